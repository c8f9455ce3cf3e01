// The decision aid in a frame of another site's page: under a strict policy, with the keyboard, as high as it is, scrolled to, with its
// next steps, printing, copying and saving; what it tells, and to whom; and what it says where it is not allowed something.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { answerFrom, click, expected, go, heading, isSeen, name, radio, result, tabOf } from "./aid.mjs";
import { embeddable, foreign } from "./foreign.mjs";
import { DIST, PAGES, WHOLE, axe, scenario, start, words } from "./harness.mjs";
import { HEADERS, headersFor } from "../../scripts/lib/hosts.mjs";
import { originsOf } from "../../scripts/lib/settings.mjs";

const SIX = scenario("example-6");
const ALL = ["scripts", "same-origin", "forms", "modals", "downloads", "popups", "popups-to-escape-sandbox"];
const says = (key, what) => words.embed[key].replace("{allow}", `allow-${what}`);

let around, site, copy;
before(async () => {
    around = await foreign();
    copy = await embeddable([around.origin]);
    site = await start("/", copy.folder, undefined, [around.origin], WHOLE);
    around.shows(site.url, copy.element);
});
after(async () => {
    await site.close();
    await around.close();
    copy.remove();
});

/** The page of the other site, with the frame in it, and all that the frame tells it. */
async function shown(options = {}, address = "/") {
    const page = await site.page(options);
    page.told = [];
    await page.exposeFunction("tell", (origin, data) => page.told.push([origin, data]));
    await page.addInitScript(() => {
        if (parent === window) addEventListener("message", ({ origin, data }) => window.tell(origin, data));
    });
    await page.goto(around.origin + address);
    await page.locator("iframe").waitFor();
    const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
    if (address === "/") {
        await frame.locator("#aid-static").waitFor({ state: "detached" });
        // The two have greeted each other.
        for (let times = 0; times < 40 && !page.told.some(([, data]) => JSON.stringify(data).includes("height")); times += 1) await page.waitForTimeout(50);
    }
    return { page, frame };
}

/** In the frame: example 6 with its result. */
async function opened(frame) {
    await click(frame.locator("summary:visible", { hasText: words.aid.open_more }));
    await click(frame.locator('.aid a[href$="example=example-6"]'));
    await frame.locator(".aid-verdict").first().waitFor();
}

test("without origins nothing is made, and no page may be shown by another site", () => {
    assert.ok(!PAGES.some((page) => page.startsWith("embed")));
    for (const page of [...PAGES, "embed.html"]) {
        const [, ancestors] = headersFor(page, [])["Content-Security-Policy"].match(/frame-ancestors ([^;]*)/);
        assert.equal(ancestors, page === "embed.html" ? "'none'" : "'self'", page);
    }
});

test("only the page for it may be shown, and only by the origins that are listed, each whole and exact", () => {
    const origins = ["https://a.example", "https://b.example:8443"];
    assert.match(headersFor("embed.html", origins)["Content-Security-Policy"], /frame-ancestors https:\/\/a\.example https:\/\/b\.example:8443;/);
    for (const page of PAGES) assert.deepEqual(headersFor(page, origins), HEADERS, page);
    assert.deepEqual(originsOf(` ${origins.join("  ")}\n`), origins);
});

test("under a strict policy a case is answered there, and nothing is refused on either side", async () => {
    const { page, frame } = await shown();
    assert.equal(await page.locator("iframe").getAttribute("title"), "Check a case with the Joint Working decision aid");
    assert.equal(await frame.locator("header, footer, nav").count(), 0, "the aid alone");
    await answerFrom(frame, SIX.case);
    await go(frame, words.aid.see_result);
    assert.deepEqual(await result(frame), expected(SIX));
    assert.deepEqual(page.said, []);
    const { length } = await frame.locator("[id^=missing-]:visible").all();
    assert.equal(length, 0);
    await page.context().close();
});

