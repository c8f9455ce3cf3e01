// Trying a change, and what a reader can take away and bring back: record, file, link.
import assert from "node:assert/strict";
import { readFile, writeFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { expected, go, heading, open, openWith, result } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

const opened = async (id, options) => {
    const page = await site.page(options);
    await open(page, site.url, `#example=${id}`);
    await result(page);
    return page;
};

test("a change is tried beside the answers, dropped with one click, or kept with one", async () => {
    const page = await opened("example-6");
    const tried = page.getByRole("button", { name: /^Try it/ }).first();
    await tried.click();
    assert.equal(await heading(page), "Trying a change");
    assert.equal(await page.evaluate(() => document.activeElement.id), "aid-title");
    const titles = await page.locator(".aid-two strong").allInnerTexts();
    assert.deepEqual(titles, [words.outcomes.split.title, words.outcomes.separate.title]);
    assert.deepEqual(await axe(page), []);
    await go(page, "Go back to the recommendation");
    assert.deepEqual(await result(page), expected(scenario("example-6")));
    await tried.click();
    await go(page, "Keep this change");
    assert.equal((await result(page)).title, words.outcomes.separate.title);
    await go(page, "Back to your answers");
    assert.equal(await page.getByText("Not provided").count(), 0, "every answer stands");
});

test("a change that is kept answers its own question and no other", async () => {
    const page = await site.page();
    await openWith(page, site.url, "The assessment at home", "Care on the ward");
    const answer = async (id, value) => {
        const { label } = words.questions[id].options.find((option) => option.value === value);
        await page.getByLabel(label, { exact: true }).check();
        await go(page, "Continue");
    };
    await answer("functions", "social-care");
    await answer("functions", "health");
    await answer("ties", "none");
    await go(page, "See the recommendation");
    for (const more of await page.locator(".aid .aid-more").all()) await more.evaluate((one) => { one.open = true; });
    await page.locator("button", { hasText: "Try it: “The assessment at home”: Both" }).click();
    await go(page, "Keep this change");
    await go(page, "Back to your answers");
    const facts = page.locator(".aid-answers > div", { hasText: words.questions.facts.title }).first();
    assert.match(await facts.innerText(), /Not provided/);
    const functions = page.locator(".aid-answers > div", { hasText: words.questions.functions.title }).first();
    assert.match(await functions.innerText(), /Both/);
    await go(page, "Answer what is missing");
    assert.equal(await heading(page), words.questions.facts.title);
    await page.context().close();
});

test("a response that is not known is among what is to be answered", async () => {
    const page = await opened("example-1");
    await go(page, "Back to your answers");
    const row = page.locator(".aid-answers > div", { hasText: words.questions["responses-health"].title });
    await row.getByRole("button").click();
    await page.getByLabel("Not sure", { exact: true }).check();
    await go(page, "Continue");
    await page.goBack();
    await page.goBack();
    await go(page, "See the recommendation as it stands");
    await page.locator("button", { hasText: `Answer it: ${words.questions["responses-health"].title}` }).click();
    await page.getByLabel("Yes", { exact: true }).check();
    await go(page, "Continue");
    assert.equal(await heading(page), words.questions["responses-social-care"].title);
    await page.context().close();
});

test("the record holds the recommendation, the answers and the reader’s own view", async () => {
    const page = await opened("example-1");
    await page.getByLabel("I disagree because (optional)").fill("the package was planned later");
    await page.getByText("The record as text", { exact: true }).click();
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
    await go(page, "Copy the record");
    await page.getByText("The record is copied").waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    assert.ok((await copied()).includes(words.outcomes.separate.title));
    await go(page, "Copy a link to the answers, without your words");
    await page.getByText("The link is copied").waitFor();
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
    const asked = page.asked.length;
    const [download] = await Promise.all([page.waitForEvent("download"), go(page, "Save the case, to open it here again")]);
    assert.equal(download.suggestedFilename(), "joint-working-case.json");
    const path = await download.path();
    const { issues, relations } = JSON.parse(await readFile(path, "utf8"));
    assert.deepEqual({ issues, relations }, (({ issues, relations }) => ({ issues, relations }))(scenario("example-6").case));
    assert.ok(page.asked.slice(asked).every((url) => url.startsWith("blob:")), "nothing is asked of a server");
    const other = await site.page();
    await open(other, site.url);
    await other.getByLabel("A case saved as a file").setInputFiles({
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
        await page.getByLabel("A case saved as a file").setInputFiles(file);
        await page.locator("#aid-problem").getByText(why).waitFor();
        assert.equal(await page.evaluate(() => document.activeElement.id), "aid-problem");
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
    await go(page, "Start");
    await page.locator("#aid-issue").fill("<img src=x onerror=document.title='pwned'> {facts}");
    await go(page, "Add this issue");
    assert.equal(await page.locator(".aid img").count(), 0);
    assert.ok((await page.locator(".aid-issues").innerText()).includes("<img src=x"));
});

test("clearing leaves nothing behind", async () => {
    const page = await opened("example-3");
    await page.getByLabel("I disagree because (optional)").fill("no");
    // Where that would lose something it asks, and takes no for an answer.
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await go(page, "Clear everything and start again");
    assert.equal(await focused(), "Yes, clear everything");
    assert.deepEqual(await axe(page), []);
    await go(page, "No, keep it");
    assert.equal(await focused(), "Clear everything and start again");
    assert.equal(await page.getByLabel("I disagree because (optional)").inputValue(), "no");
    await go(page, "Clear everything and start again");
    await go(page, "Yes, clear everything");
    assert.equal(await heading(page), words.start.title);
    await page.goBack();
    assert.ok(!(await page.locator("body").innerText()).includes("Weight monitoring"));
});
