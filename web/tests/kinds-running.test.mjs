// Where the program is not there, or stops: that is said, nothing is left to press that does nothing, and what was typed stays in sight.
// And under a browser's translation the reader's own words stay as they are.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { focusIs, go, heading, isSeen, onOnePage, openWith, tabOf } from "./aid.mjs";
import { DIST, axe, scenario, start, words } from "./harness.mjs";

const guidance = JSON.parse(await readFile(fileURLToPath(new URL("../../crates/casework/guidance/next-steps.json", import.meta.url)), "utf8"));

let site;
before(async () => { site = await start(); });
after(() => site.close());

const shown = (page) => page.locator("#decision-aid button").evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.textContent));

/** Ways in which what starts the program is not there. `open` loads the page. */
const MISSING = {
    "the loader is missing": (page) => page.route("**/aid/loader-*.js", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" })),
    "the loader is blocked": (page) => page.route("**/aid/loader-*.js", (route) => route.abort()),
    "every script is a page that says that it is not there": (page) => page.route("**/*.js", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Not found</h1>" })),
};
for (const [what, missing] of Object.entries(MISSING)) {
    test(`where ${what}, there is no Start that does nothing, and the page says so`, async () => {
        const page = await site.page();
        await missing(page);
        await page.goto(`${site.url}check.html`);
        assert.deepEqual(await shown(page), []);
        await page.waitForFunction(() => document.getElementById("decision-aid-failed").checkVisibility({ visibilityProperty: true }) && getComputedStyle(document.getElementById("decision-aid-failed")).maxHeight !== "0px", null, { timeout: 10000 });
        assert.deepEqual(await shown(page), []);
        assert.ok(await isSeen(page.locator("#on-paper > summary")), "the worksheet can be opened");
        assert.deepEqual(await axe(page), []);
        await page.context().close();
    });
}

/** Ways in which the program itself does not come, although the loader does. */
const BROKEN = {
    "the module is a page that says that it is not there": ["**/joint-working-*.js", { contentType: "text/html", body: "<h1>Not found</h1>" }],
    "WebAssembly is a page that says that it is not there": ["**/*.wasm", { contentType: "text/html", body: "<h1>Not found</h1>" }],
    "WebAssembly is cut off": ["**/*.wasm", { contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1]) }],
    "WebAssembly is of no type": ["**/*.wasm", { status: 500, body: "" }],
};
for (const [what, [path, answer]] of Object.entries(BROKEN)) {
    test(`where ${what}, both pages say so`, async () => {
        for (const address of ["check.html", "next-steps.html"]) {
            const page = await site.page();
            await page.route(path, (route) => route.fulfill(answer));
            await page.goto(site.url + address);
            await page.locator("#decision-aid-failed").waitFor();
            assert.deepEqual(await shown(page), [], address);
            await page.context().close();
        }
    });
}

test("opened as a file, without a server, the page says that the check does not run", async () => {
    const page = await site.page();
    await page.goto(`file://${DIST}/check.html`);
    assert.deepEqual(await shown(page), []);
    await page.waitForFunction(() => getComputedStyle(document.getElementById("decision-aid-failed")).visibility === "visible", null, { timeout: 10000 });
    await page.context().close();
});

