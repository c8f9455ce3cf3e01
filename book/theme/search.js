// The search page: finds the places whose words start with all that is typed. The entries stand in the page itself, so
// nothing is fetched; nothing typed leaves the page or stays in its address.
const MOST = 30;
const AROUND = 90;

const search = document.querySelector(".search");
const form = search.querySelector("form");
const field = form.querySelector("input");
const status = search.querySelector("[role=status]");
const found = search.querySelector(".found");

// Lower case, without accents and apostrophes; of the same length as the text, so that places in one are places in both.
function plain(text) {
    return Array.from(text, (sign) => sign.normalize("NFD")[0].toLowerCase()[0]).join("").replace(/[’']/g, "'");
}

// The beginning that forms of one word have in common, roughly: "discharged" and "discharge" are found by either.
function stem(word) {
    return word.length > 4 ? word.replace(/(ing|ed|es|e|s)$/, "") : word;
}

function wordsOf(text) {
    return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Where words that start with `start` stand in the text.
function places(text, start) {
    const all = [];
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
        if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) all.push(at);
    }
    return all;
}

const entries = Array.from(document.querySelectorAll("#search-entries"), ({ content }) => [...content.querySelectorAll("li")])
    .flat()
    .map((item) => {
        const [link, text] = item.children;
        return { href: link.getAttribute("href"), title: link.textContent, text: text.textContent, inTitle: plain(link.textContent), inText: plain(text.textContent) };
    });

// Every entry that holds all words, best first: words of the title count more, whole words more than beginnings.
function find(words) {
    const hits = [];
    for (const entry of entries) {
        let score = 0;
        const all = words.every((word) => {
            const inTitle = places(entry.inTitle, word).length;
            const inText = places(entry.inText, word).length;
            score += 4 * Math.min(inTitle, 1) + Math.min(inText, 3);
            return inTitle + inText > 0;
        });
        if (all) hits.push({ entry, score });
    }
    return hits.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

// The text around the first place found, with what was found marked.
function excerpt({ text, inText }, words) {
    const marks = words.flatMap((word) => places(inText, word).map((at) => [at, inText.slice(at).match(/^[\p{L}\p{N}]+/u)[0].length]));
    marks.sort((a, b) => a[0] - b[0]);
    const first = marks[0]?.[0] ?? 0;
    const from = first <= AROUND ? 0 : text.indexOf(" ", first - AROUND) + 1;
    const end = from + 3 * AROUND;
    const to = end >= text.length ? text.length : text.lastIndexOf(" ", end);
    const paragraph = document.createElement("p");
    let at = from;
    for (const [start, length] of marks) {
        if (start < at || start + length > to) continue;
        const mark = document.createElement("mark");
        mark.textContent = text.slice(start, start + length);
        paragraph.append(text.slice(at, start), mark);
        at = start + length;
    }
    paragraph.append(text.slice(at, to), to < text.length ? " …" : "");
    if (from > 0) paragraph.prepend("… ");
    return paragraph;
}

function show() {
    const words = [...new Set(wordsOf(field.value).map(stem))];
    const hits = words.length > 0 ? find(words) : [];
    found.replaceChildren(...hits.slice(0, MOST).map((entry) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = entry.href;
        link.textContent = entry.title;
        item.append(link, excerpt(entry, words));
        return item;
    }));
    const { none, one, many, most, empty } = search.dataset;
    const says = words.length === 0 ? empty : hits.length === 0 ? none : hits.length === 1 ? one : hits.length <= MOST ? many : most;
    return says.replace("{n}", hits.length).replace("{most}", MOST);
}

// While typing, results follow at once, and their number is told once the typing pauses.
let pause;
field.addEventListener("input", () => {
    clearTimeout(pause);
    const says = show();
    if (field.value.trim() === "") status.textContent = "";
    else pause = setTimeout(() => { status.textContent = says; }, 400);
});
form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    status.textContent = show();
});

search.querySelector(".scripts-off").remove();
form.hidden = false;
