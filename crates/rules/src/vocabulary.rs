//! Closed lists of ids: an enum, its ids, and reading it with an error that says what is allowed.

use crate::read::shown;
use serde::de::{self, Deserializer, Visitor};
use std::fmt;

/// Reads one id of a list: its place in it.
struct IdVisitor {
    what: &'static str,
    ids: &'static [&'static str],
}

impl Visitor<'_> for IdVisitor {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.ids.join(", "))
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<usize, E> {
        self.ids.iter().position(|known| *known == id).ok_or_else(|| {
            E::custom(format_args!("`{}` is not {}; allowed: {}", shown(id), self.what, self.ids.join(", ")))
        })
    }
}

/// Reads an id, refusing an unknown one by name. One function for all lists: it goes into the browser once.
pub(crate) fn read_id<'de, D: Deserializer<'de>, T: Copy>(
    from: D,
    what: &'static str,
    ids: &'static [&'static str],
    all: &'static [T],
) -> Result<T, D::Error> {
    let at = from.deserialize_str(IdVisitor { what, ids })?;
    all.get(at).copied().ok_or_else(|| de::Error::custom("has an id without a value"))
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
                $crate::vocabulary::read_id(from, $what, Self::IDS, Self::ALL)
            }
        }
    };
}
pub(crate) use vocabulary;
