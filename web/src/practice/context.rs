//! What the pages of practice need from their root.

use crate::state::{Action, State};
use joint_working_web::app;

/// The state of practice, and the way to act on it.
pub(crate) type Context<'a> = app::Context<'a, State, Action>;
