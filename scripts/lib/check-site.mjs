// What differs between a site that is online and the list of its release: a line each, in plain words.
// With --files: of the files alone, for hosts that send headers of their own.
// With --wait: not before the release of the list is online, or so many minutes have passed.
// usage: node check-site.mjs URL INTEGRITY.json [--files] [--wait MINUTES]
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { request as plainly } from "node:http";
import { request as encrypted } from "node:https";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { originsIn } from "./embed.mjs";
import { HEADERS, headersFor, keeping, redirectsOf, typeOf } from "./hosts.mjs";

const AT_ONCE = 8;
const LONGEST = 20_000; // milliseconds for one answer
const BETWEEN = 10_000; // milliseconds from one look for a release to the next
const CODINGS = { br: "br", gz: "gzip" };

/** What is answered, as it came: nothing is followed and nothing unpacked. */
function ask(url, accepted = "identity") {
    return new Promise((done, failed) => {
        const request = url.protocol === "https:" ? encrypted : plainly;
        const asked = request(url, { headers: { "Accept-Encoding": accepted, "User-Agent": "joint-working check-site" }, timeout: LONGEST }, (response) => {
            const parts = [];
            response.on("data", (part) => parts.push(part));
            response.on("error", failed);
            response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        });
        asked.on("timeout", () => asked.destroy(new Error(`no answer within ${LONGEST / 1000} seconds`)));
        asked.on("error", failed).end();
    });
}

const hash = (body) => `sha384-${createHash("sha384").update(body).digest("base64")}`;

/** Does one header say at least what another does? The order of a policy's parts does not matter, nor do parts that are added. */
function says(found = "", wanted) {
    const parts = (text) => text.split(/[;,]/).map((part) => part.trim().toLowerCase().replace(/\s+/g, " ")).filter(Boolean);
    const there = new Set(parts(found));
    return parts(wanted).every((part) => there.has(part));
}

function headersOf(what, { headers }, wanted) {
    return Object.entries(wanted).flatMap(([name, value]) => {
        const found = headers[name.toLowerCase()];
        if (found === undefined) return [`${what}: the header ${name} is missing; it should be: ${value}`];
        return says(found, value) ? [] : [`${what}: the header ${name} is “${found}”; it should be: ${value}`];
    });
}

/** What is wrong at the root of a host under a path of which the site stands: `kept` are the files for it, by path. Of the lines of its
 * robots.txt others may be there too. */
export async function checkRoot(url, kept) {
    const lines = (text) => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
    const wrong = [];
    for (const [path, text] of Object.entries(kept)) {
        const at = new URL(`/${path}`, url);
        const { status, body } = await ask(at);
        const there = lines(body.toString());
        if (status !== 200) wrong.push(`${at}: is not there (the host answers ${status}); it should hold what is in hosts/root/${path}`);
        else if (path === "robots.txt") wrong.push(...lines(text).filter((line) => !there.includes(line)).map((line) => `${at}: has no line “${line}”`));
        else if (there.join("\n") !== lines(text).join("\n")) wrong.push(`${at}: is not what is in hosts/root/${path}`);
    }
    return wrong;
}

/** What another release than that of a list is online, in words; none where it is that release, or no whole one. A release is whole where
 * its own list holds the hash of what it says of itself. `mine` is what the release of the list says of itself, where that is known. */
export async function another(url, text, mine = undefined) {
    const [list, told] = await Promise.all(["integrity.json", "version.json"].map((path) => ask(new URL(path, url))));
    if (list.status !== 200 || told.status !== 200 || list.body.toString() === text) return null;
    const online = parsed(list.body);
    const version = parsed(told.body);
    if (online?.["version.json"] !== hash(told.body) || !version || online["version.json"] === JSON.parse(text)["version.json"]) return null;
    const settings = ({ made_with: { settings } = {} }) => (settings ? `, of the settings ${settings}` : "");
    const named = (one) => `${one.version}, commit ${one.commit}${one.changed ? ", changed since" : ""}${settings(one)}`;
    return `another release is online (${named(version)}) than that of the list${mine ? ` (${named(mine)})` : ""}; allowed: the list of the release that is online, or that release put online`;
}

