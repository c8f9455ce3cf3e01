// Practice: commit first, what is said then, one fact changed, drills, pairs, review, what is kept, print, and without scripts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { click, focusIs, go, heading, isSeen, keyboard } from "./aid.mjs";
import { axe, start, words } from "./harness.mjs";
import { KEY, briefing, choose, decide, decideCase, kept, open, placesOf, practiceCase, ui } from "./practice.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const verdict = (page) => page.locator("h1[data-verdict]").getAttribute("data-verdict");
const clean = async (page, what) => assert.deepEqual(await axe(page), [], what);

test("a right answer, with what decides, the paragraphs, the other answers and the reasons of the rules", async () => {
    const page = await site.page();
    const told = await decideCase(page, site.url, "nurse-note-passed-on");
    assert.equal(await heading(page), ui.right);
    await focusIs(page, "aid-title");
    assert.ok((await page.title()).startsWith(ui.right));
    const text = await page.locator(".aid").innerText();
    assert.ok(text.includes(told.deciding), text);
    for (const { says } of told.practice.not) assert.ok(text.includes(says), says);
    assert.ok(!text.includes(fill(ui.your_answer, { choice: "" }).trim()), "a right answer needs no reply of its own");
    await click(page.locator(".aid-cites > summary"));
    assert.ok((await page.locator(".aid-cites blockquote").first().innerText()).length > 40);
    await click(page.locator("summary", { hasText: ui.reasons }));
    assert.ok(await page.locator(".aid ul.reasons li").count() > 1);
    await clean(page);
    // What leads out of the page opens beside it, so that nothing done is lost.
    const links = await page.locator(".aid-related a, .aid-deciding a, .aid .reasons a").evaluateAll((all) => all.map((one) => one.target));
    assert.ok(links.length > 2 && links.every((target) => target === "_blank"));
    assert.equal(await page.locator("[id]").evaluateAll((all) => all.length - new Set(all.map((one) => one.id)).size), 0, "an id stands twice");
    assert.deepEqual(page.said, []);
});

