// What a reader said, and what nobody said, reads as that: on the result, the check of the answers, the record and on paper.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { click, go, heading, onOnePage, openCase, openWith, radio } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const check = async (page, question, value) => radio(page, question, value).check();

test("why a pair that is not ticked does not belong together reads as that, and the case turns on no answer that nobody gave", async (t) => {
    const page = await site.page();
    t.after(() => page.context().close());
    await openWith(page, site.url, "Charges for aftercare", "Care on the ward");
    await check(page, "whose-1", "social-care");
    await check(page, "whose-2", "health");
    await go(page, words.aid.go_on);
    await click(page.locator(".aid-pairs details > summary").first());
    await page.getByLabel("They happened at the same time").first().check();
    assert.ok(await page.getByLabel(words.no_pairs, { exact: true }).isChecked(), "the only pair is answered");
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), words.aid.check_title);
    assert.match(await page.locator(".aid").innerText(), /do not belong together: They happened at the same time/);
    await go(page, words.aid.see_result);
    const result = await page.locator(".aid-result").innerText();
    assert.match(result, /You said they do not belong together: they happened at the same time/);
    assert.doesNotMatch(result, /yes, each by itself|Another answer on|decided by itself\. This/);
    assert.deepEqual(await axe(page), []);
});

test("what nobody said of consent and responses is not said for them", async (t) => {
    const page = await site.page();
    t.after(() => page.context().close());
    await openCase(page, site.url, scenario("example-1").case);
    const ready = page.locator(".aid-ready");
    assert.match(await ready.innerText(), /You have not said whether the NHS has responded/);
    await openWith(page, site.url, "Discharge home");
    await check(page, "whose-1", "both");
    await onOnePage(page);
    await page.locator("#aid-facts-1").check();
    await check(page, "first-test-1", "unsure");
    for (const side of ["health", "social-care"]) await check(page, `weight-1-${side}`, "fundamental");
    await go(page, words.one_page.see_result);
    assert.match(await ready.innerText(), /You have not said whether the complainant was asked/);
    assert.equal(await page.locator(".aid-mark").nth(1).innerText(), `✓ ${words.answer.test.met_doubtful}`);
});

test("the file sheet of one issue is one page", async (t) => {
    const page = await site.page();
    t.after(() => page.context().close());
    for (const id of ["chc-funding-gap-disputed", "section-117-placement-delay"]) {
        await openCase(page, site.url, scenario(id).case);
        const sheet = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
        assert.equal(sheet.match(/\/Type \/Page\b/g).length, 1, id);
    }
});

test("whose duty is open: what an answer leads to is said, and then what is answered first", async (t) => {
    const page = await site.page();
    t.after(() => page.context().close());
    await openWith(page, site.url, "A hoist that never came");
    await check(page, "whose-1", "unsure");
    await go(page, words.aid.go_on);
    assert.match(await page.locator(".aid-note").first().innerText(), /^Steps 2 and 3 are left out/);
    await check(page, "consent", "not-asked");
    for (const side of ["health", "social-care"]) await check(page, `responses-${side}`, "yes");
    await go(page, words.aid.go_on);
    await page.getByRole("button", { name: words.aid.one_page, exact: true }).waitFor();
    await go(page, words.aid.see_result);
    assert.match(await page.locator(".aid-gives").nth(2).innerText(), /Questions about its two sides follow/);
    await page.locator(".aid-open input[value=both]").check();
    await go(page, words.result.use_answer);
    await page.locator(".aid-open").getByRole("button", { name: words.result.answer_it }).waitFor();
    assert.match(await page.locator(".aid-open").first().innerText(), new RegExp(words.aid.labels_facts));
    assert.deepEqual(await axe(page), []);
    await page.locator(".aid-open").getByRole("button", { name: words.result.answer_it }).click();
    assert.equal(await heading(page), "The NHS and the council in issue 1");
});

test("what nobody said of consent is not said in a saved file or a link either", async (t) => {
    const page = await site.page({ permissions: ["clipboard-read", "clipboard-write"] });
    t.after(() => page.context().close());
    const ready = () => page.locator(".aid-ready").innerText();
    await openWith(page, site.url, "Discharge home");
    await check(page, "whose-1", "both");
    await onOnePage(page);
    await page.locator("#aid-facts-1").check();
    await check(page, "first-test-1", "no");
    for (const side of ["health", "social-care"]) await check(page, `weight-1-${side}`, "fundamental");
    for (const said of [false, true]) {
        if (said) {
            await go(page, words.result.back);
            assert.equal(await heading(page), words.one_page.title, "back to the page that the reader came from");
            await check(page, "consent", "not-asked");
        }
        await go(page, words.one_page.see_result);
        const before = await ready();
        assert.equal(before.includes("You have not said whether the complainant was asked"), !said, before);
        await page.locator(".aid-folds details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        const [file] = await Promise.all([page.waitForEvent("download"), go(page, words.aid.save_file)]);
        const text = await readFile(await file.path(), "utf8");
        assert.equal("consent" in JSON.parse(text), said);
        await go(page, words.aid.copy_link);
        const link = await page.evaluate(() => navigator.clipboard.readText());
        const other = await site.page();
        await openCase(other, site.url, JSON.parse(text));
        assert.equal(await other.locator(".aid-ready").innerText(), before);
        await other.goto("about:blank");
        await other.goto(link);
        await other.locator(".aid-verdict").waitFor();
        assert.equal(await other.locator(".aid-ready").innerText(), before);
        await other.context().close();
    }
});

test("on a phone the first letter moves nothing, and what each weight means is in sight", async (t) => {
    const page = await site.page({ viewport: { width: 320, height: 640 } });
    t.after(() => page.context().close());
    await openWith(page, site.url, "");
    const top = async () => (await page.locator("#aid-issue-1").boundingBox()).y;
    const before = await top();
    await page.locator("#aid-issue-1").pressSequentially("D");
    assert.ok(Math.abs(await top() - before) < 1, `${await top()}, not ${before}`);
    await click(radio(page, "whose-1", "both"));
    await go(page, words.aid.go_on);
    await page.locator("#aid-facts-1").check();
    await check(page, "first-test-1", "no");
    await go(page, words.aid.go_on);
    const meaning = page.locator(".aid-weights thead .aid-note").first();
    assert.ok((await meaning.innerText()).length > 20);
    const box = await meaning.boundingBox();
    assert.ok(box.height > 15 && box.width > 150, JSON.stringify(box));
    assert.deepEqual(await axe(page), []);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true });
});
