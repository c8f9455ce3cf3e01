// The address and the browser's history: the address stands for the case that is shown, or for none; no case takes the place of another
// unasked; and Back leads to pages that are there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answer, focusIs, go, heading, isSeen, name, onOnePage, open, openCase, openWith, panelOf, radio, result } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const address = (page) => page.url().slice(site.url.length);

/** The address, once it is this; the browser tells of it a moment later. */
async function hasAddress(page, wanted, why) {
    for (let times = 0; times < 40 && address(page) !== wanted; times++) await page.waitForTimeout(25);
    assert.equal(address(page), wanted, why);
}
const SIX = () => words.outcomes.split.title;

/** The code of a scenario's case, as the aid makes it. */
const codes = new Map();
async function codeOf(id) {
    if (!codes.has(id)) {
        const page = await site.page();
        await open(page, site.url, `#example=${id}`);
        await page.locator(".aid-verdict").waitFor();
        codes.set(id, await page.evaluate((label) => new Promise((done) => {
            navigator.clipboard.writeText = async (text) => done(text.split("#")[1]);
            [...document.querySelectorAll("button")].find((one) => one.textContent.startsWith(label)).click();
        }), words.aid.copy_link));
        await page.context().close();
    }
    return codes.get(id);
}

test("the code or the example leaves the address at the first change, and a reload then shows the start", async () => {
    for (const fragment of [`#${await codeOf("example-6")}`, "#example=example-6"]) {
        const page = await site.page();
        await open(page, site.url, fragment);
        await page.locator(".aid-verdict").waitFor();
        await hasAddress(page, `check.html${fragment}`, "as long as nothing is changed, the address is the case");
        await page.reload();
        await page.locator(".aid-verdict").waitFor();
        await go(page, words.result.back);
        await hasAddress(page, `check.html${fragment}`);
        await page.getByRole("button", { name: /^Change Issue 3: Whose/ }).click();
        await radio(page, "whose-3", "neither").check();
        await hasAddress(page, "check.html", "a copied address would show the old answers");
        for (let times = 0; times < 2; times += 1) {
            await page.goBack();
            // The page hears of it a moment later, and a reader needs longer for the next press.
            await page.waitForTimeout(300);
            await hasAddress(page, "check.html", "nor does Back bring it back");
        }
        page.on("dialog", (dialog) => dialog.accept());
        await page.reload();
        await page.locator("#aid-static").waitFor({ state: "detached" });
        assert.equal(await heading(page), words.start.title);
        await page.context().close();
    }
});

test("a change that is tried leaves the address alone, and one that is used does not", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-6");
    await page.getByRole("button", { name: /^Try it/ }).first().click();
    await page.getByRole("heading", { name: words.result.trial }).waitFor();
    await hasAddress(page, "check.html#example=example-6");
    await go(page, words.result.trial_use);
    await page.getByRole("heading", { name: words.outcomes.separate.title }).waitFor();
    await page.waitForFunction(() => !location.hash);
    await page.context().close();
});

test("cleared, a case does not come back: not by a reload, nor by Back, and the same example opens again", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    await page.locator(".aid-folds summary", { hasText: words.result.keep }).click();
    await go(page, words.result.clear_all);
    assert.equal(await heading(page), words.start.title);
    await hasAddress(page, "check.html");
    await page.locator(".aid-more > summary").first().click();
    await page.locator(".aid .aid-more a[href$='#example=example-6']").click();
    await page.locator(".aid-verdict").waitFor();
    assert.equal(await heading(page), SIX());
    await page.locator(".aid-folds summary", { hasText: words.result.keep }).click();
    await go(page, words.result.clear_all);
    await page.reload();
    await page.locator("#aid-static").waitFor({ state: "detached" });
    assert.equal(await heading(page), words.start.title);
    await page.context().close();
});

test("the example that is open already, chosen again, is shown", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-6");
    await go(page, words.result.back);
    await go(page, words.aid.files);
    await page.locator(".aid a[href$='#example=example-6']").click();
    await page.locator(".aid-verdict").waitFor();
    assert.equal(await heading(page), SIX());
    await page.context().close();
});

