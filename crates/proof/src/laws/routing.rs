//! The laws of the design on how cases are routed, one function each.

use crate::changes;
use crate::law::{Law, Subject, Verdict, in_words, none_further, parts, routed};
use crate::reference::table::relation_strength;
use joint_working_rules::{
    Case, Consent, Destination, Firmness, Functions, IssuePos, Outcome, PartPlacement, Routing, Side,
};

/// No side is forgotten and none is handled twice.
pub const ONCE: Law = Law::new("Every side of every issue is handled exactly once", once);

/// How an issue of both sides is entered does not decide.
pub const BOTH_AS_TWO: Law = Law::new(
    "An issue of both sides, entered as two issues of one side each, gets the same handling and the same outcome",
    both_as_two,
);

/// What [`BOTH_AS_TWO`] says, of strength and of what is possible.
pub const SAME_IN_TWO: Law =
    Law::new("Entered so, it gets the same strength and the same possible outcomes, too", same_in_two).except(
        "where an open or a provisional relation to such an issue is entered twice, and each of the two can turn out, or be \
         taken the other way, alone",
    );

/// The order in which a case is entered does not decide.
pub const ORDER: Law = Law::new("The order of issues, of relations and within a pair never matters", order);

/// What speaks for joint never speaks against it.
pub const TOWARDS: Law = Law::new(
    "Adding an entwining or a close fact, going from “separable” to “one way only” to “not separable”, or raising a weight never \
     moves a part away from joint",
    |subject| subject.compare(changes::towards_joint(subject.case), none_further),
);

/// What looks like a link and is none never speaks for joint.
pub const LOOK_ALIKE: Law = Law::new("A look-alike never moves a part towards joint", |subject| {
    subject.compare(changes::look_alikes(subject.case), |before, after| none_further(after, before))
});

/// What is without weight counts for nothing.
pub const WITHOUT_WEIGHT: Law = Law::new(
    "A fact without weight never changes anything: no place, not the outcome, its strength or what is possible",
    |subject| subject.compare(changes::without_weight(subject.case), |before, after| before == after),
);

/// What is firm does not wait for an answer.
pub const FIRM: Law = Law::new(
    "Where the strength is firm, no answer to anything that is open or unsure moves a part whose place is not itself unclear",
    firm,
);

/// To know more is never to know less.
pub const NARROWS: Law = Law::new(
    "Knowing a weight, or a function as one of the three it can be, narrows what is possible and never widens it",
    narrows,
)
.except(
    "where more than 4,096 completions left only the two ends to be given, marked as partial, knowing more can show more",
);

/// “Not sure” and no answer are one.
pub const UNANSWERED: Law = Law::new("An answer left out counts as “not sure”", |subject| {
    subject.compare(changes::left_out(subject.case), |before, after| before == after)
});

/// The aid leaves no question out that could matter.
pub const NOT_ASKED: Law = Law::new(
    "A weight, or an answer to the first test, that the aid does not ask for could not move any part, where the functions of its \
     issues are known and more is said of a link than why there is none",
    |subject| subject.compare(changes::not_asked(subject.case), |before, after| before.handling == after.handling),
);

/// Consent blocks, and blocks alone.
pub const CONSENT: Law = Law::new(
    "Refused or withdrawn consent sends every part to its own Ombudsman, leaves one of unsure functions unclear, is never \
     provisional, and keeps the merits; consent given or not asked for changes nothing",
    consent,
);

/// Every law of this file.
pub const ALL: [Law; 12] = [
    ONCE,
    BOTH_AS_TWO,
    SAME_IN_TWO,
    ORDER,
    TOWARDS,
    LOOK_ALIKE,
    WITHOUT_WEIGHT,
    FIRM,
    NARROWS,
    UNANSWERED,
    NOT_ASKED,
    CONSENT,
];

fn once(subject: &Subject<'_>) -> Verdict {
    let sides: fn(Functions) -> &'static [Functions] = |functions| match functions {
        Functions::Health => &[Functions::Health],
        Functions::SocialCare => &[Functions::SocialCare],
        Functions::Both => &[Functions::Health, Functions::SocialCare],
        Functions::Unsure => &[Functions::Unsure],
        Functions::Neither => &[Functions::Neither],
    };
    let issues = subject.case.positions().zip(&subject.case.issues);
    let wanted = issues.flat_map(|(at, issue)| sides(issue.functions).iter().map(move |side| (at, *side)));
    let found = parts(&subject.routing.handling).into_iter().map(|(issue, side, _)| (issue, side));
    Verdict::holds_if(found.eq(wanted), || in_words(subject.case, &subject.routing))
}

