// All panels on one page: what each answer would do, the recommendation so far, undo, and changing over.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { click, focusIs, go, heading, isSeen, name, onOnePage, open, openCase, radio, result } from "./aid.mjs";
import { axe, start, words } from "./harness.mjs";
import { EDITION } from "../../scripts/lib/edition.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** Example 6 on one page. */
async function example6(options) {
    const page = await site.page(options);
    await open(page, site.url, "#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    await go(page, words.result.back);
    await page.getByRole("button", { name: /^Change / }).first().click();
    await onOnePage(page);
    return page;
}

test("what makes a pair and what each weight means is in sight without help, wide and narrow", async () => {
    for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
        const page = await example6({ viewport });
        const pairs = await page.locator(".aid-panel .aid-note", { hasText: words.aid.pair_not }).innerText();
        for (const one of words.aid.pair_ifs) assert.ok(pairs.includes(one), one);
        const told = await page.locator(".aid-panel .aid-weights thead .aid-note").evaluateAll((all) =>
            all.filter((one) => one.textContent && one.getBoundingClientRect().width > 80).map((one) => one.textContent));
        assert.equal(told.length, 3, `${viewport.width}: ${told.join("; ")}`);
        await page.context().close();
    }
});

/** Scrolls to where the bar at the foot covers no part of a control: what it half covers would count as too small. */
const uncover = (page) => page.evaluate(() => {
    const { top, bottom } = document.querySelector(".aid-bar").getBoundingClientRect();
    const isHalfCovered = (one) => {
        const box = one.getBoundingClientRect();
        return !one.closest(".aid-bar") && box.height > 0 && [top, bottom].some((edge) => box.top < edge && box.bottom > edge);
    };
    for (let at = 0; at < 400 && [...document.querySelectorAll(".aid :is(a, button, input, label, summary, textarea)")].some(isHalfCovered); at += 4) scrollTo(0, at);
});

const said = (page) => page.locator(".aid-work > [role=status]").textContent();
const effects = (page) => page.locator("#aid-effects");
const effectOf = async (page, box) => {
    const ids = (await box.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id.endsWith("-effect"));
    return ids.length ? page.locator(`[id="${ids[0]}"]`).innerText() : "";
};

/** Waits until the panels have followed an answer: they come after the recommendation was painted. */
const followed = (page) => page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => setTimeout(done, 30)));
}));

test("the recommendation comes in the frame after an answer, and what each answer would do in the next", async () => {
    const page = await example6();
    await effects(page).check();
    await page.locator(".aid-effect").first().waitFor();
    // Frames come when the test says so.
    await page.evaluate(() => {
        window.frames_held = [];
        window.requestAnimationFrame = (work) => window.frames_held.push(work);
    });
    const lines = () => page.locator(".aid-effect").allInnerTexts();
    const verdict = () => page.locator(".aid-watch .aid-verdict").innerText();
    const [before, shown] = [await lines(), await verdict()];
    await radio(page, "whose-3", "social-care").check();
    await page.waitForFunction((was) => document.querySelector(".aid-watch .aid-verdict").innerText !== was, shown);
    assert.deepEqual(await lines(), before, "the panels wait");
    // A second answer before the panels have followed is not lost, and they follow once.
    const first = await verdict();
    await radio(page, "whose-2", "neither").check();
    await page.waitForFunction((was) => document.querySelector(".aid-watch .aid-verdict").innerText !== was, first);
    assert.deepEqual(await lines(), before, "the panels still wait");
    await page.evaluate(() => { while (window.frames_held.length) window.frames_held.shift()(0); });
    await page.waitForFunction((was) => [...document.querySelectorAll(".aid-effect")].map((one) => one.innerText).join() !== was, before.join());
    const after = await lines();
    // The same as where the whole is drawn at once.
    await page.evaluate(() => { delete window.requestAnimationFrame; });
    await effects(page).uncheck();
    await effects(page).check();
    await page.locator(".aid-effect").first().waitFor();
    assert.deepEqual(await lines(), after);
    assert.deepEqual(page.said, []);
    await page.context().close();
});

