// Trying a change, and what a reader can take away and bring back: record, file, link.
import assert from "node:assert/strict";
import { readFile, writeFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { expected, focusIs, go, heading, isSeen, open, openWith, panelOf, radio, result, unfold } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const opened = async (id, options, fromFile) => {
    const page = await site.page(options);
    if (fromFile) {
        await open(page, site.url);
        await page.locator(".aid .aid-more > summary").click();
        const buffer = Buffer.from(JSON.stringify(scenario(id).case));
        await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer });
    } else {
        await open(page, site.url, `#example=${id}`);
    }
    await result(page);
    return page;
};

test("a trial is a visit of its own: Back ends it where the reader was, with what was open still open", async () => {
    const page = await opened("example-6");
    await unfold(page, words.result.answers);
    const tried = page.getByRole("button", { name: /^Try it/ }).nth(2);
    await tried.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    assert.ok(scrolled > 0);
    await tried.click();
    assert.equal(await heading(page), words.result.trial);
    await focusIs(page, "aid-title");
    assert.deepEqual(await axe(page), []);
    await page.goBack();
    assert.deepEqual(await result(page), expected(scenario("example-6")));
    assert.ok(await isSeen(page.locator(".aid-answers")), "the fold is open still");
    assert.ok(Math.abs(await page.evaluate(() => scrollY) - scrolled) < 3, "the place is kept");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Try it/);
    await page.goForward();
    assert.equal(await heading(page), words.result.trial);
    await go(page, words.result.trial_keep);
    assert.deepEqual(await result(page), expected(scenario("example-6")));
});

test("a trial shows before and after, and its answer is used with one click", async () => {
    const page = await opened("example-6");
    await page.getByRole("button", { name: /^Try it/ }).first().click();
    const titles = await page.locator(".aid-two strong").allInnerTexts();
    assert.deepEqual(titles, [words.outcomes.split.title, words.outcomes.separate.title]);
    await go(page, words.result.trial_use);
    await page.locator("h1", { hasText: words.outcomes.separate.title }).waitFor();
    await focusIs(page, "aid-title");
    await go(page, words.result.back);
    assert.equal(await page.getByText(words.aid.not_answered, { exact: true }).count(), 0, "every answer stands");
});

test("an open question is answered on the result, with what each answer would give beside it", async () => {
    const page = await opened("child-protection-medical", {}, true);
    assert.equal(await heading(page), words.outcomes.ask.title);
    const form = page.locator(".aid-verdict .aid-open");
    assert.deepEqual(await axe(page), []);
    await form.getByRole("radio", { checked: true }).count().then((count) => assert.ok(count <= 1));
    const no = form.locator(".aid-option", { hasText: "No, only both together" });
    assert.match(await no.innerText(), /Joint/);
    await no.getByRole("radio").check();
    await form.getByRole("button", { name: words.result.use_answer }).click();
    await page.locator("h1", { hasText: words.outcomes.joint.title }).waitFor();
    await page.locator(".aid-toast").getByText(words.result.answer_used).waitFor();
    await focusIs(page, "aid-title");
});

test("a part that is open in a split says so in its place, and is decided there", async () => {
    const page = await opened("section-f-transport-and-club", {}, true);
    assert.match(await page.locator(".aid-lead").innerText(), /Issue 3 is not decided yet\./);
    const lane = page.locator(".aid-map [data-place=unclear]");
    await lane.getByLabel("Yes, each by itself").check();
    await lane.getByRole("button", { name: words.result.use_answer }).click();
    await page.locator(".aid-lead", { hasText: "Issues 2 and 3 go to LGSCO." }).waitFor();
    assert.equal(await page.locator(".aid-map [data-place=unclear]").count(), 0);
});

