// A press acts once. The second of a double press falls on what the first has brought under the pointer, which nobody has read: it is
// ignored, but where the same control still says the same. What the reader scrolled there was not brought by the press. What a key that
// is held down repeats is ignored, too. Every page with something that acts by a script loads this.
const [SOON, NEAR] = [350, 24];
const pressed = { time: -Infinity, x: 0, y: 0, scroll: 0, control: null, words: "" };
const controlOf = ({ target }) => target.closest("label")?.control ?? target.closest("a, button, input, select, summary, textarea");
const wordsOf = (control) => control?.closest("a, button")?.textContent ?? "";
const inMain = ({ target }) => target.closest?.("main");

function ignore(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
}

/** Is it the second of a double press, on what the first has brought there? */
function isSecond(event, control, words) {
    const { timeStamp: time, clientX: x, clientY: y } = event;
    if (time - pressed.time >= SOON || Math.hypot(x - pressed.x, y - pressed.y) >= NEAR) return false;
    if (control === pressed.control && words === pressed.words) return false;
    const isThere = pressed.control?.isConnected && pressed.control.checkVisibility() && wordsOf(pressed.control) === pressed.words;
    return !isThere || scrollY === pressed.scroll;
}

document.addEventListener("click", (event) => {
    // By a key, or by a script, there is no pointer.
    if (!event.detail || !inMain(event)) return;
    const control = controlOf(event);
    const words = wordsOf(control);
    if (isSecond(event, control, words)) ignore(event);
    else Object.assign(pressed, { time: event.timeStamp, x: event.clientX, y: event.clientY, scroll: scrollY, control, words });
}, true);

// Nor does it take the focus from where the first has put it.
document.addEventListener("mousedown", (event) => {
    const control = controlOf(event);
    if (inMain(event) && isSecond(event, control, wordsOf(control))) event.preventDefault();
}, true);

document.addEventListener("keydown", (event) => {
    if (!event.repeat || !["Enter", " "].includes(event.key) || !inMain(event) || !event.target.matches("a, button, input, select, summary, textarea")) return;
    const types = event.key === " " && event.target.matches("input:not([type=checkbox], [type=radio]), textarea");
    if (!types) ignore(event);
}, true);
