//! The two-limb test of the Joint Working briefing note, as data and code.
//!
//! The way through: [`Case`] (what a caseworker answered) → [`ValidCase`] (checked) → [`CaseGraph`] (indexed, each relation with
//! its strength) → [`Routing`] (where every part goes) → [`Answer`] (that, with reasons in words). The words are in
//! `rulebook/`, the worked examples in `scenarios/`.
//!
//! This crate is pure: it knows no browser, no file and no clock, and never panics on any input. Its rooms are on floors: a
//! room imports only from below (`crates/structure` has the test).

mod answer;
mod answer_view;
mod case;
mod edition;
mod fill;
mod format;
mod interview;
mod routing;
pub mod rulebook;
pub mod scenario_file;
pub mod scenarios;
pub mod shown;
pub mod summary;
mod vocabulary;

#[doc(hidden)]
pub use serde as __serde;

pub use answer::{
    Answer, Block, Caution, ChangeEffect, Effect, Effects, Judged, Nearest, Reason, TurnsOn, answer, recommendation,
    tables, turns_on,
};
pub use answer_view::{
    Across, AnswerView, Card, ChangeGroup, ChangeGroups, ChangeRow, DrawnLink, Ground, Lane, Mark, OpenOption,
    OpenQuestion, Picture, PlaceLine, Section, SoLine, Statement, TestCell, TestColumn, TestQuestion, TestTable, ToDo,
    Verdict, change_row, clear, consent_line, effect_words, goes_by_itself, open_questions, responses_line, to_do,
    too_early, would_go_by_number,
};
pub use case::{
    AnswerRef, Case, CaseError, Change, Edition, Format, Issue, IssuePos, MAX_ID, MAX_ISSUES, MAX_LABEL, MAX_RELATIONS,
    NewValue, Relation, RelationPos, ValidCase,
};
pub use edition::{KnownEdition, MONTHS, Withdrawn};
pub use fill::fill;
pub use format::{EarlierEdition, LeftOut, MAX_BYTES, Opened, link, schema};
pub use interview::{
    Conflict, Extent, OptionEffect, OptionRef, Pairs, Panel, PanelRow, Panels, QuestionRef, Recorded, conflict,
    facts_against, is_why_not, offered_facts, panels, recorded_panels, to_answer,
};
pub use routing::{
    CaseGraph, Cell, PartPlacement, RelationStrength, Routing, cell, handling, relation_strength, route,
};
pub use vocabulary::{
    CautionId, Consent, Destination, Fact, FactKind, FactSet, Firmness, Functions, Outcome, PerSide, Question,
    ReasonId, Response, Separable, Side, Strength, Vocabulary, Weight,
};
