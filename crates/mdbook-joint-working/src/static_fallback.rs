//! The first pages of the two programs as plain HTML: the decision aid's start and first question, and the list of next steps.
//! Usable before the programs have come, and in the same place and size, so that nothing moves when they take over
//! (`web/loader.js`, `web/src/check/components/{start,issues,frame}.rs`, `web/src/next/pages.rs`).

use joint_working_casework::guidance::{CONSENT, DATES, PAGE, REQUEST, SENDING, TRANSFER};
use joint_working_rules::rulebook::{Question, START, hint as help};
use joint_working_rules::scenarios::WORKED;

use crate::html::escape;

/// The start page, and the first question behind it.
pub(crate) fn first(root: &str) -> String {
    let question = Question::Issues.words();
    let [title, begin, next, label, add, go_on] =
        [START.title, START.begin, START.next, START.first, START.add, START.go_on].map(escape);
    let (parts, part) = (START.parts.len(), escape(START.parts[0]));
    let [asked, hint] = [question.title, help(&Question::Issues.hint_id())].map(escape);
    let points: String = START.points.iter().map(|point| format!("<li>{}</li>\n", escape(point))).collect();
    let examples: String = WORKED
        .iter()
        .map(|example| format!("<li><a href=\"#example={}\">{}</a></li>\n", escape(example.id), escape(example.title)))
        .collect();
    format!(
        "<div class=\"aid\" id=\"aid-static\">\n\
         <section id=\"aid-start\">\n\
         <h1 id=\"aid-title\">{title}</h1>\n\
         <ul class=\"aid-points\">\n{points}</ul>\n\
         <p class=\"aid-actions aid-live\"><button type=\"button\" class=\"btn\" id=\"aid-begin\">{begin}</button></p>\n\
         <p class=\"aid-live\"><a href=\"{root}next-steps.html\">{next}</a></p>\n\
         <details class=\"aid-more aid-live\">\n\
         <summary>Open a saved case, a link or an example</summary>\n\
         <ul>\n{examples}</ul>\n\
         </details>\n\
         </section>\n\
         <section id=\"aid-first\" hidden>\n\
         <p class=\"aid-back\"><a href=\"#aid-title\" id=\"aid-first-back\">Back</a></p>\n\
         <p class=\"aid-progress\"><span>Part 1 of {parts}: {part}</span><progress aria-hidden=\"true\" value=\"0\" max=\"4000\"></progress></p>\n\
         <h1 id=\"aid-first-title\">{asked}</h1>\n\
         <p class=\"aid-hint\" id=\"aid-hint\">{hint}</p>\n\
         <p class=\"aid-status\" role=\"status\" id=\"aid-first-status\">No issue added yet</p>\n\
         <ul class=\"aid-issues\" id=\"aid-issues\" hidden></ul>\n\
         <form class=\"aid-add\" id=\"aid-first-add\" novalidate>\n\
         <label for=\"aid-issue\">{label}</label>\n\
         <div>\n\
         <input id=\"aid-issue\" type=\"text\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"aid-hint\">\n\
         <button type=\"submit\" class=\"btn quiet\">{add}</button>\n\
         </div>\n\
         </form>\n\
         <form id=\"aid-first-go-on\" novalidate><p><button type=\"submit\" class=\"btn\">{go_on}</button></p></form>\n\
         </section>\n\
         </div>\n"
    )
}

/// The list of next steps, each leading to its checklist on paper.
pub(crate) fn first_steps(root: &str) -> String {
    let steps = [
        (REQUEST.title, "request"),
        (SENDING.title, "attachments"),
        (DATES.title, "dates"),
        (CONSENT.title, "consent"),
        (TRANSFER.title, "transfer"),
        (PAGE.note, "record"),
    ];
    let step = |(title, place): (&str, &str)| {
        format!("<li><a class=\"aid-link\" href=\"{root}checklists.html#next-{place}\">{}</a></li>\n", escape(title))
    };
    let steps: String = steps.into_iter().map(step).collect();
    let [title, no_case, privacy, checklists] = [PAGE.title, PAGE.no_case, PAGE.privacy, PAGE.checklists].map(escape);
    format!(
        "<div class=\"aid\" id=\"aid-static\">\n\
         <h1 id=\"aid-title\">{title}</h1>\n\
         <p class=\"aid-live\">{no_case}</p>\n\
         <p class=\"aid-status\" role=\"status\"></p>\n\
         <ol class=\"aid-points\">\n{steps}</ol>\n\
         <p><a href=\"{root}checklists.html\">{checklists}</a></p>\n\
         <p class=\"aid-about aid-live\">{privacy}</p>\n\
         </div>\n"
    )
}
