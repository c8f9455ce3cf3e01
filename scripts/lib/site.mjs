// What the files of a built site refer to. A reference is { url, kind }: "load" is fetched with the page, "link" is
// for the reader to follow, "maybe" is a word of a script or of a data attribute that may name a file.
import { readdirSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";

const LOADING_RELS = ["stylesheet", "icon", "preload", "modulepreload", "manifest"];

export const AID = "decision-aid";

/** The files that stand beside their copies in .br and .gz. */
export const COMPRESSES = /\.(html|css|m?js|json|svg|txt|wasm|xml|atom)$/;

// Every file under a folder, by its path from there.
export function filesIn(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
        .sort();
}

// The tags of an HTML document, without comments and the content of scripts and styles.
export function* tags(html) {
    const markup = html.replace(/<!--.*?-->/gs, "").replace(/(<(script|style)\b[^>]*>).*?<\/\2\s*>/gis, "$1");
    for (const [, name, rest] of markup.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi)) {
        const attributes = {};
        for (const [, key, a, b, c] of rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
            attributes[key.toLowerCase()] = unescape(a ?? b ?? c ?? "");
        }
        yield { name: name.toLowerCase(), attributes };
    }
}

const unescape = (text) =>
    text.replace(/&(amp|quot|lt|gt|#(\d+)|#x([\da-f]+));/gi, (_, name, decimal, hex) =>
        decimal ? String.fromCodePoint(decimal) : hex ? String.fromCodePoint(`0x${hex}`) :
        { amp: "&", quot: '"', lt: "<", gt: ">" }[name.toLowerCase()]);

function* fromHtml(html) {
    for (const { name, attributes: at } of tags(html)) {
        const loads = name === "link" ? LOADING_RELS.some((rel) => at.rel?.split(/\s+/).includes(rel)) : name !== "iframe";
        if (at.href !== undefined) yield { url: at.href, kind: name === "link" && loads ? "load" : "link" };
        if (at.src !== undefined) yield { url: at.src, kind: loads ? "load" : "link" };
        for (const part of at.srcset?.split(",") ?? []) yield { url: part.trim().split(/\s+/)[0], kind: "load" };
        for (const [key, value] of Object.entries(at).filter(([key]) => key.startsWith("data-"))) {
            const own = at.id === AID && ["data-module", "data-wasm"].includes(key);
            yield { url: own ? posix.join(at["data-root"] ?? "", value) : value, kind: own ? "load" : "maybe" };
        }
    }
}

function* fromCss(css) {
    const text = css.replace(/\/\*.*?\*\//gs, "");
    for (const [, , a, , b] of text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)) {
        yield { url: a ?? b, kind: "load" };
    }
}

function* fromJs(js) {
    for (const [, url] of js.matchAll(/\b(?:from|import)\s*["'](\.[^"'\n]+)["']/g)) yield { url, kind: "load", soft: true };
    for (const [, , url] of js.matchAll(/(["'`])([\w./-]+\.\w+)\1/g)) yield { url, kind: "maybe" };
}

export function references(path, text) {
    if (path.endsWith(".html")) return [...fromHtml(text)];
    if (path.endsWith(".css")) return [...fromCss(text)];
    if (/\.m?js$/.test(path)) return [...fromJs(text)];
    return [];
}

// The file of the site, and the place in it, that a URL in the file `from` leads to; null where it leads elsewhere.
export function resolve(from, url, base = "/") {
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return null;
    const [, path, place = ""] = url.match(/^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s);
    if (path === "") return { file: from, place };
    const inside = path.startsWith("/") ? (path.startsWith(base) ? path.slice(base.length) : null)
        : posix.join(posix.dirname(from), decode(path));
    if (inside === null || inside.startsWith("..")) return { file: url, place };
    const file = posix.normalize(inside === "" ? "." : decode(inside));
    return { file: file === "." || file.endsWith("/") ? posix.join(file, "index.html") : file, place };
}

function decode(text) {
    try { return decodeURIComponent(text); } catch { return text; }
}
