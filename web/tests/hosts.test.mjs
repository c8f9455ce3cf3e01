// The site on real hosts, by the configurations that the build makes: headers, types, what may be kept, what is compressed, short
// addresses, what is not there. Without nginx or Apache their tests are left out, but not in CI.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { createServer as createSite, request } from "node:http";
import { chromium } from "playwright-core";
import { HEADERS, configurations, keeping, redirects, typeOf } from "../../scripts/lib/hosts.mjs";
import { another, check, checkRoot } from "../../scripts/lib/check-site.mjs";
import { filesIn } from "../../scripts/lib/site.mjs";
import { answerFrom, expected, go, open, result } from "./aid.mjs";
import { embeddable } from "./foreign.mjs";
import { DIST, scenario, words } from "./harness.mjs";

const NGINX = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"].find(existsSync);
const MODULE = ["/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"].find(existsSync);
const APACHE = ["/usr/sbin/apache2", "/usr/sbin/httpd"].find(existsSync);
const APACHE_MODULES = ["/usr/lib/apache2/modules", "/usr/lib/httpd/modules"].find(existsSync);
const HOSTS = join(DIST, "../hosts");
const FILES = filesIn(DIST).filter((path) => !/\.(br|gz)$/.test(path));

const freePort = () => new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address();
        server.close(() => done(port));
    });
});

/** What else a host may have: files of other sites, by a pattern; and a compression of its own. */
const BESIDE_NGINX = `        root /nowhere;
        gzip on;
        gzip_types text/css text/javascript application/wasm image/svg+xml;
        location ~* \\.(js|css|png|svg|wasm|ico|json|txt)$ { root /nowhere; }`;
const AROUND_APACHE = `AddOutputFilterByType BROTLI_COMPRESS;DEFLATE text/html text/css text/javascript application/wasm image/svg+xml application/json
    SetOutputFilter DEFLATE`;

/** A server that answers at an address, until it is closed; its folder goes with it. */
async function running(folder, url, command, ...options) {
    const server = spawn(command, options, { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries += 1) {
        if (await ask(url).then(() => true, () => false)) break;
        await new Promise((done) => setTimeout(done, 50));
    }
    return {
        url,
        close: async () => {
            server.kill();
            await new Promise((done) => server.once("exit", done));
            rmSync(folder, { recursive: true });
        },
    };
}

/** What the build has made for hosts of the site as it is built for the tests, else the same made anew. */
const configuration = (name, base, from, origins) => (from === DIST && base === "/" && !origins ? readFileSync(join(HOSTS, name), "utf8") : configurations(from, base, origins)[name]);

/** A real nginx with the site under a path; `change` may change its configuration and the files of the site. The site is that of `from`,
 * in which pages of these origins may show the aid in a frame. */
async function host(base, change = (text) => text, from = DIST, origins = undefined) {
    const folder = mkdtempSync(join(tmpdir(), "joint-working-host-"));
    const port = await freePort();
    const site = join(folder, "www", base);
    mkdirSync(site, { recursive: true });
    cpSync(from, site, { recursive: true });
    const text = change(configuration("nginx.conf", base, from, origins), site).replace("root /srv/www;", `root ${join(folder, "www")};`);
    writeFileSync(join(folder, "site.conf"), MODULE ? text : text.replace(/^ *brotli_static on;$/m, ""));
    writeFileSync(join(folder, "nginx.conf"), `${MODULE ? `load_module ${MODULE};` : ""}
daemon off;
pid ${join(folder, "pid")};
error_log ${join(folder, "error.log")};
events {}
http {
    access_log off;
    client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
    server {
        listen 127.0.0.1:${port};
        include ${join(folder, "site.conf")};
${base === "/" ? "" : BESIDE_NGINX}
    }
}
${process.getuid?.() === 0 ? "user root;" : ""}
`);
    return running(folder, `http://127.0.0.1:${port}${base}`, NGINX, "-c", join(folder, "nginx.conf"), "-p", folder);
}

/** A real Apache with the site under a path, by its .htaccess alone. */
async function apache(base, from = DIST, origins = undefined) {
    const folder = mkdtempSync(join(tmpdir(), "joint-working-host-"));
    const port = await freePort();
    const site = join(folder, "www", base);
    mkdirSync(site, { recursive: true });
    cpSync(from, site, { recursive: true });
    writeFileSync(join(site, ".htaccess"), configuration(".htaccess", base, from, origins));
    writeFileSync(join(folder, "none"), "");
    const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "autoindex", "filter", "deflate", "brotli"];
    writeFileSync(join(folder, "httpd.conf"), `
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${join(folder, "pid")}
ErrorLog ${join(folder, "error.log")}
${modules.map((name) => `LoadModule ${name}_module ${join(APACHE_MODULES, `mod_${name}.so`)}`).join("\n")}
TypesConfig ${join(folder, "none")}
DocumentRoot ${join(folder, "www")}
<Directory ${join(folder, "www")}>
    AllowOverride All
    Require all granted
    ${AROUND_APACHE}
</Directory>
${process.getuid?.() === 0 ? "User www-data" : ""}
`);
    execFileSync("chmod", ["-R", "a+rX", folder]);
    return running(folder, `http://127.0.0.1:${port}${base}`, APACHE, "-f", join(folder, "httpd.conf"), "-D", "FOREGROUND");
}

