// Measures, and prints and writes the tables. See scripts/bench, which builds what is measured.
// usage: node bench.mjs MODULE-FOLDER NATIVE-PROGRAM REBUILDS [--quick]   (rebuilds in milliseconds, by commas, or empty)
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answer as engine } from "../crates/bench/node/engine.mjs";
import { compare, summary } from "../crates/bench/node/sample.mjs";
import { serve } from "../web/tests/serve.mjs";

const require = createRequire(new URL("../web/tests/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const [folder, program, rebuilds, option] = process.argv.slice(2);
const quick = option === "--quick";
const BATCHES = quick ? 3 : 31;
const VARIANTS = 60;

// What is asked of the median, in nanoseconds: natively, in the browser.
function timeAsked(task, name) {
    const evaluates = task.endsWith("route");
    if (name.startsWith("6 issues") && evaluates) return [2e3, 10e3];
    if (name.startsWith("6 issues") && task === "answer") return [1e6, 1e6];
    if (name.startsWith("1,000 issues") && evaluates) return [1e6, undefined];
    return [];
}
const KB_ASKED = { "book page": 60, "decision page": 160, "wasm and glue": 120, "next steps": 160, "their wasm, glue": 120 };
const SECONDS_ASKED = 10;
// Growth from 250 to 500, from 500 to 1,000 and from 250 to 1,000 issues: with room for a cache that no longer holds all.
const GROWTH_ASKED = [2.6, 2.6, 5.2];

const log = (text) => console.error(text);
const versions = { node: process.versions.node };

function natively() {
    log("Measuring natively");
    versions.rustc = execFileSync("rustc", ["--version"], { encoding: "utf8" }).split(" ")[1];
    const lines = execFileSync(program, quick ? ["--quick"] : [], { encoding: "utf8" }).trim().split("\n");
    return lines.map((line) => JSON.parse(line));
}

async function inBrowser() {
    log("Measuring in the browser");
    const site = await serve(folder);
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM,
        args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    versions.chromium = browser.version();
    const page = await browser.newPage();
    await page.goto(site.url);
    const rows = await page.evaluate(async (batches) => {
        const { default: init, Task, plan } = await import("/joint_working_bench.js");
        const { measure } = await import("/sample.mjs");
        await init();
        const names = plan();
        const rows = [];
        for (let i = 0; i < names.length; i += 2) {
            const task = new Task(names[i], names[i + 1]);
            rows.push({ task: names[i], case: names[i + 1], ...(await measure((times) => task.run(times), batches)) });
            task.free();
        }
        return rows;
    }, BATCHES);
    await browser.close();
    await site.close();
    return rows;
}

// The rules and the engine in one process, by turns; only if they agree on every case.
async function besideEngine() {
    log("Measuring beside json-rules-engine");
    const rules = await import(pathToFileURL(join(folder, "joint_working_bench.js")));
    rules.initSync({ module: readFileSync(join(folder, "joint_working_bench_bg.wasm")) });
    const cases = ["6 issues, nothing open", "6 issues"];
    for (const name of [...cases, ...Array.from({ length: VARIANTS }, (_, i) => String(i))]) {
        const text = rules.caseOf(name);
        const [ours, theirs] = [rules.answerTo(text), await engine(JSON.parse(text))];
        if (ours !== theirs) throw new Error(`Rules and engine differ on ${name}:\n${ours}\n\n${theirs}\n\n${text}`);
    }
    const repeat = (one) => async (times) => {
        for (let i = 0; i < times; i += 1) await one();
    };
    const rows = [];
    for (const name of cases) {
        const text = rules.caseOf(name);
        const parsed = JSON.parse(text);
        for (const [from, task, theirs] of [
            ["from a case in memory", "index and route", () => engine(parsed)],
            ["from its JSON text", "read, index and route", () => engine(JSON.parse(text))],
        ]) {
            const ours = new rules.Task(task, name);
            const times = await compare((times) => ours.run(times), repeat(theirs), BATCHES);
            rows.push({ name: `${name}, ${from}`, ...times });
        }
    }
    return rows;
}

// What the pages weigh, as scripts/sizes.mjs says, and the aid's two files; nothing where there is no release build.
function sizes() {
    const dist = at("dist");
    const aid = existsSync(join(dist, "aid")) ? readdirSync(join(dist, "aid")) : [];
    const files = { WebAssembly: /_bg\.wasm$/, "its glue": /^joint-working-check-[^_]*\.js$/ };
    const kb = (name) => statSync(join(dist, "aid", name)).size / 1000;
    const rows = Object.entries(files).flatMap(([what, pattern]) => {
        const name = aid.find((file) => pattern.test(file));
        return aid.includes(`${name}.br`) ? [{ what, raw: kb(name), brotli: kb(`${name}.br`) }] : [];
    });
    if (rows.length === 0) return [];
    const said = spawnSync(process.execPath, [at("scripts/sizes.mjs"), dist], { encoding: "utf8" }).stdout.split("\n");
    const pages = said.slice(1).filter(Boolean).map((line) => {
        const cells = [line.slice(0, 18), line.slice(18, 52), line.slice(52, 61)];
        const [what, page, now] = cells.map((cell) => cell.trim());
        return { what: page ? `${what}, all that it loads (${page})` : what, brotli: Number(now), asked: KB_ASKED[what] };
    });
    return [...rows, ...pages];
}

// Three digits that mean something, thousands set off by commas.
function figure(number) {
    if (number >= 100) return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ",");
    return number.toFixed(number >= 10 ? 1 : 2);
}
function span(ns) {
    const [unit, size] = [["s", 1e9], ["ms", 1e6], ["µs", 1e3]].find(([, size]) => ns >= size) ?? ["ns", 1];
    return `${figure(ns / size)} ${unit}`;
}
const both = ({ min, median }) => `${span(min)}, ${span(median)}`;
const atMost = (ns) => `≤ ${span(ns).replace(/\.0+ /, " ")}`;

// Whether every value that has a limit keeps to it.
function reached(...pairs) {
    const limited = pairs.filter(([, limit]) => limit !== undefined);
    if (limited.length === 0) return "";
    return limited.every(([value, limit]) => value <= limit) ? "yes" : "**no**";
}

// A table of which so many columns are words, the others figures.
const table = (words, ...rows) => [rows[0], rows[0].map((_, i) => (i < words ? "---" : "---:")), ...rows.slice(1)]
    .map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function rulesTable(native, browser) {
    const pairs = native.map((row, i) => [row, browser[i]]).filter(([row]) => !/^[25].0 /.test(row.case));
    const rows = pairs.map(([here, there]) => {
        const limits = timeAsked(here.task, here.case);
        const asked = [...new Set(limits.filter(Boolean).map(atMost))].join(", ");
        const ok = reached([here.median, limits[0]], [there.median, limits[1]]);
        return [here.task, here.case, both(here), both(there), asked, ok];
    });
    return table(2, ["what", "of", "natively", "in the browser", "asked", "reached"], ...rows);
}

function growthTable(native, browser) {
    const row = (task, special) => {
        const cells = [native, browser].map((rows) => {
            const of = (issues) => {
                const name = `${issues} issues${special}`;
                return rows.find((row) => row.task === task && row.case === name).min;
            };
            return [of("500") / of("250"), of("1,000") / of("500"), of("1,000") / of("250")];
        });
        const ok = reached(...cells.flatMap((growth) => growth.map((times, i) => [times, GROWTH_ASKED[i]])));
        const shown = cells.map((growth) => growth.map(figure).join(", "));
        return [task, `250, 500, 1,000 issues${special}`, ...shown, "about 2, 2, 4", ok];
    };
    const rows = ["route", "index and route"].flatMap((task) => ["", ", one core"].map((special) => row(task, special)));
    return table(2, ["growth", "over", "natively", "in the browser", "asked", "reached"], ...rows);
}

const besideTable = (rows) => table(
    1,
    ["of", "these rules (WebAssembly)", "json-rules-engine", "times as long"],
    ...rows.map(({ name, first, second, ratio }) => [name, both(first), both(second), figure(ratio)]),
);

function wholeTable() {
    const rows = sizes().map(({ what, raw, brotli, asked }) => {
        const size = raw === undefined ? `${figure(brotli)} kB` : `${figure(raw)} kB raw, ${figure(brotli)} kB`;
        return [`${what}, brotli`, size, asked ? `≤ ${asked} kB` : "", reached([brotli, asked])];
    });
    if (rows.length === 0) rows.push(["sizes", "no release build in `dist/` (`scripts/build`)", "", ""]);
    const times = rebuilds ? summary(rebuilds.split(",").map((ms) => ms * 1e6)) : undefined;
    rows.push([
        "warm rebuild of aid and book after a change of wording",
        times ? both(times) : "not measured (`scripts/bench --rebuild`)",
        `≤ ${SECONDS_ASKED} s`,
        times ? reached([times.median / 1e9, SECONDS_ASKED]) : "",
    ]);
    return table(1, ["what", "measured", "asked", "reached"], ...rows);
}

const native = natively();
const browser = await inBrowser();
const beside = await besideEngine();
const pin = JSON.parse(readFileSync(at("crates/bench/node/package.json"), "utf8")).dependencies["json-rules-engine"];
const text = `# Benchmarks

Measured and written by \`scripts/bench\`. Times are the least and the median of ${BATCHES} batches or more (of 3, where one takes
long), on one core of ${cpus()[0].model.trim()}, with Rust ${versions.rustc}, Chromium ${versions.chromium} and Node ${versions.node}.
What is asked is held against the median.

## The rules

*Route* takes a case that is already indexed, and gives the outcome, every place, the strength and what is possible; *answer*
gives everything that a result shows. In the browser, the rules are compiled and shrunk as for the decision aid. The cases
are in \`crates/bench/src/cases.rs\`: about two relations an issue; one answer in five open, where nothing else is said;
*nothing open* with six issues is Example 6 twice over. The last three of 1,000 issues are made to be hard: just as many open
answers as are still tried every way; no part joint, with ties that are provisional; all joint, with ties that are.

${rulesTable(native, browser)}

Where cost grows as the case does, twice the issues take twice the time (here, the least time):

${growthTable(native, browser)}

## Beside a rule engine

The same decision, written for [json-rules-engine](https://github.com/cachecontrol/json-rules-engine) ${pin} in
\`crates/bench/node/engine.mjs\`, in one Node process with the rules as WebAssembly, batch by batch in turn. Both give the same
outcome and places on ${VARIANTS + 2} cases, else there would be no table. The engine's rules decide each tie, each part and the
outcome; which parts hang together is a plain function beside it, since its rules cannot say that. The engine does not give
the strength or what is possible; the rules do, in the time shown.

${besideTable(beside)}

## The whole

${wholeTable()}
`;
console.log(text);
if (!quick) writeFileSync(at("BENCHMARKS.md"), text);