test("a link is opened with the marks around it, percent-encoded, and wrapped in another address", async () => {
    const code = await codeOf("example-6");
    const encoded = code.replaceAll(".", "%2E");
    const twice = encoded.replaceAll("%", "%25");
    for (const fragment of [`${code}.`, `${code})`, `${code}>`, `${code},`, `${code}”`, encoded, twice, `%23${code}`, `#${code}`, "example%3Dexample-6", "example=example-6."]) {
        const page = await site.page();
        await page.goto(`${site.url}check.html#${fragment}`);
        await page.locator(".aid-verdict").waitFor();
        assert.equal(await heading(page), SIX(), fragment);
        assert.match(address(page), /^check\.html#(v1\.\d{4}-\d{2}\.[A-Za-z0-9-]+\.[A-Za-z0-9]+|example=example-6)$/, "and stands in the address as it is meant");
        await page.context().close();
    }
    const whole = `${site.url}check.html#${code}`;
    const asked = encodeURIComponent(whole);
    const pasted = [
        whole, code, `#${code}`, `<${whole}>`, `(${whole}).`, `“${whole}”`, ` ${whole} `, `\u200b${whole}\u200b`, whole.replaceAll(".", "%2E"),
        `https://eur02.safelinks.protection.outlook.com/?url=${asked}&data=05%7C02%7Cv3.0%7Cx&sdata=a%3D&reserved=0`,
        `https://linkprotect.example.com/url?a=${asked}&c=E,1`,
        `https://urldefense.com/v3/__${whole.replace("#", "*")}__;Iw!!abc`,
        `See ${whole}, please`,
    ];
    const page = await site.page();
    for (const text of pasted) {
        await open(page, site.url);
        await page.locator(".aid-more > summary").first().click();
        await page.locator("#aid-link").fill(text);
        await go(page, words.aid.open_link);
        await page.locator(".aid-verdict, #aid-problem").first().waitFor();
        assert.equal(await heading(page), SIX(), text);
    }
    await page.context().close();
});

test("what cannot be opened is said, never a silent start page", async () => {
    const code = await codeOf("example-6");
    for (const fragment of ["example=no-such", "example=", "example-1", code.slice(0, -1), code.slice(0, 20), code.toUpperCase(), `v1%2E`, "v7.x", "%E0%A4%A"]) {
        const page = await site.page();
        await open(page, site.url, `#${fragment}`);
        await page.locator("#aid-problem").waitFor();
        await focusIs(page, "aid-problem", fragment);
        assert.ok(await isSeen(page.locator("#aid-link")), "the field for a link is open");
        assert.deepEqual(await axe(page), []);
        await page.context().close();
    }
    // A place on the page is no case.
    for (const fragment of ["content", "aid-title", "look-up"]) {
        const page = await site.page();
        await open(page, site.url, `#${fragment}`);
        assert.equal(await page.locator("#aid-problem").count(), 0, fragment);
        await page.context().close();
    }
});

const WAYS_IN = {
    "a link in the address": async (page) => page.evaluate((code) => { location.hash = code; }, await codeOf("example-6")),
    "an example": (page) => page.evaluate(() => { location.hash = "example=example-6"; }),
    "a pasted link": async (page) => {
        await go(page, words.aid.files);
        await page.locator("#aid-link").fill(await codeOf("example-6"));
        await go(page, words.aid.open_link);
    },
    "a file": async (page) => {
        await go(page, words.aid.files);
        await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(scenario("example-6").case)) });
    },
    "what this device remembers": async (page) => {
        await page.goBack();
        await go(page, words.aid.stored_open);
    },
};
for (const [way, by] of Object.entries(WAYS_IN)) {
    test(`a case in hand is not replaced unasked by ${way}`, async () => {
        const page = await site.page();
        const code = await codeOf("example-6");
        await page.addInitScript((code) => localStorage.setItem("joint-working-case", code), code);
        await openWith(page, site.url, "Zaphenath");
        await by(page);
        await page.getByRole("group", { name: words.aid.replace_sure }).waitFor();
        await hasAddress(page, "check.html");
        await go(page, words.aid.replace_no);
        await page.locator("#aid-title").waitFor();
        if (way === "what this device remembers") {
            await page.goBack();
            await go(page, words.aid.carry_on);
        }
        for (let times = 0; times < 6 && !(await page.locator("#aid-issue-1").count()); times++) await page.goBack();
        assert.equal(await page.locator("#aid-issue-1").inputValue(), "Zaphenath");
        await page.context().close();
    });
}

test("on a slow network the case of a link asks before it replaces what was typed meanwhile", async () => {
    const page = await site.page();
    let come;
    const released = new Promise((done) => { come = done; });
    await page.route("**/*.wasm", async (route) => { await released; await route.continue(); });
    await page.goto(`${site.url}check.html#${await codeOf("example-6")}`);
    await go(page, words.start.begin);
    await page.locator("#aid-issue-1").fill("Zaphenath");
    come();
    await page.getByRole("group", { name: words.aid.replace_sure }).waitFor();
    await focusIs(page, "aid-keep");
    await go(page, words.aid.replace_no);
    await page.goBack();
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "Zaphenath");
    await page.context().close();
});