/** What is answered, as it came. */
function ask(url, accepted = "") {
    return new Promise((done, failed) => {
        request(url, { headers: { "Accept-Encoding": accepted } }, (response) => {
            const parts = [];
            response.on("data", (part) => parts.push(part));
            response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        }).on("error", failed).end();
    });
}

const hashes = () => JSON.parse(readFileSync(join(DIST, "integrity.json"), "utf8"));

/** Origins whose pages may show the aid, and what is asked of a site made for them, on a host that `begin` begins. */
const ORIGINS = ["https://intranet.example.org", "https://other.example:8443"];
async function embedding(begin) {
    const { folder, remove } = await embeddable(ORIGINS);
    const sites = [];
    const served = async () => (sites[sites.push(await begin(folder)) - 1]);
    try {
        await embeddedIn(folder, served);
    } finally {
        await Promise.all(sites.map((site) => site.close()));
        remove();
    }
}

async function embeddedIn(folder, served) {
    // Compressed as in a release.
    for (const [ending, pack] of [["br", brotliCompressSync], ["gz", gzipSync]]) writeFileSync(join(folder, `embed.html.${ending}`), pack(readFileSync(join(folder, "embed.html"))));
    const made = filesIn(folder).filter((path) => !(path in hashes()) && !existsSync(join(DIST, path)));
    const sums = made.map((path) => [path, `sha384-${createHash("sha384").update(readFileSync(join(folder, path))).digest("base64")}`]);
    assert.equal(made.length, 7, made.join(" "));
    const site = await served();
    assert.deepEqual(await check(new URL(site.url), { ...hashes(), ...Object.fromEntries(sums) }), []);
    const headers = (path) => ask(site.url + path).then(({ headers }) => headers);
    const policy = async (path) => (await headers(path))["content-security-policy"].match(/frame-ancestors ([^;]*)/)[1];
    for (const coding of ["", "gzip", "br"]) {
        const { headers } = await ask(`${site.url}embed.html`, coding);
        assert.equal(headers["content-security-policy"].match(/frame-ancestors ([^;]*)/)[1], ORIGINS.join(" "), coding);
    }
    for (const path of ["check.html", "embed-next-steps.html", "no-such-page.html"]) assert.equal(await policy(path), "'self'", path);
    assert.equal((await headers("embed-next-steps.html"))["cross-origin-opener-policy"], "unsafe-none");
    assert.equal((await headers("next-steps.html"))["cross-origin-opener-policy"], "same-origin");
    const element = await headers(made.find((path) => path.startsWith("joint-working-embed")));
    assert.deepEqual([element["access-control-allow-origin"], element["cross-origin-resource-policy"], element["cache-control"]], ["*", "cross-origin", "public, max-age=31536000, immutable"]);
    // The element of an earlier release, which pages of other sites still ask for, is sent as today's.
    const earlier = "joint-working-embed-0123456789abcdef.js";
    writeFileSync(join(folder, earlier), "0;");
    // Origins that the page was made for and the host was not told are missed.
    const page = join(folder, "embed.html");
    writeFileSync(page, readFileSync(page, "utf8").replace(/ data-origins="[^"]*"/, ' data-origins="https://else.example"'));
    const other = await served();
    const { headers: kept } = await ask(other.url + earlier);
    assert.deepEqual([kept["access-control-allow-origin"], kept["cross-origin-resource-policy"]], ["*", "cross-origin"]);
    assert.match((await check(new URL(other.url), { ...hashes(), ...Object.fromEntries(sums) })).join("\n"), /embed\.html: the header Content-Security-Policy is “/);
}
test("what the build has made for hosts is what is made of the finished site", () => {
    const made = configurations(DIST, "/");
    assert.deepEqual(readdirSync(HOSTS).filter((name) => name in made).sort(), Object.keys(made).sort());
    for (const [name, text] of Object.entries(made)) assert.equal(readFileSync(join(HOSTS, name), "utf8"), text, name);
    for (const path of FILES.filter((path) => existsSync(join(DIST, `${path}.br`)))) {
        for (const ending of ["br", "gz"]) assert.ok(made[".htaccess"].includes(`<FilesMatch "\\.${path.split(".").at(-1)}\\.${ending}$">`), `${path}.${ending}`);
    }
    const first = made["first.txt"].trim().split("\n");
    assert.deepEqual([...first].sort(), filesIn(DIST).filter((path) => /immutable/.test(Object.values(keeping(path.replace(/\.(br|gz)$/, "")))[0])));
});

/** A host that has one style of the site and nothing else, and answers as `answer` says where that is asked for. */
async function oneStyle(answer, asked) {
    const path = FILES.find((path) => path.endsWith(".css"));
    const [style, br, gzip] = ["", ".br", ".gz"].map((ending) => readFileSync(join(DIST, path + ending)));
    const server = createSite((request, response) => (request.url === `/${path}` ? answer(request, response, { style, br, gzip }) : response.writeHead(404).end())).listen(0, "127.0.0.1");
    await once(server, "listening");
    await asked(new URL(`http://127.0.0.1:${server.address().port}/`), path).finally(() => server.close());
}

for (const [what, headers, body, said] of [
    ["compressed without a word", {}, ({ br }) => br, /^: is sent compressed with br and does not say so \(the header Content-Encoding is missing\): browsers show signs without meaning$/m],
    ["compressed twice", { "Content-Encoding": "br, gzip" }, ({ br }) => gzipSync(br), /^: is compressed more than once \(“br, gzip”\): the host’s own compression comes on top/m],
    ["of the server’s own failing", { status: 500 }, () => "", /^: is not there \(the host answers 500; its own log says why\)$/m],
]) {
    test(`what comes ${what} is told as that`, () => oneStyle(
        ({ headers: { "accept-encoding": coding } }, response, site) => {
            const { status = 200, ...others } = headers;
            if (status !== 200) response.writeHead(status).end();
            else if (coding === "br") response.writeHead(200, others).end(body(site));
            else if (coding === "gzip") response.writeHead(200, { "Content-Encoding": "gzip", Vary: "Accept-Encoding" }).end(site.gzip);
            else response.writeHead(200).end(site.style);
        },
        async (url, path) => {
            const all = (await check(url, hashes())).filter((line) => line.startsWith(`${path}: `)).map((line) => line.slice(path.length));
            assert.equal(all.filter((line) => said.test(line)).length, 1, all.join("\n"));
            assert.ok(all.every((line) => !/without compression|is not sent compressed/.test(line)), all.join("\n"));
        },
    ));
}

test("another release than that of the list is told as one, whole, and nothing else is", async () => {
    const sum = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;
    const release = (commit) => {
        const version = JSON.stringify({ version: "1.0.0", commit });
        return { version, list: JSON.stringify({ "version.json": sum(version) }) };
    };
    const [mine, theirs] = [release("aaa"), release("bbb")];
    let online = { "/integrity.json": theirs.list, "/version.json": theirs.version };
    const server = createSite((request, response) => response.writeHead(request.url in online ? 200 : 404).end(online[request.url])).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = new URL(`http://127.0.0.1:${server.address().port}/`);
    const folder = mkdtempSync(join(tmpdir(), "joint-working-list-"));
    writeFileSync(join(folder, "integrity.json"), mine.list);
    writeFileSync(join(folder, "version.json"), mine.version);
    const script = (...options) => new Promise((done) => {
        const child = spawn(join(DIST, "../scripts/check-site"), [...options, url.href, join(folder, "integrity.json")], { stdio: ["ignore", "pipe", "pipe"] });
        let said = "";
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => { said += part; });
        child.once("close", (status) => done({ said, status }));
    });
    try {
        assert.match(await another(url, mine.list), /^another release is online \(1\.0\.0, commit bbb\) than that of the list; allowed: /);
        const { said, status } = await script();
        assert.equal(status, 1);
        assert.match(said, /^\S+: another release is online \(1\.0\.0, commit bbb\) than that of the list \(1\.0\.0, commit aaa\); allowed: [^\n]*\n$/);
        // Of one commit, with other settings.
        const again = JSON.stringify({ version: "1.0.0", commit: "aaa", made_with: { settings: "sha256-0" } });
        online = { "/integrity.json": JSON.stringify({ "version.json": sum(again) }), "/version.json": again };
        assert.match(await another(url, mine.list, JSON.parse(mine.version)), /\(1\.0\.0, commit aaa, of the settings sha256-0\) than that of the list \(1\.0\.0, commit aaa\)/);
        online = { "/integrity.json": theirs.list, "/version.json": theirs.version };
        // Half a release is none: what is wrong with it is said file by file.
        online["/version.json"] = mine.version;
        assert.equal(await another(url, mine.list), null);
        // It is waited for, and what comes then is compared.
        const waited = script("--files", "--wait", "1");
        setTimeout(() => { online = { "/integrity.json": mine.list, "/version.json": mine.version }; }, 500);
        assert.match((await waited).said, /is not as it was built:\n- the address of the site itself does not show its first page/);
        for (const wrong of [["--wait"], ["--wait", "x"], ["--none"]]) assert.match((await script(...wrong)).said, /^usage: scripts\/check-site \[--files\] \[--wait MINUTES\]/);
    } finally {
        server.close();
        rmSync(folder, { recursive: true });
    }
});

