// Makes the site's own scripts small: those of its pages, the code between the browser and WebAssembly, and what loads it.
// usage: node minify.mjs SITE
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { withShortNames } from "./imports.mjs";
import { filesIn } from "./site.mjs";

const { minify } = createRequire(new URL("../../web/tests/package.json", import.meta.url))("terser");

const [site] = process.argv.slice(2);
for (const path of filesIn(site).filter((path) => /^(theme|aid(-next|-practice|-compare)?)\/.*\.js$/.test(path) && !/\/minisearch/.test(path))) {
    const file = join(site, path);
    const { code } = await minify(readFileSync(file, "utf8"), { module: true, ecma: 2020, compress: { passes: 2, inline: 0, sequences: false } });
    writeFileSync(file, code);
}
// What a program and its script call each other is for nobody to read.
for (const path of filesIn(site).filter((path) => path.endsWith("_bg.wasm"))) {
    const [program, script] = [join(site, path), join(site, path.replace("_bg.wasm", ".js"))];
    const made = withShortNames(readFileSync(program), readFileSync(script, "utf8"));
    writeFileSync(program, made.program);
    writeFileSync(script, made.script);
}
