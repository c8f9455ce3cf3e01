//! Consent to Joint Working: where the parts of a case go without it. What to explain, to note and to send is in
//! [`CONSENT`](crate::guidance::CONSENT), the letter of a stage in [`Stage::letter`](crate::transfer::Stage::letter).

use joint_working_rules::{CaseGraph, Consent, PartPlacement, ValidCase, route};

/// Where every part goes if the complainant does not consent (Information for complainants, no consent): each to its own
/// Ombudsman. A part whose side is not known stays unclear.
pub fn if_refused(case: &ValidCase) -> Vec<PartPlacement> {
    route(&CaseGraph::new(&case.with_consent(Consent::Refused))).handling
}

#[cfg(test)]
mod tests {
    use super::if_refused;
    use joint_working_rules::Destination;
    use joint_working_rules::scenarios::{WORKED, by_id};

    #[test]
    fn nothing_is_joint_without_consent() -> Result<(), String> {
        for example in WORKED {
            let case = by_id(example.id).ok_or("no such example")?.case().map_err(|e| e.to_string())?;
            let parts = if_refused(&case);
            assert!(!parts.is_empty() && parts.iter().all(|part| part.to != Destination::Joint), "{}", example.id);
        }
        Ok(())
    }
}
