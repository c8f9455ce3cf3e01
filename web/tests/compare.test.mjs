// Two readings of one case, compared in the real site: put in from files, links, texts and model answers; the same, differing in what
// moves and in what does not, cut finer, refused; by the mouse and by the keyboard alone; printed; Back; nothing kept or sent.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { click, focusIs, go, heading, isSeen, keyboard, open, tabOf, unfold } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

const ui = words.compare;
const A = "reading-a", B = "reading-b";
/** A text of the words with its parameters filled in. */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** What one reader made of a complaint: the ward goes along with the discharge. */
const ONE = {
    format: 1,
    issues: [
        { id: "issue-1", label: "Discharge home without a care plan", functions: "both", facts: ["shared-decision"], separable: "no",
            weight: { health: "fundamental", "social-care": "fundamental" } },
        { id: "issue-2", label: "Care on the ward", functions: "health", weight: { health: "fundamental" } },
    ],
    relations: [{ between: ["issue-1", "issue-2"], facts: ["same-plan"], separable: "yes" }],
};
/** The same with another answer, or several, made by a change of a copy. */
const but = (change) => {
    const told = structuredClone(ONE);
    change(told);
    return told;
};
/** The council’s side is minor, which moves everything; one investigator is preferred, which moves nothing. */
const MOVES = but(({ issues }) => {
    issues[0].weight["social-care"] = "minor";
    issues[0].facts.push("one-investigator-preferred");
});
const MOVES_NOTHING = but(({ issues }) => { issues[0].facts.push("one-investigator-preferred"); });
/** Cut finer, and the ward by itself. */
const FINER = {
    format: 1,
    issues: [
        { id: "issue-1", label: "Discharge home", functions: "health", weight: { health: "fundamental" } },
        { id: "issue-2", label: "The discharge: no care plan", functions: "social-care", weight: { "social-care": "fundamental" } },
        { id: "issue-3", label: "Care on the ward", functions: "health", weight: { health: "fundamental" } },
    ],
    relations: [{ between: ["issue-1", "issue-2"], facts: ["shared-decision"], separable: "no" }],
};

let site;
before(async () => { site = await start(); });
after(() => site.close());

async function page(options = {}, fragment = "") {
    const page = await site.page(options);
    await page.goto(`${site.url}compare.html${fragment}`);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    await page.locator(".aid-readings").waitFor();
    return page;
}

const file = (told) => ({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(typeof told === "string" ? told : JSON.stringify(told)) });

async function give(page, place, told) {
    await page.locator(`#${place}-file`).setInputFiles(file(told));
    await page.locator(`section[aria-labelledby=${place}] ul`).waitFor();
}

/** The comparison of two readings, from files. */
async function compared(a, b, options) {
    const shown = await page(options);
    await give(shown, A, a);
    await give(shown, B, b);
    await go(shown, ui.compare);
    await shown.locator(".aid-compared").waitFor();
    return shown;
}

const said = (page) => page.locator(".aid-compared p").allInnerTexts();
/** The rows under a heading. */
const rows = (page, title) => page.locator(`h2:text-is("${title}") + table tbody tr`).evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText)));

test("the same reading twice differs in nothing", async () => {
    const shown = await compared(ONE, ONE);
    assert.equal(await heading(shown), ui.same_title);
    assert.deepEqual(await said(shown), [fill(ui.identical, { outcome: words.outcomes.joint.short })]);
    assert.equal(await shown.getByText(ui.differences_title, { exact: true }).count(), 0);
    assert.deepEqual((await rows(shown, ui.places_title)).map((row) => row.at(-1)), [ui.same_place, ui.same_place]);
    await focusIs(shown, "aid-title");
    assert.match(await shown.title(), new RegExp(`^${ui.compared_title} – `));
    assert.deepEqual(await axe(shown), []);
    assert.deepEqual(shown.said, []);
});

