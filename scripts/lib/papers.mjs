// Makes PDFs of pages of a site, each as it is printed: with its title and language, tags that a screen reader goes by, and its headings
// as bookmarks. The same pages give the same bytes: the time of making is that of the last review. Without a browser there are none.
// usage: CHROMIUM=browser node papers.mjs SITE
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { serve } from "../../web/tests/serve.mjs";
import { PAPERS } from "./copies.mjs";

const [site] = process.argv.slice(2);
const REVIEWED = /<time datetime="(\d{4})-(\d\d)-(\d\d)">/;

/** A PDF in which nothing tells when, or on which machine, it was made, and whose tags are numbered from the first: a browser counts on
 * from what it happened to do before. All stays where it is, so no text may change its length. */
function settled(bytes, [, year, month, day]) {
    const text = bytes.toString("latin1");
    const same = (from, to) => {
        if (to.length > from.length) throw new Error(`no place for “${to}” in a PDF`);
        return to.padEnd(from.length);
    };
    const ids = [...new Set(text.match(/\bnode\d{8}\b/g))].sort();
    const numbers = new Map(ids.map((id, at) => [id, `node${String(at + 1).padStart(8, "0")}`]));
    return Buffer.from(
        text
            .replace(/\bnode\d{8}\b/g, (id) => numbers.get(id))
            .replace(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g, (date) => same(date, `${year}${month}${day}000000`))
            .replace(/(?<=\/Creator \()(?:\\.|[^\\)])*(?=\))/g, (name) => same(name, "Chromium")),
        "latin1",
    );
}

const server = await serve(site);
const { chromium } = createRequire(new URL("../../web/tests/package.json", import.meta.url))("playwright-core");
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
try {
    for (const [paper, path] of Object.entries(PAPERS)) {
        const page = await browser.newPage();
        await page.goto(server.url + path, { waitUntil: "load" });
        // A link to another page would lead to the server of the build.
        await page.evaluate(() => document.querySelectorAll("main a:not([href^='#'], [href^='https:'], [href^='mailto:'])").forEach((link) => link.removeAttribute("href")));
        const made = await page.pdf({ format: "A4", tagged: true, outline: true, preferCSSPageSize: true });
        if (made.includes(server.url)) throw new Error(`${paper} leads to the server that it was made from`);
        mkdirSync(dirname(join(site, paper)), { recursive: true });
        writeFileSync(join(site, paper), settled(made, readFileSync(join(site, "about.html"), "utf8").match(REVIEWED)));
        await page.close();
    }
} finally {
    await browser.close();
    await server.close();
}
console.log(`${Object.keys(PAPERS).length} pages as PDF`);
