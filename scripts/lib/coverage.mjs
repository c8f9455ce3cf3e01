// What scripts/coverage shows: a table of the lines that tests run, by file; and, of what cargo says, which programs hold tests.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const DOCUMENT = "COVERAGE.md";
/** Where the figures stand in the document. */
const [BEGIN, END] = ["<!-- figures: scripts/coverage --update -->", "<!-- end of the figures -->"];
/** What is counted: the rules, the casework, and what the programs of the browser keep and change, which needs no browser. */
const COUNTED = [/^crates\/rules\/src\//, /^crates\/casework\/src\//, /^web\/src\/(check|next|practice|compare)\/(state|form)(\.rs|\/)/, /^web\/src\/(visit_history|tick)\.rs$/];
/** Tests are not what is tested. */
const TESTS = /\/tests(\.rs|\/)/;

/** The programs that hold tests, each after the folder to run it in. */
function programs() {
    const messages = readFileSync(0, "utf8").split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
    for (const { reason, profile, executable, manifest_path } of messages) {
        if (reason === "compiler-artifact" && profile.test && executable) console.log(`${dirname(manifest_path)}\t${executable}`);
    }
}

/** By file: how often each line that holds code was run, tests' own lines left out. */
function counted(path) {
    const files = new Map();
    let lines;
    for (const line of readFileSync(path, "utf8").split("\n")) {
        if (line.startsWith("SF:")) {
            const file = relative(process.cwd(), line.slice(3));
            lines = COUNTED.some((one) => one.test(file)) && !TESTS.test(file) ? files.get(file) ?? new Map() : undefined;
            if (lines) files.set(file, lines);
        } else if (lines && line.startsWith("DA:")) {
            const [at, count] = line.slice(3).split(",").map(Number);
            lines.set(at, Math.max(count, lines.get(at) ?? 0));
        }
    }
    for (const [file, lines] of files) {
        // A module of tests is the last of its file.
        const own = readFileSync(file, "utf8").split("\n").findIndex((line) => line === "#[cfg(test)]") + 1;
        for (const at of lines.keys()) if (own && at >= own) lines.delete(at);
    }
    return [...files].sort(([one], [other]) => one < other ? -1 : 1);
}

/** 3, 5 to 8 */
function ranges(all) {
    const runs = [];
    for (const at of all) {
        const last = runs.at(-1);
        if (last && last[1] + 1 === at) last[1] = at; else runs.push([at, at]);
    }
    return runs.map(([first, last]) => first === last ? `${first}` : `${first} to ${last}`).join(", ");
}

function table(files) {
    const rows = files.map(([file, lines]) => {
        const not = [...lines].filter(([, count]) => count === 0).map(([at]) => at).sort((a, b) => a - b);
        return { file, all: lines.size, run: lines.size - not.length, not };
    });
    const sum = (of) => rows.reduce((all, row) => all + of(row), 0);
    const share = (run, all) => all ? `${(Math.floor(1000 * run / all) / 10).toFixed(1)} %` : "–";
    const whole = rows.filter((row) => row.not.length === 0).length;
    const open = rows.filter((row) => row.not.length > 0);
    const text = [
        `${sum((row) => row.run)} of ${sum((row) => row.all)} lines are run (${share(sum((row) => row.run), sum((row) => row.all))}), in ${rows.length} files; ${whole} of them whole. The others:`,
        "",
        "| file | lines run | of | share |",
        "|---|---:|---:|---:|",
        ...open.map(({ file, run, all }) => `| \`${file}\` | ${run} | ${all} | ${share(run, all)} |`),
    ].join("\n");
    return { text, open };
}

if (process.argv[2] === "--programs") {
    programs();
} else {
    const { text, open } = table(counted(process.argv[2]));
    console.log(text);
    console.log("\nNot run:");
    for (const { file, not } of open) console.log(`${file}: ${ranges(not)}`);
    const document = readFileSync(DOCUMENT, "utf8");
    const [before, , after] = [document.slice(0, document.indexOf(BEGIN)), "", document.slice(document.indexOf(END))];
    if (process.argv[3] === "--update") writeFileSync(DOCUMENT, `${before}${BEGIN}\n${text}\n${after}`);
    // What is explained stands outside the figures.
    const unexplained = open.filter(({ file }) => !(before + after).includes(`\`${file}\``));
    for (const { file } of unexplained) console.error(`${file}: what is not run is not explained in ${DOCUMENT}`);
    process.exitCode = unexplained.length > 0 ? 1 : 0;
}
