// “Open this example” on an example's page gives the briefing's outcome.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expected, go, heading, isSeen, open, result } from "./aid.mjs";
import { BRIEFING, scenario, start } from "./harness.mjs";

let site;
before(async () => { site = await start("/a/b/"); });
after(() => site.close());

for (const id of BRIEFING) {
    test(`${id} opens from its page`, async () => {
        const page = await site.page();
        await page.goto(`${site.url}${id.startsWith("example") ? `examples/${id}` : "guidance/information"}.html`);
        // An example's page keeps its outcome closed until the reader has decided.
        const told = page.locator(".told > summary");
        if (await told.count()) await told.click();
        await page.getByRole("link", { name: /^Open this example/ }).click();
        assert.deepEqual(await result(page), expected(scenario(id)));
        await go(page, "Back to your answers");
        assert.equal(await heading(page), "Check your answers");
        await page.goBack();
        assert.equal((await result(page)).title, expected(scenario(id)).title);
        assert.deepEqual(page.said, []);
        await page.context().close();
    });
}

test("a link to another example, followed while one is open, opens that", async () => {
    const page = await site.page();
    await page.goto(`${site.url}check.html#example=example-2`);
    assert.equal((await result(page)).title, expected(scenario("example-2")).title);
    await page.evaluate(() => { location.hash = "example=example-6"; });
    await page.getByRole("heading", { name: expected(scenario("example-6")).title }).waitFor();
    assert.deepEqual(await result(page), expected(scenario("example-6")));
});

test("an unknown example leaves the start page, and is said", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=no-such");
    assert.equal(await heading(page), "Check a case");
    assert.ok(await isSeen(page.locator("#aid-problem")));
});
