// The next steps: the request, attachments, dates, consent, transfer and the note, on their own and from a result.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { go, heading, open } from "./aid.mjs";
import { axe, start } from "./harness.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const guidance = JSON.parse(readFileSync(at("../../crates/casework/guidance/next-steps.json"), "utf8"));
const TOPICS = [guidance.request.title, guidance.sending.title, guidance.dates.title, guidance.consent.title, guidance.transfer.title, "Note for the complaint record"];

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** The page of a topic; from a case where an example is named. */
async function topic(page, name, example) {
    await open(page, site.url, example ? `#example=${example}` : "#next-steps");
    if (example) await go(page, "Go to the next steps");
    await go(page, name);
    assert.equal(await heading(page), name);
}

const text = (page) => page.locator("#decision-aid").innerText();

test("the next steps are reached on their own, from the start, and from a result", async () => {
    const page = await site.page();
    await open(page, site.url, "#next-steps");
    assert.equal(await heading(page), "Next steps");
    assert.deepEqual((await page.locator("ol.aid-points button").allInnerTexts()), TOPICS);
    assert.ok((await text(page)).includes("No case has been checked here."));
    await open(page, site.url);
    await page.getByRole("link", { name: "Go straight to the next steps" }).click();
    assert.equal(await heading(page), "Next steps");
    await page.goBack();
    assert.equal(await heading(page), "Check a case");
    await open(page, site.url, "#example=example-1");
    await go(page, "Go to the next steps");
    assert.ok((await text(page)).includes("The check came out as: Joint"));
});

