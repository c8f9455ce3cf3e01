//! Attachments on as few emails as the size limit allows (Maximum size of emails). Names and sizes only: no file is read.

mod fewest;

use crate::guidance::{EMAIL_LIMIT_MB, SENDING};
use crate::text::one_line;
pub use fewest::EXACT;
use joint_working_rules::fill;
use std::cmp::Reverse;

/// A file to attach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its size on disk, in bytes.
    pub bytes: u64,
}

/// How much goes into one email, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The limit on the whole email as it is sent. The briefing gives it in MB, and says neither whether that is decimal nor whether
    /// it is counted before or after encoding: the default is the safe reading, millions of bytes after encoding.
    pub limit: u64,
    /// What is kept free for the text, the logos in signatures and the thread.
    pub reserved: u64,
}

impl Room {
    /// The briefing's limit, in the smaller of its two meanings.
    pub const LIMIT: u64 = EMAIL_LIMIT_MB as u64 * 1_000_000;
    /// An allowance for a text, a few logos and the heads of the attachments.
    pub const RESERVED: u64 = 250_000;

    /// What is left for encoded attachments.
    pub const fn for_files(self) -> u64 {
        self.limit.saturating_sub(self.reserved)
    }

    /// The largest file that an email can hold, in bytes on disk: the largest `n` with `encoded(n) <= for_files()`.
    pub fn largest_file(self) -> u64 {
        let (mut fits, mut too_many) = (0, self.for_files().saturating_add(1));
        while too_many - fits > 1 {
            let middle = fits + (too_many - fits) / 2;
            if encoded(middle) <= self.for_files() { fits = middle } else { too_many = middle }
        }
        fits
    }
}

impl Default for Room {
    fn default() -> Self {
        Self { limit: Self::LIMIT, reserved: Self::RESERVED }
    }
}

/// The size of an attachment as it is sent, in bytes: base64 in lines of 76, each ended by two bytes. A size that no number of
/// 64 bits holds is the largest one.
pub const fn encoded(bytes: u64) -> u64 {
    let letters = bytes.div_ceil(3).saturating_mul(4);
    letters.saturating_add(letters.div_ceil(76).saturating_mul(2))
}

/// One email of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// Its subject, with the LGSCO reference where it is known, and "1 of n".
    pub subject: String,
    /// The places of its files in the list that was given, in order.
    pub files: Vec<usize>,
    /// Its attachments as they are sent, in bytes.
    pub encoded: u64,
}

/// How to send the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The emails, in the order of their first files.
    pub emails: Vec<Email>,
    /// The places of files that no email can hold. What can be done is in [`SENDING`]`.too_large`.
    pub too_large: Vec<usize>,
    /// It is certain that fewer emails cannot hold them. Always so for up to [`EXACT`] files.
    pub is_fewest: bool,
}

/// Packs whole files. `subject` is that of the whole set, `reference` LGSCO's. The order of the files changes nothing but the
/// order of the emails.
pub fn plan(files: &[File<'_>], room: Room, subject: &str, reference: Option<&str>) -> Plan {
    let capacity = room.for_files();
    let mut fitting: Vec<Fitting<'_>> = Vec::new();
    let mut too_large = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let file = Fitting { at, encoded: encoded(file.bytes), name: file.name };
        // The largest number is the size of everything beyond it as well: that fits nowhere.
        if file.encoded > capacity || file.encoded == u64::MAX {
            too_large.push(at);
        } else {
            // Largest first. Put in place one by one: the library's sorting is larger than all the rest here.
            let place = fitting.partition_point(|other| other.key() <= file.key());
            fitting.insert(place, file);
        }
    }
    let sizes: Vec<u64> = fitting.iter().map(|file| file.encoded).collect();
    let packed = fewest::pack(&sizes, capacity);

    // The emails in the order of their first files.
    let mut placed: Vec<Option<(usize, u64)>> = vec![None; files.len()];
    for (file, bin) in fitting.iter().zip(&packed.bins) {
        if let Some(place) = placed.get_mut(file.at) {
            *place = Some((*bin, file.encoded));
        }
    }
    let mut sets: Vec<Set> = Vec::new();
    for (at, (bin, encoded)) in placed.into_iter().enumerate().filter_map(|(at, placed)| Some((at, placed?))) {
        match sets.iter_mut().find(|set| set.bin == bin) {
            Some(set) => {
                set.files.push(at);
                set.encoded = set.encoded.saturating_add(encoded);
            }
            None => sets.push(Set { bin, files: vec![at], encoded }),
        }
    }
    let count = sets.len().to_string();
    let email = |(at, set): (usize, Set)| Email {
        subject: subject_line(subject, reference, &(at + 1).to_string(), &count),
        files: set.files,
        encoded: set.encoded,
    };
    let emails = sets.into_iter().enumerate().map(email).collect();
    Plan { emails, too_large, is_fewest: packed.is_fewest }
}

/// A file that fits into an email.
struct Fitting<'a> {
    /// Its place in the list that was given.
    at: usize,
    /// Its size as it is sent, in bytes.
    encoded: u64,
    name: &'a str,
}

impl Fitting<'_> {
    /// Largest first, and files of one size by name.
    fn key(&self) -> (Reverse<u64>, &str) {
        (Reverse(self.encoded), self.name)
    }
}

/// The files of one email.
struct Set {
    bin: usize,
    files: Vec<usize>,
    encoded: u64,
}

fn subject_line(subject: &str, reference: Option<&str>, number: &str, count: &str) -> String {
    let subject = one_line(subject);
    let params = [("subject", subject.as_str()), ("number", number), ("count", count)];
    match reference.map(one_line).filter(|reference| !reference.is_empty()) {
        Some(reference) => {
            let [subject, number, count] = params;
            fill(SENDING.subject_with_reference, &[subject, ("reference", &reference), number, count])
        }
        None => fill(SENDING.subject, &params),
    }
}
