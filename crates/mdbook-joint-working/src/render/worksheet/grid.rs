//! What the worksheet is made of: steps, and tables of boxes to mark.

use maud::{Markup, html};

/// A step of the sheet: its heading, and what is below it.
pub(super) fn step(title: &str, body: &Markup) -> Markup {
    html! {
        li { "\n"
            h2 { (title) } "\n"
            (body)
        } "\n"
    }
}

/// How many answers can be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// One of those in its row or column: a circle.
    One,
    /// All that are true: a square.
    Any,
    /// A blank to write in.
    Blank,
}

impl Mark {
    /// The box itself; it says nothing to those who listen.
    pub(super) fn render(self) -> Markup {
        html! {
            @match self {
                Self::One => span class="pick one" aria-hidden="true" {},
                Self::Any => span class="pick" aria-hidden="true" {},
                Self::Blank => "",
            }
        }
    }
}

/// A row of boxes: what it is about, and a box for each column.
pub(super) struct Row {
    /// Cells before the boxes; the last is the row's heading.
    pub(super) heading: Markup,
    /// The boxes.
    pub(super) marks: Vec<Mark>,
}

impl Row {
    /// The same mark in every column.
    pub(super) fn of(heading: Markup, mark: Mark, columns: usize) -> Self {
        Self { heading, marks: vec![mark; columns] }
    }
}

/// Rows under a heading of their own.
pub(super) struct Rows {
    /// Across the table; empty for none.
    pub(super) title: Option<Markup>,
    pub(super) rows: Vec<Row>,
}

/// A table of boxes, in a box of its own, which scrolls where the screen is narrow. `leading` are the heads of the cells before the
/// boxes, `columns` those of the boxes.
pub(super) fn grid(caption: &str, leading: &[&str], columns: &[String], bodies: &[Rows]) -> Markup {
    let width = leading.len() + columns.len();
    html! {
        div class="wide" role="region" aria-label=(caption) tabindex="0" { "\n"
            table class="marks" { "\n"
                caption class="visually-hidden" { (caption) } "\n"
                thead { tr {
                    @for head in leading { th scope="col" { (head) } }
                    @for head in columns { th scope="col" class="mark" { (head) } }
                } } "\n"
                @for body in bodies {
                    tbody { "\n"
                        @if let Some(title) = &body.title {
                            tr { th scope="rowgroup" colspan=(width) { (title) } } "\n"
                        }
                        @for row in &body.rows {
                            tr { (row.heading) @for mark in &row.marks { td class="mark" { (mark.render()) } } } "\n"
                        }
                    } "\n"
                }
            } "\n"
        } "\n"
    }
}

/// The heading of a row, alone.
pub(super) fn heading(text: &str) -> Markup {
    html! { th scope="row" { (text) } }
}
