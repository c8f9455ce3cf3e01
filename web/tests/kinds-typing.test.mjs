// What is typed, pasted, dropped and chosen: nothing of it is lost, what is unmistakable is understood, and what cannot be used is named.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { focusIs, go, heading, name, onOnePage, open, openWith, radio } from "./aid.mjs";
import { axe, start, words } from "./harness.mjs";

const guidance = JSON.parse(await readFile(fileURLToPath(new URL("../../crates/casework/guidance/next-steps.json", import.meta.url)), "utf8"));
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

let site;
before(async () => { site = await start(); });
after(() => site.close());

const rows = (page) => page.locator("#aid-issues textarea").evaluateAll((all) => all.map((one) => one.value));
const step = async (title) => {
    const page = await site.page();
    await page.goto(`${site.url}next-steps.html`);
    await page.locator("ol.aid-points button").first().waitFor();
    await go(page, title);
    return page;
};
/** Pastes in the place of what is in a field, as a reader does: at one go. */
async function paste(field, text) {
    await field.evaluate((_, text) => navigator.clipboard.writeText(text), text);
    await field.focus();
    await field.press("Control+A");
    await field.press("Control+V");
}

/** The page with WebAssembly held back until `come` is called. */
async function held() {
    const page = await site.page();
    let come;
    const released = new Promise((done) => { come = done; });
    await page.route("**/*.wasm", async (route) => { await released; await route.continue(); });
    await page.goto(`${site.url}check.html`);
    await go(page, words.start.begin);
    return { page, come: async () => { come(); await page.locator("#aid-static").waitFor({ state: "detached" }); } };
}

test("nothing that is typed is lost while the page is slow to follow: step by step and on one page, and with another issue added", async () => {
    for (const begin of [words.start.begin, words.aid.one_page]) {
        for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
            const page = await site.page({ viewport });
            await open(page, site.url);
            await go(page, begin);
            await page.locator("#aid-issue-1").waitFor();
            const protocol = await page.context().newCDPSession(page);
            await protocol.send("Emulation.setCPUThrottlingRate", { rate: 20 });
            const typed = ["Discharge home without a plan", "The care at home, which came too late"];
            await page.locator("#aid-issue-1").focus();
            await page.keyboard.type(typed[0]);
            await page.locator("#aid-issue-1").press("Tab");
            await page.keyboard.press("Space");
            await go(page, words.aid.add_issue);
            await page.locator("#aid-issue-2").focus();
            await page.keyboard.type(typed[1]);
            await protocol.send("Emulation.setCPUThrottlingRate", { rate: 1 });
            await page.waitForTimeout(500);
            assert.deepEqual((await rows(page)).slice(0, 2), typed, `${begin}, ${viewport.width}`);
            await page.context().close();
        }
    }
});

test("lines that are pasted are one issue, and offered as several", async () => {
    const page = await site.page({ permissions: ["clipboard-read", "clipboard-write"] });
    await openWith(page, site.url, "First", "");
    await paste(page.locator("#aid-issue-1"), "Discharge home\r\n\n  Care at home \nThe complaint handling\n");
    assert.deepEqual(await rows(page), ["Discharge home Care at home The complaint handling", ""]);
    const offer = fill(words.aid.split, { count: 3 });
    await page.getByRole("status").getByText(fill(words.aid.lines, { count: 3, issue: 1 })).waitFor();
    assert.deepEqual(await axe(page), []);
    await go(page, offer);
    assert.deepEqual(await rows(page), ["Discharge home", "Care at home", "The complaint handling"]);
    await focusIs(page, "aid-issue-1");
    // The offer goes with the words it is about.
    await paste(page.locator("#aid-issue-2"), "a\nb");
    await page.getByRole("button", { name: fill(words.aid.split, { count: 2 }) }).waitFor();
    await page.locator("#aid-issue-2").press("End");
    await page.keyboard.type("c");
    assert.equal(await page.getByRole("button", { name: fill(words.aid.split, { count: 2 }) }).count(), 0);
    assert.deepEqual(await rows(page), ["Discharge home", "a bc", "The complaint handling"]);
    await page.context().close();
});

test("the same on all on one page, where it can be taken back", async () => {
    const page = await site.page({ permissions: ["clipboard-read", "clipboard-write"] });
    await open(page, site.url);
    await onOnePage(page);
    await paste(page.locator("#aid-issue-1"), "a\nb");
    await go(page, fill(words.aid.split, { count: 2 }));
    assert.deepEqual(await rows(page), ["a", "b"]);
    await page.locator(".aid-watch").getByRole("button", { name: words.one_page.undo }).click();
    assert.deepEqual(await rows(page), [""]);
    await page.context().close();
});

