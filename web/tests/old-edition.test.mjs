// An earlier edition beside today's: every page of it says that it is superseded, and leads to today's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { EDITION, MONTH, monthOf } from "../../scripts/lib/edition.mjs";

const words = JSON.parse(readFileSync(new URL("../../crates/interface/interface.json", import.meta.url), "utf8")).paper.page;
const SCRIPT = fileURLToPath(new URL("../../scripts/lib/old-edition.mjs", import.meta.url));
const page = (text) => `<!DOCTYPE html>\n<html lang="en-GB"><head><title>x</title></head>\n<body data-section="a">\n<a class="skip" href="#content">Skip</a>\n<header class="top"></header><main id="content">${text}</main></body></html>\n`;

function sites(old, today) {
    const folder = mkdtempSync(join(tmpdir(), "joint-working-edition-"));
    for (const [site, files] of Object.entries({ old, today })) {
        for (const [path, text] of Object.entries(files)) {
            mkdirSync(dirname(join(folder, site, path)), { recursive: true });
            writeFileSync(join(folder, site, path), text);
        }
    }
    return folder;
}

test("every page of an earlier edition says so and leads to the same page of today's", () => {
    const folder = sites(
        { "index.html": page("a"), "guidance/a.html": page("b"), "guidance/gone.html": page("c"), "404.html": page("d"), "aid/x.js": "1;", "integrity.json": "{}", "index.html.br": "old" },
        { "index.html": page("new"), "guidance/a.html": page("new") },
    );
    try {
        const today = join(folder, "today");
        execFileSync(process.execPath, [SCRIPT, join(folder, "old"), today, "2023-11"]);
        const read = (path) => readFileSync(join(today, "2023-11", path), "utf8");
        const said = words.superseded.replace("{month}", "November 2023");
        for (const [path, now] of [["index.html", "../index.html"], ["guidance/a.html", "../../guidance/a.html"], ["guidance/gone.html", "../../index.html"]]) {
            const text = read(path);
            assert.ok(text.includes(`<aside class="superseded"><p>${said} <a href="${now}">${words.current}</a></p></aside>\n<header`), `${path}: ${text}`);
            assert.match(text, /<meta name="robots" content="noindex">/);
            const [, style, hash] = text.match(/<link rel="stylesheet" href="(?:\.\.\/)?(superseded-\w+\.css)" integrity="(.*?)">/);
            assert.equal(hash, `sha384-${createHash("sha384").update(read(style)).digest("base64")}`);
        }
        assert.equal(read("aid/x.js"), "1;");
        assert.ok(!existsSync(join(today, "2023-11/404.html")));
        const list = JSON.parse(read("integrity.json"));
        assert.equal(list["index.html"], `sha384-${createHash("sha384").update(read("index.html")).digest("base64")}`);
        assert.ok(existsSync(join(today, "2023-11/index.html.br")) && read("index.html.br") !== "old");
        assert.equal(readFileSync(join(today, "index.html"), "utf8"), page("new"), "today's pages are left alone");
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("a site of another edition is not put there as this one, and what stands there stays", () => {
    const of = (edition) => JSON.stringify({ version: "1.0.0", edition });
    const folder = sites({ "index.html": page("a"), "version.json": of("2027-04") }, { "index.html": page("new"), "2023-11/index.html": "kept" });
    try {
        const run = () => execFileSync(process.execPath, [SCRIPT, join(folder, "old"), join(folder, "today"), "2023-11"], { stdio: "pipe" });
        const kept = () => assert.equal(readFileSync(join(folder, "today/2023-11/index.html"), "utf8"), "kept");
        assert.throws(run, /is not the edition 2023-11 but 2027-04; allowed: the dist\/ of a build of that edition/);
        kept();
        // Before sites said it of themselves: by what stands on a page of the briefing.
        writeFileSync(join(folder, "old/version.json"), "{}");
        mkdirSync(join(folder, "old/guidance"));
        writeFileSync(join(folder, "old/guidance/background.html"), page("Briefing note, edition of April 2027"));
        assert.throws(run, /is not the edition 2023-11; allowed/);
        kept();
        writeFileSync(join(folder, "old/guidance/background.html"), page("Briefing note, edition of November 2023"));
        run();
        assert.match(readFileSync(join(folder, "today/2023-11/index.html"), "utf8"), /class="superseded"/);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("what is no built site is refused, and a page without a body", () => {
    const folder = sites({ "a.html": page("a") }, { "index.html": page("new") });
    try {
        const run = () => execFileSync(process.execPath, [SCRIPT, join(folder, "old"), join(folder, "today"), "2023-11"], { stdio: "pipe" });
        assert.throws(run, /no built site/);
        writeFileSync(join(folder, "old/index.html"), "words");
        assert.throws(run, /index\.html: is no page that can be marked/);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("an edition is called by its month", () => {
    assert.equal(monthOf("2027-04"), "April 2027");
    assert.equal(monthOf(EDITION), MONTH);
});
