// The publisher's settings: what is missing is told in plain words, and what is not allowed is refused by name.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { baseOf, missing, refusals } from "../../scripts/lib/settings.mjs";
import { EXAMPLE, PLACES, ROOT, folderFor, preprocessor, read, settings } from "./filled.mjs";

const SCRIPT = fileURLToPath(new URL("../../scripts/lib/settings.mjs", import.meta.url));
const TABLES = ["site", "publisher", "accessibility", "security", "embed", "contacts"];

/** What the build says of a file, and the path that it takes. */
function told(t, text, ...options) {
    const folder = folderFor(t);
    writeFileSync(join(folder, "settings.toml"), text);
    const json = execFileSync(preprocessor(), ["settings", join(ROOT, "book/data/contacts.toml"), join(folder, "settings.toml")]);
    writeFileSync(join(folder, "settings.json"), json);
    const { status, stdout, stderr } = spawnSync("node", [SCRIPT, join(folder, "settings.json"), "publish/settings.toml", ...options], { encoding: "utf8" });
    return { status, base: stdout.trim(), said: stderr };
}

const later = new Date(Date.now() + 200 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const before = new Date(Date.now() - 100 * 24 * 3600 * 1000).toISOString().slice(0, 10);

test("the example fills in nothing; the build goes on and says so, and publishing is refused", (t) => {
    const { status, base, said } = told(t, EXAMPLE);
    assert.deepEqual([status, base], [0, "/"]);
    assert.match(said, /^Not filled in \(publish\/settings\.toml\):\n/);
    for (const line of [/^ {2}\[site\] address: no canonical addresses, sitemap/m, /^ {2}\[site\] briefing, manual: /m, /^ {2}\[publisher\] name, email, other, pass-on: /m, /^ {2}\[accessibility\] status, /m, /^ {2}\[security\] contact, as-at, expires: no security\.txt/m, /^ {2}\[embed\] origins: no page of another site/m, /^ {2}\[contacts\] as-at, request-address, .*: these stay withheld/m]) assert.match(said, line);
    assert.ok(said.trim().split("\n").length <= 9, said);
    const refused = told(t, EXAMPLE, "--publish");
    assert.equal(refused.status, 1);
    assert.match(refused.said, new RegExp(`Not for publishing:\\n {2}${read(EXAMPLE).unfilled.length} fields are neither filled in nor left out on purpose`));
    assert.match(refused.said, /left-out/);
});

test("what is filled in or left out is not asked for any more, and then the site is for publishing", (t) => {
    const some = settings({ "site.address": "https://a.example/b/c", "security.contact": "a@b.example", "security.as-at": before, "security.expires": later }, ["publisher", "accessibility", "embed", "contacts", "site.briefing"]);
    const first = told(t, some, "--publish");
    assert.equal(first.status, 1);
    assert.deepEqual(first.said.trim().split("\n").slice(0, 2), ["Not filled in (publish/settings.toml):", "  [site] manual: no link on “About” to what others publish"]);
    const all = told(t, some.replace('"site.briefing"', '"site.briefing","site.manual"'), "--publish");
    assert.deepEqual(all, { status: 0, base: "/b/c/", said: "" });
    assert.equal(told(t, settings({}, TABLES), "--publish").status, 0, "all left out");
});

test("a security.txt that has expired is refused for publishing, and by that alone a build looks at the clock", (t) => {
    const passed = settings({ "security.contact": "a@b.example", "security.as-at": "2020-01-01", "security.expires": "2020-06-01" }, ["site", "publisher", "accessibility", "embed", "contacts"]);
    assert.deepEqual(told(t, passed), { status: 0, base: "/", said: "" });
    const refused = told(t, passed, "--publish");
    assert.equal(refused.status, 1);
    assert.match(refused.said, /expires: 2020-06-01 has passed; allowed: a day to come/);
    const given = { get: () => "2027-05-04", unfilled: [] };
    assert.equal(refusals(given, "2027-05-04").length, 0);
    assert.equal(refusals(given, "2027-05-05").length, 1);
});

test("the path of the site is that of its address, and another one is refused", () => {
    assert.equal(baseOf("", ""), "/");
    assert.equal(baseOf("", "/x/"), "/x/");
    assert.equal(baseOf("https://a.example/x/", ""), "/x/");
    assert.equal(baseOf("https://a.example/x/", "/x/"), "/x/");
    assert.throws(() => baseOf("https://a.example/x/", "/y/"), /allowed: \/x\/, or no --base/);
});

test("what is not allowed is refused by name, with its place and what is allowed", () => {
    const refused = (text) => {
        try {
            read(text);
        } catch (error) {
            return String(error.stderr).trim();
        }
        return "";
    };
    for (const [text, says] of [
        [EXAMPLE.replace("[site]", "[sight]"), /`sight`; allowed: left-out, site, publisher, accessibility, security, embed, contacts/],
        [EXAMPLE.replace("\nmanual =", "\nmanuel ="), /site: unknown field `manuel`; allowed: address, briefing, manual/],
        [EXAMPLE.replace("\nmanager =", "\nboss ="), /contacts: unknown field `boss`; allowed: as-at, request-address, /],
        [EXAMPLE.replace("left-out = []", 'left-out = ["site.url"]'), /left-out: `site\.url` is no field; allowed: /],
        [EXAMPLE.replace('name = ""', "name = 7"), /publisher: `name` is not text/],
        [settings({ "site.address": "javascript:alert(1)" }), /site: `address`: .*https:\/\//],
        [settings({ "publisher.name": "a\u202eb" }), /publisher: `name`: holds .*cannot be seen/],
        [settings({ "security.expires": "2027-05-04" }), /`expires` without `as-at`/],
    ]) {
        const said = refused(text);
        assert.match(said, says);
        assert.equal(said.split("\n").length, 1, said);
    }
});

test("git leaves the publisher's own file alone, and knows the example", () => {
    assert.match(readFileSync(join(ROOT, ".gitignore"), "utf8"), /^\/publish\/settings\.toml$/m);
    assert.ok(existsSync(join(ROOT, "publish/settings.example.toml")));
    assert.equal(missing([]).length, 0);
    assert.equal(PLACES.length, read(EXAMPLE).unfilled.filter((field) => field.startsWith("contacts.")).length - 1, "each contact is a field");
});
