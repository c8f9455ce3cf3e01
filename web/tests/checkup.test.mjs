// The page by which a publisher without a shell sees whether a published copy is whole.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, axe, start } from "./harness.mjs";

/** What the page says of a site of which `change` changes the answers. */
async function checked(change) {
    const site = await start("/", DIST, change);
    const page = await site.page();
    await page.goto(`${site.url}checkup.html`);
    await page.getByRole("button", { name: "Check this copy" }).click();
    await page.getByRole("status").filter({ hasText: /^(All|Something|\d+ things)/ }).waitFor({ timeout: 60000 });
    assert.deepEqual(await axe(page), []);
    const said = [await page.getByRole("status").innerText(), ...(await page.locator(".checkup .found li").allInnerTexts())].join("\n");
    const hash = await page.locator(".checkup-list code").first().textContent();
    await site.close();
    return { said, hash };
}

// Files of a changed copy are sent as they are, without compression: that is one line. Pictures never are compressed.
const PLAIN = /^\d+ addresses .*: is sent without compression/m;

test("a copy that is whole is said to be, with the hash of its list", async () => {
    const { said, hash } = await checked(undefined);
    assert.match(said, /^All \d+ files are as they were built/, said);
    assert.equal(hash, `sha384-${createHash("sha384").update(readFileSync(join(DIST, "integrity.json"))).digest("base64")}`);
});

test("what is not as it was built is said by name", async () => {
    const { said } = await checked((path, body, headers) => {
        if (path === "about.html") return String(body).replace("the", "tne");
        if (path === "glossary.html") delete headers["Referrer-Policy"];
        if (path === "privacy.html") headers["Content-Security-Policy"] = "default-src 'self'";
        if (path === "licences.txt") headers["Content-Type"] = "text/html";
        return body;
    });
    for (const line of [/about\.html: is another file/, /glossary\.html: Referrer-Policy is not sent/, /privacy\.html: Content-Security-Policy is not sent/, /licences\.txt: is sent as “text\/html”/, PLAIN]) assert.match(said, line);
    assert.doesNotMatch(said, /worksheet\.html/);
});

test("without the lists it says that nothing can be compared", async () => {
    const { said } = await checked((path, body) => (path === "hosts.json" ? "{" : body));
    assert.match(said, /nothing can be compared/);
});
