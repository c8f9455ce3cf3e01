//! What is known of the edition, and puts in for its places in pages and data files, so that each is in one place.

use std::num::NonZero;

use joint_working_casework::guidance::EMAIL_LIMIT_MB;
use joint_working_casework::packing::Room;
use joint_working_practice::Topic;
use joint_working_rules::rulebook::MONTH;
use joint_working_rules::scenarios::WORKED;
use joint_working_rules::shown::{listed, shown};

/// How the place of a fact starts; its name and a closing brace follow.
const PLACE: &str = "{briefing.";

/// Numbers in words, from one.
const NUMBERS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// What the ids of the briefing's numbered examples begin with; it tells one more case, among what it says of consent.
const NUMBERED: &str = "example-";

/// The facts by their names.
#[derive(Debug, Clone)]
pub(crate) struct Facts([(&'static str, String); 7]);

impl Facts {
    /// Those of today's edition.
    pub(crate) fn today() -> Self {
        let whole = Room { reserved: 0, ..Room::default() };
        let tenths = whole.largest_file() / 100_000;
        Self([
            ("month", MONTH.to_owned()),
            ("email-limit", email_limit()),
            ("email-bytes", with_commas(whole.limit)),
            ("email-files", format!("{}.{}MB", tenths / 10, tenths % 10)),
            ("examples", in_words(WORKED.iter().filter(|one| one.id.starts_with(NUMBERED)).count())),
            ("worked", in_words(WORKED.len())),
            ("topics", in_words(Topic::ALL.len())),
        ])
    }

    /// A text with each fact in its place.
    ///
    /// # Errors
    /// A place that names no fact, with those that there are.
    pub(crate) fn put_into(&self, text: &str) -> Result<String, String> {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(PLACE) {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let fact = self.0.iter().find(|(known, _)| *known == name).map(|(_, fact)| fact).ok_or_else(|| {
                let known = listed(self.0.iter().map(|(known, _)| *known));
                format!("`{PLACE}{}}}` names nothing that is known of the edition; allowed: {known}", shown(name))
            })?;
            out.push_str(before);
            out.push_str(fact);
            rest = after;
        }
        out.push_str(rest);
        Ok(out)
    }
}

/// The limit on an email, as the briefing writes it.
pub(crate) fn email_limit() -> String {
    format!("{EMAIL_LIMIT_MB}MB")
}

fn in_words(number: usize) -> String {
    let word = NonZero::new(number).and_then(|number| NUMBERS.get(number.get() - 1));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn with_commas(number: u64) -> String {
    let digits = number.to_string();
    let comma = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    digits.chars().enumerate().flat_map(|(at, digit)| comma(at).then_some(',').into_iter().chain([digit])).collect()
}

#[cfg(test)]
mod tests {
    use super::{Facts, in_words, with_commas};

    #[test]
    fn each_fact_is_put_into_its_place_and_other_braces_are_left() {
        let facts = Facts::today();
        let put = facts.put_into("Of {briefing.month}, {n} of {briefing.examples}. {#a}");
        let [(_, month), .., (_, examples), _, _] = &facts.0;
        assert_eq!(put, Ok(format!("Of {month}, {{n}} of {examples}. {{#a}}")));
    }

    #[test]
    fn a_name_that_is_not_known_is_refused() {
        let refused = Facts::today().put_into("x {briefing.year}");
        assert!(refused.is_err_and(|says| says.contains("`{briefing.year}`") && says.contains("allowed: month, ")));
    }

    #[test]
    fn numbers_read_as_in_a_sentence() {
        assert_eq!([0, 1, 6, 12, 20, 21].map(in_words), ["0", "one", "six", "twelve", "twenty", "21"]);
        assert_eq!([1, 999, 1000, 10_000_000].map(with_commas), ["1", "999", "1,000", "10,000,000"]);
    }
}
