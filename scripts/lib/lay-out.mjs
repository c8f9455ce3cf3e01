// Copies from mdBook's output what the pages need, and nothing else. A broken reference inside the site is an error.
// usage: node lay-out.mjs BOOK SITE [BASE]
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isCopy } from "./copies.mjs";
import { MONTH } from "./edition.mjs";
import { described } from "./heads.mjs";
import { filesIn, references, resolve, tags } from "./site.mjs";

const [book, site, base = "/"] = process.argv.slice(2);

// Pages that are no chapters: the widget's own (Trunk writes it), and the contents for readers without JavaScript,
// which are copied only if a page shows them.
const NO_CHAPTER = (path) => /^aid(-next|-practice|-compare)?\//.test(path) || path === "toc.html";
// What stands in the aid's own addresses (a link to a case, an example to open) is not an id in the page.
const AID_PLACE = /^(v\d+\.|\w+=)/;

const there = new Set(filesIn(book));
const text = (path) => readFileSync(join(book, path), "utf8");
const ids = new Map();
const idsOf = (page) => {
    if (!ids.has(page)) ids.set(page, new Set([...tags(text(page))].flatMap(({ attributes: at }) => [at.id, at.name])));
    return ids.get(page);
};

const broken = [];
const keep = new Set([...there].filter((path) => path.endsWith(".html") && !NO_CHAPTER(path)));
// A Set is walked in the order of insertion, so files added on the way get their turn.
for (const path of keep) {
    for (const { url, kind, soft } of /\.(html|css|m?js)$/.test(path) ? references(path, text(path)) : []) {
        const target = resolve(path, url, base);
        if (kind === "maybe" || soft) {
            for (const file of [target?.file, url]) if (there.has(file)) keep.add(file);
        } else if (target === null) {
            if (kind === "load" && !url.startsWith("data:")) broken.push(`${path}: loads ${url} from elsewhere`);
        } else if (isCopy(target.file)) {
            // Made of the pages, later.
        } else if (!there.has(target.file)) {
            broken.push(`${path}: ${url} leads to no file`);
        } else {
            keep.add(target.file);
            const { file, place } = target;
            if (place && place !== "top" && file.endsWith(".html") && !AID_PLACE.test(place) && !idsOf(file).has(decodeURIComponent(place))) {
                broken.push(`${path}: ${url} leads to no place in ${file}`);
            }
        }
    }
}

if (broken.length > 0) {
    console.error(["Broken references:", ...new Set(broken)].join("\n  "));
    process.exit(1);
}
// Which section of the site a page belongs to is known to its text; the navigation before it is marked by the body. The frame of a page,
// which the preprocessor does not see, has a place for the edition's month.
const marked = (frame) => {
    const page = frame.replaceAll("<!--, {briefing.month}-->", `, ${MONTH}`);
    const main = [...tags(page)].find(({ name }) => name === "main");
    const section = main?.attributes["data-section"];
    return section ? page.replace("<body>", `<body data-section="${section}">`) : page;
};
for (const path of keep) {
    cpSync(join(book, path), join(site, path));
    if (path.endsWith(".html")) writeFileSync(join(site, path), described(marked(text(path))));
}
console.log(`${keep.size} files laid out, ${there.size - keep.size} left out that no page needs`);
