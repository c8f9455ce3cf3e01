// The next steps: the request, attachments, dates, consent, transfer and the note, on their own and from a result.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { click, focusIs, go, heading, isSeen, open, tabOf } from "./aid.mjs";
import { axe, scenario, start, words } from "./harness.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const guidance = JSON.parse(readFileSync(at("../../crates/casework/guidance/next-steps.json"), "utf8"));
const ui = JSON.parse(readFileSync(at("../../crates/interface/interface.json"), "utf8")).next;
const TITLES = {
    request: guidance.request.title,
    attachments: guidance.sending.title,
    dates: guidance.dates.title,
    consent: guidance.consent.title,
    transfer: guidance.transfer.title,
    apart: guidance.apart.title,
    note: guidance.page.note,
};
const TOPICS = Object.values(TITLES);
const ASKING = ["request", "attachments", "dates", "consent", "transfer"];
/** A case of each outcome, with the pages that it needs; the others are listed as not needed. */
const WAYS = {
    "example-1": ["joint", [...ASKING, "note"]],
    "example-6": ["split", [...ASKING, "apart", "note"]],
    "kidney-treatment-may-have-shaped-discharge": ["ask", [...ASKING, "note"]],
    "discharge-nhs-part-minor": ["separate", ["apart", "note"]],
    "example-2": ["separate", ["apart", "note"]],
    "two-nhs-bodies": ["phso_only", ["apart", "note"]],
    "hospital-in-wales": ["lgsco_only", ["apart", "note"]],
    "damp-flat": ["outside", ["apart", "note"]],
    "consent-refused-after-discharge": ["separate", ["consent", "apart", "note"]],
};
/** A text of the words with its parameters filled in. */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** The next steps; from the check of an example, in a tab of its own, where one is named. Gives their page. */
async function steps(page, example) {
    if (!example) {
        await page.goto(`${site.url}next-steps.html`);
        await page.locator("ol.aid-points button").first().waitFor();
        return page;
    }
    await check(page, example);
    return follow(page);
}

/** The result of a scenario's case: of an example by its link, of another from a file. */
async function check(page, id) {
    if (id.startsWith("example-")) return open(page, site.url, `#example=${id}`);
    await openCase(page, scenario(id).case);
}

/** The result of a case, opened from a file. */
async function openCase(page, told) {
    await open(page, site.url);
    await page.locator(".aid .aid-more > summary").first().click();
    await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(told)) });
    await page.locator(".aid-verdict").waitFor();
}

/** From a result to the next steps, by a link of it: to the list of them, or to one. */
async function follow(page, label = guidance.way.all) {
    const link = page.locator(".aid-next a", { hasText: label });
    const next = await tabOf(page, () => link.click());
    next.said = page.said;
    next.on("console", (message) => page.said.push(`${message.type()}: ${message.text()}`));
    if (label === guidance.way.all) await next.getByText(guidance.way.needed, { exact: true }).waitFor();
    return next;
}

/** The page of a topic. */
async function topic(page, name, example) {
    const next = await steps(page, example);
    await go(next, name);
    assert.equal(await heading(next), name);
    return next;
}

const text = (page) => page.locator("#decision-aid").innerText();

test("the next steps are reached on their own, from the start, and from a result", async () => {
    const page = await site.page();
    await steps(page);
    assert.equal(await heading(page), "Next steps");
    assert.deepEqual((await page.locator("ol.aid-points button").allInnerTexts()), TOPICS);
    assert.ok((await text(page)).includes(guidance.page.no_case));
    await open(page, site.url);
    await page.getByRole("link", { name: "Skip the check: go to the next steps" }).click();
    await page.locator("ol.aid-points button").first().waitFor();
    await page.goBack();
    assert.equal(await page.locator("#aid-title").innerText(), "Check a case");
    const next = await steps(page, "example-1");
    assert.ok((await text(next)).includes(guidance.way.outcomes.joint));
    await page.context().close();
});

test("the case comes over with its words, in no address and no storage, and again after a reload or a change", async () => {
    const page = await site.page();
    const told = structuredClone(scenario("example-1").case);
    told.issues[0].label = "Zaphenath";
    told.consent = "given";
    await openCase(page, told);
    await page.locator("#aid-disagree").evaluate((one) => { one.closest("details").open = true; });
    await page.locator("#aid-disagree").fill("Because Zaphenath.");
    const next = await follow(page);
    assert.equal(next.url(), `${site.url}next-steps.html`);
    await go(next, guidance.page.note);
    const note = () => next.getByRole("region", { name: "The note" }).innerText();
    assert.match(await note(), /Zaphenath[^]*I disagree because: Because Zaphenath\./);
    for (const one of [page, next]) {
        const traces = await one.evaluate(() => JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]));
        assert.ok(!traces.includes("Zaphenath"), traces);
    }
    await page.locator("#aid-disagree").evaluate((one) => { one.closest("details").open = true; });
    await page.locator("#aid-disagree").fill("Because of something else.");
    await next.goBack();
    await go(next, guidance.consent.title);
    assert.ok((await text(next)).includes(`${words.questions.consent.title} Yes, and they consent`), "what the check says of consent");
    await next.goBack();
    await go(next, guidance.page.update);
    await next.getByText(guidance.page.taken_over).waitFor();
    await go(next, guidance.page.note);
    await next.getByText("Because of something else.").waitFor();
    await next.reload();
    await next.getByText(guidance.way.outcomes.joint).waitFor();
    await page.locator(".aid-folds details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    await go(page, "Clear everything and start again");
    await go(page, "Yes, clear everything");
    await go(next, guidance.page.update);
    await next.getByText(guidance.page.none_there).waitFor();
    // Without the tab that has the case there is none, and the page says so.
    await page.close({ runBeforeUnload: false });
    await next.reload();
    await next.getByText(guidance.page.no_case).waitFor();
    await next.locator("ol.aid-points button").first().waitFor();
    assert.ok(!(await text(next)).includes("Zaphenath"));
    await next.context().close();
});

