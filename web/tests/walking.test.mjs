// Back and forth, errors, changes: nothing typed or chosen is lost, and the focus is where a reader needs it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerFrom, click, focusIs, go, heading, keyboard, name, open, openWith, panelOf, radio, result } from "./aid.mjs";
import { scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
const back = (page) => page.getByRole("link", { name: words.common.back, exact: true });

test("the heading takes the focus on every step, and lets go of it", async () => {
    const page = await site.page();
    await open(page, site.url);
    await focusIs(page, "BODY");
    await go(page, words.start.begin);
    await focusIs(page, "aid-title");
    assert.ok((await page.title()).startsWith(`${words.aid.issues_title} – Check a case – `), await page.title());
    await page.keyboard.press("Tab");
    assert.equal(await page.locator("#aid-title").getAttribute("tabindex"), null);
});

test("an error comes only on Continue, and takes the focus every time", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, words.start.begin);
    assert.equal(await page.locator("#aid-problem").count(), 0);
    for (let times = 0; times < 2; times++) {
        await go(page, words.aid.go_on);
        await focusIs(page, "aid-problem");
        assert.ok((await page.title()).startsWith("Error: "));
        await page.locator("#aid-issue-1").focus();
    }
    await page.locator("#aid-problem a").click();
    await focusIs(page, "aid-issue-1");
    assert.ok(!page.url().includes("#"), page.url());
    await page.locator("#aid-issue-1").fill("Care on the ward");
    await radio(page, "whose-1", "health").check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.aid.check_title, "one issue of one side asks nothing more");
    assert.ok(!(await page.title()).startsWith("Error"));
});

test("going back n times restores each answer, by link and by the browser", async () => {
    const page = await site.page();
    await open(page, site.url);
    const seen = [];
    const state = async () => ({
        title: await heading(page),
        typed: await page.locator(".aid textarea").evaluateAll((all) => all.map((one) => one.value)),
        checked: await page.locator(".aid input:checked").evaluateAll((all) => all.map((input) => input.id)),
    });
    const told = scenario("example-6").case;
    await answerFrom(page, told, async (state) => { if (!state.includes(",")) seen.push(await heading(page)); });
    const answered = [];
    for (let turn = seen.length - 1; turn > 0; turn--) {
        if (turn % 2) await page.goBack(); else await click(back(page));
        answered.unshift(await state());
    }
    assert.equal(answered[0].title, words.aid.issues_title);
    assert.deepEqual(answered[0].typed, told.issues.map((issue) => issue.label));
    for (const one of answered) assert.ok(one.checked.length > 0, `${one.title} has its answers`);
    for (const one of answered) {
        assert.deepEqual(await state(), one);
        await go(page, words.aid.go_on);
    }
    assert.equal(await heading(page), words.aid.check_title);
});

test("one answer is changed, and only what it brings up is asked", async () => {
    const page = await site.page();
    await open(page, site.url);
    await answerFrom(page, scenario("hospital-stay").case);
    const whose = () => page.getByRole("button", { name: new RegExp(`^Change Issue 1: ${words.aid.labels_whose}`) });
    await whose().click();
    await focusIs(page, "aid-whose-1");
    await radio(page, "whose-1", "both").check();
    await go(page, words.aid.go_on);
    assert.deepEqual(panelOf(await heading(page)), { panel: "two-sides", issues: [1] }, "what that brings up");
    await page.getByLabel(words.questions.facts.options[0].label, { exact: true }).check();
    await radio(page, "first-test-1", "yes").check();
    await go(page, words.aid.go_on);
    for (let turns = 0; await heading(page) !== words.aid.check_title; turns++) {
        assert.ok(turns < 6, await heading(page));
        for (const input of await page.locator(".aid input[type=radio][value=unsure], .aid input[value=not-asked]").all()) await input.check();
        const none = page.getByLabel(words.no_pairs, { exact: true });
        if (await none.count() && !await page.locator(".aid-pairs > li > div input:checked").count()) await none.check();
        await go(page, words.aid.go_on);
    }
    await whose().click();
    await radio(page, "whose-1", "health").check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.aid.check_title);
    await page.context().close();
});

test("Back in the middle of a change does not end it, nor does coming forward to it again", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    await go(page, words.result.back);
    await page.getByRole("button", { name: new RegExp(`^Change Issue 3: ${words.aid.labels_whose}`) }).click();
    await radio(page, "whose-3", "both").check();
    await go(page, words.aid.go_on);
    assert.deepEqual(panelOf(await heading(page)), { panel: "two-sides", issues: [3] });
    await page.goBack();
    assert.ok(await radio(page, "whose-3", "both").isChecked());
    await radio(page, "whose-3", "health").check();
    await go(page, words.aid.go_on);
    assert.notEqual(panelOf(await heading(page))?.panel, "two-sides");
    await page.context().close();
});

