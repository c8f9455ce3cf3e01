// Every link inside the site leads to a file, and to a place in it. Links to other sites are listed in a file, so that a
// new one is noticed; `scripts/links` checks them when this machine is online.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { references, resolve, tags } from "../../scripts/lib/site.mjs";
import { DIST, PAGES } from "./harness.mjs";

const KEPT = new URL("external-links.txt", import.meta.url);
// What stands in the aid's own addresses is not an id in the page.
const AID_PLACE = /^(v\d+\.|\w+=)/;

const text = (path) => readFileSync(join(DIST, path), "utf8");
const ids = Object.fromEntries(PAGES.map((path) => [path, [...tags(text(path))].map(({ attributes }) => attributes.id).filter(Boolean)]));
const links = PAGES.flatMap((path) =>
    references(path, text(path)).filter(({ kind }) => kind !== "maybe").map(({ url }) => ({ path, url })));

test("every link inside the site leads to a file and a place", () => {
    const broken = links.filter(({ path, url }) => {
        const target = resolve(path, url);
        if (target === null) return false;
        const { file, place } = target;
        if (!existsSync(join(DIST, file))) return true;
        return place && file.endsWith(".html") && !AID_PLACE.test(place) && !ids[file].includes(decodeURIComponent(place));
    });
    assert.deepEqual(broken, []);
    assert.ok(links.length > 500, `${links.length} links were looked at`);
});

test("no id stands twice on a page", () => {
    const twice = PAGES.flatMap((path) => ids[path].filter((id, at) => ids[path].indexOf(id) !== at).map((id) => `${path}#${id}`));
    assert.deepEqual(twice, []);
});

test("every link to another site is listed", () => {
    const urls = [...new Set(links.map(({ url }) => url).filter((url) => /^(https?:)?\/\//.test(url)))].sort();
    if (process.env.UPDATE) writeFileSync(KEPT, urls.map((url) => `${url}\n`).join(""));
    assert.deepEqual(urls, readFileSync(KEPT, "utf8").split("\n").filter(Boolean));
});
