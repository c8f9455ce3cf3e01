// The search page: found by keyboard and by ear, it asks for nothing and leaves nothing behind.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focusIs, isSeen } from "./aid.mjs";
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
    await focusIs(page, "search-words");
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

test("a search asks for nothing while one types; what was typed is in no title, console or storage, and in the address after its #", async (t) => {
    const page = await open(t);
    page.asked.length = 0;
    const left = () => page.evaluate(() => [document.title, document.cookie, JSON.stringify({ ...localStorage, ...sessionStorage })].join(" "));
    await page.locator("#search-words").pressSequentially("sentinel-4711 discharge", { delay: 5 });
    await page.waitForTimeout(600);
    assert.deepEqual(page.asked, []);
    assert.equal(page.url(), `${site.url}search.html`);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.url}search.html#q=sentinel-4711%20discharge`);
    assert.ok(!(await left()).includes("4711"));
    // Some browsers ask for the icon of a page whose address changes; no request carries what was typed.
    await page.waitForTimeout(300);
    assert.deepEqual(page.asked.filter((url) => !/favicon-\w+\.svg$/.test(url)), []);
    assert.deepEqual(page.said, []);
});

/** What is found for some words: the places, their texts as shown, and what is marked. */
async function ask(page, words) {
    await page.locator("#search-words").fill(words);
    return page.evaluate(() => [...document.querySelectorAll(".found li")].map((item) => ({
        place: item.querySelector("a").getAttribute("href"),
        text: [...item.children].map((part) => part.textContent).join(" "),
        marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent),
    })));
}

/** Every paragraph that the search looks through. */
const paragraphs = (page) => page.evaluate(() => [...document.querySelector("#search-entries").content.querySelectorAll("li")].map((item) => ({ place: item.querySelector("a").getAttribute("href"), text: item.textContent })));

test("hyphens, spaces, units and apostrophes do not matter", async (t) => {
    const page = await open(t);
    const all = await paragraphs(page);
    for (const [one, other] of [["10 MB", "10MB"], ["e-mail", "email"], ["coordinate", "co-ordinate"], ["coordinator", "co-ordinator"], ["LGSCO's", "LGSCO"], ["LGSCO’s", "LGSCO's"], ["Co-ordinators", "coordinator"]]) {
        const [first, second] = [await ask(page, one), await ask(page, other)];
        assert.ok(first.length > 0, `${one}: nothing`);
        assert.deepEqual(first.map(({ place }) => place).sort(), second.map(({ place }) => place).sort(), `${one} and ${other}`);
    }
    for (const { text } of await ask(page, "10 MB")) assert.match(text, /10 ?MB/i);
    const apart = await ask(page, "e mail");
    assert.ok(apart.length > 0 && apart.every(({ text }) => /e-?mail/i.test(text)), "the parts of a word stand apart");
    // Each paragraph with an email is found, however it is written.
    const written = all.filter(({ text }) => /\be-?mail/i.test(text));
    assert.ok(written.length > 3);
    await page.locator("#search-words").fill("email");
    await page.keyboard.press("Enter");
    assert.equal(Number((await status(page).innerText()).match(/(\d+) results/)[1]), written.length);
});

