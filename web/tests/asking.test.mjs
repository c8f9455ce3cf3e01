// The questions: how each page is made, conflicts, ties to a joint core, an issue entered as two, and paragraphs in their place.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { answerFrom, go, heading, open, openWith } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const label = (id, value) => words.questions[id].options.find((option) => option.value === value).label;
const choose = async (page, ...labels) => {
    for (const text of labels) await page.getByLabel(text, { exact: true }).click();
    await go(page, "Continue");
};

/** Goes to the questions of one issue of both sides. */
async function oneOfBoth(page) {
    await open(page, site.url);
    await go(page, "Start");
    await page.locator("#aid-issue").fill("Discharge home");
    await go(page, "Continue");
    await choose(page, label("functions", "both"));
}

test("every question page is made alike", async () => {
    const page = await site.page();
    await open(page, site.url);
    const faults = [];
    await answerFrom(page, scenario("example-6").case, async (state) => {
        if (state === "start") return;
        faults.push(...await page.evaluate((state) => {
            const wrong = [];
            const must = (holds, what) => { if (!holds) wrong.push(`${state}: ${what}`); };
            const aid = document.querySelector("#decision-aid .aid");
            must(aid.firstElementChild.matches(".aid-back"), "Back comes first");
            must(document.querySelectorAll("h1").length === 1, "one h1");
            const button = [...aid.querySelectorAll("button")].find((one) => one.textContent === "Continue");
            const left = aid.getBoundingClientRect().left;
            must(Math.abs(button.getBoundingClientRect().left - left) < 1, "Continue is at the left");
            for (const one of aid.querySelectorAll("[aria-describedby]")) {
                const missing = one.getAttribute("aria-describedby").split(" ").filter((id) => !document.getElementById(id));
                must(missing.length === 0, `what describes ${one.id}: ${missing}`);
            }
            must(!aid.querySelector(".aid-hint a, .aid-option-hint a"), "no link in a hint");
            must(!aid.querySelector("input:checked"), "nothing is chosen beforehand");
            for (const field of aid.querySelectorAll("input[type=text], textarea")) {
                must(field.autocomplete === "off" && field.getAttribute("spellcheck") === "false", `${field.id} is kept from the browser's memory`);
            }
            const set = aid.querySelector("fieldset");
            if (!set) return wrong;
            must(set.querySelector("legend > h1"), "the question is the legend");
            const ids = [...set.querySelectorAll("input")].map((input) => input.id);
            must(ids.join() === ids.map((_, at) => (at ? `aid-answer-${at + 1}` : "aid-answer")).join(), `ids: ${ids}`);
            for (const hint of set.querySelectorAll(".aid-option-hint")) must(hint.textContent.trim(), "a hint without words");
            for (const option of set.querySelectorAll(".aid-option")) {
                must(option.querySelector("label").control === option.querySelector("input"), "a label names its input");
            }
            const or = set.querySelector(".aid-or");
            if (set.querySelector("[type=checkbox]")) must(or?.nextElementSibling === set.lastElementChild, "“none” comes last, after “or”");
            return wrong;
        }, state));
    });
    assert.deepEqual(faults, []);
});

test("every option of a choice has a hint", () => {
    for (const question of Object.values(words.questions)) {
        for (const option of question.options) assert.ok(option.hint, `${question.id}, ${option.value}`);
    }
    for (const fact of Object.values(words.facts)) assert.ok(fact.hint, fact.id);
});

test("answers that pull in different directions are shown on one page, and the reader goes on", async () => {
    const page = await site.page();
    await oneOfBoth(page);
    const fact = words.facts["joint-duty"].label;
    await choose(page, fact);
    await choose(page, label("separable", "yes"));
    assert.equal(await heading(page), words.conflict.title);
    const sides = await page.locator(".aid-two section").allInnerTexts();
    assert.ok(sides[0].includes(fact) && sides[0].includes(words.facts["joint-duty"].hint), sides[0]);
    assert.ok(sides[1].includes(label("separable", "yes")), sides[1]);
    assert.equal(await page.evaluate(() => document.activeElement.id), "aid-title");
    assert.deepEqual(await axe(page), []);
    await go(page, "Continue");
    assert.equal(await heading(page), words.questions["weight-health"].title);
    await page.goBack();
    assert.equal(await heading(page), words.conflict.title);
    await page.getByRole("button", { name: `Change ${words.questions.separable.title}` }).click();
    assert.ok(await page.getByLabel(label("separable", "yes"), { exact: true }).isChecked(), "the answer is kept");
    await choose(page, label("separable", "no"));
    assert.equal(await heading(page), words.questions["weight-health"].title, "no conflict any more");
});

