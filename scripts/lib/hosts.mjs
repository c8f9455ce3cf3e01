// Makes the configurations of hosts from publish/: nginx.conf, .htaccess for Apache, _headers and _redirects. Each is finished but for
// the place of the site on the disk, and says what it does. Beside them stands first.txt, the files that go online before the others.
// Into the site goes hosts.json, by which checkup.html compares it. The site need not be compressed yet.
// usage: node hosts.mjs SITE HOSTS BASE SETTINGS.json   (see settings.mjs)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { originsOf, readSettings } from "./settings.mjs";
import { COMPRESSES, filesIn } from "./site.mjs";

const list = (name) => JSON.parse(readFileSync(new URL(`../../publish/${name}.json`, import.meta.url), "utf8"));
const { always, some, kept, yours } = list("headers");
const types = list("types");

/** The hash of its content that a name holds stands before its ending. */
const NAMED = "-[0-9a-f]{8}([0-9a-f]{8})?(_bg)?\\.(css|js|wasm|svg)$";

const values = always.map(({ name, value, between, why }) => ({ name, value: value.join(between), why }));

/** The headers that every answer has, but for what is said otherwise of some files. */
export const HEADERS = Object.fromEntries(values.map(({ name, value }) => [name, value]));

/** What a file is sent with in the place of these, or beside them. */
export const otherwise = (path, origins = []) => Object.fromEntries(some
    .filter(({ files }) => new RegExp(`^${files}$`).test(path))
    .map(({ name, value, part, instead }) => [name, value ?? HEADERS[name].replace(part, instead.replace("{origins}", origins.join(" ") || "'none'"))]));

/** All of them for a file. */
export const headersFor = (path, origins = []) => ({ ...HEADERS, ...otherwise(path, origins) });

/** The files of a site that have headers of their own, with these. */
const exceptions = (site, origins) => filesIn(site)
    .filter((path) => !/\.(br|gz)$/.test(path))
    .map((path) => [path, otherwise(path, origins)])
    .filter(([, headers]) => Object.keys(headers).length > 0);

/** How long a file may be kept. */
export const keeping = (path) => ({ [kept.name]: new RegExp(NAMED).test(path) ? kept.named_after_content : kept.pages });

/** The type that a file is sent with. */
export const typeOf = (path) => types[posix.extname(path).slice(1)] ?? "application/octet-stream";

/** Which address leads where: what redirects.json says, and each page by its name without the ending. `files` are those of the site. */
export function redirectsOf(files) {
    const pages = files.filter((path) => path.endsWith(".html") && !["404.html", "index.html"].includes(path));
    const short = Object.fromEntries(pages.map((page) => [page.replace(/\.html$/, ""), page]));
    const said = list("redirects");
    for (const [from, to] of Object.entries(said)) {
        if (!pages.includes(to) && to !== "index.html") throw new Error(`publish/redirects.json: ${from} leads to ${to}, which is no page; allowed: a page of the site`);
        if (pages.includes(from)) throw new Error(`publish/redirects.json: ${from} is a page; allowed: an address that leads to none`);
    }
    return { ...short, ...said };
}

export const redirects = (site) => redirectsOf(filesIn(site));

/** Folders that can be asked for, hold no page of that name and lead nowhere. */
function bare(site) {
    const folders = new Set(filesIn(site).flatMap((path) => {
        const parts = path.split("/").slice(0, -1);
        return parts.map((_, at) => `${parts.slice(0, at + 1).join("/")}/`);
    }));
    const led = redirects(site);
    return [...folders].filter((folder) => !(folder in led)).sort();
}

/** A file as a pattern. One that is named after its content is meant whatever its bytes: those of an earlier release stay online for
 * pages that have not been changed yet. */
const HASHED = /-[0-9a-f]{16}(?=\.js$)/;
const pattern = (path) => path.split(HASHED).map((part) => part.replaceAll(".", "\\.")).join("-[0-9a-f]{16}");

const quoted = (text) => `"${text.replaceAll('"', '\\"')}"`;
const wrapped = (text, mark, indent) => text.match(/.{1,96}(?:\s|$)/g).map((line) => `${indent}${mark} ${line.trim()}`).join("\n");

