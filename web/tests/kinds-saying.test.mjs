// What the aid and the next steps say of what was done: each time anew, each thing by itself, and no more than is known. What could be
// lost is asked about, and what cannot be copied stays in sight.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { focusIs, go, isSeen, onOnePage, open, openCase, openWith, radio, tabOf, unfold } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

const guidance = JSON.parse(await readFile(fileURLToPath(new URL("../../crates/casework/guidance/next-steps.json", import.meta.url)), "utf8"));

let site;
before(async () => { site = await start(); });
after(() => site.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Hears every status from here on, as those do who listen. */
async function listen(page) {
    await page.evaluate(() => {
        window.heard = [];
        new MutationObserver((changes) => {
            const added = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
            for (const { target, addedNodes } of changes) {
                const status = (target.nodeType === 1 ? target : target.parentElement)?.closest("[role=status]");
                // What is put into what is new itself is heard with it.
                if (status && addedNodes.length && !added.has(target)) window.heard.push([...addedNodes].map((one) => one.textContent).join(""));
            }
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    return () => page.evaluate(() => window.heard);
}

/** A page of the next steps. */
async function step(page, title) {
    await page.goto(`${site.url}next-steps.html`);
    await page.locator("ol.aid-points button").first().waitFor();
    if (title) await go(page, title);
    return page;
}

test("each press that says something says it each time", async () => {
    const page = await site.page({ permissions: ["clipboard-read", "clipboard-write"] });
    await open(page, site.url, "#example=example-6");
    await unfold(page, words.result.keep);
    const heard = await listen(page);
    for (const [label, said] of [
        [words.result.copy_record, words.result.record_copied], [words.result.save_record, words.result.record_saved],
        [words.aid.save_file, words.aid.saved], [words.aid.copy_link, words.aid.copied_link],
    ]) {
        const before = (await heard()).length;
        for (let times = 0; times < 3; times++) {
            await go(page, label);
            await page.waitForFunction((count) => window.heard.length >= count, before + times + 1);
        }
        assert.deepEqual((await heard()).slice(before), [said, said, said], label);
    }
    await page.context().close();
});

test("each press on the next steps says it each time, too", async () => {
    const page = await step(await site.page({ permissions: ["clipboard-read", "clipboard-write"] }), guidance.request.title);
    const heard = await listen(page);
    for (let times = 0; times < 2; times++) await go(page, words.next.copy_draft);
    await page.waitForFunction(() => window.heard.length >= 2);
    assert.deepEqual(await heard(), [words.next.draft_copied, words.next.draft_copied]);
    await page.goBack();
    await go(page, guidance.consent.title);
    await go(page, words.next.keep_ticks);
    await go(page, words.next.forget_ticks);
    await page.waitForFunction(() => window.heard.length >= 4);
    assert.deepEqual((await heard()).slice(2), [words.next.ticks_kept, words.next.ticks_lost]);
    await page.context().close();
});

test("taking the last answer back is said, also where the recommendation stays as it is", async () => {
    const page = await site.page();
    await open(page, site.url);
    await onOnePage(page);
    await page.locator("#aid-issue-1").fill("Discharge");
    await radio(page, "whose-1", "health").check();
    await page.locator("#aid-issue-1").fill("Discharge home");
    const heard = await listen(page);
    await page.locator(".aid-watch").getByRole("button", { name: words.one_page.undo }).click();
    await page.waitForFunction(() => window.heard.length >= 1);
    assert.match((await heard())[0], /^Now: /);
    await page.context().close();
});

test("the date that is saved is said under itself, and not under the other", async () => {
    const page = await step(await site.page(), guidance.dates.title);
    const date = async (ids) => { for (const [at, text] of ["2", "March", "2026"].entries()) await page.locator(`#${ids[at]}`).fill(text); };
    await date(["aid-date", "aid-date-2", "aid-date-3"]);
    await page.getByRole("button", { name: new RegExp(`^${words.next.work_out}`) }).first().click();
    await date(["aid-date-4", "aid-date-5", "aid-date-6"]);
    await page.waitForTimeout(400);
    await page.getByRole("button", { name: new RegExp(`^${words.next.work_out}`) }).nth(1).click();
    const sections = page.locator(".aid-due");
    for (const at of [1, 0]) {
        await page.waitForTimeout(400);
        const [download] = await Promise.all([page.waitForEvent("download"), sections.nth(at).getByRole("button", { name: words.next.save_date }).click()]);
        assert.match(download.suggestedFilename(), /\.ics$/);
        await sections.nth(at).getByText(words.next.date_saved).waitFor();
        assert.equal(await sections.nth(1 - at).getByText(words.next.date_saved).count(), 0);
    }
    await page.context().close();
});

test("where copying fails the text appears, selected, to be copied by hand", async () => {
    const page = await site.page();
    await page.addInitScript(() => { Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } }); });
    const isShown = async (part) => {
        await page.waitForFunction(() => document.activeElement.id === "aid-by-hand");
        const { text, selected } = await page.locator("#aid-by-hand").evaluate((one) => ({ text: one.value, selected: one.value.slice(one.selectionStart, one.selectionEnd) }));
        assert.equal(selected, text);
        assert.ok(text.includes(part), text);
        assert.ok(await isSeen(page.getByRole("status").getByText(words.common.not_copied)));
        assert.deepEqual(await axe(page), []);
    };
    await open(page, site.url, "#example=example-6");
    await go(page, words.result.copy_record);
    await isShown("Discharge");
    await unfold(page, words.result.keep);
    await go(page, words.aid.copy_link);
    await isShown("#v1.");
    await go(page, words.result.back);
    await go(page, words.aid.files);
    assert.equal(await page.locator("#aid-by-hand").count(), 0);
    await go(page, words.aid.copy_link);
    await isShown("#v1.");
    await step(page, guidance.request.title);
    await go(page, words.next.copy_draft);
    await isShown(guidance.request.opening);
    await page.goBack();
    await go(page, guidance.page.note);
    await go(page, words.next.copy_note);
    await isShown("Date");
    await page.context().close();
});

test("a file that is saved is of its kind, so that a phone does not name it anew, and such a file opens", async () => {
    const page = await site.page();
    await page.addInitScript(() => {
        window.kinds = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.kinds.push(blob.type); return make(blob); };
    });
    await open(page, site.url, "#example=example-6");
    await unfold(page, words.result.keep);
    await go(page, words.aid.save_file);
    await go(page, words.result.save_record);
    assert.deepEqual(await page.evaluate(() => window.kinds), ["application/json", "text/plain;charset=utf-8"]);
    await open(page, site.url);
    const accept = (await page.locator("#aid-file").getAttribute("accept")).split(",");
    for (const one of [".json", ".txt"]) assert.ok(accept.includes(one), one);
    await step(page, guidance.dates.title);
    for (const [at, text] of ["2", "March", "2026"].entries()) await page.locator(`#${["aid-date", "aid-date-2", "aid-date-3"][at]}`).fill(text);
    await page.getByRole("button", { name: new RegExp(`^${words.next.work_out}`) }).first().click();
    await page.getByRole("button", { name: new RegExp(`^${words.next.save_date}`) }).click();
    assert.deepEqual(await page.evaluate(() => window.kinds), ["text/calendar;charset=utf-8"]);
    await page.context().close();
});

/** Whether leaving the page asks. */
async function asks(page) {
    let asked = false;
    const hear = (dialog) => { asked = true; dialog.accept(); };
    // The browser itself hears a moment later of what was typed.
    await page.waitForTimeout(200);
    page.on("dialog", hear);
    await page.goto(`${site.url}index.html`);
    page.off("dialog", hear);
    return asked;
}

test("leaving asks where something would be lost, and nowhere else", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Discharge");
    await radio(page, "whose-1", "health").check();
    await go(page, words.aid.files);
    await go(page, words.aid.save_file);
    assert.ok(!await asks(page), "a case that was just saved");
    await openWith(page, site.url, "Discharge");
    await go(page, words.aid.files);
    await go(page, words.aid.save_file);
    await page.goBack();
    await page.locator("#aid-issue-1").fill("Discharge home");
    assert.ok(await asks(page), "a case that was changed since");
    for (const [what, title, fill] of [
        ["a date", guidance.dates.title, () => page.locator("#aid-date").fill("2")],
        ["a tick", guidance.consent.title, () => page.locator("#aid-consent-contact").check()],
        ["a stage", guidance.transfer.title, () => page.locator("input[name=aid-stage]").first().check()],
        ["a reference", guidance.page.note, () => page.locator("#aid-reference").fill("LG 1")],
    ]) {
        await step(page, title);
        await fill();
        assert.ok(await asks(page), what);
    }
    await step(page, guidance.consent.title);
    await page.locator("#aid-consent-contact").check();
    await go(page, words.next.keep_ticks);
    assert.ok(!await asks(page), "ticks that this device keeps");
    await page.context().close();
});

