// The screen reader Orca with Firefox, on a screen that nobody sees and without sound: what it says is read from its log.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { overMarionette } from "../browsers/driver.mjs";
import { prepare, room, until, xvfb } from "../browsers/start.mjs";

const pause = (time) => new Promise((done) => setTimeout(done, time));
const exists = (path) => { try { return statSync(path).size > 0; } catch { return false; } };

/** Starts it all: `versions` are those of the screen reader and the browser; ends what it has started with `end`. */
export async function listen() {
    const own = room();
    try {
        return await begin(own);
    } catch (error) {
        await own.end();
        throw error;
    }
}

async function begin(own) {
    const run = (name) => join(own.home, name);
    for (const folder of ["run", "profile", ".config", ".config/speech-dispatcher"]) mkdirSync(run(folder), { mode: 0o700 });
    // A synthesiser that makes no sound, so that Orca finds one and does not wait.
    writeFileSync(run(".config/speech-dispatcher/speechd.conf"), 'AudioOutputMethod "alsa"\nAddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n');
    // What Orca tells of itself is in its log, line by line.
    const log = run("orca.log");
    writeFileSync(log, "");
    // Line by line: otherwise it comes when there is enough of it.
    mkdirSync(run(".local/share/orca"), { recursive: true });
    writeFileSync(run(".local/share/orca/orca-customizations.py"), "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n");
    const DISPLAY = await xvfb(own);
    const env = {
        DISPLAY, XDG_RUNTIME_DIR: run("run"), NO_AT_BRIDGE: "0", GNOME_ACCESSIBILITY: "1", GTK_MODULES: "gail:atk-bridge",
        MOZ_ENABLE_WAYLAND: "0", LC_ALL: "C.UTF-8", WAYLAND_DISPLAY: "",
    };
    // Without a window manager no window is ever told that it is active, and Orca waits for that.
    own.run("openbox", [], env);
    own.run("/usr/libexec/at-spi-bus-launcher", ["--launch-immediately"], env);
    await pause(1000);
    own.run("orca", ["--replace", `--debug-file=${log}`], env);
    await until(() => readFileSync(log, "latin1").includes("SPEECH OUTPUT"), "Orca");
    prepare(run("profile"), { "accessibility.force_disabled": -1, "browser.tabs.warnOnClose": false, "browser.download.alwaysOpenPanel": false });
    own.run(process.env.FIREFOX || "firefox-esr", ["--marionette", "--no-remote", "--profile", run("profile"), "--width", "1200", "--height", "900"], env);
    await until(() => exists(run("profile/MarionetteActivePort")), "Firefox");
    const { send, version, end } = await overMarionette(Number(readFileSync(run("profile/MarionetteActivePort"), "utf8")), {});
    const xdotool = (...args) => new Promise((done) => own.run("xdotool", args, env).once("exit", done));
    await xdotool("search", "--sync", "--onlyvisible", "--class", "firefox", "windowactivate", "--sync");

    let read = 0;
    /** What was said since the last time, when Orca has had nothing to do for a while; what has to come is waited for, for some seconds. */
    async function said(hears = []) {
        const heard = () => speech(readFileSync(log, "utf8").slice(read));
        let size = -1;
        for (let quiet = 0, times = 0; quiet < 6 && times < 80; times++) {
            const now = statSync(log).size;
            quiet = now === size ? quiet + 1 : 0;
            size = now;
            await pause(150);
            if (quiet === 6 && !hears.every((phrase) => heard().join("\n").includes(phrase))) quiet = 0;
        }
        const all = readFileSync(log, "utf8");
        const lines = speech(all.slice(read));
        read = all.length;
        return lines;
    }
    // A page that comes before the window is known may go unheard.
    await said(["Mozilla Firefox"]);
    return {
        send, said, downloads: own.home,
        versions: { Orca: execFileSync("orca", ["--version"], { encoding: "utf8" }).trim(), "Firefox ESR": version },
        key: (...keys) => xdotool("key", "--clearmodifiers", "--delay", "120", ...keys),
        type: (text) => xdotool("type", "--delay", "40", text),
        end: async () => { await end().catch(() => {}); await own.end(); },
    };
}

/** What a piece of the log says was spoken. */
function speech(log) {
    const lines = log.split(/\n(?=\d\d:\d\d:\d\d\.)/).map((line) => line.match(/SPEECH OUTPUT: '([^]*?)' ?(?:voice=\w+ ?)?(?:\{[^\n]*\}|None)?(?:\n|$)/));
    return lines.filter(Boolean).map(([, text]) => text.replace(/\s+/g, " ").trim());
}