test("it is as high as what is in it, and tells a kind and a number, to the page around it alone", async () => {
    const { page, frame } = await shown();
    const fits = () => page.waitForFunction(() => {
        const { height } = document.querySelector("iframe").getBoundingClientRect();
        return height !== 600 && height;
    });
    await fits();
    const overflow = () => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.ok(await overflow() <= 0);
    const before = await page.locator("iframe").boundingBox();
    await opened(frame);
    await page.waitForFunction((before) => document.querySelector("iframe").getBoundingClientRect().height > before + 200, before.height);
    await page.waitForTimeout(200);
    assert.ok(await overflow() <= 0);
    await page.evaluate(() => history.back());
    await frame.getByRole("heading", { name: words.start.title }).waitFor();
    await page.waitForFunction((before) => Math.abs(document.querySelector("iframe").getBoundingClientRect().height - before) < 2, before.height);
    assert.ok(page.told.length > 4);
    for (const [origin, data] of page.told) {
        assert.equal(`${origin}/`, site.url);
        assert.deepEqual(Object.keys(data).sort(), ["type", "value"]);
        assert.match(data.type, /^joint-working:(height|top)$/);
        assert.ok(Number.isInteger(data.value));
    }
    await page.context().close();
});

test("the page around it scrolls to what a reader is led to: a heading, an error, the result", async () => {
    const { page, frame } = await shown({ viewport: { width: 1000, height: 600 } });
    const inSight = async (selector) => {
        // The frame tells its height, the page around it makes room, and then scrolls: some frames later.
        let from;
        for (let times = 0; times < 20 && !(from >= 0 && from < 560); times += 1) {
            await page.waitForTimeout(150);
            const top = await frame.locator(selector).first().evaluate((one) => one.getBoundingClientRect().top);
            from = (await page.locator("iframe").boundingBox()).y + top;
        }
        assert.ok(from >= 0 && from < 560, `${selector} is ${from} pixels below the top`);
    };
    await go(frame, words.start.begin);
    await inSight("h1:visible");
    await name(frame, ["Discharge", "Ward", "Home", "Letter", "Tablets", "Teeth"]);
    await go(frame, words.aid.go_on);
    await inSight("#aid-problem");
    // What is wrong with a row goes with its answer, and the page around follows: a reader presses the next once that stands still.
    const still = async () => {
        let before;
        for (let now = await page.locator("iframe").boundingBox(); JSON.stringify(now) !== before; now = await page.locator("iframe").boundingBox()) {
            before = JSON.stringify(now);
            await page.waitForTimeout(150);
        }
    };
    for (let at = 1; at <= 6; at++) {
        await still();
        await click(radio(frame, `whose-${at}`, "health"));
        assert.ok(await radio(frame, `whose-${at}`, "health").isChecked(), `issue ${at}`);
    }
    await still();
    await go(frame, words.aid.go_on);
    await frame.locator("#aid-problem").waitFor({ state: "detached" });
    await inSight("h1:visible");
    await page.evaluate(() => history.back());
    await inSight("h1:visible");
    await page.context().close();
});

test("the keyboard alone leads into it, through it and out of it, both ways", async () => {
    const { page, frame } = await shown();
    await page.locator("#before").focus();
    const where = async () => {
        const active = () => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
        let outside = await active();
        // On its way from one process to the other the focus is nowhere.
        for (let times = 0; times < 40 && outside === "BODY"; times += 1) {
            await page.waitForTimeout(50);
            outside = await active();
        }
        if (outside !== "IFRAME") return outside;
        // The frame is of another process, and knows a moment later that it has the focus.
        await frame.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 5000 });
        return frame.evaluate(() => document.activeElement.id || document.activeElement.textContent);
    };
    const passed = async (key, until) => {
        const stops = [];
        for (let pressed = 0; pressed < 40; pressed++) {
            await page.keyboard.press(key);
            stops.push(await where());
            if (stops.at(-1) === until) return stops;
        }
        throw new Error(`${key} does not come to ${until}: ${stops}`);
    };
    const there = await passed("Tab", "after");
    assert.ok(there.length > 5 && there.some((stop) => stop.startsWith(words.start.begin)), there.join(" | "));
    const back = await passed("Shift+Tab", "before");
    assert.deepEqual(back.slice(0, -1).reverse(), there.slice(0, -1), "the same stops");
    await page.keyboard.press("Tab");
    // A key that comes before the frame knows that it has the focus goes nowhere.
    assert.ok((await where()).startsWith(there[0]));
    await page.keyboard.press("Enter");
    await frame.getByRole("heading", { name: words.aid.issues_title }).waitFor();
    await page.context().close();
});

