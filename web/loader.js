// Starts the program of the page that holds one: the decision aid, whose first question it keeps usable until it has come, or
// the next steps. Where it cannot start, the page says so; under the decision aid the worksheet opens.
const mount = document.getElementById("decision-aid");
const part = (id) => document.getElementById(id);
const at = (path) => new URL(path, new URL(mount.dataset.root, document.baseURI)).href;

function show(first) {
  part("aid-start").hidden = first;
  part("aid-first").hidden = !first;
  mount.toggleAttribute("data-started", first);
  const heading = part(first ? "aid-first-title" : "aid-title");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function add(text) {
  const list = part("aid-issues");
  list.append(Object.assign(document.createElement("li"), { textContent: text }));
  list.hidden = false;
  part("aid-first-status").textContent = list.children.length === 1 ? "1 issue added" : `${list.children.length} issues added`;
}

// What the aid finds when it comes: whether the reader has started, the issues added, what is being typed.
function serveFirst() {
  part("aid-begin").onclick = () => show(true);
  part("aid-first-back").onclick = (event) => {
    event.preventDefault();
    show(false);
  };
  part("aid-first-add").onsubmit = (event) => {
    event.preventDefault();
    const field = part("aid-issue");
    if (field.value.trim()) add(field.value.trim());
    field.value = "";
    field.focus();
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
  const [{ default: init }, program] = await Promise.all([import(at(mount.dataset.module)), fetch(at(mount.dataset.wasm))]);
  await init({ module_or_path: program });
}

if (mount) {
  if (part("aid-begin")) serveFirst();
  start().catch(() => {
    // What was typed stays in sight.
    part("aid-first-go-on")?.toggleAttribute("hidden", true);
    for (const live of mount.querySelectorAll(".aid-live")) live.hidden = true;
    part("decision-aid-failed").hidden = false;
    part("on-paper")?.toggleAttribute("open", true);
  });
}
