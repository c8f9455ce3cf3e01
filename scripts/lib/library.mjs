// Puts the library of the search page into the book, made small: from its package, which the lock file of web/tests pins.
// usage: node library.mjs
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { dirname } from "node:path";

const packages = createRequire(new URL("../../web/tests/package.json", import.meta.url));
const { minify } = packages("terser");
const file = fileURLToPath(new URL("../../book/src/theme/minisearch.js", import.meta.url));

const source = readFileSync(packages.resolve("minisearch").replace(/dist[\\/].*$/, "dist/es/index.js"), "utf8");
const { code } = await minify(source, { module: true, ecma: 2020, compress: { passes: 2 } });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, code);
