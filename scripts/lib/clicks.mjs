// What one answer costs with all panels on one page and what each would do beside it, on a processor slowed down.
import { readFileSync } from "node:fs";
import { scenario } from "../../web/tests/harness.mjs";
import { open } from "./walk.mjs";

const words = JSON.parse(readFileSync(new URL("../../crates/interface/interface.json", import.meta.url), "utf8"));

/** Example 6 several times over: three issues each time, of which two are linked. */
export function several(times) {
    const { issues, relations } = scenario("example-6").case;
    const again = Array.from({ length: times }, (_, at) => (id) => `${id}-${at + 1}`);
    return {
        ...scenario("example-6").case,
        issues: again.flatMap((to) => issues.map((issue) => ({ ...issue, id: to(issue.id) }))),
        relations: again.flatMap((to) => relations.map((one) => ({ ...one, between: one.between.map(to) }))),
    };
}

/** Opens a case from a file, and shows it on one page with its effects. */
async function onOnePage(page, url, told) {
    await open(page, url);
    await page.getByRole("button", { name: words.aid.one_page, exact: true }).click();
    await page.getByRole("button", { name: words.aid.files, exact: true }).click();
    const file = { name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(told)) };
    await page.locator("#aid-file").setInputFiles(file);
    await page.locator(".aid-result .aid-verdict").waitFor();
    // Two visits back are all panels on one page, now with this case.
    await page.evaluate(() => history.go(-2));
    // The first answer after opening a case sets more off, as from then on leaving the page asks first.
    await page.locator("#aid-issue-1").pressSequentially(" ");
    await page.locator("#aid-effects").check();
    await page.locator(".aid-effect").first().waitFor();
}

/**
 * Answers some questions spread over the page, one after another, each taken back before the next; that is not measured. The program
 * shows an answer in two goes, with a frame between them: the recommendation, then the panels with what each answer would do. Of each
 * go, `first` and `then`: `script` is the time of the program (of the first, from the click: the event, the state, the answer, Yew's
 * rendering into the document), `layout` that of the style and layout of the page after it, forced at once. Waiting for the screen, and
 * painting, are in neither. In milliseconds.
 */
export async function clicks(page, url, told, { slowed, count }) {
    const protocol = await page.context().newCDPSession(page);
    await onOnePage(page, url, told);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    const all = await page.evaluate(async ([count, undo]) => {
        const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        // What takes it long the program does in several turns: so long after a press it has done all.
        const settled = async () => { await new Promise((done) => setTimeout(done, 400)); await frame(); };
        // The program does its work at the end of a turn, in microtasks. What it puts off to a timer belongs to the same go, what it
        // puts off to a frame to the next: both are run at once, so that the whole of the work is measured.
        const later = [];
        const frames = [];
        const turn = async () => {
            for (let times = 0; times < 20; times += 1) await null;
            while (later.length) {
                later.shift()();
                for (let times = 0; times < 20; times += 1) await null;
            }
        };
        const measured = async (work) => {
            const start = performance.now();
            work();
            await turn();
            const done = performance.now();
            document.body.getBoundingClientRect();
            return { script: done - start, layout: performance.now() - done };
        };
        const { setTimeout: timer, requestAnimationFrame: next } = window;
        const fields = [...document.querySelectorAll(".aid-panel input[type=radio], .aid-panel input[type=checkbox]")];
        const ids = fields.filter((one) => (one.type === "checkbox" || !one.checked) && one.checkVisibility()).map((one) => one.id);
        const times = [];
        for (let at = 0; at < count; at += 1) {
            const id = ids[Math.floor((at * ids.length) / count)];
            document.body.getBoundingClientRect();
            await frame();
            window.setTimeout = (work) => later.push(work);
            window.requestAnimationFrame = (work) => frames.push(work);
            const first = await measured(() => document.getElementById(id).click());
            // What is no plain answer, such as that nothing is to be looked at, is shown whole at once.
            const nothing = { script: 0, layout: 0 };
            const then = frames.length > 0 ? await measured(() => frames.splice(0).forEach((work) => work())) : nothing;
            Object.assign(window, { setTimeout: timer, requestAnimationFrame: next });
            times.push({ id, first, then });
            await settled();
            const back = [...document.querySelectorAll(".aid-watch .aid-last button")].find((one) => one.textContent === undo);
            if (!back) throw new Error(`Answering ${id} cannot be taken back.`);
            back.click();
            await settled();
        }
        return times;
    }, [count, words.one_page.undo]);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    return all;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