function nginx(site, base, origins) {
    const indent = "    ";
    const add = (extra, level) => [...values, extra].map(({ name, value, why }) => `${wrapped(why, "#", level)}\n${level}add_header ${name} ${quoted(value)} always;`).join("\n");
    // A place with a header of its own has none of those around it, so both places say all of them.
    const all = (headers, level) => Object.entries(headers).map(([name, value]) => `${level}add_header ${name} ${quoted(value)} always;`).join("\n");
    const again = (extra, level) => all({ ...HEADERS, ...extra }, level);
    const pages = { name: kept.name, value: kept.pages, why: kept.why };
    const named = { [kept.name]: kept.named_after_content };
    const at = (path) => (HASHED.test(path) ? `~ ${quoted(`^${base}${pattern(path)}$`)}` : `= ${base}${path}`);
    const own = exceptions(site, origins).map(([path, headers]) => `${indent}location ${at(path)} {\n${again({ ...headers, ...keeping(path) }, indent + indent)}\n${indent}}`);
    const moved = Object.entries(redirects(site)).map(([from, to]) => `${indent}location = ${base}${from} { return 301 ${base}${to}$is_args$args; }`);
    const byType = Object.entries(types).map(([ending, type]) => `${indent}${indent}${type.split(";")[0]} ${ending};`);
    const charsets = [...new Set(Object.values(types).filter((type) => type.includes("charset")).map((type) => type.split(";")[0]))].filter((type) => type !== "text/html");
    return `# The site for nginx: include this file in a server { } block. Made by scripts/build; do not change it here.
#
# The one thing to set is below: root, where the site lies on the disk.
${base === "/" ? "" : `location = ${base.slice(0, -1)} {
    absolute_redirect off;
    return 301 ${base};
}
# “^~”: patterns that your server block has for other files of the host do not count here.
`}location ${base === "/" ? "" : "^~ "}${base} {
    # With /srv/www, ${base}index.html is the file /srv/www${base}index.html.
    root /srv/www;
    # Redirects name no host, so they are right behind another server, too.
    absolute_redirect off;
    index index.html;
    # What is compressed already is sent as it is. brotli_static is of the module ngx_http_brotli_static_module (Debian:
    # libnginx-mod-http-brotli-static); without it take that line out.
    gzip_static on;
    gzip_vary on;
    brotli_static on;
    charset utf-8;
    charset_types ${charsets.join(" ")};
    types {
${byType.join("\n")}
    }
    # A folder without a page is not there.
    error_page 403 404 =404 ${base}404.html;

${add(pages, indent)}

${own.length === 0 ? "" : `    # What is for pages of other sites, which may show the decision aid in a frame.\n${own.join("\n")}\n\n`}    # nginx leaves out here what is set around it, so all of it stands again. The first of the patterns that fits counts.
    location ~ ${quoted(NAMED)} {
${again(named, indent + indent)}
    }

    # Short addresses, and folders that lead somewhere.
${moved.join("\n")}
}

# Yours to decide, as it is for the whole of your host, so it stands here switched off:
${yours.map(({ name, value, why }) => `${wrapped(why, "#", "")}\n# add_header ${name} ${quoted(value)} always;`).join("\n")}
`;
}

function apache(site, base, origins) {
    const moved = Object.entries(redirects(site)).map(([from, to]) => `RewriteRule ^${from.replaceAll(".", "\\.")}$ ${base}${to} [R=301,L]`);
    const none = bare(site).map((folder) => `RewriteRule ^${folder}$ - [R=404,L]`);
    const own = exceptions(site, origins).map(([path, headers]) => `<FilesMatch "^${pattern(path)}(\\.br|\\.gz)?$">\n${Object.entries(headers).map(([name, value]) => `    Header always set ${name} ${quoted(value)}`).join("\n")}\n</FilesMatch>`);
    const packed = Object.entries(types).filter(([ending]) => COMPRESSES.test(`.${ending}`));
    const coded = (ending, type, mark, coding) => `<FilesMatch "\\.${ending}\\.${mark}$">
    ForceType "${type}"
    Header always set Content-Encoding ${coding}
    Header always merge Vary Accept-Encoding
</FilesMatch>`;
    return `# The site for Apache 2.4: put this file beside index.html, as ${base}.htaccess, or its lines into a <Directory> block. Made by
# scripts/build; do not change it here. It needs AllowOverride All (or the lines in the server's own configuration) and the modules
# headers, rewrite and mime.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 403 ${base}404.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
${Object.entries(types).map(([ending, type]) => `AddType "${type}" .${ending}`).join("\n")}

