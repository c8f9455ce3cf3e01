// What the browser tests share: the built site under its real headers, Chromium, axe, and the scenario files.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { ONE_FILE } from "../../scripts/lib/copies.mjs";
import { serve } from "./serve.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const DIST = at("../../dist");

const json = (name) => JSON.parse(readFileSync(at(`../../crates/rules/rulebook/${name}.json`), "utf8"));
const byId = (list) => Object.fromEntries(list.map((entry) => [entry.id, entry]));

/** Words of which only those that are there can be read: a test with others would look for “undefined”. */
const strict = (all, path) => new Proxy(all, {
    get(of, key) {
        const value = Reflect.get(of, key);
        if (value === undefined && typeof key === "string" && key !== "then" && key !== "toJSON") throw new Error(`there are no words ${path}.${key}`);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? strict(value, `${path}.${key}`) : value;
    },
});

const questions = byId(json("questions"));

/** The rulebook's words, by id. */
export const words = strict({
    questions,
    no_pairs: questions.ties.options.find(({ value }) => value === "none").label,
    facts: byId(json("facts").flatMap((group) => group.facts)),
    outcomes: byId(json("outcomes")),
    places: byId(json("names").places),
    sides: byId(json("names").sides),
    ...JSON.parse(readFileSync(at("../../crates/interface/interface.json"), "utf8")),
    answer: json("answer"),
    start: json("edition").start,
    conflict: json("edition").conflict,
    functions: json("functions"),
}, "words");

/** The scenario of an id: its case and what is expected of it. */
export function scenario(id) {
    const text = readFileSync(at(`../../crates/rules/scenarios/${id}.md`), "utf8");
    return JSON.parse(text.match(/```json\n(.*?)\n```/s)[1]);
}

/** The scenarios that the briefing itself tells. */
export const BRIEFING = ["example-1", "example-2", "example-3", "example-4", "example-5", "example-6", "hospital-stay"];

/** Every page of the built site; the copy in one file is none. */
export const PAGES = readdirSync(DIST, { recursive: true }).map(String).filter((file) => file.endsWith(".html") && file !== ONE_FILE).sort();

/** The whole browser, for what it alone decides: which sites may keep something, how a page is printed. */
export const WHOLE = process.env.CHROMIUM_WHOLE ?? process.env.CHROMIUM;

/** A served site and a browser; `close` ends both. `dir` is another site than the built one, `change` what the server is to say
 * otherwise, `origins` whose pages may show the aid in a frame (see `serve`), `executablePath` the browser. */
export async function start(base = "/", dir = DIST, change = undefined, origins = undefined, executablePath = process.env.CHROMIUM) {
    const browser = await chromium.launch({
        executablePath,
        args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    const site = await serve(dir, base, change, origins);
    return {
        url: site.url,
        /** A page of its own, with what it says on the console and what it asks for. */
        async page(options = {}) {
            const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
            const page = await context.newPage();
            page.said = [];
            page.asked = [];
            page.on("console", (message) => page.said.push(`${message.type()}: ${message.text()}`));
            page.on("pageerror", (error) => page.said.push(`error: ${error.message}`));
            page.on("request", (request) => page.asked.push(request.url()));
            return page;
        },
        async close() {
            await browser.close();
            await site.close();
        },
    };
}

/** At most so many pixels from the top of a page to its title or to what is wrong, at any width: else a reader's first screen is empty. */
const BEGINS_WITHIN = 500;

/** In the page, once axe is there: what it finds, a line a finding. */
export async function findings(tags) {
    // Long parts of the page that are not shown now, and that the program has nothing to do with, are set aside: axe finds nothing in what is
    // not shown, and walks through it all the same.
    const places = [...document.querySelectorAll("main *")]
        .filter((one) => !one.checkVisibility() && one.parentElement.checkVisibility() && !one.closest("#decision-aid"))
        .filter((one) => one.querySelectorAll("*").length > 150)
        .map((one) => [one, document.createComment("")]);
    for (const [one, place] of places) one.replaceWith(place);
    const { violations } = await window.axe.run(document, {
        runOnly: { type: "tag", values: tags },
        // Of what passes nothing is asked.
        resultTypes: ["violations"],
        rules: { "target-size": { enabled: true } },
    }).finally(() => { for (const [one, place] of places) place.replaceWith(one); });
    return violations.map((one) => `${one.impact} ${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`);
}

/**
 * What axe finds on the page as it stands, a line a finding, two things of one id, and a page that does not begin on the first screen. Target size is
 * among the rules.
 */
export async function axe(page) {
    // Half a megabyte goes to a page once only.
    if (!await page.evaluate(() => "axe" in window)) await page.evaluate(AXE);
    const lines = await page.evaluate(findings, AXE_TAGS);
    lines.push(...await page.evaluate((most) => {
        const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
        const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `two things are called ${id}`);
        const first = document.querySelector("#aid-problem, h1");
        const top = first ? first.getBoundingClientRect().top + window.scrollY : 0;
        return top > most ? [...twice, `the page begins ${Math.round(top)} pixels from the top; at most ${most} are allowed`] : twice;
    }, BEGINS_WITHIN));
    return lines;
}