test("from the start page to the result without a second page", async () => {
    const page = await site.page();
    await open(page, site.url);
    await onOnePage(page);
    await focusIs(page, "aid-title");
    assert.ok(await isSeen(page.getByText(words.one_page.nothing_yet)));
    assert.deepEqual(await axe(page), []);
    await name(page, ["Discharge home", "Care on the ward"]);
    await radio(page, "whose-1", "both").check();
    await radio(page, "whose-2", "health").check();
    await page.getByLabel(words.facts["joint-duty"].label, { exact: true }).check();
    await radio(page, "first-test-1", "no").check();
    await page.getByLabel(words.no_pairs, { exact: true }).check();
    for (const box of await page.locator(".aid-weights input[value=fundamental]").all()) await box.check();
    assert.match(await said(page), /^Now: Split\. Ask the team to take issue 1\. Issue 2 goes to PHSO\./);
    assert.deepEqual(await axe(page), []);
    await page.locator(".aid-watch").getByRole("button", { name: words.one_page.see_result }).click();
    assert.equal((await result(page)).title, words.outcomes.split.title);
    assert.deepEqual(page.said, []);
    await page.context().close();
});

test("back from the result the page is where the reader left it", async () => {
    const page = await example6();
    const far = await page.evaluate(() => { scrollTo(0, 1500); return scrollY; });
    assert.ok(far > 1000, "the page is longer than the window");
    for (const back of [() => page.goBack(), () => go(page, words.result.back)]) {
        await click(page.locator(".aid-watch").getByRole("button", { name: words.one_page.see_result }));
        await page.locator(".aid-result").waitFor();
        await page.waitForFunction(() => scrollY < 800);
        await back();
        await page.getByRole("heading", { name: words.one_page.title, exact: true }).waitFor();
        await page.waitForFunction((far) => Math.abs(scrollY - far) < 3, far);
        assert.ok(await isSeen(page.locator(".aid-watch")));
    }
    assert.deepEqual(page.said, []);
    await page.context().close();
});

test("what the reader uses stays where it is, whatever comes or goes above it", async () => {
    for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
        const page = await example6({ viewport });
        await effects(page).check();
        await followed(page);
        const all = page.locator(".aid-panels :is(input[type=radio], input[type=checkbox]), .aid :is(input[type=radio], input[type=checkbox]):not(#aid-effects)");
        const ids = await all.evaluateAll((all) => [...new Set(all.map((one) => one.id))]);
        assert.ok(ids.length > 30, `${ids.length}`);
        let used = 0;
        for (const id of ids) {
            const one = page.locator(`[id="${id}"]`);
            if (!await one.isVisible()) continue;
            const top = () => one.evaluate((one) => one.getBoundingClientRect().top);
            await one.evaluate((one) => { one.focus({ preventScroll: true }); one.scrollIntoView({ block: "center", behavior: "instant" }); });
            const before = await top();
            await page.keyboard.press("Space");
            await followed(page);
            if (!await one.isVisible()) continue;
            // Where the page ends, it cannot go on.
            const ends = await page.evaluate(() => scrollY < 2 || scrollY + innerHeight > document.documentElement.scrollHeight - 2);
            const moved = Math.abs(await top() - before);
            assert.ok(moved <= 2 || ends, `${id} moved by ${moved} pixels at ${viewport.width}`);
            used += 1;
        }
        assert.ok(used > 20, `${used}`);
        assert.deepEqual(page.said, []);
        await page.context().close();
    }
});

test("an answer that is changed from the result is changed among all on one page, where the reader came from there", async () => {
    const page = await example6();
    await click(page.locator(".aid-watch").getByRole("button", { name: words.one_page.see_result }));
    await page.locator(".aid-result").waitFor();
    await page.getByText(words.result.answers, { exact: true }).first().click();
    const changes = page.locator(".aid-result").getByRole("button", { name: /^Change / });
    const count = await changes.count();
    assert.ok(count > 5, `${count}`);
    for (let at = 0; at < count; at += 1) {
        await changes.nth(at).click();
        await page.getByRole("heading", { name: words.one_page.title, exact: true }).waitFor();
        // At the question, and in sight.
        await page.waitForFunction(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return document.activeElement.matches("input, textarea") && top < innerHeight && bottom > 0;
        });
        await page.goBack();
        await page.locator(".aid-result").waitFor();
        if (!await changes.nth(at).isVisible()) await page.getByText(words.result.answers, { exact: true }).first().click();
    }
    assert.deepEqual(page.said, []);
    await page.context().close();
});

test("each option says what it would do, and nothing where it changes nothing", async () => {
    const page = await example6();
    assert.equal(await page.locator(".aid-effect").count(), 0, "only where it is wanted");
    await effects(page).check();
    assert.deepEqual(await axe(page), []);
    const minor = radio(page, "weight-2-social-care", "minor");
    assert.equal(await effectOf(page, minor), "→ Separate");
    assert.equal(await effectOf(page, radio(page, "whose-3", "social-care")), "Issue 3 would go to LGSCO.");
    assert.equal(await effectOf(page, radio(page, "weight-2-social-care", "fundamental")), "", "what is chosen changes nothing");
    assert.equal(await effectOf(page, page.locator("#aid-pair")), "Unticked: Issue 1 would go to PHSO.");
    // What it says is what happens.
    await minor.check();
    assert.match(await said(page), /^Now: Separate\. /);
    await page.context().close();
});

