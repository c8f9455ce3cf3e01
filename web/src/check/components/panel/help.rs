//! Help that opens, and how the worksheet of the page has it.

use super::ask::Mode;
use joint_working_web::browser::help;
use joint_working_web::elements::hidden;
use joint_working_web::view::html;
use yew::prelude::Html;

/// Help under a heading that opens it; nothing where all panels are on one page, whose readers do this often. It is read from the page
/// only where it is shown, as that takes longer than an answer does. `of` is what it helps with, for those who listen.
pub(super) fn fold(mode: Mode, summary: &'static str, of: &str, content: impl FnOnce() -> Html) -> Html {
    match mode {
        Mode::OnePage => html! {},
        Mode::StepByStep => {
            html! { <details class="aid-help"><summary>{ summary }{ (!of.is_empty()).then(|| hidden([": ", of].concat())) }</summary>{ content() }</details> }
        }
    }
}

/// Labels, each with the help for it. What has none is left out.
pub(in super::super) fn terms<'a>(all: impl Iterator<Item = (&'a str, String)>) -> Html {
    let one = |(label, of): (&str, String)| {
        help(&of).map(|text| html! { <><dt>{ label.to_owned() }</dt><dd>{ text }</dd></> })
    };
    html! { <dl>{ for all.filter_map(one) }</dl> }
}

/// One help as text.
pub(in super::super) fn text(of: &str) -> Html {
    html! { <p>{ help(of).unwrap_or_default() }</p> }
}
