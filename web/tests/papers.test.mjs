// The whole guidance on one page, and what is there as PDF: each with its title, its language, tags, and its headings as bookmarks.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { DIST, WHOLE, start } from "./harness.mjs";
import { PAPERS, size } from "../../scripts/lib/copies.mjs";

/** How many pages each may come to: fewer, and something is missing; more, and it breaks where it should not. */
const PAGES = { "pdf/guidance.pdf": [12, 16], "pdf/worksheet.pdf": [2, 4], "pdf/checklists.pdf": [8, 12] };

let site;
before(async () => { site = await start(); });
after(() => site.close());

const readers = () => { try { execFileSync("pdftohtml", ["-v"], { stdio: "ignore" }); return true; } catch { return false; } };
const told = (command, ...args) => execFileSync(command, args, { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 }).toString();
const text = (xml) => xml.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&").trim();

if (!readers()) {
    test("what reads PDFs is not there: their tests are left out", { skip: !process.env.CI }, () => assert.fail("pdftohtml is not there"));
} else {
    for (const [paper, path] of Object.entries(PAPERS)) {
        test(`${paper} has its title, language, tags and bookmarks`, async () => {
            const file = join(DIST, paper);
            const page = await site.page();
            await page.goto(site.url + path);
            const facts = Object.fromEntries(told("pdfinfo", file).split("\n").map((line) => line.split(/:\s+(.*)/s)));
            assert.equal(facts.Title, await page.title());
            assert.equal(facts.Tagged, "yes");
            assert.match(facts["Page size"], /A4/);
            assert.equal(facts.Creator.trim(), "Chromium", "nothing of the machine");
            const [least, most] = PAGES[paper];
            assert.ok(facts.Pages >= least && facts.Pages <= most, `${facts.Pages} pages`);
            const bytes = readFileSync(file).toString("latin1");
            assert.match(bytes.match(/\/Type \/Catalog.*?endobj/s)[0], /\/Lang \(en-GB\)/);
            assert.ok(!bytes.includes("127.0.0.1"), "it leads to the server that it was made from");
            const [, outline] = told("pdftohtml", "-xml", "-i", "-stdout", file).match(/<outline>(.*)<\/outline>/s);
            const headings = await page.locator("main").evaluate((main) => [...main.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) => one.textContent.replace(/\s+/g, " ").trim()));
            assert.deepEqual([...outline.matchAll(/<item[^>]*>(.*?)<\/item>/gs)].map(([, item]) => text(item).replace(/\s+/g, " ")), headings);
            if (path === "whole-guidance.html") assert.match(told("pdftotext", file, "-"), new RegExp(`^2 / ${facts.Pages}$`, "m"), "each page says which it is");
            const tree = told("pdfinfo", "-struct", file);
            for (const tag of ["Document", "H1", "P", "L", "LI"]) assert.match(tree, new RegExp(`^ *${tag}\\b`, "m"), tag);
            if (path === "worksheet.html") for (const tag of ["Table", "TR", "TH", "TD"]) assert.match(tree, new RegExp(`^ *${tag}\\b`, "m"), tag);
        });
    }
}

test("the same pages give the same PDFs, byte for byte, and links to them say what they are", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "papers-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(DIST, folder, { recursive: true });
    for (const paper of Object.keys(PAPERS)) rmSync(join(folder, paper));
    execFileSync("node", [fileURLToPath(new URL("../../scripts/lib/papers.mjs", import.meta.url)), folder], { env: { ...process.env, CHROMIUM: WHOLE } });
    for (const paper of Object.keys(PAPERS)) assert.ok(readFileSync(join(folder, paper)).equals(readFileSync(join(DIST, paper))), paper);
    const page = await site.page();
    for (const path of ["copies.html", "worksheet.html", "checklists.html", "whole-guidance.html"]) {
        await page.goto(site.url + path);
        const links = page.locator("a[href$='.pdf']");
        assert.ok(await links.count() >= 1, path);
        for (const link of await links.all()) {
            const href = await link.getAttribute("href");
            assert.ok((await link.innerText()).endsWith(` (PDF, ${size(statSync(join(DIST, href)).size)})`), `${path}: ${await link.innerText()}`);
        }
        await page.emulateMedia({ media: "print" });
        if (path !== "copies.html") assert.equal(await links.first().isVisible(), false);
        await page.emulateMedia({ media: "screen" });
    }
});

test("without a browser the build has no PDFs, and no page leads to one", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "papers-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(join(DIST, "copies.html"), join(folder, "copies.html"));
    execFileSync("node", [fileURLToPath(new URL("../../scripts/lib/copies.mjs", import.meta.url)), folder]);
    const page = readFileSync(join(folder, "copies.html"), "utf8");
    assert.doesNotMatch(page, /\.pdf"|away\//);
    assert.match(page, /whole-guidance\.html"/);
    assert.ok(!existsSync(join(folder, "pdf")));
});

test("the whole guidance on one page has every paragraph of the briefing once, in order, and its links lead inside", async () => {
    const page = await site.page();
    await page.goto(`${site.url}guidance/background.html`);
    const parts = [];
    for (const first of ["guidance/background.html", "examples/example-1.html"]) {
        await page.goto(site.url + first);
        parts.push(...await page.locator("nav.contents a").evaluateAll((links) => links.map((link) => link.href)));
    }
    assert.equal(parts.length, 18);
    const anchors = [];
    for (const url of parts) {
        await page.goto(url);
        anchors.push(...await page.locator("main .anchor").evaluateAll((all) => all.map((one) => `${one.id}: ${one.parentElement.textContent}`)));
    }
    await page.goto(`${site.url}whole-guidance.html`);
    assert.deepEqual(await page.locator("main .anchor").evaluateAll((all) => all.map((one) => `${one.id}: ${one.parentElement.textContent}`)), anchors);
    const { ids, levels, out } = await page.evaluate(() => ({
        ids: [...document.querySelectorAll("[id]")].map((one) => one.id),
        levels: [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].map((one) => Number(one.tagName[1])),
        out: [...document.querySelectorAll("main a[href]")].map((one) => one.getAttribute("href")).filter((href) => /^(guidance|examples)\//.test(href)),
    }));
    assert.equal(new Set(ids).size, ids.length, "ids");
    assert.deepEqual(levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1), [], "headings");
    assert.deepEqual(out.filter((href) => !/^examples\/example-\d\.html(#.*-reading|#decide)?$/.test(href)), []);
});
