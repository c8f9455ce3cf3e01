//! The room of one email, as it is typed.

use joint_working_casework::packing::Room;
use joint_working_casework::text::digits;

/// The limit of an email and the room kept free in it, where the reader has typed another than the usual one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RoomForm {
    /// The limit in MB.
    limit: Option<String>,
    /// The room kept free in kB.
    reserved: Option<String>,
}

/// One of its two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoomField {
    /// The limit.
    Limit,
    /// The room kept free.
    Reserved,
}

impl RoomField {
    /// The unit that its number is in.
    const fn unit(self) -> &'static str {
        match self {
            Self::Limit => "MB",
            Self::Reserved => "kB",
        }
    }

    /// How many decimals its unit leaves for bytes: a MB is 10⁶ bytes, a kB 10³.
    pub(crate) const fn decimals(self) -> usize {
        match self {
            Self::Limit => 6,
            Self::Reserved => 3,
        }
    }
}

impl RoomForm {
    /// What is typed into a field.
    pub(crate) fn typed(&self, field: RoomField) -> Option<&str> {
        match field {
            RoomField::Limit => self.limit.as_deref(),
            RoomField::Reserved => self.reserved.as_deref(),
        }
    }

    /// Types into a field.
    pub(super) fn set(&mut self, field: RoomField, text: String) {
        match field {
            RoomField::Limit => self.limit = Some(text),
            RoomField::Reserved => self.reserved = Some(text),
        }
    }

    /// The room of one email.
    ///
    /// # Errors
    /// The field that holds no number, or that leaves no room.
    pub(crate) fn room(&self) -> Result<Room, RoomField> {
        let read = |field: RoomField, usual: u64| match self.typed(field) {
            Some(text) => number(text, field.unit(), field.decimals()).ok_or(field),
            None => Ok(usual),
        };
        let usual = Room::default();
        let room =
            Room { limit: read(RoomField::Limit, usual.limit)?, reserved: read(RoomField::Reserved, usual.reserved)? };
        if room.reserved >= room.limit { Err(RoomField::Reserved) } else { Ok(room) }
    }
}

/// A number as typed, with at most so many decimals, times ten to that many; at most a thousand million. A comma can stand for the
/// point, but before three digits, where it may be for thousands.
pub(super) fn number(text: &str, unit: &str, decimals: usize) -> Option<u64> {
    let text = digits(text);
    let end = text.len().saturating_sub(unit.len());
    let is_named = text.get(end..).is_some_and(|end| end.eq_ignore_ascii_case(unit));
    let text = if is_named { text.get(..end).unwrap_or_default().trim_end() } else { &*text };
    let decimal = text.split_once(',').filter(|(_, part)| part.len() != 3);
    let (whole, part) = text.split_once('.').or(decimal).unwrap_or((text, ""));
    if whole.is_empty() || whole.len() > 3 + decimals || part.len() > decimals {
        return None;
    }
    let digits =
        whole.bytes().chain(part.bytes()).chain(std::iter::repeat_n(b'0', decimals.saturating_sub(part.len())));
    digits.into_iter().try_fold(0_u64, |sum, digit| {
        digit.is_ascii_digit().then(|| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
    })
}
