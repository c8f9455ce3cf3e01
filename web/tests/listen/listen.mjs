// Walks through the site with the screen reader and keeps what it says, a file a walk; says what had to be heard and was not.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DIST } from "../harness.mjs";
import { serve } from "../serve.mjs";
import { Page } from "../browsers/page.mjs";
import { listen } from "./speech.mjs";
import { WALKS } from "./walks.mjs";

const wanted = process.argv.slice(2);
const site = await serve(DIST);
const faults = [];
try {
    for (const [name, steps] of Object.entries(WALKS)) {
        if (!wanted.length || wanted.includes(name)) await walk(name, steps);
    }
} finally {
    await site.close();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

/** One walk, with a screen reader and a browser of its own: what was said before a walk changes what is said in it. */
async function walk(name, steps) {
    const reader = await listen();
    try {
        check(reader.versions);
        const page = new Page(reader, site.url);
        const transcript = [];
        for (const [title, act, { hears = [], once = [], never = [] }] of steps) {
            await reader.said();
            await act({ page, reader });
            const lines = (await reader.said(hears)).map(steady).filter(Boolean);
            transcript.push(`## ${title}`, ...lines, "");
            const all = lines.join("\n");
            const count = (phrase) => all.split(phrase).length - 1;
            for (const phrase of hears) if (!count(phrase)) faults.push(`${name}, ${title}: “${phrase}” is not heard`);
            for (const phrase of once) if (count(phrase) !== 1) faults.push(`${name}, ${title}: “${phrase}” is heard ${count(phrase)} times`);
            for (const phrase of never) if (count(phrase)) faults.push(`${name}, ${title}: “${phrase}” is heard`);
        }
        writeFileSync(fileURLToPath(new URL(`${name}.txt`, import.meta.url)), transcript.join("\n"));
        console.log(`${name}: ${steps.length} steps`);
    } finally {
        await reader.end();
    }
}

/** What is heard differs between versions: the statement names those with which it was listened. */
function check(versions) {
    const statement = readFileSync(new URL("../../../book/src/accessibility.md", import.meta.url), "utf8");
    for (const [name, version] of Object.entries(versions)) {
        const named = `${name} ${version.split(".")[0]}`;
        const fault = `${named} is not what the accessibility statement names`;
        if (!statement.includes(named) && !faults.includes(fault)) faults.push(fault);
    }
}

/** What was said, without what differs from run to run: the keys pressed, what is said of loading or of the page as
 * such, whether a link was followed before, and the port. */
function steady(line) {
    if (/^(Finished loading|Page has)\b|^document web\.$|Mozilla Firefox frame\.$/.test(line)) return "";
    if (/^(tab|return|space|escape|up|down|left|right|shift|left shift|left control|.)$/i.test(line)) return "";
    return line.replace(/^visited link$/, "link").replace(/127\.0\.0\.1:\d+/g, "this site");
}
