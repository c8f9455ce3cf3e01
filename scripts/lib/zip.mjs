// Writes a folder as a zip. The same files give the same bytes: they stand in order, and all are of one day.
// usage: node zip.mjs ZIP FOLDER [NAME=FILE]...   (each FILE, or all in a folder, is added under NAME)
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { filesIn } from "./site.mjs";

const [zip, folder, ...more] = process.argv.slice(2);

const TABLE = Array.from({ length: 256 }, (_, sign) => {
    let rest = sign;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest >>> 0;
});
const crc = (bytes) => (bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

// The first day that a zip can name.
const [TIME, DAY] = [0, (0 << 9) | (1 << 5) | 1];
const [DEFLATED, STORED, UTF8] = [8, 0, 0x0800];

/** Numbers one after the other, each [size in bytes, value]. */
function record(...numbers) {
    const bytes = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0));
    let at = 0;
    for (const [size, value] of numbers) at = bytes.writeUIntLE(value, at, size);
    return bytes;
}

const files = new Map(filesIn(folder).map((path) => [path, join(folder, path)]));
for (const [name, file] of more.map((one) => one.split("="))) {
    if (statSync(file).isDirectory()) for (const path of filesIn(file)) files.set(`${name}/${path}`, join(file, path));
    else files.set(name, file);
}

const parts = [];
const list = [];
let at = 0;
for (const path of [...files.keys()].sort()) {
    const content = readFileSync(files.get(path));
    const packed = deflateRawSync(content, { level: 9 });
    const body = packed.length < content.length ? packed : content;
    const name = Buffer.from(path);
    const shared = [[2, 20], [2, UTF8], [2, body === packed ? DEFLATED : STORED], [2, TIME], [2, DAY], [4, crc(content)], [4, body.length], [4, content.length], [2, name.length], [2, 0]];
    const head = record([4, 0x04034b50], ...shared);
    list.push(record([4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    parts.push(head, name, body);
    at += head.length + name.length + body.length;
}
const directory = Buffer.concat(list);
const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, directory.length], [4, at], [2, 0]);
mkdirSync(dirname(zip), { recursive: true });
writeFileSync(zip, Buffer.concat([...parts, directory, end]));
console.log(`${files.size} files in ${zip}`);
