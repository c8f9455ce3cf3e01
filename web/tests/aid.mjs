// The decision aid as a reader uses it: by what the page says, with clicks and keys.
import { words } from "./harness.mjs";

/** Opens the page of the aid and waits until it has taken over. */
export async function open(page, url, fragment = "") {
    await page.goto(`${url}check.html${fragment}`);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    await page.locator(".aid").first().waitFor();
}

/** Opens the aid and names the issues, without saying whose they are. */
export async function openWith(page, url, ...issues) {
    await open(page, url);
    await go(page, words.start.begin);
    await name(page, issues);
}

/** Fills in rows for issues. */
export async function name(page, issues, hand = MOUSE) {
    for (const [at, issue] of issues.entries()) {
        if (at > 0) await hand.press(page.getByRole("button", { name: words.aid.add_issue, exact: true }));
        await hand.type(page.locator(`#aid-issue-${at + 1}`), issue);
    }
}

/** Opens a case from a file, from the start page. */
export async function openCase(page, url, told) {
    await open(page, url);
    await page.locator(".aid .aid-more > summary").first().click();
    await page.locator("#aid-file").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(told)) });
    await page.locator(".aid-verdict").waitFor();
}

/** Is it in sight, or is it within the time that a browser may take to show it? */
export const isSeen = (wanted) => wanted.waitFor({ timeout: 5000 }).then(() => true, () => false);

export const heading = (page) => page.locator("h1:visible").innerText();

/** When the pages had their last press. */
const PRESSED = new WeakMap();

/** Presses with the mouse, not sooner after the last press than a reader who has read what came. */
export async function click(wanted) {
    const page = wanted.page();
    await wanted.waitFor();
    await page.waitForTimeout(Math.max(0, 360 - (Date.now() - (PRESSED.get(page) ?? 0))));
    await wanted.click();
    PRESSED.set(page, Date.now());
}

/** The focus is, or comes with what is just being drawn, where it should be: at the element of this id, of these words, or, where it
 * has no id, of this name. */
export async function focusIs(shown, wanted, why = "") {
    const is = (wanted) => {
        const { id, tagName, textContent } = document.activeElement ?? {};
        return id === wanted || (!id && tagName === wanted) || textContent?.trim() === wanted.trim();
    };
    await shown.waitForFunction(is, wanted, { timeout: 5000 }).catch(async () => {
        const there = await shown.evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim() || document.activeElement?.tagName);
        throw new Error(`the focus should be at "${wanted}" and is at "${there}"${why && `: ${why}`}`);
    });
}

export const go = (page, name) => click(page.getByRole("button", { name, exact: true }));

/** Goes from the page of the issues to all on one page, whose part of the program may have to come first. */
export async function onOnePage(page) {
    await go(page, words.aid.one_page);
    await page.getByRole("heading", { name: words.one_page.title, exact: true }).waitFor();
}

/** A radio of a question about an issue, or about two. */
export const radio = (page, name, value) => page.locator(`input[name="aid-${name}"][value="${value}"]`);

/** The mouse: how a reader presses a button, types into a field and ticks a box. */
export const MOUSE = {
    press: click,
    type: (field, text) => field.fill(text),
    tick: (box) => box.click(),
};