function parsed(body) {
    try {
        return JSON.parse(body.toString());
    } catch {
        return null;
    }
}

/** Everything that is wrong with the site at `url`, by the hashes of its files; each header that is wrong everywhere is said once.
 * `filesAlone` asks only whether they are there as they were built. */
export async function check(url, hashes, filesAlone = false) {
    const at = (path) => new URL(path, url);
    const paths = Object.keys(hashes).filter((path) => !/\.(br|gz)$/.test(path));
    const wrong = [];
    const coded = Object.fromEntries(Object.values(CODINGS).map((coding) => [coding, { sent: 0, not: [] }]));

    async function file(path) {
        const answered = await ask(at(path));
        if (answered.status !== 200) return wrong.push(`${path}: is not there (the host answers ${answered.status}${answered.status >= 500 ? "; its own log says why" : ""})`);
        if (hash(answered.body) !== hashes[path]) wrong.push(`${path}: is another file than that of the release (${answered.body.length} bytes)`);
        if (filesAlone) return undefined;
        const type = answered.headers["content-type"] ?? "none";
        if (!says(type, typeOf(path))) wrong.push(`${path}: is sent as “${type}”; it should be: ${typeOf(path)}`);
        wrong.push(...headersOf(path, answered, { ...headersFor(path, originsIn(answered.body.toString())), ...keeping(path) }));
        let packed = false;
        for (const [ending, coding] of Object.entries(CODINGS)) {
            const wanted = hashes[`${path}.${ending}`];
            if (!wanted) continue;
            const { headers, body } = await ask(at(path), coding);
            const named = headers["content-encoding"] ?? "";
            if (!says(named, coding) && hash(body) === wanted) {
                packed = true;
                wrong.push(`${path}: is sent compressed with ${coding} and does not say so (the header Content-Encoding is missing): browsers show signs without meaning`);
                continue;
            }
            if (says(named, coding) && named !== coding) {
                packed = true;
                wrong.push(`${path}: is compressed more than once (“${named}”): the host’s own compression comes on top of the copy that is there`);
                continue;
            }
            if (named !== coding) {
                coded[coding].not.push(path);
                continue;
            }
            packed = true;
            coded[coding].sent += 1;
            if (!says(headers.vary, "Accept-Encoding")) wrong.push(`${path}: is sent compressed without the header Vary: Accept-Encoding, so a store between host and reader can give it to who cannot read it`);
            if (hash(body) !== wanted) wrong.push(`${path}: its copy compressed with ${coding} is not that of the release: readers get another file, or the host compresses anew`);
        }
        if (packed || !hashes[`${path}.br`]) return undefined;
        for (const { not } of Object.values(coded)) not.splice(not.indexOf(path), not.includes(path) ? 1 : 0);
        return wrong.push(`${path}: is sent without compression, which makes it several times as large`);
    }

    const queue = [...paths];
    const worker = async () => {
        for (let path = queue.shift(); path; path = queue.shift()) await file(path).catch((error) => wrong.push(`${path}: ${error.message}`));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    // A host may do without brotli, as every reader's browser takes gzip; one that has a way to compress has it for every file.
    for (const [ending, coding] of Object.entries(CODINGS)) {
        const { sent, not } = coded[coding];
        if (sent === 0 && coding === CODINGS.gz) wrong.push(...not.map((path) => `${path}: is not sent compressed with gzip, so who takes nothing else gets several times as much`));
        if (sent > 0) wrong.push(...not.map((path) => `${path}: is not sent compressed with ${coding}, as others are: the copy of it that ends in .${ending} is missing`));
    }

    const list = await ask(at("integrity.json"));
    if (list.status !== 200) wrong.push(`integrity.json: is not there (the host answers ${list.status}), so nobody can check this copy without a list of their own`);
    const folder = await ask(at("./"));
    if (folder.status !== 200 || hash(folder.body) !== hashes["index.html"]) wrong.push("the address of the site itself does not show its first page (index.html)");
    const none = await ask(at("no-such-page-0123456789.html"));
    if (none.status !== 404) wrong.push(`a page that is not there: the host answers ${none.status}; it should be 404`);
    else if (hash(none.body) !== hashes["404.html"]) wrong.push("a page that is not there: the host shows a page of its own; it should be 404.html");
    if (filesAlone) return together(wrong, paths.length);
    wrong.push(...headersOf("a page that is not there", none, HEADERS));
    for (const [from, to] of Object.entries(redirectsOf(paths))) {
        const { status, headers } = await ask(at(from));
        const leads = headers.location && new URL(headers.location, at(from)).pathname === at(to).pathname;
        if (![301, 302, 307, 308].includes(status) || !leads) wrong.push(`${from}: this short address does not lead to its page`);
    }
    return together(wrong, paths.length);
}

/** What is wrong with nearly every file is said once. */
function together(wrong, files) {
    const groups = new Map();
    for (const line of wrong) {
        const [, path, what] = line.match(/^(.*?): (.*)$/s) ?? [null, "", line];
        groups.set(what, [...(groups.get(what) ?? []), path]);
    }
    return [...groups].flatMap(([what, paths]) => {
        if (paths.length < 4) return paths.map((path) => (path ? `${path}: ${what}` : what));
        return [`${paths.length >= files ? "every file" : `${paths.length} addresses (${paths.slice(0, 3).join(", ")} …)`}: ${what}`];
    });
}

/** The files for the root of the host, which the build has put beside the site, and the address that it was built for. */
function forRoot(site) {
    const folder = join(site, "../hosts/root");
    if (!existsSync(join(site, "index.html"))) return { kept: {}, address: null };
    const [, address] = readFileSync(join(site, "index.html"), "utf8").match(/<link rel="canonical" href="([^"]*)"/) ?? [];
    if (!existsSync(folder)) return { kept: {}, address };
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath ?? one.path, one.name)));
    return { kept: Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")])), address };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [given, list, ...options] = process.argv.slice(2);
    const filesAlone = options.includes("--files");
    const minutes = options.includes("--wait") ? Number(options[options.indexOf("--wait") + 1]) : 0;
    const fail = (...lines) => {
        console.error(lines.join("\n"));
        process.exit(2);
    };
    const url = URL.canParse(given) && new URL(given.endsWith("/") || given.endsWith(".html") ? given : `${given}/`);
    if (!url || !/^https?:$/.test(url.protocol)) fail(`“${given}” is no address; allowed: one that begins with https:// or http://`);
    if (!existsSync(list)) fail(`${list} is not there; allowed: the integrity.json of the release that is online (scripts/build makes dist/integrity.json)`);
    const text = readFileSync(list, "utf8");
    const hashes = JSON.parse(text);
    const beside = join(dirname(list), "version.json");
    const mine = existsSync(beside) && hash(readFileSync(beside)) === hashes["version.json"] ? JSON.parse(readFileSync(beside, "utf8")) : undefined;
    // Until the list itself is the one that is looked for, or time is up. A host that is not there yet may come, too.
    for (const until = Date.now() + minutes * 60_000; Date.now() < until; await new Promise((done) => setTimeout(done, BETWEEN))) {
        const { status, body } = await ask(new URL("integrity.json", url)).catch(() => ({}));
        if (status === 200 && body.toString() === text) break;
    }
    const { kept, address } = forRoot(dirname(list));
    const isThere = address === url.href && !filesAlone;
    const other = await another(url, text, mine).catch(() => null);
    if (other) {
        console.error(`${url}: ${other}`);
        process.exit(1);
    }
    const all = async () => [...await check(url, hashes, filesAlone), ...(isThere ? await checkRoot(url, kept) : [])];
    const wrong = await all().catch((error) => fail(`${url}: no host answers there as one of a website should (${error.message}); allowed: the address at which the site is online${/certificate/i.test(error.message) ? ". If its certificate is one of your own house, name the file of that in NODE_EXTRA_CA_CERTS" : ""}`));
    if (wrong.length > 0) {
        console.error(`${url} is not as it was built:\n${wrong.map((line) => `- ${line}`).join("\n")}`);
        process.exit(1);
    }
    console.log(`${url}: all ${Object.keys(hashes).length} files of the list are there as they were built${filesAlone ? "" : ", with their headers, types and short addresses"}${isThere && Object.keys(kept).length > 0 ? ", and so is what counts at the root of the host" : ""}`);
}
