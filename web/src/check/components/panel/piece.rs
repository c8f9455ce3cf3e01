//! Pieces of panels: each is drawn from what it shows alone, and anew only where that is another than before.

use super::super::places::places;
use super::choice::Asked;
use super::facts::Facts;
use super::first_test::FirstTest;
use super::issues::IssueRow;
use super::pairs::PairGroup;
use super::weights::WeightRow;
use super::whole::{consent, response};
use crate::context::{Context, Ways};
use crate::state::Action;
use joint_working_rules::{Picture, Side};
use yew::prelude::{AttrValue, Callback, Component, Html, Properties};
use yew::virtual_dom::VChild;

/// What a piece shows. Nothing else of the state is known where it is drawn.
#[derive(Clone, PartialEq)]
pub(super) enum Piece {
    /// A row of the table of issues.
    Issue(IssueRow),
    /// The facts of an issue or a link.
    Facts(Facts),
    /// The first test of an issue or a link.
    FirstTest(FirstTest),
    /// Pairs of issues.
    Pairs(PairGroup),
    /// A row of the table of weights.
    Weight(WeightRow),
    /// The question on consent.
    Consent(Asked),
    /// A row of the table of responses.
    Responses(Side, Asked),
    /// Where each issue goes, beside the panels.
    Places(Picture),
}

/// A piece of a panel.
pub(super) fn piece(app: &Context, shown: Piece) -> Html {
    let props = Props { shown, act: app.act.clone(), root: app.root.clone() };
    VChild::<Drawn>::new(props, None).into()
}

/// Where each issue goes, beside the panels.
pub(in super::super) fn picture(app: &Context, shown: Picture) -> Html {
    piece(app, Piece::Places(shown))
}

#[derive(Clone, Properties)]
struct Props {
    shown: Piece,
    act: Callback<Action>,
    root: AttrValue,
}

impl PartialEq for Props {
    /// Where actions go and the way to the book are the same for as long as the page is there.
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

struct Drawn;

impl Component for Drawn {
    type Message = ();
    type Properties = Props;

    fn create(_: &yew::Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let Props { shown, act, root } = ctx.props();
        let nothing = Html::default();
        let ways = Ways { state: &(), act: act.clone(), root, lookup_html: &nothing };
        match shown {
            Piece::Issue(row) => row.draw(&ways),
            Piece::Facts(facts) => facts.draw(&ways),
            Piece::FirstTest(first_test) => first_test.draw(&ways),
            Piece::Pairs(pairs) => pairs.draw(&ways),
            Piece::Weight(row) => row.draw(&ways),
            Piece::Consent(asked) => consent(&ways, asked),
            Piece::Places(picture) => places(picture),
            Piece::Responses(side, asked) => response(&ways, *side, asked),
        }
    }
}
