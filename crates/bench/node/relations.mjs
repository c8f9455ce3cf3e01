// The relations of a case, as a rule engine is given them: which kinds of fact each has, and the answer on limb one.

const KINDS = {
    entwining: [
        "shared-decision", "not-coordinated", "agreed-joint-action", "responsibility-passed", "duty-and-delivery-differ",
        "joint-duty", "feeds-decision", "responsibility-disputed",
    ],
    close: ["enquiry-into-same-care", "same-plan"],
    lookAlike: ["referral-or-information-only", "same-period-only"],
};
const WITHOUT_WEIGHT = "one-investigator-preferred";
const ANSWERS = ["no", "one-way", "yes", "unsure", undefined];

/** What an engine is given of a relation. */
export function relationFacts({ facts = [], separable = "unsure" }) {
    const has = (kind) => facts.some((fact) => KINDS[kind].includes(fact));
    return { entwining: has("entwining"), close: has("close"), lookAlike: has("lookAlike"), separable };
}

/** Whether there is a relation between an issue's own two sides. */
export const hasInner = ({ functions }) => ["both", "unsure"].includes(functions);

/** Every relation of a case: first those inside issues, then those between them. */
export const relationsOf = ({ issues, relations = [] }) => [...issues.filter(hasInner), ...relations].map(relationFacts);

/** A case that holds every cell of the relation table: every combination of kinds, every fact alone, with every answer. */
export function everyCell() {
    const alone = [...Object.values(KINDS).flat(), WITHOUT_WEIGHT].map((fact) => [fact]);
    const kinds = Object.values(KINDS).map(([fact]) => fact);
    const together = Array.from({ length: 8 }, (_, bits) => kinds.filter((_, kind) => bits & (1 << kind)));
    const cells = [...together, ...alone].flatMap((facts) => ANSWERS.map((separable) => ({ facts, separable })));
    return { format: 1, issues: cells.map((cell, at) => ({ id: `issue-${at + 1}`, functions: "both", ...cell })) };
}
