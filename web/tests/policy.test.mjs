// The published headers, strict: nothing on the whole site offends them, and a page that does is seen. Each script, style and program is
// named after its bytes, and one changed byte is refused and said to the reader.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { answerFrom, go, isSeen, open, tabOf } from "./aid.mjs";
import { DIST, PAGES, scenario, start, words } from "./harness.mjs";
import { filesIn } from "../../scripts/lib/site.mjs";
import { HEADERS } from "../../scripts/lib/hosts.mjs";

const guidance = JSON.parse(readFileSync(new URL("../../crates/casework/guidance/next-steps.json", import.meta.url), "utf8"));
const TOPICS = ["request", "sending", "dates", "consent", "transfer", "apart"].map((topic) => guidance[topic].title);

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** Has a page's context tell of every violation, by the event, by the browser's reports and by what it says on the console. */
async function watched(of, options) {
    const page = await of.page(options);
    const seen = [];
    await page.context().exposeFunction("tellViolation", (what) => seen.push(what));
    await page.context().addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => window.tellViolation(`event: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true);
        new ReportingObserver((reports) => reports.forEach(({ type, body }) => window.tellViolation(`report: ${type} ${body?.effectiveDirective ?? body?.message ?? ""}`)), { buffered: true }).observe();
    });
    const listen = (page) => {
        page.on("console", (message) => { if (/Content Security Policy|Trusted|integrity/i.test(message.text())) seen.push(`console: ${message.text()}`); });
        page.on("pageerror", (error) => { seen.push(`error: ${error.message}`); });
    };
    page.context().on("page", listen);
    listen(page);
    return { page, seen };
}

test("the headers are strict, and the detector sees a page that offends them", async (t) => {
    const policy = HEADERS["Content-Security-Policy"];
    for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]) assert.ok(policy.includes(part), part);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*|data:/);
    const bad = await start("/", DIST, (path, body) => {
        if (path === "about.html") return String(body).replace("</body>", '<script>window.ran = 1</script><p style="color: red">x</p></body>');
        if (path === "search.html") return String(body).replaceAll(/ integrity="[^"]*"/g, "");
        if (/theme\/search-/.test(path)) return `${body}\ntry { document.body.insertAdjacentHTML("beforeend", "<i>x</i>"); } catch { /* Refused, as it should be. */ }`;
        return body;
    });
    t.after(() => bad.close());
    for (const [path, directives] of [["about.html", ["script-src-elem", "style-src-attr"]], ["search.html", ["require-trusted-types-for"]]]) {
        const { page, seen } = await watched(bad);
        await page.goto(bad.url + path);
        await page.waitForTimeout(300);
        for (const directive of directives) {
            for (const way of ["event", "report"]) assert.ok(seen.some((what) => what.startsWith(way) && what.includes(directive)), `${path}: ${directive} by ${way}: ${seen}`);
        }
        assert.ok(seen.some((what) => what.startsWith("console: ")), `${path}: ${seen}`);
        assert.equal(await page.evaluate(() => window.ran), undefined);
        await page.context().close();
    }
});

/** On screen and on paper, a page says nothing of what is missing or does not run. */
async function isWhole(page, path) {
    for (const media of ["print", "screen"]) {
        await page.emulateMedia({ media });
        assert.equal(await page.locator(".unstyled:visible, .late:visible").count(), 0, `${path}, ${media}`);
    }
}

test("no page offends them, nor does a walk through the aid, its result and every next step", async () => {
    const { page, seen } = await watched(site);
    for (const path of PAGES) {
        await page.goto(site.url + path, { waitUntil: "load" });
        await isWhole(page, path);
    }
    await open(page, site.url);
    await answerFrom(page, scenario("example-6").case);
    await go(page, words.aid.see_result);
    await page.locator(".aid-verdict").waitFor();
    for (const fold of await page.locator(".aid-folds summary:visible").all()) await fold.click();
    await page.getByRole("button", { name: /^Try it/ }).first().click();
    await page.goBack();
    await page.locator(".aid-verdict:visible").waitFor();
    const next = await tabOf(page, () => page.locator(".aid-next a", { hasText: guidance.way.all }).click());
    await next.getByText(guidance.way.needed, { exact: true }).waitFor();
    for (const topic of TOPICS) {
        await go(next, topic);
        for (const field of await next.locator(".aid input[type=text]:visible, .aid textarea:visible").all()) await field.fill("3");
        for (const box of await next.locator(".aid input[type=checkbox]:visible, .aid input[type=radio]:visible").all()) await box.click();
        await next.goBack();
        await next.locator("ol.aid-points").first().waitFor();
    }
    await page.goto(`${site.url}search.html`);
    await page.locator("#search-words").fill("discharge");
    await page.keyboard.press("Enter");
    await page.locator(".found a").first().waitFor();
    await page.goto(`${site.url}functions.html`);
    await page.locator("#look-up-words").fill("care");
    assert.deepEqual(seen, []);
    await page.context().close();
});

const HASHED = filesIn(DIST).filter((path) => /\.(css|m?js|wasm)$/.test(path));

test("each script, style and program is named after its bytes, and every page that loads it vouches for them", () => {
    assert.ok(HASHED.length >= 15, `${HASHED.length} files`);
    const sums = new Map(HASHED.map((path) => [path, readFileSync(join(DIST, path))]));
    for (const [path, bytes] of sums) {
        const own = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
        assert.ok(basename(path).includes(`-${own}`), `${path} has the hash ${own}`);
    }
    const integrity = (path) => `sha384-${createHash("sha384").update(sums.get(path)).digest("base64")}`;
    const seen = new Set();
    for (const page of PAGES) {
        const html = readFileSync(join(DIST, page), "utf8");
        for (const [tag, url] of html.matchAll(/<(?:script|link rel="stylesheet") [^>]*?\b(?:src|href)="([^"]*)"[^>]*>/g)) {
            const path = HASHED.find((path) => basename(path) === basename(url));
            assert.ok(path, `${page}: ${tag}`);
            assert.ok(tag.includes(` integrity="${integrity(path)}"`), `${page}: ${tag}`);
            seen.add(path);
        }
        const [, list = "{}"] = html.match(/data-integrity='([^']*)'/) ?? [];
        for (const [path, hash] of Object.entries(JSON.parse(list))) {
            assert.equal(hash, integrity(path), `${page}: ${path}`);
            seen.add(path);
        }
    }
    assert.deepEqual(HASHED.filter((path) => !seen.has(path)), [], "a page vouches for each file");
});

/** What a page says, and does not do, when a file of it is not as it was published. */
const SAYS = [
    [/^aid\/.*-later-.*\.wasm$/, "check.html", async (page) => {
        await page.locator("#aid-static").waitFor({ state: "detached" });
        await go(page, words.aid.one_page);
        await page.getByRole("heading", { name: words.aid.not_come }).waitFor();
    }],
    [/^aid\/joint-working-check.*\.(js|wasm)$/, "check.html", notRunning],
    [/^aid-next\/.*\.(js|wasm)$/, "next-steps.html", notRunning],
    [/^aid-compare\/.*\.(js|wasm)$/, "compare.html", async (page, file) => {
        await page.getByText(words.compare.failed).first().waitFor({ timeout: 10000 });
        assert.equal(await page.locator("#decision-aid button:visible").count(), 0, file);
    }],
    [/^aid-practice\/.*\.(js|wasm)$/, "practice.html", async (page, file) => {
        await page.locator("#decision-aid-failed").waitFor({ timeout: 10000 });
        assert.equal(await page.locator("#decision-aid-failed").innerText(), words.practice.failed, file);
        assert.equal(await page.locator("#decision-aid button:visible").count(), 0, `${file}: no button that does nothing`);
        assert.ok(await isSeen(page.locator(".case-text").first()), `${file}: the cases as text`);
    }],
    [/^aid\/loader.*\.js$/, "check.html", notRunning],
    [/^theme\/(search|minisearch).*\.js$/, "search.html", async (page, file) => {
        assert.ok(await isSeen(page.locator(".scripts-off")), file);
        assert.ok(!(await page.locator(".search form").isVisible()), file);
    }],
    [/^theme\/checkup.*\.js$/, "checkup.html", async (page, file) => {
        assert.ok(await isSeen(page.locator(".scripts-off")), file);
        assert.equal(await page.locator(".checkup button:visible").count(), 0, file);
    }],
    [/^theme\/look-up.*\.js$/, "functions.html", async (page, file) => {
        await page.getByText(words.paper.look_up.off).waitFor({ timeout: 10000 });
        assert.ok(!(await page.locator(".look-up-filter").isVisible()), file);
    }],
    // Without it a page does all that it did; only a double press is not held back.
    [/^theme\/press-once.*\.js$/, "functions.html", async (page, file) => {
        assert.ok(await isSeen(page.locator(".look-up-filter")), file);
    }],
    [/\.css$/, (file) => PAGES.find((path) => readFileSync(join(DIST, path), "utf8").includes(file)), unstyled],
];

async function notRunning(page, file) {
    const says = page.locator("#decision-aid-failed");
    await says.waitFor({ timeout: 10000 });
    assert.equal(await says.innerText(), page.url().includes("next-steps") ? guidance.page.failed : words.start.failed, file);
    assert.equal(await page.locator("#decision-aid button:visible").count(), 0, `${file}: no button that does nothing`);
    if (page.url().includes("check")) {
        const sheet = page.locator("#on-paper");
        if (!(await sheet.evaluate((one) => one.open))) await sheet.locator("summary").first().click();
        assert.ok(await isSeen(page.getByText(words.questions.separable.title)), `${file}: the worksheet`);
    } else {
        assert.ok(await isSeen(page.locator("ol.aid-points a").first()), `${file}: the checklists`);
    }
}

async function unstyled(page, file) {
    await page.locator(".unstyled").waitFor();
    assert.ok(await isSeen(page.locator("h1:visible").first()), `${file}: the words are there`);
}

test("one changed byte of any script, style or program is refused, and the page says so", async (t) => {
    let file;
    // In the middle, where it matters: a letter of a script's or style's text, a bit of a program.
    const served = await start("/", DIST, (name, body) => {
        if (name !== file) return body;
        const changed = Buffer.from(body);
        changed[changed.indexOf(file.endsWith(".wasm") ? 0 : "e", changed.length >> 1)] ^= 1;
        return changed;
    });
    t.after(() => served.close());
    for (file of HASHED) {
        await t.test(file.replace(/-[0-9a-f]{16}/, ""), async () => {
            const [, where, holds] = SAYS.find(([pattern]) => pattern.test(file)) ?? [];
        const path = typeof where === "function" ? where(file) : where;
            assert.ok(path, "a page has it");
            const page = await served.page();
            await page.goto(served.url + path);
            await holds(page, file);
            assert.ok(page.said.some((line) => /integrity/i.test(line)), `the browser has refused it: ${page.said}`);
            await page.context().close();
        });
    }
});

test("as published, a page says none of this without scripts either", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    for (const path of ["about.html", "check.html", "next-steps.html", "practice.html", "functions.html", "guidance/team.html"]) {
        await page.goto(site.url + path);
        await isWhole(page, path);
    }
    await page.context().close();
});

test("opened as a file, where a browser can check nothing, a page says what is missing, and nothing on it leads nowhere", async () => {
    const page = await site.page();
    await page.goto(`file://${join(DIST, "check.html")}`);
    await page.getByText(words.start.failed).first().waitFor();
    assert.ok(await isSeen(page.locator(".unstyled")));
    assert.equal(await page.locator("#decision-aid button:visible").count(), 0);
    await page.context().close();
});
