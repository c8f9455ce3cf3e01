// Back and forth, errors, changes: nothing typed or chosen is lost, and the focus is where a reader needs it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerFrom, go, heading, keyboard, open, result } from "./aid.mjs";
import { scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const title = (id) => words.questions[id].title;
const label = (id, value) => words.questions[id].options.find((option) => option.value === value).label;
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

test("the heading takes the focus on every step, and lets go of it", async () => {
    const page = await site.page();
    await open(page, site.url);
    assert.equal(await focused(page), "BODY");
    await go(page, "Start");
    assert.equal(await focused(page), "aid-title");
    assert.ok((await page.title()).startsWith(`${title("issues")} – Check a case – `), await page.title());
    await page.keyboard.press("Tab");
    assert.equal(await page.locator("#aid-title").getAttribute("tabindex"), null);
});

test("an error comes only on Continue, and takes the focus every time", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, "Start");
    assert.equal(await page.locator("#aid-problem").count(), 0);
    for (let times = 0; times < 2; times++) {
        await go(page, "Continue");
        assert.equal(await focused(page), "aid-problem");
        assert.ok((await page.title()).startsWith("Error: "));
        await page.locator("#aid-issue").focus();
    }
    await page.locator("#aid-problem a").click();
    assert.equal(await focused(page), "aid-issue");
    assert.ok(!page.url().includes("#"), page.url());
    await page.locator("#aid-issue").fill("Care on the ward");
    await go(page, "Continue");
    assert.equal(await heading(page), title("functions"), "what was typed but not added counts");
    assert.ok(!(await page.title()).startsWith("Error"));
    await go(page, "Continue");
    assert.equal(await focused(page), "aid-problem");
    await page.locator("#aid-problem a").click();
    assert.equal(await focused(page), "aid-answer");
    assert.equal(await page.locator("input:checked").count(), 0, "nothing is chosen beforehand");
});

test("going back n times restores each answer, by link and by the browser", async () => {
    const page = await site.page();
    await open(page, site.url);
    const seen = [];
    const state = async () => ({
        title: await heading(page),
        about: await page.locator(".aid-about").allInnerTexts(),
        checked: await page.locator("input:checked").evaluateAll((all) => all.map((input) => input.id)),
    });
    const told = scenario("example-6").case;
    await answerFrom(page, told, async () => { seen.push(await heading(page)); });
    seen.push("Check your answers");
    const answered = [];
    for (let back = seen.length - 2; back > 0 && (await heading(page)) !== title("issues"); back--) {
        if (back % 2) await page.goBack(); else await page.getByRole("link", { name: "Back", exact: true }).click();
        answered.unshift(await state());
    }
    assert.equal(answered[0].title, title("issues"));
    for (const one of answered.slice(1)) assert.ok(one.checked.length > 0, `${one.title} (${one.about}) has its answer`);
    assert.equal(await page.locator(".aid-issues li").count(), told.issues.length);
    for (const one of answered) {
        assert.deepEqual(await state(), one);
        await go(page, "Continue");
    }
    assert.equal(await heading(page), "Check your answers");
});

test("one answer is changed, and only what it brings up is asked", async () => {
    const page = await site.page();
    await open(page, site.url);
    await answerFrom(page, scenario("hospital-stay").case);
    const change = (question) => page.getByRole("button", { name: new RegExp(`^Change ${question.replace(/[?]/g, "\\?")}`) });
    await change(title("functions")).first().click();
    await page.getByLabel(label("functions", "both"), { exact: true }).click();
    await go(page, "Continue");
    assert.equal(await heading(page), title("facts"), "a new question is asked");
    await page.getByLabel(label("facts", "none"), { exact: true }).click();
    await go(page, "Continue");
    await page.getByLabel(label("separable", "yes"), { exact: true }).click();
    await go(page, "Continue");
    assert.equal(await heading(page), "Check your answers", "what was answered before is not asked again");
    await change(title("functions")).first().click();
    await page.getByLabel(label("functions", "health"), { exact: true }).click();
    await go(page, "Continue");
    assert.equal(await heading(page), "Check your answers");
    await go(page, "See the recommendation");
    assert.equal((await result(page)).title, words.outcomes.split.title);
});

test("Back in the middle of a change does not end it, nor does coming forward to it again", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-6");
    await go(page, "Back to your answers");
    const row = page.locator(".aid-answers > div", { hasText: title("functions") }).last();
    await row.getByRole("button").click();
    const choose = async (value) => {
        await page.getByLabel(label("functions", value), { exact: true }).check();
        await go(page, "Continue");
    };
    await choose("both");
    assert.equal(await heading(page), title("facts"), "what that brings up");
    await page.goBack();
    // What the example leaves open, and no question that is answered.
    await choose("health");
    assert.equal(await heading(page), title("responses-health"));
    await page.goBack();
    await page.goBack();
    assert.equal(await heading(page), "Check your answers");
    await page.goForward();
    await choose("health");
    assert.equal(await heading(page), title("responses-health"));
    await page.context().close();
});

