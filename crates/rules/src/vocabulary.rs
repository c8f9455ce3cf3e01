//! Closed lists of ids: an enum, its ids, and reading it with an error that says what is allowed.

use crate::read::shown;
use serde::de::{self, Deserializer, Visitor};
use std::fmt;

/// Reads one id of a list.
struct IdVisitor<T: 'static> {
    what: &'static str,
    from_id: fn(&str) -> Option<T>,
    ids: &'static [&'static str],
}

impl<T> Visitor<'_> for IdVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.ids.join(", "))
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<T, E> {
        (self.from_id)(id).ok_or_else(|| {
            E::custom(format_args!("`{}` is not {}; allowed: {}", shown(id), self.what, self.ids.join(", ")))
        })
    }
}

/// Reads an id, refusing an unknown one by name.
pub(crate) fn read_id<'de, D: Deserializer<'de>, T: 'static>(
    from: D,
    what: &'static str,
    from_id: fn(&str) -> Option<T>,
    ids: &'static [&'static str],
) -> Result<T, D::Error> {
    from.deserialize_str(IdVisitor { what, from_id, ids })
}

/// Declares a closed list of ids. `$what` completes the sentence "`x` is not …".
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$variant_meta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// Every value, in the order of the design.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            const IDS: &'static [&'static str] = &[$($id),+];

            /// The stable id, as in files and links.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The value of an id, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::vocabulary::read_id(from, $what, Self::from_id, Self::IDS)
            }
        }
    };
}
pub(crate) use vocabulary;