test("in a frame that allows no scripts there is no Start, and the worksheet is there", async () => {
    const page = await site.page();
    await page.route("**/manual.html", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Manual</title><iframe sandbox src="check.html" width="900" height="900"></iframe>` }));
    await page.goto(`${site.url}manual.html`);
    const frame = page.frames().find((one) => one.url().endsWith("check.html")) ?? await page.waitForEvent("framenavigated");
    await frame.locator("#on-paper").waitFor();
    assert.ok(!await frame.getByRole("button", { name: words.start.begin, exact: true }).isVisible());
    assert.ok(await isSeen(frame.locator("noscript p", { hasText: words.start.failed })));
    await page.context().close();
});

test("where the program stops, the page says so, keeps what was typed in sight, and leaves no button that does nothing", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Zaphenath", "Two");
    // An extension takes a part away that the program goes by.
    await page.evaluate(() => document.querySelector(".aid-step").remove());
    await go(page, words.aid.go_on);
    await page.locator("#decision-aid-stopped").waitFor();
    await focusIs(page, "decision-aid-stopped");
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "Zaphenath");
    assert.ok(await page.locator("#aid-issue-1").evaluate((one) => one.readOnly), "to be copied, and not to be lost by going on");
    assert.deepEqual(await shown(page), []);
    assert.ok(await page.locator("#on-paper").evaluate((one) => one.open));
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); dialog.accept(); });
    assert.deepEqual(await axe(page), []);
    await page.goto(`${site.url}index.html`);
    assert.deepEqual(asked, ["beforeunload"], "leaving still asks");
    await page.context().close();
});

test("where the next steps stop, they say so too", async () => {
    const page = await site.page();
    await page.goto(`${site.url}next-steps.html`);
    await page.locator("ol.aid-points button").first().waitFor();
    await go(page, guidance.dates.title);
    await page.locator("#aid-date").fill("32");
    await page.evaluate(() => document.querySelector(".aid h1").remove());
    await page.getByRole("button", { name: new RegExp(`^${words.next.work_out}`) }).first().click();
    await page.locator("#decision-aid-stopped").waitFor();
    assert.equal(await page.locator("#aid-date").inputValue(), "32");
    assert.deepEqual(await shown(page), []);
    await page.context().close();
});

const NAMES = ["Zaphenath at home", "Paneah on the ward", "Asenath’s pension"];

/** Text of the page in which one of the reader's own words can be translated. */
const open = (page) => page.evaluate((names) => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data, parentElement: of } = walker.currentNode;
        if (of.closest("textarea, script") || !names.some((name) => data.includes(name))) continue;
        if (!of.closest("[translate=no]")) found.push(`${of.className || of.tagName}: ${data}`);
    }
    return found;
}, NAMES);

test("the reader’s own words are not translated wherever they are shown", async () => {
    const page = await site.page();
    const told = structuredClone(scenario("example-6").case);
    told.issues.forEach((issue, at) => { issue.label = NAMES[at] ?? `Potiphar ${at}`; });
    const seen = [];
    const see = async (where, of = page) => { for (const line of await open(of)) seen.push(`${where}: ${line}`); };
    await page.goto(`${site.url}check.html`);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    await page.locator(".aid-more > summary").first().click();
    await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(told)) });
    await page.locator(".aid-verdict").waitFor();
    await page.locator(".aid details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    await see("result");
    await page.getByRole("button", { name: /^Try it/ }).first().click();
    await page.locator("h1", { hasText: words.result.trial }).waitFor();
    await see("trial");
    await page.goBack();
    await go(page, words.result.back);
    await see("check answers");
    await go(page, words.aid.files);
    await page.goBack();
    await page.getByRole("button", { name: /^Change Issue 1: Whose/ }).click();
    await onOnePage(page);
    await see("all on one page");
    await go(page, words.aid.step_by_step);
    for (const change of [/^Change Issue 2: How much/, /^Change .*How much/, /^Change Issues that belong/, /^Change Issues 1 and 2/]) {
        await page.goto(`${site.url}check.html`).catch(() => {});
        await page.locator("#aid-static").waitFor({ state: "detached" });
        await page.locator(".aid-more > summary").first().click();
        await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(told)) });
        await page.locator(".aid-verdict").waitFor();
        await go(page, words.result.back);
        const button = page.getByRole("button", { name: change }).first();
        if (!(await button.count())) continue;
        await button.click();
        await page.locator("form").first().waitFor();
        await page.locator(".aid details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        await see(await heading(page));
        await page.goBack();
    }
    const link = page.locator(".aid-next a", { hasText: guidance.way.all });
    await go(page, /^See the recommendation/.source ? await page.getByRole("button", { name: /^See the recommendation/ }).innerText() : "");
    const next = await tabOf(page, () => link.click());
    await next.getByText(guidance.way.needed, { exact: true }).waitFor();
    for (const title of [guidance.request.title, guidance.consent.title, guidance.apart.title, guidance.page.note]) {
        await go(next, title);
        await next.locator(".aid details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        await see(title, next);
        await next.goBack();
    }
    assert.deepEqual(seen, []);
    await page.context().close();
});

