// The panels: how each is made, conflicts, pairs, sides out of play, an issue entered as two, and paragraphs in their place.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { answer, answerFrom, focusIs, go, heading, isSeen, name, open, openCase, openWith, panelOf, radio } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";
import { EDITION } from "../../scripts/lib/edition.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());


/** Goes on to the panel on the two sides of one issue. */
async function oneOfBoth(page) {
    await openWith(page, site.url, "Discharge home");
    await radio(page, "whose-1", "both").check();
    await go(page, words.aid.go_on);
}

/** Two issues, of which the first is joint by itself: the panel on the pairs. */
async function jointAnd(page, other) {
    await openWith(page, site.url, "Discharge home", "Care on the ward");
    await radio(page, "whose-1", "both").check();
    await radio(page, "whose-2", other).check();
    await go(page, words.aid.go_on);
    await page.getByLabel(words.facts["joint-duty"].label, { exact: true }).check();
    await radio(page, "first-test-1", "no").check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.questions.ties.title);
}

test("every panel is made alike", async () => {
    const page = await site.page();
    await open(page, site.url);
    const faults = [];
    await answerFrom(page, scenario("example-6").case, async (state) => {
        if (state === "start" || state.includes(",")) return;
        faults.push(...await page.evaluate((state) => {
            const wrong = [];
            const must = (holds, what) => { if (!holds) wrong.push(`${state}: ${what}`); };
            const aid = document.querySelector("#decision-aid .aid");
            must(aid.firstElementChild.matches(".aid-tools") && aid.querySelector(".aid-tools > .aid-back"), "Back comes first");
            must(document.querySelectorAll("h1").length === 1, "one h1");
            must(/^Step \d of 4: /.test(aid.querySelector(".aid-step").textContent), "which step it is");
            const button = [...aid.querySelectorAll("button")].find((one) => one.textContent === "Continue");
            const left = aid.getBoundingClientRect().left;
            must(Math.abs(button.getBoundingClientRect().left - left) < 1, "Continue is at the left");
            for (const one of aid.querySelectorAll("[aria-describedby]")) {
                const missing = one.getAttribute("aria-describedby").split(" ").filter((id) => !document.getElementById(id));
                must(missing.length === 0, `what describes ${one.id}: ${missing}`);
            }
            const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
            must(new Set(ids).size === ids.length, `ids: ${ids.filter((id, at) => ids.indexOf(id) !== at)}`);
            must(!aid.querySelector("input:checked"), "nothing is chosen beforehand");
            for (const field of aid.querySelectorAll("input[type=text], textarea")) {
                must(field.autocomplete === "off" && field.getAttribute("spellcheck") === "false", `${field.id} is kept from the browser's memory`);
            }
            for (const input of aid.querySelectorAll("input[type=radio], input[type=checkbox]")) must(input.labels.length === 1, `${input.id} has a label`);
            // What a radio in a table is about is part of its name.
            for (const input of aid.querySelectorAll("td input")) {
                must(input.labels[0].querySelector(".aid-hidden")?.textContent.endsWith(": "), `${input.id} says what it is about`);
            }
            for (const set of aid.querySelectorAll("fieldset")) must(set.querySelector("legend")?.textContent.trim(), "a group without a name");
            return wrong;
        }, state));
    });
    assert.deepEqual(faults, []);
});

test("every option of a choice has help, and every fact", () => {
    for (const question of Object.values(words.questions)) {
        for (const option of question.options) assert.ok(option.hint, `${question.id}, ${option.value}`);
    }
    for (const fact of Object.values(words.facts)) assert.ok(fact.hint, fact.id);
});

test("a panel asks for every answer at once, and each error leads to its field", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Discharge home", "Care on the ward");
    await go(page, words.aid.go_on);
    const links = page.locator("#aid-problem a");
    assert.equal(await links.count(), 2);
    await links.nth(1).click();
    await focusIs(page, "aid-whose-2");
    await radio(page, "whose-1", "both").check();
    await radio(page, "whose-2", "health").check();
    await go(page, words.aid.go_on);
    await go(page, words.aid.go_on);
    await focusIs(page, "aid-problem");
    await links.first().click();
    await focusIs(page, "aid-facts-1");
    await go(page, words.aid.go_on);
    await links.nth(1).click();
    await focusIs(page, "aid-first-test-1");
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});