const lacks = (headers, wanted) => Object.entries(wanted).filter(([name, value]) => headers[name.toLowerCase()] !== value);

test("at the root of a host what counts only there is missed, line by line", async () => {
    const kept = { "robots.txt": "Sitemap: https://a.example/x/sitemap.xml\n", ".well-known/security.txt": "Contact: mailto:a@b.example\n" };
    const there = { "/robots.txt": "User-agent: *\r\nSitemap: https://a.example/x/sitemap.xml\r\n", "/.well-known/security.txt": kept[".well-known/security.txt"] };
    const server = createSite((request, response) => response.writeHead(request.url in there ? 200 : 404).end(there[request.url])).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = new URL(`http://127.0.0.1:${server.address().port}/x/`);
    try {
        assert.deepEqual(await checkRoot(url, kept), []);
        there["/robots.txt"] = "User-agent: *\n";
        there["/.well-known/security.txt"] = "Contact: mailto:c@d.example\n";
        const [robots, secure] = await checkRoot(url, kept);
        assert.match(robots, /\/robots\.txt: has no line “Sitemap: https:\/\/a\.example\/x\/sitemap\.xml”$/);
        assert.match(secure, /\/\.well-known\/security\.txt: is not what is in hosts\/root\/\.well-known\/security\.txt$/);
        delete there["/robots.txt"];
        assert.match((await checkRoot(url, kept)).join("\n"), /\/robots\.txt: is not there \(the host answers 404\); it should hold what is in hosts\/root\/robots\.txt$/m);
    } finally {
        server.close();
    }
});

