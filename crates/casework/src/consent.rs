//! Consent to Joint Working: where the parts of a case go without it. What to explain, to note and to send is in
//! [`CONSENT`](crate::guidance::CONSENT), the letter of a stage in [`Stage::letter`](crate::transfer::Stage::letter).

use joint_working_rules::{Board, Case, CaseError, Consent, Handling, route};

/// Where every part goes if the complainant does not consent (Information for complainants, no consent): each to its own
/// Ombudsman. A part whose side is not known stays unclear.
///
/// # Errors
/// The first fault of the case, with its place.
pub fn if_refused(case: &Case) -> Result<Vec<Handling>, CaseError> {
    let mut case = case.clone();
    case.consent = Consent::Refused;
    Ok(route(&Board::new(&case)?).handling)
}

#[cfg(test)]
mod tests {
    use super::if_refused;
    use joint_working_rules::Place;
    use joint_working_rules::scenarios::{WORKED, by_id};

    #[test]
    fn nothing_is_joint_without_consent() -> Result<(), String> {
        for example in WORKED {
            let case = by_id(example.id).ok_or("no such example")?.case().map_err(|e| e.to_string())?;
            let parts = if_refused(&case).map_err(|e| e.to_string())?;
            assert!(!parts.is_empty() && parts.iter().all(|part| part.to != Place::Joint), "{}", example.id);
        }
        Ok(())
    }
}
