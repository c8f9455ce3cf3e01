// The second part of the program: fetched once a reader has begun, waited for where it is needed sooner, and said where it cannot be had.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { focusIs, go, heading, open, openWith, radio } from "./aid.mjs";
import { axe, start, words } from "./harness.mjs";
import { EDITION } from "../../scripts/lib/edition.mjs";

const SECOND = /-later-\w+\.wasm$/;
const { aid } = words;

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** The page of the aid; what asks for the second part is answered by `answer`. */
async function page(answer) {
    const shown = await site.page();
    await shown.route(SECOND, answer);
    await open(shown, site.url);
    return shown;
}

/** Holds the second part back until `come` is called. */
function held() {
    let come;
    const released = new Promise((done) => { come = done; });
    return { come, answer: async (route) => { await released; await route.continue(); } };
}

const asked = (shown) => shown.asked.filter((url) => SECOND.test(url)).length;

test("it does not come with the page, but once a reader has begun, and once only", async () => {
    const shown = await page((route) => route.continue());
    assert.equal(asked(shown), 0);
    await go(shown, words.start.begin);
    await shown.waitForRequest(SECOND, { timeout: 5000 }).catch(() => {});
    assert.equal(asked(shown), 1);
    await go(shown, aid.one_page);
    await go(shown, aid.step_by_step);
    assert.equal(asked(shown), 1);
    await shown.context().close();
});

test("where it is needed sooner, the page says so, and then comes by itself", async () => {
    const { come, answer } = held();
    const shown = await page(answer);
    await go(shown, aid.one_page);
    await shown.getByRole("heading", { name: aid.waiting }).waitFor();
    await focusIs(shown, aid.waiting);
    assert.deepEqual(await axe(shown), []);
    come();
    await shown.locator(".aid-watch").first().waitFor();
    assert.equal(await heading(shown), words.one_page.title);
    await focusIs(shown, words.one_page.title);
    await shown.context().close();
});

test("a file, a link and an example that are opened before it has come are opened then", async () => {
    const told = { format: 1, edition: EDITION, issues: [{ id: "a", label: "Ward", functions: "health" }] };
    const { come, answer } = held();
    const shown = await page(answer);
    await shown.locator(".aid .aid-more > summary").first().click();
    await shown.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(told)) });
    come();
    await shown.locator(".aid-verdict").first().waitFor();
    await shown.context().close();
    for (const fragment of ["#example=example-1", "#v1.2023-11.f-h"]) {
        const late = held();
        const other = await site.page();
        await other.route(SECOND, late.answer);
        await other.goto(`${site.url}check.html${fragment}`);
        await other.locator("#aid-static").waitFor({ state: "detached" });
        late.come();
        await other.locator(".aid-verdict, #aid-problem").first().waitFor();
        await other.context().close();
    }
});

test("where it cannot be had, that is said, nothing is lost, and asking again brings it", async () => {
    let gone = true;
    const shown = await site.page();
    await shown.route(SECOND, (route) => (gone ? route.abort() : route.continue()));
    await openWith(shown, site.url, "Care on the ward");
    await radio(shown, "whose-1", "health").check();
    await go(shown, aid.go_on);
    await shown.getByRole("heading", { name: aid.not_come }).waitFor();
    await focusIs(shown, aid.not_come);
    assert.deepEqual(await axe(shown), []);
    await go(shown, aid.ask_again);
    await shown.getByRole("heading", { name: aid.not_come }).waitFor();
    await shown.goBack();
    assert.equal(await shown.locator("#aid-issue-1").inputValue(), "Care on the ward");
    gone = false;
    await go(shown, aid.go_on);
    await shown.locator(".aid-verdict, .aid-answers").first().waitFor();
    await shown.context().close();
});

test("a file that cannot be read for want of it is said not to be opened", async () => {
    const shown = await page((route) => route.abort());
    await shown.locator(".aid .aid-more > summary").first().click();
    await shown.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await shown.locator("#aid-problem").waitFor();
    assert.match(await shown.locator("#aid-problem").innerText(), new RegExp(aid.not_come));
    await shown.context().close();
});
