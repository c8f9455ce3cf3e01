//! One value for each of the two sides.

use super::answers::Side;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::ops::{Index, IndexMut};

/// One value for each side, read and written by the side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerSide<T> {
    /// The NHS side's.
    pub health: T,
    /// The council's or care provider's.
    pub social_care: T,
}

impl<T> PerSide<T> {
    /// A value worked out for each side.
    pub fn from_fn(mut value: impl FnMut(Side) -> T) -> Self {
        Self { health: value(Side::Health), social_care: value(Side::SocialCare) }
    }

    /// The values in the order of the sides, each with its side.
    pub fn iter(&self) -> impl Iterator<Item = (Side, &T)> {
        [(Side::Health, &self.health), (Side::SocialCare, &self.social_care)].into_iter()
    }
}

impl<T: Copy> PerSide<T> {
    /// The same value for both sides.
    pub const fn both(value: T) -> Self {
        Self { health: value, social_care: value }
    }

    /// Another value for each side, made of this one.
    pub fn map<U>(self, mut to: impl FnMut(T) -> U) -> PerSide<U> {
        PerSide { health: to(self.health), social_care: to(self.social_care) }
    }
}

impl PerSide<bool> {
    /// Is it so of both sides?
    pub const fn all(self) -> bool {
        self.health && self.social_care
    }

    /// Is it so of either side?
    pub const fn any(self) -> bool {
        self.health || self.social_care
    }

    /// Of each side: is it so here or there?
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { health: self.health || other.health, social_care: self.social_care || other.social_care }
    }
}

impl<T> PerSide<Option<T>> {
    /// Is neither side answered?
    pub const fn is_unanswered(&self) -> bool {
        self.health.is_none() && self.social_care.is_none()
    }
}

impl<T> Index<Side> for PerSide<T> {
    type Output = T;

    fn index(&self, side: Side) -> &T {
        match side {
            Side::Health => &self.health,
            Side::SocialCare => &self.social_care,
        }
    }
}

impl<T> IndexMut<Side> for PerSide<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Health => &mut self.health,
            Side::SocialCare => &mut self.social_care,
        }
    }
}

/// As the format has it: an object with the sides that are answered.
impl<T: Serialize> Serialize for PerSide<Option<T>> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (side, value) in self.iter() {
            if let Some(value) = value {
                map.serialize_entry(&side, value)?;
            }
        }
        map.end()
    }
}
