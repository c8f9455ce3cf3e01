//! Positions in a case's lists, each of a type of its own: an issue's cannot be taken for a relation's.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A position in a list, counted from 0.
pub(crate) trait Position: Copy {
    /// The position that is this far from the first.
    fn new(at: usize) -> Self;
    /// How far it is from the first.
    fn get(self) -> usize;
}

/// Declares a position in one kind of list.
macro_rules! position {
    ($(#[$meta:meta])* $vis:vis $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis struct $name(usize);

        impl $name {
            /// The position that is this far from the first.
            $vis const fn new(at: usize) -> Self {
                Self(at)
            }

            /// How far it is from the first.
            $vis const fn get(self) -> usize {
                self.0
            }
        }

        impl $crate::case::Position for $name {
            fn new(at: usize) -> Self {
                Self(at)
            }

            fn get(self) -> usize {
                self.0
            }
        }
    };
}
pub(crate) use position;

position! {
    /// The position of an issue among those of its case.
    pub IssuePos
}

position! {
    /// The position of a relation among those of its case.
    pub RelationPos
}

/// Positions in order, each once. All kinds share one sorting, which programs for the browser hold once.
pub(crate) fn ordered<P: Position>(positions: impl IntoIterator<Item = P>) -> Vec<P> {
    let mut all: Vec<usize> = positions.into_iter().map(P::get).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(P::new).collect()
}

/// A value for each position of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ByPosition<P, T> {
    values: Vec<T>,
    of: PhantomData<P>,
}

impl<P: Position, T> ByPosition<P, T> {
    /// The same value for each of so many positions.
    pub(crate) fn filled(value: T, len: usize) -> Self
    where
        T: Clone,
    {
        vec![value; len].into_iter().collect()
    }

    pub(crate) const fn len(&self) -> usize {
        self.values.len()
    }

    /// Every position, from the first.
    pub(crate) fn positions(&self) -> impl Iterator<Item = P> + use<P, T> {
        (0..self.values.len()).map(P::new)
    }

    /// Every value with its position, from the first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (P, &T)> {
        self.values.iter().enumerate().map(|(at, value)| (P::new(at), value))
    }

    /// Every value, from the first.
    pub(crate) fn values(&self) -> impl Iterator<Item = &T> {
        self.values.iter()
    }

    /// The same, to be changed.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.iter_mut()
    }

    /// The value at a position that may be of another list.
    pub(crate) fn find(&self, at: P) -> Option<&T> {
        self.values.get(at.get())
    }

    /// Adds a value at the end; its position.
    pub(crate) fn push(&mut self, value: T) -> P {
        self.values.push(value);
        P::new(self.values.len() - 1)
    }
}

impl<P, T> FromIterator<T> for ByPosition<P, T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self { values: values.into_iter().collect(), of: PhantomData }
    }
}

impl<P: Position, T> Index<P> for ByPosition<P, T> {
    type Output = T;

    #[expect(clippy::indexing_slicing, reason = "a position comes from the list itself")]
    fn index(&self, at: P) -> &T {
        &self.values[at.get()]
    }
}

impl<P: Position, T> IndexMut<P> for ByPosition<P, T> {
    #[expect(clippy::indexing_slicing, reason = "a position comes from the list itself")]
    fn index_mut(&mut self, at: P) -> &mut T {
        &mut self.values[at.get()]
    }
}
