// For the page of the decision aid that other sites show in a frame. Tells the page around it how high it is, and where a reader is led
// to, once that page has said that it is there, and only if its origin is one of the list: a kind and a number, nothing of the case. Says
// what that page does not allow.
const place = document.getElementById("embedded");
const { origins, alone, handed } = place.dataset;

const say = (what) => {
  const words = document.getElementById(`missing-${what}`);
  if (!words.hidden) return;
  words.hidden = false;
  words.scrollIntoView({ block: "nearest" });
};

// Opened by itself, such as by a link that was copied from a frame, it is the page of the whole site.
if (parent === window) location.replace(alone + location.hash);

let around = null;
const tell = (type, value) => around?.source.postMessage({ type: `joint-working:${type}`, value }, around.origin);

const page = document.documentElement;
const height = () => tell("height", Math.ceil(page.getBoundingClientRect().height));
// The height first: a page that is not long enough yet cannot scroll there.
const led = ({ target }) => {
  height();
  tell("top", Math.round(target.getBoundingClientRect().top));
};

addEventListener("message", (event) => {
  if (event.source !== parent || event.data?.type !== "joint-working:hello" || !origins.split(" ").includes(event.origin)) return;
  around = event;
  height();
});
new ResizeObserver(height).observe(page);
addEventListener("focusin", led);

// A form that is not let go says nothing at all.
function formsWork() {
  let heard = false;
  const form = document.createElement("form");
  form.hidden = true;
  form.onsubmit = (event) => {
    event.preventDefault();
    heard = true;
  };
  place.append(form);
  form.requestSubmit();
  form.remove();
  return heard;
}

// What leads out of the frame opens beside the page around it. What the case is handed to is a page that may know what has opened it.
function beside(event) {
  const link = event.target.closest?.("a[href]");
  const plain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.origin !== location.origin || link.pathname === location.pathname) return;
  event.preventDefault();
  const name = link.pathname.split("/").pop();
  const isHanded = link.rel === "opener" && handed.split(" ").includes(name);
  const to = isHanded ? link.href.replace(name, `embed-${name}`) : link.href;
  if (!open(to, "_blank")) say("popups");
}

// Printing that does not begin is not allowed.
function printing() {
  const print = window.print.bind(window);
  window.print = () => {
    let begun = false;
    addEventListener("beforeprint", () => { begun = true; }, { once: true });
    print();
    setTimeout(() => { if (!begun) say("modals"); }, 500);
  };
}

if (self.origin === "null") say("same-origin");
else if (!formsWork()) say("forms");
addEventListener("click", beside);
printing();
