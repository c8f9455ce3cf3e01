// What a screen reader is given in each step, held against snapshots/*.yml. UPDATE=1 writes them anew.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { answerFrom, go, open } from "./aid.mjs";
import { scenario, start } from "./harness.mjs";

const at = (name) => fileURLToPath(new URL(`snapshots/${name}.yml`, import.meta.url));
let site;
before(async () => { site = await start(); });
after(() => site.close());

/** How long what is on its way may take to be there, in milliseconds. */
const SETTLES = 5000;

async function hold(page, name) {
    // The number of the line that a link names is another each time.
    const look = async () => `${await page.locator("#decision-aid").ariaSnapshot()}\n`.replaceAll(/from=[\d-]+/g, "from=1-2-3");
    if (process.env.UPDATE) {
        mkdirSync(at(".").replace(/[^/]*$/, ""), { recursive: true });
        await page.waitForTimeout(SETTLES / 10);
        writeFileSync(at(name), await look());
    }
    const held = readFileSync(at(name), "utf8");
    const until = Date.now() + SETTLES;
    let found = await look();
    while (found !== held && Date.now() < until) {
        await page.waitForTimeout(100);
        found = await look();
    }
    assert.equal(found, held, `${name}.yml (UPDATE=1 writes it anew)`);
}

test("each step of Example 6 and each kind of result is as its snapshot", async () => {
    const page = await site.page();
    await open(page, site.url);
    const seen = new Set();
    await answerFrom(page, scenario("example-6").case, async (state) => {
        if (seen.has(state)) return;
        seen.add(state);
        if (state.includes(",")) return;
        const name = `step-${state.replace(/\W+/g, "-")}`;
        await hold(page, name);
        if (["issues", "two-sides", "pairs"].includes(state)) {
            await go(page, "Continue");
            await hold(page, `${name}-error`);
        }
    });
    await hold(page, "check-answers");
    for (const id of ["example-1", "example-2", "example-6", "kidney-treatment-may-have-shaped-discharge", "consent-refused-after-discharge"]) {
        await open(page, site.url);
        await page.locator(".aid .aid-more > summary").click();
        const file = { name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(scenario(id).case)) };
        await page.locator("#aid-file").setInputFiles(file);
        await page.locator(".aid-verdict").waitFor();
        await hold(page, `result-${id}`);
    }
    await page.context().close();
});