test("where another case comes, what was filled in for the first stays only after a yes", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-1");
    const next = await follow(page);
    const ids = ["aid-person-affected", "aid-consent-contact"];
    const fillIn = async () => {
        await go(next, guidance.request.title);
        await next.locator(`#${ids[0]}`).fill("Mrs Zaphenath");
        await next.goBack();
        await go(next, guidance.consent.title);
        await next.locator(`#${ids[1]}`).check();
        await next.goBack();
    };
    const isThere = async () => {
        await go(next, guidance.request.title);
        const name = await next.locator(`#${ids[0]}`).inputValue();
        await next.goBack();
        await go(next, guidance.consent.title);
        const ticked = await next.locator(`#${ids[1]}`).isChecked();
        await next.goBack();
        assert.equal(name !== "", ticked);
        return ticked;
    };
    const another = async (example) => {
        await open(page, site.url, `#example=${example}`);
        await page.locator(".aid-verdict").waitFor();
        await go(next, guidance.page.update);
    };
    await another("example-6");
    await next.getByText(guidance.page.taken_over).waitFor();
    assert.ok(!await isThere(), "with nothing filled in there is nothing to ask");
    await fillIn();
    await another("example-1");
    await next.getByText(guidance.page.another).waitFor();
    await focusIs(next, "aid-title");
    assert.deepEqual(await axe(next), []);
    await go(next, guidance.page.same_case);
    assert.ok((await text(next)).includes(guidance.way.outcomes.joint));
    assert.ok(await isThere());
    await another("example-6");
    await go(next, guidance.page.other_case);
    assert.ok((await text(next)).includes(guidance.way.outcomes.split));
    assert.ok(!await isThere());
    // Links hold no words, so every case from one has an “Issue 1”: that says nothing of whose it is.
    const linkTo = async (example) => {
        await open(page, site.url, `#example=${example}`);
        await page.locator(".aid-folds details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        await go(page, "Remember my answers on this device");
        return page.evaluate(() => localStorage.getItem("joint-working-case"));
    };
    const [first, second] = [await linkTo("example-1"), await linkTo("example-6")];
    const byLink = async (link) => {
        await open(page, site.url, `#${link}`);
        await page.locator(".aid-verdict").waitFor();
        await go(next, guidance.page.update);
    };
    await byLink(first);
    await next.getByText(guidance.page.taken_over).waitFor();
    await fillIn();
    await byLink(first);
    await next.getByText(guidance.page.taken_over).waitFor();
    assert.ok(await isThere(), "the same case is no other complaint");
    await byLink(second);
    await next.getByText(guidance.page.another).waitFor();
    await page.context().close();
});

test("a window of another site, or one that did not open the page, learns and gives nothing", async () => {
    const page = await site.page();
    await open(page, site.url, "#example=example-1");
    const heard = await page.evaluate(() => new Promise((done) => {
        addEventListener("message", (event) => { if (Array.isArray(event.data)) done("heard"); });
        // Asked by itself, as from elsewhere: an event of a strange origin.
        dispatchEvent(new MessageEvent("message", { data: "joint-working: which case?", origin: "https://example.org", source: window }));
        setTimeout(() => done("nothing"), 300);
    }));
    assert.equal(heard, "nothing");
    const code = await page.evaluate(() => new Promise((done) => {
        navigator.clipboard.writeText = async (text) => done(text.split("#")[1]);
        [...document.querySelectorAll("button")].find((one) => one.textContent.startsWith("Copy a link")).click();
    }));
    const next = await steps(page);
    // All of it is right, but for who sends it.
    const labels = scenario("example-1").case.issues.map((issue) => issue.label);
    await next.evaluate((words) => postMessage(words, location.origin), ["joint-working: this case", code, "record", ...labels]);
    await next.waitForTimeout(200);
    assert.ok((await text(next)).includes(guidance.page.no_case));
    await page.context().close();
});

test("everything on the pages, and the ticks kept on the device, is cleared with one button", async () => {
    const page = await topic(await site.page(), guidance.consent.title, "example-1");
    await page.locator("#aid-consent-contact").check();
    await go(page, ui.keep_ticks);
    await page.goBack();
    await go(page, guidance.request.title);
    await page.locator("#aid-person-affected").fill("Mrs Q");
    await page.goBack();
    await go(page, ui.clear);
    await go(page, ui.clear_yes);
    assert.equal(await page.getByRole("status").innerText(), ui.cleared);
    await focusIs(page, "aid-title");
    assert.equal(await page.getByRole("button", { name: "Clear everything" }).count(), 0, "there is nothing left to clear");
    assert.ok((await text(page)).includes(guidance.page.no_case));
    assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage })), "{}");
    await go(page, guidance.request.title);
    assert.equal(await page.locator("#aid-person-affected").inputValue(), "");
    await page.context().close();
});

