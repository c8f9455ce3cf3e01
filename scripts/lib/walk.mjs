// Answers a case step by step on the real page of the aid, by the ids of its fields, and counts what a reader has before them.
import { isWhyNot } from "../../web/tests/aid.mjs";
import { words } from "../../web/tests/harness.mjs";

const MOST = 60;

/** Opens the page of the aid, and waits until it has taken over. */
export async function open(page, url) {
    await page.goto(`${url}check.html`);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    await page.locator(".aid").first().waitFor();
}

/** What can be seen of the aid, folds closed: words, and boxes and radios. What only a screen reader says is left out. */
const inSight = (page) => page.evaluate(() => {
    const aid = document.querySelector("#decision-aid");
    // What is only said has no place on the screen: it is clipped away, itself or with what it is in.
    const isClipped = (one) => one !== null && (getComputedStyle(one).clipPath === "inset(50%)" || one !== aid && isClipped(one.parentElement));
    const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && !isClipped(one);
    const texts = document.createTreeWalker(aid, NodeFilter.SHOW_TEXT);
    let text = "";
    while (texts.nextNode()) if (isSeen(texts.currentNode.parentElement)) text += ` ${texts.currentNode.data}`;
    return {
        words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
        choices: [...aid.querySelectorAll("input[type=radio], input[type=checkbox]")].filter(isSeen).length,
    };
});

/** Which panel is shown, by its fields, and what it is about. */
const shown = (page) => page.evaluate(() => {
    const first = (selector, attribute) => document.querySelector(selector)?.getAttribute(attribute);
    const facts = first('.aid input[type=checkbox][id^="aid-facts-"]', "id")?.match(/^aid-facts-(\d+)(?:-and-(\d+))?$/);
    const firstTest = first('.aid input[name^="aid-first-test-"]', "name")?.match(/^aid-first-test-(\d+)(?:-and-(\d+))?$/);
    const kind = document.querySelector(".aid-answers") ? "check"
        : document.querySelector("#aid-issue-1") ? "issues"
        : document.querySelector(".aid-pairs") ? "pairs"
        : document.querySelector("#aid-pair") ? "pairs"
        : facts ? "facts" : "radios";
    return { kind, facts: facts?.slice(1), firstTest: firstTest?.slice(1) };
});

/** Goes through every panel of a case, to the check of the answers. A screen is a page after the start and before the result; each is
 * counted as it is when it is left, with all its rows. */
export async function walk(page, url, told) {
    await open(page, url);
    await page.getByRole("button", { name: words.start.begin, exact: true }).click();
    const screens = [];
    while (screens.length < MOST) {
        const visit = await page.evaluate(() => history.length);
        const panel = await shown(page);
        await answer(page, told, panel);
        screens.push({ title: await page.locator("h1:visible").innerText(), ...await inSight(page) });
        if (panel.kind === "check") return screens;
        await page.locator(".aid form button[type=submit]").click();
        if (await page.locator("#aid-problem").count()) throw new Error(await page.locator("#aid-problem").innerText());
        await page.waitForFunction((before) => history.length > before, visit);
    }
    throw new Error("The panels do not end.");
}

async function answer(page, told, { kind, facts }) {
    if (kind === "issues") await name(page, told);
    if (kind === "facts") await tickFacts(page, told, facts.filter(Boolean));
    if (kind === "pairs") await tickPairs(page, told);
    // Answering one question can bring up another, or make it needless.
    for (const done = new Set(); ;) {
        const names = await page.locator(".aid input[type=radio]").evaluateAll((all) => all.map((one) => one.name));
        const next = names.find((name) => !done.has(name));
        if (!next) return;
        done.add(next);
        await page.locator(`input[name="${next}"][value="${valueOf(told, next.replace(/^aid-/, ""))}"]`).check();
    }
}

async function name(page, told) {
    for (const [at, issue] of told.issues.entries()) {
        if (at > 0) await page.locator("#aid-add-issue").click();
        await page.locator(`#aid-issue-${at + 1}`).fill(issue.label);
    }
}

async function tickFacts(page, told, numbers) {
    const facts = of(told, numbers)?.facts ?? [];
    const wording = numbers.length === 2 ? "label_between" : "label";
    const none = words.questions[numbers.length === 2 ? "tie-facts" : "facts"].options.find(({ value }) => value === "none");
    const labels = facts.length ? facts.map((id) => words.facts[id][wording]) : [none.label];
    for (const label of labels) await page.getByLabel(label, { exact: true }).check();
}

async function tickPairs(page, told) {
    const lines = page.locator(".aid-pairs > li > div");
    let ticked = 0;
    for (const line of await lines.all()) {
        const label = await line.locator(".aid-word").innerText();
        const numbers = label.match(/(?:^| and )\d+(?= )/g).map((found) => Number(found.match(/\d+/)[0]));
        const relation = of(told, numbers);
        if (!relation || isWhyNot(relation)) continue;
        await line.locator("input").check();
        ticked += 1;
    }
    if (!ticked) await page.getByLabel(words.no_pairs, { exact: true }).check();
}

/** An issue by its number, or what two have between them. */
function of(told, numbers) {
    const [one, other] = numbers.map((number) => told.issues[number - 1]);
    return other ? told.relations?.find(({ between }) => [one.id, other.id].every((id) => between.includes(id))) : one;
}

/** What a case answers to a question with radios, by the name of these. */
function valueOf(told, name) {
    const [, kind, rest] = name.match(/^(whose|first-test|weight|consent|responses)-?(.*)$/);
    const [number, ...side] = rest.split("-");
    switch (kind) {
        case "whose": return of(told, [number]).functions;
        case "first-test": return of(told, rest.split("-"))?.separable ?? "unsure";
        case "weight": return of(told, [number]).weight?.[side.join("-")] ?? "unsure";
        case "consent": return told.consent ?? "not-asked";
        default: return told.responses?.[rest] ?? "unsure";
    }
}