test("facts are one answer: none of these, and not known, exclude the others", async () => {
    const page = await site.page();
    await oneOfBoth(page);
    const fact = page.getByLabel(words.facts["shared-decision"].label, { exact: true });
    const none = page.getByLabel(words.questions.facts.options[0].label, { exact: true });
    const notKnown = page.getByLabel(words.common.not_known, { exact: true });
    const ticked = async () => [await fact.isChecked(), await none.isChecked(), await notKnown.isChecked()];
    await fact.check();
    await none.check();
    assert.deepEqual(await ticked(), [false, true, false]);
    await notKnown.check();
    assert.deepEqual(await ticked(), [false, false, true]);
    await fact.check();
    assert.deepEqual(await ticked(), [true, false, false]);
    await page.context().close();
});

test("answers that point different ways are said in place, and the reader looks again or keeps both", async () => {
    const page = await site.page();
    await oneOfBoth(page);
    await page.getByLabel(words.facts["joint-duty"].label, { exact: true }).check();
    await radio(page, "first-test-1", "yes").check();
    const notice = page.locator(".aid-notice");
    await notice.waitFor();
    assert.ok(await page.locator("[role=status] .aid-notice").count(), "it is a status");
    const said = await notice.innerText();
    assert.ok(said.includes(words.facts["joint-duty"].label) && said.includes("Yes, each by itself"), said);
    assert.deepEqual(await axe(page), []);
    await go(page, words.aid.look_again);
    await focusIs(page, "aid-facts-1");
    await go(page, words.aid.keep_both);
    assert.equal(await notice.count(), 0);
    assert.ok(await isSeen(page.getByText(words.aid.kept_both)));
    await go(page, words.aid.go_on);
    assert.notEqual(await heading(page), words.aid.two_sides_title.replace("{issue}", "1"), "it does not stop the way on");
    await page.goBack();
    assert.ok(await isSeen(page.getByText(words.aid.kept_both)));
    await radio(page, "first-test-1", "no").check();
    assert.equal(await page.getByText(words.aid.kept_both).count(), 0);
    await page.context().close();
});

test("a pair that is not ticked says what follows, and why not can be recorded", async () => {
    const page = await site.page();
    await jointAnd(page, "health");
    assert.ok(await isSeen(page.getByText("If they do not belong together, issue 2 goes to PHSO.")));
    await page.locator(".aid-pairs summary").click();
    await page.getByLabel(words.facts["same-period-only"].label_between, { exact: true }).check();
    assert.ok(!await page.locator("#aid-pair").isChecked());
    await page.getByLabel(words.no_pairs, { exact: true }).check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.common.weights_title, "nothing more is asked of the two");
    await page.goBack();
    await page.locator("#aid-pair").check();
    assert.ok(await isSeen(page.getByText(words.aid.pair_next)));
    await go(page, words.aid.go_on);
    assert.deepEqual(panelOf(await heading(page)), { panel: "link", issues: [1, 2] });
    await page.context().close();
});

test("where what is ticked leaves nothing for the first test to change, the page says why it is not asked", async () => {
    const page = await site.page();
    const weight = { health: "fundamental", "social-care": "fundamental" };
    await openCase(page, site.url, {
        format: 1, edition: EDITION,
        issues: [
            { id: "a", label: "Discharge home", functions: "both", facts: ["feeds-decision"], separable: "no", weight },
            { id: "b", label: "Ward care", functions: "health", weight: { health: "fundamental" } },
        ],
        relations: [{ between: ["a", "b"] }],
    });
    await page.getByText(words.result.answers, { exact: true }).first().click();
    await page.getByRole("button", { name: /^Change .* and / }).first().click();
    const test = page.locator(".aid-first-test");
    await test.waitFor();
    const said = page.getByText(words.aid.first_test_left_out);
    const plan = page.getByLabel(words.facts["same-plan"].label_between, { exact: true });
    assert.equal(await said.count(), 0);
    await plan.check();
    assert.deepEqual([await test.count(), await said.isVisible()], [0, true]);
    assert.deepEqual(await axe(page), []);
    await plan.uncheck();
    assert.deepEqual([await test.count(), await said.count()], [1, 0]);
    await page.context().close();
});

