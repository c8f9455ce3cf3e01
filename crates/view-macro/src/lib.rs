//! `html!`, in the notation of Yew's macro of that name. Yew's writes out, for each element, how it is built; this one writes a call of a
//! function of `joint_working_web::view`, which is in the program once. It knows as much of the notation as this site uses: elements,
//! fragments, attributes and listeners, `{ expression }`, `{ for iterator }`, and `if` with `else`. What would leave it before its end
//! (`return`, `break`, `continue`, `?`) is an error, as an element would stay open.

mod expand;
mod parse;

use proc_macro::TokenStream;

/// Nodes of Yew from elements and expressions.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let nodes = parse::stays(&input).and_then(|()| parse::nodes(input));
    let source = match nodes {
        Ok(nodes) => expand::root(&nodes),
        Err(fault) => format!("compile_error!({fault:?})"),
    };
    let parsed: Result<TokenStream, _> = source.parse();
    parsed.unwrap_or_default()
}