for (const [id, [outcome, needed]] of Object.entries(WAYS)) {
    test(`${id} (${outcome}): the list says what this case needs, and each page leads on to the next`, async () => {
        const page = await steps(await site.page(), id);
        const refused = ["refused", "withdrawn"].includes(scenario(id).case.consent);
        const TITLED = { ...TITLES, ...(refused && { consent: guidance.consent.title_refused }) };
        assert.ok((await text(page)).includes(guidance.way.outcomes[outcome]));
        assert.ok((await text(page)).includes(guidance.way.for_whom.text), "for whom the steps are");
        assert.deepEqual(await page.locator("ol.aid-points button").allInnerTexts(), needed.map((one) => TITLED[one]));
        const others = Object.keys(TITLED).filter((one) => !needed.includes(one)).map((one) => TITLED[one]);
        assert.deepEqual(await page.locator("ul.aid-points button").allInnerTexts(), others);
        await go(page, TITLED[needed[0]]);
        for (const [at, one] of needed.entries()) {
            assert.equal(await heading(page), TITLED[one]);
            await page.waitForFunction(() => document.activeElement.id === "aid-title");
            assert.deepEqual(await axe(page), [], one);
            if (one === "apart") await seesWhatIsApart(page, id);
            if (one === "note") {
                const asks = needed.includes("request");
                assert.ok((await text(page)).includes(asks ? guidance.page.note_holds : guidance.page.note_holds_less));
                assert.equal(await page.locator("#aid-reference").count(), asks ? 1 : 0, "the reference is the team's");
            }
            const next = needed[at + 1];
            await go(page, next ? `Next: ${TITLED[next]}` : guidance.way.all);
        }
        assert.equal(await heading(page), guidance.page.title);
        await page.goBack();
        assert.equal(await heading(page), TITLED.note, "Back leads back");
        await page.context().close();
    });
}

/** The page of what is not joint: every place with its issues, what to do, and the short note. */
async function seesWhatIsApart(page, id) {
    const { case: told, expect } = scenario(id);
    const places = {};
    for (const part of expect.handling) if (["phso", "lgsco", "outside"].includes(part.to)) (places[part.to] ??= []).push(part);
    if (!Object.keys(places).length) return;
    assert.deepEqual(await page.locator(".aid-place h2").allInnerTexts(), ["phso", "lgsco", "outside"].filter((to) => places[to]).map((to) => words.places[to].label));
    for (const [to, parts] of Object.entries(places)) {
        const place = page.locator(`.aid-place[data-place=${to}]`);
        const named = await place.locator("ul").first().locator("li").allInnerTexts();
        assert.equal(named.length, parts.length);
        parts.forEach((part, at) => assert.ok(named[at].startsWith(told.issues.find((issue) => issue.id === part.issue).label), named[at]));
        await place.getByRole("checkbox").check();
    }
    const said = await text(page);
    assert.equal(said.split(guidance.apart.not_said.text).length - 1, places.lgsco ? 1 : 0, "what the briefing does not say is said once, where it matters");
    const note = await page.getByRole("region", { name: ui.short_note }).innerText();
    for (const issue of told.issues) assert.ok(note.includes(issue.label), issue.label);
    const copied = await page.evaluate((label) => new Promise((done) => {
        navigator.clipboard.writeText = async (words) => done(words);
        [...document.querySelectorAll("button")].find((one) => one.textContent === label).click();
    }), ui.copy_short_note);
    assert.equal(copied.trim(), note.trim());
    await page.getByText(ui.short_note_copied).waitFor();
}

test("from the result the draft opens as the draft, and Back leads to the list", async () => {
    const page = await site.page();
    await check(page, "example-1");
    const next = await follow(page, words.result.draft);
    await next.getByRole("region", { name: ui.draft }).getByText("Discharge home from hospital").waitFor();
    assert.equal(await heading(next), TITLES.request);
    await focusIs(next, "aid-title", "what the link asked for is heard");
    assert.equal(next.url(), `${site.url}next-steps.html`);
    assert.deepEqual(await axe(next), []);
    await next.getByRole("link", { name: words.common.back }).click();
    await next.getByText(guidance.way.needed, { exact: true }).waitFor();
    assert.equal(await heading(next), guidance.page.title);
    await page.context().close();
});

