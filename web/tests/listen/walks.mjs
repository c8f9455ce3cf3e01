// What is walked with the screen reader, and what has to be heard on the way. A step is what is done, in the words of the transcript,
// and what does it; then `hears`: phrases that have to come, `once`: those that come once, `never`: those that must not.
import { readFileSync } from "node:fs";
import { answer, mouse, nameIssues } from "../browsers/page.mjs";
import { scenario, words } from "../harness.mjs";
import { practiceCase } from "../practice.mjs";

const guidance = JSON.parse(readFileSync(new URL("../../../crates/casework/guidance/next-steps.json", import.meta.url), "utf8"));
const SIX = "#example=example-6";
const TOLD = scenario("example-6").case;
const TO_DECIDE = "nurse-note-passed-on";
const PRACTISED = practiceCase(TO_DECIDE);
const [NOTE, MOVE] = PRACTISED.case.issues.map(({ label }) => label);
/** A text of the words with its parameters filled in. */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const NAMES = TOLD.issues.map((issue, at) => `${at + 1} ${issue.label}`);

/** Comes to something by Tab from what stands before it, and presses keys there, of which alone is told then. */
async function on({ page, reader }, one, ...keys) {
    await page.run((one) => {
        const all = [...document.querySelectorAll("a[href], button, input, textarea, select, summary")].filter((other) => {
            // Of a group of radios Tab stops at one.
            const first = other.type !== "radio" || other === (document.querySelector(`input[name="${other.name}"]:checked`) ?? document.querySelector(`input[name="${other.name}"]`));
            return other.checkVisibility() && first;
        });
        all[all.indexOf(one) - 1].focus();
    }, one);
    await reader.said();
    await reader.key("Tab");
    if (!keys.length) return;
    await reader.said();
    await reader.key(...keys);
}
const press = (name, begins) => async (with_) => on(with_, await with_.page.button(name, begins), "Return");
const keys = (...all) => ({ reader }) => reader.key(...all);
const answered = (panel, issues) => async ({ page }) => answer(page, mouse(page), TOLD, panel, issues);
const radio = (name) => `input[name="aid-${name}"]`;

/** Answers a panel without a word of it in the transcript, and goes on. */
const onwards = (panel, issues = []) => async (with_) => {
    await answered(panel, issues)(with_);
    await press(words.aid.go_on)(with_);
};

/** Puts the text of a case into one of the places for a reading, and has it used. */
const put = (place, told) => async (with_) => {
    await with_.page.run((id, text) => { document.getElementById(id).value = text; }, `reading-${place}-pasted`, JSON.stringify(told));
    const button = await with_.page.when((id) => [...document.querySelectorAll(`section[aria-labelledby=${id}] button`)][0], `reading-${place}`);
    await on(with_, button, "Return");
};

