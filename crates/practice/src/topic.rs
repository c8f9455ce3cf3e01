//! The topics of the briefing's list of indicators, by the paragraphs that name them: the build script reads them off the page.

use joint_working_rules::vocabulary;

include!(concat!(env!("OUT_DIR"), "/topics.rs"));
