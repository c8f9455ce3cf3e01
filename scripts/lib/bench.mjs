// Measures, and prints and writes what was found. See scripts/bench, which builds what is measured.
// usage: node bench.mjs MODULE-FOLDER NATIVE-PROGRAM REBUILDS [--quick]   (rebuilds in milliseconds, by commas, or empty)
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answer as engine } from "../../crates/bench/node/engine.mjs";
import { everyCell, relationsOf } from "../../crates/bench/node/relations.mjs";
import { byTurns, ratio } from "../../crates/bench/node/sample.mjs";
import { besideTable, growthTable, rulesTable, wholeTable, zenTable } from "../../crates/bench/node/tables.mjs";
import { strength, strengths } from "../../crates/bench/node/zen.mjs";
import { serve } from "../../web/tests/serve.mjs";
import { budget, weights } from "./weights.mjs";

const require = createRequire(new URL("../../web/tests/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const [folder, program, rebuilds, option] = process.argv.slice(2);
const quick = option === "--quick";
const BATCHES = quick ? 3 : 31; // of those that are measured by turns
const [ROUNDS, ROUND] = quick ? [3, 1] : [7, 5]; // for the others, how many rounds, and batches in each
const VARIANTS = 60;

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
    const rows = await page.evaluate(async ([rounds, batches]) => {
        const { default: init, Task, plan } = await import("/joint_working_bench.js");
        const { measureAll } = await import("/sample.mjs");
        await init();
        const names = plan();
        const rows = [];
        for (let i = 0; i < names.length; i += 2) rows.push({ task: names[i], case: names[i + 1] });
        const tasks = rows.map((row) => new Task(row.task, row.case));
        const times = await measureAll(tasks.map((task) => (times) => task.run(times)), rounds, batches);
        return rows.map((row, i) => ({ ...row, ...times[i] }));
    }, [ROUNDS, ROUND]);
    await browser.close();
    await site.close();
    return rows;
}

const SIX = ["6 issues, nothing open", "6 issues"];

// The rules as WebAssembly, in the process of the engines.
async function loadRules(from) {
    const rules = await import(pathToFileURL(join(from, "joint_working_bench.js")));
    rules.initSync({ module: readFileSync(join(from, "joint_working_bench_bg.wasm")) });
    return rules;
}

// Rules and engines have to agree, else there is nothing to compare: on every cell of the relation table, and on every case.
async function agree(rules) {
    log("Comparing the answers of rules and engines");
    const same = (what, engine, ours, theirs, text) => {
        if (ours !== theirs) throw new Error(`${what}: the rules and ${engine} differ:\n${ours}\n\n${theirs}\n\n${text}`);
    };
    const compareStrengths = async (what, text) => {
        const relations = relationsOf(JSON.parse(text));
        for (const theirs of [await strengths(relations), await Promise.all(relations.map(strength))]) {
            const lines = theirs.map(({ low, high, provisional }) => `${low} ${high} ${provisional}`).join("\n");
            same(what, "zen-engine", rules.strengthsOf(text), lines, text);
        }
    };
    await compareStrengths("every cell of the relation table", JSON.stringify(everyCell()));
    const names = [...SIX, ...Array.from({ length: VARIANTS }, (_, i) => String(i))];
    for (const name of names) {
        const text = rules.caseOf(name);
        await compareStrengths(name, text);
        same(name, "json-rules-engine", rules.answerTo(text), await engine(JSON.parse(text)), text);
    }
}

const repeat = (one) => async (times) => {
    for (let i = 0; i < times; i += 1) await one();
};

// The rules and json-rules-engine, by turns.
async function besideEngine(rules) {
    log("Measuring beside json-rules-engine");
    const rows = [];
    for (const name of SIX) {
        const text = rules.caseOf(name);
        const parsed = JSON.parse(text);
        for (const [from, task, theirs] of [
            ["from a case in memory", "index and route", () => engine(parsed)],
            ["from its JSON text", "read, index and route", () => engine(JSON.parse(text))],
        ]) {
            const ours = new rules.Task(task, name);
            const [first, second] = await byTurns([(times) => ours.run(times), repeat(theirs)], BATCHES);
            rows.push({ name: `${name}, ${from}`, first, second, ratio: ratio(first, second) });
        }
    }
    return rows;
}

// The rules on a whole case and zen-engine on its relations alone, by turns; natively, the rules were measured before.
async function besideZen(rules, native) {
    log("Measuring beside zen-engine");
    const fast = await loadRules(join(folder, "fast"));
    const task = "index and route";
    const rows = [];
    for (const name of SIX) {
        const relations = relationsOf(JSON.parse(rules.caseOf(name)));
        const tasks = [rules, fast].map(({ Task }) => new Task(task, name));
        const each = async () => {
            for (const relation of relations) await strength(relation);
        };
        const [small, speedy, ...zen] = await byTurns(
            [...tasks.map((ours) => (times) => ours.run(times)), repeat(() => strengths(relations)), repeat(each)],
            BATCHES,
        );
        const here = native.find((row) => row.task === task && row.case === name);
        const ours = { "WebAssembly, small, as in the aid": small, "WebAssembly, for speed": speedy, natively: here };
        for (const [how, time] of Object.entries(ours)) rows.push({ name, relations: relations.length, how, time, zen });
    }
    return rows;
}

// What the pages weigh, as scripts/lib/weights.mjs says, and the aid's two files; nothing where there is no release build.
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
    const { aims } = budget();
    const pages = weights(dist).map(({ what, page, bytes }) => ({
        what: page ? `${what}, all that it loads (${page})` : what,
        brotli: bytes / 1000,
        asked: aims[what] && aims[what] / 1000,
    }));
    return [...rows, ...pages];
}

