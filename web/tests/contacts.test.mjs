// What a publisher fills in reaches every place it belongs to, and is text there whatever it is: the book is built with it in a
// folder of its own.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { go, open } from "./aid.mjs";
import { PLACES, ROOT, build, filled, folderFor, settings } from "./filled.mjs";
import { PAGES, start } from "./harness.mjs";

const guidance = JSON.parse(readFileSync(join(ROOT, "crates/casework/guidance/next-steps.json"), "utf8"));

/** Settings with each contact filled in, in their order, and the publisher: name, email, another way, and how an issue is passed on. */
const contacts = (values, [name, email, other, passOn]) => settings({
    ...Object.fromEntries(PLACES.map(({ name }, at) => [`contacts.${name}`, values[at]])),
    "publisher.name": name, "publisher.email": email, "publisher.other": other, "publisher.pass-on": passOn,
});

/** All text of a page, also of what is folded or hidden. */
const textOf = (page) => page.evaluate(() => document.body.textContent.replace(/\s+/g, " "));

/** The words of the pages of next steps that withhold some: the request, and a transfer of each stage. */
async function nextSteps(page, url) {
    const seen = [];
    const topic = async (title, stage) => {
        await page.goto(`${url}next-steps.html`);
        await page.locator("ol.aid-points button").first().waitFor();
        await go(page, title);
        if (stage) await page.locator(`#aid-stage-${stage}`).click();
        await page.locator(".aid li").first().waitFor();
        seen.push(await page.locator(".aid").evaluate((aid) => aid.textContent.replace(/\s+/g, " ")));
    };
    await topic(guidance.request.title);
    for (const stage of ["intake", "detailed"]) await topic(guidance.transfer.title, stage);
    await topic(guidance.apart.title);
    return seen;
}

test("contacts that are filled in stand on every page, in the aid and in the next steps, and nothing is withheld any more", async (t) => {
    const values = Array.from({ length: PLACES.length }, (_, at) => `contact-${at + 1}@team.example`);
    const { site, page } = await filled(t, contacts(values, ["The Publisher", "web@team.example", "0300 061 0614", "Write to intake."]));
    const found = new Set();
    for (const path of PAGES) {
        await page.goto(site.url + path);
        const text = await textOf(page);
        // Where a page says what the mark means, it stays.
        const left = text.replaceAll(/“\[I\/S\]”|\[I\/S\] \(withheld\)|\[I\/S\] (?:marks|is withheld)/g, "");
        assert.ok(!left.includes("[I/S]"), `${path}: ${left.match(/.{0,80}\[I\/S\].{0,40}/)}`);
        for (const value of values) if (text.includes(value)) found.add(value);
    }
    assert.deepEqual([...found].sort(), [...values].sort(), "each is somewhere");
    const steps = await nextSteps(page, site.url);
    assert.ok(steps.every((text) => !text.includes("[I/S]")), "nothing is withheld in the next steps");
    // The paragraphs behind these pages, in their order in the file.
    const at = (path) => PLACES.flatMap((place, at) => (place.at.startsWith(path) ? [values[at]] : []));
    const shown = { request: at("initial-look-2"), intake: at("transfer-intake"), detailed: at("transfer-primary-detailed") };
    for (const [step, text] of [["request", steps[0]], ["intake", steps[1]], ["detailed", steps[2]]]) {
        for (const value of shown[step]) assert.ok(text.includes(`${value} (filled in by the publisher)`), `${step}: ${value} in ${text}`);
    }
    assert.ok(steps[3].includes("Write to intake."));
    await open(page, site.url);
    const lent = await textOf(page);
    assert.ok(!lent.includes("[I/S]") && lent.includes(`${values[0]} (filled in by the publisher)`), "the paragraphs that the aid opens");
});

