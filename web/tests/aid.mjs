// The decision aid as a reader uses it: by what the page says, with clicks and keys.
import { words } from "./harness.mjs";

const questionOf = (title) => Object.values(words.questions).find((question) => question.title === title)?.id;

/** Opens the page of the aid and waits until it has taken over. */
export async function open(page, url, fragment = "") {
    await page.goto(`${url}check.html${fragment}`);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    await page.locator(".aid").waitFor();
}

/** Opens the aid and names the issues. */
export async function openWith(page, url, ...issues) {
    await open(page, url);
    await go(page, "Start");
    for (const issue of issues) {
        await page.locator("#aid-issue").fill(issue);
        await go(page, words.start.add);
    }
    await go(page, "Continue");
}

/** The heading of what is shown: behind a trial stands its result, hidden. */
export const heading = (page) => page.locator("h1").filter({ visible: true }).innerText();

export const go = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** The mouse: how a reader presses a button, types into a field and ticks a box. */
const MOUSE = {
    press: (button) => button.click(),
    type: (field, text) => field.fill(text),
    tick: (box) => box.click(),
};

/** The keyboard alone: what it cannot reach by Tab, in view and with its focus shown, is an error. */
export function keyboard(page) {
    const reach = async (wanted, what) => {
        for (let pressed = 0; pressed < 150; pressed++) {
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
            // Of a group of radios Tab reaches one, and the arrows the others.
            await reach(page.locator("input[type=radio]").first(), "the answers");
            await page.keyboard.press("Space");
            for (let pressed = 0; pressed < 10 && !await box.isChecked(); pressed++) await page.keyboard.press("ArrowDown");
        },
    };
}

/** Answers a question page from a case; `see` is called on every page before it is answered; `hand` is the mouse or the keyboard. */
export async function answerFrom(page, example, see = async () => {}, hand = MOUSE) {
    const go = (page, name) => hand.press(page.getByRole("button", { name, exact: true }));
    await see("start");
    await go(page, "Start");
    const named = (text) => example.issues.find((issue) => issue.label === text);
    for (let turns = 0; turns < 200; turns++) {
        const title = await heading(page);
        if (title === "Check your answers") return;
        if (title === words.conflict.title) {
            await see("conflict");
            await go(page, "Continue");
            continue;
        }
        const question = questionOf(title);
        if (question === "issues") {
            await see("issues");
            for (const issue of example.issues) {
                await hand.type(page.locator("#aid-issue"), issue.label);
                await go(page, "Add this issue");
            }
            await see("issues, added");
        } else {
            await see(question);
            const about = (await page.locator(".aid-about").count()) ? await page.locator(".aid-about").innerText() : "";
            const offered = await page.locator(".aid-option label").allInnerTexts();
            await choose(page, answers(question, about, example, { offered, named }), hand);
        }
        await go(page, "Continue");
    }
    throw new Error("the questions do not end");
}

// What the case answers to a question, as the labels to click.
function answers(question, about, example, { offered, named }) {
    const option = (value) => {
        const found = words.questions[question].options.find((one) => one.value === value);
        return [found.label];
    };
    const wording = question === "tie-facts" ? "label_between" : "label";
    const facts = (list) => (list?.length ? list.map((id) => words.facts[id][wording]) : option("none"));
    const single = about.match(/^Issue \d+ of \d+: (.*)$/s)?.[1];
    const pair = about.match(/^“(.*)” and “(.*)”$/s)?.slice(1).map((text) => named(text).id);
    const issue = single && named(single);
    const relation = pair && example.relations?.find((one) => pair.every((id) => one.between.includes(id)));
    switch (question) {
        case "functions": return option(issue.functions);
        case "facts": return facts(issue.facts);
        case "separable": return option(issue.separable ?? "unsure");
        case "weight-health": return option(issue.weight?.health ?? "unsure");
        case "weight-social-care": return option(issue.weight?.["social-care"] ?? "unsure");
        case "tie-facts": return facts(relation.facts);
        case "tie-separable": return option(relation.separable ?? "unsure");
        case "consent": return option(example.consent ?? "not-asked");
        case "responses-health": return option(example.responses?.health ?? "unsure");
        case "responses-social-care": return option(example.responses?.["social-care"] ?? "unsure");
        case "core":
        case "ties": {
            const tied = example.issues.filter((other) => offered.includes(other.label) &&
                example.relations?.some((one) => one.between.includes(issue.id) && one.between.includes(other.id)));
            return tied.length ? tied.map((other) => other.label) : option("none");
        }
        default: throw new Error(`no answer to “${question}”`);
    }
}

async function choose(page, labels, hand) {
    for (const text of labels) {
        const box = page.getByLabel(text, { exact: true });
        if (!(await box.isChecked())) await hand.tick(box);
    }
}

/** The result that is shown: the recommendation, and where each part goes. */
export async function result(page) {
    await page.locator(".aid-verdict").waitFor();
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
