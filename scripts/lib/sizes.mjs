// Says what a first visit to the pages of a site weighs. Fails above a limit, or where the decision aid has grown by
// more than 5 % since its size was last recorded; a page may grow with its guidance. What they are to reach is held by
// scripts/reach.
// usage: node sizes.mjs SITE [--record]   (--record writes what this build reached into budget.json)
import { writeFileSync } from "node:fs";
import { BUDGET, budget as readBudget, weights } from "./weights.mjs";

const [site, record] = process.argv.slice(2);
const RECORDED = ["decision page", "wasm and glue", "its second part", "next steps", "their wasm, glue", "practice page", "comparison"];
const GROWTH = 1.05;

const budget = readBudget();
const rows = weights(site);
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
