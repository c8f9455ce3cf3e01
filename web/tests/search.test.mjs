// The search page: found by keyboard and by ear, it asks for nothing and leaves nothing behind.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, start } from "./harness.mjs";

let site;
before(async () => { site = await start("/a/b/"); });
after(() => site.close());

async function open(t, options) {
    const page = await site.page(options);
    t.after(() => page.context().close());
    await page.goto(`${site.url}search.html`, { waitUntil: "networkidle" });
    return page;
}

const status = (page) => page.locator(".search [role=status]");

test("the keyboard alone leads from a word to the paragraph", async (t) => {
    const page = await open(t);
    await page.locator("#content").focus();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search-words");
    await page.keyboard.type("entwined fault");
    await page.keyboard.press("Enter");
    assert.match(await status(page).innerText(), /^\d+ results?$/);
    const first = page.locator(".found a").first();
    assert.match(await first.getAttribute("href"), /^guidance\/background\.html#background-limb-one$/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/background\.html#background-limb-one$/);
    assert.deepEqual(page.said, []);
});

test("the number of results is told once the typing pauses, and results come at once", async (t) => {
    const page = await open(t);
    await page.locator("#search-words").fill("CHC");
    const shown = await page.locator(".found li").count();
    assert.ok(shown > 3, `${shown} results`);
    await page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "");
    assert.match(await status(page).innerText(), /^\d+ results$/);
    assert.deepEqual(await axe(page), []);
    await page.locator("#search-words").fill("");
    assert.equal(await page.locator(".found li").count(), 0);
    assert.equal(await status(page).innerText(), "");
});

test("forms of a word and other apostrophes are found; nothing is said to be nothing", async (t) => {
    const page = await open(t);
    const results = async (words) => {
        await page.locator("#search-words").fill(words);
        await page.keyboard.press("Enter");
        return page.locator(".found li").count();
    };
    assert.ok((await results("discharging")) > 0);
    assert.ok((await results("MRS T’S DISCHARGE")) > 0);
    assert.equal(await results("zebra"), 0);
    assert.match(await status(page).innerText(), /^Nothing found/);
    await results("<b>&");
    assert.deepEqual(page.said, []);
});

test("every place that the search knows is on its page, and none is of the worksheet or the aid", async (t) => {
    const page = await open(t);
    const hrefs = await page.evaluate(() =>
        [...document.querySelector("#search-entries").content.querySelectorAll("a")].map((link) => link.getAttribute("href")));
    assert.ok(hrefs.length > 250, `${hrefs.length} places`);
    assert.deepEqual(hrefs.filter((href) => /^(check|worksheet|notes|search)\.html/.test(href)), []);
});

test("a search asks for nothing, and what was typed is in no address, title, console or storage", async (t) => {
    const page = await open(t);
    page.asked.length = 0;
    await page.locator("#search-words").fill("sentinel-4711 discharge");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(500);
    assert.deepEqual(page.asked, []);
    const left = await page.evaluate(() => [location.href, document.title, document.cookie, JSON.stringify({ ...localStorage, ...sessionStorage })].join(" "));
    assert.ok(!left.includes("4711"), left);
    assert.deepEqual(page.said, []);
});

test("without scripts the search is not offered, and its page says why", async (t) => {
    const page = await open(t, { javaScriptEnabled: false });
    assert.ok(await page.locator(".scripts-off").isVisible());
    assert.ok(!(await page.locator(".search form").isVisible()));
    await page.goto(`${site.url}index.html`);
    assert.ok(!(await page.getByRole("link", { name: "Search" }).isVisible()));
});
