// A page in a browser that WebDriver drives: found by what a reader sees, used with the mouse or the keyboard alone.
import { createServer, request } from "node:http";
import { isWhyNot, panelOf, valueOf } from "../aid.mjs";
import { AXE, AXE_TAGS, findings, words } from "../harness.mjs";
import { idOf } from "./driver.mjs";

const KEYS = { Tab: "\uE004", Enter: "\uE007", Space: " ", Up: "\uE013", Down: "\uE015", Shift: "\uE008", Control: "\uE009" };

export class Page {
    constructor({ send, downloads }, url) {
        this.send = send;
        this.downloads = downloads;
        this.url = url;
    }

    /** Runs a function in the page. */
    run(act, ...args) {
        return this.send("execute", { script: `return (${act}).apply(null, arguments)`, args });
    }

    /** What the function gives as soon as it gives something; an error where it does not. */
    async when(look, ...args) {
        let last;
        for (let times = 0; times < 120; times++) {
            // A page that is on its way out cannot be asked.
            last = await this.run(look, ...args).catch((error) => { if (/closed|ECONNREFUSED/.test(error.message)) throw error; });
            if (last) return last;
            await new Promise((done) => setTimeout(done, 25));
        }
        throw new Error(`nothing came of ${look} ${JSON.stringify(args)} on “${await this.heading()}”`);
    }

    async go(path, fragment = "") {
        await this.send("navigate", { url: "about:blank" });
        await this.send("navigate", { url: `${this.url}${path}${fragment}` });
    }

    /** The aid, when it has taken over. */
    async open(fragment = "") {
        await this.go("check.html", fragment);
        await this.when(() => !document.getElementById("aid-static") && document.querySelector(".aid"));
        if (fragment) await this.when(() => document.querySelector(".aid-verdict"));
    }

    heading() {
        return this.run(() => [...document.querySelectorAll("h1")].find((one) => one.checkVisibility())?.innerText);
    }

    waitForHeading(title) {
        return this.when((title) => [...document.querySelectorAll("h1")].some((one) => one.checkVisibility() && one.innerText === title), title);
    }

    /** The id of what has the focus. */
    focused() {
        return this.run(() => document.activeElement.id);
    }

    waitForFocus(id) {
        return this.when((id) => document.activeElement.id === id, id);
    }

    /** Something to press, by the words it begins with, or by all of them; the first that is in sight. */
    button(name, begins = false) {
        return this.when((name, begins) => [...document.querySelectorAll("button, main a, summary")].find((one) => {
            const text = one.textContent.trim();
            return one.checkVisibility() && (begins ? text.startsWith(name) : text === name);
        }), name, begins);
    }

    /** An element by its selector. */
    one(selector) {
        return this.when((selector) => document.querySelector(selector), selector);
    }

    /** The box or radio with this label. */
    labelled(text) {
        return this.when((text) => [...document.querySelectorAll(".aid label")].find((one) => one.textContent.trim() === text)?.control, text);
    }

    text(selector) {
        return this.run((selector) => document.querySelector(selector)?.innerText ?? "", selector);
    }

    /** Presses keys one after the other; with others held. */
    async keys(names, held = []) {
        const key = (type) => (value) => ({ type, value: KEYS[value] ?? value });
        const presses = names.flatMap((name) => [key("keyDown")(name), key("keyUp")(name)]);
        const actions = [...held.map(key("keyDown")), ...presses, ...held.map(key("keyUp"))];
        await this.send("actions", { actions: [{ type: "key", id: "keys", actions }] });
    }

    /** What axe finds on the page as it stands. */
    async axe() {
        // Half a megabyte goes to a page once only.
        if (!await this.run(() => "axe" in window)) await this.send("execute", { script: AXE, args: [] });
        return this.send("executeAsync", {
            script: `const [tags, done] = arguments; (${findings})(tags).then(done, (error) => done([String(error)]));`,
            args: [AXE_TAGS],
        });
    }

