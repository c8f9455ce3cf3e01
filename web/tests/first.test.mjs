// The start and the first question serve before WebAssembly has come; the aid takes over what was done there, and nothing moves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focusIs, go, heading, open } from "./aid.mjs";
import { axe, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** The page with WebAssembly held back until `come` is called. */
async function held(options) {
    const page = await site.page(options);
    let come;
    const released = new Promise((done) => { come = done; });
    await page.route("**/*.wasm", async (route) => { await released; await route.continue(); });
    await page.goto(`${site.url}check.html`);
    await page.locator("#aid-static").waitFor();
    return { page, come: async () => { come(); await page.locator("#aid-static").waitFor({ state: "detached" }); } };
}

const places = (page) => page.evaluate(() => {
    const shown = [...document.querySelectorAll("#decision-aid h1, #decision-aid .aid-hint, #decision-aid p, #decision-aid li, #decision-aid input, #decision-aid button, #decision-aid summary, footer")];
    return shown.filter((one) => one.checkVisibility()).map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return `${one.tagName} ${one.textContent.trim().slice(0, 40)} ${[x, y, width, height].map(Math.round)}`;
    });
});

for (const width of [1280, 320]) {
    test(`nothing moves when the aid takes over the start (${width})`, async () => {
        const { page, come } = await held({ viewport: { width, height: 640 } });
        const before = await places(page);
        assert.deepEqual(await axe(page), []);
        await come();
        assert.deepEqual(await places(page), before);
        await page.context().close();
    });

    test(`nothing moves when the aid takes over the first question (${width})`, async () => {
        const { page, come } = await held({ viewport: { width, height: 640 } });
        await go(page, words.start.begin);
        await focusIs(page, "aid-first-title");
        assert.deepEqual(await axe(page), []);
        const before = await places(page);
        await come();
        assert.deepEqual(await places(page), before);
        await page.context().close();
    });
}

test("what is typed before the aid has come is not lost, nor the place in the field", async () => {
    const { page, come } = await held();
    await go(page, words.start.begin);
    await page.locator("#aid-issue-1").fill("Discharge home");
    await page.locator("#aid-issue-1").press("Enter");
    await focusIs(page, "aid-whose-1", "whose duty it is comes next");
    await page.locator("#aid-whose-1-3").check();
    await page.locator("#aid-issue-1").press("Enter");
    await focusIs(page, "aid-add-issue", "no row that was not asked for");
    assert.equal(await page.locator("#aid-issues tr").count(), 1);
    await page.keyboard.press("Enter");
    await focusIs(page, "aid-issue-2");
    assert.equal(await page.locator("input:checked").count(), 1, "the new row has no answer");
    assert.deepEqual(await axe(page), []);
    await page.keyboard.type("Care on the w");
    await come();
    await page.keyboard.type("ard");
    assert.equal(await page.locator("#aid-issue-2").inputValue(), "Care on the ward");
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "Discharge home");
    assert.ok(await page.locator("#aid-whose-1-3").isChecked());
    await go(page, words.aid.go_on);
    assert.equal(await page.locator("#aid-problem a").count(), 1);
    await page.goBack();
    assert.equal(await heading(page), words.start.title);
});

test("Continue before the aid has come goes on when it does", async () => {
    const { page, come } = await held();
    await go(page, words.start.begin);
    await page.locator("#aid-issue-1").fill("Discharge home");
    await page.locator("#aid-whose-1").check();
    await go(page, words.aid.go_on);
    await come();
    assert.equal(await heading(page), words.aid.check_title);
});

test("all on one page before the aid has come is all on one page when it does", async () => {
    const { page, come } = await held();
    await go(page, words.aid.one_page);
    await page.locator("#aid-issue-1").fill("Discharge home");
    await come();
    assert.equal(await heading(page), words.one_page.title);
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "Discharge home");
});

test("Back before the aid has come leads to the start", async () => {
    const { page, come } = await held();
    await go(page, words.start.begin);
    await page.getByRole("link", { name: words.common.back }).click();
    await focusIs(page, "aid-title");
    await come();
    assert.equal(await heading(page), words.start.title);
});

test("where the aid fails after something was typed, the words stay in sight", async () => {
    const page = await site.page();
    let fail;
    const failing = new Promise((done) => { fail = done; });
    await page.route("**/*.wasm", async (route) => { await failing; await route.abort(); });
    await page.goto(`${site.url}check.html`);
    await go(page, words.start.begin);
    await page.locator("#aid-issue-1").fill("Discharge home");
    await go(page, words.aid.add_issue);
    await page.keyboard.type("Care");
    fail();
    await page.locator("#decision-aid-failed").waitFor();
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "Discharge home");
    assert.equal(await page.locator("#aid-issue-2").inputValue(), "Care");
    assert.ok(await page.locator("#on-paper").evaluate((one) => one.open), "the worksheet is open");
    const dead = await page.locator("#decision-aid button:visible").allInnerTexts();
    assert.deepEqual(dead, [words.aid.add_issue], "no button that leads nowhere");
});

test("the page loads without a layout shift", async () => {
    for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 640 }]) {
        const page = await site.page({ viewport });
        await page.addInitScript(() => {
            window.shifts = 0;
            new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) window.shifts += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
        });
        await open(page, site.url);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
        assert.equal(await page.evaluate(() => window.shifts), 0, JSON.stringify(viewport));
        await page.context().close();
    }
});

test("without scripts, or without the program, there is no button that does nothing", async () => {
    const still = await site.page({ javaScriptEnabled: false });
    await still.goto(`${site.url}check.html`);
    const failed = await site.page();
    await failed.route("**/*.wasm", (route) => route.abort());
    await failed.goto(`${site.url}check.html`);
    await failed.locator("#decision-aid-failed").waitFor();
    for (const page of [still, failed]) {
        assert.equal(await page.locator("#decision-aid button:visible").count(), 0);
        await page.context().close();
    }
});
