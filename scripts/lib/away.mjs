// Puts a whole site into one file that opens from a disk: every page as a template, the styles and scripts inline, the programs as
// packed bytes. It asks for nothing, and its own policy lets nothing in but what stands in it. To be run on a sealed site.
// usage: node away.mjs SITE
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { ONE_FILE, WORDS, fill, isCopy, size } from "./copies.mjs";
import { AID, filesIn, resolve, tags } from "./site.mjs";

const [site] = process.argv.slice(2);
const beside = (name) => readFileSync(fileURLToPath(new URL(`away/${name}`, import.meta.url)), "utf8");
const read = (path) => readFileSync(join(site, path), "utf8");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Pages that are for a server: one is shown where a page is not found, the other asks for the server's files. */
const NOT_FOUND = "404.html";
const ASKS_SERVER = "checkup.html";
const FIRST = "index.html";
const WHOLE = "whole-guidance.html";
const LICENCES = "licences.txt";
const paths = filesIn(site).filter((path) => path.endsWith(".html") && path !== NOT_FOUND && path !== ONE_FILE);

function taken(text, pattern, what) {
    const found = text.match(pattern);
    if (!found) throw new Error(`${what} is not as expected: ${pattern}`);
    return found[1];
}

/** The links of a part of a page, as they are in the one file; what leads to a file that it does not hold is text. */
function linked(path, html) {
    const links = html.replace(/<a\b([^>]*?)\bhref="([^"]*)"([^>]*)>(.*?)<\/a>/gs, (link, before, url, after, words) => {
        const target = resolve(path, url);
        if (!target) return link;
        const place = target.place ? `#${target.place}` : "";
        if (target.file === path && place) return `<a${before}href="${place}"${after}>${words}</a>`;
        return paths.includes(target.file) ? `<a${before}href="?${target.file}${place}"${after}>${words}</a>` : words;
    });
    if (/<a\b[^>]*\bhref="(?![?#]|https?:|mailto:)/.test(links)) throw new Error(`${path}: a link leads out of the file`);
    return links;
}

/** What a page loads, in the order of its tags: its styles, each with the media it is for, and its scripts, those of a program but for the loader when it asks. */
function loads(path, html) {
    const all = [...tags(html)].map(({ name, attributes }) => ({ name, ...attributes }));
    const mount = all.find(({ id }) => id === AID);
    const styles = all.filter(({ name, rel }) => name === "link" && rel === "stylesheet").map(({ href, media = "all" }) => ({ file: resolve(path, href).file, media }));
    const scripts = all.filter(({ name, src }) => name === "script" && src).map(({ src }) => resolve(path, src).file);
    return { styles, scripts: scripts.filter((file) => basename(file) !== basename(mount?.["data-module"] ?? "")) };
}

function pageOf(path) {
    const html = read(path);
    const { styles, scripts } = loads(path, html);
    const content = taken(html, /<div class="frame page">\n(.*)\n<\/div>\n<footer/s, path)
        .replace(/<link rel="stylesheet"[^>]*>\n?|<script\b[^>]*><\/script>\n?/g, "")
        // A line for a copy to load: there is none in the copy.
        .replace(/<li>(?:(?!<li>|<\/li>).)*?<a href="([^"]*)"(?:(?!<li>).)*?<\/li>\n?/gs, (line, url) => (isCopy(resolve(path, url)?.file) ? "" : line))
        .replace(/<ul>\s*<\/ul>\n?/g, "")
        .replace(/ data-integrity='[^']*'/, "")
        // The programs put the way to a page together of this, its path and a place.
        .replace(/(?<= data-root=)"[^"]*"/, '"?"');
    const asks = path === ASKS_SERVER;
    const header = taken(html, /(<header class="top">.*?<\/header>)/s, path);
    const current = [...tags(header)].filter(({ attributes: at }) => at["aria-current"]).map(({ attributes: at }) => `?${resolve(path, at.href).file}`);
    return {
        path,
        title: taken(html, /<title>(.*?)<\/title>/s, path),
        section: html.match(/<body data-section="([^"]*)">/)?.[1] ?? "",
        content: linked(path, asks ? content.replace(/<div class="checkup".*?<\/div>/s, `<p>${WORDS.no_server}</p>`) : content),
        styles,
        scripts: asks ? [] : scripts,
        current,
    };
}

