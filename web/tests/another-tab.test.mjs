// Ways that readers open a link in a tab or window of its own which does not know where it came from: Ctrl or Shift and a click, the middle
// button, the browser's menu. What the link leads to has the case all the same, or says that it has none.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { go, open, openCase, tabOf } from "./aid.mjs";
import { DIST, WHOLE, scenario, start, words } from "./harness.mjs";

const guidance = JSON.parse(readFileSync(new URL("../../crates/casework/guidance/next-steps.json", import.meta.url), "utf8"));

let site;
// Tabs and windows are the whole browser’s.
before(async () => { site = await start("/", DIST, undefined, undefined, WHOLE); });
after(() => site.close());

/** The ways; each gives the page that comes. */
const WAYS = {
    "Ctrl and a click": (page, link) => tabOf(page, () => link.click({ modifiers: ["ControlOrMeta"] })),
    "Shift and a click": (page, link) => tabOf(page, () => link.click({ modifiers: ["Shift"] })),
    "the middle button": (page, link) => tabOf(page, () => link.click({ button: "middle" })),
    "the browser’s menu": async (page, link) => {
        const href = await link.evaluate((one) => one.href);
        const next = await page.context().newPage();
        await next.goto(href);
        return next;
    },
};

/** The result of a case with words of a reader's own. */
async function checked(t, label = "Zaphenath") {
    const page = await site.page();
    t.after(() => page.context().close());
    const told = structuredClone(scenario("example-1").case);
    told.issues[0].label = label;
    await openCase(page, site.url, told);
    return page;
}
const way = (page, label) => page.locator(".aid-next a", { hasText: label });
const text = (page) => page.locator("#decision-aid").innerText();
const traces = (page) => page.evaluate(() => JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie, window.name]));

for (const [name, open] of Object.entries(WAYS)) {
    test(`by ${name} the next steps have the case with its words, again after a reload, and no trace of it anywhere`, async (t) => {
        const page = await checked(t);
        const next = await open(page, way(page, guidance.way.all));
        assert.ok(await next.evaluate(() => window.opener === null), "it does not know where it came from");
        await next.getByText(guidance.way.outcomes.joint).waitFor();
        await go(next, guidance.page.note);
        await next.getByText("Zaphenath").first().waitFor();
        await next.reload();
        await next.getByText(guidance.way.outcomes.joint).waitFor();
        for (const one of [page, next]) assert.ok(!(await traces(one)).includes("Zaphenath"));
        assert.match(next.url(), /next-steps\.html#from=[\d-]+$/);
        // Straight to the request.
        const request = await open(page, way(page, words.result.draft));
        await request.locator("#decision-aid h1", { hasText: guidance.request.title }).waitFor();
        await request.getByText("Zaphenath").first().waitFor();
        assert.deepEqual(page.said, []);
    });

    test(`by ${name} the comparison has the case with its words, and the aid the case of practice or of an example`, async (t) => {
        const page = await checked(t);
        await page.locator(".aid-folds summary", { hasText: words.result.keep }).click();
        const shown = await open(page, page.getByRole("link", { name: words.result.compare }));
        await shown.locator(".aid-reading").getByText("Zaphenath").first().waitFor();
        assert.equal(shown.url(), `${site.url}compare.html`, "nothing stays in the address");
        for (const [from, of] of [["practice.html", 'a[href*="check.html#"]'], ["examples/example-1.html", 'a[href*="check.html#"]']]) {
            const book = await page.context().newPage();
            await book.goto(`${site.url}${from}`);
            const link = book.locator(of).first();
            await link.evaluate((one) => { for (let up = one; up; up = up.parentElement) if (up.localName === "details") up.open = true; });
            const aid = await open(book, link);
            await aid.locator(".aid-verdict").waitFor();
        }
    });
}

test("each tab has the case of the tab that has led there, also what is changed since, and none once that is gone", async (t) => {
    const page = await checked(t);
    const other = await page.context().newPage();
    const told = structuredClone(scenario("example-2").case);
    told.issues[0].label = "Potiphar";
    await openCase(other, site.url, told);
    const open = WAYS["Ctrl and a click"];
    const [next, another] = [await open(page, way(page, guidance.way.all)), await open(other, way(other, guidance.way.all))];
    for (const [one, own, foreign] of [[next, "Zaphenath", "Potiphar"], [another, "Potiphar", "Zaphenath"]]) {
        await go(one, guidance.page.note);
        await one.getByText(own).first().waitFor();
        assert.ok(!(await text(one)).includes(foreign));
    }
    await page.locator("#aid-disagree").evaluate((one) => { one.closest("details").open = true; });
    await page.locator("#aid-disagree").fill("Because of something else.");
    await next.goBack();
    await go(next, guidance.page.update);
    await next.getByText(guidance.page.taken_over).waitFor();
    await go(next, guidance.page.note);
    await next.getByText("Because of something else.").waitFor();
    // The tab is gone: what is here stays until the page is loaded anew, and that is said.
    await page.close({ runBeforeUnload: false });
    await next.goBack();
    await go(next, guidance.page.update);
    await next.getByText(guidance.page.none_there).waitFor({ timeout: 20000 });
    await next.reload();
    await next.getByText(guidance.page.no_case).waitFor();
    assert.ok(!(await text(next)).includes("Zaphenath"));
});

test("where the browser has no such line, the next steps say that they have no case", async (t) => {
    const page = await site.page();
    t.after(() => page.context().close());
    await page.context().addInitScript(() => { window.BroadcastChannel = class { constructor() { throw new DOMException("no", "SecurityError"); } }; });
    await open(page, site.url, "#example=example-1");
    await page.locator(".aid-verdict").waitFor();
    const next = await WAYS["Ctrl and a click"](page, way(page, guidance.way.all));
    await next.getByText(guidance.page.no_case).waitFor();
    assert.match(next.url().slice(site.url.length), /^next-steps\.html(#from=[\d-]+)?$/);
    assert.deepEqual(page.said, []);
});
