// Each scenario of the briefing, answered by clicking and typing, comes out as the briefing says, with axe on every page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerFrom, expected, go, open, result } from "./aid.mjs";
import { BRIEFING, axe, scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

for (const id of BRIEFING) {
    test(`${id} comes out as the briefing says`, async () => {
        const page = await site.page();
        await open(page, site.url);
        const told = scenario(id);
        await answerFrom(page, told.case);
        await go(page, words.aid.see_result);
        assert.deepEqual(await result(page), expected(told));
        assert.deepEqual(page.said, []);
        await page.context().close();
    });
}

for (const [look, options] of [
    ["light", {}],
    ["dark and narrow", { colorScheme: "dark", viewport: { width: 320, height: 640 } }],
]) {
    test(`axe finds nothing in any state (${look})`, async () => {
        const page = await site.page(options);
        await open(page, site.url);
        const found = [];
        const see = async (state) => {
            for (const line of await axe(page)) found.push(`${state}: ${line}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (wide > 0) found.push(`${state}: ${wide} pixels too wide`);
        };
        await answerFrom(page, scenario("example-6").case, async (state) => {
            await see(state);
            if (state === "start" || state.includes(",")) return;
            await go(page, "Continue");
            await see(`${state}, with an error`);
        });
        await see("check answers");
        await go(page, words.aid.see_result);
        await see("result");
        await page.locator(".aid-table summary").click();
        await see("result with its table");
        assert.deepEqual(found, []);
        await page.context().close();
    });
}
