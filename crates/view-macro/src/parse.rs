//! What is between the braces of `html!`, as a tree.

use proc_macro::{Delimiter, TokenStream, TokenTree};
use std::iter::Peekable;

/// What went wrong, for the compiler to say.
pub(crate) type Fault = String;

/// A node.
pub(crate) enum Node {
    /// An element: its name, attributes, and what is in it.
    Element(Element),
    /// What has no element of its own.
    Fragment(Vec<Node>),
    /// An expression that is a node, or several.
    Expression(TokenStream),
    /// An iterator over nodes.
    For(TokenStream),
    /// `if`: its condition, what is shown where it holds, and where it does not.
    If(TokenStream, Vec<Node>, Vec<Node>),
}

/// An element.
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, Value)>,
    pub(crate) children: Vec<Node>,
}

/// The value of an attribute.
pub(crate) enum Value {
    /// Known when the program is made.
    Literal(String),
    /// An expression.
    Expression(TokenStream),
}

type Tokens = Peekable<proc_macro::token_stream::IntoIter>;

/// Nothing in it leaves it before its end.
pub(crate) fn stays(stream: &TokenStream) -> Result<(), Fault> {
    for token in stream.clone() {
        match &token {
            TokenTree::Group(group) => stays(&group.stream())?,
            token
                if is_punct(token, '?') || ["return", "break", "continue"].iter().any(|word| is_ident(token, word)) =>
            {
                return Err(format!("`{token}` would leave an element open; allowed: to work it out before"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Every node of a stream.
pub(crate) fn nodes(stream: TokenStream) -> Result<Vec<Node>, Fault> {
    let mut tokens = stream.into_iter().peekable();
    match tokens.peek() {
        None => Ok(Vec::new()),
        Some(token) if is_punct(token, '<') || is_ident(token, "if") => until_end(&mut tokens),
        Some(token) if is_ident(token, "for") => {
            tokens.next();
            Ok(vec![Node::For(tokens.collect())])
        }
        // A single expression.
        Some(_) => Ok(vec![one_or_many(tokens.collect())?]),
    }
}

/// A group that may hold nodes of its own, or else an expression.
fn one_or_many(stream: TokenStream) -> Result<Node, Fault> {
    let mut tokens = stream.clone().into_iter().peekable();
    match tokens.peek() {
        None => Ok(Node::Fragment(Vec::new())),
        Some(token) if is_ident(token, "for") => {
            tokens.next();
            Ok(Node::For(tokens.collect()))
        }
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let inner = group.stream();
            tokens.next();
            if tokens.peek().is_none() { one_or_many(inner) } else { Ok(Node::Expression(stream)) }
        }
        Some(_) => Ok(Node::Expression(stream)),
    }
}

fn until_end(tokens: &mut Tokens) -> Result<Vec<Node>, Fault> {
    let mut all = Vec::new();
    while tokens.peek().is_some() {
        all.push(node(tokens)?);
    }
    Ok(all)
}

fn node(tokens: &mut Tokens) -> Result<Node, Fault> {
    match tokens.next() {
        Some(token) if is_punct(&token, '<') => element(tokens),
        Some(token) if is_ident(&token, "if") => condition(tokens),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => one_or_many(group.stream()),
        Some(token) => Err(format!("`{token}` is no node; allowed: an element, `{{ an expression }}`, `if`")),
        None => Err("a node is missing".to_owned()),
    }
}

/// After `if`.
fn condition(tokens: &mut Tokens) -> Result<Node, Fault> {
    let mut test = TokenStream::new();
    let shown = loop {
        match tokens.next() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => break group.stream(),
            Some(token) => test.extend([token]),
            None => return Err("`if` has no block".to_owned()),
        }
    };
    let shown = nodes_of_block(shown)?;
    if !tokens.peek().is_some_and(|token| is_ident(token, "else")) {
        return Ok(Node::If(test, shown, Vec::new()));
    }
    tokens.next();
    let otherwise = match tokens.next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => nodes_of_block(group.stream())?,
        Some(token) if is_ident(&token, "if") => vec![condition(tokens)?],
        _ => return Err("`else` has no block".to_owned()),
    };
    Ok(Node::If(test, shown, otherwise))
}

fn nodes_of_block(stream: TokenStream) -> Result<Vec<Node>, Fault> {
    until_end(&mut stream.into_iter().peekable())
}

/// After the `<` of an element or a fragment.
fn element(tokens: &mut Tokens) -> Result<Node, Fault> {
    if tokens.next_if(|token| is_punct(token, '>')).is_some() {
        return Ok(Node::Fragment(children(tokens, "")?));
    }
    let name = match tokens.next() {
        Some(TokenTree::Ident(name)) => name.to_string(),
        _ => return Err("an element has no name".to_owned()),
    };
    let mut attributes = Vec::new();
    loop {
        match tokens.next() {
            Some(token) if is_punct(&token, '>') => {
                let children = children(tokens, &name)?;
                return Ok(Node::Element(Element { name, attributes, children }));
            }
            Some(token) if is_punct(&token, '/') => {
                tokens.next();
                return Ok(Node::Element(Element { name, attributes, children: Vec::new() }));
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                attributes.push((group.stream().to_string(), Value::Expression(group.stream())));
            }
            Some(TokenTree::Ident(first)) => attributes.push(attribute(first.to_string(), tokens)?),
            Some(token) => return Err(format!("`{token}` is no attribute of <{name}>")),
            None => return Err(format!("<{name}> does not end")),
        }
    }
}

/// After the first word of an attribute's name.
fn attribute(first: String, tokens: &mut Tokens) -> Result<(String, Value), Fault> {
    let mut name = first;
    while tokens.next_if(|token| is_punct(token, '-')).is_some() {
        match tokens.next() {
            Some(TokenTree::Ident(more)) => name.push_str(&format!("-{more}")),
            _ => return Err(format!("the name of an attribute ends after `{name}-`")),
        }
    }
    if tokens.next_if(|token| is_punct(token, '=')).is_none() {
        return Err(format!("`{name}` has no value"));
    }
    let value = match tokens.next() {
        Some(TokenTree::Group(group)) => Value::Expression(group.stream()),
        Some(TokenTree::Literal(literal)) => Value::Literal(literal.to_string()),
        Some(token @ TokenTree::Ident(_)) => Value::Expression(TokenStream::from(token)),
        _ => return Err(format!("`{name}` has no value")),
    };
    Ok((name, value))
}

/// What is in an element, up to its end, which is read.
fn children(tokens: &mut Tokens, name: &str) -> Result<Vec<Node>, Fault> {
    let mut all = Vec::new();
    loop {
        if tokens.peek().is_none() {
            return Err(format!("<{name}> does not end"));
        }
        if tokens.next_if(|token| is_punct(token, '<')).is_some() {
            if tokens.next_if(|token| is_punct(token, '/')).is_some() {
                return end(tokens, name).map(|()| all);
            }
            all.push(element(tokens)?);
        } else {
            all.push(node(tokens)?);
        }
    }
}

/// After the `</` of an element.
fn end(tokens: &mut Tokens, name: &str) -> Result<(), Fault> {
    let ended = match tokens.next() {
        Some(TokenTree::Ident(ended)) => {
            tokens.next();
            ended.to_string()
        }
        _ => String::new(),
    };
    if ended == name { Ok(()) } else { Err(format!("<{name}> ends as </{ended}>")) }
}

fn is_punct(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

fn is_ident(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident.to_string() == word)
}
