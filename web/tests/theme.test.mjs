// The colours can be read; and mdBook's own theme is as it was when ours took its place. When it changes, look at what changed and why, take over what
// serves our readers, and keep the new hashes with UPDATE=1 (scripts/test --update).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const KEPT = new URL("stock-theme.json", import.meta.url);
// The files of mdBook's theme that ours replaces.
const REPLACED = ["index.hbs", "css/chrome.css", "css/general.css", "css/print.css", "css/variables.css"];

test("mdBook's own theme has not changed since ours took its place", (t) => {
    const folder = mkdtempSync(join(tmpdir(), "joint-working-theme-"));
    t.after(() => rmSync(folder, { recursive: true }));
    execFileSync("mdbook", ["init", "--theme", "--title", "Theme", "--ignore", "none", folder], { stdio: "pipe" });
    const hash = (file) => createHash("sha256").update(readFileSync(join(folder, "theme", file))).digest("hex");
    const mdbook = execFileSync("mdbook", ["--version"], { encoding: "utf8" }).match(/\d+\.\d+\.\d+/)[0];
    const found = { mdbook, files: Object.fromEntries(REPLACED.map((file) => [file, hash(file)])) };
    if (process.env.UPDATE) writeFileSync(KEPT, `${JSON.stringify(found, null, 2)}\n`);
    const kept = JSON.parse(readFileSync(KEPT, "utf8"));
    const changed = REPLACED.filter((file) => found.files[file] !== kept.files[file]);
    assert.deepEqual(changed, [], `changed in mdBook ${mdbook} since ${kept.mdbook}: compare with book/theme`);
});

const VARIABLES = readFileSync(new URL("../../book/theme/css/variables.css", import.meta.url), "utf8");
// The colours of each scheme: the light one, then what the dark one and those of more contrast put in its place.
const [light, dark, lightMore, darkMore] = VARIABLES.split("@media").map((block) =>
    Object.fromEntries([...block.matchAll(/(--[\w-]+): (#[\da-f]{3,6});/g)].map(([, name, colour]) => [name, colour])));
const SCHEMES = {
    light: [4.5, light],
    dark: [4.5, { ...light, ...dark }],
    "light, more contrast": [7, { ...light, ...lightMore }],
    "dark, more contrast": [7, { ...light, ...dark, ...lightMore, ...darkMore }],
};

function luminance(colour) {
    const digits = colour.length === 4 ? colour.replace(/[\da-f]/g, "$&$&") : colour;
    const parts = [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one, other) {
    const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
}

test("text of every colour can be read on every ground, in every scheme", () => {
    assert.equal(Math.round(contrast("#000", "#ffffff")), 21);
    const found = [];
    for (const [scheme, [least, colours]] of Object.entries(SCHEMES)) {
        const grounds = ["--paper", ...Object.keys(colours).filter((name) => /-soft$|-?-wash$/.test(name))];
        const texts = ["--ink", "--muted", "--accent", ...["joint", "phso", "lgsco", "open"].map((place) => `--place-${place}`)];
        assert.equal(grounds.length, 7, grounds.join(", "));
        for (const text of texts) {
            for (const ground of grounds) {
                const ratio = contrast(colours[text], colours[ground]);
                if (ratio < least) found.push(`${scheme}: ${text} on ${ground} ${ratio.toFixed(2)}`);
            }
        }
    }
    assert.deepEqual(found, []);
});