/** A module as a function of what it exports. It imports by name, and asks for files, within the one file. */
function script(file) {
    let code = read(file);
    const names = (list, of) => list.split(",").map((one) => one.trim().split(/\s+as\s+/)).filter(([name]) => name).map(of).join(", ");
    code = code.replace(/\bimport\s+(\w+)\s+from\s*["'][^"']*?([^"'/]+)["'];?/g, (_, name, from) => `const ${name} = run("${from}").default;`);
    code = code.replace(/\bexport\s*\{([^}]*)\};?/g, (_, list) => `Object.assign(exported, { ${names(list, ([name, as = name]) => `"${as}": ${name}`)} });`);
    code = code.replaceAll("import.meta.url", "document.baseURI").replace(/\bimport\(/g, "imported(");
    if (/\bimport\b\s*[.("'{*]|\bexport\b\s*[{*d]|<\/script|<!--/.test(code)) throw new Error(`${file} is not as expected: it cannot stand in a page`);
    return `"${basename(file)}": (exported) => {\n${code}\n},`;
}

const pages = paths.map(pageOf);
const unique = (list) => [...new Map(list.map((one) => [one.file ?? one, one])).values()];
// A style that one page alone has comes last, as it does there.
const styles = unique([...pages].sort((one, other) => one.styles.length - other.styles.length).flatMap(({ styles }) => styles));
for (const page of pages) {
    const order = page.styles.map(({ file }) => styles.findIndex((one) => one.file === file));
    if (order.some((place, at) => at > 0 && place < order[at - 1])) throw new Error(`${page.path}: the order of its styles is its own`);
}
const files = filesIn(site);
const scripts = unique([...pages.flatMap((page) => page.scripts), ...files.filter((path) => /^aid[\w-]*\/.*\.js$/.test(path)), ...files.filter((path) => /^theme\/minisearch.*\.js$/.test(path))]);
const bundle = `"use strict";\n(() => {\nconst SCRIPTS = {\n${scripts.map(script).join("\n")}\n};\n${beside("start.js")}})();\n`;
const bytes = files.filter((path) => path.endsWith(".wasm"));

const inlined = styles.map(({ file, media }) => {
    const text = read(file);
    if (/@import|url\(|<\/style/.test(text)) throw new Error(`${file} loads something, so it cannot stand in the page`);
    return { name: basename(file), media, text };
});
const own = { name: "away", media: "all", text: beside("away.css") };
const sum = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
    "default-src 'none'",
    `script-src ${sum(bundle)} 'wasm-unsafe-eval'`,
    `style-src ${[...inlined, own].map(({ text }) => sum(text)).join(" ")}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
].join("; ");

const attributes = ({ path, title, section, styles, scripts, current }) => Object.entries({
    page: path,
    title,
    section,
    styles: [...styles.map(({ file }) => basename(file)), "away"].join(" "),
    scripts: scripts.map((file) => basename(file)).join(" "),
    current: current.join(" "),
}).map(([name, value]) => ` data-${name}="${value}"`).join("");

const first = read(FIRST);
const [skip, header, footer] = [/(<a class="skip".*?<\/a>)/s, /(<header class="top">.*?<\/header>)/s, /(<footer class="foot">.*?<\/footer>)/s]
    .map((pattern) => linked(FIRST, taken(first, pattern, FIRST).replace(' aria-current="page"', "")));
const plain = (html) => html.replace(/<a\b[^>]*\bhref="\?[^"]*"[^>]*>(.*?)<\/a>/gs, "$1");
const whole = pages.find(({ path }) => path === WHOLE);
// Until a page is shown, the styles are those of the whole guidance, which stands there.
const isFirst = (name) => name === own.name || whole.styles.some(({ file }) => basename(file) === name);
const style = ({ name, media, text }) => `<style data-name="${name}" data-media="${media}"${isFirst(name) && media === "all" ? "" : ` media="${isFirst(name) ? media : "not all"}"`}>${text}</style>`;
const about = `<a href="?copies.html#one-file">${WORDS.about}</a>`;
const noted = (version) => `<p class="copy">${fill(WORDS.is_copy, { version })} ${about} · <a href="?${LICENCES}">${LICENCES}</a></p>\n`;
const licences = {
    path: LICENCES,
    title: LICENCES,
    section: "",
    content: `<main id="content" tabindex="-1">\n<h1>${LICENCES}</h1>\n<pre>${escaped(read(LICENCES))}</pre>\n</main>`,
    styles: whole.styles,
    scripts: [],
    current: [],
};
const none = `<template id="away-none" data-title="${taken(first, /<title>(.*?)<\/title>/s, FIRST)}" data-section="" data-styles="${whole.styles.map(({ file }) => basename(file)).join(" ")} away" data-scripts="" data-current="">
<main id="content" tabindex="-1">
<h1>${taken(first, /<h1>(.*?)<\/h1>/s, FIRST)}</h1>
<p>${WORDS.no_page}</p>
<p><a href="?${FIRST}">${taken(first, /<h1>(.*?)<\/h1>/s, FIRST)}</a></p>
</main>
</template>`;

const written = (version) => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${taken(first, /<title>(.*?)<\/title>/s, FIRST)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${[...inlined, own].map(style).join("\n")}
</head>
<body>
<div id="away-late">
<div class="frame page">
${plain(whole.content.replace(/<nav class="(?:contents|pager)".*?<\/nav>|<div class="papers">.*?<\/div>/gs, "")).replace(/<main\b[^>]*>/, `$&\n<p class="note">${WORDS.late}</p>`)}
</div>
${plain(footer.replace(/<ul>.*<\/ul>/s, noted(version)))}
</div>
<template id="away-frame">${skip}
${header}
<div class="frame page">
</div>
${footer.replace("<ul>", `${noted(version)}<ul>`)}
</template>
${none}
${[...pages, licences].map((page) => `<template${attributes(page)}>\n${page.content}\n</template>`).join("\n")}
${bytes.map((path) => `<script type="application/octet-stream" data-bytes="${basename(path)}">${gzipSync(readFileSync(join(site, path)), { level: 9 }).toString("base64")}</script>`).join("\n")}
<script>${bundle}</script>
</body>
</html>
`;

// The version of the programs, and after it what tells copies of one version apart: a hash of all that stands in the file.
const release = taken(readFileSync(fileURLToPath(new URL("../../Cargo.toml", import.meta.url)), "utf8"), /^version = "([^"]+)"/m, "Cargo.toml");
const version = `${release} (${createHash("sha256").update(written("")).digest("hex").slice(0, 12)})`;
const file = written(version);
mkdirSync(dirname(join(site, ONE_FILE)), { recursive: true });
writeFileSync(join(site, ONE_FILE), file);
console.log(`${pages.length} pages and ${bytes.length} programs in one file of ${size(Buffer.byteLength(file))}, version ${version}`);
