//! What a reader fills in: details, the files they choose, dates, ticks. In memory only, but for ticks that they ask to keep.

mod date;
mod room;
#[cfg(test)]
mod tests;

pub(crate) use room::RoomField;

use date::DateForm;
use joint_working_casework::DueDate;
use joint_working_casework::dates::{Deadline, fields::Field};
use joint_working_casework::guidance::{APART, CONSENT, TRANSFER, Task};
use joint_working_casework::request::{Details, Reasons, RequestField};
use joint_working_casework::text::seen;
use joint_working_casework::transfer::Stage;
use joint_working_web::tick::Tick;
use room::RoomForm;

/// What was filled in, chosen and ticked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FormState {
    pub(crate) details: Details,
    /// The reasons of the check stand in the draft.
    pub(crate) reasons: Reasons,
    /// The files chosen: their names and sizes in bytes, and nothing else of them.
    pub(crate) files: Vec<(String, u64)>,
    /// What of the files chosen last is not among them, and why.
    pub(crate) left_out: Vec<LeftOut>,
    /// The room of one email.
    pub(crate) room: RoomForm,
    /// LGSCO's reference.
    pub(crate) reference: String,
    /// The day from which the team's decision is due.
    decision: DateForm,
    /// The day from which the consent form is due.
    consent_form: DateForm,
    pub(crate) stage: Option<Stage>,
    /// The keys of the steps that are ticked.
    pub(crate) ticks: Vec<&'static str>,
    /// The ticks are kept on this device.
    pub(crate) keeps: bool,
    /// Why they are not, although the reader has asked for it.
    pub(crate) unkept: Option<Unkept>,
}

/// Why something that was chosen is no file to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LeftOut {
    /// The same was chosen before.
    Again(String),
    /// There is nothing in it.
    Empty(String),
    /// It is a folder.
    Folder(String),
}

/// What a reader can do there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FormAction {
    Fill(RequestField, String),
    /// The reasons of the check stand in the draft, or not.
    Reasons(Tick),
    Files(Vec<(String, u64)>),
    /// The same, with folders among them.
    FilesAndFolders(Vec<(String, u64)>, Vec<String>),
    RemoveFile(usize),
    Room(RoomField, String),
    Reference(String),
    Date(Deadline, Field, String),
    WorkOut(Deadline),
    Stage(Stage),
    /// These steps are done, or not.
    Tick(Vec<&'static str>, Tick),
    /// The ticks are kept on this device.
    KeepTicks,
    /// The ticks are not kept any more.
    ForgetTicks,
    /// The device has refused to keep them.
    CannotKeep,
    /// The device holds these ticks now: another tab has changed them.
    KeptElsewhere(Option<String>),
}

/// Why ticks that were to be kept on the device are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unkept {
    /// The device has refused.
    Refused,
    /// Another tab has kept or forgotten others since. They may be of another complaint, so they do not come here.
    Elsewhere,
}

impl FormState {
    /// With the ticks that were kept on the device: a stage, if any, and keys, with commas between them. What is not known here
    /// is left out.
    pub(crate) fn from_stored(text: Option<&str>) -> Self {
        let Some(text) = text else { return Self::default() };
        let words = || text.split(',');
        let lists = [CONSENT.explain, CONSENT.steps, TRANSFER.intake.steps, TRANSFER.primary_detailed.steps];
        let apart = [&APART.phso, &APART.lgsco, &APART.outside, &APART.tell, &APART.noted];
        let mut ticks: Vec<&'static str> = Vec::new();
        for key in lists.iter().copied().flatten().chain(apart).map(Task::key) {
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

    /// Adds files; what cannot be sent, or is there already, is left out.
    fn add(&mut self, files: Vec<(String, u64)>, folders: Vec<String>) {
        self.left_out = folders.into_iter().map(LeftOut::Folder).collect();
        for file in files {
            if file.1 == 0 {
                self.left_out.push(LeftOut::Empty(file.0));
            } else if self.files.contains(&file) {
                self.left_out.push(LeftOut::Again(file.0));
            } else {
                self.files.push(file);
            }
        }
    }

    /// Does it hold something that leaving the page would lose?
    pub(crate) fn would_be_lost(&self) -> bool {
        let has_ticks = !self.ticks.is_empty() || self.stage.is_some();
        self.has_words() || self.decision.has_words() || self.consent_form.has_words() || has_ticks && !self.keeps
    }

    /// Does it hold something typed or chosen?
    pub(crate) fn has_words(&self) -> bool {
        let typed = |gap: &RequestField| self.details.get(*gap).is_some();
        !self.files.is_empty() || !self.reference.trim().is_empty() || RequestField::ALL.iter().any(typed)
    }

    /// What is typed for a time limit.
    pub(crate) const fn date(&self, clock: Deadline) -> &DateForm {
        match clock {
            Deadline::Decision => &self.decision,
            Deadline::ConsentForm => &self.consent_form,
        }
    }

    const fn date_mut(&mut self, clock: Deadline) -> &mut DateForm {
        match clock {
            Deadline::Decision => &mut self.decision,
            Deadline::ConsentForm => &mut self.consent_form,
        }
    }

    /// The dates that the reader has had worked out.
    pub(crate) fn due_dates(&self) -> Vec<DueDate> {
        let one = |clock: Deadline| {
            let (due, from) = self.date(clock).worked_out(clock)?;
            Some(DueDate { deadline: clock, from, due: due.day })
        };
        Deadline::ALL.iter().copied().filter_map(one).collect()
    }

    /// Does one thing.
    ///
    /// # Errors
    /// The time limit whose date was asked for, where it has none.
    pub(crate) fn apply(&mut self, action: FormAction) -> Result<(), Deadline> {
        match action {
            FormAction::Fill(gap, text) => self.details.set(gap, seen(&text).into_owned()),
            FormAction::Reasons(tick) => self.reasons = if tick.is_on() { Reasons::Added } else { Reasons::LeftOut },
            FormAction::Files(files) => self.add(files, Vec::new()),
            FormAction::FilesAndFolders(files, folders) => self.add(files, folders),
            FormAction::RemoveFile(at) => {
                self.left_out.clear();
                if at < self.files.len() {
                    self.files.remove(at);
                }
            }
            FormAction::Room(field, text) => self.room.set(field, text),
            FormAction::Reference(text) => self.reference = seen(&text).into_owned(),
            FormAction::Date(clock, field, text) => self.date_mut(clock).set(field, text),
            FormAction::WorkOut(clock) => return self.date_mut(clock).work_out(clock),
            FormAction::Stage(stage) => self.stage = Some(stage),
            FormAction::Tick(keys, tick) => {
                self.ticks.retain(|key| !keys.contains(key));
                if tick.is_on() {
                    self.ticks.extend(keys);
                }
            }
            FormAction::KeepTicks => (self.keeps, self.unkept) = (true, None),
            FormAction::ForgetTicks => (self.keeps, self.unkept) = (false, None),
            FormAction::CannotKeep => (self.keeps, self.unkept) = (false, Some(Unkept::Refused)),
            FormAction::KeptElsewhere(ticks) => {
                if self.keeps && self.to_keep() != ticks {
                    (self.keeps, self.unkept) = (false, Some(Unkept::Elsewhere));
                }
            }
        }
        Ok(())
    }
}