test("a wrong answer gets what is said to it, and one who was sure is told so", async () => {
    const page = await site.page();
    const told = await decideCase(page, site.url, "nurse-note-passed-on", { places: ["joint", "joint"], sure: "sure" });
    assert.equal(await heading(page), ui.wrong);
    const joint = told.practice.not.find(({ choice }) => choice === "joint");
    const text = await page.locator(".aid").innerText();
    assert.ok(text.includes(ui.sure_wrong) && text.includes(fill(ui.your_answer, { choice: ui.choices[0] })));
    assert.equal(text.split(joint.says).length, 2, "it is said once");
    const rows = await page.locator(".aid-compared tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
    assert.deepEqual(rows.map(([, said, is]) => [said, is]), [[ui.places[0], ui.places[1]], [ui.places[0], ui.places[2]]]);
    await clean(page);
});

test("a right result for a wrong reason is told from a right one", async () => {
    const page = await site.page();
    await decideCase(page, site.url, "nurse-note-passed-on", { by: "second-test" });
    assert.equal(await heading(page), ui.other_reason);
    assert.equal(await verdict(page), "reason");
    assert.ok((await page.locator(".aid").innerText()).includes(fill(ui.you_by, { by: ui.by[2] })));
    await clean(page);
});

test("an open part and “ask” are right answers, and where the examples differ the page says so", async () => {
    for (const id of ["nurse-note-said-to-be-wrong", "green-lanyard-unknown", "step-down-bed-for-whom"]) {
        const page = await site.page();
        const told = await decideCase(page, site.url, id, { sure: "guess" });
        assert.ok(placesOf(told).includes("open"), id);
        assert.equal(await heading(page), ui.right, id);
        const text = await page.locator(".aid").innerText();
        assert.ok(text.includes(ui.guess_right));
        assert.equal(text.includes(ui.borderline), Boolean(told.practice.tension), id);
        if (told.practice.tension) assert.ok(text.includes(told.practice.tension.says));
    }
});

test("nothing is preselected, Continue says what is missing, and each line leads to its field", async () => {
    const page = await site.page();
    await open(page, site.url, "#case=nurse-note-passed-on");
    await focusIs(page, "aid-title");
    assert.equal(await page.locator("input:checked").count(), 0);
    assert.ok(!(await page.locator("#on-paper").isVisible()), "the answers are not a click away while the case is asked about");
    for (let times = 0; times < 2; times++) {
        await go(page, words.aid.go_on);
        await focusIs(page, "aid-problem");
    }
    assert.ok((await page.title()).startsWith(words.common.error));
    const links = page.locator("#aid-problem a");
    assert.equal(await links.count(), 4);
    for (let at = 0; at < 4; at++) {
        await click(links.nth(at));
        await focusIs(page, (await links.nth(at).getAttribute("href")).slice(1));
    }
    await clean(page);
});

test("one fact changed is decided again, for every kind of case", async () => {
    const page = await site.page();
    for (const id of ["nurse-note-passed-on", "taxi-home-and-a-no", "shower-grant"]) {
        const told = await decideCase(page, site.url, id);
        await go(page, ui.what_if);
        assert.equal(await page.locator(".aid-lead").innerText(), told.practice.what_if.says);
        await go(page, words.aid.go_on);
        await focusIs(page, "aid-problem");
        await clean(page, id);
        await decide(page, { places: placesOf(told) });
        assert.equal(await heading(page), ui.wrong, "a change changes something");
        assert.ok((await page.locator(".aid-deciding").innerText()).length > 100);
        await clean(page, id);
    }
});

test("Back restores what was chosen and shown, page by page", async () => {
    const page = await site.page();
    await decideCase(page, site.url, "shower-grant");
    await go(page, ui.what_if);
    await page.goBack();
    assert.equal(await heading(page), ui.right);
    await page.goBack();
    assert.equal(await heading(page), practiceCase("shower-grant").title);
    assert.equal(await page.locator("input:checked").count(), 3);
    await page.goBack();
    assert.equal(await heading(page), ui.title);
    await page.goForward();
    await page.goForward();
    assert.equal(await heading(page), ui.right);
});

test("two cases side by side, and what makes the difference", async () => {
    for (const [step, pair, at] of [[3, ["example-2", "example-3"], 0], [4, ["hospital-stay", "example-6"], 1]]) {
        const page = await site.page();
        await open(page, site.url);
        await go(page, ui.hour_steps[step]);
        await clean(page);
        await go(page, words.aid.go_on);
        await focusIs(page, "aid-problem");
        await clean(page);
        const places = pair.flatMap((id) => briefing(id).places);
        await decide(page, { places, by: at === 0 ? "first-test" : "close-link" });
        assert.equal(await heading(page), ui.pair_told);
        assert.ok((await page.locator(".aid").innerText()).includes(ui.pairs[at]));
        assert.deepEqual(await page.locator("[data-verdict]").evaluateAll((all) => all.map((one) => one.dataset.verdict)), ["right", "right"]);
        await clean(page);
    }
});

test("the drills ask five questions each and say why", async () => {
    const page = await site.page();
    await open(page, site.url);
    for (const [at, name] of ui.drill_names.entries()) {
        await go(page, name);
        for (let question = 1; question <= 5; question++) {
            assert.ok((await page.locator(".aid-step").innerText()).includes(fill(ui.set_item, { number: question, count: 5 })));
            if (question === 1) {
                await go(page, words.aid.go_on);
                await focusIs(page, "aid-problem");
                await clean(page, name);
            }
            await choose(page, at === 2 ? 1 : question % 4);
            assert.ok(["right", "wrong"].includes(await verdict(page)));
            assert.ok((await page.locator(".aid-deciding").innerText()).length > 30, "it says why");
            if (question === 1) await clean(page, name);
            await go(page, question < 5 ? ui.next_item : ui.end_set);
        }
        assert.equal(await heading(page), ui.end_title);
        assert.equal(await page.locator(".aid-went li").count(), 5);
        await clean(page, name);
        await go(page, ui.to_start);
    }
});

test("one complaint is worked aloud, a step at a time", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, ui.hour_steps[0]);
    for (let step = 1; step < ui.aloud_says.length; step++) {
        assert.equal(await page.locator(".aid-aloud li").count(), step);
        await go(page, ui.aloud_next);
        await focusIs(page, ui.aloud_asks[step]);
    }
    assert.equal(await page.getByRole("button", { name: ui.aloud_next }).count(), 0);
    await clean(page);
    await go(page, ui.to_start);
    assert.equal(await page.locator(".aid-done").count(), 1);
});

test("what was missed comes up again until it is right; drills and cases are mixed in it", async () => {
    const page = await site.page();
    await decideCase(page, site.url, "shower-grant", { places: ["phso"] });
    await go(page, ui.leave);
    await go(page, ui.drill_names[2]);
    await choose(page, 3);
    await go(page, ui.leave);
    await go(page, fill(ui.review, { count: 2 }));
    assert.equal(await heading(page), practiceCase("shower-grant").title);
    await decide(page, { places: ["lgsco"], by: "whose-function", sure: "sure" });
    assert.equal(await heading(page), ui.right);
    await go(page, ui.next_case);
    assert.equal(await heading(page), ui.count_ask);
    await choose(page, 3);
    await go(page, ui.end_set);
    await go(page, ui.to_start);
    assert.equal(await page.getByRole("button", { name: fill(ui.review, { count: 1 }) }).count(), 1);
});