test("Enter after the words of an issue goes to what comes next, and adds no row", async () => {
    const page = await site.page();
    await openWith(page, site.url, "One", "Two");
    const enter = async (row) => {
        await page.locator(`#aid-issue-${row}`).press("Enter");
        return focused(page);
    };
    assert.equal(await enter(1), "aid-whose-1");
    await page.keyboard.press("Space");
    assert.equal(await enter(1), "aid-issue-2");
    assert.equal(await enter(2), "aid-whose-2");
    await page.keyboard.press("Space");
    assert.equal(await enter(2), "aid-add-issue");
    assert.equal(await page.locator("#aid-issues tr").count(), 2);
    await page.keyboard.press("Enter");
    await focusIs(page, "aid-issue-3");
    assert.equal(await enter(3), "aid-issue-3", "there is nothing to go on from");
    await page.context().close();
});

test("an issue is removed only after a yes, and the focus stays near", async () => {
    const page = await site.page();
    await openWith(page, site.url, "One", "Two");
    await go(page, words.aid.add_issue);
    await focusIs(page, "aid-issue-3");
    await go(page, "Remove issue 3");
    assert.equal(await page.locator("#aid-issues tr").count(), 2, "an empty row goes at once");
    await go(page, "Remove issue 1");
    // One press too many keeps it.
    await focusIs(page, "aid-keep");
    await page.keyboard.press("Space");
    await focusIs(page, "aid-remove-1");
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.activeElement.id === "aid-keep");
    await page.keyboard.press("Space");
    await page.locator("#aid-remove-1").waitFor();
    assert.deepEqual(await page.locator("#aid-issues textarea").evaluateAll((all) => all.map((one) => one.value)), ["One", "Two"]);
    await go(page, "Remove issue 1");
    await go(page, words.aid.remove_yes);
    await focusIs(page, "aid-issue-1");
    assert.deepEqual(await page.locator("#aid-issues textarea").evaluateAll((all) => all.map((one) => one.value)), ["Two"]);
});

test("long words grow downwards and are never cut off", async () => {
    for (const width of [1280, 320]) {
        const page = await site.page({ viewport: { width, height: 800 } });
        await openWith(page, site.url, "The delay in the assessment of needs after the discharge from hospital, and that nobody told the family about it for six weeks");
        const field = await page.locator("#aid-issue-1").evaluate((one) => [one.scrollHeight, one.clientHeight, one.scrollWidth, one.clientWidth]);
        assert.ok(field[0] <= field[1] + 2 && field[2] <= field[3] + 2, `${width}: ${field}`);
        await page.context().close();
    }
});

test("the keyboard alone leads from the start to the result, a trial, and everything cleared", async () => {
    const page = await site.page();
    await open(page, site.url);
    const hand = keyboard(page);
    const button = (label) => page.getByRole("button", { name: label, exact: true });
    const seen = new Set();
    await answerFrom(page, scenario("example-6").case, async (state) => seen.add(state), hand);
    for (const state of ["start", "issues", "two-sides", "pairs", "link", "weights", "whole"]) assert.ok(seen.has(state), state);
    await hand.press(button(words.aid.see_result));
    await page.locator(".aid-verdict").waitFor();
    await hand.press(page.locator("button", { hasText: /^Try it/ }).first());
    assert.equal(await heading(page), words.result.trial);
    await hand.press(button(words.result.trial_keep));
    await hand.press(page.locator(".aid-folds summary", { hasText: words.result.disagree }));
    await hand.type(page.locator("#aid-disagree"), "No reason.");
    await hand.press(page.locator(".aid-folds summary", { hasText: words.result.keep }));
    await hand.press(page.locator("summary", { hasText: words.result.record_text }));
    assert.match(await page.locator("pre.aid-record").innerText(), /I disagree because: No reason\./);
    await hand.press(button(words.result.clear_all));
    await hand.press(button(words.result.clear_yes));
    assert.equal(await heading(page), words.start.title);
    await page.context().close();
});

test("the keyboard alone leads through all panels on one page", async () => {
    const page = await site.page();
    await open(page, site.url);
    const hand = keyboard(page);
    await hand.press(page.getByRole("button", { name: words.aid.one_page, exact: true }));
    await name(page, ["Care on the ward"], hand);
    await hand.tick(radio(page, "whose-1", "social-care"));
    // Of two radios the arrow has chosen one after the other.
    const undo = page.locator(".aid-watch").getByRole("button", { name: words.one_page.undo });
    for (let times = 0; times < 2; times++) await hand.press(undo);
    assert.equal(await page.locator(".aid input[name=aid-whose-1]:checked").count(), 0);
    await hand.tick(radio(page, "whose-1", "health"));
    await hand.press(page.locator(".aid-watch").getByRole("button", { name: words.one_page.see_result }));
    assert.equal((await result(page)).title, words.outcomes["phso-only"].title);
    await page.context().close();
});

test("leaving with answers asks first; opening an example does not", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Care on the ward");
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); dialog.accept(); });
    // The browser itself hears of it a moment later.
    await page.waitForTimeout(200);
    await page.goto(`${site.url}index.html`);
    assert.deepEqual(asked, ["beforeunload"]);
    await open(page, site.url, "#example=example-1");
    await page.goto(`${site.url}index.html`);
    assert.deepEqual(asked, ["beforeunload"]);
});
