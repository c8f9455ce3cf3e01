// Puts a .br and a .gz next to each file of a site that compresses, and the hash of every file, these too, into integrity.json.
// usage: node compress.mjs SITE
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzipSync } from "node:zlib";
import { COMPRESSES, filesIn } from "./site.mjs";

const [site] = process.argv.slice(2);

// How large the pieces are in which brotli looks for what is alike, as a power of two; 0: as it chooses. Which makes a program smallest is
// luck, of one part in seventy, so each is tried.
const BLOCKS = (path) => (path.endsWith(".wasm") ? [0, 16, 18, 20] : [0]);
const packed = (content, block) =>
    promisify(brotliCompress)(content, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
            [constants.BROTLI_PARAM_LGBLOCK]: block,
        },
    });
const smallest = async (path, content) => {
    const all = await Promise.all(BLOCKS(path).map((block) => packed(content, block)));
    return all.reduce((best, one) => (one.length < best.length ? one : best));
};

const hashes = {};
const hashed = (path, content) => {
    hashes[path] = `sha384-${createHash("sha384").update(content).digest("base64")}`;
    return content;
};
const written = (path, content) => writeFileSync(join(site, path), hashed(path, content));
// All at once, as many as there are processors for.
const all = filesIn(site).map(async (path) => {
    const content = readFileSync(join(site, path));
    return { path, content, brotli: COMPRESSES.test(path) ? await smallest(path, content) : undefined };
});
for (const { path, content, brotli } of await Promise.all(all)) {
    hashed(path, content);
    if (!brotli) continue;
    written(`${path}.br`, brotli);
    written(`${path}.gz`, gzipSync(content, { level: 9 }));
}
const list = `${JSON.stringify(hashes, null, 2)}\n`;
writeFileSync(join(site, "integrity.json"), list);
console.log(`${Object.keys(hashes).length} hashes in integrity.json, whose own is sha384-${createHash("sha384").update(list).digest("base64")}`);