test("between two issues of one side no fact is offered that needs both", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, words.start.begin);
    await name(page, ["Discharge home", "Care on the ward", "Follow-up"]);
    for (const [at, whose] of ["both", "health", "health"].entries()) await radio(page, `whose-${at + 1}`, whose).check();
    await go(page, words.aid.go_on);
    await page.getByLabel(words.facts["joint-duty"].label, { exact: true }).check();
    await radio(page, "first-test-1", "no").check();
    await go(page, words.aid.go_on);
    for (const pair of ["1 Discharge home and 2 Care on the ward", "2 Care on the ward and 3 Follow-up"]) {
        await page.locator(".aid-pairs > li > div", { hasText: pair }).getByRole("checkbox").check();
    }
    await go(page, words.aid.go_on);
    let found;
    for (let turns = 0; turns < 4; turns++) {
        const shown = panelOf(await heading(page));
        if (shown.panel !== "link") break;
        if (shown.issues.join() === "2,3") found = await page.locator(".aid-groups .aid-word").allInnerTexts();
        await answer(page, { issues: [{}, {}, {}], relations: [] }, shown);
        await go(page, words.aid.go_on);
    }
    assert.ok(found && found.includes(words.facts["feeds-decision"].label_between), found?.join());
    assert.ok(!found.includes(words.facts["not-coordinated"].label_between));
    await page.context().close();
});

test("a side with nothing to look at is out of play, says so, and comes back", async () => {
    const page = await site.page();
    await oneOfBoth(page);
    await page.getByLabel(words.facts["joint-duty"].label, { exact: true }).check();
    await radio(page, "first-test-1", "no").check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.common.weights_title);
    await radio(page, "weight-1-social-care", "nothing").check();
    await page.getByRole("status").getByText("Nothing needs looking at on the council side of issue 1.").waitFor();
    assert.ok(await radio(page, "weight-1-social-care", "nothing").isChecked(), "the row stays");
    assert.deepEqual(await axe(page), []);
    await radio(page, "weight-1-social-care", "fundamental").check();
    assert.equal(await page.getByText("Nothing needs looking at").count(), 0);
    await radio(page, "weight-1-social-care", "nothing").check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.aid.check_title);
    await go(page, words.aid.see_result);
    assert.equal(await heading(page), words.outcomes["phso-only"].title);
    await page.context().close();
});

test("no row of a table goes away while a reader is in it", async () => {
    const page = await site.page();
    await open(page, site.url);
    const told = scenario("example-6").case;
    await answerFrom(page, told, async (state) => {
        if (state !== "weights") return;
        const rows = page.locator(".aid-weights tbody tr");
        const before = await rows.count();
        await radio(page, "weight-1-health", "fundamental").check();
        assert.equal(await rows.count(), before);
        assert.ok(await page.getByText(words.aid.not_needed).count() > 0, "what is not needed any more is said");
        await focusIs(page, "aid-weight-1-health");
    });
    await page.context().close();
});

test("an issue of both sides is entered as two, and what was answered is kept", async () => {
    const page = await site.page();
    await jointAnd(page, "health");
    await page.locator(".aid .aid-more > summary").click();
    assert.deepEqual(await axe(page), []);
    await go(page, "Enter “1 Discharge home” as two issues");
    await focusIs(page, "aid-title");
    const pairs = await page.locator(".aid-pairs > li > div .aid-word").allInnerTexts();
    assert.ok(pairs.some((pair) => pair.includes("1 Discharge home (NHS side) and 3 Care on the ward")), pairs.join());
    await page.goBack();
    assert.deepEqual(panelOf(await heading(page)), { panel: "link", issues: [1, 2] });
    assert.ok(await radio(page, "first-test-1-and-2", "no").isChecked(), "what was asked of its two sides is asked of the two");
    await page.context().close();
});

test("a paragraph opens in its place, and the place in the aid is not lost", async () => {
    const page = await site.page();
    await oneOfBoth(page);
    await page.waitForLoadState("networkidle");
    const loaded = page.asked.length;
    await radio(page, "first-test-1", "no").check();
    await page.locator(".aid-help > summary").last().click();
    const cites = page.locator(".aid-cites", { hasText: words.common.rests_on.trim() });
    await cites.locator("summary").click();
    const shown = await cites.locator("blockquote").allInnerTexts();
    assert.ok(shown[0].length > 40, shown[0]);
    assert.equal(page.asked.length, loaded, "nothing is asked for");
    assert.ok(await radio(page, "first-test-1", "no").isChecked());
    const link = await cites.locator("a").first().getAttribute("href");
    page.on("dialog", (dialog) => dialog.accept());
    await page.goto(new URL(link, page.url()).href);
    const paragraph = await page.locator(`[id="${link.split("#")[1]}"]`).evaluate((one) => one.closest("p, li").innerText);
    assert.equal(shown[0].replace(/\s+/g, " "), paragraph.replace(/\s+/g, " ").trim(), "the same words as on the page");
    await page.context().close();
});