test("an issue is removed only after a yes, and its neighbour or the field has the focus", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, "Start");
    for (const text of ["One", "Two"]) {
        await page.locator("#aid-issue").fill(text);
        await page.keyboard.press("Enter");
        assert.equal(await focused(page), "aid-issue");
    }
    assert.equal(await page.getByRole("status").innerText(), "2 issues added");
    await go(page, "Remove One");
    await go(page, "Keep One");
    assert.equal(await page.locator(".aid-issues li").count(), 2);
    await go(page, "Remove One");
    assert.equal(await focused(page), "aid-yes");
    await go(page, "Yes, remove One");
    assert.equal(await page.getByRole("status").innerText(), "1 issue added");
    assert.deepEqual(await page.locator(".aid-issues li > span:first-child").allInnerTexts(), ["Two"]);
});

test("“none of these” stands alone", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, "Start");
    await page.locator("#aid-issue").fill("Discharge");
    await go(page, "Continue");
    await page.getByLabel(label("functions", "both"), { exact: true }).click();
    await go(page, "Continue");
    const fact = page.getByLabel(words.facts["shared-decision"].label, { exact: true });
    const none = page.getByLabel(label("facts", "none"), { exact: true });
    await fact.click();
    await none.click();
    assert.deepEqual([await fact.isChecked(), await none.isChecked()], [false, true]);
    await fact.click();
    assert.deepEqual([await fact.isChecked(), await none.isChecked()], [true, false]);
    await fact.click();
    await go(page, "Continue");
    assert.equal(await focused(page), "aid-problem", "nothing ticked is no answer");
});

test("the keyboard alone leads through every kind of question to the result, a trial, the record and the end", async () => {
    const page = await site.page();
    await open(page, site.url);
    const hand = keyboard(page);
    const button = (name) => page.getByRole("button", { name, exact: true });
    // Facts and an answer that pull in different directions bring up the page on that as well.
    const told = structuredClone(scenario("example-6"));
    const conflicting = told.case.issues.find((issue) => issue.functions === "both");
    conflicting.separable = "yes";
    const seen = new Set();
    await answerFrom(page, told.case, async (state) => seen.add(state), hand);
    for (const state of ["start", "issues", "functions", "facts", "separable", "conflict", "ties", "tie-facts", "tie-separable"]) assert.ok(seen.has(state), state);
    // One answer is changed, which brings up what had not to be asked.
    const row = page.locator(".aid-answers > div", { hasText: title("separable") }).first();
    await hand.press(row.getByRole("button"));
    await hand.tick(page.getByLabel(label("separable", "no"), { exact: true }));
    for (let turns = 0; await heading(page) !== "Check your answers"; turns++) {
        assert.ok(turns < 20, await heading(page));
        if (await page.locator(".aid-option").count() && !await page.locator(".aid-option input:checked").count()) {
            await hand.tick(page.locator(".aid-option input").first());
        }
        await hand.press(button("Continue"));
    }
    await hand.press(page.getByRole("button", { name: /^See the recommendation/ }));
    await page.locator(".aid-verdict").waitFor();
    await hand.press(page.locator("button", { hasText: /^Try it/ }).first());
    assert.equal(await heading(page), words.result.trial);
    await hand.press(button(words.result.trial_keep));
    await page.locator(".aid-folds").waitFor();
    await hand.press(page.locator("summary", { hasText: words.result.disagree }));
    await hand.type(page.locator("#aid-disagree"), "No reason.");
    await hand.press(page.locator("summary", { hasText: words.result.keep }));
    await hand.press(page.locator("summary", { hasText: words.result.record_text }));
    assert.match(await page.locator("pre.aid-record").innerText(), /I disagree because: No reason\./);
    await hand.press(button("Clear everything and start again"));
    await hand.press(button("Yes, clear everything"));
    assert.equal(await heading(page), words.start.title);
    await page.context().close();
});

test("leaving with answers asks first; opening an example does not", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, "Start");
    await page.locator("#aid-issue").fill("Care on the ward");
    await go(page, "Add this issue");
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); dialog.accept(); });
    await page.goto(`${site.url}index.html`);
    assert.deepEqual(asked, ["beforeunload"]);
    await open(page, site.url, "#example=example-1");
    await page.goto(`${site.url}index.html`);
    assert.deepEqual(asked, ["beforeunload"]);
});