test("what is pasted before the program has come is neither lost nor cut, and is offered as several issues then", async () => {
    const { page, come } = await held();
    const long = "x".repeat(600);
    await page.locator("#aid-issue-1").fill("Discharge home\nCare at home");
    await page.locator("#aid-add-issue").click();
    await page.locator("#aid-issue-2").fill(long);
    await come();
    assert.deepEqual(await rows(page), ["Discharge home Care at home", long]);
    await go(page, fill(words.aid.split, { count: 2 }));
    assert.deepEqual(await rows(page), ["Discharge home", long, "Care at home"]);
    for (const at of [1, 2, 3]) await radio(page, `whose-${at}`, "health").check();
    await go(page, words.aid.go_on);
    await page.locator("#aid-problem").getByText(fill(words.aid.long_label, { issue: 2, most: 500 })).waitFor();
    assert.equal((await rows(page))[1], long, "too long is said, and nothing is cut");
    await page.context().close();
});

test("an issue that is half typed is there after whatever else is pressed, and an emptied one is asked about", async () => {
    const page = await site.page();
    await openWith(page, site.url, "One", "Two");
    await page.locator("#aid-issue-2").fill("Two, half ty");
    await page.locator("#aid-remove-1").click();
    await go(page, words.common.keep_it);
    await go(page, words.aid.add_issue);
    await onOnePage(page);
    assert.deepEqual((await rows(page)).slice(0, 2), ["One", "Two, half ty"]);
    await page.goBack();
    assert.deepEqual((await rows(page)).slice(0, 2), ["One", "Two, half ty"]);
    await go(page, words.aid.files);
    await page.goBack();
    assert.deepEqual((await rows(page)).slice(0, 2), ["One", "Two, half ty"]);
    for (const at of [1, 2]) await radio(page, `whose-${at}`, "health").check();
    await page.locator("#aid-issue-1").fill("");
    await go(page, words.aid.go_on);
    await page.locator("#aid-problem").getByText(fill(words.aid.empty_label, { issue: 1 })).waitFor();
    await page.goBack();
    await page.goForward();
    assert.deepEqual(await rows(page), ["", "Two, half ty"], "an emptied row is not taken by another");
    await page.context().close();
});

test("marks that cannot be seen are dropped from an issue, and one of such marks alone is none", async () => {
    const page = await site.page();
    await openWith(page, site.url, "\u200bDis\u00adcharge\u202e home\ufeff");
    assert.deepEqual(await rows(page), ["Discharge home"]);
    for (const unseen of ["\u200b\u2060", "\u200d", "\u3164", "\u2800 \u200c", "\u202e"]) {
        await page.locator("#aid-issue-1").fill(unseen);
        await radio(page, "whose-1", "health").check();
        await go(page, words.aid.go_on);
        await page.locator("#aid-problem").getByText(fill(words.aid.empty_label, { issue: 1 })).waitFor();
    }
    await page.locator("#aid-issue-1").fill("\u2067ענייני בריאות\u2069 👩‍⚕️");
    await go(page, words.aid.go_on);
    await page.locator("h1", { hasText: words.aid.check_title }).waitFor();
    assert.ok((await page.locator(".aid h2").first().innerText()).includes("👩‍⚕️"), "what joins is kept");
    assert.equal(await page.locator(".aid h2 bdi").first().getAttribute("translate"), "no", "set apart from the words around it");
    await page.context().close();
});

test("two issues of the same words are told apart by their numbers wherever they are named", async () => {
    const page = await site.page();
    await openWith(page, site.url, "Care", "Care");
    await radio(page, "whose-1", "both").check();
    await radio(page, "whose-2", "both").check();
    await go(page, words.aid.go_on);
    assert.equal(await heading(page), fill(words.aid.two_sides_title, { issue: 1 }));
    assert.equal(await page.locator(".aid-subject").innerText(), "1 Care");
    await onOnePage(page);
    const legends = await page.locator(".aid-subject, .aid-pairs .aid-word").allInnerTexts();
    for (const one of legends) assert.match(one, /^\d /, one);
    await page.context().close();
});

test("dates and numbers are understood as they are pasted", async () => {
    const page = await step(guidance.dates.title);
    const out = page.locator(".aid-due").first();
    for (const typed of [["27", "3", "2024"], ["27th", "March", "2024"], ["２７", "３", "２０２４"], ["\u200b27\u200b", "mar.", "2024."], [" 27\u00a0", "MARCH,", "\ufeff2024"]]) {
        for (const [at, text] of typed.entries()) await page.locator(`#${["aid-date", "aid-date-2", "aid-date-3"][at]}`).fill(text);
        await page.waitForTimeout(360);
        await page.getByRole("button", { name: new RegExp(`^${words.next.work_out}`) }).first().click();
        await out.getByText("5 April 2024").waitFor();
    }
    for (const typed of [["27x", "3", "2024"], ["0", "3", "2024"], ["27", "13", "2024"], ["27", "3", "24"]]) {
        for (const [at, text] of typed.entries()) await page.locator(`#${["aid-date", "aid-date-2", "aid-date-3"][at]}`).fill(text);
        await page.waitForTimeout(360);
        await page.getByRole("button", { name: new RegExp(`^${words.next.work_out}`) }).first().click();
        await page.locator("#aid-problem").waitFor();
    }
    await page.goBack();
    await go(page, guidance.sending.title);
    await page.getByText(words.next.limits, { exact: true }).click();
    const refused = page.getByRole("alert");
    for (const text of ["9.5", "9,5", "9.5 MB", "９．５", "9.5mb", "\u200b9.5\u00a0MB"]) {
        await page.locator("#aid-limit").fill(text);
        assert.equal(await refused.count(), 0, text);
    }
    for (const text of ["much", "1,500", "9 kB", "-1", ""]) {
        await page.locator("#aid-limit").fill(text);
        await refused.waitFor();
    }
    await page.context().close();
});

