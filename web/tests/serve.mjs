// A tiny static server for tests: a built site under any base path, with the headers and types that it is to be published with
// (publish/).
// On its own: node serve.mjs FOLDER [BASE]
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { HEADERS, headersFor, keeping, redirects, typeOf } from "../../scripts/lib/hosts.mjs";

const isFile = (path) => stat(path).then((found) => found.isFile(), () => false);

// The file of a request, or null: a folder stands for its index.html, and nothing outside the site is served.
async function fileOf(root, base, path) {
    if (!path.startsWith(base)) return null;
    const file = resolve(root, `.${sep}${path.slice(base.length)}`);
    if (file !== root && !file.startsWith(root + sep)) return null;
    const candidate = path.endsWith("/") ? join(file, "index.html") : file;
    return (await isFile(candidate)) ? candidate : null;
}

/**
 * Serves the folder `dir` under the path `base` of a free port of this machine.
 * `url` ends with the base and a slash; `close()` ends the server and its connections. `change` may put another body in the
 * place of a file's, which is then sent as it is: it is given the file's path from the folder and its body, and the headers, to change.
 * `origins` are those of pages that may show the aid in a frame.
 */
export async function serve(dir, base = "/", change = undefined, origins = undefined) {
    const root = resolve(dir);
    // Other folders than a site have no short addresses.
    const short = (await isFile(join(root, "check.html"))) ? redirects(root) : {};
    const prefix = `/${base.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");

    async function answer(request, response) {
        let path;
        try {
            path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
        } catch {
            path = "";
        }
        if (!["GET", "HEAD"].includes(request.method)) return response.writeHead(405, { Allow: "GET, HEAD" }).end();
        const found = await fileOf(root, prefix, path);
        const to = path.startsWith(prefix) && short[path.slice(prefix.length)];
        if (!found && to) return response.writeHead(301, { ...HEADERS, Location: prefix + to }).end();
        const file = found ?? ((await isFile(join(root, "404.html"))) ? join(root, "404.html") : null);
        const name = file ? relative(root, file).split(sep).join("/") : "";
        const headers = { ...headersFor(name, origins), ...keeping(name), "Content-Type": typeOf(file ?? "x.txt") };
        const packed = file && !change && /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && (await isFile(`${file}.br`));
        if (packed) Object.assign(headers, { "Content-Encoding": "br", Vary: "Accept-Encoding" });
        const read = file ? await readFile(packed ? `${file}.br` : file) : "Not found";
        const body = file && change ? await change(name, read, headers) : read;
        response.writeHead(found ? 200 : 404, { ...headers, "Content-Length": Buffer.byteLength(body) });
        response.end(request.method === "HEAD" ? undefined : body);
    }

    const server = createServer((request, response) => {
        answer(request, response).catch(() => response.writeHead(500).end());
    });
    await new Promise((done, failed) => server.once("error", failed).listen(0, "127.0.0.1", done));
    return {
        url: `http://127.0.0.1:${server.address().port}${prefix}`,
        close: () => new Promise((done) => {
            server.close(done);
            server.closeAllConnections();
        }),
    };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
    console.log((await serve(process.argv[2] ?? "dist", process.argv[3])).url);
}
