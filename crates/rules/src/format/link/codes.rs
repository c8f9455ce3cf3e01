//! The codes of links: one letter an answer. A letter, once given, keeps its meaning for good; new answers get free letters.

use crate::vocabulary::{Consent, Fact, Functions, Response, Separable, Side, Weight};

/// An answer that a link can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Consent(Consent),
    Response(Side, Response),
    /// Begins an issue.
    Functions(Functions),
    Fact(Fact),
    Separable(Separable),
    Weight(Side, Weight),
}

/// Both ways from one list. The compiler refuses an answer without a letter, and warns of a letter given twice.
macro_rules! codes {
    ($($letter:literal $kind:ident($($value:path),+);)+) => {
        impl Code {
            /// The letter of an answer.
            pub(super) const fn letter(self) -> char {
                match self { $(Self::$kind($($value),+) => $letter,)+ }
            }

            /// The answer of a letter.
            pub(super) const fn of(letter: char) -> Option<Self> {
                match letter { $($letter => Some(Self::$kind($($value),+)),)+ _ => None }
            }

            /// Every answer.
            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$kind($($value),+)),+];
        }
    };
}

// `codes.txt` holds the same list, for the test that no letter changes.
codes! {
    'A' Consent(Consent::NotAsked);
    'G' Consent(Consent::Given);
    'R' Consent(Consent::Refused);
    'W' Consent(Consent::Withdrawn);

    'D' Response(Side::Health, Response::Yes);
    'E' Response(Side::Health, Response::No);
    'F' Response(Side::Health, Response::Unsure);
    'P' Response(Side::Health, Response::Partly);
    'V' Response(Side::Health, Response::NotPut);
    'J' Response(Side::SocialCare, Response::Yes);
    'K' Response(Side::SocialCare, Response::No);
    'L' Response(Side::SocialCare, Response::Unsure);
    'Q' Response(Side::SocialCare, Response::Partly);
    'X' Response(Side::SocialCare, Response::NotPut);

    'H' Functions(Functions::Health);
    'S' Functions(Functions::SocialCare);
    'B' Functions(Functions::Both);
    'U' Functions(Functions::Unsure);
    'N' Functions(Functions::Neither);

    'a' Fact(Fact::SharedDecision);
    'b' Fact(Fact::NotCoordinated);
    'c' Fact(Fact::AgreedJointAction);
    'd' Fact(Fact::ResponsibilityPassed);
    'e' Fact(Fact::DutyAndDeliveryDiffer);
    'f' Fact(Fact::JointDuty);
    'g' Fact(Fact::FeedsDecision);
    'h' Fact(Fact::ResponsibilityDisputed);
    'i' Fact(Fact::EnquiryIntoSameCare);
    'j' Fact(Fact::SamePlan);
    'k' Fact(Fact::ReferralOrInformationOnly);
    'l' Fact(Fact::SamePeriodOnly);
    'm' Fact(Fact::OneInvestigatorPreferred);

    'y' Separable(Separable::Yes);
    'w' Separable(Separable::OneWay);
    'n' Separable(Separable::No);
    'u' Separable(Separable::Unsure);

    'p' Weight(Side::Health, Weight::Fundamental);
    'q' Weight(Side::Health, Weight::Minor);
    'r' Weight(Side::Health, Weight::Unsure);
    's' Weight(Side::SocialCare, Weight::Fundamental);
    't' Weight(Side::SocialCare, Weight::Minor);
    'v' Weight(Side::SocialCare, Weight::Unsure);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::Editions;
    use std::collections::BTreeSet;

    /// A code as a line of `codes.txt`.
    fn line(code: Code) -> String {
        let (question, answer) = match code {
            Code::Consent(consent) => ("consent".to_owned(), consent.id()),
            Code::Response(side, response) => (format!("responses/{}", side.id()), response.id()),
            Code::Functions(functions) => ("functions".to_owned(), functions.id()),
            Code::Fact(fact) => ("facts".to_owned(), fact.id()),
            Code::Separable(separable) => ("separable".to_owned(), separable.id()),
            Code::Weight(side, weight) => (format!("weight/{}", side.id()), weight.id()),
        };
        format!("{} {question} {answer}", code.letter())
    }

    #[test]
    fn no_two_answers_share_a_letter_and_every_letter_reads_back() {
        let withdrawn = Editions::KNOWN.all().flat_map(|edition| edition.withdrawn).flat_map(|one| one.letter.chars());
        let letters: Vec<char> = Code::ALL.iter().map(|code| code.letter()).chain(withdrawn).collect();
        assert_eq!(letters.iter().collect::<BTreeSet<_>>().len(), letters.len());
        for &code in Code::ALL {
            assert!(code.letter().is_ascii_alphabetic(), "{code:?}: digits and `-` are for relations");
            assert_eq!(Code::of(code.letter()), Some(code));
        }
    }

    #[test]
    fn no_letter_that_was_ever_given_is_changed_or_taken_away() {
        let withdrawn = Editions::KNOWN.all().flat_map(|edition| edition.withdrawn);
        let withdrawn = withdrawn.map(|one| format!("{} {} {}", one.letter, one.question, one.answer));
        let now: BTreeSet<String> = Code::ALL.iter().map(|code| line(*code)).chain(withdrawn).collect();
        let given: BTreeSet<String> = include_str!("codes.txt").lines().map(str::to_owned).collect();
        let gone: Vec<_> = given.difference(&now).collect();
        assert!(
            gone.is_empty(),
            "links that are about hold these codes; give them their old meaning again, or list them as withdrawn: {gone:#?}"
        );
        let new: Vec<_> = now.difference(&given).collect();
        assert!(new.is_empty(), "new codes are for good; add these lines to codes.txt: {new:#?}");
    }
}
