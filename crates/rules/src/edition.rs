//! Which edition of the briefing this is: the one string that files and links share with the rulebook.

include!(concat!(env!("OUT_DIR"), "/edition.rs"));
