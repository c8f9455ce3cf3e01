//! What the guidance has words for, by id. The build script has these lists too, and holds the files of the guidance to them.

use super::closed_list::closed_list;

closed_list! {
    /// Something in a request that only the reader can fill in. Its label and placeholder are in [`RequestField::words`].
    RequestField, "a field of the request" {
        /// Why, in the reader's own words; the reasons of the check come with it.
        OwnWords = "own-words",
        /// The person affected.
        PersonAffected = "person-affected",
        /// The representative or complainant, where somebody complains for the person affected.
        Complainant = "complainant",
        /// PHSO's reference.
        PhsoReference = "phso-reference",
        /// Earlier references, or "none".
        PreviousReferences = "previous-references",
        /// The organisations.
        Organisations = "organisations",
        /// The file of the complaint form.
        ComplaintForm = "complaint-form",
        /// The files of the responses.
        Responses = "responses",
        /// The reader's name.
        StaffName = "staff-name",
        /// The reader's telephone number.
        StaffPhone = "staff-phone",
        /// The reader's own address.
        StaffEmail = "staff-email",
    }
}

closed_list! {
    /// One of the briefing's two time limits, in the order in which they run. Its days and words are in [`Deadline::words`].
    Deadline, "a time limit" {
        /// Five working days for the team's decision.
        Decision = "decision",
        /// Ten working days for the written consent to come back.
        ConsentForm = "consent-form",
    }
}
