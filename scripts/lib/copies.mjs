// Copies of the pages to print, or to use without a network: what is said around them, and the links to them. A link names the size of
// what it leads to; where that is not made, the line with the link goes.
// usage: node copies.mjs SITE
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesIn, resolve } from "./site.mjs";

const PAPER = JSON.parse(readFileSync(fileURLToPath(new URL("../../crates/interface/interface.json", import.meta.url)), "utf8")).paper;

/** What is said around copies. */
export const WORDS = PAPER.copies;
/** The copy in one file. */
export const ONE_FILE = "away/joint-working.html";
/** The PDFs, each with the page that it is made of. */
export const PAPERS = { "pdf/guidance.pdf": "whole-guidance.html", "pdf/worksheet.pdf": "worksheet.html", "pdf/checklists.pdf": "checklists.html" };
/** Whether a file is made of the laid out pages, so that they may lead to it before it is there. */
export const isCopy = (file) => file === ONE_FILE || file in PAPERS;

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
export const size = (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** A page whose links to copies name their size; the lines of those that are not there are left out. */
function named(site, path, page) {
    const lines = page.replace(/<li>(?:(?!<li>|<\/li>).)*?<a href="([^"]*)"[^>]*>(?:(?!<li>).)*?<\/li>\n?/gs, (line, url) => {
        const file = resolve(path, url)?.file;
        return file && isCopy(file) && !existsSync(join(site, file)) ? "" : line;
    });
    return lines.replace(/<ul>\s*<\/ul>\n?/g, "").replace(/<a href="([^"]*)">([^<]*)<\/a>/g, (link, url, text) => {
        const file = resolve(path, url)?.file;
        if (!file || !isCopy(file)) return link;
        const bytes = size(statSync(join(site, file)).size);
        // A copy in one file is for a disk: from a server its scripts do not run.
        const [words, download] = file === ONE_FILE ? [WORDS.one_file, " download"] : [WORDS.pdf, ""];
        return `<a href="${url}"${download}>${text}${fill(words, { size: bytes })}</a>`;
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [site] = process.argv.slice(2);
    for (const path of filesIn(site).filter((path) => path.endsWith(".html") && path !== ONE_FILE)) {
        const page = readFileSync(join(site, path), "utf8");
        const after = named(site, path, page);
        if (after !== page) writeFileSync(join(site, path), after);
    }
}
