//! The transfer of a case, for Intake and for Primary or Detailed Investigation (Transferring cases).

use crate::closed_list::closed_list;
use crate::guidance::{CONSENT, TRANSFER, Task, TransferList};
use crate::tasks::{Status, states};

closed_list! {
    /// The stage a case is at when it is transferred, in the order of a case.
    Stage, "a stage" {
        /// Intake: closed in CMS while waiting for the written consent.
        Intake = "intake",
        /// Primary Investigation: closed only after LGSCO confirms receipt.
        Primary = "primary",
        /// Detailed Investigation: closed only after LGSCO confirms receipt, and first in the team's queue.
        Detailed = "detailed",
    }
}

impl Stage {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Intake => TRANSFER.stages.intake,
            Self::Primary => TRANSFER.stages.primary,
            Self::Detailed => TRANSFER.stages.detailed,
        }
    }

    /// Its tasks, and who writes to the complainant until when. [`crate::tasks::states`] says how far they are.
    pub fn list(self) -> &'static TransferList {
        match self {
            Self::Intake => &TRANSFER.intake,
            Self::Primary | Self::Detailed => &TRANSFER.primary_detailed,
        }
    }

    /// Is it still the PHSO member of staff who writes to the complainant, given the ids that are ticked? Intake writes until
    /// the case is transferred, the others until it is also closed in CMS ([`TransferList::writes`]).
    pub fn still_writes(self, ticked: &[&str]) -> bool {
        let list = self.list();
        let over = |status| matches!(status, Status::Done | Status::NotNeeded);
        !states(list.steps, ticked).iter().any(|state| state.task.id == list.until && over(state.status))
    }

    /// That it comes first in the queue, where it does (Transfer, Primary or Detailed, step 2).
    pub fn queue(self) -> Option<&'static Task> {
        match self {
            Self::Detailed => TRANSFER.primary_detailed.queue.as_ref(),
            Self::Intake | Self::Primary => None,
        }
    }

    /// The letter that asks for written consent (Information for complainants, standard letters).
    pub fn letter(self) -> &'static Task {
        match self {
            Self::Intake => &CONSENT.letters.intake,
            Self::Primary | Self::Detailed => &CONSENT.letters.primary_detailed,
        }
    }
}