test("nothing is kept without consent; with it, ids alone, shown, and cleared with one button", async () => {
    const page = await site.page();
    await decideCase(page, site.url, "shower-grant", { sure: "guess" });
    assert.equal(await kept(page), null);
    await go(page, ui.leave);
    await go(page, ui.remember);
    assert.equal(await kept(page), "shower-grant=right.guess");
    await clean(page);
    await open(page, site.url);
    assert.equal(await page.locator(".aid-status").innerText(), ui.came_back);
    await go(page, ui.progress);
    await click(page.locator("summary", { hasText: ui.kept_is }));
    assert.equal((await page.locator(".aid-record").first().innerText()).trim(), "shower-grant=right.guess");
    await clean(page);
    await go(page, ui.clear);
    assert.equal(await page.locator(".aid-status").innerText(), ui.cleared);
    assert.equal(await kept(page), null);
    assert.ok((await page.locator(".aid").innerText()).includes(ui.none_yet));
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.hash]);
    assert.deepEqual(stored, [0, 0, "", ""]);
});

test("a device that keeps nothing is said, whether it refuses or is full", async () => {
    for (const broken of ["setItem", "all"]) {
        const page = await site.page();
        await page.addInitScript((broken) => {
            if (broken === "all") Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } });
            else Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
        }, broken);
        await decideCase(page, site.url, "shower-grant");
        await go(page, ui.leave);
        await go(page, ui.remember);
        assert.equal(await page.locator(".aid-status").innerText(), ui.not_kept, broken);
        assert.equal(await page.getByRole("button", { name: ui.remember }).count(), 1);
        assert.deepEqual(page.said, []);
    }
});

test("two tabs keep what went in both, and what one has cleared does not come back from the other", async () => {
    const page = await site.page();
    await decideCase(page, site.url, "shower-grant");
    await go(page, ui.leave);
    await go(page, ui.remember);
    const other = await page.context().newPage();
    await open(other, site.url);
    await decideCase(other, site.url, "shower-repair");
    assert.equal((await kept(page)).split(" ").length, 2);
    // What is decided in the first is kept beside what the second has decided.
    await decideCase(page, site.url, "heel-sore-healed");
    assert.equal((await kept(page)).split(" ").length, 3);
    await go(page, ui.leave);
    await go(other, ui.leave);
    await go(other, ui.clear);
    await page.getByText(ui.cleared_elsewhere).waitFor();
    assert.equal(await kept(page), null);
    await decideCase(page, site.url, "chart-kept-together");
    assert.equal(await kept(page), null);
    assert.deepEqual(page.said, []);
});

