// The aid under every way of looking at it: zoomed, in forced colours, without motion, on paper, within another page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { answerFrom, go, open, unfold } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";
import { MONTH } from "../../scripts/lib/edition.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** Walks through Example 6 to its result; `see` is called in every state. */
async function walk(page, see) {
    await answerFrom(page, scenario("example-6").case, see);
    await see("check answers");
    await go(page, words.aid.see_result);
    await page.locator(".aid-verdict").waitFor();
    await see("result");
    await page.getByRole("button", { name: /^Try it/ }).first().click();
    await see("trial");
}

test("at 400 % zoom every state fits without scrolling sideways, and its button can be reached", async () => {
    // A window of 1280 by 1024 pixels at 400 %.
    const page = await site.page({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await open(page, site.url);
    const faults = [];
    await walk(page, async (state) => {
        faults.push(...await page.evaluate(async (state) => {
            const wrong = [];
            if (document.documentElement.scrollWidth > innerWidth) wrong.push(`${state}: too wide`);
            for (const one of document.querySelectorAll(".aid a, .aid button, .aid input, .aid summary, .aid textarea")) {
                if (!one.checkVisibility()) continue;
                one.focus();
                const { left, right, top, bottom } = one.getBoundingClientRect();
                if (left < 0 || right > innerWidth + 1 || bottom < 0 || top > innerHeight) wrong.push(`${state}: ${one.outerHTML.slice(0, 80)} is out of sight`);
                const [x, y] = [Math.min(Math.max((left + right) / 2, 1), innerWidth - 1), Math.min(Math.max(top + 2, 1), innerHeight - 1)];
                const over = document.elementFromPoint(x, y);
                if (over && !one.contains(over) && !over.contains(one)) wrong.push(`${state}: ${one.outerHTML.slice(0, 80)} is covered`);
            }
            return wrong;
        }, state));
    });
    assert.deepEqual(faults, []);
    await page.context().close();
});

test("in forced colours lanes, cards, lines and progress keep an edge", async () => {
    const page = await site.page({ forcedColors: "active" });
    await open(page, site.url);
    const found = [];
    await walk(page, async (state) => {
        for (const line of await axe(page)) found.push(`${state}: ${line}`);
        found.push(...await page.evaluate((state) => {
            const bare = [];
            for (const one of document.querySelectorAll(".aid-lane, .aid-verdict, .aid-card, .aid-progress progress")) {
                const style = getComputedStyle(one);
                if (style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) === 0) bare.push(`${state}: ${one.className || one.tagName} has no edge`);
            }
            const ink = getComputedStyle(document.body).color;
            for (const one of document.querySelectorAll(".aid-tie")) {
                const lines = ["::before", "::after"].map((part) => getComputedStyle(one, part)).filter((line) => line.content !== "none" && line.display !== "none");
                if (!lines.some((line) => [line.borderTopColor, line.borderLeftColor].includes(ink))) bare.push(`${state}: a link is not in the reader's colour`);
            }
            return bare;
        }, state));
    });
    assert.deepEqual(found, []);
    await page.context().close();
});

test("nothing moves by itself, asked for or not", async () => {
    for (const reducedMotion of ["reduce", "no-preference"]) {
        const page = await site.page({ reducedMotion });
        await open(page, site.url);
        const moving = [];
        await walk(page, async (state) => {
            const count = await page.evaluate((reduced) => document.getAnimations().length +
                [...document.querySelectorAll("*")].filter((one) => reduced && parseFloat(getComputedStyle(one).transitionDuration) > 0.01).length, reducedMotion === "reduce");
            if (count > 0) moving.push(`${state}: ${count}`);
        });
        assert.deepEqual(moving, []);
        await page.context().close();
    }
});

test("on paper stands the result with date, edition and address, and nothing to click", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    await unfold(page, words.result.disagree);
    await page.locator("#aid-disagree").fill("The kidney treatment belongs to it.");
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("body").innerText();
    const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
    for (const part of [today, MONTH, `${site.url}check.html`, "The kidney treatment belongs to it.", "Kidney cancer treatment"]) {
        assert.ok(text.includes(part), part);
    }
    const controls = await page.locator(".aid button, .aid textarea, .aid input, .top nav a").evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)));
    assert.deepEqual(controls, []);
    const empty = await page.locator(".aid h2").evaluateAll((all) => all.filter((one) => one.checkVisibility() && !one.nextElementSibling?.checkVisibility()).map((one) => one.textContent));
    assert.deepEqual(empty, [], "no heading stands over nothing");
    assert.ok(await page.locator(".aid-sheet").isVisible() && !await page.locator(".aid-map").isVisible());
    await page.context().close();
});

