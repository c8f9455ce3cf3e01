// Makes what other sites need to show the decision aid in a frame, out of the pages as they are: embed.html, the aid alone; the pages that
// it hands its case to, once more, for those who come from a frame; and the element for a page of another site. Only for a publisher who
// has filled in the origins of such pages ([embed] origins); without them there is nothing of this. To be run after the site is sealed.
// usage: node embed.mjs SITE HOSTS BASE SETTINGS.json   (see settings.mjs)
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { originsOf, readSettings } from "./settings.mjs";

const own = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { embed: EMBED, common: COMMON } = JSON.parse(own("crates/interface/interface.json"));

/** The page of the aid, and those that it hands a case to. */
const CHECK = "check.html";
const HANDED = ["next-steps.html", "compare.html"];

/** The origins that a page for frames was made for; none for any other page. */
export const originsIn = (page) => originsOf(page.match(/ data-origins="([^"]*)"/)?.[1] ?? "");

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The page without what a pattern finds, which has to be there once. */
function without(page, pattern) {
    const found = page.match(new RegExp(pattern, "gs")) ?? [];
    if (found.length !== 1) throw new Error(`embed.html: ${pattern} is found ${found.length} times; allowed: once`);
    return page.replace(found[0], "");
}

function replaced(page, from, to) {
    if (page.split(from).length !== 2) throw new Error(`embed.html: “${from}” does not stand once in the page`);
    return page.replace(from, () => to);
}

const unlisted = (page) => replaced(page, "</title>", '</title>\n<meta name="robots" content="noindex">');

/** Links to other pages open beside the page around the frame, and say so. */
const besides = (page) => page.replace(/<a ((?:(?!target=)[^>])*)>(.*?)<\/a>/gs, (all, attributes, words) => (
    /\bhref="#|class="skip"/.test(attributes) || !/\bhref=/.test(attributes) ? all
        : `<a ${attributes} target="_blank">${words}<span class="aid-hidden">${escape(COMMON.new_tab)}</span></a>`));

/** What the page says of the page around it. */
function around(origins) {
    const says = {
        "same-origin": EMBED.no_same_origin,
        forms: EMBED.no_forms,
        popups: EMBED.no_popups,
        modals: EMBED.no_modals,
    };
    const allow = (words, name) => escape(words.replace("{allow}", `allow-${name}`));
    return `<div id="embedded" data-origins="${origins.join(" ")}" data-alone="${CHECK}" data-handed="${HANDED.join(" ")}">
<div role="status">
${Object.entries(says).map(([name, words]) => `<p id="missing-${name}" class="aid-error" hidden>${allow(words, name)}</p>`).join("\n")}
</div>
<noscript><p>${allow(EMBED.no_scripts, "scripts")}</p><p>${alone()}</p></noscript>
</div>
`;
}

/** The way to the page by itself. */
const alone = () => `<a href="${CHECK}" target="_blank" rel="noopener">${escape(EMBED.alone)}<span class="aid-hidden">${escape(COMMON.new_tab)}</span></a>`;

/** What is said at the end, on screen. */
const after = () => `<div class="aid-more"><p class="aid-about">${escape(EMBED.limits)} ${alone()}</p></div>
`;

/** The page of the aid for a frame: the same, without what is around it. */
export function embedded(page, origins, script) {
    let made = unlisted(page);
    for (const pattern of ['<a class="skip".*?</a>\n', '<header class="top">.*?</header>\n', '<nav class="contents.*?</nav>\n', '<nav class="pager".*?</nav>\n', '<footer class="foot">.*?</footer>\n']) made = without(made, pattern);
    made = besides(made);
    made = made.replace(/<body[^>]*>/, "<body data-embedded>");
    made = made.replace(/(<main [^>]*>\n)/, (main) => main + around(origins));
    made = replaced(made, "</main>", `${after()}</main>`);
    return replaced(made, "</head>", `<script type="module" src="${script.path}" integrity="${script.integrity}" crossorigin="anonymous"></script>\n</head>`);
}

/** A script of ours, made small and named after its bytes, as it goes into the site. */
async function script(site, name, source) {
    const { minify } = createRequire(new URL("../../web/tests/package.json", import.meta.url))("terser");
    const { code } = await minify(own(source), { module: true, ecma: 2020 });
    const path = `${name}-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.js`;
    writeFileSync(join(site, path), code);
    return { path, integrity: `sha384-${createHash("sha384").update(code).digest("base64")}` };
}

/** Puts all of it into a site; gives the element. Without origins there is none, and nothing is put there. */
export async function embed(site, origins) {
    if (origins.length === 0) return null;
    const page = (name) => readFileSync(join(site, name), "utf8");
    const frame = await script(site, "embed-frame", "web/embed/frame.js");
    writeFileSync(join(site, "embed.html"), embedded(page(CHECK), origins, frame));
    for (const name of HANDED) writeFileSync(join(site, `embed-${name}`), unlisted(page(name)));
    return script(site, "joint-working-embed", "web/embed/joint-working-embed.js");
}

/** The example of a page of another site, for the site at an address. */
export const example = (address, { path, integrity }) => own("publish/example-embed.html")
    .replaceAll("{origin}", new URL(address).origin).replaceAll("{site}", address)
    .replaceAll("{element}", path).replaceAll("{integrity}", integrity);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [site, hosts, base, settings] = process.argv.slice(2);
    if (!settings) throw new Error("usage: node embed.mjs SITE HOSTS BASE SETTINGS.json");
    const filled = readSettings(settings);
    const origins = originsOf(filled.get("embed.origins"));
    const element = await embed(site, origins);
    if (element) {
        mkdirSync(hosts, { recursive: true });
        writeFileSync(join(hosts, "example-embed.html"), example(filled.get("site.address") || `https://your.host${base}`, element));
        console.log(`embed.html may be shown by ${origins.join(", ")}; what to put there is in ${hosts}/example-embed.html`);
    }
}
