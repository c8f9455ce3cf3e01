//! What `html!` writes calls of: nodes of Yew, made step by step by functions that are in the program once.

pub use joint_working_view_macro::html;
pub use yew::virtual_dom::AttributeOrProperty;

use std::rc::Rc;
use yew::html::IntoPropValue;
use yew::virtual_dom::{Attributes, Key, Listener, VList, VNode, VTag};
use yew::{AttrValue, Html};

/// Attributes that never change.
type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// Makes nodes: elements are opened and closed, and what comes between is in them.
#[derive(Default)]
pub struct Builder {
    /// The elements that are open, the innermost last.
    open: Vec<Open>,
    /// The nodes that are in none.
    made: Vec<Html>,
}

/// An element that is open.
struct Open {
    tag: &'static str,
    fixed: Fixed,
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    children: Vec<Html>,
}

impl Builder {
    /// One that has made nothing yet.
    #[inline(never)]
    pub fn new() -> Self {
        Self::default()
    }

    fn push(&mut self, tag: &'static str, fixed: Fixed, keys: &'static [&'static str]) {
        let (values, listeners, children) = Default::default();
        self.open.push(Open { tag, fixed, keys, values, listeners, key: None, children });
    }

    /// Opens an element whose attributes never change.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, fixed: Fixed) {
        self.push(tag, fixed, &[]);
    }

    /// Opens any element, with the names of its attributes: a value for each comes next, in order, and what listens to it.
    #[inline(never)]
    pub fn open_with(&mut self, tag: &'static str, keys: &'static [&'static str]) {
        self.push(tag, &[], keys);
    }

    /// Opens a list, which has no element of its own: however many nodes come into it, its neighbours stay what they are.
    #[inline(never)]
    pub fn open_list(&mut self) {
        self.push("", &[], &[]);
    }

    /// The next value; `None` leaves the attribute out.
    #[inline(never)]
    pub fn value(&mut self, value: Option<AttrValue>) {
        if let Some(open) = self.open.last_mut() {
            open.values.push(value);
        }
    }

    /// The next value, which is known when the program is made.
    #[inline(never)]
    pub fn known(&mut self, text: &'static str) {
        self.value(Some(AttrValue::Static(text)));
    }

    /// Whether the next attribute is there.
    #[inline(never)]
    pub fn flag(&mut self, is_there: bool) {
        self.value(is_there.then_some(AttrValue::Static("")));
    }

    /// What listens to the element.
    #[inline(never)]
    pub fn listen(&mut self, listener: Option<Rc<dyn Listener>>) {
        if let Some(open) = self.open.last_mut() {
            open.listeners.push(listener);
        }
    }

    /// The key of the element.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key);
        }
    }

    /// A node, in the element that is open.
    #[inline(never)]
    pub fn add(&mut self, node: Html) {
        self.open.last_mut().map_or(&mut self.made, |open| &mut open.children).push(node);
    }

    /// Text.
    #[inline(never)]
    pub fn text(&mut self, text: AttrValue) {
        self.add(VNode::from(text));
    }

    /// Closes the innermost element or list.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.add(open.made());
        }
    }

    /// What was made: a node, or a list of them.
    #[inline(never)]
    pub fn finish(mut self) -> Html {
        match self.made.pop() {
            Some(only) if self.made.is_empty() => only,
            Some(last) => {
                self.made.push(last);
                list(self.made)
            }
            None => Html::default(),
        }
    }
}

impl Open {
    /// The element. What a field holds and whether a box is checked are no attributes of the page, but what the reader changes.
    fn made(self) -> Html {
        if self.tag.is_empty() {
            return list(self.children);
        }
        let mut made = VTag::new(self.tag);
        let is_field = matches!(self.tag, "input" | "textarea");
        let mut values = Vec::with_capacity(self.values.len());
        for (key, value) in self.keys.iter().zip(self.values) {
            let own = match *key {
                "checked" if is_field => {
                    made.set_checked(value.is_some());
                    None
                }
                "value" if is_field => {
                    made.set_value(value);
                    None
                }
                _ => value.map(AttributeOrProperty::Attribute),
            };
            values.push(own);
        }
        made.set_attributes(if self.fixed.is_empty() {
            Attributes::Dynamic { keys: self.keys, values: values.into_boxed_slice() }
        } else {
            Attributes::Static(self.fixed)
        });
        made.set_listeners(self.listeners.into_boxed_slice());
        made.key = self.key;
        if !self.children.is_empty() {
            made.add_children(self.children);
        }
        made.into()
    }
}

/// Nodes one after the other.
#[inline(never)]
fn list(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// The value of an attribute.
pub fn attribute(value: impl IntoPropValue<Option<AttrValue>>) -> Option<AttrValue> {
    value.into_prop_value()
}

/// Something that can be shown.
pub trait Show {
    /// Adds it to what is made.
    fn show(self, to: &mut Builder);
}

/// Something shown, as a node.
pub fn node(shown: impl Show) -> Html {
    let mut to = Builder::new();
    shown.show(&mut to);
    to.finish()
}

impl Show for Html {
    fn show(self, to: &mut Builder) {
        to.add(self);
    }
}

impl<T: Show> Show for Vec<T> {
    fn show(self, to: &mut Builder) {
        to.open_list();
        for one in self {
            one.show(to);
        }
        to.close();
    }
}

impl<T: Show> Show for Option<T> {
    fn show(self, to: &mut Builder) {
        match self {
            Some(shown) => shown.show(to),
            None => to.add(Html::default()),
        }
    }
}

impl Show for AttrValue {
    fn show(self, to: &mut Builder) {
        to.text(self);
    }
}

impl Show for &'static str {
    fn show(self, to: &mut Builder) {
        to.text(AttrValue::Static(self));
    }
}

impl Show for String {
    fn show(self, to: &mut Builder) {
        to.text(self.into());
    }
}

impl Show for &String {
    fn show(self, to: &mut Builder) {
        to.text(self.clone().into());
    }
}
