// Firefox and WebKit, each started with a home of its own and ended with all that it has started.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { overHttp, overMarionette } from "./driver.mjs";

/** What keeps Firefox from talking to the world, and from asking. */
const PREFERENCES = {
    "marionette.port": 0,
    "app.update.enabled": false,
    "browser.aboutwelcome.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.download.useDownloadDir": true,
    "browser.download.folderList": 2,
    "datareporting.policy.dataSubmissionEnabled": false,
    "dom.events.testing.asyncClipboard": true,
    "extensions.getAddons.cache.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** A folder of its own for a browser, and what was started in it. */
export function room() {
    const home = mkdtempSync(join(tmpdir(), "browser-"));
    const started = [];
    return {
        home,
        run(command, args, env = {}, stdio = "ignore") {
            // A group of its own, so that what it starts ends with it.
            const child = spawn(command, args, { stdio, detached: true, env: { ...process.env, HOME: home, ...env } });
            child.on("error", () => {});
            started.push(child);
            return child;
        },
        async end() {
            for (const child of started.reverse()) {
                if (child.exitCode !== null || !child.pid) continue;
                const ended = new Promise((done) => child.once("exit", done));
                try { process.kill(-child.pid); } catch { continue; }
                await Promise.race([ended, new Promise((done) => setTimeout(done, 2000))]);
                try { process.kill(-child.pid, "SIGKILL"); } catch { /* It has ended. */ }
            }
            rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        },
    };
}

/** Waits until `look` finds something. */
export async function until(look, what) {
    for (let times = 0; times < 300; times++) {
        const found = await look();
        if (found) return found;
        await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${what} does not start`);
}

const freePort = () => new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address();
        server.close(() => done(port));
    });
});

/** A session, and a way to end it that ends all else, too. */
async function session(own, open) {
    try {
        const { send, end } = await open();
        await send("timeouts", { script: 60000, pageLoad: 60000 });
        await send("size", { x: 0, y: 0, width: 1280, height: 1000 });
        return { send, downloads: own.home, end: async () => { await end().catch(() => {}); await own.end(); } };
    } catch (error) {
        await own.end();
        throw error;
    }
}

/** Writes what a Firefox starts with into its profile. */
export function prepare(profile, preferences) {
    const lines = Object.entries({ ...PREFERENCES, ...preferences });
    writeFileSync(join(profile, "user.js"), lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
}

/** Firefox, without a window. */
export function firefox({ dark = false } = {}) {
    const own = room();
    prepare(own.home, { "browser.download.dir": own.home, "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 });
    return session(own, async () => {
        own.run(process.env.FIREFOX || "firefox-esr", ["--headless", "--marionette", "--no-remote", "--profile", own.home, "--width", "1280", "--height", "1000"]);
        const port = join(own.home, "MarionetteActivePort");
        await until(() => existsSync(port) && readFileSync(port, "utf8").trim(), "Firefox");
        return overMarionette(Number(readFileSync(port, "utf8")), {});
    });
}

/** The small browser that comes with WebKitGTK. */
function miniBrowser() {
    for (const folder of readdirSync("/usr/lib")) {
        for (const version of ["4.1", "4.0", "6.0"]) {
            const file = `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`;
            if (existsSync(file)) return file;
        }
    }
    throw new Error("there is no MiniBrowser");
}

/** A screen of its own that nobody sees; gives its name. */
export function xvfb(own) {
    const screen = own.run("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"], {}, ["ignore", "pipe", "ignore"]);
    return new Promise((done, failed) => {
        screen.stdout.once("data", (number) => done(`:${String(number).trim()}`));
        screen.once("exit", () => failed(new Error("Xvfb does not start")));
    });
}

/** WebKit, on a screen of its own that nobody sees. */
export function webkit({ dark = false } = {}) {
    const own = room();
    return session(own, async () => {
        const display = await xvfb(own);
        const port = await freePort();
        own.run("WebKitWebDriver", [`--port=${port}`], {
            DISPLAY: display, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1", GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
        });
        const address = `http://127.0.0.1:${port}`;
        await until(() => fetch(`${address}/status`).then(() => true, () => false), "WebKit's driver");
        return overHttp(address, { "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] } });
    });
}
