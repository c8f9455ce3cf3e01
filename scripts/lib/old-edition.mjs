// Copies a built site of an earlier edition into a folder of today's, and marks each of its pages as superseded, with a link to the same
// page of today's, or to the first where there is no such page. Programs, styles and cases stay as they were.
// usage: node old-edition.mjs OLD-SITE SITE EDITION
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { monthOf } from "./edition.mjs";
import { filesIn } from "./site.mjs";

const [from, site, edition] = process.argv.slice(2);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const words = JSON.parse(readFileSync(at("../../crates/interface/interface.json"), "utf8")).paper.page;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const stop = (why) => {
    console.error(why);
    process.exit(1);
};

if (!existsSync(join(from, "index.html"))) stop(`${from} is no built site: it has no index.html`);
// A site says of which edition it is; one of an early time says so on its pages alone.
const version = join(from, "version.json");
const { edition: said = null } = existsSync(version) ? JSON.parse(readFileSync(version, "utf8")) : {};
const about = join(from, "guidance/background.html");
const isOf = said ? said === edition : !existsSync(about) || readFileSync(about, "utf8").includes(monthOf(edition));
if (!isOf) stop(`${from} is not the edition ${edition}${said ? ` but ${said}` : ""}; allowed: the dist/ of a build of that edition`);
const to = join(site, edition);
rmSync(to, { recursive: true, force: true });
// What is made anew of the marked pages, and the page that only the root of a site has, is left behind; so are still older editions.
const LEFT = /\.(br|gz)$|^(integrity\.json|404\.html|robots\.txt)$|^\d{4}-\d{2}\//;
for (const path of filesIn(from).filter((path) => !LEFT.test(path))) cpSync(join(from, path), join(to, path));

// The note looks the same whatever the styles of that edition are.
const css = readFileSync(at("superseded.css"));
const style = `superseded-${createHash("sha256").update(css).digest("hex").slice(0, 16)}.css`;
writeFileSync(join(to, style), css);
const integrity = `sha384-${createHash("sha384").update(css).digest("base64")}`;

const superseded = escaped(words.superseded.replace("{month}", monthOf(edition)));
let marked = 0;
for (const path of filesIn(to).filter((path) => path.endsWith(".html"))) {
    const page = readFileSync(join(to, path), "utf8");
    const here = posix.dirname(posix.join(edition, path));
    const now = posix.relative(here, existsSync(join(site, path)) ? path : "index.html");
    const link = `<link rel="stylesheet" href="${posix.relative(posix.dirname(path), style)}" integrity="${integrity}">\n`;
    const note = `<aside class="superseded"><p>${superseded} <a href="${now}">${escaped(words.current)}</a></p></aside>\n`;
    const start = /<header[\s>]/.test(page) ? /(?=<header[\s>])/ : /(?<=<body[^>]*>)/;
    const after = page.replace("</head>", () => `<meta name="robots" content="noindex">\n${link}</head>`).replace(start, () => note);
    if (!after.includes(note) || !after.includes(link)) stop(`${path}: is no page that can be marked (it has no head or no body)`);
    writeFileSync(join(to, path), after);
    marked += 1;
}
execFileSync(process.execPath, [at("compress.mjs"), to], { stdio: "inherit" });
console.log(`Edition ${edition} is in ${to}: ${marked} pages, each marked as superseded and leading to today's`);