const HOSTILE = [
    "[click](javascript:alert(1))",
    "![x](//evil.example/x.png)",
    "# A heading",
    "> quoted\n\n# A heading of two\n\n- one\n- two",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    'x" onmouseover="alert(1)"@b.example',
    "*stars* `ticks` _lines_ ~~struck~~ &amp; &#42; \\*",
    "javascript:alert(1)@x.example",
    "a@b.example?bcc=evil@x.example&body=hi",
    "O’Brien & Sons “Leeds”, 1 High Street 'W'",
    "{{#include ../../Cargo.toml}} {#anchor}",
    "<https://evil.example> Name <a@b.example>",
];
const line = (text) => text.split(/\s+/).join(" ").trim();

test("whatever is filled in is text: no link, image, heading or script comes of it, and several lines are one", async (t) => {
    const values = Array.from({ length: PLACES.length }, (_, at) => HOSTILE[at % HOSTILE.length]);
    const publisher = ["The\n\nPublisher\n# of <b>it</b>", "o'brien&web*it*@b-c.example", "![y](//evil.example/y.png)", "By post,\n\n> or by *hand* & \"foot\"."];
    const { site, page } = await filled(t, contacts(values, publisher));
    const asked = [];
    page.on("request", (request) => { if (!request.url().startsWith(site.url)) asked.push(request.url()); });
    const found = new Set();
    const outline = async (page, url, path) => {
        await page.goto(url + path);
        // Where a program takes the place of what is there without it, it has come.
        await page.locator("#aid-static").waitFor({ state: "detached" });
        return page.evaluate(() => ({
            links: [...document.querySelectorAll("[href]")].map((one) => one.getAttribute("href")).filter((href) => /^(javascript|\/\/|https?:.*evil|data)|bcc(=|%3d)/i.test(href)),
            images: document.images.length,
            headings: [...document.querySelectorAll("h1, h2, h3, h4")].map((one) => one.textContent),
            handlers: [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith("on"))),
            marks: ["em", "code", "del", "blockquote", "script:not([src])", "b"].map((name) => document.querySelectorAll(name).length),
            ids: document.querySelectorAll("#anchor").length,
        }));
    };
    const plain = await start();
    t.after(() => plain.close());
    const as = await plain.page();
    for (const path of PAGES) {
        const one = await outline(page, site.url, path);
        const text = await textOf(page);
        for (const value of values) if (text.includes(line(value))) found.add(value);
        const before = await outline(as, plain.url, path);
        assert.deepEqual(one, before, path);
        assert.deepEqual(one.links, [], path);
    }
    assert.deepEqual([...found].sort(), [...HOSTILE].sort(), "each stands somewhere as it is");
    for (const path of ["about.html", "privacy.html"]) {
        await page.goto(site.url + path);
        const text = await textOf(page);
        for (const value of publisher.slice(0, 3)) assert.ok(text.includes(line(value)), `${path}: ${value}`);
    }
    const steps = await nextSteps(page, site.url);
    assert.ok(steps[3].includes(line(publisher[3])), steps[3]);
    const intake = PLACES.flatMap((place, at) => (place.at.startsWith("transfer-intake") ? [values[at]] : []));
    for (const value of intake) assert.ok(steps[1].includes(line(value)), `${value} in ${steps[1]}`);
    assert.equal(await page.locator(".aid a[href^='javascript'], .aid img, .aid script").count(), 0);
    assert.deepEqual(asked, [], "nothing is asked of elsewhere");
    assert.deepEqual(page.said, []);
});

test("what cannot be seen in a contact stops the build, which says where", (t) => {
    const folder = folderFor(t);
    const values = Array.from({ length: PLACES.length }, (_, at) => (at === 3 ? "a\u202eb" : ""));
    assert.throws(() => build(folder, contacts(values, ["", "", "", ""])), ({ stderr }) => /contacts: `intake-copy`.*allowed: /s.test(String(stderr)));
    assert.equal(readdirSync(folder).includes("dist"), false);
});
