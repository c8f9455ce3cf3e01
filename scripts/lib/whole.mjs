// Puts the whole guidance on one page: the text of the pages of the briefing, in their order, as they are laid out. Ids stay, and links
// between these pages lead from place to place on the one. What is ours in the examples, but for the editor's notes, stays on their pages.
// usage: node whole.mjs SITE
import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { resolve, tags } from "./site.mjs";

const PAGE = "whole-guidance.html";
const PLACE = /(<div class="whole" id="whole-guidance">)(<\/div>)/;
/** The first page of each part; it lists the others. */
const PARTS = ["guidance/background.html", "examples/example-1.html"];

const [site] = process.argv.slice(2);
const read = (path) => readFileSync(join(site, path), "utf8");

function taken(text, pattern, what) {
    const found = text.match(pattern);
    if (!found) throw new Error(`${what} is not as expected: ${pattern}`);
    return found[1];
}

/** The pages of a part: its title, and of each page its path and its name. */
function part(first) {
    const [, title, list] = read(first).match(/<nav class="contents" aria-label="([^"]*)">(.*?)<\/nav>/s) ?? [];
    if (!list) throw new Error(`${first} lists no pages`);
    const pages = [...list.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, url, name]) => ({ path: resolve(first, url).file, name }));
    return { title, pages };
}

/** The text of a page, of which its heading is one of the third level; and the line that names its source. */
function text(path) {
    const main = taken(read(path), /<main\b[^>]*>(.*)<\/main>/s, path);
    const source = taken(main, /(<p class="source">.*?<\/p>)/s, `the source of ${path}`);
    const body = main
        .replace(source, "")
        .replace(/<section class="decide".*?<\/section>/gs, "")
        .replace(/<details class="told">\s*<summary>.*?<\/summary>(.*?)<hr>\s*<h2 id="[\w-]*-reading">.*<\/details>/s, "$1")
        .replace(/<a class="header" href="[^"]*">(.*?)<\/a>/gs, "$1")
        .replace(/<(\/?)h([1-4])\b/g, (_, end, level) => `<${end}h${Number(level) + 2}`)
        .replace("<h3>", `<h3 id="${posix.basename(path, ".html")}">`);
    if (/<(details|form|fieldset|script|link)\b/.test(body)) throw new Error(`${path}: there is something to use in what is to be read`);
    return { path, body: body.trim(), source };
}

const parts = PARTS.map(part).map(({ title, pages }) => ({ title, id: title.toLowerCase(), pages, texts: pages.map(({ path }) => text(path)) }));
const texts = parts.flatMap((part) => part.texts);
const own = new Set([...tags(read(PAGE))].map(({ attributes }) => attributes.id));
const within = texts.flatMap(({ body }) => [...tags(body)].map(({ attributes }) => attributes.id).filter(Boolean));
const ids = [...parts.map(({ id }) => id), ...within];
const twice = ids.filter((id, at) => ids.indexOf(id) !== at || own.has(id));
if (twice.length > 0) throw new Error(`on ${PAGE} more than one place has the id ${[...new Set(twice)].join(", ")}`);

/** Links between the pages lead to the same places here; all others lead where they did. */
function here({ path, body }) {
    return body.replace(/(<a\b[^>]*?\bhref=")([^"]*)"/g, (link, before, url) => {
        const target = resolve(path, url);
        if (!target) return link;
        const inside = texts.some((one) => one.path === target.file);
        if (!inside) return `${before}${target.file}${target.place ? `#${target.place}` : ""}"`;
        const place = target.place || posix.basename(target.file, ".html");
        // What is ours is on the example's own page.
        return ids.includes(place) ? `${before}#${place}"` : `${before}${target.file}#${place}"`;
    });
}

const contents = parts.map(({ id, title, pages }) => {
    const lines = pages.map(({ path, name }) => `<li><a href="#${posix.basename(path, ".html")}">${name}</a></li>`);
    return `<nav aria-label="${title}">\n<p><a href="#${id}">${title}</a></p>\n<ul>\n${lines.join("\n")}\n</ul>\n</nav>\n`;
});
const sections = parts.map(({ id, title, texts }) => `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${texts.map(here).join("\n")}\n</section>\n`);
// Of the line at the end of each page what is the same for all.
const source = texts[0].source.replace(/ · [^·<]*(?= · )/, "");
const whole = `${contents.join("")}\n${sections.join("\n")}\n${source}\n`;

const page = read(PAGE);
if (!PLACE.test(page)) throw new Error(`${PAGE} has no place for the guidance`);
writeFileSync(join(site, PAGE), page.replace(PLACE, (_, before, after) => `${before}\n${whole}${after}`));
console.log(`${texts.length} pages of the briefing on one`);
