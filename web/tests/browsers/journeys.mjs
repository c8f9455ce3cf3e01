// What a reader does, once for every browser: each journey ends where its Chromium test does.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, inflateSync } from "node:zlib";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ONE_FILE } from "../../../scripts/lib/copies.mjs";
import { expected } from "../aid.mjs";
import { embeddable, foreign } from "../foreign.mjs";
import { DIST, scenario, words } from "../harness.mjs";
import { practiceCase } from "../practice.mjs";
import { serve } from "../serve.mjs";
import { idOf } from "./driver.mjs";
import { NarrowPage, Page, answerFrom, keyboard, mouse, nameIssues, narrow } from "./page.mjs";

const guidance = JSON.parse(readFileSync(fileURLToPath(new URL("../../../crates/casework/guidance/next-steps.json", import.meta.url)), "utf8"));
const SIX = "#example=example-6";

/** The copy in one file, opened from a disk, by its pages. */
const COPY = `${pathToFileURL(join(DIST, ONE_FILE)).href}?`;

/** The journeys in a browser. `prints`: its driver can print. */
export function journeys(browser, start, { prints }) {
    let site, session;
    before(async () => {
        site = await serve(DIST);
        session = await start();
    });
    after(async () => {
        await session?.end();
        await site?.close();
    });
    const journey = (name, walk, options = {}) => test(`${browser}: ${name}`, { timeout: 90000, ...options }, async () => {
        const page = new Page(session, site.url);
        await walk(page, mouse(page));
    });
    // On the website, and in the copy, where nothing is asked for.
    const journeyAway = (name, walk) => {
        journey(name, walk);
        journey(`in the copy in one file: ${name}`, async (page, hand) => {
            page.url = COPY;
            await walk(page, hand);
            assert.deepEqual(await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith("blob:"))), []);
        });
    };

    for (const [what, pattern, page, mark] of [
        ["the loader", /^aid\/loader.*\.js$/, "check.html", "#decision-aid-failed"],
        ["the program's script", /^aid\/joint-working-check.*\.js$/, "check.html", "#decision-aid-failed"],
        ["the program", /^aid\/joint-working-check.*\.wasm$/, "check.html", "#decision-aid-failed"],
        ["the library of the search", /^theme\/minisearch.*\.js$/, "search.html", ".scripts-off"],
        ["a style sheet", /^css\/.*\.css$/, "about.html", ".unstyled"],
    ]) {
        test(`${browser}: one changed byte of ${what} is refused, and the page says so`, { timeout: 60000 }, async (t) => {
            const changed = (path, body) => {
                if (!pattern.test(path)) return body;
                const other = Buffer.from(body);
                other[other.indexOf(path.endsWith(".wasm") ? 0 : "e", other.length >> 1)] ^= 1;
                return other;
            };
            const served = await serve(DIST, "/", changed);
            t.after(() => served.close());
            const there = new Page(session, served.url);
            await there.go(page);
            await there.send("executeAsync", { script: "setTimeout(arguments[0], 6500)", args: [] });
            await there.when((mark) => document.querySelector(mark)?.checkVisibility({ visibilityProperty: true }), mark);
        });
    }

    journey("the keyboard alone leads from the start to the result, a trial and back to it", async (page) => {
        const hand = keyboard(page);
        const told = scenario("example-6");
        await page.open();
        const seen = new Set();
        await answerFrom(page, hand, told.case, async (panel) => {
            seen.add(panel);
            if (panel !== "issues") return assert.equal(await page.focused(), "aid-title", panel);
            await hand.press(await page.button(words.aid.go_on));
            await page.waitForFocus("aid-problem");
            await page.keys(["Tab", "Enter"]);
            await page.waitForFocus("aid-issue-1");
        });
        assert.deepEqual([...seen].sort(), ["issues", "link", "pairs", "two-sides", "weights", "whole"]);
        await hand.press(await page.button(words.aid.see_result));
        assert.deepEqual(await result(page), expected(told));
        await hand.press(await page.button(words.result.try_it, true));
        await page.waitForHeading(words.result.trial);
        await page.waitForFocus("aid-title");
        await hand.press(await page.button(words.result.trial_keep));
        await page.waitForHeading(words.outcomes.split.title);
        await page.when((label) => document.activeElement.textContent.startsWith(label), words.result.try_it);
    });

    journeyAway("an example is opened from the start, and Back, Forward and reloading find what was there", async (page, hand) => {
        const told = scenario("example-6");
        await page.open();
        await hand.press(await page.button(words.aid.open_more));
        await hand.press(await page.one(`.aid a[href$="${SIX}"]`));
        assert.deepEqual(await result(page), expected(told));
        await hand.press(await page.button(words.result.as_table));
        assert.ok(await page.run(() => document.querySelector(".aid-table table").checkVisibility()));
        await hand.press(await page.button(words.result.try_it, true));
        await page.waitForHeading(words.result.trial);
        await page.waitForFocus("aid-title");
        await page.send("back");
        await page.waitForHeading(words.outcomes.split.title);
        assert.ok(await page.run(() => document.querySelector(".aid-table table").checkVisibility()), "what was open is open still");
        await page.send("forward");
        await page.waitForHeading(words.result.trial);
        await page.send("back");
        await page.waitForHeading(words.outcomes.split.title);
        await page.send("back");
        await page.waitForHeading(words.start.title);
        await page.send("forward");
        await page.waitForHeading(words.outcomes.split.title);
        await page.send("refresh");
        assert.deepEqual(await result(page), expected(told));
    });

    // With the keyboard: a mouse that this driver moves makes a page one that the browser does not keep, whatever it holds.
    journey("away by a link of the site and Back, what was typed is there still", async (page) => {
        const hand = keyboard(page);
        await page.open();
        await hand.press(await page.button(words.start.begin));
        await page.waitForHeading(words.aid.issues_title);
        await nameIssues(page, hand, ["Discharge home", "Care"]);
        await page.run(() => { document.querySelector("footer a[href$='accessibility.html']").click(); });
        await page.when(() => location.pathname.endsWith("accessibility.html"));
        await page.send("back");
        await page.waitForHeading(words.aid.issues_title);
        assert.deepEqual(await page.run(() => [...document.querySelectorAll("#aid-issues textarea")].map((one) => one.value)), ["Discharge home", "Care"]);
    });

    journeyAway("a case is saved as a file and opened again, and each save is said", async (page, hand) => {
        await page.open(SIX);
        await hand.press(await page.button(words.result.keep));
        const heard = await listen(page, ".aid-status[role=status]");
        const file = join(page.downloads, words.aid.save_name);
        await hand.press(await page.button(words.aid.save_file));
        for (let times = 0; !(existsSync(file) && readFileSync(file, "utf8").endsWith("}")); times++) {
            assert.ok(times < 100, `${words.aid.save_name} is not saved: ${readdirSync(page.downloads)}`);
            await new Promise((done) => setTimeout(done, 50));
        }
        await page.when((words) => document.querySelector(".aid-status").innerText.trim() === words, words.aid.saved);
        await hand.press(await page.button(words.result.save_record));
        await hand.press(await page.button(words.result.save_record));
        await page.when((count) => window.heard.length >= count, 3);
        assert.deepEqual(await heard(), [words.aid.saved, words.result.record_saved, words.result.record_saved]);
        const saved = JSON.parse(readFileSync(file, "utf8"));
        assert.deepEqual(saved.issues.map((issue) => issue.label), scenario("example-6").case.issues.map((issue) => issue.label));
        await page.open();
        await hand.press(await page.button(words.aid.open_more));
        await page.send("type", { id: idOf(await page.one("#aid-file")), text: file });
        assert.deepEqual(await result(page), expected(scenario("example-6")));
    });

    journeyAway("a link with the answers is copied, pasted and opened", async (page, hand) => {
        await page.open(SIX);
        await hand.press(await page.button(words.result.keep));
        await hand.press(await page.button(words.aid.copy_link));
        await page.when((words) => document.querySelector(".aid-status").innerText.trim() === words, words.aid.copied_link);
        await page.open();
        await hand.press(await page.button(words.aid.open_more));
        await hand.press(await page.one("#aid-link"));
        await page.keys(["v"], ["Control"]);
        assert.match(await page.run(() => document.getElementById("aid-link").value), /check\.html#v1\./);
        await hand.press(await page.button(words.aid.open_link));
        const { title, parts } = await result(page);
        assert.equal(title, words.outcomes.split.title);
        assert.match(parts[0][0], /^1\. Issue 1/);
        const link = await page.run(() => location.href);
        assert.ok(!link.includes("v1."), link);
    });

    journeyAway("the case goes over to the next steps in a tab of their own, where the dates are worked out", async (page, hand) => {
        await page.open(SIX);
        const [first] = await page.send("windows");
        await hand.press(await page.button(guidance.way.all, true));
        let other;
        for (let times = 0; !other; times++) {
            assert.ok(times < 100, "no tab is opened");
            other = (await page.send("windows")).find((one) => one !== first);
        }
        try {
            await page.send("toWindow", { handle: other });
            await page.when((words) => document.querySelector("#decision-aid")?.innerText.includes(words), guidance.way.outcomes.split);
            await hand.press(await page.button(guidance.dates.title));
            await page.waitForHeading(guidance.dates.title);
            const heard = await listen(page, ".aid-due[role=status]");
            for (const [field, text] of [["aid-date", "27"], ["aid-date-2", "mar"], ["aid-date-3", "2024"]]) await hand.type(await page.one(`#${field}`), text);
            await hand.press(await page.button(words.next.work_out, true));
            await page.when(() => document.querySelector(".aid-due").innerText.includes("5 April 2024"));
            assert.equal((await heard()).length, 1);
            await hand.press(await page.button(words.next.work_out, true));
            await page.when((count) => window.heard.length >= count, 2);
            await hand.type(await page.one("#aid-date"), "9");
            await hand.press(await page.button(words.next.work_out, true));
            await page.waitForFocus("aid-problem");
            assert.deepEqual(await page.axe(), []);
            await page.send("refresh");
            await page.when((words) => document.querySelector("#decision-aid")?.innerText.includes(words), guidance.way.outcomes.split);
            await hand.press(await page.button(guidance.page.update));
            await page.when((words) => document.querySelector("#decision-aid").innerText.includes(words), guidance.page.taken_over);
        } finally {
            await page.send("closeWindow");
            await page.send("toWindow", { handle: first });
        }
    });

    journey("all on one page says the recommendation so far at each answer, and axe finds nothing", async (page, hand) => {
        await page.open();
        await hand.press(await page.button(words.aid.one_page));
        await page.waitForHeading(words.one_page.title);
        await page.waitForFocus("aid-title");
        await nameIssues(page, hand, ["Discharge home", "Care on the ward"]);
        const heard = await listen(page, ".aid-work > [role=status]");
        await hand.press(await page.one("#aid-whose-1[value=health], input[name=aid-whose-1][value=health]"));
        await page.when((count) => window.heard.length >= count, 1);
        await hand.press(await page.one("input[name=aid-whose-2][value=health]"));
        await page.when((count) => window.heard.length >= count, 2);
        const said = await heard();
        assert.equal(said.length, 2);
        for (const one of said) assert.match(one, /^Now: /);
        await hand.press(await page.one("#aid-effects"));
        assert.deepEqual(await page.axe(), []);
        await hand.press(await page.button(words.one_page.see_result));
        await page.waitForHeading(words.outcomes["phso-only"].title);
    });

    journey("the copy in one file: guidance by a link, by Back and at its place, and what is remembered is found again", async (page, hand) => {
        page.url = COPY;
        await page.go("", "#example=example-6");
        assert.deepEqual(await result(page), expected(scenario("example-6")));
        await hand.press(await page.button(words.result.keep));
        await hand.press(await page.button(words.aid.remember));
        await page.when((words) => document.querySelector(".aid-status").innerText.trim() === words, words.aid.remembered);
        await page.open();
        await hand.press(await page.button(words.aid.stored_open));
        await page.waitForHeading(words.outcomes.split.title);
        await page.go("index.html");
        // By a script: where a link fills its box, WebKit's driver finds nothing to press.
        const follow = (link) => page.run((one) => { one.click(); }, link);
        await follow(await page.one(".ways a[href='?guidance/background.html']"));
        await page.when(() => document.title.startsWith("Background"));
        // The list of pages scrolls where the window is low. Its links are reached by Tab, which axe does not see in WebKit.
        const found = (await page.axe()).filter((one) => !one.includes('scrollable-region-focusable: <nav class="contents"'));
        assert.deepEqual(found, []);
        await follow(await page.one("a[rel=next]"));
        await page.when(() => document.title.startsWith("Indicators"));
        await page.send("back");
        await page.when(() => document.title.startsWith("Background"));
        await page.go("guidance/background.html", "#background-limb-two");
        await page.when(() => document.querySelector(":target")?.id === "background-limb-two" && scrollY > 0);
    });

    journeyAway("two readings are pasted and compared, swapped, and found again after Back and Forward", async (page, hand) => {
        const whole = (council) => JSON.stringify({
            format: 1,
            issues: [{ id: "discharge", label: "Discharge", functions: "both", separable: "no", weight: { health: "fundamental", "social-care": council } }],
        });
        await page.go("compare.html");
        await page.when(() => !document.getElementById("aid-static") && document.querySelector(".aid-readings"));
        await hand.press(await page.button(words.compare.compare));
        await page.waitForFocus("aid-problem");
        assert.deepEqual(await page.axe(), []);
        for (const [place, told] of [["reading-a", whole("fundamental")], ["reading-b", whole("minor")]]) {
            await hand.type(await page.one(`#${place}-pasted`), told);
            await hand.press(await page.one(`section[aria-labelledby=${place}] button`));
            await page.waitForFocus(place);
        }
        await hand.press(await page.button(words.compare.compare));
        await page.waitForHeading(words.compare.unlike_title);
        await page.waitForFocus("aid-title");
        const said = () => page.text(".aid-compared p");
        const { joint, separate } = words.outcomes;
        assert.equal(await said(), `Reading A: ${joint.short}. Reading B: ${separate.short}.`);
        assert.deepEqual(await page.axe(), []);
        assert.equal(await page.tooWide(), 0);
        await hand.press(await page.button(words.compare.swap));
        await page.when((words) => document.querySelector(".aid-status").innerText.trim() === words, words.compare.swapped);
        assert.equal(await said(), `Reading A: ${separate.short}. Reading B: ${joint.short}.`);
        await page.send("back");
        await page.when(() => document.querySelectorAll(".aid-reading ul").length === 2);
        await page.send("forward");
        await page.waitForHeading(words.compare.unlike_title);
    });

    journey("axe finds nothing in any state", async (page, hand) => {
        await states(page, hand);
    });

    journey("a practice case is decided and told with the keyboard alone, and Back finds what was chosen", async (page) => {
        const hand = keyboard(page);
        const told = practiceCase("nurse-note-passed-on");
        await page.go("practice.html", "#case=nurse-note-passed-on");
        await page.waitForHeading(told.title);
        const radio = (group, at) => page.when((group, at) => [...document.querySelectorAll(".aid fieldset")]
            .filter((one) => one.querySelector("input").name.startsWith(group))[0]?.querySelectorAll("input")[at], group, at);
        const second = () => page.when(() => document.querySelectorAll(".aid fieldset")[1].querySelectorAll("input")[2]);
        await hand.press(await page.button(words.aid.go_on));
        await page.waitForFocus("aid-problem");
        await hand.tick(await radio("place-", 1));
        await hand.tick(await second());
        await hand.tick(await radio("by-", 2));
        await hand.tick(await radio("sure-", 1));
        await hand.press(await page.button(words.aid.go_on));
        await page.waitForHeading(words.practice.other_reason);
        await page.waitForFocus("aid-title");
        assert.deepEqual(await page.axe(), []);
        await hand.press(await page.button(words.practice.what_if));
        await page.waitForHeading(words.practice.what_if_title);
        await page.send("back");
        await page.waitForHeading(words.practice.other_reason);
        await page.send("back");
        await page.waitForHeading(told.title);
        assert.equal(await page.run(() => document.querySelectorAll(".aid input:checked").length), 4);
        // The page holds every case as text, which axe goes through, too.
    }, { timeout: 180000 });

    test(`${browser}: in a frame of another site’s page a case is checked, the page follows it, and the next steps get the case`, { timeout: 90000 }, async (t) => {
        const around = await foreign();
        const copy = await embeddable([around.origin]);
        const served = await serve(copy.folder, "/", undefined, [around.origin]);
        t.after(async () => { copy.remove(); await served.close(); await around.close(); });
        around.shows(served.url, copy.element);
        const page = new Page(session, around.origin);
        // With the keyboard: a driver's mouse misses what is in a frame that is taller than the window.
        const hand = keyboard(page);
        await page.go("/");
        const inside = async () => page.send("toFrame", { id: await page.one("iframe") });
        const outside = () => page.send("toFrame", { id: null });
        const height = () => page.run(() => Math.round(document.querySelector("iframe").getBoundingClientRect().height));
        await page.when(() => ![0, 600].includes(document.querySelector("iframe")?.getBoundingClientRect().height ?? 0));
        await inside();
        await page.when(() => !document.getElementById("aid-static") && document.querySelector(".aid"));
        await page.run(() => { document.querySelector(".aid button").focus(); });
        await answerFrom(page, hand, scenario("example-6").case);
        // Nothing is left to scroll in the frame.
        await page.when(() => document.documentElement.scrollHeight <= innerHeight);
        await hand.press(await page.button(words.aid.see_result));
        assert.deepEqual(await result(page), expected(scenario("example-6")));
        assert.deepEqual(await page.run(() => [...document.querySelectorAll("[id^=missing-]")].filter((one) => one.checkVisibility())), []);
        const top = await page.run(() => Math.round(document.activeElement.getBoundingClientRect().top));
        assert.equal(await page.focused(), "aid-title");
        await outside();
        const tall = await height();
        assert.ok(tall > 900, `${tall} pixels`);
        await page.when((top) => {
            const at = document.querySelector("iframe").getBoundingClientRect().top + top;
            return at >= 0 && at < innerHeight - 40;
        }, top);
        await inside();
        const [first] = await page.send("windows");
        await hand.press(await page.button(guidance.way.all, true));
        let other;
        for (let times = 0; !other && times < 100; times++) {
            other = (await page.send("windows")).find((one) => one !== first);
            await new Promise((done) => setTimeout(done, 50));
        }
        await page.send("toWindow", { handle: other });
        await page.when((words) => document.querySelector("#decision-aid")?.innerText.includes(words), guidance.way.outcomes.split);
        await page.send("closeWindow");
        await page.send("toWindow", { handle: first });
        // What is remembered in the frame is not on the website itself.
        await inside();
        await hand.press(await page.button(words.result.keep));
        await hand.press(await page.button(words.aid.remember));
        await page.when((words) => document.querySelector(".aid-status").innerText.trim() === words, words.aid.remembered);
        const site = new Page(session, served.url);
        await outside();
        await site.open();
        assert.deepEqual(await site.run(() => Object.keys(localStorage)), []);
        await page.go("/");
        await page.when(() => ![0, 600].includes(document.querySelector("iframe")?.getBoundingClientRect().height ?? 0));
        await inside();
        await page.button(words.aid.stored_open);
        await outside();
    });

    journey("on paper the result is a sheet of two pages at most", async (page) => {
        await page.open(SIX);
        const pdf = Buffer.from(await page.send("print", { page: { width: 21, height: 29.7 }, background: false }), "base64");
        const pages = pagesOf(pdf);
        assert.ok(pages >= 1 && pages <= 2, `${pages} pages`);
    }, { skip: prints ? false : "its driver cannot print" });

    test(`${browser}: dark and at 320 pixels, axe finds nothing and nothing is too wide`, { timeout: 90000 }, async () => {
        const frame = await narrow(site.url, 320);
        const dark = await start({ dark: true });
        try {
            const page = new NarrowPage(dark, frame.url);
            await states(page, mouse(page), async () => {
                assert.deepEqual(await page.run(() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches]), [320, true]);
            });
        } finally {
            await dark.end();
            await frame.close();
        }
    });
}

