//! How strong a relation can be, and how firm a recommendation.

vocabulary! {
    /// The strength of a relation, weakest first.
    Strength, "a strength" {
        /// Not linked.
        None = "none",
        /// Closely linked.
        Close = "close",
        /// So entwined that one can only be worked out with the other.
        Entwined = "entwined",
    }
}

vocabulary! {
    /// Whether an answer that others do not fully support decides a destination.
    Firmness, "a firmness" {
        /// No provisional relation, taken the other way, would move a part.
        Firm = "firm",
        /// Some one provisional relation, taken the other way, would move a part.
        Provisional = "provisional",
    }
}