test("what the reader chose to ask all the same is in sight, and not called needless", async () => {
    const page = await site.page();
    await check(page, "example-2");
    const next = await follow(page, words.common.ask_anyway);
    await next.getByRole("region", { name: ui.draft }).getByText("Please look at the case all the same").waitFor();
    assert.equal(await heading(next), TITLES.request);
    const box = next.getByLabel(words.common.ask_anyway, { exact: true });
    assert.ok(await box.isChecked());
    await next.goBack();
    await next.getByText(guidance.way.anyway).waitFor();
    assert.deepEqual(await next.locator("ol.aid-points button").allInnerTexts(), TOPICS);
    assert.equal(await next.getByText(guidance.way.others).count(), 0);
    await go(next, TITLES.apart);
    const short = () => next.getByRole("region", { name: ui.short_note }).innerText();
    assert.match(await short(), /to be asked all the same/);
    assert.deepEqual(await axe(next), []);
    // It is followed to the end, and can be taken back wherever it is said.
    await go(next, guidance.way.all);
    await go(next, TITLES.note);
    const whole = () => next.getByRole("region", { name: ui.note }).innerText();
    assert.match(await whole(), /to be asked all the same/);
    for (const place of [TITLES.apart, guidance.page.title, TITLES.request]) {
        await go(next, guidance.way.all);
        if (place !== guidance.page.title) await go(next, place);
        await box.uncheck();
        assert.equal(await heading(next), place, "it is taken back in place");
        if (place !== guidance.page.title) await go(next, guidance.way.all);
        await next.getByText(guidance.way.others).waitFor();
        await go(next, TITLES.note);
        assert.doesNotMatch(await whole(), /to be asked all the same/);
        await go(next, guidance.way.all);
        await box.check();
        await go(next, TITLES.note);
        assert.match(await whole(), /to be asked all the same/);
    }
    await page.context().close();
    // Where it would help nobody to ask, the result does not offer it, and leads to what there is to do.
    const other = await site.page();
    await check(other, "two-nhs-bodies");
    assert.equal(await other.locator(".aid-next a", { hasText: words.common.ask_anyway }).count(), 0);
    await follow(other);
    await other.context().close();
});

test("where both Ombudsmen have a side the team can be asked anyway, and that way leads on too", async () => {
    const page = await topic(await site.page(), TITLES.apart, "discharge-nhs-part-minor");
    assert.ok((await text(page)).includes(guidance.apart.anyway.text));
    // Who only looks at the request has not asked.
    await go(page, TITLES.request);
    assert.ok(!await page.getByLabel(words.common.ask_anyway, { exact: true }).isChecked());
    await page.goBack();
    await page.getByLabel(words.common.ask_anyway, { exact: true }).check();
    assert.match(await page.getByRole("region", { name: ui.short_note }).innerText(), /to be asked all the same/);
    await go(page, TITLES.request);
    assert.ok(await page.getByLabel(words.common.ask_anyway, { exact: true }).isChecked());
    for (const one of ["request", "attachments", "dates", "consent", "transfer"]) {
        assert.equal(await heading(page), TITLES[one]);
        const next = ASKING[ASKING.indexOf(one) + 1] ?? "apart";
        await go(page, `Next: ${TITLES[next]}`);
    }
    assert.equal(await heading(page), TITLES.apart);
    await page.context().close();
    for (const id of ["two-nhs-bodies", "damp-flat", "consent-refused-after-discharge", "example-6"]) {
        const other = await topic(await site.page(), TITLES.apart, id);
        assert.ok(!(await text(other)).includes(guidance.apart.anyway.text), id);
        await other.context().close();
    }
});

test("a joint case says where its issues go if the team does not take it", async () => {
    const page = await topic(await site.page(), TITLES.apart, "example-1");
    assert.ok((await text(page)).includes(guidance.apart.if_not_taken));
    assert.match(await page.locator(".aid-place[data-place=phso]").innerText(), /Discharge home from hospital \(NHS\)/);
    assert.match(await page.locator(".aid-place[data-place=lgsco]").innerText(), /Home care package/);
    // There is nothing to do about it yet, and so nothing to tick.
    assert.equal(await page.locator(".aid input[type=checkbox]").count(), 0);
    assert.ok(!(await text(page)).includes(guidance.apart.complainant));
    await page.context().close();
});

test("where it is not known whose duty an issue is about and there is no consent, the page says to find out, and what waits for it", async () => {
    const page = await site.page();
    await openCase(page, {
        format: 1, edition: scenario("example-1").case.edition, consent: "refused", relations: [],
        issues: [{ id: "a", label: "Discharge letter", functions: "unsure" }, { id: "b", label: "Care plan", functions: "social-care" }],
    });
    const next = await follow(page);
    await go(next, TITLES.apart);
    const said = await text(next);
    for (const words of [guidance.apart.find_out, guidance.apart.once_decided_each, guidance.apart.tell.text]) assert.ok(said.includes(words), said);
    assert.deepEqual(await axe(next), []);
    await page.context().close();
});