test("files that are empty, chosen before, or folders are named and left out", async () => {
    const page = await step(guidance.sending.title);
    const file = (name, size) => ({ name, mimeType: "text/plain", buffer: Buffer.alloc(size, "x") });
    const listed = () => page.locator(".aid-issues li").count();
    const said = (text) => page.getByRole("status").getByText(text).waitFor();
    await page.locator("#aid-files").setInputFiles([file("form.pdf", 1000), file("nothing.pdf", 0)]);
    await said(fill(words.next.file_empty, { name: "nothing.pdf" }));
    assert.equal(await listed(), 1);
    await page.locator("#aid-files").setInputFiles([file("form.pdf", 1000), file("form.pdf", 2000)]);
    await said(fill(words.next.file_again, { name: "form.pdf" }));
    assert.equal(await listed(), 2, "of the same name and another size is another file");
    assert.deepEqual(await axe(page), []);
    // A folder is told from a file by the browser alone; it is dropped here as a browser would tell of it.
    await page.evaluate(() => {
        const dropped = new DataTransfer();
        dropped.items.add(new File(["x"], "one.pdf"));
        dropped.items.add(new File(["folder"], "case"));
        const names = ["one.pdf", "case"];
        DataTransferItem.prototype.webkitGetAsEntry = function entry() {
            const name = names.shift();
            return { isDirectory: name === "case", name };
        };
        document.getElementById("aid-files").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
    });
    await said(fill(words.next.file_folder, { name: "case" }));
    assert.equal(await listed(), 3);
    await page.locator("#aid-files").setInputFiles([file("small.pdf", 1), file("small.pdf", 2)]);
    await said(words.next.more_files.replace("{count}", 5));
    assert.deepEqual(page.said, [], "sizes that are told alike are two files all the same");
    await page.context().close();
});

test("files that are dropped beside their field do not take the place of the page; text is dropped as ever", async () => {
    for (const path of ["check.html", "next-steps.html"]) {
        const page = await site.page();
        await page.goto(site.url + path);
        await page.locator("#aid-static").waitFor({ state: "detached" });
        const opens = (selector, kind) => page.evaluate(([selector, kind]) => {
            const dragged = new DataTransfer();
            if (kind === "file") dragged.items.add(new File(["x"], "one.pdf"));
            else dragged.setData("text/plain", "words");
            // What nobody prevents, the browser does: it opens the file.
            return document.querySelector(selector).dispatchEvent(new DragEvent("drop", { dataTransfer: dragged, bubbles: true, cancelable: true }));
        }, [selector, kind]);
        assert.equal(await opens("h1", "file"), false, path);
        assert.equal(await opens("body", "file"), false, path);
        assert.equal(await opens("h1", "text"), true, path);
        if (path === "check.html") assert.equal(await opens("#aid-file", "file"), true, "the field takes it");
        await page.context().close();
    }
});

test("what is the reader’s own is filled in by the browser, and nothing else is", async () => {
    const page = await step(guidance.request.title);
    const of = (id) => page.locator(`#aid-${id}`).getAttribute("autocomplete");
    assert.deepEqual([await of("staff-name"), await of("staff-phone"), await of("staff-email")], ["name", "tel", "email"]);
    const others = await page.locator(".aid input[type=text], .aid textarea").evaluateAll((all) => all.filter((one) => !one.id.startsWith("aid-staff-")).map((one) => one.autocomplete));
    assert.ok(others.length > 4 && others.every((one) => one === "off"), others.join());
    await page.context().close();
});

test("a letter of the reader’s own view draws nothing anew; what was typed is on paper after a pause, or at once elsewhere", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    await page.locator(".aid-folds summary", { hasText: words.result.disagree }).click();
    await page.locator("#aid-disagree").focus();
    await page.waitForTimeout(600);
    await page.evaluate(() => {
        window.drawn = 0;
        new MutationObserver(() => { window.drawn += 1; }).observe(document.querySelector(".aid-sheet"), { childList: true, characterData: true, subtree: true });
    });
    const drawn = await page.evaluate(() => {
        const field = document.getElementById("aid-disagree");
        for (const letter of "Zaphenath") {
            field.value += letter;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        return new Promise((done) => setTimeout(() => done(window.drawn), 100));
    });
    assert.ok(drawn <= 1, `${drawn} times: the first letter alone, from which on leaving asks`);
    await page.locator(".aid-sheet", { hasText: "Zaphenath" }).waitFor({ state: "attached" });
    await page.locator("#aid-disagree").pressSequentially(" and more");
    await page.locator("#aid-disagree").blur();
    assert.ok((await page.locator(".aid-sheet").textContent()).includes("Zaphenath and more"), "what has the focus next finds it there");
    await page.context().close();
});