test("changed facts that come to conflict with a kept answer say so", async () => {
    const page = await site.page();
    await oneOfBoth(page);
    await choose(page, label("facts", "none"));
    await choose(page, label("separable", "yes"));
    await page.waitForFunction((title) => document.querySelector("h1").innerText !== title, words.questions.separable.title);
    assert.equal(await heading(page), "Check your answers");
    await page.getByRole("button", { name: `Change ${words.questions.facts.title} (Discharge home)` }).click();
    await page.getByLabel(label("facts", "none"), { exact: true }).click();
    await choose(page, words.facts["joint-duty"].label);
    assert.equal(await heading(page), words.conflict.title);
});

test("where a core has formed each remaining issue is asked whether it belongs to it, and once", async () => {
    const page = await site.page();
    await open(page, site.url);
    const asked = [];
    await answerFrom(page, scenario("example-6").case, async (state) => {
        const about = await page.locator(".aid-about").allInnerTexts();
        asked.push(`${state} ${about}`);
    });
    const core = asked.filter((one) => one.startsWith("core "));
    assert.deepEqual(core, ["core Issue 1 of 3: Care in detention", "core Issue 3 of 3: Kidney cancer treatment"]);
    assert.equal(new Set(asked).size, asked.length, "no question comes twice");
});

test("an issue of both sides is entered as two, and what was answered is kept", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Discharge home", "Care on the ward");
    await choose(page, label("functions", "both"));
    await choose(page, label("facts", "none"));
    await choose(page, label("separable", "yes"));
    await choose(page, label("functions", "health"));
    assert.equal(await heading(page), words.questions.ties.title);
    await page.locator(".aid .aid-more > summary").click();
    assert.deepEqual(await axe(page), []);
    await go(page, "Enter “Discharge home” as two issues");
    assert.equal(await heading(page), words.questions.ties.title, "ties are asked about again");
    assert.equal(await page.locator(".aid-about").innerText(), "Issue 1 of 3: Discharge home (NHS side)");
    const options = await page.locator(".aid-option label").allInnerTexts();
    assert.deepEqual(options.slice(0, 2), ["Discharge home (council side)", "Care on the ward"]);
    assert.equal(await page.evaluate(() => document.activeElement.id), "aid-title");
    await page.goBack();
    assert.equal(await heading(page), words.questions.functions.title);
    assert.equal(await page.locator(".aid-about").innerText(), "Issue 3 of 3: Care on the ward");
    await page.goBack();
    assert.equal(await heading(page), words.questions["tie-separable"].title, "what was asked of its two sides is asked of the two");
    assert.ok(await page.getByLabel(label("tie-separable", "yes"), { exact: true }).isChecked());
});

test("a paragraph opens in its place, and the place in the aid is not lost", async () => {
    const page = await site.page();
    await open(page, site.url);
    await page.waitForLoadState("networkidle");
    await go(page, "Start");
    await page.locator("#aid-issue").fill("Discharge home");
    await go(page, "Continue");
    const loaded = page.asked.length;
    await page.getByLabel(label("functions", "both"), { exact: true }).click();
    const cites = page.locator(".aid-cites", { hasText: "What this rests on" });
    await cites.locator("summary").click();
    const shown = await cites.locator("blockquote").allInnerTexts();
    assert.ok(shown[0].length > 40, shown[0]);
    assert.equal(page.asked.length, loaded, "nothing is asked for");
    assert.ok(await page.getByLabel(label("functions", "both"), { exact: true }).isChecked());
    const link = await cites.locator("a").first().getAttribute("href");
    await page.goto(new URL(link, page.url()).href);
    const paragraph = await page.locator(`[id="${link.split("#")[1]}"]`).evaluate((one) => one.closest("p, li").innerText);
    assert.equal(shown[0].replace(/\s+/g, " "), paragraph.replace(/\s+/g, " ").trim(), "the same words as on the page");
});

