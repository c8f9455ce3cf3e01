// What a reader has to hit and to tell apart: text of twice the size fits, what stands alone is large enough, no two things of one page
// have the same name, and what is focused is where the reader left.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { answerFrom, go, onOnePage, open, tabOf, unfold } from "./aid.mjs";
import { scenario, start, words } from "./harness.mjs";

const guidance = JSON.parse(await readFile(fileURLToPath(new URL("../../crates/casework/guidance/next-steps.json", import.meta.url)), "utf8"));

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** Walks through every state of the aid and every page of the next steps; `see` is called in each, with everything unfolded. */
async function walk(options, see) {
    const page = await site.page(options);
    const look = async (state) => {
        await page.locator(".aid details").evaluateAll((all) => all.forEach((one) => { if (!one.closest("[hidden]")) one.open = true; }));
        await see(page, state);
    };
    await open(page, site.url);
    const told = scenario("example-6").case;
    await answerFrom(page, told, async (state) => { if (!state.includes(",")) await see(page, state); });
    await look("check answers");
    await page.getByRole("button", { name: /^See the recommendation/ }).click();
    await page.locator(".aid-verdict").waitFor();
    await look("result");
    await unfold(page, words.result.keep);
    await page.locator(".aid-folds details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    await go(page, words.result.clear_all);
    await see(page, "clearing");
    await go(page, words.common.keep_it);
    await page.locator("button:visible", { hasText: /^Try it/ }).first().click();
    await page.locator("h1", { hasText: words.result.trial }).waitFor();
    await see(page, "trial");
    await page.goBack();
    await page.locator(".aid-verdict:visible").waitFor();
    const next = await tabOf(page, () => page.locator(".aid-next a", { hasText: guidance.way.all }).click());
    await next.getByText(guidance.way.needed, { exact: true }).waitFor();
    await see(next, "list of next steps");
    for (const title of [guidance.request.title, guidance.sending.title, guidance.dates.title, guidance.consent.title, guidance.transfer.title, guidance.apart.title, guidance.page.note]) {
        await go(next, title);
        if (title === guidance.sending.title) {
            await next.locator("#aid-files").setInputFiles([1000, 200000].map((size) => ({ name: "scan.pdf", mimeType: "text/plain", buffer: Buffer.alloc(size) })));
        }
        if (title === guidance.transfer.title) await next.locator("input[name=aid-stage]").first().check();
        if (title === guidance.dates.title) {
            for (const ids of [["aid-date", "aid-date-2", "aid-date-3"], ["aid-date-4", "aid-date-5", "aid-date-6"]]) {
                for (const [at, text] of ["2", "3", "2026"].entries()) await next.locator(`#${ids[at]}`).fill(text);
            }
            for (const at of [0, 1]) {
                await next.waitForTimeout(360);
                await next.locator("form button[type=submit]").nth(at).click();
            }
        }
        await next.locator(".aid details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        await see(next, title);
        await next.goBack();
    }
    await page.goBack();
    await page.goBack();
    await onOnePage(page);
    await page.locator(".aid-panel").first().waitFor();
    await look("all on one page");
    await go(page, words.aid.files);
    await look("files");
    await page.context().close();
    await next.context().close();
}

for (const viewport of [{ width: 390, height: 844 }, { width: 640, height: 800 }, { width: 1280, height: 900 }]) {
    test(`text of twice the size fits without scrolling sideways (${viewport.width})`, { timeout: 180000 }, async () => {
        const wide = [];
        await walk({ viewport }, async (page, state) => {
            const by = await page.evaluate(() => {
                document.documentElement.style.fontSize = "200%";
                const over = document.documentElement.scrollWidth - innerWidth;
                const out = over > 0 ? [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 90)).at(-1) : "";
                document.documentElement.style.fontSize = "";
                return over > 0 ? `${over} pixels: ${out}` : "";
            });
            if (by) wide.push(`${state}: ${by}`);
        });
        assert.deepEqual(wide, []);
    });
}

test("what stands by itself is 24 pixels high at least, and no two things of a page that do different things have one name", { timeout: 180000 }, async () => {
    const found = [];
    await walk({}, async (page, state) => {
        found.push(...(await page.evaluate(() => {
            const wrong = [];
            const isAlone = (one) => {
                const block = one.closest("p, li, dd, dt, td, th, div, summary, form");
                const around = [...(block?.childNodes ?? [])].filter((node) => node.nodeType === 3 && node.data.trim());
                return around.length === 0;
            };
            const all = [...document.querySelectorAll("main :is(a, button, summary, input:not([type=hidden]), textarea, select)")]
                .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".pager, .source, nav, blockquote"));
            for (const one of all) {
                const { height, width } = one.getBoundingClientRect();
                if (height > 0 && width > 0 && height < 23.5 && isAlone(one)) wrong.push(`${Math.round(height)} px: ${one.outerHTML.slice(0, 100)}`);
            }
            const doing = all.filter((one) => one.matches("button, summary, a"));
            const names = new Map();
            for (const one of doing) {
                const name = one.getAttribute("aria-label") ?? one.textContent.trim().replace(/\s+/g, " ");
                // The same place named twice is one thing; a fold has no place.
                const what = one.matches("a") ? one.href : String(doing.indexOf(one));
                if (!names.has(name)) names.set(name, new Set());
                names.get(name).add(what);
            }
            for (const [name, what] of names) if (what.size > 1) wrong.push(`${what.size} times “${name.slice(0, 80)}”`);
            return wrong;
        })).map((line) => `${state}: ${line}`));
    });
    assert.deepEqual([...new Set(found)], []);
});