    /** How many pixels it is too wide. */
    tooWide() {
        return this.run(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
    }
}

/** The mouse. After a press, no sooner than a reader who has read what came. */
export const mouse = (page) => {
    let pressed = 0;
    const click = async (one) => {
        await new Promise((done) => setTimeout(done, Math.max(0, 360 - (Date.now() - pressed))));
        // It is where it was scrolled to once that has been drawn.
        await page.send("executeAsync", {
            script: `const [one, done] = arguments;
                one.scrollIntoView({ block: "center" });
                requestAnimationFrame(() => requestAnimationFrame(() => done()));`,
            args: [one],
        });
        const send = () => page.send("click", { id: idOf(one) });
        // WebKit’s driver now and then fails at a click without saying of what, on a busy machine; then it is tried once more.
        await send().catch((error) => {
            if (!/unknown error: $/.test(error.message)) throw error;
            console.error(`tried again: ${error.message}`);
            return send();
        });
    };
    return {
        async press(one) {
            await click(one);
            pressed = Date.now();
        },
        tick: click,
        async type(field, text) {
            await click(field);
            await page.send("type", { id: idOf(field), text });
        },
    };
};

/** The keyboard alone: what it cannot reach by Tab, in view and with its focus shown, is an error. */
export const keyboard = (page) => {
    const look = (one, other) => {
        if (document.activeElement !== one && document.activeElement !== other) return "";
        const box = document.activeElement.getBoundingClientRect();
        const style = getComputedStyle(document.activeElement);
        const seen = box.top < innerHeight && box.bottom > 0 && style.outlineStyle !== "none";
        return seen ? "seen" : `${box.top} to ${box.bottom} of ${innerHeight}, outline ${style.outline}`;
    };
    const reach = async (one, other = null) => {
        const isBefore = await page.run((one) => Boolean(document.activeElement.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING), one);
        const held = isBefore ? ["Shift"] : [];
        for (let pressed = 0; pressed < 250; pressed++) {
            let found = await page.run(look, one, other);
            // WebKit scrolls to what has the focus a moment after it has it.
            for (let tries = 0; found && found !== "seen" && tries < 20; tries++) {
                await new Promise((done) => setTimeout(done, 50));
                found = await page.run(look, one, other);
            }
            if (found === "seen") return;
            const what = await page.run((one) => one.outerHTML.slice(0, 120), one);
            if (found) throw new Error(`${what} has the focus, out of view or without showing it: ${found}`);
            await page.keys(["Tab"], held);
        }
        throw new Error(`no Tab leads to ${await page.run((one) => one.outerHTML.slice(0, 120), one)}`);
    };
    return {
        async press(one) {
            await reach(one);
            await page.keys(["Enter"]);
        },
        async type(field, text) {
            await reach(field);
            await page.keys([...text]);
        },
        async tick(box) {
            // Of a group of radios Tab reaches the one that is checked or else the first or last, and the arrows the others.
            const [first, last, isRadio] = await page.run((box) => {
                const group = [...document.querySelectorAll(`input[type=radio][name="${box.name}"]`)];
                const checked = group.find((one) => one.checked);
                return [checked ?? group[0] ?? box, checked ?? group.at(-1) ?? box, box.type === "radio"];
            }, box);
            await reach(first, last);
            await page.keys(["Space"]);
            const isAbove = await page.run((box) => Boolean(document.activeElement.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_PRECEDING), box);
            for (let pressed = 0; isRadio && pressed < 10 && !(await page.run((box) => box.checked, box)); pressed++) await page.keys([isAbove ? "Up" : "Down"]);
        },
    };
};

/** Fills in the panel of the issues. */
export async function nameIssues(page, hand, issues) {
    for (const [at, issue] of issues.entries()) {
        if (at > 0) await hand.press(await page.button(words.aid.add_issue));
        await hand.type(await page.one(`#aid-issue-${at + 1}`), issue);
    }
}

/** Answers every panel from a case, up to the check of the answers; `see` is called on every panel, before it is answered. */
export async function answerFrom(page, hand, told, see = async () => {}) {
    await hand.press(await page.button(words.start.begin));
    await page.waitForHeading(words.aid.issues_title);
    for (let turns = 0; turns < 60; turns++) {
        const title = await page.heading();
        if (title === words.aid.check_title) return;
        const { panel, issues } = panelOf(title);
        await see(panel);
        if (panel === "issues") await nameIssues(page, hand, told.issues.map((issue) => issue.label));
        await answer(page, hand, told, panel, issues);
        await hand.press(await page.button(words.aid.go_on));
        await page.when((title) => [...document.querySelectorAll("h1")].some((one) => one.checkVisibility() && one.innerText !== title), title);
    }
    throw new Error("the panels do not end");
}

export async function answer(page, hand, told, panel, issues) {
    const relationOf = (one, other) => {
        const ids = [one, other].map((number) => told.issues[number - 1].id);
        return told.relations?.find((relation) => ids.every((id) => relation.between.includes(id)));
    };
    const tick = async (box) => { if (!(await page.run((box) => box.checked, box))) await hand.tick(box); };
    if (panel === "two-sides" || panel === "link") {
        const of = panel === "link" ? relationOf(...issues) : told.issues[issues[0] - 1];
        const wording = panel === "link" ? "label_between" : "label";
        const facts = of?.facts?.length ? of.facts.map((id) => words.facts[id][wording]) : [words.questions.facts.options[0].label];
        for (const label of facts) await tick(await page.labelled(label));
    }
    if (panel === "pairs") {
        const labels = await page.run(() => [...document.querySelectorAll(".aid-pairs > li > div .aid-word")].map((one) => one.innerText));
        const pairs = labels.map((label) => label.match(/(?:^| and )(\d+)(?= )/g).map((found) => Number(found.match(/\d+/)[0])));
        const ticked = labels.filter((_, at) => {
            const relation = relationOf(...pairs[at]);
            return relation && !isWhyNot(relation);
        });
        for (const label of ticked.length ? ticked : [words.no_pairs]) await tick(await page.labelled(label));
    }
    const names = await page.run(() => [...new Set([...document.querySelectorAll(".aid input[type=radio]")].map((one) => one.name))]);
    for (const name of names) {
        const value = valueOf(told, name.replace(/^aid-/, ""), relationOf);
        const box = await page.run((name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`), name, value);
        // Answering one can make another needless, which then has its row still.
        if (box) await tick(box);
    }
}

/** The site at an address, and a page of it that shows another in a frame as narrow as a small phone: no browser of these makes
 * its window that narrow. The site's headers stay as they are. */
export async function narrow(site, width) {
    const inner = new URL(site);
    const server = createServer((asked, response) => {
        const frame = new URL(asked.url, inner).searchParams.get("frame");
        if (frame !== null) {
            response.setHeader("Content-Type", "text/html");
            return response.end(`<!doctype html><title>Narrow</title><body style="margin:0"><iframe src="${frame}" width="${width}" height="640" style="border:0"></iframe>`);
        }
        const passed = request({ host: inner.hostname, port: inner.port, path: asked.url, method: asked.method, headers: asked.headers }, (from) => {
            response.writeHead(from.statusCode, from.headers);
            from.pipe(response);
        });
        return asked.pipe(passed);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    return {
        url: `http://127.0.0.1:${server.address().port}/`,
        close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
    };
}

/** A page within such a frame. */
export class NarrowPage extends Page {
    async go(path, fragment = "") {
        await this.send("navigate", { url: "about:blank" });
        await this.send("navigate", { url: `${this.url}?frame=${encodeURIComponent(path + fragment)}` });
        const frame = await this.send("find", { using: "css selector", value: "iframe" });
        await this.send("toFrame", { id: frame });
    }
}
