// The worksheet: every step is there without a script, single answers are circles and others squares, and it prints on few pages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, start } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const STEPS = 10;

async function open(t, options) {
    const page = await site.page(options);
    t.after(() => page.context().close());
    await page.goto(`${site.url}worksheet.html`);
    return page;
}

test("it has all its steps in order, with room for four issues and each pair of them", async (t) => {
    const page = await open(t, { javaScriptEnabled: false });
    assert.equal(await page.locator(".worksheet > ol > li > h2:visible").count(), STEPS);
    const between = page.locator(".worksheet > ol > li").nth(3);
    assert.deepEqual(await between.locator("thead th.mark").allInnerTexts(), ["1–2", "1–3", "1–4", "2–3", "2–4", "3–4"]);
});

test("one answer of several is a circle, and what can be marked beside others is a square", async (t) => {
    const page = await open(t);
    const radius = (row) => row.locator(".pick").first().evaluate((box) => getComputedStyle(box).borderRadius);
    const row = (name) => page.locator(".worksheet tr", { has: page.getByRole("rowheader", { name }) }).first();
    assert.equal(await radius(row("Yes, each by itself")), "50%");
    assert.equal(await radius(row(/^They agreed who would do what/)), "0px");
    assert.deepEqual(await axe(page), []);
});

test("printed on A4 it takes four pages at most, with nothing cut off", async (t) => {
    const page = await open(t);
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: false })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g).length;
    assert.ok(pages <= 4, `${pages} pages`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 658, height: 900 });
    const cut = await page.locator(".worksheet .wide").evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).length);
    assert.equal(cut, 0, "tables wider than the page");
});

test("under the decision aid it is the same sheet, and open where there are no scripts", async (t) => {
    const page = await site.page({ javaScriptEnabled: false });
    t.after(() => page.context().close());
    await page.goto(`${site.url}check.html`);
    assert.equal(await page.locator("#on-paper .worksheet > ol > li > h2:visible").count(), STEPS);
});
