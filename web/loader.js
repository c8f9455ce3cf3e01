// Starts the program of the page that holds one: the decision aid, whose first question it keeps usable until it has come, or
// the next steps. Where it cannot start, the page says so; under the decision aid the worksheet opens.
const mount = document.getElementById("decision-aid");
const part = (id) => document.getElementById(id);
const at = (path) => new URL(path, new URL(mount.dataset.root, document.baseURI)).href;

// The hash of each file of the program, as the page vouches for it; a page that is being worked on has none.
const vouched = JSON.parse(mount?.dataset.integrity ?? "null");

// Asks for a file of the program, as the page vouches for it.
async function file(path) {
  if (vouched && !vouched[path]) throw new Error(path);
  return fetch(at(path), { integrity: vouched?.[path] ?? "" });
}

// Imports the program's script. Each script of it has a tag in the page, whose hash a browser holds it to; but some ask again for one
// that was refused, so each is held to it here as well before anything is imported.
async function script(path) {
  await Promise.all(Object.keys(vouched ?? {}).filter((path) => path.endsWith("js")).map(file));
  return import(at(path));
}

function show(first, way = "") {
  part("aid-start").hidden = first;
  part("aid-first").hidden = !first;
  document.body.toggleAttribute("data-asking", first);
  if (first) mount.dataset.started = way;
  else delete mount.dataset.started;
  const heading = part(first ? "aid-first-title" : "aid-title");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

// Another row is the first one with nothing in it and a number of its own.
function addRow() {
  const rows = part("aid-issues");
  const number = rows.children.length + 1;
  const row = rows.children[0].cloneNode(true);
  for (const one of row.querySelectorAll("[id], [name], [for]")) {
    for (const name of ["id", "name", "for"]) {
      if (one.hasAttribute(name)) one.setAttribute(name, one.getAttribute(name).replace(/^(aid-issue|aid-whose)-1/, `$1-${number}`));
    }
  }
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/\b1\b/, number);
  rows.append(row);
  for (const one of row.querySelectorAll("input")) one.checked = false;
  row.querySelector("textarea").value = "";
  row.querySelector("textarea").focus();
}

// What the aid finds when it comes: whether the reader has started, and what is in the rows.
function serveFirst() {
  part("aid-begin").onclick = () => show(true);
  part("aid-begin-one-page").onclick = () => show(true, "one-page");
  part("aid-first-back").onclick = (event) => {
    event.preventDefault();
    show(false);
  };
  part("aid-first-one-page").onclick = () => { mount.dataset.started = "one-page"; };
  part("aid-add-issue").onclick = addRow;
  part("aid-issues").onkeydown = (event) => {
    if (event.key !== "Enter" || event.isComposing || event.target.tagName !== "TEXTAREA") return;
    event.preventDefault();
    if (!event.target.value.trim()) return;
    // What comes next: whose duty it is; where that is answered, the next row or the button that adds one.
    const row = event.target.closest("tr");
    const next = row.nextElementSibling?.querySelector("textarea") ?? part("aid-add-issue");
    (row.querySelector("input:checked") ? next : row.querySelector("input")).focus();
  };
  part("aid-first-go-on").onsubmit = (event) => {
    event.preventDefault();
    mount.toggleAttribute("data-gone-on", true);
  };
}

// After the first paint: what the reader sees comes before what serves it.
async function start() {
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  // Both are asked for at once.
  const [{ default: init }, program] = await Promise.all([script(mount.dataset.module), file(mount.dataset.wasm)]);
  await init({ module_or_path: program });
}

// A press acts once. The second of a double press falls on what the first has brought under the pointer, which nobody has read: it is
// ignored, but where the same control still says the same. What the reader scrolled there was not brought by the press. What a key that
// is held down repeats is ignored, too.
function pressOnce() {
  const [SOON, NEAR] = [350, 24];
  const pressed = { time: -Infinity, x: 0, y: 0, scroll: 0, control: null, words: "" };
  const controlOf = ({ target }) => target.closest("label")?.control ?? target.closest("a, button, input, select, summary, textarea");
  const wordsOf = (control) => control?.closest("a, button")?.textContent ?? "";
  mount.addEventListener("click", (event) => {
    // By a key, or by a script, there is no pointer.
    if (!event.detail) return;
    const { timeStamp: time, clientX: x, clientY: y } = event;
    const control = controlOf(event);
    const words = wordsOf(control);
    const again = time - pressed.time < SOON && Math.hypot(x - pressed.x, y - pressed.y) < NEAR;
    const other = control !== pressed.control || words !== pressed.words;
    const brought = !pressed.control?.isConnected || wordsOf(pressed.control) !== pressed.words || scrollY === pressed.scroll;
    if (again && other && brought) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      Object.assign(pressed, { time, x, y, scroll: scrollY, control, words });
    }
  }, true);
  mount.addEventListener("keydown", (event) => {
    const types = event.key === " " && event.target.matches("input:not([type=checkbox], [type=radio]), textarea");
    if (!event.repeat || types || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

if (mount) {
  // From here on there is something that answers a press.
  mount.toggleAttribute("data-running", true);
  part("decision-aid-failed").hidden = true;
  for (const live of mount.querySelectorAll(".aid-live")) live.hidden = false;
  pressOnce();
  if (part("aid-begin")) serveFirst();
  start().catch(() => {
    // What was typed stays in sight.
    part("aid-first-go-on")?.querySelector("[type=submit]").remove();
    for (const live of mount.querySelectorAll(".aid-live")) live.hidden = true;
    part("decision-aid-failed").hidden = false;
    part("on-paper")?.toggleAttribute("open", true);
  });
}
