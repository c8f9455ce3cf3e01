// Of which state of the project a site is and with which tools it was made stands in it; two builds can be compared; and the workflows that
// publish it are what they say.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { inWords, source } from "../../scripts/lib/origin.mjs";
import { differences } from "../../scripts/lib/same.mjs";
import { filesIn } from "../../scripts/lib/site.mjs";
import { digestOf } from "../../scripts/lib/version.mjs";
import { ROOT, folderFor } from "./filled.mjs";
import { DIST } from "./harness.mjs";

const text = (path) => readFileSync(join(ROOT, path), "utf8");

test("the site says of which version, commit and day it is, with which tools it was made, and its digest", () => {
    const told = JSON.parse(readFileSync(join(DIST, "version.json"), "utf8"));
    assert.equal(told.version, text("Cargo.toml").match(/^version = "(.*)"/m)[1]);
    assert.match(told.commit, /^([0-9a-f]{40}|unknown)$/);
    assert.equal(typeof told.changed, "boolean");
    assert.match(told.date, /^(\d{4}-\d\d-\d\dT[\d:]{8}Z|unknown)$/);
    for (const tool of ["rustc", "mdbook", "trunk", "wasm-bindgen", "wasm-opt", "node"]) assert.match(told.made_with[tool], /\d/, tool);
    assert.match(told.made_with["chromium, for the PDFs"], existsSync(join(DIST, "pdf")) ? /\d/ : /^none$/);
    assert.match(told.made_with.settings, /^sha256-[0-9a-f]{12}$/);
    assert.ok(readFileSync(join(DIST, "away/joint-working.html"), "utf8").includes(`version ${told.one_file}`), told.one_file);
    assert.deepEqual({ files: told.files, digest: told.digest }, digestOf(DIST));
    assert.doesNotMatch(JSON.stringify(told), /\/(root|home|work|tmp|usr)\b/);
});

test("a folder that is no clone has no commit and no day; a day can be given", (t) => {
    const folder = folderFor(t);
    writeFileSync(join(folder, "Cargo.toml"), '[workspace.package]\nversion = "1.2.3"\n');
    assert.deepEqual(source(folder, {}), { version: "1.2.3", commit: "unknown", changed: false, date: "unknown" });
    assert.equal(source(folder, { SOURCE_DATE_EPOCH: "0" }).date, "1970-01-01T00:00:00Z");
    assert.equal(inWords(source(folder, {})), "Joint Working 1.2.3, commit unknown");
    const git = (...args) => execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "user.name=x", "-c", "user.email=x@y.example", ...args], { cwd: folder, stdio: ["ignore", "pipe", "ignore"], encoding: "utf8", env: { ...process.env, GIT_COMMITTER_DATE: "2027-01-02T03:04:05Z" } });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "x");
    const clean = source(folder, {});
    assert.deepEqual([clean.commit.length, clean.changed, clean.date], [40, false, "2027-01-02T03:04:05Z"]);
    writeFileSync(join(folder, "Cargo.toml"), '[workspace.package]\nversion = "1.2.4"\n');
    assert.match(inWords(source(folder, {})), /^Joint Working 1\.2\.4, commit [0-9a-f]{40}, changed since$/);
    // A folder within a clone is not that clone.
    mkdirSync(join(folder, "inner"));
    cpSync(join(folder, "Cargo.toml"), join(folder, "inner/Cargo.toml"));
    assert.equal(source(join(folder, "inner"), {}).commit, "unknown");
});

test("two builds that are the same are said to be, and what differs is named with its reason", (t) => {
    const [one, other] = ["one", "other"].map((name) => join(folderFor(t), name));
    cpSync(DIST, one, { recursive: true });
    cpSync(DIST, other, { recursive: true });
    const script = join(ROOT, "scripts/same");
    assert.match(execFileSync(script, [one, other], { encoding: "utf8" }), /^The same: all \d+ files, byte for byte\.$/m);
    const about = join(other, "about.html");
    writeFileSync(about, readFileSync(about, "utf8").replace("About", "Abaut"));
    const wasm = filesIn(other).find((path) => path.endsWith("_bg.wasm"));
    renameSync(join(other, wasm), join(other, wasm.replace(/-[0-9a-f]{8,16}_bg/, "-0123456789abcdef_bg")));
    rmSync(join(other, "glossary.html"));
    const paper = filesIn(other).find((path) => path.endsWith(".pdf"));
    writeFileSync(join(other, paper), "other");
    const version = JSON.parse(readFileSync(join(other, "version.json"), "utf8"));
    writeFileSync(join(other, "version.json"), JSON.stringify({ ...version, made_with: { ...version.made_with, rustc: "rustc 9.9.9" } }));
    const { files, reasons } = differences(one, other);
    const said = [...reasons, ...files].join("\n");
    for (const line of [/^made otherwise – rustc: rustc .* \| rustc 9\.9\.9$/m, /^about\.html: differs from line \d+ on: “.*About.*” \| “.*Abaut.*”$/m, /^glossary\.html: is only in /m, /^pdf\/\w+\.pdf: differs from byte .*; a PDF is the same only from the same Chromium with the same fonts$/m, /_bg\.wasm: is .*0123456789abcdef_bg\.wasm there, with other bytes$/m]) assert.match(said, line);
    assert.throws(() => execFileSync(script, [one, other], { stdio: "pipe" }), ({ status, stderr }) => status === 1 && /^Not the same: \d+ differences\./.test(String(stderr)));
});

