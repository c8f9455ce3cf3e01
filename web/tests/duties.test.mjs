// What a published site owes those who come from elsewhere: descriptions, canonical addresses, what a shared page shows, sitemap, robots,
// feed, security.txt, the accessibility statement's own facts; and that nothing of it is made, or said, of what nobody has filled in.
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { addressOf, dutiesOf, faults } from "../../scripts/lib/duties.mjs";
import { dayOf } from "../../scripts/lib/feed.mjs";
import { told } from "../../scripts/lib/heads.mjs";
import { filesIn, tags } from "../../scripts/lib/site.mjs";
import { ROOT, build, filled, folderFor, read, settings } from "./filled.mjs";
import { DIST, PAGES, axe, start } from "./harness.mjs";

const HOSTILE = `"><script>alert(1)</script> ' & <b>x</b> [a](javascript:alert(2)) {{#include x}}`;
const ADDRESS = "https://joint-working.example/";
const FULL = {
    "site.address": ADDRESS, "site.briefing": "https://a.example/briefing?a=1&b=2", "site.manual": "https://b.example/manual.pdf",
    "publisher.name": HOSTILE, "publisher.email": "web@team.example",
    "accessibility.status": "partial", "accessibility.not-accessible": HOSTILE, "accessibility.tested": "2027-05-04", "accessibility.tested-by": HOSTILE,
    "accessibility.prepared": "2027-05-05", "accessibility.reviewed": "2027-05-06", "accessibility.response-time": "five\nworking days", "accessibility.enforcement": HOSTILE,
    "security.contact": "safe@team.example", "security.as-at": "2027-05-04", "security.expires": "2028-05-04",
};
const ORIGIN = { version: "0.1.0", commit: "0123456789abcdef0123456789abcdef01234567", changed: false, date: "2027-01-02T03:04:05Z" };
/** What the build makes after the duties: the site in one file. */
const NO_COPY = (path) => path !== join(DIST, "away");
const text = (folder, path) => readFileSync(join(folder, path), "utf8");
const metas = (page) => Object.fromEntries([...tags(page)].filter(({ name }) => name === "meta").map(({ attributes: at }) => [at.name ?? at.property, at.content]));
const linked = (page, rel) => [...tags(page)].find(({ name, attributes: at }) => name === "link" && at.rel === rel)?.attributes.href;

test("every page of the built site has a description of its own, and says of which state of the project it is", () => {
    assert.deepEqual(faults(PAGES.map((path) => [path, told(text(DIST, path))])), []);
    for (const path of PAGES) {
        const { description, generator } = metas(text(DIST, path));
        assert.ok(description.length >= 40 && description.length <= 160, `${path}: ${description}`);
        assert.match(generator, /^Joint Working \d+\.\d+\.\d+, commit (unknown|[0-9a-f]{40}(, changed since)?)$/, path);
        assert.equal(told(text(DIST, path)).isIndexed, path !== "404.html", path);
        assert.doesNotMatch(text(DIST, path), /data-description/, path);
        assert.match(text(DIST, path), path === "404.html" ? /href="\/favicon\.ico"/ : /href="(\.\.\/)*favicon\.ico"/, path);
    }
});

test("without an address nothing is made that needs one", () => {
    for (const path of ["sitemap.xml", "changes.atom", ".well-known/security.txt", "preview.png"]) assert.ok(!existsSync(join(DIST, path)), path);
    for (const path of PAGES) {
        const page = text(DIST, path);
        assert.equal(linked(page, "canonical"), undefined, path);
        assert.ok(!Object.keys(metas(page)).some((name) => /^(og|twitter):/.test(name)), path);
    }
    assert.equal(text(DIST, "robots.txt"), "User-agent: *\nAllow: /\n");
    assert.ok(existsSync(join(DIST, "favicon.ico")));
    assert.match(text(DIST, "accessibility.html"), /we do not say that the website complies/);
    assert.doesNotMatch(text(DIST, "accessibility.html"), /The publisher says|It was last|answers within/);
});