test("every outcome leads to the next steps, and says what to do", async () => {
    for (const id of ["example-1", "example-2", "example-6", "two-nhs-bodies", "school-nurse-weighing", "benefit-payment-delay", "child-protection-medical", "consent-refused-after-discharge"]) {
        const page = await opened(id, {}, true);
        const box = page.locator(".aid-next");
        const links = await box.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
        assert.match(links.at(-1), /next-steps\.html#from=[\d-]+$/, id);
        assert.ok(links.slice(0, -1).every((href) => /next-steps\.html#step=request&from=[\d-]+$/.test(href)), `${id}: ${links}`);
        assert.ok(await isSeen(box.getByRole("button", { name: words.result.copy_record })), id);
        // Where it is decided that the team is asked, there is nothing to do before that.
        const isRequest = ["joint", "split"].includes(scenario(id).expect.outcome);
        assert.equal(await box.locator("ol > li").count() > 0, !isRequest, id);
        await page.context().close();
    }
});

test("a change that is kept answers its own question and no other", async () => {
    const page = await site.page();
    await openWith(page, site.url, "The assessment at home", "Care on the ward");
    await radio(page, "whose-1", "social-care").check();
    await radio(page, "whose-2", "health").check();
    await go(page, words.aid.go_on);
    await page.getByLabel(words.no_pairs, { exact: true }).check();
    for (let turns = 0; await heading(page) !== words.aid.check_title; turns++) {
        assert.ok(turns < 5, await heading(page));
        await go(page, words.aid.go_on);
        for (const input of await page.locator(".aid input[value=unsure], .aid input[value=not-asked]").all()) await input.check();
    }
    await go(page, words.aid.see_result);
    for (const more of await page.locator(".aid .aid-fold").all()) await more.evaluate((one) => { one.open = true; });
    await page.locator("button", { hasText: "Try it: If issue 1 were about the NHS and a council" }).click();
    await go(page, words.result.trial_use);
    await page.locator(".aid-map:visible").waitFor();
    await page.locator("h1", { hasNotText: words.result.trial }).waitFor();
    await go(page, words.result.back);
    const row = (label) => page.locator(".aid-answers > div", { hasText: label }).first();
    assert.match(await row(words.aid.labels_whose).innerText(), /Both/);
    assert.match(await row(words.aid.labels_facts).innerText(), new RegExp(words.aid.not_answered));
    await go(page, words.aid.missing);
    assert.deepEqual(panelOf(await heading(page)), { panel: "two-sides", issues: [1] });
    await page.context().close();
});

test("a response that is not known is said beside what to do", async () => {
    const page = await opened("example-1");
    await unfold(page, words.result.answers);
    await page.locator(".aid-answers button", { hasText: "Responses, NHS" }).click();
    await radio(page, "responses-health", "unsure").check();
    await radio(page, "responses-social-care", "yes").check();
    await radio(page, "consent", "not-asked").check();
    await go(page, words.aid.go_on);
    assert.equal((await result(page)).title, words.outcomes.joint.title, "a change from the result comes back to it");
    assert.match(await page.locator(".aid-ready").innerText(), /NHS: not known\./);
    await page.context().close();
});

test("the record holds the recommendation, the answers and the reader’s own view", async () => {
    const page = await opened("example-1");
    await unfold(page, words.result.disagree);
    await page.getByLabel(words.result.disagree_label).fill("the package was planned later");
    await unfold(page, words.result.keep);
    await page.getByText(words.result.record_text, { exact: true }).click();
    const record = await page.locator(".aid-record").innerText();
    const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
    for (const part of [`Date: ${today}`, words.outcomes.joint.title, "Discharge home from hospital",
        words.facts["not-coordinated"].label, "I disagree because: the package was planned later"]) {
        assert.ok(record.includes(part), part);
    }
    assert.deepEqual(await axe(page), []);
});

test("the record and a link are copied, and a status says so", async () => {
    const page = await opened("example-2", { permissions: ["clipboard-read", "clipboard-write"] });
    await go(page, words.result.copy_record);
    await page.getByText(words.result.record_copied).waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    assert.ok((await copied()).includes(words.outcomes.separate.title));
    await unfold(page, words.result.keep);
    await go(page, words.aid.copy_link);
    await page.getByText(words.aid.copied_link).waitFor();
    const link = await copied();
    assert.ok(link.startsWith(`${site.url}check.html#v1.`) && link.length < 200, link);
    assert.ok(!link.includes("CAMHS"));
    const other = await site.page();
    await other.goto(link);
    const told = await result(other);
    assert.equal(told.title, words.outcomes.separate.title);
    assert.deepEqual(told.parts.map((part) => part[2]), ["PHSO", "LGSCO"]);
});

test("a saved case opens again as it was", async () => {
    const page = await opened("example-6");
    await unfold(page, words.result.keep);
    const asked = page.asked.length;
    const [download] = await Promise.all([page.waitForEvent("download"), go(page, words.aid.save_file)]);
    assert.equal(download.suggestedFilename(), "joint-working-case.json");
    const path = await download.path();
    const { issues, relations } = JSON.parse(await readFile(path, "utf8"));
    assert.deepEqual({ issues, relations }, (({ issues, relations }) => ({ issues, relations }))(scenario("example-6").case));
    assert.ok(page.asked.slice(asked).every((url) => url.startsWith("blob:")), "nothing is asked of a server");
    const other = await site.page();
    await open(other, site.url);
    await other.getByLabel(words.aid.file_label).setInputFiles({
        name: "case.json", mimeType: "application/json", buffer: await readFile(path),
    });
    assert.deepEqual(await result(other), expected(scenario("example-6")));
});

test("a file or link that cannot be opened is named, and nothing is guessed", async () => {
    const page = await site.page();
    await open(page, site.url);
    const file = join(await mkdtemp(join(tmpdir(), "case-")), "case.json");
    for (const [text, why] of [
        ['{"format": 1, "issues": [{"id": "a", "functions": "health", "colour": "red"}]}', "/issues/0/colour: is not a known key"],
        ['{"format": 1, "issues": [{"id": "a", "functions": "health", "label": "<img src=x onerror=alert(1)>"}', "ends before the case does"],
        ["not JSON", "is not JSON"],
    ]) {
        await writeFile(file, text);
        await page.getByLabel(words.aid.file_label).setInputFiles(file);
        await page.locator("#aid-problem").getByText(why).waitFor();
        await focusIs(page, "aid-problem");
        assert.ok((await page.title()).startsWith("Error: "));
    }
    assert.deepEqual(await axe(page), []);
    await page.evaluate(() => { location.hash = "v7.something"; });
    await page.locator("#aid-problem").getByText("it is v7").waitFor();
    assert.equal(await heading(page), words.start.title);
});

test("typed text is shown as text", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, words.start.begin);
    await page.locator("#aid-issue-1").fill("<img src=x onerror=document.title='pwned'> {facts}");
    await radio(page, "whose-1", "health").check();
    await go(page, words.aid.go_on);
    assert.equal(await page.locator(".aid img").count(), 0);
    assert.ok((await page.locator(".aid").innerText()).includes("<img src=x onerror=document.title='pwned'> {facts}"));
});

test("clearing leaves nothing behind", async () => {
    const page = await opened("example-3");
    await unfold(page, words.result.disagree);
    await page.getByLabel(words.result.disagree_label).fill("no");
    await unfold(page, words.result.keep);
    // Where that would lose something it asks, and takes no for an answer.
    await go(page, "Clear everything and start again");
    await focusIs(page, "No, keep it", "one press too many loses nothing");
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press("Enter");
    await focusIs(page, "Clear everything and start again");
    assert.equal(await page.getByLabel(words.result.disagree_label).inputValue(), "no");
    await go(page, "Clear everything and start again");
    await go(page, "Yes, clear everything");
    assert.equal(await heading(page), words.start.title);
    await page.goBack();
    assert.ok(!(await page.locator("body").innerText()).includes("Weight monitoring"));
});

test("over smaller changes alone stands one heading", async () => {
    const alone = await opened("two-nhs-bodies", {}, true);
    const both = await opened("example-6", {}, true);
    const summaries = (page) => page.locator(".aid-changes").locator("xpath=ancestor::details/summary").allInnerTexts();
    assert.equal(await alone.getByRole("heading", { name: words.common.changes }).count(), 1);
    const [only] = await summaries(alone);
    assert.ok(only.startsWith(words.common.changes), only);
    assert.equal(await both.getByRole("heading", { name: words.common.changes }).count(), 1);
    assert.ok(!(await summaries(both))[0].startsWith(words.common.changes));
    for (const page of [alone, both]) {
        assert.deepEqual(await axe(page), []);
        await page.context().close();
    }
});