/** The keyboard alone: what it cannot reach by Tab, in view and with its focus shown, is an error. */
export function keyboard(page) {
    const reach = async (wanted, what) => {
        for (let pressed = 0; pressed < 250; pressed++) {
            if (await wanted.evaluate((one) => one === document.activeElement)) {
                const seen = await wanted.evaluate((one) => {
                    const box = one.getBoundingClientRect();
                    return box.top < innerHeight && box.bottom > 0 && getComputedStyle(one).outlineStyle !== "none";
                });
                if (!seen) throw new Error(`${what} has the focus, out of view or without showing it`);
                return;
            }
            await page.keyboard.press("Tab");
        }
        throw new Error(`no Tab leads to ${what}`);
    };
    return {
        press: async (button) => {
            await reach(button, button);
            await page.keyboard.press("Enter");
        },
        type: async (field, text) => {
            await reach(field, field);
            await page.keyboard.type(text);
        },
        tick: async (box) => {
            if (await box.getAttribute("type") === "checkbox") {
                await reach(box, box);
                return page.keyboard.press("Space");
            }
            // Of a group of radios Tab reaches the one that is checked or else the first, and the arrows the others.
            const group = `input[name="${await box.getAttribute("name")}"]`;
            const checked = page.locator(`${group}:checked`);
            await reach((await checked.count()) ? checked : page.locator(group).first(), "the answers");
            await page.keyboard.press("Space");
            for (let pressed = 0; pressed < 10 && !await box.isChecked(); pressed++) await page.keyboard.press("ArrowDown");
        },
    };
}

/** What is asked on the panel that is shown, as the fields have it: the questions with radios by their names, and the facts by
 * the numbers of the issues. */
const asked = (page) => page.evaluate(() => ({
    radios: [...new Set([...document.querySelectorAll(".aid input[type=radio]")].map((one) => one.name.replace(/^aid-/, "")))],
    facts: [...document.querySelectorAll('.aid input[type=checkbox][id^="aid-facts-"]')]
        .map((one) => one.id.match(/^aid-facts-(.*)$/)[1]).map((id) => id).filter((id, at, all) => all.indexOf(id) === at),
    pairs: document.querySelectorAll(".aid-pairs").length > 0,
}));

const TITLES = {
    issues: () => words.aid.issues_title,
    pairs: () => words.questions.ties.title,
    weights: () => words.common.weights_title,
    whole: () => words.common.consent_responses,
};
const matches = (template) => new RegExp(`^${template.replace(/[.*+?^$()[\]\\|]/g, "\\$&").replace(/\{\w+\}/g, "(\\d+)")}$`);

/** Which panel a heading is of, with the numbers of its issues. */
export function panelOf(title) {
    for (const [panel, words] of Object.entries(TITLES)) if (title === words()) return { panel, issues: [] };
    for (const [panel, template] of [["two-sides", words.aid.two_sides_title], ["link", words.aid.link_title]]) {
        const found = title.match(matches(template));
        if (found) return { panel, issues: found.slice(1).map(Number) };
    }
    return undefined;
}

/** Answers every panel from a case, up to the check of the answers; `see` is called on every page before it is answered; `hand` is the
 * mouse or the keyboard. */
export async function answerFrom(page, example, see = async () => {}, hand = MOUSE) {
    await see("start");
    await hand.press(page.getByRole("button", { name: words.start.begin, exact: true }));
    for (let turns = 0; turns < 60; turns++) {
        const title = await heading(page);
        if (title === words.aid.check_title) return;
        const shown = panelOf(title);
        if (!shown) throw new Error(`“${title}” is no panel`);
        await see(shown.panel);
        if (shown.panel === "issues") {
            await name(page, example.issues.map((issue) => issue.label), hand);
            await see("issues, named");
        }
        await answer(page, example, shown, hand);
        await see(`${shown.panel}, answered`);
        await hand.press(page.getByRole("button", { name: words.aid.go_on, exact: true }));
    }
    throw new Error("the panels do not end");
}

