//! What words are made of in a crate: statics. The build script has the same names, for what it reads from the files.

/// A text.
pub type Text = &'static str;

/// A text with parameters in braces, which its `params` name.
pub type Template = &'static str;

/// Several of a kind.
pub type List<T> = &'static [T];

/// Declares the shape of words as public structs of statics.
///
/// The file with the declarations is shared with the build script, where `static_words::words!` makes structs of them that
/// read the words from their files and write these statics. A field is its documentation, name and type; then in braces the
/// parameters that its text uses, and in brackets what serde must know about its key. After `file` are fields that only the
/// file has. Of these three nothing is left here.
#[macro_export]
macro_rules! words {
    ($(
        $(#[$doc:meta])+
        struct $name:ident {
            $($(#[$of_field:meta])+ $field:ident: $kind:ty $({ $($parameter:ident),+ })? $([$key:meta])?),+ $(,)?
        } $(file { $($apart:tt)+ })?
    )+) => {$(
        $(#[$doc])+
        #[derive(Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$of_field])+ pub $field: $kind),+
        }
    )+};
}
pub use words;