test("what moves is told from what does not, and what to talk about first comes first", async () => {
    const shown = await compared(ONE, MOVES);
    assert.equal(await heading(shown), ui.unlike_title);
    const [outcomes, hangs] = await said(shown);
    assert.equal(outcomes, "Reading A: Joint. Reading B: Separate.");
    assert.match(hangs, /^It hangs on how much the council side of “Discharge home without a care plan” matters\.$/);
    const first = await shown.locator(`h2:text-is("${ui.first_title}") + ul li`).allInnerTexts();
    assert.equal(first.length, 1);
    const [weight, facts] = await rows(shown, ui.differences_title);
    assert.deepEqual(weight.slice(1, 3), ["Fundamental", "Relatively minor"]);
    assert.match(weight[3], /^Yes\.\s+With this answer of Reading B, Reading A would come to the same result as Reading B\.\s/);
    assert.match(facts[1], /^Not ticked: /);
    assert.equal(facts[3], ui.moves_never);
    assert.deepEqual((await rows(shown, ui.places_title)).map((row) => row.at(-1)), [ui.other_place, ui.other_place]);
    assert.deepEqual(await axe(shown), []);
});

test("a difference that moves nothing leaves the recommendation the same", async () => {
    const shown = await compared(ONE, MOVES_NOTHING);
    assert.equal(await heading(shown), ui.same_title);
    assert.deepEqual(await said(shown), [fill(ui.same, { outcome: words.outcomes.joint.short })]);
    assert.deepEqual((await rows(shown, ui.differences_title)).map((row) => row[3]), [ui.moves_never]);
});

test("one issue against two is one row, and the matching can be changed and taken back", async () => {
    const shown = await compared(ONE, FINER);
    assert.match((await said(shown))[1], /^It hangs on whether .* are linked\.$/);
    const matched = await rows(shown, ui.matching_title);
    assert.deepEqual(matched[0].slice(0, 2), ["“Discharge home without a care plan”", "“Discharge home”, “The discharge: no care plan”"]);
    assert.equal((await rows(shown, ui.places_title)).length, 2);
    await shown.getByText(ui.change_matching, { exact: true }).click();
    assert.deepEqual(await axe(shown), []);
    const second = shown.locator("#same-0-1");
    assert.ok(await second.isChecked());
    await second.uncheck();
    await go(shown, ui.compare_again);
    await shown.locator(".aid-status", { hasText: ui.compared_again }).waitFor();
    await focusIs(shown, "compare-matching");
    const changed = await rows(shown, ui.places_title);
    assert.deepEqual(changed.map((row) => row.at(-1)), [ui.same_place, ui.other_place, fill(ui.only_one, { reader: "Reading B" })]);
    await go(shown, ui.match_anew);
    await shown.waitForFunction(() => document.querySelectorAll(".aid-matched tbody tr").length === 2);
    assert.deepEqual(await rows(shown, ui.matching_title), matched);
});

test("a refused file is told by its place, beside the field and on top, and the focus goes there", async () => {
    const shown = await page();
    const wrong = but(({ issues }) => { issues[0].functions = "nhs"; });
    await shown.locator(`#${B}-file`).setInputFiles(file(wrong));
    await shown.locator("#aid-problem").waitFor();
    await focusIs(shown, "aid-problem");
    const why = await shown.locator(`#${B}-file-error`).innerText();
    assert.match(why, /Reading B is not taken: \/issues\/0\/functions: `nhs` is not .*; allowed: health, /);
    assert.ok(why.includes(await shown.locator("#aid-problem-what").innerText()));
    assert.match(await shown.title(), new RegExp(`^${words.common.error}`));
    assert.deepEqual(await axe(shown), []);
    await shown.locator("#aid-problem a").click();
    await focusIs(shown, `${B}-file`);
    await give(shown, B, ONE);
    assert.equal(await shown.locator("#aid-problem").count(), 0);
    await go(shown, ui.compare);
    assert.equal(await shown.locator("#aid-problem-what").innerText(), fill(ui.missing, { reading: "Reading A" }));
    for (const [button, field, says] of [[ui.use_pasted, "pasted", ui.nothing_pasted], [ui.use_model, "model", ui.nothing_chosen]]) {
        await click(shown.locator(`section[aria-labelledby=${A}]`).getByRole("button", { name: button }));
        assert.ok((await shown.locator(`#${A}-${field}-error`).innerText()).includes(says));
    }
    await shown.locator(`#${A}-pasted`).fill("https://site.example/check.html#v1.2023-11.AB.xx");
    await click(shown.locator(`section[aria-labelledby=${A}]`).getByRole("button", { name: ui.use_pasted }));
    await shown.locator(`#${A}-pasted-error`, { hasText: "not as it was made" }).waitFor();
    await shown.locator(`#${A}-file`).setInputFiles(file("x".repeat(1_100_000)));
    await shown.locator(`#${A}-file-error`, { hasText: "bytes" }).waitFor();
});

