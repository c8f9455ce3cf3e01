// The same decision as crates/rules makes, written for json-rules-engine: the outcome and the place of every part.
// Three sets of rules, one run for each tie, each part and the case. What hangs together is found by a plain function,
// since rules of this kind have no way to say it.
import { Engine } from "json-rules-engine";

const is = (fact, value) => ({ fact, operator: "equal", value });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });
const engine = (rules) => new Engine(rules.map(([params, conditions]) => ({ conditions, event: { type: "is", params } })));

// One rule, and only one, holds in every run.
async function decide(rules, facts) {
    const { events } = await rules.run(facts);
    return events[0].params;
}

const [NONE, CLOSE, ENTWINED] = [0, 1, 2];
const KINDS = {
    entwining: [
        "shared-decision", "not-coordinated", "agreed-joint-action", "responsibility-passed", "duty-and-delivery-differ",
        "joint-duty", "feeds-decision", "responsibility-disputed",
    ],
    close: ["enquiry-into-same-care", "same-plan"],
    lookAlike: ["referral-or-information-only", "same-period-only", "one-investigator-preferred"],
};

const [E, C, L] = ["entwining", "close", "lookAlike"].map((kind) => ({ yes: is(kind, true), no: is(kind, false) }));
const separable = { yes: is("separable", "yes"), no: is("separable", "no"), unsure: is("separable", "unsure") };

const TIES = engine([
    [{ low: ENTWINED, high: ENTWINED }, any(
        all(E.yes, separable.no), all(E.yes, L.no, separable.unsure),
        all(E.no, L.no, separable.no), all(E.no, C.yes, separable.no),
    )],
    [{ low: NONE, high: NONE }, any(
        all(E.no, separable.yes), all(E.yes, L.yes, separable.yes), all(E.no, C.no, L.yes, separable.unsure),
    )],
    [{ low: CLOSE, high: ENTWINED }, all(E.no, C.yes, L.no, separable.unsure)],
    [{ low: NONE, high: ENTWINED }, any(
        all(E.no, C.no, L.no, separable.unsure), all(E.no, C.no, L.yes, separable.no),
        all(E.no, C.yes, L.yes, separable.unsure), all(E.yes, L.no, separable.yes), all(E.yes, L.yes, separable.unsure),
    )],
]);

const KNOWN = { fact: "functions", operator: "in", value: ["health", "social-care", "both"] };
const own = (side) => all(KNOWN, is("side", side), any(is("blocked", true), is("high", false)));
const PLACES = engine([
    ["joint", all(KNOWN, is("blocked", false), is("low", true))],
    ["unclear", any(is("functions", "unsure"), all(KNOWN, is("blocked", false), is("low", false), is("high", true)))],
    ["phso", own("health")],
    ["lgsco", own("social-care")],
    ["outside", all(is("functions", "neither"))],
].map(([place, conditions]) => [{ place }, conditions]));

const parts = (joint, phso, lgsco) => all(is("unclear", false), is("joint", joint), is("phso", phso), is("lgsco", lgsco));
const OUTCOMES = engine([
    ["ask", all(is("unclear", true))],
    ["joint", parts(true, false, false)],
    ["split", all(is("unclear", false), is("joint", true), any(is("phso", true), is("lgsco", true)))],
    ["separate", parts(false, true, true)],
    ["phso-only", parts(false, true, false)],
    ["lgsco-only", parts(false, false, true)],
    ["outside", parts(false, false, false)],
].map(([outcome, conditions]) => [{ outcome }, conditions]));

const SIDES = ["health", "social-care"];

function tie({ facts = [], separable = "unsure" }) {
    const has = (kind) => facts.some((fact) => KINDS[kind].includes(fact));
    return decide(TIES, { entwining: has("entwining"), close: has("close"), lookAlike: has("lookAlike"), separable });
}

// Which parts are joint, with everything open taken to one end. A part is numbered issue × 2 + side.
function joint(issues, ties, end) {
    const open = end === "high";
    const isInPlay = (functions, side) => (functions === "unsure" ? open : [side, "both"].includes(functions));
    const inPlay = issues.flatMap(({ functions }) => SIDES.map((side) => isInPlay(functions, side)));
    const group = inPlay.map((_, part) => part);
    const find = (part) => (group[part] === part ? part : (group[part] = find(group[part])));
    const tied = (least) => ties.filter((tie) => tie[end] >= least && inPlay[tie.parts[0]] && inPlay[tie.parts[1]]);
    for (const { parts: [one, other] } of tied(ENTWINED)) group[find(one)] = find(other);
    const fundamental = inPlay.map(() => [false, false]);
    inPlay.forEach((there, part) => {
        const weight = issues[part >> 1].weight?.[SIDES[part % 2]] ?? "unsure";
        const counts = weight === "fundamental" || (open && weight === "unsure");
        if (there && counts) fundamental[find(part)][part % 2] = true;
    });
    const core = inPlay.map((there, part) => there && fundamental[find(part)].every(Boolean));
    const result = [...core];
    for (const { parts: [one, other] } of tied(CLOSE)) {
        if (core[other]) result[one] = true;
        if (core[one]) result[other] = true;
    }
    return result;
}

/** The outcome of a case, then each part: its issue, its side and its place, a line each. */
export async function answer({ issues, relations = [], consent = "not-asked" }) {
    const at = new Map(issues.map(({ id }, place) => [id, place]));
    const ties = [];
    for (const [place, issue] of issues.entries()) {
        if (!["both", "unsure"].includes(issue.functions)) continue;
        ties.push({ ...(await tie(issue)), parts: [place * 2, place * 2 + 1] });
    }
    for (const relation of relations) {
        const [one, other] = relation.between.map((id) => at.get(id));
        const strength = await tie(relation);
        for (const a of [0, 1]) for (const b of [0, 1]) ties.push({ ...strength, parts: [one * 2 + a, other * 2 + b] });
    }
    const [low, high] = ["low", "high"].map((end) => joint(issues, ties, end));
    const blocked = ["refused", "withdrawn"].includes(consent);
    const handling = [];
    for (const [place, { id, functions }] of issues.entries()) {
        const sides = functions === "both" ? SIDES : [functions];
        for (const side of sides) {
            const which = SIDES.indexOf(side); // -1 where it has no side
            const ends = { low: which >= 0 && low[place * 2 + which], high: which >= 0 && high[place * 2 + which] };
            const { place: to } = await decide(PLACES, { functions, side, blocked, ...ends });
            const last = handling.at(-1);
            if (last?.id === id && last.to === to) last.side = "both";
            else handling.push({ id, side, to });
        }
    }
    const goes = ["unclear", "joint", "phso", "lgsco"].map((place) => [place, handling.some(({ to }) => to === place)]);
    const { outcome } = await decide(OUTCOMES, Object.fromEntries(goes));
    return [outcome, ...handling.map(({ id, side, to }) => `${id} ${side} ${to}`)].join("\n");
}
