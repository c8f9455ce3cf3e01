//! Every reason and every caution that can be given, by its id.

vocabulary! {
    /// The id of a reason. Its words, and the paragraphs it rests on, are in the rulebook.
    ReasonId, "a reason" {
        /// Entwined, firm: an entwining fact, and not separable.
        TieEntwined = "tie-entwined",
        /// Entwined, provisional: an entwining fact, limb one open.
        TieEntwinedLimbOneOpen = "tie-entwined-limb-one-open",
        /// Entwined, provisional: an entwining fact, not separable, and a look-alike.
        TieEntwinedDespiteLookAlike = "tie-entwined-despite-look-alike",
        /// Entwined, firm: an entwining fact, and separable one way only.
        TieEntwinedOneWay = "tie-entwined-one-way",
        /// Entwined, provisional: an entwining fact, separable one way only, and a look-alike.
        TieEntwinedOneWayDespiteLookAlike = "tie-entwined-one-way-despite-look-alike",
        /// Entwined, provisional: not separable, with no fact.
        TieEntwinedByAnswer = "tie-entwined-by-answer",
        /// Entwined, provisional: not separable, with only a close fact.
        TieEntwinedCloseByAnswer = "tie-entwined-close-by-answer",
        /// Entwined, provisional: not separable, with a close fact and a look-alike.
        TieEntwinedCloseDespiteLookAlike = "tie-entwined-close-despite-look-alike",
        /// Not linked, firm: separable, with no fact.
        TieNone = "tie-none",
        /// Not linked, firm: separable, with a look-alike.
        TieNoneLookAlike = "tie-none-look-alike",
        /// Not linked, provisional: a look-alike, limb one open.
        TieNoneLookAlikeLimbOneOpen = "tie-none-look-alike-limb-one-open",
        /// Closely linked, firm: separable, and a close fact.
        TieClose = "tie-close",
        /// Not linked, provisional: separable, a close fact and a look-alike.
        TieNoneCloseLookAlikeSeparable = "tie-none-close-look-alike-separable",
        /// Not linked, provisional: separable, an entwining fact and a look-alike.
        TieNoneEntwiningLookAlikeSeparable = "tie-none-entwining-look-alike-separable",
        /// Open: nothing said.
        TieOpen = "tie-open",
        /// Close or entwined: a close fact, limb one open.
        TieOpenClose = "tie-open-close",
        /// Open: a close fact and a look-alike.
        TieOpenCloseLookAlike = "tie-open-close-look-alike",
        /// Open: an entwining fact and a look-alike.
        TieOpenEntwiningLookAlike = "tie-open-entwining-look-alike",
        /// Close or entwined: separable one way only, with no fact.
        TieOpenOneWay = "tie-open-one-way",
        /// Open: separable one way only, with a look-alike.
        TieOpenOneWayLookAlike = "tie-open-one-way-look-alike",
        /// Close or entwined: separable one way only, with a close fact.
        TieOpenOneWayClose = "tie-open-one-way-close",
        /// Open: separable one way only, with a close fact and a look-alike.
        TieOpenOneWayCloseLookAlike = "tie-open-one-way-close-look-alike",
        /// Conflict: not separable, yet only a look-alike.
        TieConflictLookAlike = "tie-conflict-look-alike",
        /// Conflict: an entwining fact, yet separable.
        TieConflictEntwining = "tie-conflict-entwining",
        /// Conflict: an entwining and a close fact, yet separable: at least closely linked.
        TieConflictEntwiningClose = "tie-conflict-entwining-close",
        /// Limb one met for a group.
        LimbOneMet = "limb-one-met",
        /// The same, where the group would fall apart without its provisional relations.
        LimbOneSeemsMet = "limb-one-seems-met",
        /// Limb one not met anywhere in the case.
        LimbOneNotMet = "limb-one-not-met",
        /// Limb one open for a group.
        LimbOneUnclear = "limb-one-unclear",
        /// Limb two met for a group.
        LimbTwoMet = "limb-two-met",
        /// Limb two not met: one side's part is minor.
        LimbTwoNotMet = "limb-two-not-met",
        /// Limb two not met: both parts are minor.
        LimbTwoNotMetBothMinor = "limb-two-not-met-both-minor",
        /// Limb two open, for one side.
        LimbTwoUnclear = "limb-two-unclear",
        /// Limb two open, for both sides.
        LimbTwoUnclearBoth = "limb-two-unclear-both",
        /// A satellite goes with a joint core.
        GoesAlong = "goes-along",
        /// The same, if there were consent.
        WouldGoAlong = "would-go-along",
        /// Separate is the default.
        GoesToOwnSide = "goes-to-own-side",
        /// A part's place is open.
        PartUnclear = "part-unclear",
        /// The same, if there were consent.
        WouldBeUnclear = "would-be-unclear",
        /// An issue's side is open.
        SideUnknown = "side-unknown",
        /// An issue is outside both.
        OutsideBoth = "outside-both",
        /// Only one side is in play in the whole case.
        OnlyOneSide = "only-one-side",
        /// Consent refused.
        ConsentRefused = "consent-refused",
        /// Consent withdrawn.
        ConsentWithdrawn = "consent-withdrawn",
        /// The provisional tie that decides.
        RestsOn = "rests-on",
        /// The outcome is the same in every completion, though a part's place is open.
        OutcomeSettled = "outcome-settled",
    }
}

vocabulary! {
    /// Something to mind beside the outcome; never part of it.
    CautionId, "a caution" {
        /// The bodies of a side have not sent a substantive response.
        NotReady = "not-ready",
        /// Some of the bodies of a side have sent a substantive response, and some have not.
        PartlyReady = "partly-ready",
        /// The complaint has not been put to the bodies of a side yet.
        NotPut = "not-put",
    }
}
