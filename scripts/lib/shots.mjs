// Takes pictures of pages of dist/ into a folder, as PAGE-WIDTH-MODE.png. See scripts/shots.
// With --aid: of every step of the decision aid on one example, and of the results of several, as STEP-WIDTH-MODE.png.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/tests/serve.mjs";

const require = createRequire(new URL("../../web/tests/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const [out, ...named] = process.argv.slice(2).filter((argument) => argument !== "--aid");
const aid = process.argv.includes("--aid");
const pages = named.length > 0 ? named : ["index", "guidance/background", "examples/example-1", "check"];
const MODES = {
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    "forced-colors": { forcedColors: "active" },
    print: { media: "print" },
};

// The steps of Example 6, errors among them, and the results named on the command line or these.
async function takeSteps(page, take) {
    const { answerFrom, go, open } = await import("../../web/tests/aid.mjs");
    const { scenario } = await import("../../web/tests/harness.mjs");
    const seen = new Set();
    await open(page, site.url);
    await answerFrom(page, scenario("example-6").case, async (step) => {
        if (seen.has(step)) return;
        seen.add(step);
        await take(`step-${seen.size}-${step.replace(/\W+/g, "-")}`);
        if (["issues", "functions"].includes(step)) {
            await go(page, "Continue");
            await take(`step-${seen.size}-${step}-error`);
        }
    });
    await take("check-answers");
    for (const name of named.length > 0 ? named : ["example-1", "example-2", "example-6", "kidney-treatment-may-have-shaped-discharge", "amhp-and-ward-care"]) {
        await open(page, site.url);
        const file = { name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(scenario(name).case)) };
        await page.locator(".aid .aid-more > summary").click();
        await page.locator("#aid-file").setInputFiles(file);
        await page.locator(".aid-verdict").waitFor();
        await take(`result-${name}`);
    }
    // In a tab of its own.
    const [opened] = await Promise.all([page.waitForEvent("popup"), page.locator(".aid-next a").last().click()]);
    await takeNext(opened, (name) => take(name, opened));
    await opened.close();
}

// The next steps, from the case just checked.
async function takeNext(page, take) {
    const { go } = await import("../../web/tests/aid.mjs");
    await page.locator("ol.aid-points button").first().waitFor();
    await take("next-steps");
    const files = [6, 5, 4, 3, 3, 2, 2, 1, 1].map((mb, at) => ({ name: `letter ${at + 1}.pdf`, mimeType: "application/pdf", buffer: Buffer.alloc(mb * 1_000_000) }));
    for (const title of await page.locator("ol.aid-points button").allInnerTexts()) {
        await go(page, title);
        if (await page.locator("#aid-files").count()) await page.locator("#aid-files").setInputFiles(files);
        if (await page.locator("#aid-stage-intake").count()) await page.locator("#aid-stage-intake").check();
        for (const [at, value] of ["21", "12", "2026"].entries()) {
            const field = page.locator(`#aid-date${at ? `-${at + 1}` : ""}`);
            if (await field.count()) await field.fill(value);
        }
        if (await page.locator("#aid-date").count()) await page.getByRole("button", { name: "Work out the date" }).first().click();
        await take(`next-${title.replace(/\W+/g, "-").toLowerCase()}`);
        await page.goBack();
    }
}

mkdirSync(out, { recursive: true });
const site = await serve(fileURLToPath(new URL("../../dist", import.meta.url)));
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
let [problems, pictures] = [0, 0];
for (const width of (process.env.WIDTHS ?? "1280,320").split(",").map(Number)) {
    for (const [mode, media] of Object.entries(MODES)) {
        const context = await browser.newContext({ viewport: { width, height: width === 320 ? 640 : 800 } });
        const page = await context.newPage();
        page.on("console", (message) => {
            if (message.type() !== "error") return;
            problems += 1;
            console.error(`${page.url()}: ${message.text()}`);
        });
        if (!media.media) await page.emulateMedia(media);
        const take = async (name, of = page) => {
            pictures += 1;
            // On paper there is nothing to click: print is only how the picture is taken.
            await of.emulateMedia(media);
            await of.screenshot({ path: join(out, `${name}-${width}-${mode}.png`), fullPage: true });
            if (media.media) await of.emulateMedia({ media: "screen" });
        };
        if (aid) await takeSteps(page, take);
        for (const name of aid ? [] : pages) {
            const [path, place] = name.replace(/\.html(?=#|$)/, "").split(/(?=#)/);
            await page.goto(`${site.url}${path}.html${place ?? ""}`, { waitUntil: "networkidle" });
            await take(path.replaceAll("/", "-"));
        }
        await context.close();
    }
}
await browser.close();
await site.close();
console.log(`${pictures} pictures in ${out}, ${problems} errors in the console`);