test("with everything filled in each page is at home at its address, loads nothing more, and what is filled in is text", async (t) => {
    const given = settings(FULL);
    const { site, page, dist } = await filled(t, given, (dist) => dutiesOf(dist, "/", read(given), "no-such-folder", ORIGIN));
    const indexed = PAGES.filter((path) => path !== "404.html");

    const addresses = [...text(dist, "sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    assert.deepEqual(addresses.sort(), indexed.map((path) => addressOf(ADDRESS, path)).sort(), "the sitemap has the pages that are for search engines");
    assert.ok(addresses.includes(ADDRESS) && !addresses.some((address) => address.endsWith("/index.html")));
    for (const path of PAGES) {
        const html = text(dist, path);
        const found = metas(html);
        if (path === "404.html") {
            assert.equal(linked(html, "canonical") ?? found["og:url"], undefined);
            continue;
        }
        const { title, description } = told(html);
        assert.equal(linked(html, "canonical"), addressOf(ADDRESS, path), path);
        assert.deepEqual([found["og:url"], found["og:title"], found["og:description"], found["og:image"]], [addressOf(ADDRESS, path), title, description, `${ADDRESS}preview.png`], path);
        assert.equal(new URL(linked(html, "alternate"), ADDRESS + path).href, `${ADDRESS}changes.atom`, path);
        assert.equal(found.generator, `Joint Working 0.1.0, commit ${ORIGIN.commit}`);
    }
    assert.equal(text(dist, ".well-known/security.txt"), `Contact: mailto:safe@team.example\nExpires: 2028-05-04T23:59:59Z\nPreferred-Languages: en\nCanonical: ${ADDRESS}.well-known/security.txt\n`);
    assert.equal(text(dist, "robots.txt"), `User-agent: *\nAllow: /\nSitemap: ${ADDRESS}sitemap.xml\n`);
    for (const [path, type] of [["changes.atom", /atom\+xml/], ["sitemap.xml", /xml/], ["robots.txt", /plain/], [".well-known/security.txt", /plain/], ["favicon.ico", /icon/], ["preview.png", /png/]]) {
        const answer = await fetch(site.url + path);
        assert.equal(answer.status, 200, path);
        assert.match(answer.headers.get("Content-Type"), type, path);
    }

    // What a browser makes of it: read on a page without the site's policy, which lets no page of the site read HTML.
    const blank = await site.page();
    const parsed = await blank.evaluate(([feed, map]) => {
        const read = (xml) => new DOMParser().parseFromString(xml, "application/xml");
        const [atom, sitemap] = [read(feed), read(map)];
        const of = (from, name) => [...from.getElementsByTagName(name)].map((one) => one.textContent);
        const inside = of(atom, "content").map((html) => new DOMParser().parseFromString(html, "text/html"));
        return {
            errors: of(atom, "parsererror").concat(of(sitemap, "parsererror")),
            root: atom.documentElement.namespaceURI, author: of(atom, "name"), ids: of(atom, "id"), titles: of(atom, "title"), updated: of(atom, "updated"),
            items: inside.map((html) => html.querySelectorAll("li").length),
            links: inside.flatMap((html) => [...html.querySelectorAll("a")].map((a) => a.getAttribute("href"))),
        };
    }, [text(dist, "changes.atom"), text(dist, "sitemap.xml")]);
    assert.deepEqual(parsed.errors, []);
    assert.equal(parsed.root, "http://www.w3.org/2005/Atom");
    assert.deepEqual(parsed.author, [HOSTILE]);
    assert.ok(parsed.ids.length >= 2 && new Set(parsed.ids).size === parsed.ids.length && parsed.ids.every((id) => id.startsWith(ADDRESS)), parsed.ids.join());
    assert.equal(parsed.titles[0], told(text(dist, "changes.html")).title);
    assert.ok(parsed.updated.every((time) => /^\d{4}-\d\d-\d\dT[\d:]{8}Z$/.test(time)), parsed.updated.join());
    assert.ok(parsed.items.every((items) => items > 0), "each entry tells its changes");
    assert.ok(parsed.links.every((href) => href.startsWith("https://")), parsed.links.join());

    // The pages under that policy.
    await page.goto(`${site.url}about.html`);
    const seen = await page.locator("main").innerText();
    assert.ok(seen.includes(HOSTILE), seen);
    for (const [name, address] of [["The briefing note, where it is published", FULL["site.briefing"]], ["LGSCO’s Joint Working Manual", FULL["site.manual"]]]) {
        assert.equal(await page.getByRole("link", { name, exact: true }).getAttribute("href"), address);
    }
    await page.goto(`${site.url}accessibility.html`);
    const statement = await page.locator("main").innerText();
    for (const part of ["complies in part with level AA", `The publisher knows of this: ${HOSTILE}`, "last tested on 4 May 2027", `carried out by ${HOSTILE}.`, "completed on 5 May 2027", "last reviewed on 6 May 2027", "answers within: five working days"]) {
        assert.ok(statement.includes(part), `${part}: ${statement}`);
    }
    assert.doesNotMatch(statement, /we do not say that the website complies|must have it tested/);
    assert.equal(statement.split(HOSTILE).length - 1, 4, "the publisher, what is known, who tested, and whom to turn to");
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(page.said, []);
    assert.deepEqual(page.asked.filter((url) => !url.startsWith(site.url)), [], "nothing is asked of elsewhere, the picture neither");
    assert.equal(await page.locator("main script, main b, main [href^=javascript]").count(), 0);
});

test("under a path, what counts at the root of a host alone is left for whoever keeps that root", (t) => {
    const folder = folderFor(t);
    cpSync(DIST, join(folder, "dist"), { recursive: true, filter: NO_COPY });
    const given = read(settings({ ...FULL, "site.address": "https://a.example/b" }));
    const site = join(folder, "dist");
    for (const path of ["robots.txt"]) writeFileSync(join(site, path), "");
    const made = dutiesOf(site, "/b/", given, join(folder, "root"), ORIGIN).map((path) => path.slice(folder.length + 1)).sort();
    assert.deepEqual(made, ["dist/changes.atom", "dist/favicon.ico", "dist/preview.png", "dist/sitemap.xml", "root/.well-known/security.txt", "root/robots.txt"]);
    assert.equal(text(folder, "root/robots.txt"), "Sitemap: https://a.example/b/sitemap.xml\n");
    assert.match(text(folder, "root/.well-known/security.txt"), /^Canonical: https:\/\/a\.example\/\.well-known\/security\.txt$/m);
});

test("without a day that is known there is no feed, and without a last day no security.txt", (t) => {
    const folder = folderFor(t);
    cpSync(DIST, folder, { recursive: true, filter: NO_COPY });
    const given = read(settings({ "site.address": ADDRESS, "security.contact": "https://a.example/tell" }));
    dutiesOf(folder, "/", given, "none", { ...ORIGIN, date: "unknown", commit: "unknown" });
    const files = filesIn(folder);
    assert.ok(files.includes("sitemap.xml") && !files.includes("changes.atom") && !files.includes(".well-known/security.txt"));
    assert.equal(linked(text(folder, "about.html"), "alternate"), undefined);
});

test("a page without a description, or with that of another, stops the build", (t) => {
    const changed = (file, change) => {
        const folder = folderFor(t);
        const edit = (folder) => {
            const path = join(folder, "book/src", file);
            writeFileSync(path, change(readFileSync(path, "utf8")));
        };
        try {
            build(folder, settings({}), edit);
        } catch (error) {
            return String(error.stderr);
        }
        return "";
    };
    const line = /^\{\{#description .*\}\}\n\n/;
    assert.match(changed("glossary.md", (page) => page.replace(line, "")), /glossary\.md: has no description; allowed: /);
    const words = text(join(ROOT, "book/src"), "about.md").match(line)[0];
    assert.match(changed("glossary.md", (page) => page.replace(line, () => words)), /about\.md.*glossary\.md.*: the same description|glossary\.md.*about\.md.*: the same description/);
    assert.match(changed("glossary.md", (page) => page.replace(line, "{{#description Too short.}}\n\n")), /10 characters long; allowed: from 40 to 160/);
    assert.deepEqual(faults([["a.html", { description: "" }], ["b.html", { description: "x" }], ["c.html", { description: "x" }]]), ["a.html: has no description", "b.html, c.html: have the same description, “x”"]);
});

test("the day of a release is read from its heading", () => {
    assert.equal(dayOf("1.0.0 – 4 May 2027"), "2027-05-04T00:00:00Z");
    assert.equal(dayOf("0.1.0 – not released yet"), null);
    assert.equal(dayOf("1.0.0 – 4 Mai 2027"), null);
});

test("the icon is one that browsers take", async (t) => {
    const site = await start();
    t.after(() => site.close());
    const page = await site.page();
    await page.goto(`${site.url}favicon.ico`);
    assert.deepEqual(await page.evaluate(() => [document.images[0]?.naturalWidth > 0, document.contentType]), [true, "image/x-icon"]);
});
