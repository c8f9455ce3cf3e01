// The copy in one file, opened from a disk: it has every page and every program, asks for nothing, lets nothing in, and says what it is
// where it cannot start. Firefox and WebKit open it in browsers/.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { crc32, inflateRawSync } from "node:zlib";
import { answerFrom, click, expected, go, heading, isSeen, open, result, tabOf, unfold } from "./aid.mjs";
import { DIST, PAGES, axe, scenario, start, words } from "./harness.mjs";
import { ONE_FILE, WORDS, fill } from "../../scripts/lib/copies.mjs";
import { filesIn } from "../../scripts/lib/site.mjs";

const guidance = JSON.parse(readFileSync(new URL("../../crates/casework/guidance/next-steps.json", import.meta.url), "utf8"));
const FILE = join(DIST, ONE_FILE);
const COPY = pathToFileURL(FILE).href;
const HELD = PAGES.filter((path) => path !== "404.html");
const html = readFileSync(FILE, "utf8");

let site, folder;
before(async () => {
    site = await start();
    folder = mkdtempSync(join(tmpdir(), "away-"));
});
after(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
});

/** A page whose context tells what is asked for and what the policy refuses, in each of its tabs. */
async function watched(options) {
    const page = await site.page(options);
    const seen = [];
    await page.context().exposeFunction("tellViolation", (what) => seen.push(what));
    await page.context().addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => window.tellViolation(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true);
    });
    page.context().on("request", (request) => { if (!request.isNavigationRequest() && !/^blob:null|^blob:file/.test(request.url())) seen.push(`asked: ${request.url()}`); });
    page.context().on("weberror", (error) => seen.push(`error: ${error.error().message}`));
    page.context().on("console", (message) => seen.push(`said: ${message.text()}`));
    return { page, seen };
}

test("its policy lets in nothing but what stands in it", () => {
    const [, policy] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);
    const inline = (tag) => [...html.matchAll(new RegExp(`<${tag}(?: data-name[^>]*)?>(.*?)</${tag}>`, "gs"))].map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    assert.equal(inline("script").length, 1);
    assert.equal(policy, [
        "default-src 'none'", `script-src ${inline("script").join(" ")} 'wasm-unsafe-eval'`, `style-src ${inline("style").join(" ")}`,
        "form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].join("; "));
    // Before the policy there is nothing that it should hold for.
    assert.match(html.slice(0, html.indexOf("<meta http-equiv")), /^<!DOCTYPE html>\s*<html lang="en-GB">\s*<head>\s*<meta charset="utf-8">\s*$/);
    const loads = html.replace(/<script.*?<\/script>/gs, "").match(/<(?:link|img|iframe|object|base)\b[^>]*>|<[^>]*\s(?:src|srcset|style|on\w+)=[^>]*>/);
    assert.equal(loads, null, loads?.[0]);
});

test("the same site gives the same file and the same zip, byte for byte, and the zip holds all of it", () => {
    const lib = (name) => fileURLToPath(new URL(`../../scripts/lib/${name}`, import.meta.url));
    const copy = join(folder, "site");
    cpSync(DIST, copy, { recursive: true });
    execFileSync("node", [lib("away.mjs"), copy]);
    assert.ok(readFileSync(join(copy, ONE_FILE)).equals(readFileSync(FILE)));
    const readme = fileURLToPath(new URL("../../publish/README.txt", import.meta.url));
    const hosts = fileURLToPath(new URL("../../hosts", import.meta.url));
    execFileSync("node", [lib("zip.mjs"), join(folder, "a.zip"), copy, `README.txt=${readme}`, `hosts=${hosts}`]);
    const zip = readFileSync(join(folder, "a.zip"));
    assert.ok(zip.equals(readFileSync(fileURLToPath(new URL("../../away/joint-working.zip", import.meta.url)))));
    const inside = [];
    const end = zip.lastIndexOf(Buffer.from("PK\x05\x06"));
    for (let count = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); count > 0; count--) {
        const [method, sum, packed, length, extra, note, head] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
        const name = zip.toString("utf8", at + 46, at + 46 + length);
        const body = zip.subarray(head + 30 + length, head + 30 + length + packed);
        const content = method === 8 ? inflateRawSync(body) : body;
        assert.ok(content.equals(readFileSync(name === "README.txt" ? readme : join(name.startsWith("hosts/") ? join(hosts, "..") : copy, name))), name);
        if (crc32) assert.equal(crc32(content), sum, name);
        inside.push(name);
        at += 46 + length + extra + note;
    }
    assert.deepEqual(inside, [...filesIn(copy), ...filesIn(hosts).map((path) => `hosts/${path}`), "README.txt"].sort());
});

