//! What the pages of the practice cases hold.