for (const [look, options] of [["light", {}], ["dark and narrow", { colorScheme: "dark", viewport: { width: 320, height: 640 } }]]) {
    test(`axe finds nothing on any page of the next steps, and none is too wide (${look})`, async () => {
        const page = await site.page(options);
        const found = [];
        for (const name of TOPICS) {
            await topic(page, name, "example-6");
            if (name === guidance.transfer.title) await page.getByRole("radio", { name: "Detailed Investigation" }).check();
            if (name === guidance.sending.title) await page.locator("#aid-files").setInputFiles([file("a.pdf", 20_000_000), file("b.pdf", 10)]);
            if (name === guidance.dates.title) await page.getByRole("button", { name: "Work out the date" }).first().click();
            for (const line of await axe(page)) found.push(`${name}: ${line}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (wide > 0) found.push(`${name}: ${wide} pixels too wide`);
        }
        assert.deepEqual(found, []);
        await page.context().close();
    });
}

test("the draft of Example 1 holds the seven things, its reasons, and clear gaps", async () => {
    const page = await site.page();
    await topic(page, guidance.request.title, "example-1");
    const draft = () => page.getByRole("region", { name: "The draft" }).innerText();
    for (const item of guidance.request.items) assert.ok((await draft()).includes(item.label), item.label);
    assert.ok((await draft()).includes("Discharge home from hospital"), "the case is in it");
    assert.ok((await draft()).includes("[name of person affected]"));
    const missing = guidance.request.gaps.filter((gap) => gap.required).length;
    const left = () => page.locator("h2", { hasText: "Still missing" }).locator("xpath=following-sibling::ul[1]/li").count();
    assert.equal(await left(), missing);
    await page.locator("#aid-person-affected").fill("Mrs Q");
    assert.ok((await draft()).includes("Mrs Q") && !(await draft()).includes("[name of person affected]"));
    assert.equal(await left(), missing - 1);
    assert.equal(await page.getByRole("link", { name: "Open it as an email" }).count(), 0, "no address is published");
    const copied = await page.evaluate(() => new Promise((done) => {
        navigator.clipboard.writeText = async (words) => done(words);
        [...document.querySelectorAll("button")].find((one) => one.textContent === "Copy the draft").click();
    }));
    assert.ok(copied.startsWith("Subject: ") && copied.includes("Mrs Q"));
    await page.context().close();
});

test("with an address that the publisher has set, the draft opens as an email", async () => {
    const page = await site.page();
    await page.route("**/check.html", async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace('id="decision-aid"', 'id="decision-aid" data-request-address="joint@example.org"');
        await route.fulfill({ response: answer, body });
    });
    await topic(page, guidance.request.title, "example-1");
    const href = await page.getByRole("link", { name: "Open it as an email" }).getAttribute("href");
    assert.ok(href.startsWith("mailto:joint@example.org?subject="), href);
    await page.context().close();
});

const file = (name, bytes) => ({ name, mimeType: "application/pdf", buffer: Buffer.alloc(bytes) });

test("nine files of 27 MB go into the fewest emails under the limit, and one too large is named", async () => {
    const page = await site.page();
    await topic(page, guidance.sending.title);
    const sizes = [6, 5, 4, 3, 3, 2, 2, 1, 1].map((mb) => mb * 1_000_000);
    await page.locator("#aid-files").setInputFiles(sizes.map((bytes, n) => file(`letter ${n + 1}.pdf`, bytes)));
    assert.equal(await page.locator(".aid-status").innerText(), "9 files chosen");
    await page.locator("#aid-reference").fill("24 001 234");
    const subjects = await page.locator("ol.aid-reasons strong").allInnerTexts();
    assert.equal(subjects.length, 4);
    subjects.forEach((subject, n) => assert.ok(subject.startsWith("LGSCO 24 001 234: ") && subject.endsWith(`(${n + 1} of 4)`), subject));
    assert.ok((await text(page)).includes("No fewer emails would do."));
    await page.locator("#aid-files").setInputFiles([file("scan.pdf", 7_307_692)]);
    await page.locator("#aid-reserved").fill("0");
    assert.ok((await text(page)).includes("Too large for any email"));
    await page.getByRole("button", { name: "Remove scan.pdf" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "aid-files");
    await page.locator("#aid-files").setInputFiles([file("scan.pdf", 7_307_691)]);
    assert.ok(!(await text(page)).includes("Too large for any email"), "the largest file that fits");
    await page.locator("#aid-limit").fill("ten");
    assert.ok((await page.getByRole("alert").innerText()).includes("enter a number of MB"));
    await page.context().close();
});

test("the two dates are worked out by working days, with what is wrong said beside the field", async () => {
    const page = await site.page();
    await topic(page, guidance.dates.title);
    const work = async (clock, ...typed) => {
        const section = page.locator("section", { hasText: guidance.dates.clocks[clock].title });
        for (const [n, value] of typed.entries()) await section.locator("input").nth(n).fill(value);
        await section.getByRole("button", { name: "Work out the date" }).click();
        return section.locator("[role=status]").innerText();
    };
    assert.match(await work(0, "4", "5", "2023"), /12 May 2023/);
    assert.match(await work(0, "21", "December", "2023"), /2 January 2024/);
    assert.match(await work(0, "27", "mar", "2024"), /5 April 2024/);
    assert.match(await work(0, "24", "8", "2024"), /2 September 2024/);
    assert.match(await work(1, "16", "4", "2025"), /2 May 2025/);
    assert.match(await work(1, "23", "12", "2026"), /11 January 2027/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save it for your calendar" }).last().click()]);
    const calendar = readFileSync(await download.path(), "utf8");
    assert.equal(download.suggestedFilename(), "joint-working-date.ics");
    assert.ok(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.includes("DTSTART;VALUE=DATE:20270111"), calendar);
    for (let times = 0; times < 2; times++) {
        await work(0, "31", "4", "2026");
        assert.equal(await page.evaluate(() => document.activeElement.id), "aid-problem");
        assert.ok((await page.title()).startsWith("Error: "));
    }
    await page.locator("#aid-problem a").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "aid-date");
    await work(0, "27", "12", "2028");
    assert.ok((await page.locator("#aid-problem").innerText()).includes("2028"), "no answer beyond the table");
    await page.context().close();
});

test("Intake closes while it waits; Primary and Detailed only after LGSCO’s confirmation", async () => {
    const page = await site.page();
    await topic(page, guidance.transfer.title);
    await page.getByLabel("Intake", { exact: true }).check();
    const stands = (id) => page.locator(`#aid-${id}-stands`).innerText();
    assert.match(await stands("intake-close"), /^Waits for: /);
    for (const id of ["intake-agreed", "intake-verbal", "intake-form-sent", "intake-form", "intake-mark", "intake-reference"]) await page.locator(`#aid-${id}`).check();
    assert.equal(await stands("intake-close"), "To do", "without the written consent");
    assert.match(await stands("intake-email"), /Written consent/);
    await page.getByRole("radio", { name: "Detailed Investigation" }).check();
    assert.ok((await text(page)).includes(guidance.transfer.primary_detailed.queue.text));
    assert.equal(await stands("primary-form-sent"), "Done", "one and the same step is asked once");
    await page.locator("#aid-primary-written").check();
    await page.locator("#aid-primary-form").check();
    await page.locator("#aid-primary-mark").check();
    await page.locator("#aid-primary-reference").check();
    await page.locator("#aid-primary-email").check();
    assert.match(await stands("primary-close"), /confirmation/);
    await page.locator("#aid-primary-confirmed").check();
    assert.equal(await stands("primary-close"), "To do");
    await page.context().close();
});

test("ticks are kept on the device only when asked, as ids, and are there again", async () => {
    const page = await site.page();
    await topic(page, guidance.consent.title, "example-1");
    await page.locator("#aid-consent-contact").check();
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.equal(await kept(), "{}");
    await go(page, "Keep the ticks on this device");
    await page.locator("#aid-consent-verbal").check();
    assert.deepEqual(JSON.parse(await kept()), { "joint-working-ticks": "consent-contact,consent-verbal" });
    const again = await page.context().newPage();
    await topic(again, guidance.consent.title);
    assert.ok(await again.locator("#aid-consent-verbal").isChecked());
    await go(again, "Stop keeping the ticks");
    assert.equal(await kept(), "{}");
    await page.context().close();
});

test("where consent is refused the page says what holds, and where the parts go then", async () => {
    const page = await site.page();
    await topic(page, guidance.consent.title, "example-1");
    await page.locator(".aid-more > summary").click();
    for (const step of guidance.consent.refused) assert.ok((await text(page)).includes(step.text), step.id);
    assert.match(await text(page), /“Discharge home from hospital” \(NHS\): PHSO/);
    await page.context().close();
});

test("the note holds the check, what was ticked and the reference", async () => {
    const page = await site.page();
    await topic(page, guidance.consent.title, "example-1");
    await page.locator("#aid-consent-contact").check();
    await page.goBack();
    await go(page, "Note for the complaint record");
    await page.locator("#aid-reference").fill("24 001 234");
    const note = await page.getByRole("region", { name: "The note" }).innerText();
    for (const part of ["24 001 234", "Discharge home from hospital", guidance.consent.steps[0].text, "Recommendation"]) assert.ok(note.includes(part), part);
    await page.context().close();
});

test("what is typed and chosen there leaves no trace and asks for nothing", async () => {
    const page = await site.page();
    await topic(page, guidance.request.title);
    await page.waitForLoadState("networkidle");
    const loaded = page.asked.length;
    for (const field of await page.locator("#decision-aid input[type=text]").all()) await field.fill("Zaphenath");
    await page.goBack();
    await go(page, guidance.sending.title);
    await page.locator("#aid-files").setInputFiles([file("Zaphenath.pdf", 100)]);
    const traces = await page.evaluate(() => JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]));
    assert.ok(!traces.includes("Zaphenath"), traces);
    assert.deepEqual(page.asked.slice(loaded), []);
    assert.deepEqual(page.said, []);
    await page.context().close();
});
