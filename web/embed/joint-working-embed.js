// The element <joint-working-embed> for a page of another site: makes a frame of the link in it, as high as what is in it, and scrolls to
// what a reader is led to there. It hears the frame's own site only, and tells it nothing but that it is there.
const HEIGHT = 600; // pixels, until the frame says how high it is
const LONGEST = 10_000; // milliseconds for it to say so
const AGAIN = 300; // milliseconds until it is greeted again
const NEEDS = ["scripts", "same-origin", "forms", "modals", "downloads", "popups", "popups-to-escape-sandbox"];

customElements.define("joint-working-embed", class extends HTMLElement {
  connectedCallback() {
    this.link ??= this.querySelector("a[href]");
    if (!this.link) return;
    const { origin } = new URL(this.link.href);
    const frame = document.createElement("iframe");
    frame.title = this.link.textContent.trim();
    frame.allow = "clipboard-write";
    frame.sandbox = NEEDS.map((need) => `allow-${need}`).join(" ");
    frame.referrerPolicy = "no-referrer";
    Object.assign(frame.style, { display: "block", boxSizing: "border-box", width: "100%", border: "0" });
    // Of a height of its own it scrolls by itself; else it is as high as what is in it.
    const fixed = Number(this.getAttribute("height"));
    frame.style.height = `${fixed || HEIGHT}px`;
    frame.src = this.link.href;

    // Said until it is heard: in some browsers the frame is there before its scripts run. Where nothing comes, the link is there to be
    // followed.
    const hello = () => frame.contentWindow?.postMessage({ type: "joint-working:hello" }, origin);
    let greeting;
    const late = setTimeout(() => {
      clearInterval(greeting);
      this.append(this.link);
    }, LONGEST);
    frame.onload = () => {
      clearInterval(greeting);
      greeting = setInterval(hello, AGAIN);
      hello();
    };
    this.hear = ({ source, origin: from, data }) => {
      if (source !== frame.contentWindow || from !== origin || !Number.isFinite(data?.value)) return;
      if (data.type === "joint-working:height") {
        clearInterval(greeting);
        clearTimeout(late);
        this.link.remove();
        if (!fixed) frame.style.height = `${Math.max(0, data.value)}px`;
      } else if (data.type === "joint-working:top") {
        const at = frame.getBoundingClientRect().top + data.value;
        const above = parseFloat(getComputedStyle(this).scrollMarginTop) || 0;
        if (at < above || at > innerHeight - 48) scrollBy({ top: at - above - 16, behavior: "instant" });
      }
    };
    addEventListener("message", this.hear);
    this.replaceChildren(frame);
  }

  disconnectedCallback() {
    removeEventListener("message", this.hear);
  }
});
