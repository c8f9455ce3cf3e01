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

// Files that are dropped beside their field are not opened in the place of the page.
function dropNowhereElse() {
  for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, (event) => {
      const { dataTransfer: dragged, target } = event;
      if (![...dragged?.items ?? []].some(({ kind }) => kind === "file") || target.closest?.("input[type=file]")) return;
      event.preventDefault();
      dragged.dropEffect = "none";
    });
  }
}

// What a box or a radio has come to, its change says; of its click and its input a program would only look, on every element around it,
// for who hears them. A click on its label is another.
function hearChangesAlone() {
  for (const name of ["click", "input"]) {
    mount.addEventListener(name, (event) => {
      if (event.target.matches("input[type=checkbox], input[type=radio]")) event.stopImmediatePropagation();
    }, true);
  }
}

// Where the program stops in the midst of it, the page says so. What is typed stays in sight, to be copied, and nothing else is left
// to press that does nothing.
function sayIfStopped() {
  const hear = (error) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    for (const dead of mount.querySelectorAll("button, input[type=file], a[href^='#']")) dead.remove();
    for (const choice of mount.querySelectorAll("input[type=checkbox], input[type=radio]")) choice.disabled = true;
    for (const field of mount.querySelectorAll("input[type=text], textarea")) field.readOnly = true;
    const stopped = part("decision-aid-stopped");
    mount.before(stopped);
    stopped.hidden = false;
    stopped.tabIndex = -1;
    stopped.focus();
    part("on-paper")?.toggleAttribute("open", true);
  };
  addEventListener("error", (event) => hear(event.error));
  addEventListener("unhandledrejection", (event) => hear(event.reason));
}

if (mount) {
  // From here on there is something that answers a press.
  mount.toggleAttribute("data-running", true);
  part("decision-aid-failed").hidden = true;
  for (const live of mount.querySelectorAll(".aid-live")) live.hidden = false;
  dropNowhereElse();
  hearChangesAlone();
  sayIfStopped();
  if (part("aid-begin")) serveFirst();
  start().catch(() => {
    // What was typed stays in sight.
    part("aid-first-go-on")?.querySelector("[type=submit]").remove();
    for (const live of mount.querySelectorAll(".aid-live")) live.hidden = true;
    part("decision-aid-failed").hidden = false;
    part("on-paper")?.toggleAttribute("open", true);
  });
}