test("every effect that is shown is what its answer gives", async () => {
    const page = await example6();
    await effects(page).check();
    const outcome = () => page.locator(".aid-watch .aid-verdict h2").innerText();
    const before = await outcome();
    const radios = await page.locator(".aid input[type=radio]").evaluateAll((all) => all.map((one) => one.id));
    let tried = 0;
    for (const id of radios) {
        const box = page.locator(`[id="${id}"]`);
        if (!await box.count() || await box.isChecked()) continue;
        const effect = await effectOf(page, box);
        await box.check();
        const now = await outcome();
        assert.equal(now, effect.startsWith("→ ") ? effect.slice(2) : before, `${id}: ${effect}`);
        tried += effect ? 1 : 0;
        await page.locator(".aid-watch").getByRole("button", { name: words.one_page.undo }).click();
        assert.equal(await outcome(), before, `${id}, taken back`);
    }
    assert.ok(tried > 8, `${tried} effects`);
    await page.context().close();
});

test("the last answers are taken back one by one, and what was done is named", async () => {
    const page = await example6();
    const watch = page.locator(".aid-watch");
    const undo = watch.getByRole("button", { name: words.one_page.undo });
    assert.equal(await undo.count(), 0);
    // What is answered stays to be changed, also where it does not matter any more.
    await radio(page, "consent", "not-asked").check();
    await radio(page, "weight-2-social-care", "minor").check();
    await radio(page, "consent", "refused").check();
    await followed(page);
    assert.match(await watch.locator(".aid-last").innerText(), /Consent/);
    await undo.click();
    assert.match(await watch.locator(".aid-last").innerText(), /council side.*Relatively minor.*The recommendation was: Split\./s);
    await undo.click();
    await undo.click();
    assert.equal(await undo.count(), 0);
    assert.match(await said(page), /^Now: Split\. /);
    // Of facts, the one that was ticked, and not all that are.
    const fact = page.locator(".aid-panel input[id^=aid-facts-]").first();
    if (!await fact.isVisible()) await page.locator(".aid-fold-facts > summary").first().click();
    const label = await fact.evaluate((one) => one.labels[0].innerText.split("\n")[0]);
    for (let times = 0; times < 2; times++) {
        await click(fact);
        await followed(page);
        const how = await fact.isChecked() ? words.one_page.ticked : words.one_page.unticked;
        const last = await watch.locator(".aid-last p").innerText();
        assert.ok(last.includes(how.replace("{about}", "").replace("{fact}", label.trim())), last);
    }
    await page.context().close();
});

test("changing over keeps every answer, both ways, and the browser's Back works", async () => {
    const page = await example6();
    const answers = () => page.evaluate(() => [...document.querySelectorAll(".aid input:checked")].map((one) => one.id).sort());
    const all = await answers();
    await go(page, words.aid.step_by_step);
    await onOnePage(page);
    const kept = await answers();
    assert.deepEqual(kept, all);
    await page.goBack();
    await page.goBack();
    assert.equal(await heading(page), words.one_page.title);
    assert.deepEqual(await answers(), all);
    await page.context().close();
});

for (const width of [1280, 320]) {
    test(`who changes over goes on at the same panel, open and at the top, at ${width} pixels`, async () => {
        const page = await site.page({ viewport: { width, height: 700 } });
        await open(page, site.url, "#example=example-6");
        await page.locator(".aid-verdict").waitFor();
        await go(page, words.result.back);
        const change = page.getByRole("button", { name: /^Change .*connect/s }).first();
        await click(change);
        const panel = await heading(page);
        await onOnePage(page);
        const title = page.locator(".aid-one-page h2", { hasText: panel });
        assert.ok(await title.evaluate((one) => document.activeElement === one), panel);
        const { y } = await title.boundingBox();
        assert.ok(y >= 0 && y < 100, `${y}`);
        const section = title.locator("xpath=ancestor::section");
        assert.ok(await isSeen(section.locator("input[type=radio]").first()), panel);
        assert.deepEqual(await axe(page), []);
        // From the first panel on, all is below.
        await open(page, site.url);
        await go(page, words.start.begin);
        await onOnePage(page);
        await focusIs(page, "aid-title");
        await page.context().close();
    });
}

