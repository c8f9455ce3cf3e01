// The HTML of every page is valid.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { example } from "../../scripts/lib/embed.mjs";
import { embeddable } from "./foreign.mjs";
import { DIST, PAGES } from "./harness.mjs";

// The rules of the HTML standard. Left out is what is a matter of style, or what axe looks at in the live page.
const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
        // mdBook writes "<br>" and "<br />" as it finds them, and leaves white space where it stood.
        "void-style": "off",
        "no-trailing-whitespace": "off",
    },
});

test("what is not valid is found", async () => {
    const { valid } = await validator.validateString("<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p><div></div></p><ul><p></p></ul></body></html>");
    assert.ok(!valid);
});

test("the HTML of every page is valid", async () => {
    const found = [];
    for (const path of PAGES) {
        const report = await validator.validateString(readFileSync(join(DIST, path), "utf8"));
        for (const { messages } of report.results) {
            for (const { line, column, ruleId, message } of messages) found.push(`${path}:${line}:${column}: ${message} (${ruleId})`);
        }
    }
    assert.deepEqual(found, []);
});

test("so is that of the pages for frames, and of the example of a page around one", async () => {
    const { folder, element, remove } = await embeddable(["https://intranet.example.org"]);
    const made = ["embed.html", "embed-next-steps.html", "embed-compare.html"].map((path) => readFileSync(join(folder, path), "utf8"));
    remove();
    for (const html of [...made, example("https://site.example/path/", element)]) {
        const { results } = await validator.validateString(html);
        assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)), []);
    }
});