/// The case with each issue of both sides entered as two, if it has any.
fn in_two(case: &Case) -> Option<(String, Case)> {
    let any = case.issues.iter().any(|issue| issue.functions == Functions::Both);
    any.then(|| ("each issue of both sides entered as two".to_owned(), changes::both_as_two(case)))
}

fn both_as_two(subject: &Subject<'_>) -> Verdict {
    let places = |routing: &Routing| parts(&routing.handling).into_iter().map(|part| part.2).collect::<Vec<_>>();
    subject.compare(in_two(subject.case), |before, after| {
        places(before) == places(after) && (before.outcome, before.merits) == (after.outcome, after.merits)
    })
}

fn same_in_two(subject: &Subject<'_>) -> Verdict {
    let both =
        |id: &String| subject.case.issues.iter().any(|issue| issue.id == *id && issue.functions == Functions::Both);
    let entered_twice = subject.case.relations.iter().any(|relation| {
        let strength = relation_strength(relation.facts, relation.separable);
        relation.between.iter().any(both) && (strength.provisional || strength.low != strength.high)
    });
    let same =
        |before: &Routing, after: &Routing| (before.strength, &before.possible) == (after.strength, &after.possible);
    subject.compare(in_two(subject.case), same).excepted_if(entered_twice)
}

fn order(subject: &Subject<'_>) -> Verdict {
    for (order, case) in changes::reordered(subject.case) {
        let back = |issue: IssuePos| order.get(issue.get()).map_or(issue, |at| IssuePos::new(*at));
        let what = format!("issues in the order {order:?}, relations turned round");
        let verdict = subject.compare([(what, case)], |before, after| {
            let mut handling: Vec<PartPlacement> =
                after.handling.iter().map(|part| PartPlacement { issue: back(part.issue), ..*part }).collect();
            handling.sort_by_key(|part| part.issue);
            Routing { handling, ..after.clone() } == *before
        });
        if verdict != Verdict::Holds {
            return verdict;
        }
    }
    Verdict::Holds
}

fn narrows(subject: &Subject<'_>) -> Verdict {
    let within = |before: &Routing, after: &Routing| after.possible.iter().all(|one| before.possible.contains(one));
    subject.compare(changes::known(subject.case), within).excepted_if(subject.routing.possible_is_partial)
}

fn firm(subject: &Subject<'_>) -> Verdict {
    if subject.routing.strength != Some(Firmness::Firm) {
        return Verdict::Silent;
    }
    subject.compare(changes::answered(subject.case), |before, after| {
        let after = parts(&after.handling);
        parts(&before.handling).into_iter().filter(|(_, _, to)| *to != Destination::Unclear).all(|(issue, side, to)| {
            // Once it is known whose functions an issue puts in play, it has the place of these instead.
            let its = |(of, known, _): &&(IssuePos, Functions, Destination)| {
                *of == issue && (*known == side || side == Functions::Unsure)
            };
            let mut now = after.iter().filter(its).peekable();
            now.peek().is_some() && now.all(|(_, _, now)| *now == to)
        })
    })
}

fn consent(subject: &Subject<'_>) -> Verdict {
    let with = |consent| routed(&Case { consent, ..subject.case.clone() });
    let [open, given, refused, withdrawn] =
        [Consent::NotAsked, Consent::Given, Consent::Refused, Consent::Withdrawn].map(with);
    let (Ok(open), Ok(given), Ok(refused), Ok(withdrawn)) = (open, given, refused, withdrawn) else {
        return Verdict::Broken("not accepted under another state of consent".into());
    };
    let own = |(_, side, to): (IssuePos, Functions, Destination)| match side {
        Functions::Health => to == Destination::own(Side::Health),
        Functions::SocialCare => to == Destination::own(Side::SocialCare),
        Functions::Unsure => to == Destination::Unclear,
        Functions::Neither => to == Destination::Outside,
        Functions::Both => false,
    };
    let blocked = parts(&refused.handling).into_iter().all(own)
        && refused.merits == open.outcome
        && refused.strength != Some(Firmness::Provisional)
        && [Outcome::Joint, Outcome::Split].iter().all(|joint| !refused.possible.contains(joint));
    let holds = open == given && refused == withdrawn && blocked && open.merits == open.outcome;
    Verdict::holds_if(holds, || {
        let [open, refused] = [&open, &refused].map(|routing| in_words(subject.case, routing));
        format!("not asked for: {open}\nrefused: {refused}")
    })
}
