// What a published site owes those who come from elsewhere: canonical addresses, what a shared page shows, sitemap.xml, robots.txt, an
// icon, the feed of changes, security.txt; and in each page's source, of which state of the project it is. What needs an address is made only
// where one is filled in. What counts at the root of a host alone goes into ROOT where the site will stand under a path.
// usage: node duties.mjs SITE BASE SETTINGS.json ROOT
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { feed } from "./feed.mjs";
import { escaped, told, unescaped, withLines } from "./heads.mjs";
import { UNKNOWN, inWords, source } from "./origin.mjs";
import { readSettings } from "./settings.mjs";
import { filesIn } from "./site.mjs";

/** The picture that is shown where a page is shared: the site's name as its first page has it. */
const PICTURE = { file: "preview.png", width: 1200, height: 630 };
/** The icon for browsers that take no drawing, and for what is no page. */
const ICON = "favicon.ico";
const publish = new URL("../../publish/", import.meta.url);

/** The address of a page. */
export const addressOf = (address, path) => address + (path === "index.html" ? "" : path);

/** What is added to a page's head. */
function lines(path, { title, description, isIndexed }, { address, base, origin, feedTitle, name, shows }) {
    // The page for what is not found is shown at any depth.
    const root = path === "404.html" ? base : "../".repeat(path.split("/").length - 1);
    const meta = (kind, name, content) => `<meta ${kind}="${name}" content="${escaped(String(content))}">`;
    const shared = [
        `<link rel="canonical" href="${escaped(addressOf(address, path))}">`,
        ...(feedTitle ? [`<link rel="alternate" type="application/atom+xml" title="${escaped(feedTitle)}" href="${root}changes.atom">`] : []),
        ...Object.entries({
            type: "website", site_name: name, locale: "en_GB", title, description, url: addressOf(address, path),
            image: address + PICTURE.file, "image:width": PICTURE.width, "image:height": PICTURE.height, "image:alt": shows,
        }).map(([key, content]) => meta("property", `og:${key}`, content)),
        meta("name", "twitter:card", "summary_large_image"),
    ];
    return [...(address && isIndexed ? shared : []), meta("name", "generator", inWords(origin)), `<link rel="icon" href="${root}${ICON}" sizes="32x32">`];
}

/** Every page without a description, and every description that two pages have. */
export function faults(pages) {
    const by = new Map();
    for (const [path, { description }] of pages) by.set(description, [...(by.get(description) ?? []), path]);
    return [...by].flatMap(([description, paths]) => {
        if (!description) return paths.map((path) => `${path}: has no description`);
        return paths.length > 1 ? [`${paths.join(", ")}: have the same description, “${description}”`] : [];
    });
}

const sitemap = (addresses) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${escaped(address)}</loc></url>`).join("\n")}
</urlset>
`;

/** security.txt; none where it could not be told whom to write to and until when. */
function security(address, get) {
    const [contact, expires] = [get("security.contact"), get("security.expires")];
    if (!address || !contact || !expires) return null;
    return `Contact: ${contact}\nExpires: ${expires}T23:59:59Z\nPreferred-Languages: en\nCanonical: ${new URL(address).origin}/.well-known/security.txt\n`;
}

/** Puts all of it into a site. Returns the files that are made, by where they are. */
export function dutiesOf(site, base, { get }, root, origin = source()) {
    const address = get("site.address");
    const made = [];
    const copy = (file) => {
        copyFileSync(new URL(file, publish), join(site, file));
        made.push(join(site, file));
    };
    const write = (folder, path, content) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
        made.push(join(folder, path));
    };
    const pages = new Map(filesIn(site).filter((path) => path.endsWith(".html")).map((path) => [path, readFileSync(join(site, path), "utf8")]));
    const all = [...pages].map(([path, page]) => [path, told(page)]);
    const wrong = faults(all);
    if (wrong.length > 0) throw new Error(["Descriptions of pages; allowed: one of its own for each page", ...wrong].join("\n  "));

    const name = unescaped(pages.get("index.html").match(/<a class="site"[^>]*>([^<]*)</)[1]);
    const shows = told(pages.get("index.html")).title;
    const feedTitle = address && origin.date !== UNKNOWN && told(pages.get("changes.html")).title;
    if (feedTitle) {
        const author = get("publisher.name") || name;
        write(site, "changes.atom", feed(pages.get("changes.html"), "changes.html", { address, title: feedTitle, author, date: origin.date }));
    }
    for (const [path, of] of all) writeFileSync(join(site, path), withLines(pages.get(path), lines(path, of, { address, base, origin, feedTitle, name, shows })));
    const indexed = all.filter(([, { isIndexed }]) => isIndexed).map(([path]) => path);
    if (address) {
        write(site, "sitemap.xml", sitemap(indexed.map((path) => addressOf(address, path))));
        copy(PICTURE.file);
    }
    copy(ICON);
    // These count at the root of a host alone: in the site where it stands there, else for whoever keeps that root.
    const at = base === "/" ? site : root;
    const robots = [...(base === "/" ? ["User-agent: *", "Allow: /"] : []), ...(address ? [`Sitemap: ${address}sitemap.xml`] : [])];
    if (robots.length > 0) write(at, "robots.txt", `${robots.join("\n")}\n`);
    const secure = security(address, get);
    if (secure) write(at, ".well-known/security.txt", secure);
    return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [site, base, settings, root] = process.argv.slice(2);
    try {
        const made = dutiesOf(site, base, readSettings(settings), root);
        const others = made.filter((path) => path.startsWith(root));
        if (others.length > 0) console.log(`for the root of the host, as the site will not stand there: ${others.join(", ")}`);
    } catch (error) {
        console.error(error.message);
        process.exit(1);
    }
}
