// Which state of the project a site is made of, and with which tools: what can be told without a clock and without a path of this machine.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const UNKNOWN = "unknown";

/** What a command prints; an empty text where it is not there or fails. */
function said(command, args, cwd = ROOT) {
    try {
        return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
        return "";
    }
}

/** The version, the commit and its day and time. A folder that is no clone of its own has no commit. */
export function source(root = ROOT, env = process.env) {
    const version = readFileSync(join(root, "Cargo.toml"), "utf8").match(/^version = "(.*)"/m)[1];
    const git = (...args) => said("git", args, root);
    const top = git("rev-parse", "--show-toplevel");
    const isClone = top !== "" && realpathSync(top) === realpathSync(root);
    const seconds = env.SOURCE_DATE_EPOCH || (isClone ? git("log", "-1", "--format=%ct") : "");
    return {
        version,
        commit: (isClone && git("rev-parse", "HEAD")) || UNKNOWN,
        // Whether files that git knows are otherwise than in that commit.
        changed: isClone && git("status", "--porcelain", "--untracked-files=no") !== "",
        date: /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().replace(".000", "") : UNKNOWN,
    };
}

/** The same in one line, for the source of a page. */
export const inWords = ({ version, commit, changed }) => `Joint Working ${version}, commit ${commit}${changed ? ", changed since" : ""}`;

/** Each tool by what it says of its own version; the browser that made the PDFs, where one did. */
export function tools(root = ROOT, env = process.env) {
    const chosen = join(root, ".tools/wasm-rustc");
    const rustc = existsSync(chosen) ? readFileSync(chosen, "utf8").trim() : "rustc";
    const sysroot = said(rustc, ["--print", "sysroot"]);
    const version = (command) => said(command, ["--version"]).split("\n")[0] || UNKNOWN;
    const { zlib, brotli = "" } = process.versions;
    return {
        rustc: version(rustc),
        "standard library": sysroot && existsSync(join(sysroot, "lib/rustlib/src/rust/library/Cargo.lock")) ? "compiled with the programs" : "as it came with the compiler",
        mdbook: version("mdbook"),
        trunk: version("trunk"),
        "wasm-bindgen": version("wasm-bindgen"),
        "wasm-opt": version("wasm-opt"),
        node: `${process.version}, zlib ${zlib}${brotli && `, brotli ${brotli}`}`,
        "chromium, for the PDFs": env.CHROMIUM ? version(env.CHROMIUM) : "none",
    };
}
