//! What there is room for on the worksheet.

/// So many issues have room on the sheet.
pub(super) const ISSUES: usize = 4;

/// The pairs of issues that have room on the sheet, by their numbers.
pub(super) fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (1..=ISSUES).flat_map(|one| (one + 1..=ISSUES).map(move |other| (one, other)))
}

/// How a pair is written over its column.
pub(super) fn pair_name((one, other): (usize, usize)) -> String {
    format!("{one}–{other}")
}
