// Reloads the page when `mdbook serve` has built it again; no published page loads this. mdBook's own is inline.
const script = document.currentScript;
const scheme = location.protocol === "https:" ? "wss:" : "ws:";
const socket = new WebSocket(`${scheme}//${location.host}/${script.dataset.endpoint}`);
socket.addEventListener("message", (event) => {
  if (event.data === "reload") {
    socket.close();
    location.reload();
  }
});
addEventListener("pagehide", () => socket.close());