test("what is found holds the word or a form of it, and shows it", async (t) => {
    const page = await open(t);
    const forms = {
        bring: /^bring(s|ing)?$/i,
        speed: /^speed/i,
        discharged: /^discharg(e|es|ed|ing)$/i,
        care: /^care[sd]?$|^caring$/i,
        agree: /^agree(s|d|ing)?$/i,
        refer: /^refer(s|red|ring)?$/i,
        bodies: /^bod(y|ies)$/i,
        issue: /^issue[sd]?$|^issuing$/i,
        tell: /^tell(s|ing)?$/i,
    };
    for (const [word, form] of Object.entries(forms)) {
        for (const { text, marks } of await ask(page, word)) {
            assert.ok(marks.length > 0 || text.split(/[^\p{L}]+/u).some((one) => form.test(one)), `${word}: ${text}`);
            for (const mark of marks) assert.ok(mark.split(/[-’']/).some((part) => form.test(part)), `${word} marks “${mark}”`);
        }
    }
    // What stands nowhere is the beginning of a word, from three letters on.
    for (const [start, whole] of [["dischar", /dischar/i], ["entwi", /entwi/i]]) {
        const found = await ask(page, start);
        assert.ok(found.length > 0, start);
        for (const { marks } of found) for (const mark of marks) assert.match(mark, whole);
    }
    assert.equal((await ask(page, "zq")).length, 0);
});

test("every paragraph is found by words of its own; odd texts are answered at once, and are text", async (t) => {
    const page = await open(t);
    const missed = await page.evaluate(() => {
        const field = document.querySelector("#search-words");
        const missed = [];
        const entries = [...document.querySelector("#search-entries").content.querySelectorAll("li")];
        for (const item of entries) {
            const place = item.querySelector("a").getAttribute("href");
            const words = item.querySelector("p").textContent.split(/\s+/).filter((word) => /^[\p{L}\p{N}-]{3,}$/u.test(word));
            const some = words.slice(Math.floor(words.length / 2)).slice(0, 3).join(" ");
            if (some === "") continue;
            field.value = some;
            field.dispatchEvent(new Event("input"));
            const found = [...document.querySelectorAll(".found a")].map((link) => link.getAttribute("href"));
            if (found.length < 30 && !found.includes(place)) missed.push([some, place]);
        }
        field.value = "";
        field.dispatchEvent(new Event("input"));
        return missed;
    });
    assert.deepEqual(missed, []);
    for (const odd of ["<script>alert(1)</script>", "\u202e\u200b", "'".repeat(3), "---", "~discharg", "__proto__", "constructor", "%00", "a".repeat(5000), "AND OR NOT", "*", "\u{1d7d9}\u{1d7d8} \uff2d\uff22", "\u{1f642}", "\ud800"]) {
        const began = Date.now();
        await ask(page, odd);
        assert.ok(Date.now() - began < 2000, `${odd.slice(0, 20)} takes long`);
    }
    assert.deepEqual(page.said, []);
});

test("words and places are there again after Back, a reload and a link; an address that is no search is none", async (t) => {
    const page = await open(t);
    await page.locator("#search-words").fill("entwined fault");
    await page.keyboard.press("Enter");
    const before = await page.locator(".found a").allInnerTexts();
    assert.ok(before.length > 0);
    const isBack = async (way) => {
        await page.locator(".found a").first().waitFor();
        assert.equal(await page.locator("#search-words").inputValue(), "entwined fault", way);
        assert.deepEqual(await page.locator(".found a").allInnerTexts(), before, way);
        assert.match(await status(page).innerText(), /^\d+ results?$/, way);
    };
    await page.locator(".found a").first().click();
    await page.waitForURL(/background/);
    await page.goBack();
    await isBack("Back");
    await page.reload();
    await isBack("reload");
    const fresh = await site.page();
    t.after(() => fresh.context().close());
    await fresh.goto(`${site.url}search.html#q=entwined%20fault`);
    assert.deepEqual(await fresh.locator(".found a").allInnerTexts(), before);
    await fresh.locator("#search-words").fill("CHC");
    await fresh.waitForTimeout(500);
    await fresh.reload();
    assert.equal(await fresh.locator("#search-words").inputValue(), "CHC", "what was typed last");
    for (const odd of ["#q=%E0%A4%A", "#q=", "#content", "#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"]) {
        await fresh.goto("about:blank");
        await fresh.goto(`${site.url}search.html${odd}`);
        assert.equal(await fresh.locator(".found img").count(), 0);
    }
    assert.deepEqual(fresh.said, []);
});

test("the same search again is said again, and an empty one says what to do", async (t) => {
    const page = await open(t);
    await page.evaluate(() => {
        window.said = [];
        const status = document.querySelector(".search [role=status]");
        new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await page.locator("#search-words").fill("CHC");
    for (let times = 0; times < 2; times++) {
        await page.keyboard.press("Enter");
        await page.waitForTimeout(100);
    }
    const said = (await page.evaluate(() => window.said)).filter((text) => /results/.test(text));
    assert.equal(said.length, 2, said.join());
    await page.locator("#search-words").fill("");
    await page.keyboard.press("Enter");
    assert.match(await status(page).innerText(), /^Type a word/);
    assert.deepEqual(await axe(page), []);
});

test("without scripts the search is not offered, and its page says why", async (t) => {
    const page = await open(t, { javaScriptEnabled: false });
    assert.ok(await isSeen(page.locator(".scripts-off")));
    assert.ok(!(await page.locator(".search form").isVisible()));
    await page.goto(`${site.url}index.html`);
    assert.ok(!(await page.getByRole("link", { name: "Search" }).isVisible()));
});
