#!/usr/bin/env node
// wasm-opt of web/tests, which does nothing twice: what it made of a program is kept beside the tools, by the bytes of the program, what it was
// asked for and its version. It takes a minute for the four programs, most of what a build takes in which none has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const MODULE = "../../web/tests/node_modules/binaryen";
const TOOL = at(`${MODULE}/bin/wasm-opt`);
const KEPT = at("../../.tools/wasm-opt");
/** What was not asked for in so many days is thrown away. */
const DAYS = 14;

const args = process.argv.slice(2);
const run = (told) => {
    const { status } = spawnSync(process.execPath, [TOOL, ...told], { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
};

/** The program that is read, where what is made of it is put, and what is asked for; nothing where it is asked for something else. */
function read() {
    const asked = [];
    let input, output;
    for (let next = 0; next < args.length; next++) {
        if (args[next] === "-o" || args[next] === "--output") output = args[++next];
        else if (args[next].startsWith("--output=")) output = args[next].slice("--output=".length);
        else if (args[next].startsWith("-")) asked.push(args[next]);
        else if (input) return undefined;
        else input = args[next];
    }
    return input && output && existsSync(input) ? { input, output, asked } : undefined;
}

const told = read();
if (!told) {
    run(args);
    process.exit(0);
}
const { version } = JSON.parse(readFileSync(at(`${MODULE}/package.json`), "utf8"));
const name = createHash("sha256").update(JSON.stringify([version, told.asked])).update(readFileSync(told.input)).digest("hex");
const kept = join(KEPT, `${name}.wasm`);
mkdirSync(KEPT, { recursive: true });
if (!existsSync(kept)) {
    // Nothing half written is ever taken for the whole.
    const made = `${kept}.${process.pid}`;
    run([...told.asked, told.input, "-o", made]);
    renameSync(made, kept);
    for (const other of readdirSync(KEPT).map((file) => join(KEPT, file))) {
        if (Date.now() - statSync(other).mtimeMs > DAYS * 86_400_000) rmSync(other, { force: true });
    }
}
copyFileSync(kept, told.output);
utimesSync(kept, new Date(), new Date());
