//! One value for each of the two readings.

use std::ops::{Index, IndexMut};

/// One of the two who have read the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// The first.
    A,
    /// The second.
    B,
}

impl Reader {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    /// The one across.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// One value for each reading, read and written by the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Both<T> {
    /// The first reader's.
    pub a: T,
    /// The second reader's.
    pub b: T,
}

impl<T> Both<T> {
    /// A value worked out for each reader.
    pub fn from_fn(mut value: impl FnMut(Reader) -> T) -> Self {
        Self { a: value(Reader::A), b: value(Reader::B) }
    }

    /// The values, each with its reader.
    pub fn iter(&self) -> impl Iterator<Item = (Reader, &T)> {
        [(Reader::A, &self.a), (Reader::B, &self.b)].into_iter()
    }

    /// The same the other way round.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { a: self.b, b: self.a }
    }
}

impl<T: PartialEq> Both<T> {
    /// Is it the same in both?
    pub fn agree(&self) -> bool {
        self.a == self.b
    }
}

impl<T> Index<Reader> for Both<T> {
    type Output = T;

    fn index(&self, reader: Reader) -> &T {
        match reader {
            Reader::A => &self.a,
            Reader::B => &self.b,
        }
    }
}

impl<T> IndexMut<Reader> for Both<T> {
    fn index_mut(&mut self, reader: Reader) -> &mut T {
        match reader {
            Reader::A => &mut self.a,
            Reader::B => &mut self.b,
        }
    }
}
