//! What the pages of the comparison need from their root.

use crate::state::{Action, State};
use joint_working_web::app;

/// The state of the comparison, and the way to act on it.
pub(crate) type Context<'a> = app::Context<'a, State, Action>;