/** Walks through the states of the aid and looks at each; `begun` is called on the first. */
async function states(page, hand, begun = async () => {}) {
    const found = [];
    const see = async (state) => {
        for (const line of await page.axe()) found.push(`${state}: ${line}`);
        const wide = await page.tooWide();
        if (wide > 0) found.push(`${state}: ${wide} pixels too wide`);
    };
    await page.open();
    await begun();
    await see("start");
    const seen = new Set();
    await answerFrom(page, hand, scenario("example-6").case, async (panel) => {
        if (seen.has(panel)) return;
        seen.add(panel);
        await hand.press(await page.button(words.aid.go_on));
        await page.waitForFocus("aid-problem");
        await see(`${panel}, with an error`);
    });
    await see("check your answers");
    await hand.press(await page.button(words.aid.see_result));
    await page.when(() => document.querySelector(".aid-verdict"));
    await see("result");
    await hand.press(await page.button(words.result.try_it, true));
    await page.waitForHeading(words.result.trial);
    await see("trial");
    assert.deepEqual(found, []);
}

/** The result that is shown: the recommendation, and where each part goes. */
async function result(page) {
    await page.when(() => document.querySelector(".aid-verdict")?.checkVisibility());
    const parts = await page.run(() => [...document.querySelectorAll(".aid-table tbody tr")].map((row) => [...row.cells].slice(0, 3).map((cell) => cell.textContent)));
    return { title: await page.heading(), parts };
}

/** How many pages a PDF has: what tells them can be packed. */
function pagesOf(pdf) {
    const text = pdf.toString("latin1");
    let all = text;
    for (const found of text.matchAll(/stream\r?\n/g)) {
        try { all += inflateSync(pdf.subarray(found.index + found[0].length), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1"); } catch { /* Not packed. */ }
    }
    return all.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Keeps what a status comes to say, each time that it is said; gives a function that tells. */
async function listen(page, selector) {
    await page.run((selector) => {
        const status = document.querySelector(selector);
        window.heard = [];
        // What is said twice has to change twice, too.
        new MutationObserver(() => { if (status.innerText.trim()) window.heard.push(status.innerText.trim()); })
            .observe(status, { childList: true, characterData: true, subtree: true });
    }, selector);
    return () => page.run(() => window.heard);
}
