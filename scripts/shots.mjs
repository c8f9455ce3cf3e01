// Takes pictures of pages of dist/ into a folder, as PAGE-WIDTH-MODE.png. See scripts/shots.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../web/tests/serve.mjs";

const require = createRequire(new URL("../web/tests/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const [out, ...named] = process.argv.slice(2);
const pages = named.length > 0 ? named : ["index", "guidance/background", "examples/example-1", "check"];
const MODES = {
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    "forced-colors": { forcedColors: "active" },
    print: { media: "print" },
};

mkdirSync(out, { recursive: true });
const site = await serve(fileURLToPath(new URL("../dist", import.meta.url)));
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
let problems = 0;
for (const width of [1280, 320]) {
    for (const [mode, media] of Object.entries(MODES)) {
        const context = await browser.newContext({ viewport: { width, height: width === 320 ? 640 : 800 } });
        const page = await context.newPage();
        page.on("console", (message) => {
            if (message.type() !== "error") return;
            problems += 1;
            console.error(`${page.url()}: ${message.text()}`);
        });
        await page.emulateMedia(media);
        for (const name of pages) {
            const [path, place] = name.replace(/\.html(?=#|$)/, "").split(/(?=#)/);
            await page.goto(`${site.url}${path}.html${place ?? ""}`, { waitUntil: "networkidle" });
            const file = `${path.replaceAll("/", "-")}-${width}-${mode}.png`;
            await page.screenshot({ path: join(out, file), fullPage: true });
        }
        await context.close();
    }
}
await browser.close();
await site.close();
console.log(`${pages.length * 2 * Object.keys(MODES).length} pictures in ${out}, ${problems} errors in the console`);
