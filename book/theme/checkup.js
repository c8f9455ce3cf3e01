// The check of a published copy: asks for every file of the list and compares its bytes, type and headers with what was built. Nothing is
// sent but these requests, to the site itself.
const AT_ONCE = 6;

const page = document.querySelector(".checkup");
const button = page.querySelector("button");
const status = page.querySelector("[role=status]");
const found = page.querySelector(".found");
const list = page.querySelector(".checkup-list");

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const says = (what, values = {}) => fill(page.dataset[what], values);
const base = new URL("./", document.baseURI);
const ask = (path) => fetch(new URL(path, base), { cache: "reload", credentials: "omit" });
const hash = async (bytes) => `sha384-${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-384", bytes))))}`;

// Whether one header says at least what another does, whatever the order of its parts.
function covers(said, wanted) {
    const parts = (text) => text.split(/[;,]/).map((part) => part.trim().toLowerCase()).filter(Boolean);
    const there = new Set(parts(said ?? ""));
    return parts(wanted).every((part) => there.has(part));
}

/** What is wrong with one file, a sentence each. */
async function look(path, hashes, hosts) {
    const answer = await ask(path);
    if (!answer.ok) return [says("missing", { status: answer.status })];
    const wrong = [];
    if ((await hash(await answer.arrayBuffer())) !== hashes[path]) wrong.push(says("other"));
    const wanted = hosts.types[path.split(".").pop()] ?? "application/octet-stream";
    const type = answer.headers.get("Content-Type") ?? "";
    if (!covers(type, wanted)) wrong.push(says("type", { found: type, wanted }));
    const kept = new RegExp(hosts.named).test(path) ? hosts.kept.named : hosts.kept.pages;
    for (const [name, value] of Object.entries({ ...hosts.headers, ...hosts.otherwise[path], "Cache-Control": kept })) {
        if (!covers(answer.headers.get(name), value)) wrong.push(says("lacks", { name, wanted: value }));
    }
    if (hashes[`${path}.br`] && !answer.headers.get("Content-Encoding")) wrong.push(says("plain"));
    return wrong;
}

/** Lines of what is wrong; what is wrong with many files is one line. */
function together(wrong, all) {
    const groups = new Map();
    for (const [path, what] of wrong) groups.set(what, [...(groups.get(what) ?? []), path]);
    return [...groups].flatMap(([what, paths]) => {
        if (paths.length < 4) return paths.map((path) => (path ? `${path}: ${what}` : what));
        return [`${paths.length >= all ? says("every") : says("some", { n: paths.length, first: paths.slice(0, 3).join(", ") })}: ${what}`];
    });
}

async function check() {
    const lists = await Promise.all(["integrity.json", "hosts.json"].map(async (name) => (await ask(name)).arrayBuffer()))
        .then((texts) => [texts[0], ...texts.map((text) => JSON.parse(new TextDecoder().decode(text)))])
        .catch(() => null);
    if (!lists) return [says("lists")];
    const [text, hashes, hosts] = lists;
    list.querySelector("code").textContent = await hash(text);
    list.hidden = false;
    const paths = Object.keys(hashes).filter((path) => !/\.(br|gz)$/.test(path));
    const wrong = [];
    const queue = [...paths];
    let done = 0;
    const worker = async () => {
        for (let path = queue.shift(); path; path = queue.shift()) {
            const said = await look(path, hashes, hosts).catch(() => [says("failed")]);
            wrong.push(...said.map((what) => [path, what]));
            done += 1;
            if (done % 10 === 0) status.textContent = says("files", { n: done, all: paths.length });
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const none = await ask("no-such-page-0123456789.html").catch(() => ({ status: 0 }));
    if (none.status !== 404) wrong.push(["", says("none", { status: none.status })]);
    for (const [from, to] of Object.entries(hosts.redirects)) {
        const answer = await ask(from).catch(() => ({ url: "" }));
        if (answer.url !== new URL(to, base).href) wrong.push([from, says("short")]);
    }
    status.textContent = "";
    const lines = together(wrong, paths.length);
    if (lines.length === 0) status.textContent = says("good", { all: paths.length });
    return lines;
}

button.addEventListener("click", async () => {
    button.disabled = true;
    found.replaceChildren();
    status.textContent = "";
    const lines = globalThis.crypto?.subtle ? await check() : [says("insecure")];
    if (lines.length > 0) status.textContent = lines.length === 1 ? says("one") : says("bad", { n: lines.length });
    found.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
    button.disabled = false;
    button.focus();
});
page.querySelector(".scripts-off").hidden = true;
button.parentElement.hidden = false;
