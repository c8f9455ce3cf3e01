// Measures pages of dist/ with Lighthouse and prints medians. Exits 1 where one does not reach what it must.
// usage: node lighthouse.mjs RUNS   (CHROME_PATH names the browser)
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { serve } from "../../web/tests/serve.mjs";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const run = promisify(execFile);
const runs = Number(process.argv[2] ?? 5);

const PAGES = ["index.html", "examples/example-6.html", "check.html"];
// What each median must reach: [name, how to read it, whether it does, how it is written].
const MEASURES = [
    ["accessibility", (r) => r.categories.accessibility.score * 100, (v) => v === 100, (v) => v.toFixed(0)],
    ["best practices", (r) => r.categories["best-practices"].score * 100, (v) => v === 100, (v) => v.toFixed(0)],
    ["performance", (r) => r.categories.performance.score * 100, (v) => v >= 95, (v) => v.toFixed(0)],
    ["LCP", (r) => r.audits["largest-contentful-paint"].numericValue, (v) => v <= 1500, (v) => `${(v / 1000).toFixed(2)} s`],
    ["TBT", (r) => r.audits["total-blocking-time"].numericValue, (v) => v <= 100, (v) => `${v.toFixed(0)} ms`],
    ["CLS", (r) => r.audits["cumulative-layout-shift"].numericValue, (v) => v < 0.0005, (v) => v.toFixed(3)],
];
const sandbox = process.getuid?.() === 0 ? " --no-sandbox" : "";

async function measure(url) {
    const { stdout } = await run(process.execPath, [
        at("web/lighthouse/node_modules/lighthouse/cli/index.js"), url, "--output=json", "--quiet",
        "--only-categories=performance,accessibility,best-practices", `--chrome-flags=--headless=new${sandbox}`,
    ], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const site = await serve(at("dist"));
const short = [];
console.log(["page".padEnd(26), ...MEASURES.map(([name]) => name.padStart(15))].join(""));
for (const page of PAGES) {
    const reports = [];
    for (let n = 0; n < runs; n++) reports.push(await measure(site.url + page));
    const cells = MEASURES.map(([name, read, reaches, write]) => {
        const value = median(reports.map(read));
        if (!reaches(value)) short.push(`${page}: ${name} ${write(value)}`);
        return write(value).padStart(15);
    });
    console.log([page.padEnd(26), ...cells].join(""));
}
await site.close();
if (short.length > 0) {
    console.error(`Not reached (median of ${runs}):\n  ${short.join("\n  ")}`);
    process.exit(1);
}
