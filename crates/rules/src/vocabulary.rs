//! Closed lists of ids: an enum and its ids.

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
                let id = std::borrow::Cow::<str>::deserialize(from)?;
                Self::from_id(&id).ok_or_else(|| serde::de::Error::unknown_variant(&id, Self::IDS))
            }
        }

        impl $crate::read::Vocabulary for $name {
            const WHAT: &'static str = $what;
            const IDS: &'static [&'static str] = Self::IDS;
            const VALUES: &'static [Self] = Self::ALL;
        }
    };
}
pub(crate) use vocabulary;
