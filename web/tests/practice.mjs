// Practice as a learner uses it: the cases as their files have them, and answers right and otherwise.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MOUSE, click, go } from "./aid.mjs";
import { scenario, words } from "./harness.mjs";

export const ui = words.practice;
const PLACES = ["joint", "phso", "lgsco", "apart", "outside", "open"];
const BY = ["whose-function", "first-test", "second-test", "close-link", "consent", "open"];
const SURE = ["sure", "fairly", "guess"];
export const KEY = "joint-working-practice";

/** A practice case, as its file has it. */
export function practiceCase(id) {
    const text = readFileSync(fileURLToPath(new URL(`../../crates/practice/cases/${id}.md`, import.meta.url)), "utf8");
    return { title: text.match(/^# (.*)$/m)[1], deciding: text.split("\n\n")[2].replace(/\s+/g, " "), ...JSON.parse(text.match(/```json\n(.*?)\n```/s)[1]) };
}

/** Where each issue of a case goes, as a learner says it. */
export function placesOf({ case: { issues }, expect: { handling } }) {
    return issues.map(({ id }) => {
        const to = handling.filter((part) => part.issue === id).map((part) => (part.to === "unclear" ? "open" : part.to));
        return new Set(to).size === 1 ? to[0] : "apart";
    });
}

/** Opens the page and waits until the program has taken over. */
export async function open(page, url, fragment = "") {
    await page.goto(`${url}practice.html${fragment}`);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    await page.locator(".aid h1").waitFor();
}

/** The option of a value in a group of radios, of those in sight that start with a name. */
const option = (page, group, all, value) => page.locator(`input[name="${group}"]`).nth(all.indexOf(value));

/** Answers the case that is asked about. */
export async function decide(page, { places, by, sure }, hand = MOUSE) {
    const groups = [...new Set(await page.locator(".aid input[type=radio]").evaluateAll((all) => all.map((one) => one.name)))];
    let at = 0;
    for (const group of groups) {
        if (group.startsWith("place-")) await hand.tick(option(page, group, PLACES, places[at++]));
        else if (group.startsWith("by-")) await hand.tick(option(page, group, BY, by));
        else if (group.startsWith("sure-")) await hand.tick(option(page, group, SURE, sure));
    }
    await hand.press(page.getByRole("button", { name: words.aid.go_on, exact: true }));
}

/** Decides a case of ours, by itself, as it is right but for what is said. */
export async function decideCase(page, url, id, other = {}, hand = MOUSE) {
    const told = practiceCase(id);
    await open(page, url, `#case=${id}`);
    await decide(page, { places: placesOf(told), by: told.practice.decides.by, sure: "fairly", ...other }, hand);
    await page.locator("h1[data-verdict]").waitFor();
    return told;
}

/** The same of one of the briefing's. */
export const briefing = (id) => ({ ...scenario(id), places: placesOf(scenario(id)) });

/** Answers the question of a drill with one of its options, from 0. */
export async function choose(page, at) {
    await click(page.locator('input[name="answer"]').nth(at));
    await go(page, words.aid.go_on);
    await page.locator("h1[data-verdict]").waitFor();
}

/** What is kept on the device. */
export const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
