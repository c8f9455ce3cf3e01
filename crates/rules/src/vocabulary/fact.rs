//! Facts: what is true, or alleged, of a relation, and which way each speaks.

vocabulary! {
    /// A fact of a relation (design, section 1). Its words and the paragraphs it comes from are in the rulebook.
    Fact, "a fact" {
        /// Both sides' staff took part in the assessment or decision (Example 1).
        SharedDecision = "shared-decision",
        /// The two sides did not consult, agree, hand over or act together (Example 1).
        NotCoordinated = "not-coordinated",
        /// The bodies agreed who would do what, or were in ongoing contact (Example 3).
        AgreedJointAction = "agreed-joint-action",
        /// Responsibility for the same care passed from one side to the other (Example 4).
        ResponsibilityPassed = "responsibility-passed",
        /// One side's duty was met through the other side's actions (Example 5).
        DutyAndDeliveryDiffer = "duty-and-delivery-differ",
        /// The law puts a duty on both sides over this same matter (Example 6).
        JointDuty = "joint-duty",
        /// What one side did caused or shaped the other's decision or fault (Example 6).
        FeedsDecision = "feeds-decision",
        /// The bodies dispute who was responsible (Background).
        ResponsibilityDisputed = "responsibility-disputed",
        /// One side's enquiry looked into the very care complained about (Example 4).
        EnquiryIntoSameCare = "enquiry-into-same-care",
        /// Both belong to the same plan, placement or package (Examples 5 and 6).
        SamePlan = "same-plan",
        /// One side only made a referral or supplied information (Example 2).
        ReferralOrInformationOnly = "referral-or-information-only",
        /// They happened over the same period, and nothing more (Example 6).
        SamePeriodOnly = "same-period-only",
        /// One investigator would be simpler or is preferred (Example 6).
        OneInvestigatorPreferred = "one-investigator-preferred",
    }
}

vocabulary! {
    /// Which way a fact speaks.
    FactKind, "a kind of facts" {
        /// Shows that two things are entwined (limb one).
        Entwining = "entwining",
        /// Shows that two things are closely linked, not by itself that they are entwined.
        Close = "close",
        /// Looks like a link and is none.
        LookAlike = "look-alike",
        /// Recorded and explained, and never counted, neither for nor against.
        WithoutWeight = "without-weight",
    }
}

impl FactKind {
    /// The kinds that count towards the strength of a relation.
    pub const COUNTED: [Self; 3] = [Self::Entwining, Self::Close, Self::LookAlike];
}

impl Fact {
    /// Which way this fact speaks.
    pub const fn kind(self) -> FactKind {
        match self {
            Self::SharedDecision
            | Self::NotCoordinated
            | Self::AgreedJointAction
            | Self::ResponsibilityPassed
            | Self::DutyAndDeliveryDiffer
            | Self::JointDuty
            | Self::FeedsDecision
            | Self::ResponsibilityDisputed => FactKind::Entwining,
            Self::EnquiryIntoSameCare | Self::SamePlan => FactKind::Close,
            Self::ReferralOrInformationOnly | Self::SamePeriodOnly => FactKind::LookAlike,
            Self::OneInvestigatorPreferred => FactKind::WithoutWeight,
        }
    }
}
