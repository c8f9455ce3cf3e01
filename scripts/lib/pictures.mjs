// Draws the icon for browsers that take no drawing (ICO, of the theme's) and the picture of a shared page (PNG, of publish/preview.svg).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { chromium } = createRequire(new URL("../../web/tests/package.json", import.meta.url))("playwright-core");
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });

/** A drawing as PNG, in pixels. */
async function png(drawing, width, height) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(`<style>html, body { margin: 0; background: none } svg { display: block; width: ${width}px; height: ${height}px }</style>${readFileSync(at(drawing), "utf8")}`);
    const picture = await page.screenshot({ omitBackground: true });
    await page.close();
    return picture;
}

/** Pictures in one file, as browsers ask for it: a heading, sixteen bytes for each, then the pictures. */
function ico(pictures) {
    const heading = Buffer.alloc(6 + 16 * pictures.length);
    heading.writeUInt16LE(1, 2);
    heading.writeUInt16LE(pictures.length, 4);
    let offset = heading.length;
    for (const [index, { size, bytes }] of pictures.entries()) {
        const start = 6 + 16 * index;
        heading.writeUInt8(size, start);
        heading.writeUInt8(size, start + 1);
        heading.writeUInt16LE(1, start + 4);
        heading.writeUInt16LE(32, start + 6);
        heading.writeUInt32LE(bytes.length, start + 8);
        heading.writeUInt32LE(offset, start + 12);
        offset += bytes.length;
    }
    return Buffer.concat([heading, ...pictures.map(({ bytes }) => bytes)]);
}

const sizes = [16, 32];
const icons = await Promise.all(sizes.map(async (size) => ({ size, bytes: await png("book/theme/favicon.svg", size, size) })));
writeFileSync(at("publish/favicon.ico"), ico(icons));
writeFileSync(at("publish/preview.png"), await png("publish/preview.svg", 1200, 630));
await browser.close();