if (!NGINX) {
    test("nginx is not there: its tests are left out", { skip: !process.env.CI }, () => assert.fail("nginx is not there"));
} else {
    for (const base of ["/", "/joint-working/"]) {
        let site;
        before(async () => { site = await host(base); });
        after(() => site.close());

        test(`under ${base} every file is sent whole, with its type, its headers and how long it may be kept`, async () => {
            for (const path of FILES) {
                const { status, headers, body } = await ask(site.url + path);
                assert.equal(status, 200, path);
                assert.deepEqual(body, readFileSync(join(DIST, path)), path);
                assert.deepEqual(lacks(headers, { ...HEADERS, ...keeping(path), "Content-Type": typeOf(path) }), [], path);
            }
        });

        test(`under ${base} what is compressed already is sent as it is`, async () => {
            for (const path of FILES.filter((path) => existsSync(join(DIST, `${path}.gz`)))) {
                for (const [coding, unpacked] of [["gzip", gunzipSync], ...(MODULE ? [["br", brotliDecompressSync]] : [])]) {
                    const { headers, body } = await ask(site.url + path, coding);
                    assert.equal(headers["content-encoding"], coding, path);
                    assert.match(headers.vary ?? "", /Accept-Encoding/i, path);
                    assert.deepEqual(lacks(headers, { ...HEADERS, ...keeping(path) }), [], path);
                    assert.ok(unpacked(body).equals(readFileSync(join(DIST, path))), path);
                }
            }
        });

        test(`under ${base} short addresses lead to their pages, and what is not there says so, with the same headers`, async () => {
            for (const [from, to] of Object.entries(redirects(DIST))) {
                const { status, headers } = await ask(site.url + from);
                assert.deepEqual([status, headers.location], [301, base + to], from);
                assert.deepEqual(lacks(headers, HEADERS), [], from);
                assert.equal((await ask(site.url + to)).status, 200, to);
            }
            const folders = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
            for (const path of ["no-such-page.html", "guidance/no-such-page", "css/", "theme/", "theme/css/", "aid/none-0123456789abcdef.js", "../etc/passwd"]) {
                const { status, headers, body } = await ask(site.url + path);
                if (path.startsWith("..")) {
                    assert.ok(status >= 400, path);
                    continue;
                }
                assert.equal(status, 404, path);
                assert.ok(body.equals(readFileSync(join(DIST, "404.html"))), path);
                assert.deepEqual(lacks(headers, HEADERS), [], path);
            }
            assert.ok(folders.length > 0);
        });

        test(`under ${base} a case is checked in a browser, and nothing is refused`, async () => {
            const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
            const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
            const said = [];
            const plain = [];
            page.on("console", (message) => said.push(message.text()));
            page.on("pageerror", (error) => said.push(error.message));
            page.on("response", async (response) => {
                const { "content-encoding": coding } = await response.allHeaders();
                if (response.status() === 200 && !coding && !/\.(png|ico|jpg)$/.test(response.url())) plain.push(response.url());
            });
            await open(page, site.url);
            await answerFrom(page, scenario("example-1").case);
            await go(page, words.aid.see_result);
            assert.deepEqual(await result(page), expected(scenario("example-1")));
            assert.deepEqual(said, []);
            assert.deepEqual(MODULE ? plain : [], [], "sent without compression");
            await browser.close();
        });
    }

    test("the check of a site finds nothing wrong with it, and each thing that is taken away or changed", async () => {
        const wasm = FILES.find((path) => path.endsWith("_bg.wasm"));
        const style = FILES.find((path) => path.endsWith(".css"));
        const flip = (file) => {
            const bytes = readFileSync(file);
            bytes[bytes.length >> 1] ^= 1;
            writeFileSync(file, bytes);
        };
        const cases = [
            [(text) => text, /^$/],
            ...Object.keys(HEADERS).map((name) => [(text) => text.replaceAll(new RegExp(`^ *add_header ${name} .*$`, "gm"), ""), new RegExp(`the header ${name} is missing`)]),
            [(text) => text.replaceAll("'wasm-unsafe-eval'", "'unsafe-eval'"), /Content-Security-Policy is “/],
            [(text) => text.replaceAll("no-cache", "max-age=3600"), /Cache-Control is “max-age=3600”/],
            [(text) => text.replaceAll(", immutable", ""), /Cache-Control is “public, max-age=31536000”/],
            [(text) => text.replaceAll(" always;", ";"), /^- a page that is not there: the header/m],
            [(text) => text.replace("application/wasm wasm;", ""), /is sent as “text\/plain; charset=utf-8”/],
            [(text) => text.replace(/^ *(brotli|gzip)_static on;$/gm, ""), /is sent without compression/],
            ...(MODULE ? [[(text) => text.replace(/^ *gzip_static on;$/gm, ""), /^- \d+ addresses .*: is not sent compressed with gzip, so who takes nothing else gets several times as much$/m]] : []),
            [(text) => text.replace(/^ *gzip_vary on;$/m, ""), /^- every file: is sent compressed without the header Vary: Accept-Encoding, so a store/m],
            [(text) => text.replace(/^ *error_page .*$/m, ""), /the host shows a page of its own/],
            [(text) => text.replace(/^ *location = \/check .*$/m, ""), /^- check: this short address does not lead/m],
            [(text, site) => { flip(join(site, wasm)); return text; }, new RegExp(`${wasm}: is another file`)],
            [(text, site) => { flip(join(site, `${wasm}.${MODULE ? "br" : "gz"}`)); return text; }, new RegExp(`${wasm}: its copy compressed with`)],
            [(text, site) => { rmSync(join(site, style)); return text; }, new RegExp(`${style}: is not there`)],
            [(text, site) => { rmSync(join(site, `${wasm}.gz`)); return text; }, new RegExp(`^- ${wasm}: is not sent compressed with gzip, as others are: the copy of it that ends in .gz is missing$`, "m")],
            ...(MODULE ? [[(text, site) => { rmSync(join(site, `${wasm}.br`)); return text; }, new RegExp(`^- ${wasm}: is not sent compressed with br, as others are: the copy of it that ends in .br is missing$`, "m")]] : []),
        ];
        for (const [change, wanted] of cases) {
            const site = await host("/", change);
            const said = (await check(new URL(site.url), hashes())).map((line) => `- ${line}`).join("\n");
            await site.close();
            assert.match(said, wanted, change.toString());
        }
    });

    test("nginx lets the listed origins show the page for frames, and nothing else", () => embedding((folder) => host("/joint-working/", undefined, folder, ORIGINS)));

    test("the configuration of nginx is one that nginx takes without a warning", () => {
        const folder = mkdtempSync(join(tmpdir(), "joint-working-host-"));
        writeFileSync(join(folder, "site.conf"), configurations(DIST, "/joint-working/")["nginx.conf"].replace(/^ *brotli_static on;$/m, ""));
        writeFileSync(join(folder, "nginx.conf"), `pid ${join(folder, "pid")};\nerror_log stderr;\nevents {}\nhttp { access_log off; server { listen 127.0.0.1:1; include ${join(folder, "site.conf")}; } }\n`);
        const said = execFileSync(NGINX, ["-t", "-c", join(folder, "nginx.conf"), "-p", folder], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
        assert.equal(said, "");
        rmSync(folder, { recursive: true });
    });
}

if (!APACHE || !APACHE_MODULES) {
    test("Apache is not there: its tests are left out", { skip: !process.env.CI }, () => assert.fail("Apache is not there"));
} else {
    for (const base of ["/", "/joint-working/"]) {
        test(`on Apache under ${base} the check of a site finds nothing wrong`, async () => {
            const site = await apache(base);
            assert.deepEqual(await check(new URL(site.url), hashes()), []);
            await site.close();
        });
    }
    test("Apache lets the listed origins show the page for frames, and nothing else", () => embedding((folder) => apache("/joint-working/", folder, ORIGINS)));
}
