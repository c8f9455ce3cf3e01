// Runs files of tests in the order given, so many at a time: node run.mjs AT-ONCE FILE...  (node --test would sort them by name, and a long
// file that comes last is waited for alone.)
import { resolve } from "node:path";
import { run } from "node:test";
import { spec, tap } from "node:test/reporters";

const [atOnce, ...files] = process.argv.slice(2);
const told = process.stdout.isTTY ? new spec() : tap;
run({ files: files.map((file) => resolve(file)), concurrency: Number(atOnce) })
    .on("test:fail", () => { process.exitCode = 1; })
    .compose(told)
    .pipe(process.stdout);
