//! What each page of the next steps is called.

use crate::state::Topic;
use joint_working_casework::guidance::{CONSENT, DATES, PAGE, REQUEST, SENDING, TRANSFER};

/// What a page of the next steps is called.
pub(crate) const fn title(topic: Topic) -> &'static str {
    match topic {
        Topic::All => PAGE.title,
        Topic::Request => REQUEST.title,
        Topic::Attachments => SENDING.title,
        Topic::Dates => DATES.title,
        Topic::Consent => CONSENT.title,
        Topic::Transfer => TRANSFER.title,
        Topic::Note => PAGE.note,
    }
}
