// Starts the decision aid on the page that holds it. Where it cannot start, the static page stays and says so.
const mount = document.getElementById("decision-aid");
const failed = document.getElementById("decision-aid-failed");

function at(path) {
  return new URL(path, new URL(mount.dataset.root, document.baseURI)).href;
}

async function start() {
  const { default: init } = await import(at(mount.dataset.module));
  await init({ module_or_path: at(mount.dataset.wasm) });
}

if (mount) {
  start().catch(() => {
    if (failed) failed.hidden = false;
  });
}
