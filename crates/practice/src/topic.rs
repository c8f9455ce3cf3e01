//! The twelve topics of the briefing's list of indicators, by the paragraphs that name them.

use joint_working_rules::vocabulary;

vocabulary! {
    /// A topic that suggests that a case might be joint, and never decides (Indicators, paragraph 1).
    Topic, "a topic of the briefing's list" {
        /// Discharge from hospital.
        Discharge = "indicators-2",
        /// Care provided in care homes.
        CareHomes = "indicators-3",
        /// Reablement and intermediate care.
        Reablement = "indicators-4",
        /// Safeguarding.
        Safeguarding = "indicators-5",
        /// Mental health services.
        MentalHealth = "indicators-6",
        /// Mental Health Act assessments and Approved Mental Health Professionals.
        MentalHealthAct = "indicators-7",
        /// Section 117.
        Aftercare = "indicators-8",
        /// Learning disabilities.
        LearningDisabilities = "indicators-9",
        /// Special educational needs, and Education, Health and Care Plans.
        SpecialEducation = "indicators-10",
        /// Deprivation of Liberty Safeguards.
        Liberty = "indicators-11",
        /// Speech and language therapy.
        SpeechTherapy = "indicators-12",
        /// Health visitors.
        HealthVisitors = "indicators-13",
    }
}
