//! What a reader does: what they fill in, the files they choose, dates, ticks. In memory only, but for
//! ticks that they ask to keep.

#[cfg(test)]
mod tests;

use joint_working_casework::DueDate;
use joint_working_casework::dates::{Clock, Due, fields};
use joint_working_casework::guidance::{CONSENT, Step, TRANSFER};
use joint_working_casework::packing::Room;
use joint_working_casework::request::{Details, Gap};
use joint_working_casework::transfer::Stage;
use joint_working_web::tick::Tick;

/// What was filled in, chosen and ticked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FormState {
    pub(crate) details: Details,
    /// The files chosen: their names and sizes in bytes, and nothing else of them.
    pub(crate) files: Vec<(String, u64)>,
    /// The limit of an email in MB and the room kept free in it in kB, where the reader has typed another.
    pub(crate) room: [Option<String>; 2],
    /// LGSCO's reference.
    pub(crate) reference: String,
    /// For each clock: day, month and year as typed.
    pub(crate) dates: [[String; 3]; 2],
    /// For each clock: the reader has asked for the date.
    pub(crate) worked_out: [bool; 2],
    pub(crate) stage: Option<Stage>,
    /// The keys of the steps that are ticked.
    pub(crate) ticks: Vec<&'static str>,
    /// The ticks are kept on this device.
    pub(crate) keeps: bool,
}

/// What a reader can do there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FormAction {
    Fill(Gap, String),
    Files(Vec<(String, u64)>),
    RemoveFile(usize),
    Room(usize, String),
    Reference(String),
    Date(usize, usize, String),
    WorkOut(usize),
    Stage(Stage),
    /// These steps are done, or not.
    Tick(Vec<&'static str>, Tick),
    /// The ticks are kept on this device.
    KeepTicks,
    /// The ticks are not kept any more.
    ForgetTicks,
}

impl FormState {
    /// With the ticks that were kept on the device: a stage, if any, and keys, with commas between them. What is not known here
    /// is left out.
    pub(crate) fn kept(text: Option<&str>) -> Self {
        let Some(text) = text else { return Self::default() };
        let words = || text.split(',');
        let lists = [CONSENT.explain, CONSENT.steps, TRANSFER.intake.steps, TRANSFER.primary_detailed.steps];
        let mut ticks: Vec<&'static str> = Vec::new();
        for key in lists.iter().copied().flatten().map(Step::key) {
            if !ticks.contains(&key) && words().any(|word| word == key) {
                ticks.push(key);
            }
        }
        Self { ticks, stage: words().find_map(Stage::from_id), keeps: true, ..Self::default() }
    }

    /// The ticks as they are kept: ids only.
    pub(crate) fn to_keep(&self) -> Option<String> {
        let words: Vec<&str> = self.stage.map(Stage::id).into_iter().chain(self.ticks.iter().copied()).collect();
        self.keeps.then(|| words.join(","))
    }

    /// Does it hold something typed or chosen?
    pub(crate) fn has_words(&self) -> bool {
        let typed = |gap: &Gap| self.details.get(*gap).is_some();
        !self.files.is_empty() || !self.reference.trim().is_empty() || Gap::ALL.iter().any(typed)
    }

    /// The room of one email, or which of the two numbers is none.
    pub(crate) fn room(&self) -> Result<Room, usize> {
        let mut room = Room::default();
        let [limit, reserved] = &self.room;
        if let Some(limit) = limit {
            room.limit = number(limit, 6).ok_or(0_usize)?;
        }
        if let Some(reserved) = reserved {
            room.reserved = number(reserved, 3).ok_or(1_usize)?;
        }
        if room.reserved >= room.limit { Err(1) } else { Ok(room) }
    }

    /// The end of a clock from the date typed, or what is wrong: the field, and the words for it.
    pub(crate) fn due(
        &self,
        at: usize,
    ) -> Result<(fields::Field, Due, joint_working_casework::dates::Day), (fields::Field, String)> {
        let [day, month, year] =
            self.dates.get(at).map(|typed| typed.each_ref().map(String::as_str)).unwrap_or_default();
        let from = fields::parse(day, month, year).map_err(|fault| (fault.field(), fault.words()))?;
        let clock = Clock::ALL.get(at).copied().unwrap_or(Clock::Decision);
        match clock.due(from) {
            Ok(due) => Ok((fields::Field::Day, due, from)),
            Err(outside) => Err((fields::Field::Year, outside.words())),
        }
    }

    /// The dates that the reader has had worked out.
    pub(crate) fn due_dates(&self) -> Vec<DueDate> {
        let one = |(at, clock): (usize, &Clock)| {
            let (_, due, from) = self.due(at).ok().filter(|_| self.worked_out.get(at) == Some(&true))?;
            Some(DueDate { clock: *clock, from, due: due.day })
        };
        Clock::ALL.iter().enumerate().filter_map(one).collect()
    }

    /// Does one thing; `false` where what was asked for is wrong.
    pub(crate) fn apply(&mut self, action: FormAction) -> bool {
        match action {
            FormAction::Fill(gap, text) => self.details.set(gap, text),
            FormAction::Files(files) => self.files.extend(files),
            FormAction::RemoveFile(at) => {
                if at < self.files.len() {
                    self.files.remove(at);
                }
            }
            FormAction::Room(at, text) => {
                if let Some(slot) = self.room.get_mut(at) {
                    *slot = Some(text);
                }
            }
            FormAction::Reference(text) => self.reference = text,
            FormAction::Date(at, field, text) => {
                if let Some(slot) = self.dates.get_mut(at).and_then(|fields| fields.get_mut(field)) {
                    *slot = text;
                }
                if let Some(worked_out) = self.worked_out.get_mut(at) {
                    *worked_out = false;
                }
            }
            FormAction::WorkOut(at) => {
                let right = self.due(at).is_ok();
                if let Some(worked_out) = self.worked_out.get_mut(at) {
                    *worked_out = right;
                }
                return right;
            }
            FormAction::Stage(stage) => self.stage = Some(stage),
            FormAction::Tick(keys, tick) => {
                self.ticks.retain(|key| !keys.contains(key));
                if tick.is_on() {
                    self.ticks.extend(keys);
                }
            }
            FormAction::KeepTicks => self.keeps = true,
            FormAction::ForgetTicks => self.keeps = false,
        }
        true
    }
}

/// A number as typed, with at most so many decimals, times ten to that many; at most a thousand million.
fn number(text: &str, decimals: usize) -> Option<u64> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    if whole.is_empty() || whole.len() > 3 + decimals || part.len() > decimals {
        return None;
    }
    let digits =
        whole.bytes().chain(part.bytes()).chain(std::iter::repeat_n(b'0', decimals.saturating_sub(part.len())));
    digits.into_iter().try_fold(0_u64, |sum, digit| {
        digit.is_ascii_digit().then(|| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
    })
}
