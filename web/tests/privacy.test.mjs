// What a reader types stays on the device: no request after load, and the words are found nowhere.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerFrom, go, open } from "./aid.mjs";
import { scenario, start, words } from "./harness.mjs";

const SENTINEL = "Zaphenath";

for (const base of ["/", "/a/b/"]) {
    test(`a whole journey under ${base} asks for nothing and leaves no trace`, async (t) => {
        const site = await start(base);
        t.after(() => site.close());
        const page = await site.page();
        await open(page, site.url);
        await page.waitForLoadState("networkidle");
        const loaded = page.asked.length;
        const told = structuredClone(scenario("example-6").case);
        for (const issue of told.issues) issue.label += ` ${SENTINEL}`;
        const titles = [];
        await answerFrom(page, told, async () => { titles.push(await page.title()); });
        await go(page, words.aid.see_result);
        await page.locator(".aid-verdict").waitFor();
        // The second part of the program, once, and nothing else.
        const asked = page.asked.slice(loaded);
        assert.equal(asked.length, 1, `requests after load: ${asked}`);
        assert.match(asked[0], /\/aid\/joint-working-check-later-\w+\.wasm$/);
        assert.deepEqual(page.said, [], "console");
        const traces = await page.evaluate(async () => JSON.stringify({
            address: location.href,
            title: document.title,
            history: history.state,
            local: { ...localStorage },
            session: { ...sessionStorage },
            cookies: document.cookie,
            databases: await indexedDB.databases(),
            caches: await caches.keys().catch(() => []),
        }));
        assert.ok(!(traces + titles.join()).includes(SENTINEL), traces);
        assert.equal(JSON.parse(traces).address, `${site.url}check.html`);
        assert.ok((await page.locator(".aid").innerText()).includes(SENTINEL), "the words are on the page");
    });
}