test("a check that is not finished begins with what is missing, in the result, the list of the steps and the request", async () => {
    const page = await site.page();
    await open(page, site.url);
    await go(page, words.aid.one_page);
    await page.locator("#aid-issue-1").fill("Discharge");
    await click(page.locator("#aid-whose-1-3"));
    await click(page.getByRole("button", { name: words.one_page.see_result }).first());
    const result = page.locator(".aid-result");
    await result.waitFor();
    assert.equal(await result.locator("h1").innerText(), words.outcomes.ask.short);
    const { first } = words.answer.missing;
    assert.deepEqual(await result.locator(".aid-next li").allInnerTexts(), [first, words.answer.to_do.ask_if_not]);
    // The draft is at hand, and not what is pressed first.
    assert.equal(await result.locator(".aid-next .btn:not(.quiet)").count(), 0);
    const next = await follow(page);
    const missing = /Not answered yet: how the two sides of this issue are connected/;
    assert.match(await text(next), missing);
    await go(next, TITLES.request);
    const still = next.getByRole("heading", { name: words.next.missing }).locator("xpath=following-sibling::p[1]");
    assert.match(await still.innerText(), missing);
    // Nothing says why yet but the reader.
    assert.match(await still.locator("xpath=following-sibling::*[1]").innerText(), /Your own reasons/);
    assert.deepEqual(await axe(next), []);
    // What is tried is as unfinished.
    await page.bringToFront();
    await click(page.getByRole("button", { name: new RegExp(`^${words.result.try_it}`) }).first());
    await page.getByRole("heading", { name: words.result.trial }).waitFor();
    for (const one of await page.locator(".aid-two strong").allInnerTexts()) assert.notEqual(one, words.outcomes.ask.title);
    // What is answered in the check is on the page of the step once it is asked for.
    await page.goBack();
    await result.waitFor();
    await click(page.locator(".aid-open .aid-actions button, .aid-open button").first());
    await page.locator("#aid-facts-1").waitFor();
    await click(page.locator("#aid-facts-1"));
    await next.bringToFront();
    assert.match(await text(next), missing);
    await go(next, guidance.page.update);
    await next.getByText(/Not answered yet: whether the NHS and council sides/).first().waitFor();
    assert.doesNotMatch(await text(next), missing);
    await page.context().close();
});

test("a complaint that was not put to a body yet is named as early beside its place", async () => {
    const page = await site.page();
    await openCase(page, { ...scenario("example-2").case, responses: { "social-care": "not-put" } });
    const next = await follow(page);
    await go(next, TITLES.apart);
    assert.match(await next.locator(".aid-place[data-place=lgsco]").innerText(), /has not been put to the council or care provider yet/);
    assert.doesNotMatch(await next.locator(".aid-place[data-place=phso]").innerText(), /has not been put/);
    await page.context().close();
});

test("what the publisher says of passing an issue on takes the place of the office’s own process", async () => {
    const page = await site.page();
    await page.context().route("**/next-steps.html", async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace('id="decision-aid"', 'id="decision-aid" data-pass-on="Write to LGSCO’s intake team."');
        await route.fulfill({ response: answer, body });
    });
    const next = await topic(page, TITLES.apart, "example-2");
    assert.ok((await text(next)).includes("How it is done here: Write to LGSCO’s intake team."));
    assert.ok((await text(next)).includes(guidance.apart.filled) && !(await text(next)).includes(guidance.apart.own_way));
    await page.context().close();
});

test("what marks our own words is said once on a page, and each label once", async () => {
    const page = await steps(await site.page(), "example-6");
    for (const title of TOPICS) {
        await go(page, title);
        const said = await text(page);
        const times = said.split(guidance.paper.ours).length - 1;
        assert.equal(times, title === TITLES.note ? 0 : 1, title);
        assert.ok(!said.includes("Not the briefing’s words"), title);
        const labels = await page.locator("label, legend").allInnerTexts();
        assert.deepEqual(labels.filter((one, at) => one && labels.indexOf(one) !== at && !["Day", "Month", "Year"].includes(one)), [], title);
        await page.goBack();
    }
    await page.context().close();
});

test("printed, a page holds its words and what is ticked, and none of its buttons", async () => {
    const page = await topic(await site.page(), TITLES.apart, "example-6");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".aid button:visible").count(), 0);
    for (const part of [guidance.apart.phso.text, "Kidney cancer treatment (NHS)", guidance.apart.tell.text]) assert.ok((await text(page)).includes(part), part);
    await page.context().close();
});

test("before the program has come, without it and without scripts, each step leads to its checklist", async () => {
    for (const [way, options] of [["#decision-aid-failed", {}], ["main > noscript p", { javaScriptEnabled: false }]]) {
        const page = await site.page(options);
        await page.route("**/*.wasm", (route) => route.abort());
        await page.goto(`${site.url}next-steps.html`);
        await page.locator(way).waitFor();
        assert.equal(await page.locator(way).innerText(), guidance.page.failed);
        assert.deepEqual(await page.locator("ol.aid-points a").allInnerTexts(), TOPICS, way);
        await page.locator("ol.aid-points a").nth(2).click();
        assert.ok(page.url().endsWith("checklists.html#next-dates"));
        await page.context().close();
    }
});

test("nothing moves when the program takes over from the list", async () => {
    for (const width of [1280, 320]) {
        const page = await site.page({ viewport: { width, height: 700 } });
        let free;
        const held = new Promise((release) => { free = release; });
        await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
        await page.goto(`${site.url}next-steps.html`);
        const places = () => page.locator(".aid h1, ol.aid-points li, .aid > p:first-of-type, .pager, .foot").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
        const before = await places();
        free();
        await page.locator("ol.aid-points button").first().waitFor();
        assert.deepEqual(await places(), before, `${width}`);
        await page.context().close();
    }
});

