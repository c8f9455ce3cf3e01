// Gives every page one style sheet in the place of those that it names: all of them in their order, those for paper marked so, made small
// unless told otherwise. A page asks for one file instead of six, what they have in common is compressed once, and a style is there whole
// or not at all, which the page can say. Pages that name the same sheets share one.
// usage: node styles.mjs SITE [BASE] [--plain]
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { filesIn, references, resolve, tags } from "./site.mjs";

const options = process.argv.slice(2);
const plain = options.includes("--plain");
const [site, base = "/"] = options.filter((one) => one !== "--plain");

const SHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>\n?/g;

const small = plain ? (code) => code : (code, filename) => {
    const { transform } = createRequire(new URL("../../web/tests/package.json", import.meta.url))("lightningcss");
    const { code: made, warnings } = transform({ filename, code: Buffer.from(code), minify: true });
    if (warnings.length > 0) throw new Error(`${filename}: ${warnings.map(({ message }) => message).join("; ")}`);
    return made;
};

/** The sheets of a page in their order: { tag, file, media, before }, where `before` is what its address has before the file. */
function sheets(path, page) {
    return [...page.matchAll(SHEET)].map(([tag]) => {
        const [{ attributes: { href, media } }] = tags(tag);
        const file = resolve(path, href, base)?.file;
        if (!file || !href.endsWith(file)) throw new Error(`${path}: a style sheet from elsewhere: ${href}`);
        return { tag, file, media, before: href.slice(0, href.length - file.length) };
    });
}

const pages = filesIn(site).filter((path) => path.endsWith(".html"));
const used = new Set();
const made = new Map();

for (const path of pages) {
    const page = readFileSync(join(site, path), "utf8");
    const own = sheets(path, page);
    if (own.length === 0) continue;
    const key = own.map(({ file, media = "" }) => `${file} ${media}`).join("\n");
    if (!made.has(key)) {
        const text = own.map(({ file, media }) => {
            const sheet = readFileSync(join(site, file), "utf8");
            // What a sheet loads is found from where the sheet stands, and it is put elsewhere.
            if (references(file, sheet).length > 0) throw new Error(`${file}: loads another file`);
            used.add(file);
            return media ? `@media ${media} {\n${sheet}\n}\n` : sheet;
        });
        const name = `css/style-${made.size + 1}.css`;
        made.set(key, name);
        writeFileSync(join(site, name), small(text.join("\n"), name));
    }
    const [first] = own;
    const others = own.slice(1).reduce((text, { tag }) => text.replace(tag, ""), page);
    writeFileSync(join(site, path), others.replace(first.tag, `<link rel="stylesheet" href="${first.before}${made.get(key)}">\n`));
}
for (const file of used) rmSync(join(site, file));
console.log(`${used.size} style sheets put into ${made.size}, one for a page`);
