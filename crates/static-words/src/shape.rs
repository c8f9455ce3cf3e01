//! The two macros of a build script: its side of the declarations that it shares with its crate.

/// Declares structs that read a file of words, and refuse keys that they do not have.
///
/// A field is its documentation, name and type; then in braces the parameters that its text must use, and in brackets what
/// serde must know about its key. After `file`, in braces, are fields that only the file has: ids by which words are found,
/// and what the crate keeps elsewhere.
#[macro_export]
macro_rules! words {
    ($(
        $(#[doc = $doc:literal])+
        struct $name:ident {
            $($(#[$of_field:meta])* $field:ident: $kind:ty $({ $($parameter:ident),+ })? $([$key:meta])?),+ $(,)?
        } $(file {
            $($apart:ident: $of_apart:ty $([$key_apart:meta])?),+ $(,)?
        })?
    )+) => {$(
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $($($(#[serde($key_apart)])? pub(crate) $apart: $of_apart,)+)?
            $($(#[serde($key)])? pub(crate) $field: $kind),+
        }

        impl $crate::Shape for $name {
            const NAME: &'static str = stringify!($name);
            const DOC: &'static str = concat!($("///", $doc, "\n"),+);
        }

        impl $crate::Words for $name {
            fn write(&self, to: &mut $crate::Writer<'_>) -> Result<(), $crate::Fault> {
                to.structure(self)
            }

            fn parts(&self) -> Vec<$crate::Part<'_>> {
                vec![
                    $($($crate::Part {
                        name: stringify!($apart),
                        value: &self.$apart,
                        parameters: &[],
                        held: $crate::Held::InFile,
                    },)+)?
                    $($crate::Part {
                        name: stringify!($field),
                        value: &self.$field,
                        parameters: &[$($(stringify!($parameter)),+)?],
                        held: $crate::Held::InProgram,
                    }),+
                ]
            }
        }
    )+};
}

/// Declares a closed list of ids whose enum is the crate's: `IDS`, and a type for an id of it in a file. Whether the file has
/// a right id is for the crate's check to say.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$of_variant:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        #[derive(serde::Deserialize)]
        pub(crate) struct $name(pub(crate) String);

        impl $name {
            /// Every id, in the order of the list.
            pub(crate) const IDS: &'static [&'static str] = &[$($id),+];
        }

        impl $crate::Words for $name {
            fn write(&self, to: &mut $crate::Writer<'_>) -> Result<(), $crate::Fault> {
                to.push(&format!("{}::{}", stringify!($name), $crate::camel(&self.0)));
                Ok(())
            }
        }
    };
}