for (const [look, options] of [["light", {}], ["dark and narrow", { colorScheme: "dark", viewport: { width: 320, height: 640 } }]]) {
    test(`axe finds nothing on any page of the next steps, and none is too wide (${look})`, async () => {
        const page = await steps(await site.page(options), "example-6");
        const found = (await axe(page)).map((line) => `list: ${line}`);
        for (const name of TOPICS) {
            await go(page, name);
            if (name === TITLES.request) await page.locator("#aid-reasons").check();
            if (name === TITLES.transfer) await page.getByRole("radio", { name: "Detailed Investigation" }).check();
            if (name === TITLES.attachments) {
                await page.locator("#aid-files").setInputFiles([file("a.pdf", 20_000_000), file("b.pdf", 10)]);
                await page.getByText(ui.limits).click();
            }
            if (name === TITLES.dates) await page.getByRole("button", { name: ui.work_out }).first().click();
            for (const line of await axe(page)) found.push(`${name}: ${line}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (wide > 0) found.push(`${name}: ${wide} pixels too wide`);
            await page.goBack();
        }
        assert.deepEqual(found, []);
        await page.context().close();
    });
}

test("the draft of Example 1 holds the seven things, its reasons, and clear gaps", async () => {
    const page = await topic(await site.page(), guidance.request.title, "example-1");
    const draft = () => page.getByRole("region", { name: "The draft" }).innerText();
    for (const item of guidance.request.items) assert.ok((await draft()).includes(item.label), item.label);
    assert.match(await draft(), /Issue 1: Discharge home from hospital \(NHS and council or care provider\): same decision or care/, "the case is in it");
    const lines = (await draft()).split("\n").length;
    await page.locator("#aid-reasons").check();
    assert.match(await draft(), /Reasons from the check:\n- The first test is met/);
    await page.locator("#aid-reasons").uncheck();
    assert.equal((await draft()).split("\n").length, lines, "the reasons stand there only where they are wanted");
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

test("the names of the files chosen go into the draft at a click", async () => {
    const page = await topic(await site.page(), guidance.sending.title);
    await page.locator("#aid-files").setInputFiles([file("Trust.pdf", 100), file("Council.pdf", 100)]);
    await page.goBack();
    await go(page, guidance.request.title);
    await page.getByRole("button", { name: `${ui.use_files} for: Complaint responses` }).click();
    assert.equal(await page.locator("#aid-responses").inputValue(), "Trust.pdf, Council.pdf");
    assert.match(await page.getByRole("region", { name: "The draft" }).innerText(), /Complaint responses: Trust\.pdf, Council\.pdf/);
    assert.deepEqual(await axe(page), []);
    await page.locator("#aid-organisations").fill("A Trust\nA council");
    assert.match(await page.getByRole("region", { name: "The draft" }).innerText(), /A Trust\nA council/);
    await page.context().close();
});

test("with an address that the publisher has set, the draft opens as an email", async () => {
    const page = await site.page();
    await page.context().route("**/next-steps.html", async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace('id="decision-aid"', 'id="decision-aid" data-request-address="joint@example.org"');
        await route.fulfill({ response: answer, body });
    });
    const next = await topic(page, guidance.request.title, "example-1");
    const href = await next.getByRole("link", { name: "Open it as an email" }).getAttribute("href");
    assert.ok(href.startsWith("mailto:joint@example.org?subject=") && href.includes("&body="), href);
    assert.ok(href.length <= 2000 && !(await text(next)).includes(guidance.page.too_long), "it fits an email");
    await page.context().close();
});

const file = (name, bytes) => ({ name, mimeType: "application/pdf", buffer: Buffer.alloc(bytes) });

test("nine files of 27 MB go into the fewest emails under the limit, and one too large is named", async () => {
    const page = await topic(await site.page(), guidance.sending.title);
    const sizes = [6, 5, 4, 3, 3, 2, 2, 1, 1].map((mb) => mb * 1_000_000);
    await page.locator("#aid-files").setInputFiles(sizes.map((bytes, n) => file(`letter ${n + 1}.pdf`, bytes)));
    assert.equal(await page.locator(".aid-status").innerText(), "9 files chosen");
    assert.ok(!(await page.locator("#aid-limit").isVisible()), "the limits are folded until they are wanted");
    await page.getByText(ui.limits).click();
    await page.locator("#aid-reference").fill("24 001 234");
    const subjects = await page.locator("ol.aid-reasons strong").allInnerTexts();
    assert.equal(subjects.length, 4);
    subjects.forEach((subject, n) => assert.ok(subject.startsWith("LGSCO 24 001 234: ") && subject.endsWith(`(${n + 1} of 4)`), subject));
    assert.ok((await text(page)).includes("No fewer emails would do."));
    await page.locator("#aid-files").setInputFiles([file("scan.pdf", 7_307_692)]);
    await page.locator("#aid-reserved").fill("0");
    assert.ok((await text(page)).includes("Too large for any email"));
    await page.getByRole("button", { name: "Remove scan.pdf" }).click();
    await focusIs(page, "aid-files");
    await page.locator("#aid-files").setInputFiles([file("scan.pdf", 7_307_691)]);
    assert.ok(!(await text(page)).includes("Too large for any email"), "the largest file that fits");
    await page.locator("#aid-limit").fill("ten");
    assert.ok((await page.getByRole("alert").innerText()).includes("enter a number of MB"));
    await page.context().close();
});

test("the two dates are worked out by working days, with what is wrong said beside the field", async () => {
    const page = await topic(await site.page(), guidance.dates.title);
    const work = async (clock, ...typed) => {
        const section = page.locator("section", { hasText: guidance.dates.clocks[clock].title });
        for (const [n, value] of typed.entries()) await section.locator("input").nth(n).fill(value);
        await section.getByRole("button", { name: ui.work_out }).click();
        return section.locator("[role=status]").innerText();
    };
    assert.match(await work(0, "4", "5", "2023"), /12 May 2023/);
    assert.match(await work(0, "21", "December", "2023"), /2 January 2024/);
    assert.match(await work(0, "27", "mar", "2024"), /5 April 2024/);
    assert.match(await work(0, "24", "8", "2024"), /2 September 2024/);
    assert.match(await work(1, "16", "4", "2025"), /2 May 2025/);
    assert.match(await work(1, "23", "12", "2026"), /11 January 2027/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: ui.save_date }).last().click()]);
    const calendar = readFileSync(await download.path(), "utf8");
    assert.equal(download.suggestedFilename(), "joint-working-date.ics");
    assert.ok(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.includes("DTSTART;VALUE=DATE:20270111"), calendar);
    for (let times = 0; times < 2; times++) {
        await work(0, "31", "4", "2026");
        await focusIs(page, "aid-problem");
        assert.ok((await page.title()).startsWith("Error: "));
    }
    await page.locator("#aid-problem a").click();
    await focusIs(page, "aid-date");
    await work(0, "27", "12", "2028");
    assert.ok((await page.locator("#aid-problem").innerText()).includes("2028"), "no answer beyond the table");
    await page.context().close();
});

test("Intake closes while it waits; Primary and Detailed only after LGSCO’s confirmation", async () => {
    const page = await topic(await site.page(), guidance.transfer.title);
    await page.getByLabel("Intake", { exact: true }).check();
    const stands = (id) => page.locator(`#aid-${id}-stands`).innerText();
    assert.match(await stands("intake-close"), /^Do this after: send the letter and the consent form \(3\); /);
    for (const id of ["intake-agreed", "intake-verbal", "intake-form-sent", "intake-form", "intake-mark", "intake-reference"]) await page.locator(`#aid-${id}`).check();
    assert.equal(await stands("intake-close"), "To do", "without the written consent");
    assert.match(await stands("intake-email"), /written consent \(8\)/);
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
    const page = await topic(await site.page(), guidance.consent.title, "example-1");
    await page.locator("#aid-consent-contact").check();
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.equal(await kept(), "{}");
    await go(page, ui.keep_ticks);
    await page.locator("#aid-consent-verbal").check();
    assert.deepEqual(JSON.parse(await kept()), { "joint-working-ticks": "consent-contact,consent-verbal" });
    const again = await page.context().newPage();
    await topic(again, guidance.consent.title);
    assert.ok(await again.locator("#aid-consent-verbal").isChecked());
    await go(again, ui.forget_ticks);
    assert.equal(await kept(), "{}");
    await page.context().close();
});

test("notes on the record do not count as verbal consent", async () => {
    const page = await topic(await site.page(), guidance.consent.title, "example-1");
    await page.locator("#aid-consent-note").check();
    await page.goBack();
    await go(page, guidance.transfer.title);
    for (const stage of ["Intake", "Primary Investigation"]) {
        await page.getByRole("radio", { name: stage }).check();
        const id = stage === "Intake" ? "intake-verbal" : "primary-verbal";
        assert.equal(await page.locator(`#aid-${id}`).isChecked(), false, stage);
    }
    await page.locator("#aid-primary-verbal").check();
    await page.getByRole("radio", { name: "Intake" }).check();
    assert.ok(await page.locator("#aid-intake-verbal").isChecked(), "the two stages share it");
    await page.context().close();
});

test("where consent is refused the page says what holds, and where the parts go then", async () => {
    const page = await topic(await site.page(), guidance.consent.title, "example-1");
    await page.getByText(ui.no_consent).click();
    for (const step of guidance.consent.refused) assert.ok((await text(page)).includes(step.text), step.id);
    assert.match(await text(page), /“Discharge home from hospital” \(NHS\): PHSO/);
    await page.context().close();
    // Of a case in which it is refused, how to get it is not in the way.
    const refused = await topic(await site.page(), guidance.consent.title_refused, "consent-refused-after-discharge");
    for (const step of guidance.consent.refused) assert.ok((await text(refused)).includes(step.text), step.id);
    const steps = refused.locator("#aid-explain-power");
    assert.ok(!await steps.isVisible());
    await refused.getByText(ui.consent_after_all).click();
    assert.ok(await isSeen(steps));
    assert.deepEqual(await axe(refused), []);
    await refused.context().close();
});

test("without a request there is no draft to copy before the reader says that the team is asked", async () => {
    const page = await topic(await site.page(), TITLES.request, "two-nhs-bodies");
    const draft = page.getByRole("region", { name: ui.draft });
    const box = page.getByLabel(words.common.ask_anyway, { exact: true });
    const first = fill(ui.tick_first, { box: words.common.ask_anyway });
    assert.deepEqual([await draft.count(), await page.getByRole("button", { name: ui.copy_draft }).count()], [0, 0]);
    assert.ok(await isSeen(page.getByText(first)));
    await page.locator("#aid-own-words").fill("Both plans name him.");
    await box.check();
    assert.match(await draft.innerText(), /Both plans name him\./);
    assert.equal(await page.getByText(first).count(), 0);
    assert.deepEqual(await axe(page), []);
    await box.uncheck();
    assert.equal(await draft.count(), 0);
    assert.equal(await page.locator("#aid-own-words").inputValue(), "Both plans name him.", "nothing typed is lost");
    await page.context().close();
});

test("the note holds the check, what was ticked and the reference", async () => {
    const page = await topic(await site.page(), guidance.consent.title, "example-1");
    assert.ok(!(await text(page)).includes(words.questions.consent.title), "the check says nothing of consent");
    await page.locator("#aid-consent-contact").check();
    const ask = guidance.consent.explain.find((step) => step.id === "explain-ask");
    const points = guidance.consent.explain.filter((step) => step.under === ask.id);
    assert.equal(await page.locator("#aid-explain-sharing").count(), 0, "what completes a sentence has no box of its own");
    await page.locator(`#aid-${ask.id}`).check();
    await page.goBack();
    await go(page, guidance.dates.title);
    for (const [at, value] of ["21", "12", "2026"].entries()) await page.locator(`#aid-date${at ? `-${at + 1}` : ""}`).fill(value);
    await page.getByRole("button", { name: ui.work_out }).first().click();
    const due = await page.locator(".aid-due strong").innerText();
    await page.goBack();
    await go(page, TITLES.note);
    await page.locator("#aid-reference").fill("24 001 234");
    const note = await page.getByRole("region", { name: "The note" }).innerText();
    for (const part of ["24 001 234", "Discharge home from hospital", guidance.consent.steps[0].short, "Recommendation", `due ${due}, counted from`]) assert.ok(note.includes(part), part);
    for (const step of [ask, ...points]) assert.match(note.split("\n").find((line) => line.includes(step.text)), /: done$/);
    await page.context().close();
});

test("the keyboard alone leads through every page, and what is done there into the note", async () => {
    const page = await steps(await site.page());
    const focused = (wanted) => page.evaluate((wanted) => document.activeElement.matches(wanted), wanted);
    const tabTo = async (wanted) => {
        for (let pressed = 0; pressed < 60; pressed++) {
            await page.keyboard.press("Tab");
            if (await focused(wanted)) {
                const seen = await page.evaluate(() => {
                    const box = document.activeElement.getBoundingClientRect();
                    const outline = getComputedStyle(document.activeElement);
                    return box.top < innerHeight && box.bottom > 0 && outline.outlineStyle !== "none";
                });
                assert.ok(seen, `${wanted} is in view and shows its focus`);
                return;
            }
        }
        assert.fail(`no Tab leads to ${wanted} on ${await heading(page)}`);
    };
    for (const [at, title] of TOPICS.entries()) {
        await tabTo(`ol.aid-points li:nth-child(${at + 1}) button`);
        await page.keyboard.press("Enter");
        assert.equal(await heading(page), title);
        if (title === guidance.request.title) {
            await tabTo("#aid-organisations");
            await page.keyboard.type("A Trust");
            await tabTo("pre.aid-record");
            assert.match(await page.locator("pre.aid-record").innerText(), /A Trust/);
        } else if (title === guidance.sending.title) {
            await tabTo("#aid-files");
        } else if (title === guidance.dates.title) {
            for (const [at, value] of ["21", "12", "2026"].entries()) {
                await tabTo(`#aid-date${at ? `-${at + 1}` : ""}`);
                await page.keyboard.type(value);
            }
            await page.keyboard.press("Enter");
            assert.match(await page.locator(".aid-due strong").innerText(), /2027|2026/);
        } else if (title === guidance.consent.title) {
            await tabTo("#aid-consent-contact");
            await page.keyboard.press("Space");
        } else if (title === guidance.transfer.title) {
            await tabTo("#aid-stage-intake");
            await page.keyboard.press("Space");
            await tabTo("#aid-intake-close");
            await page.keyboard.press("Space");
            assert.ok(await page.locator("#aid-intake-close").isChecked());
        } else if (title === TITLES.apart) {
            await tabTo("#aid-apart-lgsco");
            await page.keyboard.press("Space");
        } else {
            await tabTo("pre.aid-record");
            const note = await page.locator("pre.aid-record").innerText();
            for (const part of [guidance.consent.steps[0].short, "counted from", "Transfer: Intake", guidance.apart.lgsco.short]) assert.ok(note.includes(part), part);
        }
        await page.evaluate(() => document.getElementById("aid-title").scrollIntoView());
        while (!await focused(".aid-back button, .aid-back a")) await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Enter");
        await page.locator("h1", { hasText: guidance.page.title }).waitFor();
        await focusIs(page, "aid-title");
    }
    await page.context().close();
});

test("what is typed and chosen there leaves no trace and asks for nothing", async () => {
    const page = await topic(await site.page(), guidance.request.title);
    await page.waitForLoadState("networkidle");
    const loaded = page.asked.length;
    for (const field of await page.locator("#decision-aid input[type=text], #decision-aid textarea").all()) await field.fill("Zaphenath");
    await page.goBack();
    await go(page, guidance.sending.title);
    await page.locator("#aid-files").setInputFiles([file("Zaphenath.pdf", 100)]);
    const traces = await page.evaluate(() => JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]));
    assert.ok(!traces.includes("Zaphenath"), traces);
    assert.deepEqual(page.asked.slice(loaded), []);
    assert.deepEqual(page.said, []);
    await page.context().close();
});
