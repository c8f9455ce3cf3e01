// Writes into a site of which state of the project it is, with which tools it was made, and the digest of all its files: version.json. To be
// run when the site is finished but for the compressed copies, which are made of the same bytes.
// usage: node version.mjs SITE
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { source, tools } from "./origin.mjs";
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [site] = process.argv.slice(2);
    const told = { ...source(), made_with: tools(), ...digestOf(site) };
    writeFileSync(join(site, VERSION), `${JSON.stringify(told, null, 1)}\n`);
    console.log(`${told.version}, commit ${told.commit}: ${told.files} files, ${told.digest}`);
}