test("the look-up on functions opens beside the question, stays as it was left, and answers nothing", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Discharge home", "Care on the ward");
    const entry = page.locator(".aid .aid-look-up dt", { hasText: "Section 117 aftercare" });
    assert.ok(!await entry.isVisible());
    await page.locator(".aid .aid-more > summary").click();
    assert.ok(await entry.isVisible());
    await page.locator(".aid .aid-look-up summary").first().click();
    assert.ok(await page.locator(".aid .aid-look-up blockquote").first().isVisible(), "a paragraph opens in its place");
    assert.equal(await page.locator(".aid input:checked").count(), 0);
    assert.deepEqual(await axe(page), []);
    await choose(page, label("functions", "health"));
    assert.equal(await heading(page), words.questions.functions.title);
    assert.ok(await entry.isVisible(), "it is there for the next issue too");
    await page.context().close();
});

test("a link is opened from the page, and what is no link is named beside its field", async () => {
    const page = await site.page();
    await open(page, site.url);
    await page.locator(".aid .aid-more > summary").click();
    await page.locator("#aid-link").fill("not a link");
    await go(page, "Open the link");
    assert.equal(await page.evaluate(() => document.activeElement.id), "aid-problem");
    await page.locator("#aid-problem a").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "aid-link");
    await page.goto(`${site.url}check.html#example=example-1`);
    await page.locator(".aid-verdict").waitFor();
    const title = await heading(page);
    const code = await page.evaluate(() => new Promise((done) => {
        navigator.clipboard.writeText = async (text) => done(text);
        [...document.querySelectorAll("button")].find((one) => one.textContent.startsWith("Copy a link")).click();
    }));
    await open(page, site.url);
    await page.locator(".aid .aid-more > summary").click();
    await page.locator("#aid-link").fill(code);
    await go(page, "Open the link");
    await page.locator(".aid-verdict").waitFor();
    assert.equal(await heading(page), title);
    assert.ok((await page.locator(".aid-map").innerText()).includes("1. Issue 1"));
});

test("a close link to what is joint goes with it, however it would be by itself; one that is open is asked for", async () => {
    const page = await site.page();
    const fundamental = { health: "fundamental", "social-care": "fundamental" };
    const told = (facts) => ({
        format: 1, edition: "2023-11", consent: "given", responses: { health: "yes", "social-care": "yes" },
        issues: [
            { id: "therapy", label: "Therapy", functions: "both", facts: ["duty-and-delivery-differ"], separable: "no", weight: fundamental },
            { id: "delay", label: "Delay", functions: "social-care", weight: { "social-care": "fundamental" } },
        ],
        relations: [{ between: ["therapy", "delay"], facts }],
    });
    const read = async (one) => {
        await open(page, site.url);
        await page.locator(".aid .aid-more > summary").click();
        await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(one)) });
        await page.locator(".aid-verdict").waitFor();
    };
    const goes = (place) => page.locator(`.aid-lane[data-place=${place}] .aid-card strong`, { hasText: "Delay" }).count();
    const unanswered = page.locator(".aid-open");
    await read(told(["same-plan"]));
    assert.deepEqual([await goes("joint"), await unanswered.count()], [1, 0]);
    await read(told([]));
    assert.deepEqual([await goes("joint"), await unanswered.count()], [0, 1]);
    await unanswered.getByLabel(label("tie-separable", "yes"), { exact: true }).check();
    await go(page, words.result.use_answer);
    await page.locator("h1", { hasText: words.outcomes.split.title }).waitFor();
    assert.deepEqual([await goes("joint"), await goes("lgsco"), await unanswered.count()], [0, 1, 0]);
    await page.context().close();
});

test("where one part is open and the recommendation is not, an answer is said to change a place and not the recommendation", async () => {
    const page = await site.page();
    await open(page, site.url);
    await page.locator(".aid .aid-more > summary").click();
    const told = fileURLToPath(new URL("../../crates/rules/tests/design_cases/split-with-one-part-open.json", import.meta.url));
    await page.locator("#aid-file").setInputFiles(told);
    await page.locator(".aid-verdict").waitFor();
    assert.match(await page.locator(".aid-lead").innerText(), /is not decided yet\./);
    assert.equal(await page.locator(".aid-lane[data-place=unclear] .aid-card .aid-open").count(), 1);
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});