test("Back brings an example back that another has replaced", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-2");
    const two = (await result(page)).title;
    await page.evaluate(() => { location.hash = "example=example-6"; });
    await page.getByRole("heading", { name: SIX() }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: two }).waitFor();
    await hasAddress(page, "check.html#example=example-2");
    await page.context().close();
});

test("pages of questions that are no more are passed over by Back and Forward", async () => {
    const page = await site.page();
    const told = scenario("example-6").case;
    await openCase(page, site.url, told);
    await go(page, words.result.back);
    // The panels of the links, one after the other, from a change.
    await page.getByRole("button", { name: /^Change Issues 1 and 2/ }).first().click();
    assert.equal(panelOf(await heading(page)).panel, "link");
    await page.goBack();
    await page.getByRole("button", { name: /^Change Issue 1: Whose/ }).click();
    await radio(page, "whose-1", "neither").check();
    await go(page, words.aid.go_on);
    const seen = [];
    for (let times = 0; times < 8 && await heading(page) !== words.start.title; times++) {
        await page.goBack();
        await page.waitForTimeout(60);
        seen.push(await heading(page));
        assert.equal(await page.getByText(words.aid.gone).count(), 0, seen.join(", "));
    }
    seen.forEach((one, at) => assert.ok(at === 0 || one !== seen[at - 1], `Back does something each time: ${seen.join(", ")}`));
    assert.equal(seen.at(-1), words.start.title);
    await page.context().close();
});

test("after clearing, one Back leads to the start, and no page shows a case that is not there", async () => {
    const page = await site.page();
    await openCase(page, site.url, scenario("example-6").case);
    await go(page, words.result.back);
    await page.getByRole("button", { name: /^Change Issue 3: Whose/ }).click();
    await onOnePage(page);
    await go(page, words.one_page.see_result);
    await page.locator(".aid-verdict").waitFor();
    await page.locator(".aid-folds summary", { hasText: words.result.keep }).click();
    await go(page, words.result.clear_all);
    for (let times = 0; times < 3; times++) {
        await page.goBack();
        await page.waitForTimeout(100);
        if (!page.url().startsWith(site.url)) break;
        const text = await page.locator(".aid").first().innerText();
        assert.ok(!text.includes(words.aid.check_title) && !text.includes(words.result.not_whole), text.slice(0, 80));
    }
    await page.context().close();
});

test("after a reload Back leads out of it at once or to the start, and Forward to nothing that is gone", async () => {
    const page = await site.page();
    await page.goto(`${site.url}index.html`);
    await open(page, site.url, "#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    for (let times = 0; times < 3; times++) {
        await page.reload();
        await page.locator(".aid-verdict").waitFor();
    }
    await page.goBack();
    await page.getByRole("heading", { name: words.start.title }).waitFor();
    await page.goBack();
    await page.waitForURL(`${site.url}index.html`);
    await page.context().close();

    const typed = await site.page();
    typed.on("dialog", (dialog) => dialog.accept());
    await typed.goto(`${site.url}index.html`);
    await openWith(typed, site.url, "Discharge", "Home care");
    await radio(typed, "whose-1", "both").check();
    await radio(typed, "whose-2", "health").check();
    await go(typed, words.aid.go_on);
    await answer(typed, { issues: [{}, {}], relations: [] }, panelOf(await heading(typed)));
    await go(typed, words.aid.go_on);
    await typed.reload();
    await typed.locator("#aid-static").waitFor({ state: "detached" });
    let backs = 0;
    while (typed.url().includes("check.html")) {
        assert.ok(backs++ < 3, "Back does nothing several times");
        await typed.goBack();
        await typed.waitForTimeout(150);
    }
    await typed.context().close();
});

test("what was typed into a row that goes is not brought to another by Back", async () => {
    const page = await site.page();
    await openWith(page, site.url, "One", "Two", "Three");
    for (const at of [1, 2, 3]) await radio(page, `whose-${at}`, "health").check();
    await go(page, words.aid.go_on);
    await page.goBack();
    await page.locator("#aid-remove-2").click();
    await go(page, words.aid.remove_yes);
    await page.goBack();
    await page.goForward();
    assert.deepEqual(await page.locator("#aid-issues textarea").evaluateAll((all) => all.map((one) => one.value)), ["One", "Three"]);
    await name(page, ["One", "Three", "Four"]);
    assert.equal(await page.locator("#aid-issue-3").inputValue(), "Four");
    await page.context().close();
});
