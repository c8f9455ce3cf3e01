//! The marks between the words of a list: boxes, blanks, and whose words they are.

use joint_working_casework::guidance::PAPER;
use maud::{Markup, html};

/// A box to tick; it says nothing to those who listen.
pub(super) fn tick_box() -> Markup {
    html! { span class="box" aria-hidden="true" { "☐" } " " }
}

/// A place to write on.
pub(super) fn blank() -> Markup {
    html! { span class="blank" {} }
}

/// The mark of words that are not the briefing's; what it means is said once, at the top.
pub(super) fn ours() -> Markup {
    html! { "\u{a0}" span class="ours" { (PAPER.mark) } }
}

/// What words rest on, in a line of its own.
pub(super) fn from(source: &Markup) -> Markup {
    html! { span class="from" { (source) } }
}

/// A text of the guidance, with HTML in the place of its parameters.
pub(super) fn filled(text: &str, params: &[(&str, &Markup)]) -> Markup {
    let split = |(name, value): &(&str, &'_ Markup)| {
        let (before, after) = text.split_once(&format!("{{{name}}}"))?;
        Some((before.to_owned(), (*value).clone(), after.to_owned()))
    };
    let next = params.iter().filter_map(split).min_by_key(|(before, _, _)| before.len());
    html! {
        @if let Some((before, value, after)) = next { (before) (value) (filled(&after, params)) } @else { (text) }
    }
}

#[cfg(test)]
mod tests {
    use super::{filled, html};

    #[test]
    fn parameters_are_filled_in_wherever_they_are_and_the_text_is_escaped() {
        let (one, other) = (html! { b { "1" } }, html! { b { "{one}" } });
        let filled = filled("{other} & {one}, {one}.", &[("one", &one), ("other", &other)]);
        assert_eq!(filled.0, "<b>{one}</b> &amp; <b>1</b>, <b>1</b>.");
    }
}