test("an issue without words or whose it is keeps a reader from the result, and is named", async () => {
    const page = await site.page();
    await open(page, site.url);
    await onOnePage(page);
    await radio(page, "whose-1", "health").check();
    await page.locator(".aid-watch").getByRole("button", { name: words.one_page.see_result }).click();
    await focusIs(page, "aid-problem");
    await page.locator("#aid-problem a").click();
    await focusIs(page, "aid-issue-1");
    await page.context().close();
});

for (const [look, options] of [
    ["light, wide", {}],
    ["dark, narrow", { colorScheme: "dark", viewport: { width: 320, height: 640 } }],
    ["forced colours", { forcedColors: "active" }],
]) {
    test(`axe finds nothing, and nothing is too wide (${look})`, async () => {
        const page = await example6(options);
        await effects(page).check();
        await uncover(page);
        assert.deepEqual(await axe(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        const bar = page.locator(".aid-bar summary");
        if (options.viewport) {
            assert.ok(await bar.isVisible() && !await page.locator(".aid-watch").isVisible());
            await bar.click();
            assert.ok(await isSeen(page.locator(".aid-bar").getByRole("button", { name: words.one_page.see_result })));
            assert.deepEqual(await axe(page), []);
        } else {
            assert.ok(!await bar.isVisible());
        }
        await page.context().close();
    });
}

test("what opens can be read while it has the focus, dark too", async () => {
    const page = await example6({ colorScheme: "dark" });
    await page.keyboard.press("Tab");
    const unread = await page.evaluate(() => [...document.querySelectorAll(".aid summary")].filter((one) => one.checkVisibility()).flatMap((one) => {
        one.focus({ focusVisible: true });
        return [one, ...one.querySelectorAll("*")].map((part) => getComputedStyle(part).color).filter((color) => color !== "rgb(17, 17, 17)");
    }));
    assert.deepEqual(unread, []);
    await page.context().close();
});

/** Everything that the panels and the recommendation beside them show, element by element. A weight's row that no answer is needed in
 *  stays until the page is left, so it is not among them, nor what the panel says of issues without a row. */
const shownNow = (page) => page.evaluate(() => {
    const all = [...document.querySelectorAll(".aid-panel *, .aid-watch *, .aid-bar *")]
        .filter((one) => !one.closest("tr:has(.aid-apart), [aria-labelledby=aid-panel-weights] > p"));
    return all.map((one) => [
        one.tagName, one.id, one.className, one.getAttribute("aria-describedby"), one.getAttribute("data-outcome"), one.hasAttribute("data-chosen"),
        one.checked, one.value, [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(""),
    ].join("|"));
});

test("what is drawn again in parts is what is drawn anew as a whole, whatever is answered", async () => {
    const page = await example6();
    await effects(page).check();
    // Always the same walk: the next number by the last.
    let seed = 7;
    const among = (count) => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return Math.floor((seed / 2147483648) * count);
    };
    const undo = page.locator(".aid-watch").getByRole("button", { name: words.one_page.undo });
    for (let step = 0; step < 40; step += 1) {
        const fields = await page.locator(".aid-panel :is(input[type=radio]:not(:checked), input[type=checkbox], textarea)").all();
        const field = fields[among(fields.length)];
        if (step % 9 === 8 && await undo.count()) await undo.click();
        else if (await field.evaluate((one) => one.tagName) === "TEXTAREA") await field.fill(`Words ${step}`);
        else await field.evaluate((one) => one.click());
        await followed(page);
        const parts = await shownNow(page);
        await page.goBack();
        await page.locator(".aid-one-page").waitFor({ state: "detached" });
        await page.goForward();
        await page.locator(".aid-one-page").waitFor();
        assert.deepEqual(parts, await shownNow(page), `after step ${step}`);
    }
    assert.deepEqual(page.said, []);
    await page.context().close();
});

test("two linked issues of both sides, with all on one page: no two fields are called the same, and each is changed where it is", async () => {
    const page = await site.page();
    const weight = { health: "fundamental", "social-care": "fundamental" };
    const issue = (id, label) => ({ id, label, functions: "both", facts: ["feeds-decision"], separable: "unsure", weight });
    await openCase(page, site.url, {
        format: 1, edition: EDITION, issues: [issue("a", "Discharge home"), issue("b", "Home care")],
        relations: [{ between: ["a", "b"], facts: ["same-plan"], separable: "unsure" }],
    });
    await go(page, words.result.back);
    await page.getByRole("button", { name: /^Change / }).first().click();
    await onOnePage(page);
    assert.ok(await page.locator("#aid-first-test-1").count() && await page.locator("#aid-first-test-1-and-2").count());
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});

test("a case of thirty issues has everything on one page", async () => {
    const issues = Array.from({ length: 30 }, (_, at) => ({
        id: `i${at}`, label: `Issue of care ${at + 1}`, functions: ["both", "health", "social-care"][at % 3],
        ...(at % 3 === 0 ? { facts: ["joint-duty"], separable: "no" } : {}),
    }));
    const page = await site.page();
    await openCase(page, site.url, { format: 1, edition: EDITION, issues });
    await go(page, words.result.back);
    await page.getByRole("button", { name: /^Change / }).first().click();
    await onOnePage(page);
    await effects(page).check();
    await radio(page, "weight-1-health", "fundamental").check();
    assert.match(await said(page), /^Now: /);
    await page.context().close();
});

test("each panel has its help, which is there once it is opened", async () => {
    const page = await example6();
    const helps = page.getByRole("button", { name: words.aid.help_with });
    assert.equal(await helps.count(), await page.locator(".aid-panel").count());
    assert.equal(await page.locator(".aid-panel > .aid-help").count(), 0, "nothing of it is there before");
    const hint = words.questions["weight-health"].hint;
    assert.ok(!(await page.locator(".aid").innerText()).includes(hint));
    const weights = page.getByRole("region", { name: words.common.weights_title }).getByRole("button", { name: words.aid.help_with });
    await weights.press("Enter");
    assert.equal(await weights.getAttribute("aria-expanded"), "true");
    assert.ok((await page.locator(".aid-panel > .aid-help").innerText()).includes(hint));
    for (let at = 0; at < await helps.count(); at++) if (await helps.nth(at).getAttribute("aria-expanded") === "false") await helps.nth(at).click();
    for (const fact of Object.values(words.facts).filter((one) => one.hint)) assert.ok((await page.locator(".aid").innerText()).includes(fact.hint), fact.id);
    assert.deepEqual(await axe(page), []);
    await weights.click();
    assert.ok(!(await page.locator(".aid").innerText()).includes(hint));
    await page.context().close();
});

test("where it is not known whose duty an issue is about, the panel says where a dispute is recorded", async () => {
    for (const way of [words.start.begin, words.aid.one_page]) {
        const page = await site.page();
        await open(page, site.url);
        await go(page, way);
        await name(page, ["Night line"]);
        const said = words.aid.disputed.replace("{issue}", "1");
        assert.equal(await page.getByText(said).count(), 0);
        await radio(page, "whose-1", "unsure").check();
        await page.getByRole("status").getByText(said).waitFor();
        assert.deepEqual(await axe(page), []);
        await radio(page, "whose-1", "both").check();
        await page.getByText(said).waitFor({ state: "detached" });
        await page.context().close();
    }
});

test("what is not answered, and could change it, is said beside the questions, in the result and in the record; nothing is clear before", async () => {
    const page = await site.page({ permissions: ["clipboard-read", "clipboard-write"] });
    await open(page, site.url);
    await go(page, words.aid.one_page);
    await page.locator("#aid-issue-1").fill("Pneumonia missed");
    await click(page.locator("#aid-whose-1"));
    await go(page, words.aid.add_issue);
    await page.locator("#aid-issue-2").fill("Carers’ reports");
    await click(page.locator("#aid-whose-2-2"));
    await followed(page);
    const watch = page.locator(".aid-watch .aid-verdict");
    const { not_answered: said, pairs, weights, first } = words.answer.missing;
    const missing = (what) => said.replace("{what}", what);
    assert.ok((await watch.innerText()).includes(missing(`${pairs} and ${weights}`)), await watch.innerText());
    for (const one of await page.locator(".aid-weights input[value=fundamental]").all()) {
        await click(one);
        await followed(page);
    }
    assert.ok((await watch.innerText()).includes(missing(pairs)), await watch.innerText());
    await click(page.getByRole("button", { name: words.one_page.see_result }).first());
    const verdict = page.locator(".aid-result .aid-verdict");
    await verdict.waitFor();
    const text = await verdict.innerText();
    assert.ok(text.includes(missing(pairs)) && !text.includes(words.answer.verdict.clear), text);
    assert.equal(await page.locator(".aid-next li").first().innerText(), first);
    assert.deepEqual(await axe(page), []);
    await go(page, words.result.copy_record);
    const record = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(record.includes(missing(pairs)) && !record.includes(words.answer.verdict.clear), record);
    // Answered, it is clear.
    await page.goBack();
    await click(page.locator("#aid-pair-2"));
    await followed(page);
    assert.ok((await watch.innerText()).includes(words.answer.verdict.clear), await watch.innerText());
    await page.context().close();
});
