// Makes the site's own scripts small: those of its pages, the code between the browser and WebAssembly, and what loads it.
// usage: node minify.mjs SITE
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { filesIn } from "./site.mjs";

const { minify } = createRequire(new URL("../../web/tests/package.json", import.meta.url))("terser");

const [site] = process.argv.slice(2);
for (const path of filesIn(site).filter((path) => /^(theme|aid(-next|-practice|-compare)?)\/.*\.js$/.test(path) && !/\/minisearch/.test(path))) {
    const file = join(site, path);
    const { code } = await minify(readFileSync(file, "utf8"), { module: true, ecma: 2020, compress: { passes: 2, inline: 0, sequences: false } });
    writeFileSync(file, code);
}
