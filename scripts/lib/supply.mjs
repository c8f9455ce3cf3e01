// Writes what the programs and the search are made of into a site: the notices of their licences (licences.txt), and the list of their
// parts as CycloneDX (sbom.json). Both are made of what cargo and npm say, and say no more of the machine or of where a part was fetched.
// usage: node supply.mjs SITE
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAMS = "joint-working-web";
const TARGET = "wasm32-unknown-unknown";
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

const asked = ["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", TARGET];
const metadata = () => JSON.parse(execFileSync("cargo", asked, { cwd: root, maxBuffer: 1 << 27, stdio: ["ignore", "pipe", "inherit"] }));

// What is compiled into the programs: no macro (it runs in the compiler), and nothing of tests or of a build alone.
export function parts() {
    const { packages, resolve } = metadata();
    const known = new Map(packages.map((one) => [one.id, one]));
    const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
    const isMacro = (one) => one.targets.some(({ kind }) => kind.includes("proc-macro"));
    const below = (id) =>
        nodes.get(id).deps
            .filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null))
            .map(({ pkg }) => pkg)
            .filter((pkg) => !isMacro(known.get(pkg)));
    const first = packages.find(({ name }) => name === PROGRAMS).id;
    const seen = new Set([first]);
    // A Set is walked in the order of insertion, so those added on the way get their turn.
    for (const id of seen) below(id).forEach((other) => seen.add(other));
    const all = [...seen].map((id) => ({ ...known.get(id), isOurs: known.get(id).source === null, uses: below(id) }));
    const name = (one) => `${one.name} ${one.version}`;
    return all.sort((one, other) => (name(one) < name(other) ? -1 : 1));
}

// The libraries of scripts, by their packages: what scripts/lib/library.mjs puts into the site.
const LIBRARIES = ["minisearch"];

export function libraries() {
    const packages = JSON.parse(readFileSync(join(root, "web/tests/package-lock.json"), "utf8")).packages;
    return LIBRARIES.map((name) => {
        const { version, license, integrity } = packages[`node_modules/${name}`];
        const sum = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
        return { name, version, license, sum, manifest_path: join(root, "web/tests/node_modules", name, "package.json") };
    });
}

// The licence as an expression of SPDX; some write "A/B".
const licence = (one) => one.license.replaceAll(/\s*\/\s*/g, " OR ");

// The texts that a part is used under: of its alternatives the plainest, of those that hold together all.
function texts(one) {
    const folder = dirname(one.manifest_path);
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const pick = (pattern) => files.filter((file) => pattern.test(file));
    const plain = [/mit/i, /^licen[cs]e(\.md|\.txt)?$/i, /apache/i].map(pick).find((found) => found.length > 0) ?? [];
    const chosen = [...new Set([...plain, ...pick(/unicode/i), ...pick(/^notice/i)])];
    if (chosen.length > 0) return chosen.map((file) => readFileSync(join(folder, file), "utf8").trim());
    if (!/\bMIT\b/.test(one.license)) throw new Error(`${one.name}: has no text of its licence (${one.license})`);
    // Its own words on who made it, in the words of the licence that it names.
    const holder = one.authors.map((author) => author.replace(/ *<.*>/, "")).join(", ") || `the authors of ${one.name}`;
    const [, ...words] = readFileSync(join(root, "LICENSE"), "utf8").trim().split(/^Copyright.*$/m);
    return [`MIT License\n\nCopyright (c) ${holder}\n\n${words.join("").trim()}`];
}

function notices(all) {
    // One text stands once, under all that have it.
    const groups = new Map();
    for (const one of [...all.filter(({ isOurs }) => !isOurs), ...libraries()]) {
        for (const text of texts(one)) groups.set(text, [...(groups.get(text) ?? []), `${one.name} ${one.version} (${licence(one)})`]);
    }
    const line = "-".repeat(78);
    const blocks = [...groups].map(([text, names]) => [line, ...names, line, "", text, ""].join("\n"));
    return [
        "The decision aid, its next steps, the comparison and the search are under the MIT licence. They hold parts by",
        "others, each under the licence that stands below its name.",
        "",
        ...blocks,
    ].join("\n");
}

function sums() {
    const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
    const found = lock.matchAll(/name = "([^"]+)"\nversion = "([^"]+)"\nsource = [^\n]+\nchecksum = "([0-9a-f]{64})"/g);
    return new Map([...found].map(([, name, version, sum]) => [`${name} ${version}`, sum]));
}

function bill(all) {
    const sum = sums();
    const ref = ({ name, version }) => `pkg:cargo/${name}@${version}`;
    const refs = new Map(all.map((one) => [one.id, ref(one)]));
    const component = (one) => {
        const found = sum.get(`${one.name} ${one.version}`);
        return {
            type: one.name === PROGRAMS ? "application" : "library",
            "bom-ref": ref(one),
            name: one.name,
            version: one.version,
            licenses: [{ expression: licence(one) }],
            ...(found && { hashes: [{ alg: "SHA-256", content: found }] }),
            ...(!one.isOurs && { purl: ref(one) }),
        };
    };
    const library = ({ name, version, license, sum }) => ({
        type: "library",
        "bom-ref": `pkg:npm/${name}@${version}`,
        name,
        version,
        licenses: [{ expression: license }],
        hashes: [{ alg: "SHA-512", content: sum }],
        purl: `pkg:npm/${name}@${version}`,
    });
    const others = libraries().map(library);
    const [first, rest] = [all.find(({ name }) => name === PROGRAMS), all.filter(({ name }) => name !== PROGRAMS)];
    return {
        bomFormat: "CycloneDX",
        specVersion: "1.5",
        version: 1,
        metadata: { component: component(first) },
        components: [...rest.map(component), ...others],
        dependencies: [
            ...all.map((one) => ({ ref: ref(one), dependsOn: one.uses.map((id) => refs.get(id)).sort() })),
            ...others.map((one) => ({ ref: one["bom-ref"], dependsOn: [] })),
        ],
    };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [site] = process.argv.slice(2);
    if (!site || !existsSync(site)) throw new Error("usage: node supply.mjs SITE");
    const all = parts();
    writeFileSync(join(site, "licences.txt"), notices(all));
    writeFileSync(join(site, "sbom.json"), `${JSON.stringify(bill(all), null, 1)}\n`);
    console.log(`${all.length} parts of the programs, ${all.filter(({ isOurs }) => !isOurs).length} of them by others`);
}