test("a model answer and a pasted text are readings, and names are put everywhere", async () => {
    const shown = await page();
    const place = (id) => shown.locator(`section[aria-labelledby=${id}]`);
    const options = await shown.locator(`#${A}-model option`).count();
    assert.ok(options > 50, `${options} model answers`);
    await shown.locator(`#${A}-name`).fill("The briefing");
    await shown.locator(`#${B}-name`).fill("Trainee");
    const title = await shown.locator(`#${A}-model optgroup`).first().locator("option").nth(5).innerText();
    await shown.locator(`#${A}-model`).selectOption({ label: title });
    await click(place(A).getByRole("button", { name: ui.use_model }));
    await place(A).getByText(title).waitFor();
    await focusIs(shown, A);
    const six = structuredClone(scenario("example-6").case);
    six.consent = "refused";
    await shown.locator(`#${B}-pasted`).fill(JSON.stringify(six));
    await click(place(B).getByRole("button", { name: ui.use_pasted }));
    await place(B).getByText(ui.from_text).waitFor();
    await go(shown, ui.compare);
    await shown.locator(".aid-compared").waitFor();
    assert.equal((await said(shown))[0], "The briefing: Split. Trainee: Separate.");
    assert.deepEqual(await shown.locator(".aid-compare").first().locator("thead th").allInnerTexts(), [ui.question_column, "The briefing", "Trainee", ui.moves_column]);
    await go(shown, ui.swap);
    await shown.locator(".aid-status", { hasText: ui.swapped }).waitFor();
    assert.equal((await said(shown))[0], "Trainee: Separate. The briefing: Split.");
});

test("every model answer is read", async () => {
    const shown = await page();
    const all = await shown.locator(`#${A}-model option`).evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
    for (const value of all) {
        await shown.locator(`#${A}-model`).selectOption(value);
        await shown.evaluate((id) => document.querySelector(`section[aria-labelledby=${id}] #${id}-model`).closest("div.aid-field").nextElementSibling.querySelector("button").click(), A);
        await shown.locator(`section[aria-labelledby=${A}] ul`).waitFor();
        await shown.evaluate((id) => document.querySelector(`section[aria-labelledby=${id}] .aid-link`).click(), A);
        await shown.locator(`#${A}-model`).waitFor();
    }
});

test("the keyboard alone leads from the start to the comparison and to another matching", async () => {
    const shown = await page();
    const hand = keyboard(shown);
    for (const [place, told] of [[A, ONE], [B, FINER]]) {
        const field = shown.locator(`#${place}-pasted`);
        await hand.type(field, JSON.stringify(told));
        await hand.press(shown.locator(`section[aria-labelledby=${place}]`).getByRole("button", { name: ui.use_pasted }));
        await shown.locator(`section[aria-labelledby=${place}] ul`).waitFor();
        await focusIs(shown, place);
    }
    await hand.press(shown.getByRole("button", { name: ui.compare, exact: true }));
    await shown.locator(".aid-compared").waitFor();
    await focusIs(shown, "aid-title");
    await hand.press(shown.locator("summary", { hasText: ui.change_matching }));
    await hand.tick(shown.locator("#same-0-1"));
    await hand.press(shown.getByRole("button", { name: ui.compare_again, exact: true }));
    await shown.waitForFunction(() => document.querySelectorAll(".aid-matched tbody tr").length === 3);
    await focusIs(shown, "compare-matching");
});

test("Back leads to the readings with what was put in, Forward to the comparison; clearing asks first", async () => {
    const shown = await compared(ONE, MOVES);
    await shown.goBack();
    await shown.locator(".aid-readings").waitFor();
    assert.equal(await shown.locator(".aid-reading ul").count(), 2);
    assert.deepEqual(await axe(shown), []);
    await shown.goForward();
    await shown.locator(".aid-compared").waitFor();
    await click(shown.locator(".aid-back a"));
    await shown.locator(".aid-readings").waitFor();
    await go(shown, ui.clear);
    assert.deepEqual(await axe(shown), []);
    await focusIs(shown, "compare-keep");
    await go(shown, words.common.keep_it);
    await focusIs(shown, "compare-clear");
    await go(shown, ui.clear);
    await go(shown, ui.clear_yes);
    await shown.locator(".aid-status", { hasText: ui.cleared }).waitFor();
    assert.equal(await shown.locator(".aid-reading ul").count(), 0);
    await shown.goForward();
    assert.equal(await shown.locator(".aid-compared").count(), 0, "what was cleared does not come back");
});