test("next steps and the comparison open beside the page around it, with the case", async () => {
    const { page, frame } = await shown();
    await opened(frame);
    await click(frame.locator("summary:visible", { hasText: words.result.keep }));
    for (const [link, own, is] of [[".aid-next .aid-alone a", "embed-next-steps.html", SIX.case.issues[0].label], [`a:text("${words.result.compare}")`, "embed-compare.html", SIX.case.issues[0].label]]) {
        const next = await tabOf(page, () => click(frame.locator(link).first()));
        await next.waitForLoadState();
        assert.ok(next.url().startsWith(site.url + own), next.url());
        if (own.includes("next")) await next.locator(".aid ol.aid-points button").first().click();
        await next.getByText(is).first().waitFor();
        assert.deepEqual(await axe(next), []);
        assert.equal(await next.locator('meta[name="robots"][content="noindex"]').count(), 1);
        await next.close();
    }
    assert.equal(page.context().pages().length, 1);
    await page.context().close();
});

test("each link that leads out of it opens a tab, and says so", async () => {
    const { page, frame } = await shown();
    const links = async () => frame.locator("a[href]:not([href^='#'])").evaluateAll((all) => all.map((one) => [one.textContent, one.target]));
    const all = await links();
    assert.ok(all.length > 10);
    await opened(frame);
    for (const [text, target] of [...all, ...(await links())]) assert.deepEqual([target, text.endsWith(words.common.new_tab)], ["_blank", true], text);
    await page.context().close();
});

test("the result is printed by itself, copied and saved from there", async () => {
    const { page, frame } = await shown({ acceptDownloads: true });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await frame.evaluate(() => addEventListener("beforeprint", () => { window.begun = true; }));
    await opened(frame);
    await go(frame, words.result.copy_record);
    await frame.locator(".aid-status", { hasText: words.result.record_copied }).first().waitFor();
    await click(frame.locator("summary:visible", { hasText: words.result.keep }));
    const [saved] = await Promise.all([page.waitForEvent("download"), go(frame, words.aid.save_file)]);
    assert.equal(saved.suggestedFilename(), words.aid.save_name);
    await go(frame, words.result.print);
    await frame.waitForFunction(() => window.begun);
    assert.equal(await frame.locator("[id^=missing-]:visible").count(), 0);
    await go(frame, words.aid.copy_link);
    await frame.locator(".aid-status", { hasText: words.aid.copied_link }).first().waitFor();
    await page.bringToFront();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${site.url}embed.html#`), link);
    // By itself it is the page of the whole site.
    await page.goto(link);
    await page.waitForURL(/check\.html/);
    await page.locator(".aid-verdict").first().waitFor();
    assert.ok(await isSeen(page.locator("header.top")));
    await page.context().close();
});

test("where a browser keeps nothing for frames of other sites, as this one, that is said", async () => {
    const { page, frame } = await shown();
    await opened(frame);
    await click(frame.locator("summary:visible", { hasText: words.result.keep }));
    await go(frame, words.aid.remember);
    await frame.locator(".aid-status", { hasText: words.aid.not_remembered }).first().waitFor();
    await page.context().close();
});

test("on paper it is the sheet alone", async () => {
    const page = await site.page();
    // By itself, since a browser prints no frame to a file.
    await page.addInitScript(() => { Object.defineProperty(window, "parent", { value: {} }); });
    await page.goto(`${site.url}embed.html#example=example-6`);
    await page.locator(".aid-verdict").first().waitFor();
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("button:visible, #embedded p:visible, .aid-about:visible").count(), 0);
    const pdf = await page.pdf({ format: "A4" });
    assert.ok((pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length <= 2);
    await page.context().close();
});