/** The next steps, with an address for requests that the publisher has filled in. */
async function withAddress(page) {
    await page.route("**/next-steps.html", async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('id="decision-aid"', 'id="decision-aid" data-request-address="team@example.org"');
        await route.fulfill({ response, body });
    });
    await page.addInitScript(() => { document.addEventListener("click", (event) => { if (event.target.closest?.("a[href^='mailto:']")) window.mails = (window.mails ?? 0) + 1; }); });
}

test("opening an email is no leaving, and a draft too long for it is copied by the same press", async () => {
    const page = await site.page({ permissions: ["clipboard-read", "clipboard-write"] });
    await withAddress(page);
    await step(page, guidance.request.title);
    await page.locator("#aid-person-affected").fill("Mrs Q");
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); dialog.accept(); });
    const link = page.getByRole("link", { name: words.next.open_email });
    await link.click();
    await page.waitForTimeout(400);
    assert.deepEqual(asked, [], "an email does not ask whether to leave");
    // What the browser asks before it leaves for another page: what is answered while an email opens, and after that.
    const leaves = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await link.click();
    assert.equal(await leaves(), false);
    await page.waitForTimeout(1100);
    assert.equal(await leaves(), true, "what is filled in is asked about still");
    await page.locator("#aid-own-words").fill("Because of this. ".repeat(150));
    await page.getByText(guidance.page.too_long).waitFor();
    assert.ok(!(await link.getAttribute("href")).includes("body="));
    await link.click();
    await page.getByRole("status").getByText(words.next.draft_copied).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Because of this\. Because/);
    await page.context().close();
});

