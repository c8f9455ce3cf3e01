// Starts the copy in one file: shows the page that the address asks for, from what the file holds, and runs its scripts. The part of the
// address after its "?" is the path of the page as on the website, and what follows the "#" is the page's own. Each page is a visit of its
// own to the file, so a program has a fresh page to itself, and Back and Forward are the browser's.
const MAIN = { first: "index.html", aid: "check.html" };
const AID_PLACE = /^#(v\d+\.|example=)/;

function pageOf({ search, hash }) {
  // What some programs put after an address that is passed on is not of it.
  const [path] = search.slice(1).split(/[&=]/);
  if (path) return decodeURIComponent(path);
  return AID_PLACE.test(hash) ? MAIN.aid : MAIN.first;
}

function show(path) {
  const stored = [...document.querySelectorAll("template[data-page]")].find(({ dataset }) => dataset.page === path);
  const { title, section, styles, scripts, current } = stored?.dataset ?? document.getElementById("away-none").dataset;
  const copy = (template) => document.importNode(template.content, true);
  const frame = copy(document.getElementById("away-frame"));
  frame.querySelector(".page").append(copy(stored ?? document.getElementById("away-none")));
  for (const link of frame.querySelectorAll("header a")) {
    if (current.split(" ").includes(link.getAttribute("href"))) link.setAttribute("aria-current", "page");
  }
  document.title = title;
  if (section) document.body.dataset.section = section;
  for (const style of document.querySelectorAll("style[data-name]")) {
    style.media = styles.split(" ").includes(style.dataset.name) ? style.dataset.media : "not all";
  }
  document.getElementById("away-late").replaceWith(frame);
  return scripts.split(" ").filter(Boolean);
}

// Bytes that stand in the file, packed, as an answer of a server would bring them: nothing else can be asked for.
async function fetch(url) {
  const name = String(url).split("/").pop();
  const packed = [...document.querySelectorAll("script[data-bytes]")].find(({ dataset }) => dataset.bytes === name);
  const bytes = Uint8Array.from(atob(packed.textContent), (sign) => sign.charCodeAt(0));
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(whole, { headers: { "Content-Type": "application/wasm" } });
}

// A script runs once, and gives what it exports.
const ran = new Map();
function run(name) {
  if (!ran.has(name)) {
    const exported = {};
    ran.set(name, exported);
    SCRIPTS[name](exported);
  }
  return ran.get(name);
}
const imported = async (url) => run(url.split("/").pop());

const path = pageOf(location);
if (location.hash && !location.search && path !== MAIN.first) history.replaceState(history.state, "", `?${path}${location.hash}`);
for (const name of show(path)) run(name);