const rules = await loadRules(folder);
await agree(rules);
const native = natively();
const browser = await inBrowser();
const beside = await besideEngine(rules);
const zen = await besideZen(rules, native);
const pins = JSON.parse(readFileSync(at("crates/bench/node/package.json"), "utf8")).dependencies;
const text = `# Benchmarks

Measured and written by \`scripts/bench\`. Times are the least and the median of ${BATCHES} batches or more, in rounds or by
turns (of 3, where one takes long), on one core of ${cpus()[0].model.trim()}, with Rust ${versions.rustc}, Chromium
${versions.chromium} and Node ${versions.node}. What is asked is held against the median.

## The rules

*Route* takes a case that is already indexed, and gives the outcome, every place, the strength and what is possible; *answer*
gives everything that a result shows, *effects* what every option of every question, and linking every two issues, would do.
In the browser, the rules are compiled and shrunk as for the decision aid. The cases
are in \`crates/bench/src/cases.rs\`: about two relations an issue; one answer in five open, where nothing else is said;
*nothing open* with six issues is Example 6 twice over. The last three of 1,000 issues are made to be hard: just as many open
answers as are still tried every way; no part joint, with ties that are provisional; all joint, with ties that are.

${rulesTable(native, browser)}

Where cost grows as the case does, twice the issues take twice the time. Here is the least time of a case: of 250 issues with
four of them done in turn, of 500 with two, of 1,000 with one, so that all fill the processor's caches alike, and what grows
is the work.

${growthTable(native, browser)}

## Beside rule engines

In one Node process with the rules as WebAssembly, batch by batch in turn. Rules and engines agree on all of ${VARIANTS + 2} cases of
six issues, those with open answers, unsure functions and consent refused among them, and on every cell of the relation
table, else there would be no table.

The whole decision, written for [json-rules-engine](https://github.com/cachecontrol/json-rules-engine)
${pins["json-rules-engine"]} in \`crates/bench/node/engine.mjs\`. The engine's rules decide each relation, each part and the outcome; what hangs
together, and what a side not yet known could come to, are plain functions beside it, since its rules cannot say that. The
engine does not give the strength of the outcome or what is possible; the rules do, in the time shown.

${besideTable(beside)}

The relation table alone, for [zen-engine](https://github.com/gorules/zen) ${pins["@gorules/zen-engine"]}, which is written in Rust and compiled for
speed, as a decision table of its own (\`crates/bench/node/relation-table.json\`). It is given which kinds of fact each
relation has, already found, and tells how strong each is, and no more; in the time shown, the rules index and route the
whole case. *Times as long* is the ratio of the least times: a call goes through another thread, so that a busy machine slows
zen-engine more than the rules. What is asked is held against the way of calling zen-engine that takes it least.

${zenTable(zen)}

## The whole

${wholeTable(sizes(), rebuilds.split(",").filter(Boolean).map((ms) => ms * 1e6))}
`;
console.log(text);
if (!quick) writeFileSync(at("BENCHMARKS.md"), text);