test("the look-up on functions opens beside the issues, stays as it was left, and answers nothing", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Discharge home");
    const entry = page.locator(".aid .aid-look-up dt", { hasText: "Section 117 aftercare" });
    assert.ok(!await entry.isVisible());
    await page.locator(".aid #look-up > summary").click();
    assert.ok(await isSeen(entry));
    assert.equal(await page.locator(".aid input:checked").count(), 0);
    assert.deepEqual(await axe(page), []);
    await radio(page, "whose-1", "both").check();
    await go(page, words.aid.go_on);
    await page.goBack();
    assert.ok(await isSeen(entry), "it is as it was left");
    await page.context().close();
});

test("a link is opened from the page, and what is no link is named beside its field", async () => {
    const page = await site.page();
    await open(page, site.url);
    await page.locator(".aid .aid-more > summary").click();
    await page.locator("#aid-link").fill("not a link");
    await go(page, words.aid.open_link);
    await page.locator("#aid-problem").waitFor();
    await focusIs(page, "aid-problem");
    await page.locator("#aid-problem a").click();
    await focusIs(page, "aid-link");
    await page.goto(`${site.url}check.html#example=example-1`);
    await page.locator(".aid-verdict").waitFor();
    const title = await heading(page);
    const code = await page.evaluate((label) => new Promise((done) => {
        navigator.clipboard.writeText = async (text) => done(text);
        [...document.querySelectorAll("button")].find((one) => one.textContent.startsWith(label)).click();
    }), words.aid.copy_link);
    await open(page, site.url);
    await page.locator(".aid .aid-more > summary").click();
    await page.locator("#aid-link").fill(code);
    await go(page, words.aid.open_link);
    await page.locator(".aid-verdict").waitFor();
    assert.equal(await heading(page), title);
    assert.ok((await page.locator(".aid-map").innerText()).includes("1. Issue 1"));
    await page.context().close();
});

test("where one part is open and the recommendation is not, that is said in the place of the part", async () => {
    const page = await site.page();
    await open(page, site.url);
    await page.locator(".aid .aid-more > summary").click();
    const told = fileURLToPath(new URL("../../crates/rules/tests/design_cases/split-with-one-part-open.json", import.meta.url));
    await page.locator("#aid-file").setInputFiles(told);
    await page.locator(".aid-verdict").waitFor();
    assert.equal(await page.locator(".aid-map [data-place=unclear] .aid-card").count(), 1);
    assert.ok(await isSeen(page.locator(".aid-map [data-place=unclear] .aid-open")));
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});

test("opening a case where that would lose answers asks first", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Zaphenath");
    await go(page, words.aid.files);
    assert.equal(await heading(page), words.aid.files);
    assert.deepEqual(await axe(page), []);
    await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(scenario("example-1").case)) });
    await page.getByRole("group", { name: words.aid.replace_sure }).waitFor();
    await focusIs(page, "aid-keep");
    assert.deepEqual(await axe(page), []);
    await go(page, words.aid.replace_no);
    await page.goBack();
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "Zaphenath");
    await page.evaluate(() => { location.hash = "example=example-1"; });
    await go(page, words.aid.replace_yes);
    await page.locator(".aid-verdict").waitFor();
    assert.ok(!(await page.locator(".aid").first().innerText()).includes("Zaphenath"));
    await page.context().close();
});

test("a case of many issues has a row of pairs for each", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, words.start.begin);
    await name(page, ["One", "Two", "Three", "Four", "Five", "Six"]);
    await radio(page, "whose-1", "both").check();
    for (let at = 2; at <= 6; at++) await radio(page, `whose-${at}`, "health").check();
    await go(page, words.aid.go_on);
    await page.getByLabel(words.facts["joint-duty"].label, { exact: true }).check();
    await radio(page, "first-test-1", "no").check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.questions.ties.title);
    const legends = await page.locator("fieldset fieldset > legend").allInnerTexts();
    assert.equal(legends[0], words.aid.pair_with.replace("{issue}", "1 One"));
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});