test("every page opens from a disk with the words of the website, asks for nothing and offends nothing", async () => {
    const { page, seen } = await watched();
    const plain = await site.page({ javaScriptEnabled: false });
    const said = (of) => of.evaluate(() => [document.title, document.querySelector("main h1").textContent, document.body.dataset.section, document.querySelector("header [aria-current]")?.textContent]);
    for (const path of HELD) {
        await page.goto(`${COPY}?${path}`);
        await plain.goto(site.url + path);
        const there = await said(plain);
        if (!/^(check|next-steps|practice|compare)\.html$/.test(path)) assert.deepEqual(await said(page), there, path);
        assert.equal(await page.locator("main h1").count(), 1 + (path === "check.html" && (await page.locator("#aid-first-title").count())), path);
        const version = /version \d+\.\d+\.\d+ \([0-9a-f]{12}\)/;
        assert.match(await page.locator("footer .copy").innerText({ timeout: 3000 }).catch((error) => `${path}: ${error}`), version, path);
        assert.deepEqual(await page.locator("a[href]:not([href^='?'], [href^='#'], [href^='https:'], [href^='mailto:'])").count(), 0, path);
    }
    await page.goto(`${COPY}?licences.txt`);
    assert.match(await page.locator("pre").innerText(), /MIT/);
    await page.goto(`${COPY}?no-such-page.html`);
    await page.getByText(WORDS.no_page).waitFor();
    await page.goto(`${COPY}?checkup.html`);
    await page.getByText(WORDS.no_server).waitFor();
    assert.deepEqual(seen, []);
});