${values.map(({ name, value, why }) => `${wrapped(why, "#", "")}\nHeader always set ${name} ${quoted(value)}`).join("\n")}
${wrapped(kept.why, "#", "")}
Header always set ${kept.name} ${quoted(kept.pages)}
<FilesMatch ${quoted(NAMED.replace("$", "(\\.br|\\.gz)?$"))}>
    Header always set ${kept.name} ${quoted(kept.named_after_content)}
</FilesMatch>
${own.length === 0 ? "" : `# What is for pages of other sites, which may show the decision aid in a frame.\n${own.join("\n")}\n`}
RewriteEngine On
# What is compressed already is not compressed once more.
RewriteRule \\.(br|gz)$ - [L,E=no-gzip:1,E=no-brotli:1]
# Short addresses, and folders that lead somewhere; other folders are not there.
${[...moved, ...none].join("\n")}
# What is compressed already is sent as it is.
RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
${packed.flatMap(([ending, type]) => [coded(ending, type, "br", "br"), coded(ending, type, "gz", "gzip")]).join("\n")}

# Yours to decide, as it is for the whole of your host, so it stands here switched off:
${yours.map(({ name, value, why }) => `${wrapped(why, "#", "")}\n# Header always set ${name} ${quoted(value)}`).join("\n")}
`;
}

function headers(site, base, origins) {
    const own = exceptions(site, origins).map(([path, all]) => `${base}${path}\n${Object.entries(all).map(([name, value]) => `${name in HEADERS ? `  ! ${name}\n` : ""}  ${name}: ${value}`).join("\n")}`);
    const named = filesIn(site).filter((path) => new RegExp(NAMED).test(path));
    return `# The site for hosts that read a file _headers: put it beside index.html${base === "/" ? "" : `, or its lines into the one of the whole host`}. Made by scripts/build; do not change it here.
# Pages are asked for again each time, which is what such hosts do where nothing else is said.
${base}*
${values.map(({ name, value }) => `  ${name}: ${value}`).join("\n")}
# Their names hold a hash of their content, so these may be kept for ever.
${named.map((path) => `${base}${path}\n  ${kept.name}: ${kept.named_after_content}`).join("\n")}
${own.length === 0 ? "" : `# What is for pages of other sites, which may show the decision aid in a frame. A line that begins with “!” takes away what was said\n# above; where a host does not know it, both hold, and the page is shown in no frame.\n${own.join("\n")}\n`}`;
}

function moves(site, base) {
    const lines = Object.entries(redirects(site)).map(([from, to]) => `${base}${from} ${base}${to} 301`);
    return `# Short addresses, for hosts that read a file _redirects. Made by scripts/build; do not change it here.\n${lines.join("\n")}\n`;
}

/** What a page of the site can compare itself with: the same, as data. */
const data = (site, origins) => ({
    headers: HEADERS,
    otherwise: Object.fromEntries(exceptions(site, origins)),
    kept: { pages: kept.pages, named: kept.named_after_content },
    named: NAMED,
    types,
    redirects: redirects(site),
});

/** The files that go online before those that ask for them, with their copies: a path a line. */
function first(site) {
    const named = filesIn(site).filter((path) => new RegExp(NAMED).test(path));
    return named.flatMap((path) => [path, ...(COMPRESSES.test(path) ? [`${path}.br`, `${path}.gz`] : [])]).map((path) => `${path}\n`).join("");
}

/** Every file that is made for hosts, by its name. */
export const configurations = (site, base, origins = []) => ({
    "nginx.conf": nginx(site, base, origins),
    ".htaccess": apache(site, base, origins),
    _headers: headers(site, base, origins),
    _redirects: moves(site, base),
    "first.txt": first(site),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [site, hosts, base, settings] = process.argv.slice(2);
    if (!settings) throw new Error("usage: node hosts.mjs SITE HOSTS BASE SETTINGS.json");
    const origins = originsOf(readSettings(settings).get("embed.origins"));
    mkdirSync(hosts, { recursive: true });
    const made = configurations(site, base, origins);
    for (const [name, text] of Object.entries(made)) writeFileSync(join(hosts, name), text);
    writeFileSync(join(site, "hosts.json"), `${JSON.stringify(data(site, origins), null, 1)}\n`);
    console.log(`configurations for hosts: ${Object.keys(made).join(", ")} in ${hosts}/`);
}