test("the check leads to the comparison with its case and its words", async () => {
    const first = await site.page();
    await open(first, site.url, "#example=example-6");
    await first.locator(".aid-verdict").waitFor();
    await unfold(first, words.result.keep);
    const shown = await tabOf(first, () => first.getByRole("link", { name: words.result.compare }).click());
    await shown.locator(".aid-reading").getByText(scenario("example-6").case.issues[0].label).waitFor();
    assert.equal(shown.url(), `${site.url}compare.html`, "nothing stays in the address");
    await shown.getByText(ui.from_check).waitFor();
});

test("nothing leaves the device and nothing is kept", async () => {
    const shown = await page();
    await shown.waitForLoadState("networkidle");
    const loaded = shown.asked.length;
    const told = but(({ issues }) => { issues[0].label += " Zaphenath"; });
    await shown.locator(`#${A}-name`).fill("Zaphenath");
    await give(shown, A, told);
    await give(shown, B, MOVES);
    await go(shown, ui.compare);
    await shown.locator(".aid-compared").waitFor();
    assert.ok((await shown.locator(".aid").innerText()).includes("Zaphenath"));
    assert.deepEqual(shown.asked.slice(loaded), []);
    assert.deepEqual(shown.said, []);
    const traces = await shown.evaluate(() => JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]));
    assert.ok(!traces.includes("Zaphenath"), traces);
    assert.deepEqual(JSON.parse(traces).slice(3), [{}, {}, ""]);
});

test("it is copied as text, and printed without its buttons", async () => {
    const shown = await compared(ONE, MOVES, { permissions: ["clipboard-read", "clipboard-write"] });
    await go(shown, ui.copy);
    await shown.locator(".aid-status", { hasText: ui.copied }).waitFor();
    const text = await shown.evaluate(() => navigator.clipboard.readText());
    for (const part of [ui.title, ui.first_title, ui.differences_title, ui.places_title, ui.matching_title]) assert.ok(text.includes(part), part);
    await shown.emulateMedia({ media: "print" });
    assert.equal(await shown.locator(".aid button:visible").count(), 0);
    assert.equal(await shown.locator("#how-compared:visible").count(), 0, "the page around it is not printed");
    assert.ok(await isSeen(shown.locator(".aid-compare thead").first()));
    assert.ok((await shown.locator(".aid-printed").innerText()).includes(`${site.url}compare.html`));
    const pdf = await shown.pdf({ format: "A4" });
    assert.ok((pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length <= 2);
});

test("on a phone nothing is wider than the screen, and each cell says whose it is", async () => {
    const shown = await page({ viewport: { width: 320, height: 640 } });
    const fits = () => shown.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.ok(await fits());
    assert.deepEqual(await axe(shown), []);
    await give(shown, A, ONE);
    await give(shown, B, FINER);
    assert.ok(await fits());
    await go(shown, ui.compare);
    await shown.locator(".aid-compared").waitFor();
    await shown.getByText(ui.change_matching, { exact: true }).click();
    assert.ok(await fits());
    const label = await shown.locator(".aid-compare td").first().evaluate((cell) => getComputedStyle(cell, "::before").content);
    assert.equal(label, "\"Reading A\"");
    assert.deepEqual(await axe(shown), []);
});

test("without scripts it says what is needed and how to do it on paper, and holds no dead button", async () => {
    for (const options of [{ javaScriptEnabled: false }, {}]) {
        const shown = await site.page(options);
        if (options.javaScriptEnabled !== false) await shown.addInitScript(() => { delete window.WebAssembly; });
        await shown.goto(`${site.url}compare.html`);
        await shown.locator("p:visible", { hasText: ui.failed }).first().waitFor();
        assert.equal(await shown.locator("main button:visible, main input:visible, main select:visible").count(), 0);
        assert.ok(await isSeen(shown.locator("#on-paper-readings")));
        assert.ok(await isSeen(shown.locator("main a[href='worksheet.html']")));
    }
});

test("in dark and forced colours every state is sound", async () => {
    for (const options of [{ colorScheme: "dark" }, { forcedColors: "active" }]) {
        const shown = await compared(ONE, MOVES, options);
        assert.deepEqual(await axe(shown), [], JSON.stringify(options));
    }
});