test("guidance is read by links, at its place, and by Back; searched words lead there too", async () => {
    const { page, seen } = await watched();
    await page.goto(COPY);
    await page.locator("main a", { hasText: "Read the guidance" }).click();
    await page.locator("h1", { hasText: "Background" }).waitFor();
    await page.locator(".pager a").click();
    await page.locator("h1", { hasText: "Indicators" }).waitFor();
    await page.goBack();
    await page.locator("h1", { hasText: "Background" }).waitFor();
    await page.goBack();
    await page.locator(".ways").waitFor();
    await page.goto(`${COPY}?guidance/background.html#background-limb-two`);
    assert.equal(await page.evaluate(() => document.querySelector(":target").id), "background-limb-two");
    await page.goto(`${COPY}?search.html`);
    await page.locator("#search-words").fill("kidney");
    await page.keyboard.press("Enter");
    await page.locator(".found a").first().click();
    await page.locator("main h1").waitFor();
    assert.match(page.url(), /\?examples\/example-6\.html#/);
    await page.goBack();
    assert.equal(await page.locator("#search-words").inputValue(), "kidney");
    assert.deepEqual(seen, []);
});

test("a case is decided, saved, copied, remembered, and found again in the file; a link to it opens its result", async () => {
    const { page, seen } = await watched({ acceptDownloads: true });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const told = scenario("example-6");
    await open(page, `${COPY}?`);
    await answerFrom(page, told.case);
    await go(page, words.aid.see_result);
    assert.deepEqual(await result(page), expected(told));
    await unfold(page, words.result.keep);
    const [download] = await Promise.all([page.waitForEvent("download"), go(page, words.aid.save_file)]);
    assert.equal(JSON.parse(await readFile(await download.path(), "utf8")).issues.length, told.case.issues.length);
    await go(page, words.aid.copy_link);
    await page.locator(".aid-status", { hasText: words.aid.copied_link }).waitFor();
    await go(page, words.aid.remember);
    const other = await page.context().newPage();
    await open(other, `${COPY}?`);
    await go(other, words.aid.stored_open);
    await other.locator(".aid-verdict").waitFor();
    await open(other, `${COPY}?`);
    await other.locator(".aid .aid-more > summary").click();
    await other.locator("#aid-link").focus();
    await other.keyboard.press("Control+v");
    const link = await other.locator("#aid-link").inputValue();
    assert.ok(link.startsWith(`${COPY}?check.html#v1.`), link);
    // As copied; on the file itself, as who sends a link may put it together; and one of the website, pasted.
    for (const address of [link, link.replace("?check.html", "")]) {
        const opened = await page.context().newPage();
        await opened.goto(address);
        await opened.locator(".aid-verdict").waitFor();
        assert.equal(await heading(opened), words.outcomes.split.title);
        assert.match(opened.url(), /\?check\.html#v1\./);
    }
    await other.locator("#aid-link").fill(`https://example.org/check.html${link.slice(link.indexOf("#"))}`);
    await go(other, words.aid.open_link);
    await other.locator(".aid-verdict").waitFor();
    assert.deepEqual(seen, []);
});

test("the next steps and the comparison get the case from the tab that opened them, and no other window gets it", async () => {
    const { page, seen } = await watched();
    await open(page, `${COPY}?`, "#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    const next = await tabOf(page, () => click(page.locator(".aid-next a", { hasText: guidance.way.all })));
    await next.getByText(guidance.way.outcomes.split).first().waitFor();
    assert.match(next.url(), /\?next-steps\.html$/);
    // Another file that opens this one, and asks as the next steps do.
    const asks = join(folder, "asks.html");
    writeFileSync(asks, `<!doctype html><title>x</title><button>x</button><script>
        document.querySelector("button").onclick = () => { window.copy = open(${JSON.stringify(`${COPY}?check.html#example=example-6`)}); };
        const heard = []; onmessage = ({ data }) => heard.push(data);
        setInterval(() => { window.copy?.postMessage("joint-working: which case?", "*"); document.title = String(heard.length); }, 50);
    </script>`);
    const spy = await page.context().newPage();
    await spy.goto(pathToFileURL(asks).href);
    const opened = await tabOf(page, () => spy.getByRole("button").click());
    await opened.locator(".aid-verdict").waitFor();
    await opened.waitForTimeout(500);
    assert.equal(await spy.title(), "0");
    assert.deepEqual(seen, []);
});

for (const options of [{}, { colorScheme: "dark", viewport: { width: 320, height: 640 } }]) {
    test(`axe finds nothing in it, and nothing is too wide (${JSON.stringify(options)})`, async () => {
        const page = await site.page(options);
        const found = [];
        for (const path of ["", "?guidance/background.html", "?copies.html", "?whole-guidance.html", "?check.html", "?check.html#example=example-6", "?next-steps.html", "?licences.txt", "?nothing"]) {
            await page.goto("about:blank");
            await page.goto(COPY + path);
            if (/check|next/.test(path)) await page.locator("#aid-static").waitFor({ state: "detached" });
            if (path.includes("example-6")) await page.locator(".aid-verdict").waitFor();
            for (const line of await axe(page)) found.push(`${path}: ${line}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (wide > 0) found.push(`${path}: ${wide} pixels too wide`);
        }
        assert.deepEqual(found, []);
    });
}

test("without scripts it is the guidance on one page, and says so", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(COPY);
    await page.getByText(WORDS.late).waitFor({ timeout: 2500 });
    assert.ok(await isSeen(page.locator("#example-6-outcome")));
    assert.equal(await page.locator("a[href^='?']:not(footer a):visible").count(), 0, "no link leads to a page that does not start");
});

test("where its scripts are refused, as from a website, or are not as they were, it says so", async () => {
    const page = await site.page();
    // A website's own policy refuses its styles, too.
    await page.goto(`${site.url}${ONE_FILE}`);
    await page.getByText(WORDS.late).waitFor({ timeout: 5000 });
    const changed = join(folder, "changed.html");
    writeFileSync(changed, html.replace("const SCRIPTS", "const  SCRIPTS"));
    await page.goto(pathToFileURL(changed).href);
    assert.ok(!await page.getByText(WORDS.late).isVisible(), "not before the pages had the time to start");
    await page.getByText(WORDS.late).waitFor({ timeout: 5000 });
    assert.deepEqual(await axe(page), []);
});

test("it says what it is, and the website says how large it is", async () => {
    const page = await site.page();
    await page.goto(`${site.url}copies.html`);
    const link = page.locator(`a[href="${ONE_FILE}"]`);
    assert.match(await link.innerText(), /\(HTML, \d\.\d MB\)$/);
    assert.equal(await link.getAttribute("download"), "");
    await page.goto(COPY);
    const [before] = fill(WORDS.is_copy, { version: "\n" }).split("\n");
    assert.ok((await page.locator("footer .copy").innerText()).startsWith(before));
    await page.locator("footer").getByText(WORDS.about).click();
    await page.locator("#one-file").waitFor();
    assert.equal(await page.locator("a[href*='pdf'], a[href*='away/']").count(), 0);
});
