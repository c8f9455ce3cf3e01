// The look-up on functions: its field filters the list by keyboard and by ear, on its own page and in the decision aid.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focusIs, isSeen, openWith } from "./aid.mjs";
import { axe, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start("/a/b/"); });
after(() => site.close());

const field = (within) => within.locator("#look-up input");
const status = (within) => within.locator("#look-up [role=status]");
const shown = (within) => within.locator("#look-up dl > div:visible dt").allInnerTexts();

async function open(t, options) {
    const page = await site.page(options);
    t.after(() => page.context().close());
    await page.goto(`${site.url}functions.html`, { waitUntil: "networkidle" });
    return page;
}

/** Types, and waits for what the status then says. */
async function find(page, within, words) {
    await field(within).fill(words);
    await page.waitForFunction(() => document.querySelector("#look-up [role=status]").textContent !== "");
    return status(within).innerText();
}

test("the field filters the list, says how many entries are left, and clears", async (t) => {
    const page = await open(t);
    const all = (await shown(page)).length;
    assert.ok(all > 30, `${all} entries`);
    const says = await find(page, page, "mental health");
    const left = await shown(page);
    assert.equal(says, `${left.length} of ${all} entries`);
    assert.ok(left.length > 1 && left.length < 12 && left.some((title) => title.startsWith("Approved Mental Health")), left.join("; "));
    assert.deepEqual(await axe(page), []);
    await page.locator("#look-up button").click();
    assert.equal((await shown(page)).length, all);
    assert.equal(await field(page).inputValue(), "");
    assert.equal(await status(page).innerText(), "");
    await focusIs(page, "look-up-words", "the focus is in the field again");
    assert.ok(!(await page.locator("#look-up button").isVisible()));
});

test("nothing found is said, and Escape brings the list back", async (t) => {
    const page = await open(t);
    const all = (await shown(page)).length;
    assert.match(await find(page, page, "zebra"), /^Nothing found/);
    assert.deepEqual(await shown(page), []);
    await page.keyboard.press("Escape");
    assert.equal((await shown(page)).length, all);
});

test("answers, laws and the beginnings of words are found; the middle of a word is not", async (t) => {
    const page = await open(t);
    for (const words of ["NEITHER", "section 117", "carer's", "discharge-to", "health visit"]) {
        await find(page, page, words);
        assert.ok((await shown(page)).length > 0, words);
    }
    await find(page, page, "mental health");
    assert.ok(!(await shown(page)).includes("Care home placement"), "the name of a paragraph is not searched");
    await find(page, page, "harge");
    assert.deepEqual(await shown(page), []);
});

test("what readers call it is found", async (t) => {
    const page = await open(t);
    const home = "Equipment at home, such as a hoist";
    const wanted = {
        mattress: home, wheelchair: home, bed: home, hoist: home, equipment: home, meals: "Home care", cleaner: "Home care",
        "carer’s break": "Needs assessment", taxi: "Transport", "hospital letter": "Hospital", stairlift: "Adaptations", fees: "Care charges",
    };
    for (const [typed, title] of Object.entries(wanted)) {
        await find(page, page, typed);
        const titles = await shown(page);
        assert.ok(titles.some((one) => one.startsWith(title)), `${typed}: ${titles.join("; ")}`);
        assert.ok(titles.length < 8, `${typed}: ${titles.join("; ")}`);
    }
});

test("every entry shows its answer in the form's own words", async (t) => {
    const page = await open(t);
    const rows = await page.locator("#look-up dl > div").count();
    const answers = await page.locator("#look-up dl > div .whose").allInnerTexts();
    assert.equal(answers.length, rows);
    assert.deepEqual([...new Set(answers)].sort(), ["Both", "Council or care provider", "Depends", "NHS", "Neither"]);
});

test("without scripts there is no field, and the whole list is there", async (t) => {
    const page = await open(t, { javaScriptEnabled: false });
    assert.ok(!(await field(page).isVisible()));
    assert.ok((await page.locator("#look-up dl > div:visible").count()) > 30);
});

test("what is typed stays on the page", async (t) => {
    const page = await open(t);
    page.asked.length = 0;
    await find(page, page, "sentinel-4711");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    assert.deepEqual(page.asked, []);
    const left = await page.evaluate(() => [location.href, document.title, document.cookie, JSON.stringify({ ...localStorage, ...sessionStorage })].join(" "));
    assert.ok(!left.includes("4711"), left);
    assert.deepEqual(page.said, []);
});

test("in the aid the field works, and Enter in it answers nothing", async (t) => {
    const page = await site.page();
    t.after(() => page.context().close());
    await openWith(page, site.url, "Discharge home", "Care on the ward");
    const aid = page.locator(".aid");
    const heading = await page.locator("h1").innerText();
    await aid.locator("#look-up > summary").click();
    const says = await find(page, aid, "reablement");
    assert.match(says, /^\d of \d+ entries$/);
    assert.ok((await shown(aid)).some((title) => title === "Reablement"));
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    assert.equal(await page.locator("h1").innerText(), heading);
    assert.equal(await page.locator("#aid-problem").count(), 0);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(page.said, []);
});

for (const [width, most] of [[1280, 620], [320, 720]]) {
    test(`opened in the aid, the list scrolls by itself and pushes nothing far (${width})`, async (t) => {
        const page = await site.page({ viewport: { width, height: 720 } });
        t.after(() => page.context().close());
        await openWith(page, site.url, "Discharge home");
        const height = () => page.evaluate(() => document.documentElement.scrollHeight);
        const before = await height();
        await page.locator(".aid #look-up > summary").click();
        assert.ok(await height() - before < most, `${await height() - before} pixels`);
        const list = page.getByRole("region", { name: words.functions.title });
        await page.locator(".aid #look-up input").focus();
        await page.keyboard.press("Tab");
        assert.ok(await list.evaluate((one) => one === document.activeElement && getComputedStyle(one).outlineStyle !== "none"));
        await page.keyboard.press("End");
        await page.waitForFunction(() => document.querySelector(".aid-look-up-list").scrollTop > 100);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(await axe(page), []);
        await page.emulateMedia({ media: "print" });
        const isWhole = () => {
            const one = document.querySelector(".aid-look-up-list");
            return !one.checkVisibility() || one.scrollHeight <= one.clientHeight;
        };
        assert.ok(await page.evaluate(isWhole), "on paper nothing is cut off");
    });
}

test("at 320 pixels nothing scrolls sideways, and a chip keeps its words in forced colours", async (t) => {
    const page = await open(t, { viewport: { width: 320, height: 640 }, forcedColors: "active" });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    assert.ok(await isSeen(page.locator(".whose").first()));
    assert.deepEqual(await axe(page), []);
});
