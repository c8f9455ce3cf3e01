// The tables of BENCHMARKS.md: what was measured, what is asked of it, and whether it is reached.
import { summary } from "./sample.mjs";

// What is asked of the median, in nanoseconds: natively, in the browser.
function timeAsked(task, name) {
    const evaluates = task.endsWith("route");
    if (name.startsWith("6 issues") && evaluates) return [2e3, 10e3];
    if (name.startsWith("6 issues") && ["answer", "effects"].includes(task)) return [1e6, 1e6];
    if (name.startsWith("1,000 issues") && evaluates) return [1e6, undefined];
    return [];
}
const SECONDS_ASKED = 10;
// How many times as long zen-engine takes over the relations alone as the rules over the whole case.
const ZEN_ASKED = 50;
// Growth from 250 to 500, from 500 to 1,000 and from 250 to 1,000 issues, with room for a cache that no longer holds all.
const GROWTH_ASKED = [2.6, 2.6, 5.2];

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

/** What the rules do, natively and in the browser. */
export function rulesTable(native, browser) {
    const pairs = native.map((row, i) => [row, browser[i]]).filter(([row]) => !/ cases of /.test(row.case));
    const rows = pairs.map(([here, there]) => {
        const limits = timeAsked(here.task, here.case);
        const asked = [...new Set(limits.filter(Boolean).map(atMost))].join(", ");
        const ok = reached([here.median, limits[0]], [there.median, limits[1]]);
        return [here.task, here.case, both(here), both(there), asked, ok];
    });
    return table(2, ["what", "of", "natively", "in the browser", "asked", "reached"], ...rows);
}

// The least time of a case of so many issues. Where several cases are done one after the other, that of one.
function timeOf(rows, task, issues, special) {
    for (const row of rows) {
        const [count, name] = row.case.includes(" cases of ") ? row.case.split(" cases of ") : [1, row.case];
        if (row.task === task && name === `${issues} issues${special}`) return row.min / count;
    }
    throw new Error(`${task}: nothing was measured of ${issues} issues${special}`);
}

/** How the time grows as the case does. */
export function growthTable(native, browser) {
    const row = (task, special) => {
        const cells = [native, browser].map((rows) => {
            const [quarter, half, all] = ["250", "500", "1,000"].map((issues) => timeOf(rows, task, issues, special));
            return [half / quarter, all / half, all / quarter];
        });
        const ok = reached(...cells.flatMap((growth) => growth.map((times, i) => [times, GROWTH_ASKED[i]])));
        const shown = cells.map((growth) => growth.map(figure).join(", "));
        return [task, `250, 500, 1,000 issues${special}`, ...shown, `2, 2, 4 (≤ ${GROWTH_ASKED.join(", ")})`, ok];
    };
    const smallest = /^\d+ cases of 250 issues/;
    const grown = native.filter((row) => smallest.test(row.case));
    const rows = grown.map((small) => row(small.task, small.case.replace(smallest, "")));
    return table(2, ["growth", "over", "natively", "in the browser", "asked", "reached"], ...rows);
}

/** The rules beside json-rules-engine, by turns. */
export const besideTable = (rows) => table(
    1,
    ["of", "these rules (WebAssembly)", "json-rules-engine", "times as long"],
    ...rows.map(({ name, first, second, ratio }) => [name, both(first), both(second), figure(ratio)]),
);

/** zen-engine on the relations of a case, beside the rules on the whole of it. */
export function zenTable(rows) {
    const cells = rows.map(({ name, relations, how, time, zen }) => {
        const ratios = zen.map(({ min }) => min / time.min);
        const [together, each] = zen;
        const ok = Math.min(...ratios) >= ZEN_ASKED ? "yes" : "**no**";
        const theirs = [both(together), figure(ratios[0]), both(each), figure(ratios[1])];
        return [`${name}: ${relations} relations`, how, both(time), ...theirs, `≥ ${ZEN_ASKED}`, ok];
    });
    const heads = ["of", "these rules", "the whole case", "zen-engine, all relations in one call", "times as long",
        "a call for each relation", "times as long", "asked", "reached"];
    return table(2, heads, ...cells);
}

/** What the pages weigh, and how long a rebuild takes: nothing, where it was not measured. */
export function wholeTable(sizes, rebuilds) {
    const rows = sizes.map(({ what, raw, brotli, asked }) => {
        const size = raw === undefined ? `${figure(brotli)} kB` : `${figure(raw)} kB raw, ${figure(brotli)} kB`;
        return [`${what}, brotli`, size, asked ? `≤ ${asked} kB` : "", reached([brotli, asked])];
    });
    if (rows.length === 0) rows.push(["sizes", "no release build in `dist/` (`scripts/build`)", "", ""]);
    const times = rebuilds.length > 0 ? summary(rebuilds) : undefined;
    rows.push([
        "warm rebuild of aid and book after a change of wording",
        times ? both(times) : "not measured (`scripts/bench --rebuild`)",
        `≤ ${SECONDS_ASKED} s`,
        times ? reached([times.median / 1e9, SECONDS_ASKED]) : "",
    ]);
    return table(1, ["what", "measured", "asked", "reached"], ...rows);
}
