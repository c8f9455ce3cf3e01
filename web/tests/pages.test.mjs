// Every page of the book: sound for axe, loading nothing it does not need, at home under any path.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSeen } from "./aid.mjs";
import { PAGES, axe, start, words } from "./harness.mjs";

const ALLOWED = /\.(html|css|svg)$/;
// The search page and the look-up alone load their scripts; the page of the aid loads the aid.
const SCRIPTS = { "search.html": /\/theme\/(search|minisearch|press-once)-\w+\.js$/, "functions.html": /\/theme\/(look-up|press-once)-\w+\.js$/, "checkup.html": /\/theme\/checkup-\w+\.js$/ };

// The aid and the way in say elsewhere where their words are from.
const UNSIGNED = ["check.html", "next-steps.html", "practice.html", "index.html"];
// Only the pages of the aid, of its next steps, of practice and of the comparison go on after they have loaded.
const PROGRAMS = ["check.html", "next-steps.html", "practice.html", "compare.html"];
const until = (path) => ({ waitUntil: PROGRAMS.includes(path) ? "networkidle" : "load" });

for (const base of ["/", "/a/b/"]) {
    test(`every page under ${base} loads only what it needs`, async (t) => {
        const site = await start(base);
        t.after(() => site.close());
        const page = await site.page();
        for (const path of PAGES.filter((path) => path !== "404.html")) {
            page.asked.length = 0;
            await page.goto(site.url + path, until(path));
            const holdsAid = (await page.locator("#decision-aid").count()) > 0;
            const mayLoad = (url) => ALLOWED.test(url) || holdsAid || SCRIPTS[path]?.test(url);
            const odd = page.asked.filter((url) => !url.startsWith(site.url) || !mayLoad(new URL(url).pathname));
            assert.deepEqual(odd, [], path);
            assert.equal(holdsAid, PROGRAMS.includes(path), path);
            assert.equal(await page.locator("h1").count(), 1, `one h1 on ${path}`);
            assert.equal(await page.locator(".source time").count(), UNSIGNED.includes(path) ? 0 : 1, `review of ${path}`);
        }
        assert.deepEqual(page.said, []);
    });
}

for (const options of [{}, { colorScheme: "dark", viewport: { width: 320, height: 640 } }]) {
    test(`axe finds nothing on any page (${JSON.stringify(options)})`, async (t) => {
        const site = await start();
        t.after(() => site.close());
        const page = await site.page(options);
        const found = [];
        for (const path of PAGES) {
            await page.goto(site.url + path, until(path));
            for (const line of await axe(page)) found.push(`${path}: ${line}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (wide > 0) found.push(`${path}: ${wide} pixels too wide`);
        }
        assert.deepEqual(found, []);
    });
}

test("what is wrong is found, and a long part that is not shown is there again afterwards", async (t) => {
    const site = await start();
    t.after(() => site.close());
    const page = await site.page();
    await page.goto(`${site.url}check.html`);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    const all = () => page.evaluate(() => document.querySelectorAll("*").length);
    const before = await all();
    assert.deepEqual(await axe(page), []);
    assert.equal(await all(), before);
    await page.evaluate(() => {
        const picture = Object.assign(document.createElement("img"), { src: "favicon.ico", id: "twice" });
        document.querySelector("main").append(picture, picture.cloneNode());
    });
    const found = await axe(page);
    assert.ok(found.some((line) => line.includes("image-alt")) && found.includes("two things are called twice"), found.join("\n"));
});

test("without scripts the page of the aid is a worksheet", async (t) => {
    const site = await start();
    t.after(() => site.close());
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.url}check.html`);
    assert.equal(await page.locator("noscript p").innerText(), words.start.failed);
    assert.ok(await isSeen(page.locator("noscript p")));
    assert.ok(await isSeen(page.getByText(words.questions.separable.title)));
});

test("where WebAssembly is kept from loading the page says so and shows the worksheet", async (t) => {
    const site = await start();
    t.after(() => site.close());
    const page = await site.page();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(`${site.url}check.html`);
    await page.locator("#decision-aid-failed").waitFor();
    assert.ok(await isSeen(page.getByText(words.questions.separable.title)));
});

test("where WebAssembly is switched off the page says so and shows the worksheet", async (t) => {
    const site = await start();
    t.after(() => site.close());
    const page = await site.page();
    await page.addInitScript(() => { delete window.WebAssembly; });
    await page.goto(`${site.url}check.html`);
    await page.locator("#decision-aid-failed").waitFor();
    assert.ok(await isSeen(page.getByText(words.questions.separable.title)));
});

test("the checklists need no script, offer the next steps on screen only where they can run, and print with their boxes alone", async (t) => {
    const site = await start();
    t.after(() => site.close());
    for (const javaScriptEnabled of [true, false]) {
        const page = await site.page({ javaScriptEnabled });
        await page.goto(`${site.url}checklists.html`);
        const offer = page.locator(".needs-scripts a[href=\"next-steps.html\"]");
        assert.equal(await offer.isVisible(), javaScriptEnabled);
        assert.ok((await page.locator(".box:visible").count()) > 50);
        assert.ok(!(await page.locator("main").ariaSnapshot()).includes("☐"), "a box says nothing to those who listen");
        await page.emulateMedia({ media: "print" });
        assert.ok(!(await offer.isVisible()));
        assert.ok(await isSeen(page.locator("#next-dates ~ div dt").first()), "what is folded is printed");
        assert.ok(await isSeen(page.locator(".box").first()));
    }
});

test("the aid, its next steps, practice, the comparison and the look-up use the whole width; the other pages have their list beside them", async (t) => {
    const site = await start();
    t.after(() => site.close());
    const page = await site.page();
    const width = async (path) => {
        await page.goto(site.url + path);
        return page.locator("main").evaluate((main) => main.getBoundingClientRect().width);
    };
    for (const path of ["check.html", "next-steps.html", "practice.html", "compare.html", "functions.html"]) {
        assert.ok((await width(path)) > 1000, path);
        assert.equal(await page.locator(".contents ol:visible").count(), 0, path);
    }
    assert.ok((await width("glossary.html")) < 800);
    assert.equal(await page.locator(".contents ol:visible").count(), 1);
});

test("a field shows that it has the focus, also in forced colours, and more contrast is given where it is asked for", async (t) => {
    const site = await start();
    t.after(() => site.close());
    for (const forcedColors of ["none", "active"]) {
        const page = await site.page({ forcedColors });
        await page.goto(`${site.url}search.html`);
        await page.locator("#search-words").focus();
        const outline = await page.locator("#search-words").evaluate((field) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(field);
            return [outlineStyle, outlineWidth];
        });
        assert.deepEqual(outline, ["solid", "3px"], forcedColors);
    }
    const page = await site.page({ contrast: "more" });
    await page.goto(`${site.url}index.html`);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), "rgb(0, 0, 0)");
    assert.deepEqual(await axe(page), []);
});
