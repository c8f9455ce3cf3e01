//! What the page holds: its parts, its fields and its title.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use joint_working_interface::COMMON;
use joint_working_page_ids as ids;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

/// Keys pressed in the aid are the aid's: the book's own shortcuts do not see them.
pub fn keep_keys_inside(mount: &Element) {
    EventListener::new(mount, "keydown", |event| event.stop_propagation()).forget();
}

/// The heading of what the program asks, where it asks something: there the page's own “next page” is not the way on.
pub fn set_asking(heading: Option<&str>) {
    if let Some(body) = document().body() {
        let _ = body.toggle_attribute_with_force(ids::DATA_ASKING, heading.is_some());
    }
}

/// Whether the page is the one that other sites show in a frame.
pub fn is_embedded() -> bool {
    document().body().is_some_and(|body| body.has_attribute(ids::DATA_EMBEDDED))
}

/// The id of the element that the page offers to a program. Its content, the static fallback, is replaced.
pub const MOUNT: &str = ids::MOUNT;

/// The value of the radio that is chosen in a form.
pub fn chosen_in(form: &EventTarget) -> Option<String> {
    let chosen = form.dyn_ref::<Element>()?.query_selector("input:checked").ok()??;
    chosen.dyn_into::<HtmlInputElement>().ok().map(|input| input.value())
}

/// The text of a part of the page, for a program to read.
pub fn text(id: &str) -> Option<String> {
    part(id)?.text_content()
}

/// The help with a question, an option or a fact, as the worksheet of the page has it.
pub fn help(of: &str) -> Option<String> {
    text(&[ids::HELP, of].concat())
}

/// A part of the page by its id, for a program to show as its own.
pub fn part(id: &str) -> Option<Node> {
    document().get_element_by_id(id).map(Node::from)
}

/// What is in a field of one line.
pub fn value(id: &str) -> String {
    let input = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// What is in a field of several lines; `None` where there is no such field.
pub fn words(id: &str) -> Option<String> {
    let field = document().get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok()?;
    Some(field.value())
}

/// The value of the option that is selected in a list; empty where there is no such list.
pub fn selected(id: &str) -> String {
    let list = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlSelectElement>().ok());
    list.map(|list| list.value()).unwrap_or_default()
}

/// What the page holds in groups: the title of each group, and in it the title and the text of each thing.
pub fn titled_groups(id: &str) -> Vec<(String, Vec<(String, String)>)> {
    let children = |of: &Element| {
        let all = of.children();
        (0..all.length()).filter_map(|at| all.item(at)).collect::<Vec<_>>()
    };
    let title = |of: &Element| of.get_attribute("title").unwrap_or_default();
    let thing = |of: &Element| (title(of), of.text_content().unwrap_or_default());
    let group = |of: &Element| (title(of), children(of).iter().map(thing).collect());
    document().get_element_by_id(id).map(|all| children(&all).iter().map(group).collect()).unwrap_or_default()
}

/// The value of the radio that is checked, of those of a name; empty where none is.
pub fn checked(name: &str) -> String {
    let found = document().query_selector(&["input[name=", name, "]:checked"].concat()).ok().flatten();
    found.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value()).unwrap_or_default()
}

/// A copy of a part of the page, without its ids. Its links open in another tab, and say so, so that what is being done here is
/// not lost.
pub fn part_copy(id: &str) -> Option<Node> {
    let copy = document().get_element_by_id(id)?.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    let _ = copy.remove_attribute("id");
    let all = |name: &str| {
        let found = copy.query_selector_all(name).ok();
        let nodes =
            found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.get(at))).collect::<Vec<_>>();
        nodes.into_iter().filter_map(|node| node.dyn_into::<Element>().ok()).collect::<Vec<_>>()
    };
    for one in all("[id]") {
        let _ = one.remove_attribute("id");
    }
    for link in all("a") {
        let _ = link.set_attribute("target", "_blank");
        let _ = link.set_attribute("rel", "noopener");
        if let Ok(told) = document().create_element("span") {
            told.set_class_name("aid-hidden");
            told.set_text_content(Some(COMMON.new_tab));
            let _ = link.append_child(&told);
        }
    }
    Some(copy.into())
}

/// Is there an element of this id?
pub fn is_there(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
}

/// The title of the page.
pub fn title() -> String {
    document().title()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Opens the browser's print dialogue.
pub fn print() {
    let _ = window().print();
}
