// What is published beside the pages: the licences of what the programs are made of, the list of their parts, and the hash of each file.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { libraries, parts } from "../../scripts/lib/supply.mjs";
import { DIST } from "./harness.mjs";

const text = (path) => readFileSync(join(DIST, path), "utf8");
const foreign = parts().filter(({ isOurs }) => !isOurs);

test("each crate in the programs has its licence in full, and stands in the list of parts", () => {
    const [notices, bill] = [text("licences.txt"), JSON.parse(text("sbom.json"))];
    assert.ok(foreign.length > 40, `${foreign.length} crates`);
    const blocks = notices.split(/^-{78}$/m).slice(1);
    assert.equal(blocks.length % 2, 0);
    for (const { name, version, license } of foreign) {
        const at = blocks.findIndex((block, at) => at % 2 === 0 && block.includes(`\n${name} ${version} (`));
        assert.ok(at >= 0, `${name} ${version} has no licence`);
        assert.match(blocks[at + 1], /Permission is hereby granted|Apache License|Unicode/i, `${name}: ${license}`);
        const entry = bill.components.find((one) => one.name === name && one.version === version);
        assert.match(entry?.hashes?.[0].content ?? "", /^[0-9a-f]{64}$/, `${name} ${version} is not in the list of parts`);
        assert.match(entry.licenses[0].expression, /^[\w.() -]+$/);
    }
});

test("so does each library of the scripts", () => {
    const [notices, bill] = [text("licences.txt"), JSON.parse(text("sbom.json"))];
    for (const { name, version, license, sum } of libraries()) {
        assert.ok(notices.includes(`\n${name} ${version} (${license})\n`), `${name} has no licence`);
        assert.equal(bill.components.find(({ purl }) => purl === `pkg:npm/${name}@${version}`)?.hashes[0].content, sum);
        assert.match(sum, /^[0-9a-f]{128}$/);
    }
});

test("the list of parts is CycloneDX, whole, and the same wherever it is made", () => {
    const bill = JSON.parse(text("sbom.json"));
    assert.equal(bill.bomFormat, "CycloneDX");
    assert.equal(bill.metadata.component.name, "joint-working-web");
    const refs = [bill.metadata.component, ...bill.components].map((one) => one["bom-ref"]);
    assert.equal(new Set(refs).size, refs.length);
    assert.deepEqual(bill.dependencies.map(({ ref }) => ref).sort(), [...refs].sort());
    for (const { dependsOn } of bill.dependencies) for (const ref of dependsOn) assert.ok(refs.includes(ref), ref);
    for (const file of ["sbom.json", "licences.txt"]) assert.doesNotMatch(text(file), /crates\.io|registry\+|index\.|\/(root|home|work)\//, file);
});

test("both have their hash in the list of hashes", (t) => {
    let hashes;
    try {
        hashes = JSON.parse(text("integrity.json"));
    } catch {
        return t.skip("a build that is not for publishing has no hashes");
    }
    for (const file of ["sbom.json", "licences.txt"]) {
        assert.equal(hashes[file], `sha384-${createHash("sha384").update(readFileSync(join(DIST, file))).digest("base64")}`);
    }
});