test("clearing the next steps asks, keeps at a no, and clears at a yes", async () => {
    const page = await step(await site.page(), guidance.request.title);
    await page.locator("#aid-person-affected").fill("Mrs Q");
    await page.goBack();
    for (const by of ["click", "dblclick"]) {
        await page.waitForTimeout(400);
        await button(page, words.next.clear)[by]();
        await page.getByRole("group", { name: words.next.clear_sure }).waitFor();
        await focusIs(page, "aid-keep");
        assert.deepEqual(await axe(page), []);
        await go(page, words.common.keep_it);
        await focusIs(page, "aid-clear");
    }
    await go(page, guidance.request.title);
    assert.equal(await page.locator("#aid-person-affected").inputValue(), "Mrs Q");
    await page.goBack();
    await go(page, words.next.clear);
    await go(page, words.next.clear_yes);
    await page.getByRole("status").getByText(words.next.cleared).waitFor();
    await focusIs(page, "aid-title");
    await go(page, guidance.request.title);
    assert.equal(await page.locator("#aid-person-affected").inputValue(), "");
    await page.context().close();
});

test("what this device remembers is forgotten only after a yes", async () => {
    const page = await site.page();
    await page.addInitScript(() => { if (!sessionStorage.there) { localStorage.setItem("joint-working-case", "v1.2023-11.ABabnpsSs-1-2an.Y2"); sessionStorage.there = "1"; } });
    await open(page, site.url);
    await button(page, words.aid.stored_clear).dblclick();
    await focusIs(page, "aid-keep");
    assert.deepEqual(await axe(page), []);
    await go(page, words.common.keep_it);
    await focusIs(page, "aid-forget");
    await go(page, words.aid.stored_clear);
    await go(page, words.aid.forget_yes);
    await page.getByRole("status").getByText(words.aid.forgotten).waitFor();
    await focusIs(page, "aid-title");
    assert.equal(await page.evaluate(() => localStorage.getItem("joint-working-case")), null);
    // Clearing everything takes what is remembered, too: it asks, although the example itself is not lost.
    await page.evaluate(() => localStorage.setItem("joint-working-ticks", "consent-contact"));
    await openCase(page, site.url, scenario("example-1").case);
    await unfold(page, words.result.keep);
    await go(page, words.result.clear_all);
    await page.getByRole("group", { name: words.result.clear_sure }).waitFor();
    await go(page, words.result.clear_yes);
    await page.getByRole("status").getByText(words.aid.cleared).waitFor();
    await focusIs(page, "aid-title");
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});

test("ticks from an earlier time are asked about before they count for a case", async () => {
    const page = await site.page();
    await page.addInitScript(() => { if (!localStorage.seen) { localStorage.setItem("joint-working-ticks", "consent-contact"); localStorage.seen = "1"; } });
    const opened = async (label) => {
        await open(page, site.url, "#example=example-6");
        const link = page.locator(".aid-next a", { hasText: label });
        const next = await tabOf(page, () => link.click());
        await next.getByText(guidance.page.of_before).waitFor();
        assert.deepEqual(await axe(next), []);
        return next;
    };
    // Also where the reader comes to the request at once.
    for (const label of [guidance.way.all, words.result.draft]) {
        const next = await opened(label);
        assert.equal(await next.locator("pre.aid-record").count(), 0, "nothing stands in a draft or a note before that");
        await next.close();
    }
    const kept = await opened(guidance.way.all);
    await go(kept, guidance.page.same_case);
    await go(kept, guidance.consent.title);
    assert.ok(await kept.locator("#aid-consent-contact").isChecked());
    await kept.close();
    const cleared = await opened(guidance.way.all);
    await go(cleared, guidance.page.other_case);
    await go(cleared, guidance.consent.title);
    assert.ok(!await cleared.locator("#aid-consent-contact").isChecked());
    assert.equal(await cleared.evaluate(() => localStorage.getItem("joint-working-ticks")), null);
    await page.context().close();
});

test("a file that is removed takes no other with it, whatever they are called", async () => {
    const page = await step(await site.page(), guidance.sending.title);
    const file = (name, size) => ({ name, mimeType: "text/plain", buffer: Buffer.alloc(size, "x") });
    await page.locator("#aid-files").setInputFiles([file("scan.pdf", 10), file("scan.pdf", 2000), file("scan.pdf", 400000)]);
    const rows = page.locator(".aid-issues li");
    await rows.first().getByRole("button").dblclick();
    await page.waitForTimeout(100);
    assert.equal(await rows.count(), 2);
    const names = await rows.getByRole("button").allTextContents();
    assert.equal(new Set(names).size, 2, "equal names are told apart by their sizes");
    await page.context().close();
});
