//! The tree of `html!` as calls of `joint_working_web::view`.

use crate::parse::{Element, Node, Value};
use std::fmt::Write as _;

const VIEW: &str = "::joint_working_web::view";

/// Attributes that are there or not.
const FLAGS: [&str; 6] = ["checked", "disabled", "hidden", "multiple", "novalidate", "open"];

/// All nodes as one expression.
pub(crate) fn root(all: &[Node]) -> String {
    match all {
        [] => "<::yew::Html as ::std::default::Default>::default()".to_owned(),
        [Node::Expression(tokens)] => format!("{VIEW}::node({{ {tokens} }})"),
        all => format!("{{ {VIEW}::begin(); {} {VIEW}::finish() }}", nodes(all)),
    }
}

/// Nodes as statements.
fn nodes(all: &[Node]) -> String {
    all.iter().map(node).collect()
}

fn node(one: &Node) -> String {
    match one {
        Node::Element(one) => element(one),
        Node::Fragment(all) => nodes(all),
        Node::Expression(tokens) => format!("{VIEW}::Show::show({{ {tokens} }});"),
        Node::For(tokens) => format!(
            "{VIEW}::open_list(); for __one in {{ {tokens} }} {{ {VIEW}::Show::show(__one); }} {VIEW}::close();"
        ),
        Node::If(test, shown, otherwise) => {
            // What is not shown keeps its place, so that its neighbours stay what they are.
            format!(
                "{VIEW}::open_list(); if {test} {{ {} }} else {{ {} }} {VIEW}::close();",
                nodes(shown),
                nodes(otherwise)
            )
        }
    }
}

fn element(Element { name, attributes, children }: &Element) -> String {
    let (mut keys, mut given, mut fixed) = (String::new(), String::new(), String::new());
    let mut is_fixed = true;
    for (name, value) in attributes {
        match value {
            Value::Literal(text) => {
                let _ = write!(keys, "{name:?}, ");
                let _ = write!(given, "{VIEW}::known({text}); ");
                let _ = write!(fixed, "({name:?}, {VIEW}::AttributeOrProperty::Static({text})), ");
                continue;
            }
            Value::Expression(tokens) if name.starts_with("on") => {
                let _ = write!(given, "{VIEW}::listen(::yew::html::{name}::Wrapper::__macro_new({{ {tokens} }})); ");
            }
            Value::Expression(tokens) if name == "key" => {
                let _ = write!(given, "{VIEW}::key(::std::convert::Into::into({{ {tokens} }})); ");
            }
            Value::Expression(tokens) if FLAGS.contains(&name.as_str()) => {
                let _ = write!(keys, "{name:?}, ");
                let _ = write!(given, "{VIEW}::flag({{ {tokens} }}); ");
            }
            Value::Expression(tokens) => {
                let _ = write!(keys, "{name:?}, ");
                let _ = write!(given, "{VIEW}::value({VIEW}::attribute({{ {tokens} }})); ");
            }
        }
        is_fixed = false;
    }
    let open = if is_fixed {
        format!("{VIEW}::open(const {{ &{VIEW}::Plain {{ tag: {name:?}, fixed: &[{fixed}] }} }});")
    } else {
        format!("{VIEW}::open_with(const {{ &{VIEW}::Named {{ tag: {name:?}, keys: &[{keys}] }} }}); {given}")
    };
    format!("{open} {} {VIEW}::close();", nodes(children))
}
