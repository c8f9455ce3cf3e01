// “Decide for yourself”: an example's outcome stays closed until the reader opens it, with and without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isSeen } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const EXAMPLES = [1, 2, 3, 4, 5, 6];

for (const javaScriptEnabled of [true, false]) {
    test(`each example hides its outcome and offers every answer (scripts: ${javaScriptEnabled})`, async () => {
        const page = await site.page({ javaScriptEnabled });
        for (const number of EXAMPLES) {
            await page.goto(`${site.url}examples/example-${number}.html`);
            const outcome = page.locator(`#example-${number}-outcome`);
            assert.ok(!(await outcome.isVisible()), `example ${number} tells its outcome`);
            const answers = page.locator(".decide [data-fits]");
            assert.equal(await answers.count(), 4);
            assert.equal(await page.locator(".decide input[type=radio]").count(), 4);
            assert.equal(await page.locator(".decide input:checked").count(), 0, "nothing is chosen");
            assert.equal(await page.locator(".decide [data-fits=yes]").count(), 1);
            // What is said comes only after a choice.
            await page.locator(".decide summary").click();
            for (const answer of await answers.all()) assert.ok(!(await answer.isVisible()));
            for (const [at, answer] of (await answers.all()).entries()) {
                await page.locator(".decide input[type=radio]").nth(at).check();
                assert.ok(await isSeen(answer.locator("dd")));
                assert.ok(await isSeen(answer.locator(".yours")), "it says which is yours");
                assert.ok((await answer.locator("dd a").count()) > 0, "each answer names a paragraph");
            }
            await page.locator(".told > summary").click();
            assert.ok(await isSeen(outcome));
            const short = words.outcomes[scenario(`example-${number}`).expect.outcome].title;
            assert.ok(await isSeen(page.locator(".outcome").getByText(short)));
        }
        await page.context().close();
    });
}

test("opened, every example is sound for axe, wide and narrow", async () => {
    const found = [];
    for (const options of [{}, { colorScheme: "dark", viewport: { width: 320, height: 640 } }]) {
        const page = await site.page(options);
        for (const number of EXAMPLES) {
            await page.goto(`${site.url}examples/example-${number}.html`);
            await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
            for (const line of await axe(page)) found.push(`example ${number}: ${line}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (wide > 0) found.push(`example ${number}: ${wide} pixels too wide`);
        }
        await page.context().close();
    }
    assert.deepEqual(found, []);
});

test("a citation into a closed outcome opens it", async () => {
    const page = await site.page();
    await page.goto(`${site.url}decision.html`);
    await page.getByRole("link", { name: "Example 6" }).click();
    await page.waitForURL(/example-6-5$/);
    assert.ok(await isSeen(page.locator("#example-6-outcome")));
    await page.context().close();
});