/** The compiler that releases are built with. */
const RUSTC = text("rust-toolchain.toml").match(/^channel = "([\d.]+)"$/m)[1];

const REPORTS = { release: `rustc ${RUSTC} (x)`, newer: "rustc 9.9.9 (x)" };
const named = `${RUSTC}-some-linux`;
for (const [what, { there, fetched, forbidden, own }, chosen, said] of [
    ["has it under its number", { there: { "stable-some-linux": "newer", [named]: "release" } }, "", ""],
    ["has it under another name", { there: { "beta-some-linux": "newer", "stable-some-linux": "release" } }, "stable-some-linux", ""],
    ["can fetch it", { there: { "stable-some-linux": "newer" }, fetched: true }, "", `Fetching Rust ${RUSTC}\n`],
    ["cannot fetch it", { there: { "beta-some-linux": "newer", "stable-some-linux": "newer" } }, "stable-some-linux", `Fetching Rust ${RUSTC}\n`],
    ["may not fetch it", { there: { "stable-some-linux": "newer" }, fetched: true, forbidden: true }, "stable-some-linux", ""],
    ["was told which to run", { there: { "stable-some-linux": "release" }, own: "nightly" }, "nightly", ""],
]) {
    test(`where rustup ${what}, the scripts run ${chosen || "what the file of the toolchain names"}`, (t) => {
        const folder = folderFor(t);
        const command = (name, ...lines) => writeFileSync(join(folder, name), ["#!/bin/sh", ...lines, ""].join("\n"), { mode: 0o755 });
        command("rustup", 'case "$1 $2" in', `"toolchain list") printf '%s\\n' ${Object.keys(there).map((name) => `'${name}${name.startsWith("stable") ? " (active, default)" : ""}'`).join(" ")} ;;`, `"toolchain install") exit ${fetched ? 0 : 1} ;;`, `"default ") echo "stable-some-linux (default)" ;;`, "esac");
        command("rustc", 'case "$RUSTUP_TOOLCHAIN" in', ...Object.entries(there).map(([name, which]) => `${name}) echo "${REPORTS[which]}" ;;`), "*) exit 1 ;;", "esac");
        const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, RUSTUP_AUTO_INSTALL: forbidden ? "0" : "1", RUSTUP_TOOLCHAIN: own ?? "" };
        // The tools that the scripts put first on the path hold neither of the two.
        const { stdout, stderr, status } = spawnSync("bash", ["-c", '. scripts/lib.sh; choose_toolchain; printf "%s" "${RUSTUP_TOOLCHAIN:-}"'], { cwd: ROOT, env, encoding: "utf8" });
        assert.deepEqual({ stdout, stderr, status }, { stdout: chosen, stderr: said, status: 0 });
    });
}

test("each script that compiles chooses its compiler first, and no other asks for one", () => {
    const scripts = readdirSync(join(ROOT, "scripts"), { withFileTypes: true }).filter((one) => one.isFile() && one.name !== "lib.sh").map(({ name }) => [name, text(`scripts/${name}`)]);
    const compiles = (script) => /^(?!\s*#).*\b(cargo|rustc|run_trunk)\b/m.test(script);
    for (const [name, script] of scripts) assert.equal(/^\. .*lib\.sh"\nchoose_toolchain$/m.test(script), compiles(script), name);
});

const WORKFLOWS = [".github/workflows/pages.yml", ".gitlab-ci.yml"];
/** Every text in a document of YAML. */
const texts = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(texts) : []);

for (const path of WORKFLOWS) {
    test(`${path} can be read, runs the commands of the README on the compiler of releases, and names no registry`, () => {
        const workflow = parse(text(path));
        const all = texts(workflow);
        const images = all.filter((one) => /^rust:/.test(one));
        assert.deepEqual([...new Set(images)], [`rust:${RUSTC}-trixie`]);
        const commands = all.flatMap((one) => one.split("\n"));
        for (const command of ["scripts/test", "scripts/build --publish"]) {
            assert.ok(commands.some((line) => line.trim() === command), command);
            assert.ok(text("README.md").includes(command), `${command} in the README`);
        }
        for (const [script] of commands.join("\n").matchAll(/\bscripts\/[\w-]+/g)) accessSync(join(ROOT, script), constants.X_OK);
        assert.doesNotMatch(text(path), /crates\.io|npmjs|registry\.|index\.|pypi|deb\.debian/);
        // What is filled in reaches a command as a variable, never as part of it.
        assert.ok(commands.every((line) => !/\$\{\{/.test(line) || !/^\s*(printf|echo|cp|scripts)/.test(line)), "a command with an expression in it");
    });
}

test("the actions of GitHub are pinned to commits, and the jobs may do no more than they must", () => {
    const { permissions, jobs } = parse(text(WORKFLOWS[0]));
    const uses = Object.values(jobs).flatMap(({ steps }) => steps).map(({ uses }) => uses).filter(Boolean);
    assert.ok(uses.length >= 3);
    for (const action of uses) assert.match(action, /^actions\/[\w-]+@[0-9a-f]{40}$/);
    assert.deepEqual(permissions, { contents: "read" });
    assert.deepEqual(Object.entries(jobs).filter(([, { permissions }]) => permissions).map(([name, { permissions }]) => [name, permissions]), [["deploy", { pages: "write", "id-token": "write" }]]);
});
