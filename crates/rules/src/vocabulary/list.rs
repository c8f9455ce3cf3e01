//! What a closed list of ids is, and the macro that declares one.

/// A closed list of ids, as [`vocabulary!`](crate::vocabulary!) declares it.
pub trait Vocabulary: Copy + 'static {
    /// Completes the sentence "`x` is not …".
    const WHAT: &'static str;
    /// The ids, in the order of the values.
    const IDS: &'static [&'static str];
    /// The values, in the order of the design.
    const VALUES: &'static [Self];
}

/// Declares a closed list of ids: an enum, its stable ids both ways, and [`Vocabulary`]. The text after the name completes
/// the sentence "`x` is not …".
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[$variant_meta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// Every value, in the order of the design.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id, as in files and links.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The value of an id, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::__serde::Serialize for $name {
            fn serialize<S: $crate::__serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.id())
            }
        }

        impl<'de> $crate::__serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let id = <std::borrow::Cow<'_, str> as $crate::__serde::Deserialize>::deserialize(from)?;
                Self::from_id(&id).ok_or_else(|| {
                    $crate::__serde::de::Error::unknown_variant(&id, <Self as $crate::Vocabulary>::IDS)
                })
            }
        }

        impl $crate::Vocabulary for $name {
            const WHAT: &'static str = $what;
            const IDS: &'static [&'static str] = &[$($id),+];
            const VALUES: &'static [Self] = Self::ALL;
        }
    };
}
