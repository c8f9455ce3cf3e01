// mdBook's own theme is as it was when ours took its place. When it changes, look at what changed and why, take over what
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
