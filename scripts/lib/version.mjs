// Writes into a site of which state of the project and which edition of the briefing it is, with which tools and of which settings it was
// made, and the digest of all its files: version.json. To be run when the site is finished but for the compressed copies, which are made of
// the same bytes.
// usage: node version.mjs SITE SETTINGS.json BASE [--publish]   (to publish: what is not in the commit is warned of)
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EDITION } from "./edition.mjs";
import { ONE_FILE } from "./copies.mjs";
import { UNKNOWN, source, tools } from "./origin.mjs";
import { filesIn } from "./site.mjs";

export const VERSION = "version.json";
/** What is no file of its own: this one, the list of hashes, which holds its hash, and copies. */
const isOwn = (path) => path !== VERSION && path !== "integrity.json" && !/\.(br|gz)$/.test(path);

/** The digest of all files of a site: of a line for each, with the SHA-256 of its bytes and its path, in the order of the paths. */
export function digestOf(site) {
    const hash = (content) => createHash("sha256").update(content).digest("hex");
    const paths = filesIn(site).filter(isOwn);
    const list = paths.map((path) => `${hash(readFileSync(join(site, path)))}  ${path}\n`).join("");
    return { files: paths.length, digest: `sha256-${hash(list)}` };
}

/** What tells the settings of one build from those of another: a digest of every field and of the path of the site. */
const madeOf = (settings, base) => `sha256-${createHash("sha256").update(`${base}\n${readFileSync(settings)}`).digest("hex").slice(0, 12)}`;

/** What the copy in one file calls itself, at its foot; none where there is no such copy. */
function oneFile(site) {
    const path = join(site, ONE_FILE);
    return existsSync(path) ? readFileSync(path, "utf8").match(/\d+\.\d+\.\d+ \([0-9a-f]{12}\)/)?.[0] : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [site, settings, base, publish] = process.argv.slice(2);
    const own = oneFile(site);
    const told = { ...source(), edition: EDITION, made_with: { ...tools(), settings: madeOf(settings, base) }, ...(own && { one_file: own }), ...digestOf(site) };
    writeFileSync(join(site, VERSION), `${JSON.stringify(told, null, 1)}\n`);
    if (publish && (told.changed || told.commit === UNKNOWN)) {
        console.error(`This was not built from a commit as it stands${told.changed ? ": files are changed since" : ""}. The site says so; nobody else can build the same.`);
    }
    console.log(`${told.version}, commit ${told.commit}: ${told.files} files, ${told.digest}`);
}
