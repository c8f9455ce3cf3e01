// Names every script, style and program of a site after the bytes that it is served with, and has the pages vouch for these: a tag
// that loads one says its hash, and so does the element of a program of the files that its loader asks for. A script that the loader
// imports has a tag of its own, too: what the tag has loaded is what is imported. To be run after the last step that changes a byte.
// usage: node seal.mjs SITE [BASE]
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { AID, filesIn, resolve, tags } from "./site.mjs";

const [site, base = "/"] = process.argv.slice(2);
// What a name has before and after the hash that it was given when it was built.
const NAME = /^(.+?)(?:-[0-9a-f]{8,})?((?:_\w+)?\.(?:css|m?js|wasm))$/;
const IS_TEXT = /\.(css|m?js|html)$/;

const hash = (kind, bytes, as) => createHash(kind).update(bytes).digest(as);
const integrity = (bytes) => `sha384-${hash("sha384", bytes, "base64")}`;

/** The text with every name of a file put in the place of the one it had. */
function renamed(text, names) {
    for (const [old, now] of names) text = text.replaceAll(new RegExp(`(?<![\\w-])${old.replaceAll(".", "\\.")}(?![\\w-])`, "g"), now);
    return text;
}

const files = new Map(filesIn(site).filter((path) => NAME.test(basename(path))).map((path) => [path, readFileSync(join(site, path))]));
const holds = (path, other) => IS_TEXT.test(path) && files.get(path).toString().includes(basename(other));
const below = new Map([...files.keys()].map((path) => [path, [...files.keys()].filter((other) => other !== path && holds(path, other))]));

/** What a file names, what that names, and so on. */
function reached(path) {
    const all = new Set(below.get(path));
    for (const one of all) below.get(one).forEach((other) => all.add(other));
    return all;
}

// From those that name no other upwards, so that the names within a file are those that it will have; files that name each other
// are named together.
const sealed = new Map();
const names = new Map();
const open = new Map([...files.keys()].map((path) => [path, reached(path)]));
while (open.size > 0) {
    const left = (path) => [...open.get(path)].filter((other) => open.has(other));
    const first = [...open.keys()].sort((one, other) => left(one).length - left(other).length)[0];
    const group = [...new Set([first, ...left(first)])].sort();
    const bytes = (path) => (IS_TEXT.test(path) ? Buffer.from(renamed(files.get(path).toString(), names)) : files.get(path));
    const together = group.length === 1 ? bytes(first) : Buffer.concat(group.map(bytes));
    const own = hash("sha256", together, "hex").slice(0, 16);
    const content = group.map((path) => [path, bytes(path)]);
    for (const path of group) names.set(basename(path), basename(path).replace(NAME, `$1-${own}$2`));
    for (const [path, before] of content) {
        const now = posix.join(dirname(path), names.get(basename(path)));
        const after = group.length === 1 ? before : Buffer.from(renamed(before.toString(), names));
        renameSync(join(site, path), join(site, now));
        writeFileSync(join(site, now), after);
        sealed.set(now, integrity(after));
        open.delete(path);
    }
}
if (new Set(names.values()).size < names.size) throw new Error("two files of the site have one name");

/** The files that the loader of a page asks for: those of its program's folder that no tag loads. */
function asked(page, { attributes }) {
    const loaded = [...tags(page)].map(({ attributes: { src, href } }) => basename(src ?? href ?? ""));
    const folder = posix.dirname(attributes["data-module"]);
    return [...sealed.keys()].filter((path) => posix.dirname(path) === folder && /\.(m?js|wasm)$/.test(path) && !loaded.includes(basename(path)));
}

/** A page with its program's scripts by a tag each, before that of the loader, and with the hashes of all the program's files. */
function vouched(page, mount) {
    const files = asked(page, mount);
    const scripts = files.filter((path) => path.endsWith("js"));
    const tagged = scripts.map((path) => `<script type="module" src="${posix.join(mount.attributes["data-root"], path)}" fetchpriority="low"></script>\n`);
    const hashes = Object.fromEntries(files.map((path) => [path, sealed.get(path)]));
    return page
        .replace(/<script type="module" src="[^"]*\/loader-[^"]*">/, (tag) => tagged.join("") + tag)
        .replace(`id="${AID}"`, `id="${AID}" data-integrity='${JSON.stringify(hashes)}'`);
}

let loads = 0;
for (const path of filesIn(site).filter((path) => path.endsWith(".html"))) {
    const page = renamed(readFileSync(join(site, path), "utf8"), names);
    const mount = [...tags(page)].find(({ attributes: at }) => at.id === AID && at["data-module"]);
    const hashed = (mount ? vouched(page, mount) : page).replace(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]*)"/g, (tag, url) => {
        const found = sealed.get(resolve(path, url, base)?.file);
        loads += found ? 1 : 0;
        return found ? `${tag} integrity="${found}"` : tag;
    });
    writeFileSync(join(site, path), hashed);
}
console.log(`${sealed.size} scripts, styles and programs named after their bytes, vouched for in ${loads} places`);