/** Answers the panel that is shown. */
export async function answer(page, example, { panel, issues }, hand = MOUSE) {
    const relationOf = (one, other) => {
        const ids = [one, other].map((number) => example.issues[number - 1].id);
        return example.relations?.find((relation) => ids.every((id) => relation.between.includes(id)));
    };
    if (panel === "two-sides" || panel === "link") {
        const told = panel === "link" ? relationOf(...issues) : example.issues[issues[0] - 1];
        const wording = panel === "link" ? "label_between" : "label";
        const facts = told?.facts?.length ? told.facts.map((id) => words.facts[id][wording]) : [words.questions.facts.options[0].label];
        for (const label of facts) await tick(page, page.getByLabel(label, { exact: true }), hand);
    }
    if (panel === "pairs") {
        const boxes = page.locator(".aid-pairs > li > div input[type=checkbox]");
        const labels = await page.locator(".aid-pairs > li > div .aid-word").allInnerTexts();
        let ticked = 0;
        for (const [at, label] of labels.entries()) {
            const [one, other] = label.match(/(?:^| and )(\d+)(?= )/g).map((found) => Number(found.match(/\d+/)[0]));
            const told = relationOf(one, other);
            if (!told || isWhyNot(told)) continue;
            await tick(page, boxes.nth(at), hand);
            ticked += 1;
        }
        if (!ticked) await tick(page, page.getByLabel(words.no_pairs, { exact: true }), hand);
    }
    for (const name of (await asked(page)).radios) {
        // Answering one can make another needless, which then has its row still.
        const box = radio(page, name, valueOf(example, name, relationOf));
        if (await box.count()) await tick(page, box, hand);
    }
}

/** Does a relation only say why two issues do not belong together? */
export function isWhyNot({ facts = [], separable }) {
    const against = ["referral-or-information-only", "same-period-only", "one-investigator-preferred"];
    return facts.length > 0 && facts.every((fact) => against.includes(fact)) && [undefined, "yes"].includes(separable);
}

/** What a case answers to a question with radios, by the name of these. */
export function valueOf(example, name, relationOf) {
    const [, kind, rest] = name.match(/^(whose|first-test|weight|consent|responses)-?(.*)$/);
    const numbers = (rest.match(/\d+/g) ?? []).map(Number);
    switch (kind) {
        case "whose": return example.issues[numbers[0] - 1].functions;
        case "first-test": {
            const told = numbers.length === 2 ? relationOf(...numbers) : example.issues[numbers[0] - 1];
            return told?.separable ?? "unsure";
        }
        case "weight": {
            const [, number, side] = rest.match(/^(\d+)-(.*)$/);
            return example.issues[number - 1].weight?.[side] ?? "unsure";
        }
        case "consent": return example.consent ?? "not-asked";
        default: return example.responses?.[rest] ?? "unsure";
    }
}

async function tick(page, box, hand) {
    if (!(await box.isChecked())) await hand.tick(box);
}

/** The tab or window that comes of what is done, once it is where it was led to: before that it is an empty page, which goes. */
export async function tabOf(page, act) {
    const [tab] = await Promise.all([page.context().waitForEvent("page"), act()]);
    await tab.waitForURL(({ protocol }) => protocol !== "about:");
    return tab;
}

/** The result that is shown: the recommendation, and where each part goes. */
export async function result(page) {
    await page.locator(".aid-verdict:visible").waitFor();
    const rows = page.locator(".aid-table tbody tr");
    const parts = await rows.evaluateAll((all) => all.map((row) => [...row.cells].slice(0, 3).map((cell) => cell.textContent)));
    return { title: await heading(page), parts };
}

const SIDES = { health: "NHS", "social-care": "Council or care provider", both: "NHS and council or care provider" };

/** What a scenario expects, in the words of the result page. */
export function expected({ case: example, expect }) {
    const label = (id, side) => {
        const at = example.issues.findIndex((issue) => issue.id === id);
        const { label, functions } = example.issues[at];
        const apart = functions === "both" && side !== "both" ? `, ${words.sides[side].part}` : "";
        return `${at + 1}. ${label}${apart}`;
    };
    return {
        title: words.outcomes[expect.outcome].title,
        parts: expect.handling.map(({ issue, side, to }) => [label(issue, side), SIDES[side], words.places[to].label]),
    };
}

/** Opens what is folded under this title. */
export const unfold = (page, title) => page.locator(".aid-folds summary", { hasText: title }).click();
