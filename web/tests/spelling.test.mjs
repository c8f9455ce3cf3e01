// British spelling: every word of every page, of the rulebook and of the documents is in the dictionary or in words.txt.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import dictionary from "dictionary-en-gb";
import nspell from "nspell";
import { DIST, PAGES } from "./harness.mjs";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const spell = nspell(dictionary);
const own = readFileSync(new URL("words.txt", import.meta.url), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
for (const word of own) spell.add(word);

// What a reader sees of a page, and where it is listed: no tags, addresses, styles or code.
const ofHtml = (html) => html.replace(/<meta name="description" content="([^"]*)">/, " $1 ").replace(/<(style|script|code|pre)\b.*?<\/\1>/gs, " ").replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#\d+|#x[\da-f]+);/gi, " ");
const ofMarkdown = (text) => text.replace(/```.*?```/gs, " ").replace(/`[^`]*`/g, " ").replace(/\]\([^)]*\)/g, "] ").replace(/<[^>]*>|https?:\S+/g, " ");

// A practice case has words for readers in its JSON, too.
const ofPractice = (text) => [ofMarkdown(text), ...[...text.matchAll(/"(?:says|label)": "([^"]*)"/g)].map(([, said]) => said)].join("\n");

// The words of a rulebook file: its texts, but not its ids.
const IDS = new Set(["id", "value", "page", "cites", "params", "edition", "kind"]);
function textsOf(value, key = "") {
    if (IDS.has(key)) return [];
    if (typeof value === "string") return [value.replace(/\{\w+\}/g, " ")];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, Array.isArray(value) ? key : name));
}

const filesOf = (folder, ending) => readdirSync(at(folder)).filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);

const texts = [
    ...PAGES.map((path) => [path, ofHtml(readFileSync(join(DIST, path), "utf8"))]),
    ...filesOf("crates/rules/rulebook", ".json").map((path) => [path, textsOf(JSON.parse(readFileSync(at(path), "utf8"))).join("\n")]),
    ["crates/interface/interface.json", textsOf(JSON.parse(readFileSync(at("crates/interface/interface.json"), "utf8"))).join("\n")],
    ...filesOf("crates/rules/scenarios", ".md").map((path) => [path, ofMarkdown(readFileSync(at(path), "utf8"))]),
    ...filesOf("crates/practice/cases", ".md").map((path) => [path, ofPractice(readFileSync(at(path), "utf8"))]),
    ...["README.md", "ARCHITECTURE.md", "CHANGELOG.md"].map((path) => [path, ofMarkdown(readFileSync(at(path), "utf8"))]),
];

// A word stands by itself: not part of a name with signs or digits in it.
const WORD = /(?<![\p{L}\p{N}_/.#@-])\p{L}[\p{L}’']*\p{L}(?![\p{L}\p{N}_/]|\.\p{L})/gu;

// The dictionary allows both; the briefing writes “prioritised” and “organisations”.
const IZE = /[a-z]{3}(iz(e|ed|es|ing|ation|ations)|yz(e|ed|es|ing))$/;
const isRight = (word) => !(IZE.test(word) && !/siz(e|ed|es|ing)$/.test(word)) && spell.correct(word);

test("every word is spelled as in British English, or is one of ours", () => {
    const known = new Map();
    const isKnown = (word) => {
        if (!known.has(word)) {
            const plain = word.replaceAll("’", "'").replace(/'s$/, "");
            known.set(word, isRight(plain) || isRight(plain.replace(/'$/, "")));
        }
        return known.get(word);
    };
    const wrong = new Map();
    for (const [path, text] of texts) {
        for (const [word] of text.matchAll(WORD)) if (!isKnown(word) && !wrong.has(word)) wrong.set(word, path);
    }
    assert.deepEqual([...wrong].map(([word, path]) => `${path}: ${word}`), []);
});

test("American spellings and slips are found", () => {
    assert.deepEqual(["color", "behavior", "organize", "prioritized", "analyze", "recieve"].filter(isRight), []);
    assert.deepEqual(["colour", "size", "organise", "prioritised", "analyse", "receive"].filter((word) => !isRight(word)), []);
});

test("no word is listed that nothing uses, or that the dictionary has", () => {
    const plain = nspell(dictionary);
    const all = new Set(texts.flatMap(([, text]) => [...text.matchAll(WORD)].map(([word]) => word.replaceAll("’", "'").replace(/'s$/, ""))));
    assert.deepEqual(own.filter((word) => plain.correct(word) || !all.has(word)), []);
});
