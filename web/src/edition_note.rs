//! What is said of a case that was answered for an earlier edition of the briefing, in the rulebook's words.

use crate::elements::about;
use joint_working_rules::EarlierEdition;
use yew::prelude::*;

/// The note; nothing where the case is of today's edition.
pub fn edition_note(earlier: Option<&EarlierEdition>) -> Html {
    earlier.map(EarlierEdition::note).into_iter().flatten().map(about).collect()
}
