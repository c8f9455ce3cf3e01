// The look-up on functions: shows the entries that hold all that is typed. It works on the list's own page, and in the decision
// aid, into which the list is moved as it is. Nothing typed leaves the page.
const list = document.getElementById("look-up");
const filter = list.querySelector("[role=search]");
const field = filter.querySelector("input");
const clear = filter.querySelector("button");
const status = filter.querySelector("[role=status]");

// Lower case, without accents, and with one kind of apostrophe and dash.
function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/’/g, "'").replace(/[–-]/g, " ");
}

// What an entry says itself, and what readers call it; not the names of the paragraphs that it rests on, nor their words.
function own(row) {
    const copy = row.cloneNode(true);
    for (const cited of copy.querySelectorAll("details, a")) cited.remove();
    return ` ${plain([...[...copy.children].map((part) => part.textContent), row.dataset.words].join(" ")).replace(/[\s("“]+/g, " ")}`;
}

const entries = [...list.querySelectorAll("dl > div")].map((row) => ({ row, text: own(row) }));

// An entry is shown if each word typed is in it, at the start of a word.
function show() {
    const words = plain(field.value).split(/\s+/).filter((word) => word !== "");
    let shown = 0;
    for (const { row, text } of entries) {
        row.hidden = !words.every((word) => text.includes(` ${word}`));
        if (!row.hidden) shown += 1;
    }
    clear.hidden = words.length === 0;
    if (words.length === 0) return "";
    const { some, none } = filter.dataset;
    return shown === 0 ? none : some.replace("{shown}", shown).replace("{all}", entries.length);
}

// The list follows at once; how many entries are left is told once the typing pauses.
let pause;
function follow() {
    clearTimeout(pause);
    const says = show();
    if (says === "") status.textContent = "";
    else pause = setTimeout(() => { status.textContent = says; }, 400);
}

field.addEventListener("input", follow);
field.addEventListener("keydown", (event) => {
    // In the aid the field stands among others: Enter is not to send them, and Escape clears this one alone.
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Escape") {
        field.value = "";
        follow();
    }
});
clear.addEventListener("click", () => {
    field.value = "";
    follow();
    field.focus();
});
list.querySelector(".late").remove();
filter.hidden = false;
