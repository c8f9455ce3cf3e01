//! The file of the guidance, `next-steps.json`, as it is written. `src/guidance.rs` says what each part is for.

use serde::Deserialize;

/// Declares structs that refuse unknown keys, each field as the file has it.
macro_rules! words {
    ($($name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {
        $(
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            pub(crate) struct $name { $(pub(crate) $field: $kind),+ }
        )+
    };
}

/// A step or another sentence of guidance, with what it rests on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) short: String,
    pub(crate) text: String,
    pub(crate) cites: Vec<String>,
    #[serde(default)]
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) ours: bool,
    #[serde(default)]
    pub(crate) after: Vec<String>,
    #[serde(default)]
    pub(crate) or: Vec<String>,
    #[serde(default)]
    pub(crate) under: String,
    #[serde(default)]
    pub(crate) same: String,
}

words! {
    Guidance { request: Request, sending: Sending, dates: Dates, consent: Consent, transfer: Transfer, record: Record, page: Page, paper: Paper }

    Request {
        title: String, subject: String, opening: String, recommendation: String, not_responded: String, not_known: String,
        lead: Step, items: Vec<Item>, gaps: Vec<Gap>, rules: Vec<Step>,
    }
    Item { id: String, label: String, gaps: Vec<String>, text: String, cites: Vec<String> }
    Gap { id: String, label: String, placeholder: String, required: bool, hint: String }

    Sending {
        title: String, subject: String, subject_with_reference: String, rules: Vec<Step>, too_large: Vec<Step>,
    }

    Dates { title: String, assumption: Step, clocks: Vec<Clock>, outside: String, errors: DateErrors }
    Clock { id: String, days: u8, title: String, from: String, event: String, text: String, cites: Vec<String> }
    DateErrors {
        missing: String, day_range: String, month_range: String, year_range: String, no_such_day: String,
    }

    Consent {
        title: String, lead: String, explain: Vec<Step>, steps: Vec<Step>, note: Vec<Step>, letters: Letters,
        refused: Vec<Step>, withdrawn: Step,
    }
    Letters { intake: Step, primary_detailed: Step }

    Transfer { title: String, stages: Stages, still_yours: String, passed_on: String, when: Step, order: Step, intake: Intake, primary_detailed: PrimaryDetailed }
    Stages { intake: String, primary: String, detailed: String }
    Intake { title: String, steps: Vec<Step>, writes: Step, until: String }
    PrimaryDetailed { title: String, steps: Vec<Step>, writes: Step, until: String, queue: Step }

    Record {
        reference: String, explained: String, consent: String, refused: String, withdrawn: String, transfer: String, done: String, done_on: String,
        not_done: String, not_explained: String, early: String, due: String,
    }

    Page {
        title: String, note: String, no_case: String, came_out: String, not_advised: String, as_it_stood: String,
        taken_over: String, none_there: String, another: String, same_case: String, other_case: String, ticks_back: String, all_the_same: String, elsewhere: String,
        no_address: String,
        privacy: String, whole: String, too_long: String, note_holds: String, checklists: String, failed: String,
    }

    Paper {
        ours: String, after: String, either: String, or: String, same: String, until: String, due: String, known: String,
        holidays: String,
    }
}

/// Reads the file; a fault names its line, the key, and the keys that are allowed.
pub(crate) fn read(text: &str) -> Result<Guidance, String> {
    serde_json::from_str(text).map_err(|e| format!("guidance/next-steps.json: {e}"))
}

impl Guidance {
    /// Every list of steps, with its place in the file. What stands alone is a list of one.
    pub(crate) fn lists(&self) -> Vec<(&'static str, &[Step])> {
        use std::slice::from_ref;
        vec![
            ("request.lead", from_ref(&self.request.lead)),
            ("request.rules", &self.request.rules),
            ("sending.rules", &self.sending.rules),
            ("sending.too_large", &self.sending.too_large),
            ("dates.assumption", from_ref(&self.dates.assumption)),
            ("consent.explain", &self.consent.explain),
            ("consent.steps", &self.consent.steps),
            ("consent.note", &self.consent.note),
            ("consent.letters.intake", from_ref(&self.consent.letters.intake)),
            ("consent.letters.primary_detailed", from_ref(&self.consent.letters.primary_detailed)),
            ("consent.refused", &self.consent.refused),
            ("consent.withdrawn", from_ref(&self.consent.withdrawn)),
            ("transfer.when", from_ref(&self.transfer.when)),
            ("transfer.order", from_ref(&self.transfer.order)),
            ("transfer.intake.steps", &self.transfer.intake.steps),
            ("transfer.intake.writes", from_ref(&self.transfer.intake.writes)),
            ("transfer.primary_detailed.steps", &self.transfer.primary_detailed.steps),
            ("transfer.primary_detailed.writes", from_ref(&self.transfer.primary_detailed.writes)),
            ("transfer.primary_detailed.queue", from_ref(&self.transfer.primary_detailed.queue)),
        ]
    }
}
