// Whether two builds of the site are the same bytes, and where they are not, why and where, in plain words.
// usage: node same.mjs BUILD OTHER
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesIn } from "./site.mjs";
import { VERSION } from "./version.mjs";

const IS_TEXT = /\.(html|css|m?js|json|svg|txt|xml|atom)$/;
const AROUND = 30;
const MOST = 12;

const versionOf = (site) => JSON.parse(readFileSync(join(site, VERSION), "utf8"));

/** What their own word on how they were made tells of why they differ. */
function reasons(one, other) {
    const silent = [one, other].filter((site) => !existsSync(join(site, VERSION)));
    if (silent.length > 0) return silent.map((site) => `${site}: has no ${VERSION}, so it does not say how it was made`);
    const flat = ({ version, commit, changed, made_with = {} }) => ({ version, commit, "changed since that commit": changed, ...made_with });
    const [a, b] = [flat(versionOf(one)), flat(versionOf(other))];
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return names.filter((name) => a[name] !== b[name]).map((name) => `made otherwise – ${name}: ${a[name] ?? "not said"} | ${b[name] ?? "not said"}`);
}

/** Where two files differ first. */
function place(path, a, b) {
    const most = Math.min(a.length, b.length);
    let at = 0;
    while (at < most && a[at] === b[at]) at += 1;
    if (!IS_TEXT.test(path)) return `from byte ${at} on (${a.length} and ${b.length} bytes)`;
    const line = a.subarray(0, at).filter((byte) => byte === 10).length + 1;
    const near = (bytes) => bytes.subarray(Math.max(0, at - AROUND), at + AROUND).toString().replace(/\s+/g, " ").trim();
    return `from line ${line} on: “${near(a)}” | “${near(b)}”`;
}

/** A hash in a name hides that two files are one. */
const withoutHash = (path) => path.replace(/-[0-9a-f]{8,16}(?=(_bg)?\.\w+)/, "");

/** Everything that differs between two folders, a line each; none where they are the same. */
export function differences(one, other) {
    const [mine, theirs] = [filesIn(one), filesIn(other)];
    const isCopy = (path) => /\.(br|gz)$/.test(path);
    const only = (some, others, where) => some.filter((path) => !others.includes(path) && !isCopy(path)).map((path) => {
        const now = others.find((also) => withoutHash(also) === withoutHash(path) && !some.includes(also));
        return now ? `${path}: is ${now} there, with other bytes` : `${path}: is only in ${where}`;
    });
    const changed = mine.filter((path) => theirs.includes(path)).flatMap((path) => {
        const [a, b] = [readFileSync(join(one, path)), readFileSync(join(other, path))];
        if (a.equals(b)) return [];
        // What is compressed differs with what it was made of; by itself, the library that compressed it was another.
        const from = path.replace(/\.(br|gz)$/, "");
        if (isCopy(path)) return readFileSync(join(one, from)).equals(readFileSync(join(other, from))) ? [`${path}: is compressed otherwise, of the same bytes`] : [];
        const why = path.endsWith(".pdf") ? "; a PDF is the same only from the same Chromium with the same fonts" : "";
        return [`${path}: differs ${place(path, a, b)}${why}`];
    });
    const renamed = only(mine, theirs, one);
    const files = [...renamed, ...only(theirs, mine, other).filter((line) => line.includes("is only in")), ...changed];
    return { files, reasons: files.length > 0 ? reasons(one, other) : [], count: mine.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [one, other] = process.argv.slice(2);
    const strange = [one, other].filter((site) => !existsSync(join(site, "index.html")));
    if (strange.length > 0) {
        console.error(`${strange.join(", ")}: no built site; allowed: the dist/ of a build`);
        process.exit(2);
    }
    const { files, reasons: why, count } = differences(one, other);
    if (files.length === 0) {
        console.log(`The same: all ${count} files, byte for byte.`);
    } else {
        const more = files.length > MOST ? [`… and ${files.length - MOST} more`] : [];
        console.error([`Not the same: ${files.length === 1 ? "one difference" : `${files.length} differences`}.`, ...(why.length > 0 ? why : ["Both say that they were made alike."]), ...files.slice(0, MOST), ...more].join("\n"));
        process.exit(1);
    }
}
