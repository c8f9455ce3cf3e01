// The search page: finds the paragraphs that hold every word typed, or a form of it. The entries stand in the page itself, so nothing
// is fetched. What is typed is kept in this entry of the history, and in the fragment of the address, which no server is sent, so that
// Back and a reload find it again.
import MiniSearch from "./minisearch.js";

const MOST = 30;
const AROUND = 90;
const LONGEST = 200;
const ASKED = "#q=";

const search = document.querySelector(".search");
const form = search.querySelector("form");
const field = form.querySelector("input");
const status = search.querySelector("[role=status]");
const found = search.querySelector(".found");

// Lower case, without accents, with one apostrophe and one hyphen; of the same length as the text, so that places in one are places
// in both.
function plain(text) {
    return Array.from(text, (sign) => sign.normalize("NFD")[0].toLowerCase()[0]).join("").replace(/[’‘]/g, "'").replace(/[‐‑]/g, "-");
}

// What words that differ only in their ending have in common: "discharged", "discharges" and "discharging" are forms of "discharge".
function stem(word) {
    const hasVowel = (part) => /[aeiouy]/.test(part);
    const isShort = (part) => /^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(part);
    if (word.length < 4 || /\d/.test(word)) return word;
    let root = word
        .replace(/(s|x|ch|sh)es$/, "$1")
        .replace(/(.{2})ies$/, "$1y")
        .replace(/([^us'i])s$/, "$1");
    const [, before, ending] = root.match(/^(.+?)(ied|ed|ing)$/) ?? [];
    if (/(gree|tee|cree)d$/.test(root)) {
        root = root.slice(0, -1);
    } else if (ending === "ied" && before.length > 1) {
        root = `${before}y`;
    } else if (before?.length > 2 && hasVowel(before) && !root.endsWith("eed")) {
        root = before.replace(/([^aeioulsz])\1$/, "$1");
        if (root === before && isShort(root)) root += "e";
    }
    if (/[^e]e$/.test(root) && !isShort(root.slice(0, -1))) root = root.slice(0, -1);
    // Who coordinates is a coordinator.
    root = root.replace(/(..at)or$/, "$1");
    return root.replace(/ll$/, "l");
}

// The words of a text, each with its place and by what it is found: a word with hyphens by its parts and as one, a number with its
// unit as one.
function read(text) {
    const words = [];
    const wordOf = (part) => part.replace(/'s$/, "").replaceAll("'", "");
    for (const match of plain(text).matchAll(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)) {
        const parts = match[0].split("-").map(wordOf);
        const unit = match[0].match(/^(\d+)([kmg]b)$/);
        const before = words.at(-1);
        const isUnit = /^[kmg]b$/.test(match[0]) && before && /^\d+$/.test(before.parts[0]) && text.slice(before.end, match.index).trim() === "";
        const end = match.index + match[0].length;
        if (isUnit) {
            before.end = end;
            before.terms.push(match[0], before.parts[0] + match[0]);
            before.whole = before.parts[0] + match[0];
        } else {
            const whole = parts.join("");
            words.push({ start: match.index, end, parts, whole, terms: [...new Set([...parts, whole, ...(unit?.slice(1) ?? [])])] });
        }
    }
    return words;
}

// A stem stands in the index beside the words, and is told from them.
const STEM = "~";
const terms = (text) => read(text).flatMap((word) => word.terms.flatMap((term) => [term, STEM + stem(term)]));

const entries = Array.from(document.querySelectorAll("#search-entries"), ({ content }) => [...content.querySelectorAll("li")])
    .flat()
    .map((item, id) => {
        const [link, text] = item.children;
        return { id, href: link.getAttribute("href"), title: link.textContent, text: text.textContent };
    });
const index = new MiniSearch({
    fields: ["title", "text"],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 }, tokenize: (term) => [term], processTerm: (term) => term },
});
index.addAll(entries);

const any = (queries) => ({ combineWith: "OR", queries });
const all = (queries) => ({ combineWith: "AND", queries });

// A word is found by itself or by a form of it; what stands nowhere counts as the beginning of a word.
function byWord(word) {
    const exact = any([word, STEM + stem(word)]);
    return index.search(exact).length > 0 || word.length < 3 ? exact : { queries: [word], prefix: true };
}

// Every entry that holds all words, best first. Words that stand apart here may be written as one there.
function find(typed) {
    const words = read(typed.slice(0, LONGEST));
    if (words.length === 0) return undefined;
    const joined = (one, other) => (one && other ? [any([one.whole + other.whole, STEM + stem(one.whole + other.whole)])] : []);
    return index.search(all(words.map((word, at) => any([
        byWord(word.whole),
        ...(word.parts.length > 1 ? [all(word.parts.map(byWord))] : []),
        ...joined(words[at - 1], word),
        ...joined(word, words[at + 1]),
    ]))));
}

// The text around the first place found, with what was found marked.
function excerpt(text, match) {
    const marks = read(text).filter(({ terms }) => terms.some((term) => term in match || STEM + stem(term) in match));
    const first = marks[0]?.start ?? 0;
    const from = first <= AROUND ? 0 : text.indexOf(" ", first - AROUND) + 1;
    const last = from + 3 * AROUND;
    const to = last >= text.length ? text.length : text.lastIndexOf(" ", last);
    const paragraph = document.createElement("p");
    let at = from;
    for (const { start, end } of marks) {
        if (start < at || end > to) continue;
        const mark = document.createElement("mark");
        mark.textContent = text.slice(start, end);
        paragraph.append(text.slice(at, start), mark);
        at = end;
    }
    paragraph.append(text.slice(at, to), to < text.length ? " …" : "");
    if (from > 0) paragraph.prepend("… ");
    return paragraph;
}

function show() {
    const hits = find(field.value);
    found.replaceChildren(...(hits ?? []).slice(0, MOST).map(({ id, match }) => {
        const { href, title, text } = entries[id];
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = href;
        link.textContent = title;
        item.append(link, excerpt(text, match));
        return item;
    }));
    const { none, one, many, most, empty } = search.dataset;
    const count = hits?.length;
    const says = count === undefined ? empty : count === 0 ? none : count === 1 ? one : count <= MOST ? many : most;
    return says.replace("{n}", count).replace("{most}", MOST);
}

// Said again, too, where it is the same.
function say(text) {
    if (status.textContent === text) {
        status.textContent = "";
        requestAnimationFrame(() => { status.textContent = text; });
    } else {
        status.textContent = text;
    }
}

// Keeps the words. The address follows once they are whole: where it changes, some browsers ask for the page's icon again.
function keep(inAddress) {
    const fragment = field.value.trim() === "" ? location.pathname + location.search : ASKED + encodeURIComponent(field.value);
    try {
        history.replaceState(field.value, "", inAddress ? fragment : undefined);
    } catch { /* A browser that has had too many of these. */ }
}

function inAddress() {
    try {
        return location.hash.startsWith(ASKED) ? decodeURIComponent(location.hash.slice(ASKED.length)) : "";
    } catch {
        return "";
    }
}

function recall() {
    const typed = typeof history.state === "string" ? history.state : inAddress();
    if (typed === "" || typed === field.value) return;
    field.value = typed;
    say(show());
}

// While typing, results follow at once, and their number is told once the typing pauses.
let pause;
field.addEventListener("input", () => {
    clearTimeout(pause);
    const says = show();
    if (field.value.trim() === "") status.textContent = "";
    pause = setTimeout(() => {
        if (field.value.trim() !== "") say(says);
        keep(false);
    }, 400);
});
form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    say(show());
    keep(true);
});
field.addEventListener("change", () => keep(true));
// Another search in the address is another entry; a place on this page keeps the words.
addEventListener("hashchange", () => (location.hash.startsWith(ASKED) ? recall() : keep(false)));

search.querySelector(".scripts-off").remove();
form.hidden = false;
recall();