test("the summary is copied and printed, without a name; a reminder is saved for a day in a week and leads to the short set", async () => {
    const page = await site.page({ permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
    await decideCase(page, site.url, "shower-grant", { places: ["phso"] });
    await go(page, ui.leave);
    await go(page, ui.progress);
    await go(page, ui.copy);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.includes(fill(ui.summary_row, { title: practiceCase("shower-grant").title, verdict: ui.verdicts[2] })), text);
    await page.emulateMedia({ media: "print" });
    assert.ok(await isSeen(page.locator(".aid-summary .aid-record")));
    assert.ok(!(await page.locator(".aid button").first().isVisible()));
    await page.emulateMedia({ media: "screen" });
    await go(page, ui.to_start);
    const [file] = await Promise.all([page.waitForEvent("download"), go(page, ui.week_save)]);
    assert.equal(file.suggestedFilename(), ui.week_file);
    assert.equal(await page.locator(".aid-status").innerText(), ui.week_saved);
    const calendar = readFileSync(await file.path(), "utf8").replaceAll("\r\n ", "");
    const day = new Date(); day.setDate(day.getDate() + 7);
    const digits = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("");
    assert.ok(calendar.includes(`DTSTART;VALUE=DATE:${digits}`) && calendar.includes("practice.html#set=week"), calendar);
    await open(page, site.url, "#set=week");
    assert.equal(await page.locator(".aid-step").innerText(), fill(ui.set_case, { number: 1, count: 6 }));
});

test("a whole walk asks for nothing after the page has come, and works under any path", async (t) => {
    const other = await start("/a/b/");
    t.after(() => other.close());
    const page = await other.page();
    await open(page, other.url);
    await page.waitForLoadState("networkidle");
    const loaded = page.asked.length;
    await go(page, ui.hour_steps[6]);
    await decide(page, { places: Array(4).fill("joint"), by: "first-test", sure: "sure" });
    await go(page, ui.what_if);
    await go(page, ui.next_case);
    assert.deepEqual(page.asked.slice(loaded), []);
    assert.equal(await page.evaluate(() => location.hash), "");
    assert.deepEqual(page.said, []);
});

test("the keyboard alone decides a case, changes a fact, and goes on", async () => {
    const page = await site.page();
    const hand = keyboard(page);
    await open(page, site.url);
    await hand.press(page.getByRole("button", { name: ui.hour_steps[6], exact: true }));
    await decide(page, { places: ["joint", "joint", "joint"], by: "close-link", sure: "fairly" }, hand);
    await page.locator("h1[data-verdict]").waitFor();
    await hand.press(page.getByRole("button", { name: ui.what_if, exact: true }));
    await hand.press(page.getByRole("button", { name: ui.next_case, exact: true }));
    assert.equal(await page.locator(".aid-step").innerText(), fill(ui.set_case, { number: 2, count: 6 }));
});

test("nothing scrolls sideways at 320 pixels, and axe finds nothing there, in the dark and in forced colours", async () => {
    for (const options of [{}, { colorScheme: "dark" }, { forcedColors: "active" }]) {
        const page = await site.page({ viewport: { width: 320, height: 640 }, ...options });
        const fits = async (what) => {
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), what);
            await clean(page, what);
        };
        await open(page, site.url);
        await fits("start");
        await go(page, ui.hour_steps[3]);
        await fits("pair");
        await decideCase(page, site.url, "nurse-note-passed-on", { by: "consent" });
        await fits("told");
        await go(page, ui.what_if);
        await fits("what if");
        await go(page, ui.leave);
        await go(page, ui.progress);
        await fits("progress");
        await page.goto(`${site.url}practice-sheets.html`);
        await page.locator(".sheet").first().evaluate((one) => { one.open = true; });
        await fits("sheets");
    }
});

test("without scripts every case is text, its answer folded away, and no button is there that does nothing", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.url}practice.html`);
    assert.equal(await page.locator("button:visible, input:visible").count(), 0);
    await page.locator("#on-paper > summary").click();
    const cases = page.locator("#on-paper .case-text");
    assert.ok(await cases.count() >= 59);
    const one = page.locator(".case-text", { has: page.locator("#story-shower-grant") });
    const told = practiceCase("shower-grant");
    assert.ok(!(await one.innerText()).includes(told.deciding));
    await one.locator("summary", { hasText: ui.show_answer }).click();
    assert.ok((await one.innerText()).includes(told.deciding));
    await one.locator("summary", { hasText: told.practice.what_if.says }).click();
    assert.ok((await one.innerText()).includes(ui.ours));
});

test("when the program does not come, the page says so and the cases open", async () => {
    const page = await site.page();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(`${site.url}practice.html`);
    await page.locator("#decision-aid-failed").waitFor();
    assert.equal(await page.locator("#decision-aid-failed").innerText(), ui.failed);
    assert.ok(await isSeen(page.locator("#story-shower-grant")));
    await clean(page);
});

test("on paper a case has a page of its own, without its answer, and what is closed is not printed", async () => {
    const page = await site.page();
    await page.goto(`${site.url}practice-sheets.html`);
    await clean(page);
    for (const at of [0, 7, 8]) await page.locator(".sheet > summary").nth(at).click();
    await page.locator(".sheet-answer > summary").nth(7).click();
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await page.locator(".sheet").evaluateAll((all) => all.flatMap((one, at) => (one.checkVisibility() ? [at] : []))), [0, 7, 8]);
    assert.equal(await page.locator(".sheet-answer:visible").count(), 1);
    assert.ok(!(await page.locator("#add").isVisible()));
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 4, "three cases and a page of answers");
});

test("on an example’s page the answer comes first, without a script", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.url}examples/example-3.html`);
    const block = page.locator(".decide");
    assert.equal(await block.locator("input:checked").count(), 0);
    await block.locator("summary").click();
    assert.ok(await isSeen(block.locator(".choose-first")));
    assert.equal(await block.locator("dd:visible").count(), 0);
    await block.locator('input[data-at="3"]').check();
    assert.equal(await block.locator("dd:visible").count(), 4);
    assert.ok(!(await block.locator(".choose-first").isVisible()));
    assert.equal(await block.locator(".yours:visible").count(), 1);
    assert.ok((await block.locator("dt", { has: page.locator(".yours:visible") }).innerText()).startsWith(ui.your_word.trim()));
    assert.ok(KEY && (await block.locator("a", { hasText: ui.in_practice }).getAttribute("href")).endsWith("practice.html#case=example-3"));
});