test("the sheet for the file of each worked example is one or two pages of A4", async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
        const page = await site.page();
        await open(page, site.url, `#example=example-${number}`);
        await page.locator(".aid-verdict").waitFor();
        const reasons = await page.locator(".aid-result .aid-reasons").first().locator("> li > p").allTextContents();
        await page.emulateMedia({ media: "print" });
        const paper = await page.locator("body").innerText();
        assert.ok(reasons.length > 1 && reasons.every((reason) => paper.includes(reason)), `example ${number}: every reason is on paper`);
        const quotes = await page.locator(".aid-sheet blockquote q").evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.textContent.length > 40).length);
        assert.ok(quotes > 0, `example ${number}: with the briefing’s words`);
        await page.emulateMedia({ media: null });
        const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
        const sheets = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).split("\f").slice(0, -1);
        assert.ok([1, 2].includes(sheets.length), `example ${number}: ${sheets.length} pages`);
        for (const sheet of sheets) assert.match(sheet, new RegExp(words.result.sheet_phso), `example ${number}: a loose page says of which case it is`);
        await page.context().close();
    }
});

test("within a page of the same host the aid works, and axe finds nothing", async () => {
    const page = await site.page();
    const frame = `<!doctype html><html lang="en-GB"><title>Manual</title><main><h1>Manual</h1><iframe title="Check a case" src="check.html" width="700" height="900"></iframe></main></html>`;
    await page.route("**/manual.html", (route) => route.fulfill({ contentType: "text/html", body: frame }));
    await page.goto(`${site.url}manual.html`);
    const inner = page.frames().find((one) => one.url().endsWith("check.html")) ?? await page.waitForEvent("framenavigated");
    await inner.locator("#aid-static").waitFor({ state: "detached" });
    const found = [];
    await walk(inner, async (state) => {
        for (const line of await axe(inner)) found.push(`${state}: ${line}`);
    });
    assert.deepEqual(found, []);
    assert.deepEqual(page.said, []);
    await page.context().close();
});

test("single keys do nothing within the aid", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, words.start.begin);
    const address = page.url();
    await page.locator("#aid-title").evaluate((one) => { one.tabIndex = -1; one.focus(); });
    for (const key of ["s", "/", "?", "ArrowLeft", "ArrowRight", "h"]) await page.keyboard.press(key);
    assert.equal(page.url(), address);
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "");
    await page.context().close();
});

test("options are kept on the device only when asked, without words, and cleared with one button", async () => {
    const page = await site.page();
    await open(page, site.url);
    const told = structuredClone(scenario("example-1").case);
    for (const issue of told.issues) issue.label += " Zaphenath";
    await answerFrom(page, told);
    await go(page, words.aid.see_result);
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.equal(await kept(), "{}");
    await unfold(page, words.result.keep);
    await go(page, words.aid.remember);
    assert.equal(await page.locator(".aid-status").innerText(), words.aid.remembered);
    assert.ok((await kept()).includes("v1.") && !(await kept()).includes("Zaphenath"), await kept());
    await page.evaluate(() => { window.onbeforeunload = null; });
    const again = await page.context().newPage();
    await open(again, site.url);
    await go(again, words.aid.stored_open);
    await again.locator(".aid-verdict").waitFor();
    assert.ok((await again.locator(".aid-map").innerText()).includes("1. Issue 1"));
    await unfold(again, words.result.keep);
    await go(again, words.aid.forget);
    assert.equal(await kept(), "{}");
    await go(page, "Clear everything and start again");
    assert.equal(await page.getByRole("button", { name: words.aid.stored_open }).count(), 0);
    await page.context().close();
});
