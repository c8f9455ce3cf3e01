//! Pieces of panels: each is drawn from what it shows alone, and anew only where that is another than before.

use crate::context::{Context, Ways};
use crate::state::Action;
use std::any::Any;
use std::rc::Rc;
use yew::prelude::{AttrValue, Callback, Component, Html, Properties};
use yew::virtual_dom::{Key, VChild};

/// What a piece shows: what it is drawn from, and nothing else of the state.
pub(in super::super) trait Shows {
    /// Draws it.
    fn draw(&self, ways: &Ways) -> Html;
}

/// The same of any kind, which can be told from another.
trait AnyShows {
    fn draw(&self, ways: &Ways) -> Html;
    fn is(&self, other: &dyn AnyShows) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: Shows + PartialEq + 'static> AnyShows for T {
    fn draw(&self, ways: &Ways) -> Html {
        Shows::draw(self, ways)
    }

    fn is(&self, other: &dyn AnyShows) -> bool {
        other.as_any().downcast_ref() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A piece of a panel.
pub(in super::super) fn piece(app: &Context, shown: impl Shows + PartialEq + 'static) -> Html {
    drawn(app, None, Rc::new(shown))
}

/// A piece in a list that grows. It keeps its place when another comes: without the key the new last one would be made of the one before,
/// and take its focus along, so that those who listen hear nothing.
pub(in super::super) fn keyed_piece(app: &Context, key: usize, shown: impl Shows + PartialEq + 'static) -> Html {
    drawn(app, Some(key.into()), Rc::new(shown))
}

fn drawn(app: &Context, key: Option<Key>, shown: Rc<dyn AnyShows>) -> Html {
    let props = Props { shown, act: app.act.clone(), root: app.root.clone() };
    VChild::<Drawn>::new(props, key).into()
}

#[derive(Clone, Properties)]
struct Props {
    shown: Rc<dyn AnyShows>,
    act: Callback<Action>,
    root: AttrValue,
}

impl PartialEq for Props {
    /// Where actions go and the way to the book are the same for as long as the page is there.
    fn eq(&self, other: &Self) -> bool {
        self.shown.is(&*other.shown)
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
        shown.draw(&Ways { state: &(), act: act.clone(), root, lookup_html: &nothing })
    }
}
