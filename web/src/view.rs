//! What `html!` writes calls of: nodes of Yew, made step by step by functions that are in the program once. Elements are opened
//! and closed, and what comes between is in them.

pub use joint_working_view_macro::html;
pub use yew::virtual_dom::AttributeOrProperty;

use std::cell::RefCell;
use std::rc::Rc;
use yew::html::IntoPropValue;
use yew::virtual_dom::{Attributes, Key, Listener, VList, VTag, VText};
use yew::{AttrValue, Html};

/// Attributes that never change.
type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// An element whose attributes never change.
pub struct Plain {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes.
    pub fixed: Fixed,
}

/// An element with its attributes' names, whose values come when it is made.
pub struct Named {
    /// Its tag.
    pub tag: &'static str,
    /// The names.
    pub keys: &'static [&'static str],
}

/// An element that is open.
#[derive(Default)]
struct Open {
    tag: &'static str,
    fixed: Fixed,
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    children: Vec<Html>,
}

thread_local! {
    /// What is open, the innermost last: elements, lists, and the nodes of each `html!` that is not at its end. One for all, and not
    /// one for each `html!`: hundreds of places pass nothing along, which makes the program smaller.
    static OPEN: RefCell<Vec<Open>> = const { RefCell::new(Vec::new()) };
}

fn push(open: Open) {
    OPEN.with_borrow_mut(|all| all.push(open));
}

fn innermost(change: impl FnOnce(&mut Open)) {
    OPEN.with_borrow_mut(|all| all.last_mut().map(change));
}

fn pop() -> Open {
    OPEN.with_borrow_mut(Vec::pop).unwrap_or_default()
}

/// Opens an element whose attributes never change.
#[inline(never)]
pub fn open(&Plain { tag, fixed }: &'static Plain) {
    push(Open { tag, fixed, ..Open::default() });
}

/// Opens any element: a value for each attribute comes next, in order, and what listens to it.
#[inline(never)]
pub fn open_with(&Named { tag, keys }: &'static Named) {
    push(Open { tag, keys, ..Open::default() });
}

/// Opens a list, which has no element of its own: however many nodes come into it, its neighbours stay what they are.
#[inline(never)]
pub fn open_list() {
    push(Open::default());
}

/// The next value; `None` leaves the attribute out.
#[inline(never)]
pub fn value(value: Option<AttrValue>) {
    innermost(|open| open.values.push(value));
}

/// The next value, which is known when the program is made.
#[inline(never)]
pub fn known(text: &'static str) {
    value(Some(AttrValue::Static(text)));
}

/// Whether the next attribute is there.
#[inline(never)]
pub fn flag(is_there: bool) {
    value(is_there.then_some(AttrValue::Static("")));
}

/// What listens to the element.
#[inline(never)]
pub fn listen(listener: Option<Rc<dyn Listener>>) {
    innermost(|open| open.listeners.push(listener));
}

/// The key of the element.
#[inline(never)]
pub fn key(key: Key) {
    innermost(|open| open.key = Some(key));
}

/// A node, in what is open.
#[inline(never)]
pub fn add(node: Html) {
    innermost(|open| open.children.push(node));
}

/// Text.
#[inline(never)]
pub fn text(text: AttrValue) {
    add(VText::new(text).into());
}

/// Closes the innermost element or list.
#[inline(never)]
pub fn close() {
    add(pop().made());
}

/// Begins what is a node of its own, wherever it is made.
#[inline(never)]
pub fn begin() {
    push(Open::default());
}

/// What was made since then: a node, or a list of them.
#[inline(never)]
pub fn finish() -> Html {
    let mut made = pop().children;
    match made.pop() {
        Some(only) if made.is_empty() => only,
        Some(last) => {
            made.push(last);
            list(made)
        }
        None => Html::default(),
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
    /// Adds it to what is open.
    fn show(self);
}

/// Something shown, as a node.
pub fn node(shown: impl Show) -> Html {
    begin();
    shown.show();
    finish()
}

impl Show for Html {
    fn show(self) {
        add(self);
    }
}

impl<T: Show> Show for Vec<T> {
    fn show(self) {
        open_list();
        for one in self {
            one.show();
        }
        close();
    }
}

impl<T: Show> Show for Option<T> {
    fn show(self) {
        match self {
            Some(shown) => shown.show(),
            None => add(Html::default()),
        }
    }
}

impl Show for AttrValue {
    fn show(self) {
        text(self);
    }
}

impl Show for &'static str {
    fn show(self) {
        text(AttrValue::Static(self));
    }
}

impl Show for String {
    fn show(self) {
        text(self.into());
    }
}

impl Show for &String {
    fn show(self) {
        text(self.clone().into());
    }
}
