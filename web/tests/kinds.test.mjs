// KINDS.md names tests: each is there.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const TABLE = readFileSync(at("KINDS.md"), "utf8");

/** The names of the tests in a file; a part that is filled in can be anything. */
function names(file) {
    const text = readFileSync(at(file), "utf8");
    if (file.endsWith(".rs")) return [...text.matchAll(/fn (\w+)\(/g)].map(([, name]) => (wanted) => wanted === name);
    const all = [...text.matchAll(/\b(?:test|journey\w*)\((["`])((?:\\.|(?!\1).)*)\1/g)].map(([, , name]) => name);
    return all.map((name) => {
        const parts = name.split(/\$\{.*?\}/).map((part) => part.replace(/[.*+?^$()[\]\\|{}]/g, "\\$&"));
        return (wanted) => new RegExp(`^${parts.join(".+")}$`).test(wanted);
    });
}

test("every test that the table of kinds names is there, and every kind and finding has its row", () => {
    const named = [...TABLE.matchAll(/`([\w./-]+\.(?:mjs|rs))`: “([^”]+(?:“[^”]*”[^”]*)*)”/g)];
    assert.ok(named.length > 60, `${named.length} tests are named`);
    const missing = named.filter(([, file, name]) => !existsSync(at(file)) || !names(file).some((is) => is(name)));
    assert.deepEqual(missing.map(([, file, name]) => `${file}: ${name}`), []);
    for (let kind = 1; kind <= 15; kind++) assert.match(TABLE, new RegExp(`^\\| K${kind} `, "m"), `K${kind}`);
    for (let finding = 1; finding <= 24; finding++) assert.match(TABLE, new RegExp(`^\\| ${finding} \\|`, "m"), `finding ${finding}`);
    // Each file of the kinds is named.
    for (const file of ["address", "saying", "typing", "running", "layout"]) assert.ok(TABLE.includes(`kinds-${file}.test.mjs`), file);
});
