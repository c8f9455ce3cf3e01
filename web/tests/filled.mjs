// A site of which the publisher has filled in something: the book is built with it in a folder of its own; the programs are those that
// are there.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSettings } from "../../scripts/lib/settings.mjs";
import { start } from "./harness.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const EXAMPLE = readFileSync(join(ROOT, "publish/settings.example.toml"), "utf8");
const CONTACTS = readFileSync(join(ROOT, "book/data/contacts.toml"), "utf8");

/** The contacts, in their order in the file: their names and the anchors of their paragraphs. */
export const PLACES = [...CONTACTS.matchAll(/^name = "(.*)"\nat = "(.*)"/gm)].map(([, name, at]) => ({ name, at }));

/** The preprocessor as a program: built once for a test file. */
let built;
export function preprocessor() {
    const asked = ["build", "--quiet", "--package", "mdbook-joint-working", "--bin", "mdbook-joint-working", "--message-format", "json"];
    built ??= execFileSync("cargo", asked, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] })
        .split("\n").filter(Boolean).map((line) => JSON.parse(line).executable).filter(Boolean).at(-1);
    return built;
}

/** A text as TOML has it, over lines where it has some. */
const toml = (text) => (text.includes("\n") ? `"""\n${text.replaceAll("\\", "\\\\")}"""` : JSON.stringify(text));

/** The example with fields filled in, by `table.key`, and with what is left out. */
export function settings(values, leftOut = []) {
    const asked = new Set(Object.keys(values));
    let table = "";
    const lines = EXAMPLE.split("\n").map((line) => {
        table = line.match(/^\[(.*)\]$/)?.[1] ?? table;
        const key = `${table}.${line.match(/^([\w-]+) = ""$/)?.[1]}`;
        return asked.delete(key) ? line.replace('""', () => toml(values[key])) : line;
    });
    if (asked.size > 0) throw new Error(`no fields of the example: ${[...asked].join(", ")}`);
    return lines.join("\n").replace("left-out = []", `left-out = ${JSON.stringify(leftOut)}`);
}

/** The settings as the scripts of the build read them. */
export function read(text) {
    const folder = mkdtempSync(join(tmpdir(), "joint-working-settings-"));
    try {
        writeFileSync(join(folder, "settings.toml"), text);
        const json = execFileSync(preprocessor(), ["settings", join(ROOT, "book/data/contacts.toml"), join(folder, "settings.toml")], { stdio: ["ignore", "pipe", "pipe"] });
        writeFileSync(join(folder, "settings.json"), json);
        return readSettings(join(folder, "settings.json"));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** Builds the site with these settings, into `dist` of a folder; `change` may change the copy of the book first. */
export function build(folder, text, change = () => {}) {
    cpSync(join(ROOT, "book"), join(folder, "book"), { recursive: true, filter: (path) => path !== join(ROOT, "book/book") });
    cpSync(join(ROOT, "CHANGELOG.md"), join(folder, "CHANGELOG.md"));
    mkdirSync(join(folder, "publish"), { recursive: true });
    writeFileSync(join(folder, "publish/settings.toml"), text);
    change(folder);
    const env = { ...process.env, PATH: `${join(ROOT, ".tools/bin")}:${process.env.PATH}`, MDBOOK_PREPROCESSOR__JOINT_WORKING__COMMAND: preprocessor() };
    execFileSync("mdbook", ["build", join(folder, "book")], { env, stdio: ["ignore", "ignore", "pipe"] });
    execFileSync("node", [join(ROOT, "scripts/lib/lay-out.mjs"), join(folder, "book/book"), join(folder, "dist"), "/"], { stdio: "pipe" });
    execFileSync("node", [join(ROOT, "scripts/lib/whole.mjs"), join(folder, "dist")], { stdio: "pipe" });
    return join(folder, "dist");
}

/** A folder that goes with a test. */
export function folderFor(t) {
    const folder = mkdtempSync(join(tmpdir(), "joint-working-filled-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

/** A site with these settings, a browser, and what takes both away again; `finish` is done to the site before. */
export async function filled(t, text, finish = () => {}) {
    const dist = build(folderFor(t), text);
    finish(dist);
    const site = await start("/", dist);
    t.after(() => site.close());
    const page = await site.page();
    return { site, page, dist };
}
