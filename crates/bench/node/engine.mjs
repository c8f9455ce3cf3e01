// The same decision as crates/rules makes, written for json-rules-engine: the outcome and the place of every part.
// Three sets of rules, one run for each relation, each part and the case. What hangs together is found by a plain function,
// since rules of this kind have no way to say it; so is what the sides not yet known could come to.
import { Engine } from "json-rules-engine";
import { hasInner, relationFacts } from "./relations.mjs";

const is = (fact, value) => ({ fact, operator: "equal", value });
const isIn = (fact, ...value) => ({ fact, operator: "in", value });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });
const engine = (rules) => new Engine(rules.map(([params, conditions]) => ({ conditions, event: { type: "is", params } })));

// One rule, and only one, holds in every run.
async function decide(rules, facts) {
    const { events } = await rules.run(facts);
    if (events.length !== 1) throw new Error(`${events.length} rules hold for ${JSON.stringify(facts)}; allowed: one`);
    return events[0].params;
}

const [NONE, CLOSE, ENTWINED] = [0, 1, 2];
const [E, C, L] = ["entwining", "close", "lookAlike"].map((kind) => ({ yes: is(kind, true), no: is(kind, false) }));
const separable = (...answers) => isIn("separable", ...answers);

const RELATIONS = engine([
    [{ low: ENTWINED, high: ENTWINED }, any(
        all(E.yes, separable("no", "one-way")), all(E.yes, L.no, separable("unsure")),
        all(E.no, L.no, separable("no")), all(E.no, C.yes, separable("no")),
    )],
    [{ low: NONE, high: NONE }, any(
        all(E.no, C.no, separable("yes")), all(L.yes, separable("yes")), all(E.no, C.no, L.yes, separable("unsure")),
    )],
    [{ low: CLOSE, high: CLOSE }, all(E.no, C.yes, L.no, separable("yes"))],
    [{ low: CLOSE, high: ENTWINED }, any(
        all(E.no, L.no, separable("one-way")), all(E.no, C.yes, L.no, separable("unsure")),
        all(E.yes, C.yes, L.no, separable("yes")),
    )],
    [{ low: NONE, high: ENTWINED }, any(
        all(E.no, C.no, L.no, separable("unsure")), all(E.no, C.no, L.yes, separable("no")),
        all(E.no, L.yes, separable("one-way")), all(E.no, C.yes, L.yes, separable("unsure")),
        all(E.yes, C.no, L.no, separable("yes")), all(E.yes, L.yes, separable("unsure")),
    )],
]);

const KNOWN = isIn("functions", "health", "social-care", "both");
const UNSURE = is("functions", "unsure");
const [low, high, blocked] = ["low", "high", "blocked"].map((fact) => ({ yes: is(fact, true), no: is(fact, false) }));
const own = (side) => all(KNOWN, is("side", side), any(blocked.yes, high.no));
const PLACES = engine([
    ["joint", all(any(KNOWN, UNSURE), blocked.no, low.yes)],
    ["unclear", any(all(UNSURE, any(blocked.yes, low.no)), all(KNOWN, blocked.no, low.no, high.yes))],
    ["phso", own("health")],
    ["lgsco", own("social-care")],
    ["outside", all(is("functions", "neither"))],
].map(([place, conditions]) => [{ place }, conditions]));

const parts = (joint, phso, lgsco) => all(is("joint", joint), is("phso", phso), is("lgsco", lgsco));
const OUTCOMES = engine([
    ["joint", parts(true, false, false)],
    ["split", all(is("joint", true), any(is("phso", true), is("lgsco", true)))],
    ["separate", parts(false, true, true)],
    ["phso-only", parts(false, true, false)],
    ["lgsco-only", parts(false, false, true)],
    ["outside", parts(false, false, false)],
].map(([outcome, conditions]) => [{ outcome }, conditions]));

const SIDES = ["health", "social-care"];
const sidesOf = (functions) => SIDES.filter((side) => [side, "both"].includes(functions));