for (const options of [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 320, height: 640 }, colorScheme: "dark" }]) {
    test(`at ${options.viewport.width} pixels axe finds nothing in it, and nothing is too wide`, async () => {
        const { page, frame } = await shown(options);
        const fits = async () => assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(await axe(page), [], "the page around it");
        assert.deepEqual(await axe(frame), []);
        await fits();
        await opened(frame);
        assert.deepEqual(await axe(frame), []);
        await fits();
        await page.context().close();
    });
}

for (const [what, key, act] of [
    ["scripts", "no_scripts", null],
    ["same-origin", "no_same_origin", null],
    ["forms", "no_forms", null],
    ["popups", "no_popups", async (frame) => click(frame.getByRole("link", { name: words.embed.alone }).last())],
    ["modals", "no_modals", async (frame) => { await opened(frame); await click(frame.locator("summary:visible", { hasText: words.result.keep })); await go(frame, words.result.print); }],
]) {
    test(`in a sandbox without allow-${what} it says what is missing`, async () => {
        const allowed = ALL.filter((name) => !name.startsWith(what)).map((name) => `allow-${name}`);
        const { page, frame } = await shown({}, `/frame?allow=${allowed.join("+")}`);
        if (act) {
            await frame.locator("#aid-static").waitFor({ state: "detached" });
            assert.equal(await frame.locator("[id^=missing-]:visible").count(), 0);
            await act(frame);
        }
        await frame.getByText(says(key, what), { exact: true }).waitFor();
        await frame.getByRole("link", { name: words.embed.alone }).first().waitFor();
        assert.ok(await isSeen(frame.getByText(words.embed.limits)));
        await page.context().close();
    });
}

test("a page of another origin is shown nothing; where its frame stays empty, the link comes back", async () => {
    const other = await foreign();
    other.shows(site.url, copy.element);
    const page = await site.page();
    await page.goto(`${other.origin}/`);
    await page.locator("iframe").waitFor();
    const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
    await page.locator("joint-working-embed > a").waitFor({ timeout: 15000 });
    assert.equal(await frame.locator("#decision-aid").count(), 0);
    assert.ok(page.said.some((line) => /frame-ancestors/.test(line)));
    await page.context().close();
    await other.close();
});

test("even where a host sends no header, a page of another origin is told nothing", async () => {
    const careless = await start("/", copy.folder, (path, body, headers) => {
        headers["Content-Security-Policy"] = headers["Content-Security-Policy"].replace(/; frame-ancestors [^;]*/, "");
        return body;
    }, [around.origin]);
    const other = await foreign();
    other.shows(careless.url, copy.element);
    const page = await careless.page();
    const told = [];
    await page.exposeFunction("tell", (data) => told.push(data));
    await page.addInitScript(() => { if (parent === window) addEventListener("message", ({ data }) => window.tell(data)); });
    await page.goto(`${other.origin}/`);
    const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
    await frame.locator("#aid-static").waitFor({ state: "detached" });
    await go(frame, words.start.begin);
    assert.deepEqual(told, []);
    await page.context().close();
    await careless.close();
    await other.close();
});

test("without scripts on the page around it, the link is there, and leads to the page of the site", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${around.origin}/`);
    await page.getByRole("link", { name: "Check a case" }).click();
    await page.waitForURL(/embed\.html/);
    assert.ok(await isSeen(page.locator("#on-paper")));
    await page.context().close();
});

test("what it is made of is the page of the aid, and its scripts hold no word for a reader", () => {
    const [made, page] = ["embed.html", "check.html"].map((path) => readFileSync(join(copy.folder, path), "utf8"));
    const [, program] = page.match(/(<div id="decision-aid" .*?>)/);
    assert.ok(made.includes(program));
    assert.ok(existsSync(join(DIST, "check.html")) && !existsSync(join(DIST, "embed.html")));
    assert.ok(readFileSync(join(copy.folder, copy.element.path), "utf8").length < 1500, "the element is small");
});
