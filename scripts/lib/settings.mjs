// What a publisher has filled in (publish/settings.toml): says what is missing and what follows, and prints the path under which the site
// will stand. For publishing, what is missing is an error, and so is a security.txt that has expired.
// usage: node settings.mjs SETTINGS.json FILE [--base /path/] [--publish]   (the JSON is that of `mdbook-joint-working settings`)
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The settings, by table and key. */
export function readSettings(path) {
    const { values, unfilled, "left-out": leftOut } = JSON.parse(readFileSync(path, "utf8"));
    return { get: (field) => values[field] ?? "", unfilled, leftOut };
}

// What follows where a field, or a field of a table, is not filled in.
const FOLLOWS = {
    "site.address": "no canonical addresses, sitemap, previews where a page is shared, feed of changes or security.txt",
    site: "no link on “About” to what others publish",
    publisher: "the pages do not say this of who publishes them",
    accessibility: "the accessibility statement does not say this",
    security: "no security.txt",
    embed: "no page of another site can show the decision aid in a frame",
    contacts: "these stay withheld",
};

/** A line for each table of which something is missing. */
export function missing(unfilled) {
    const groups = new Map();
    for (const field of unfilled) {
        const [table, key] = field.split(".");
        const group = FOLLOWS[field] ? field : table;
        groups.set(group, [...(groups.get(group) ?? []), key]);
    }
    return [...groups].map(([group, keys]) => `  [${group.split(".")[0]}] ${keys.join(", ")}: ${FOLLOWS[group]}`);
}

/** The path under which the site will stand; `given` is what the build was told, if anything. */
export function baseOf(address, given) {
    const path = address && new URL(address).pathname;
    if (given && path && given !== path) throw new Error(`--base ${given} is not the path of the address that is filled in (${address}); allowed: ${path}, or no --base`);
    return given || path || "/";
}

/** The origins of pages that may show the aid, of what is filled in. */
export const originsOf = (text) => text.split(/\s+/).filter(Boolean);

/** Why a site with these settings is not to be published on a day, a line each. */
export function refusals({ get, unfilled }, today) {
    const expires = get("security.expires");
    return [
        ...(unfilled.length > 0 ? [`${unfilled.length === 1 ? "One field is" : `${unfilled.length} fields are`} neither filled in nor left out on purpose.`] : []),
        ...(expires && expires < today ? [`[security] expires: ${expires} has passed; allowed: a day to come, within a year of as-at.`] : []),
    ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [json, file, ...options] = process.argv.slice(2);
    const at = options.indexOf("--base");
    const fail = (...lines) => {
        console.error(lines.join("\n"));
        process.exit(1);
    };
    const settings = readSettings(json);
    const lines = missing(settings.unfilled);
    // The build’s output is the path alone, so what is said goes where errors go.
    if (lines.length > 0) console.error([`Not filled in (${file}):`, ...lines].join("\n"));
    if (options.includes("--publish")) {
        // The one place where a build looks at the clock; nothing of it goes into the site.
        const wrong = refusals(settings, new Date().toISOString().slice(0, 10));
        if (wrong.length > 0) fail("Not for publishing:", ...wrong.map((line) => `  ${line}`), `Fill them in in ${file}, or name them there in left-out.`);
    }
    try {
        console.log(baseOf(settings.get("site.address"), at < 0 ? "" : options[at + 1]));
    } catch (error) {
        fail(error.message);
    }
}