// Which parts are joint, with everything open taken to one end. A part is numbered issue × 2 + side. At the low end, the two
// parts of an issue whose side is unsure are one: it binds what it is bound to, and is fundamental to no side.
function joint(issues, ties, end) {
    const isOnePart = (issue) => issue.functions === "unsure" && end === "low";
    const inPlay = issues.flatMap(({ functions }) => SIDES.map((side) => [side, "both", "unsure"].includes(functions)));
    const links = issues.flatMap((issue, at) => (isOnePart(issue) ? [[at * 2, at * 2 + 1, ENTWINED]] : []));
    for (const tie of ties) {
        const [one, other] = tie.parts;
        if (inPlay[one] && inPlay[other]) links.push([one, other, tie[end]]);
    }
    const group = inPlay.map((_, part) => part);
    const find = (part) => (group[part] === part ? part : (group[part] = find(group[part])));
    for (const [one, other, strength] of links) if (strength === ENTWINED) group[find(one)] = find(other);
    const fundamental = inPlay.map(() => [false, false]);
    inPlay.forEach((there, part) => {
        const issue = issues[part >> 1];
        const weight = issue.weight?.[SIDES[part % 2]] ?? "unsure";
        const counts = weight === "fundamental" || (end === "high" && weight === "unsure");
        if (there && counts && !isOnePart(issue)) fundamental[find(part)][part % 2] = true;
    });
    const result = inPlay.map((there, part) => there && fundamental[find(part)].every(Boolean));
    // Satellites, to the end.
    const near = links.filter(([, , strength]) => strength >= CLOSE);
    for (let grew = true; grew; ) {
        const more = near.filter(([one, other]) => result[one] !== result[other]);
        for (const [one, other] of more) result[one] = result[other] = true;
        grew = more.length > 0;
    }
    return result;
}

// Every way in which the sides not yet known can turn out.
function* completions(issues, from = 0) {
    const at = issues.findIndex(({ functions }, place) => place >= from && functions === "unsure");
    if (at < 0) return yield issues;
    for (const functions of ["health", "social-care", "both"]) {
        yield* completions(issues.map((issue, place) => (place === at ? { ...issue, functions } : issue)), at + 1);
    }
}

// The outcome that every completion gives, else `ask`. Where every side is known, the two ends are enough.
async function outcomeOf(issues, ties, blocked) {
    const found = new Map();
    for (const known of completions(issues)) for (const end of ["low", "high"]) {
        const isJoint = joint(known, ties, end);
        const goes = { joint: false, phso: false, lgsco: false };
        known.forEach(({ functions }, place) => sidesOf(functions).forEach((side) => {
            const which = SIDES.indexOf(side);
            goes[isJoint[place * 2 + which] && !blocked ? "joint" : ["phso", "lgsco"][which]] = true;
        }));
        found.set(JSON.stringify(goes), goes);
    }
    const outcomes = new Set();
    for (const goes of found.values()) outcomes.add((await decide(OUTCOMES, goes)).outcome);
    return outcomes.size === 1 ? [...outcomes][0] : "ask";
}

async function tiesOf(issues, relations) {
    const at = new Map(issues.map(({ id }, place) => [id, place]));
    const strength = (relation) => decide(RELATIONS, relationFacts(relation));
    const ties = [];
    for (const [place, issue] of issues.entries()) {
        if (hasInner(issue)) ties.push({ ...(await strength(issue)), parts: [place * 2, place * 2 + 1] });
    }
    for (const relation of relations) {
        const [one, other] = relation.between.map((id) => at.get(id));
        const ends = await strength(relation);
        for (const a of [0, 1]) for (const b of [0, 1]) ties.push({ ...ends, parts: [one * 2 + a, other * 2 + b] });
    }
    return ties;
}

/** The outcome of a case, then each part: its issue, its side and its place, a line each. */
export async function answer({ issues, relations = [], consent = "not-asked" }) {
    const ties = await tiesOf(issues, relations);
    const [low, high] = ["low", "high"].map((end) => joint(issues, ties, end));
    const blocked = ["refused", "withdrawn"].includes(consent);
    const handling = [];
    for (const [place, { id, functions }] of issues.entries()) {
        const sides = functions === "both" ? SIDES : [functions];
        for (const side of sides) {
            const part = place * 2 + Math.max(SIDES.indexOf(side), 0); // either, where its side is not known
            const facts = { functions, side, blocked, low: low[part], high: high[part] };
            const { place: to } = await decide(PLACES, facts);
            const last = handling.at(-1);
            if (last?.id === id && last.to === to) last.side = "both";
            else handling.push({ id, side, to });
        }
    }
    const outcome = await outcomeOf(issues, ties, blocked);
    return [outcome, ...handling.map(({ id, side, to }) => `${id} ${side} ${to}`)].join("\n");
}
