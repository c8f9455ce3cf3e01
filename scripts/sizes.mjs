// Says what a first visit to the pages of a site weighs. Fails above a limit, or where the decision aid has grown by
// more than 5 % since its size was last recorded; a page may grow with its guidance.
// usage: node sizes.mjs SITE [--record]   (--record writes what this build reached into budget.json)
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AID, filesIn, references, resolve, tags } from "./site.mjs";

const [site, record] = process.argv.slice(2);
const BUDGET = new URL("budget.json", import.meta.url);
const RECORDED = ["decision page", "wasm and glue", "next steps", "their wasm, glue"];
const GROWTH = 1.05;

const weight = (path) => statSync(join(site, existsSync(join(site, `${path}.br`)) ? `${path}.br` : path)).size;
const sum = (paths) => [...paths].reduce((total, path) => total + weight(path), 0);

// A page and everything that it loads, that those load, and so on.
function firstLoad(page) {
    const loaded = new Set([page]);
    for (const path of loaded) {
        if (!/\.(html|css|m?js)$/.test(path)) continue;
        for (const { url, kind } of references(path, readFileSync(join(site, path), "utf8"))) {
            const file = kind === "load" ? resolve(path, url)?.file : undefined;
            if (file && existsSync(join(site, file))) loaded.add(file);
        }
    }
    return loaded;
}

const pages = filesIn(site).filter((path) => path.endsWith(".html") && path !== "404.html");
const program = (page) =>
    [...tags(readFileSync(join(site, page), "utf8"))].find(({ attributes: at }) => at.id === AID)?.attributes["data-wasm"];
const isDecision = (page) => program(page)?.startsWith("aid/");
const isNext = (page) => program(page)?.startsWith("aid-next/");
const heaviest = (some) => some.map((page) => ({ page, bytes: sum(firstLoad(page)) })).sort((a, b) => b.bytes - a.bytes)[0];

const book = heaviest(pages.filter((page) => !program(page)));
const [decision, next] = [isDecision, isNext].map((some) => heaviest(pages.filter(some)));
if (!decision || !next) {
    console.error("No page holds the decision aid, or none the next steps.");
    process.exit(1);
}
const widget = (page) => [...firstLoad(page)].filter((path) => /^aid(-next)?\/.*\.(wasm|m?js)$/.test(path));

const budget = JSON.parse(readFileSync(BUDGET, "utf8"));
const rows = [
    { what: "first page", page: "index.html", bytes: sum(firstLoad("index.html")) },
    { what: "book page", ...book },
    { what: "decision page", ...decision },
    { what: "wasm and glue", page: "", bytes: sum(widget(decision.page)) },
    { what: "next steps", ...next },
    { what: "their wasm, glue", page: "", bytes: sum(widget(next.page)) },
];
const kb = (bytes) => (bytes === undefined ? "" : (bytes / 1000).toFixed(1));
const line = (...cells) => console.log(cells.map((cell, i) => (i < 2 ? cell.padEnd([18, 34][i]) : cell.padStart(9))).join(""));
line("brotli, in kB", "heaviest", "now", "reached", "limit");
for (const { what, page, bytes } of rows) line(what, page, kb(bytes), kb(budget.reached[what]), kb(budget.limits[what]));

if (record === "--record") {
    budget.reached = Object.fromEntries(rows.filter(({ what }) => RECORDED.includes(what)).map((row) => [row.what, row.bytes]));
    writeFileSync(BUDGET, `${JSON.stringify(budget, null, 2)}\n`);
}
const over = rows.flatMap(({ what, bytes }) => [
    ...(bytes > budget.limits[what] ? [`${what}: ${kb(bytes)} kB is above the limit of ${kb(budget.limits[what])}`] : []),
    ...(bytes > budget.reached[what] * GROWTH
        ? [`${what}: ${kb(bytes)} kB is over 5 % above the ${kb(budget.reached[what])} reached; if it must be, scripts/build --record`] : []),
]);
if (over.length > 0) {
    console.error(over.join("\n"));
    process.exit(1);
}
