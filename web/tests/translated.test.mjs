// Under a browser's translation, which puts every text into elements of its own, the aid goes on and its words follow.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heading, radio } from "./aid.mjs";
import { start, words } from "./harness.mjs";

let site;
before(async () => { site = await start(); });
after(() => site.close());

/** A page on which each text is “translated” as it comes, as Chrome and Edge do it. What is marked is left as it is. */
async function translated(address) {
    const page = await site.page();
    await page.addInitScript(() => {
        const translate = (text) => {
            if (!text.parentElement || text.parentElement.closest("script, style, textarea, font, [translate=no]") || !text.data.trim()) return;
            const [outer, inner] = [document.createElement("font"), document.createElement("font")];
            inner.textContent = `[de] ${text.data}`;
            outer.append(inner);
            text.replaceWith(outer);
        };
        const all = (node) => {
            const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
            const texts = node.nodeType === Node.TEXT_NODE ? [node] : [];
            while (walker.nextNode()) texts.push(walker.currentNode);
            texts.forEach(translate);
        };
        addEventListener("DOMContentLoaded", () => {
            const main = document.querySelector("main");
            all(main);
            new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(all))).observe(main, { childList: true, subtree: true });
        });
    });
    await page.goto(site.url + address);
    await page.locator("#aid-static").waitFor({ state: "detached" });
    return page;
}

/** Presses, not sooner after the last press than a reader who has read what came. */
async function press(page, name) {
    await page.waitForTimeout(360);
    await page.locator("button:visible", { hasText: name }).first().click();
}

test("questions with an error, and with what asks back, go on in a translation", async () => {
    const page = await translated("check.html");
    await press(page, words.start.begin);
    await press(page, words.aid.go_on);
    await page.locator("#aid-problem").waitFor();
    await page.locator("#aid-issue-1").fill("One");
    await press(page, words.aid.add_issue);
    await page.locator("#aid-issue-2").fill("Two");
    const end = page.locator("#aid-issues tr").nth(1).locator("td").last();
    await page.locator("#aid-remove-2").click();
    await end.getByText(words.aid.remove_yes).waitFor();
    await press(page, words.common.keep_it);
    assert.match(await end.innerText(), new RegExp(`^\\[de\\] ${words.common.remove}`));
    await radio(page, "whose-1", "both").check();
    await radio(page, "whose-2", "health").check();
    await press(page, words.aid.go_on);
    assert.match(await heading(page), /^\[de\] .* 1$/);
    await press(page, words.aid.go_on);
    await page.locator("#aid-problem").waitFor();
    assert.deepEqual(page.said, []);
    await page.context().close();
});

test("an example opens in a translation, and what is said of saving follows", async () => {
    const page = await translated("check.html#example=example-6");
    await page.locator(".aid-verdict").waitFor();
    await page.locator("summary:visible", { hasText: words.result.keep }).click();
    for (const [label, said] of [[words.aid.remember, words.aid.remembered], [words.aid.forget, words.aid.forgotten], [words.result.save_record, words.result.record_saved]]) {
        await press(page, label);
        await page.locator(".aid-status", { hasText: said }).waitFor();
    }
    await press(page, words.result.try_it);
    assert.match(await heading(page), new RegExp(words.result.trial));
    assert.deepEqual(page.said, []);
    await page.context().close();
});
