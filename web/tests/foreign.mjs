// A page of another site that shows the decision aid in a frame: the example that publishers are given, at an origin of its own, and the
// site with what it needs for that. `localhost` is another site than 127.0.0.1, where the tests' own server is.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embed, example } from "../../scripts/lib/embed.mjs";
import { DIST } from "./harness.mjs";

/** The policy that such a page may have, as a header: no style but its own element's, and no string is ever made a script. */
const policy = (origin) => `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** A server of another site. `page` gives the HTML of a path, once the site's address is known (`site`). */
export async function foreign() {
    let shown = () => null;
    let headers = {};
    const server = createServer((request, response) => {
        const page = shown(request.url);
        response.writeHead(page === null ? 404 : 200, { "Content-Type": "text/html; charset=utf-8", ...headers });
        response.end(page ?? "");
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    return {
        origin: `http://localhost:${server.address().port}`,
        /** Shows the example, and under /frame?ALLOWED a bare frame whose sandbox allows so much. */
        shows(site, element, change = (page) => page) {
            headers = { "Content-Security-Policy": policy(new URL(site).origin) };
            shown = (url) => {
                const { pathname, searchParams } = new URL(url, "http://localhost");
                if (pathname === "/") return change(example(site, element));
                if (pathname !== "/frame") return null;
                return `<!DOCTYPE html><html lang="en-GB"><title>A frame</title><main><h1>A frame</h1><iframe title="Check a case" width="900" height="900" sandbox="${searchParams.get("allow")}" src="${site}embed.html"></iframe></main></html>`;
            };
        },
        close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
    };
}

/** A copy of the built site in which these origins may show the aid, and the element for their pages. */
export async function embeddable(origins) {
    const folder = mkdtempSync(join(tmpdir(), "joint-working-embed-"));
    cpSync(DIST, folder, { recursive: true });
    const element = await embed(folder, origins);
    return { folder, element, remove: () => rmSync(folder, { recursive: true }) };
}