export const WALKS = {
    "start-and-issues": [
        ["The page is opened", ({ page }) => page.open(), { hears: [words.start.title, words.start.begin] }],
        ["Start is pressed", press(words.start.begin), { hears: [words.aid.issues_title] }],
        ["Tab, to the first row", keys("Tab"), { hears: ["Issue 1"] }],
        ["An issue is typed", ({ reader }) => reader.type("Discharge home"), {}],
        ["Enter, to whose duty it is", keys("Return"), { hears: ["Issue 1: The NHS"] }],
        ["Another row is asked for", press(words.aid.add_issue), { hears: ["Issue 2"] }],
        ["Another issue is typed", ({ reader }) => reader.type("Care on the ward"), {}],
        ["Tab and space: whose it is", keys("Tab", "space"), { hears: ["Issue 2: The NHS"] }],
        ["Continue, while the first has no answer", press(words.aid.go_on), { hears: [words.common.problem], once: ["Issue 1: choose whose duty or decision it is about"] }],
        ["Tab, to its link", keys("Tab"), { hears: ["Issue 1: choose"] }],
        ["Enter, by the link to the field", keys("Return"), { hears: ["Issue 1: The NHS"] }],
        ["Continue again, with nothing changed", press(words.aid.go_on), { hears: [words.common.problem], once: ["Issue 1: choose whose duty or decision it is about"] }],
        ["Remove, of issue 2", async (with_) => on(with_, await with_.page.one("#aid-remove-2"), "Return"), { hears: [words.common.keep_it] }],
        ["Tab, to Yes", keys("Tab"), { hears: [words.aid.remove_yes] }],
        ["Shift and Tab, and Enter: it is kept", keys("shift+Tab", "Return"), {}],
    ],
    "sides-and-links": [
        ["The three issues of Example 6 are there; Continue", async (with_) => {
            await with_.page.open();
            await mouse(with_.page).press(await with_.page.button(words.start.begin));
            await with_.page.waitForHeading(words.aid.issues_title);
            await nameIssues(with_.page, mouse(with_.page), TOLD.issues.map((issue) => issue.label));
            await onwards("issues")(with_);
        }, { hears: ["The NHS and the council in issue 2"] }],
        ["The panel, line by line", keys("ctrl+Home", ...Array(28).fill("Down")), { hears: [NAMES[1]] }],
        ["To the first fact", async (with_) => on(with_, await with_.page.one(".aid input[type=checkbox]")), { hears: ["Issue 2"] }],
        ["To the first test", async (with_) => on(with_, await with_.page.one(radio("first-test-2"))), { hears: ["Issue 2"] }],
        ["Continue, with nothing chosen", press(words.aid.go_on), { hears: [words.common.problem], once: ["Issue 2: tick what applies"] }],
        ["The panel is answered; Continue, to the pairs", onwards("two-sides", [2]), { hears: [words.questions.ties.title] }],
        ["To the first pair", async (with_) => on(with_, await with_.page.one(".aid-pairs input")), { hears: [TOLD.issues[1].label] }],
        ["The pairs are answered; Continue, to the link", onwards("pairs"), { hears: ["How are issues"] }],
        ["To the first fact of the link", async (with_) => on(with_, await with_.page.one(".aid input[type=checkbox]")), { hears: ["Issues 1 and 2"] }],
        ["The link is answered; Continue", async (with_) => {
            const title = await with_.page.heading();
            await onwards("link", title.match(/\d+/g).map(Number))(with_);
        }, { hears: [words.common.weights_title] }],
        ["To how much one side matters", async (with_) => on(with_, await with_.page.one(".aid-weights input")), { hears: [`${NAMES[0]}, NHS side: Fundamental`] }],
        ["The sides are answered; Continue", onwards("weights"), { hears: [words.common.consent_responses] }],
        ["To consent", async (with_) => on(with_, await with_.page.one(radio("consent"))), { hears: [words.questions.consent.title] }],
        ["They are answered; Continue, to the check of the answers", onwards("whole"), { hears: [words.aid.check_title] }],
        ["To the first way to change an answer", async (with_) => on(with_, await with_.page.button(words.common.change, true)), { hears: [`${words.common.change} Issue 1: ${words.aid.labels_whose}`] }],
    ],
    "one-page": [
        ["All on one page is pressed", async (with_) => { await with_.page.open(); await press(words.aid.one_page)(with_); }, { hears: [words.one_page.title] }],
        ["An issue is typed", async (with_) => {
            await on(with_, await with_.page.one("#aid-issue-1"));
            await with_.reader.type("Discharge home");
        }, {}],
        ["Whose it is: the NHS", async (with_) => on(with_, await with_.page.one(radio("whose-1")), "space"), { once: ["Now: "] }],
        ["Whose it is: the council", async ({ page, reader }) => { await page.run((id) => document.getElementById(id).focus(), "aid-whose-1-2"); await reader.said(); await reader.key("space"); }, { once: ["Now: "] }],
        ["Undo", press(words.one_page.undo), { once: ["Now: "] }],
        ["See the full result", press(words.one_page.see_result), { hears: [words.outcomes["phso-only"].title] }],
    ],
    "result": [
        ["Example 6 is opened", ({ page }) => page.open(SIX), {}],
        ["The result, line by line from its heading", async (with_) => {
            await on(with_, await with_.page.one(".aid-back button"));
            await with_.reader.key(...Array(50).fill("Down"));
        }, { hears: [words.outcomes.split.title.slice(0, 20), words.result.to_do, `1. ${TOLD.issues[0].label}`], never: ["JointWorkingTeam", "Joint Working Team.1"] }],
        ["Copy the record", press(words.result.copy_record), { hears: [words.result.record_copied] }],
        ["Copy the record, once more", keys("Return"), { hears: [words.result.record_copied] }],
        ["Try it", press(words.result.try_it, true), { hears: [words.result.trial] }],
        ["Keep my answers, back to the result and to what was tried", press(words.result.trial_keep), { hears: [words.result.try_it] }],
        ["Do you disagree? is opened, and its field", async (with_) => {
            await press(words.result.disagree)(with_);
            await with_.reader.said();
            await on(with_, await with_.page.one("#aid-disagree"));
        }, { hears: [words.result.disagree_label] }],
        ["Clear everything, of an example that was not changed", async (with_) => {
            await press(words.result.keep)(with_);
            await press(words.result.clear_all)(with_);
            await with_.page.waitForHeading(words.start.title);
        }, { hears: [words.start.title] }],
    ],
    "next-steps": [
        ["The next steps are opened from the result", async (with_) => {
            await with_.page.open(SIX);
            const [first] = await with_.page.send("windows");
            await on(with_, await with_.page.button(guidance.way.all, true), "Return");
            for (let other; !other;) {
                other = (await with_.page.send("windows")).find((one) => one !== first);
                if (other) await with_.page.send("toWindow", { handle: other });
            }
            await with_.page.when((words) => document.querySelector("#decision-aid")?.innerText.includes(words), guidance.way.outcomes.split);
        }, { hears: [words.common.new_tab.trim(), "Next steps"] }],
        ["The dates", press(guidance.dates.title), { hears: [guidance.dates.title] }],
        ["To the day, typed", async (with_) => { await on(with_, await with_.page.one("#aid-date")); await with_.reader.type("31"); }, { hears: [guidance.dates.clocks[0].from, words.next.day] }],
        ["The month and the year, which make no date; Work out the date", async (with_) => {
            await on(with_, await with_.page.one("#aid-date-2"));
            await with_.reader.type("4");
            await on(with_, await with_.page.one("#aid-date-3"));
            await with_.reader.type("2026");
            await press(words.next.work_out, true)(with_);
        }, { hears: [words.common.problem], once: ["April 2026 has 30 days"] }],
        ["The day is mended; Work out the date", async (with_) => {
            await on(with_, await with_.page.one("#aid-date"));
            await with_.reader.key("ctrl+a");
            await with_.reader.type("27");
            await press(words.next.work_out, true)(with_);
        }, { hears: [words.next.due_by.trim()] }],
        ["Work out the date, once more", keys("Return"), { hears: [words.next.due_by.trim()] }],
        ["Save it for your calendar", press(words.next.save_date, true), { hears: [words.next.date_saved] }],
        ["Save it for your calendar, once more", keys("Return"), { hears: [words.next.date_saved] }],
    ],
    practice: [
        ["A practice case is opened by its link", async ({ page }) => {
            await page.go("practice.html", `#case=${TO_DECIDE}`);
            await page.waitForHeading(PRACTISED.title);
        }, { hears: [PRACTISED.title] }],
        ["The case, line by line from its heading", async (with_) => {
            await on(with_, await with_.page.button(words.practice.leave));
            await with_.reader.key(...Array(14).fill("Down"));
        }, { hears: [PRACTISED.title, "Mr V, who is 60"] }],
        ["To where the first issue goes", async (with_) => on(with_, await with_.page.one(".aid input[type=radio]")), { hears: [NOTE, words.practice.places[0]] }],
        ["Continue, with nothing chosen", press(words.aid.go_on), { hears: [words.common.problem], once: [fill(words.practice.no_place, { issue: NOTE }), fill(words.practice.no_place, { issue: MOVE })] }],
        ["Continue, once more", press(words.aid.go_on), { hears: [words.common.problem] }],
        ["It is answered: PHSO, LGSCO, the first test, fairly sure; Continue", async (with_) => {
            const { page } = with_;
            const groups = await page.run(() => [...new Set([...document.querySelectorAll(".aid input[type=radio]")].map((one) => one.name))]);
            for (const [at, choice] of [1, 2, 1, 1].entries()) {
                await mouse(page).tick(await page.run((name, choice) => document.querySelectorAll(`input[name="${name}"]`)[choice], groups[at], choice));
            }
            await with_.reader.said();
            await press(words.aid.go_on)(with_);
        }, { hears: [words.practice.right] }],
        ["What is said to it, line by line from its heading", async (with_) => {
            await on(with_, await with_.page.button(words.practice.leave));
            await with_.reader.key(...Array(16).fill("Down"));
        }, { hears: [words.practice.right, PRACTISED.deciding.slice(0, 19), words.practice.by[1]] }],
        ["One fact is changed", press(words.practice.what_if), { hears: [words.practice.what_if_title] }],
    ],
    compare: [
        ["The comparison is opened", async ({ page }) => {
            await page.go("compare.html");
            await page.when(() => document.querySelector(".aid-readings"));
        }, { hears: [words.compare.title] }],
        ["To the link or text of Reading A", async (with_) => on(with_, await with_.page.one("#reading-a-pasted")), { hears: [words.compare.paste_label] }],
        ["Compare, with nothing put in", press(words.compare.compare), { hears: [words.common.problem], once: [fill(words.compare.missing, { reading: words.compare.readings[0] })] }],
        ["A text is used for Reading A", put("a", TOLD), { hears: [words.compare.taken, words.compare.readings[0]] }],
        ["Another is used for Reading B", put("b", { ...TOLD, consent: "refused" }), { hears: [words.compare.taken, words.compare.readings[1]] }],
        ["Compare", press(words.compare.compare), { hears: [words.compare.unlike_title] }],
        ["The comparison, line by line from its heading", async (with_) => {
            await on(with_, await with_.page.one(".aid-back a"));
            await with_.reader.key(...Array(24).fill("Down"));
        }, { hears: [words.compare.unlike_title, words.compare.first_title] }],
        ["Copy as text", press(words.compare.copy), { hears: [words.compare.copied] }],
        ["Copy as text, once more", keys("Return"), { hears: [words.compare.copied] }],
    ],
};
