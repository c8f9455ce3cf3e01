//! What the pages of the aid need from its root.

use crate::state::{Action, State};
use joint_working_web::app;

/// The state of the aid, and the way to act on it.
pub(crate) type Context<'a> = app::Context<'a, State, Action>;

/// The way to act, and nothing of the state: what is drawn with it depends on what it is given alone.
pub(crate) type Ways<'a> = app::Context<'a, (), Action>;
