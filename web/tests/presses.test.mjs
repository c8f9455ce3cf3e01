// One press acts once: a double click, two taps, or a key that is held down do not act on what comes next.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { go, heading, isSeen, name, onOnePage, open, openWith, radio } from "./aid.mjs";
import { start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });
const ready = async (page) => {
    await openWith(page, site.url, "Discharge home", "Home care");
    await radio(page, "whose-1", "both").check();
    await radio(page, "whose-2", "social-care").check();
};
const isFresh = async (page) => {
    assert.equal(await page.locator(".aid input:checked").count(), 0, "nothing is ticked that nobody has read");
    assert.equal(await page.locator("#aid-problem").count(), 0, "no error on a fresh page");
};

/** The same press twice in one place, 120 ms apart. */
const twice = (press) => async (wanted, page) => {
    await wanted.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await wanted.boundingBox();
    for (const wait of [0, 120]) {
        await page.waitForTimeout(wait);
        await press(page, x + width / 2, y + height / 2);
    }
};

/** A press on a button that acts more than once where nothing holds it back. */
const PRESSES = {
    "a double click": (wanted) => wanted.dblclick(),
    "three clicks": (wanted) => wanted.click({ clickCount: 3 }),
    "two clicks 120 ms apart": twice((page, x, y) => page.mouse.click(x, y)),
    "two taps 120 ms apart": twice((page, x, y) => page.touchscreen.tap(x, y)),
    "Enter held down": async (wanted, page) => {
        await wanted.focus();
        for (let times = 0; times < 5; times += 1) await page.keyboard.down("Enter");
        await page.keyboard.up("Enter");
    },
    "Space held down": async (wanted, page) => {
        await wanted.focus();
        for (let times = 0; times < 5; times += 1) await page.keyboard.down("Space");
        await page.keyboard.up("Space");
    },
};

for (const [press, by] of Object.entries(PRESSES)) {
    test(`${press} on a button acts once`, async () => {
        const page = await site.page({ hasTouch: true });
        await open(page, site.url);
        await by(button(page, words.start.begin), page);
        await isFresh(page);
        assert.equal(await heading(page), words.aid.issues_title);

        await ready(page);
        await by(button(page, words.aid.go_on), page);
        assert.match(await heading(page), /^The NHS and the council in issue 1/);
        await isFresh(page);

        // Another way to the same: removing an issue asks, and does not do it.
        await page.goBack();
        await by(page.locator("#aid-remove-1"), page);
        assert.ok(await isSeen(button(page, words.aid.remove_yes)), "it asks");
        assert.equal(await page.locator("#aid-issues textarea").count(), 2);
        await go(page, words.common.keep_it);

        await page.context().close();
    });

    test(`${press} on the result acts once`, async () => {
        const page = await site.page({ hasTouch: true });
        await open(page, site.url, "#example=example-6");
        await page.locator(".aid-verdict").waitFor();
        // Trying an answer shows the trial, and uses nothing; using it, and no more.
        await by(page.getByRole("button", { name: new RegExp(`^${words.result.try_it}`) }).first(), page);
        assert.equal(await heading(page), words.result.trial);
        await by(button(page, words.result.trial_use), page);
        await page.locator(".aid-verdict:visible").waitFor();

        // Clearing everything asks, and does not do it.
        await page.getByText(words.result.keep, { exact: true }).click();
        await page.waitForTimeout(400);
        await by(button(page, words.result.clear_all), page);
        assert.ok(await isSeen(button(page, words.result.clear_yes)));
        await go(page, words.common.keep_it);

        // Remembering on the device is not undone by the second press.
        await by(button(page, words.aid.remember), page);
        assert.ok(await isSeen(button(page, words.aid.forget)));
        assert.deepEqual(page.said, []);
        await page.context().close();
    });
}

test("what stays under the pointer can be pressed as often as one likes", async () => {
    const page = await site.page();
    await ready(page);
    // Twice ticked is not ticked, as everywhere.
    await go(page, words.aid.go_on);
    const fact = page.getByLabel(words.facts["joint-duty"].label, { exact: true });
    await fact.dblclick();
    assert.ok(!await fact.isChecked());
    await page.goBack();
    await onOnePage(page);
    await name(page, ["One", "Two"]);
    for (const value of ["health", "both", "social-care"]) await radio(page, "whose-1", value).check();
    const undo = page.locator(".aid-watch").getByRole("button", { name: words.one_page.undo });
    await undo.click();
    await undo.click();
    assert.ok(await radio(page, "whose-1", "health").isChecked(), "two are taken back");
    await page.context().close();
});

test("letters and spaces that a key repeats are typed", async () => {
    const page = await site.page();
    await openWith(page, site.url, "A");
    await page.locator("#aid-issue-1").focus();
    for (const key of ["x", "x", "Space", "Space", "x"]) await page.keyboard.down(key);
    assert.equal(await page.locator("#aid-issue-1").inputValue(), "Axx  x");
    await page.context().close();
});

test("a double press on what clears the look-up or the search follows no link that it brings there", async () => {
    const page = await site.page();
    for (const path of ["functions.html", "check.html"]) {
        await page.goto(site.url + path);
        if (path === "check.html") {
            await page.locator("#aid-static").waitFor({ state: "detached" });
            await go(page, words.start.begin);
            await page.locator(".aid #look-up > summary").click();
        }
        const field = page.locator("#look-up input");
        await field.fill("zzz");
        const clear = page.locator("#look-up [role=search] button");
        await clear.waitFor();
        const { x, y, width, height } = await clear.boundingBox();
        // What the press brings under the pointer here is a link, as it may be on another screen.
        await page.evaluate(([x, y]) => {
            document.querySelector("#look-up [role=search] button").addEventListener("click", () => {
                const link = Object.assign(document.createElement("a"), { href: "about.html", textContent: "elsewhere", style: `position:fixed;left:${x - 40}px;top:${y - 20}px;width:80px;height:40px;z-index:9` });
                document.querySelector("#look-up").append(link);
            });
        }, [x + width / 2, y + height / 2]);
        await page.mouse.dblclick(x + width / 2, y + height / 2);
        await page.waitForTimeout(150);
        assert.equal(new URL(page.url()).pathname.slice(1), path);
        assert.equal(await field.inputValue(), "");
        assert.equal(await page.evaluate(() => document.activeElement.tagName), "INPUT", "the focus stays where the press has put it");
    }
    await page.context().close();
});

test("a double press on a fold of an example opens and closes it, and acts on nothing else", async () => {
    const page = await site.page();
    await page.goto(`${site.url}examples/example-1.html`);
    for (const summary of await page.locator(".decide summary, .told > summary").all()) {
        await summary.dblclick();
        assert.equal(await page.locator(".decide details[open], .told[open]").count(), 0);
    }
    assert.ok(page.url().endsWith("examples/example-1.html"));
    await page.context().close();
});
