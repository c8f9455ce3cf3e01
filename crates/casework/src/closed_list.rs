//! Closed lists of ids: an enum and its ids. The macro is as in the crate of the rules.

/// Declares a closed list of ids. `$what` completes the sentence "`x` is not …".
macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$of_variant:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$of_variant])* $variant),+ }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id, as in files and on devices.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The value of an id, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use closed_list;
