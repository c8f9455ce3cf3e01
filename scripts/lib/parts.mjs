// Trunk's last step, for a program with a second part: lays it beside the first, and puts what fetches it into the code between the
// first and the browser. The browser takes the second part only if it is the one of this build.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tags } from "./site.mjs";

const { TRUNK_STAGING_DIR: site, TRUNK_SOURCE_DIR: web, TRUNK_HTML_FILE: page, TRUNK_PROFILE: profile } = process.env;
const LINK = "__wasm_split.js";

const [{ attributes: rust }] = [...tags(readFileSync(page, "utf8"))].filter(({ attributes: at }) => at.rel === "rust");
const program = rust["data-bin"];
const parts = join(web, "../.tools/parts", program);
const split = (existsSync(parts) ? readdirSync(parts) : []).filter((name) => /^split_\w+\.wasm$/.test(name));

function replaced(text, from, to) {
    if (!from.test(text)) throw new Error(`What brings the second part of ${program} is not as expected: ${from}`);
    return text.replace(from, to);
}

if (split.length > 1) throw new Error(`${program} has ${split.length} second parts; allowed: one`);
for (const built of split.map((name) => join(parts, name))) {
    // By the same passes as the first part.
    if (profile === "release") {
        const passes = rust["data-wasm-opt-params"].split(" ");
        execFileSync("wasm-opt", [...passes, "--strip-debug", "--strip-producers", built, "-o", built], { stdio: ["ignore", "inherit", "ignore"] });
    }
    const bytes = readFileSync(built);
    const sum = createHash("sha256").update(bytes).digest();
    const name = `${program}-later-${sum.toString("hex").slice(0, 16)}.wasm`;
    copyFileSync(built, join(site, name));

    // One module instead of two that import each other.
    const asked = `new URL("./${name}", import.meta.url), { integrity: "sha256-${sum.toString("base64")}" }`;
    let link = readFileSync(join(parts, LINK), "utf8");
    link = replaced(link, /^import \{ initSync \} from .*\n/m, "");
    link = replaced(link, /new URL\("\.\/split_\w+\.wasm", import\.meta\.url\)/, asked);
    const [, load] = link.match(/^export const (\w+)/m);
    link = replaced(link, /^export /m, "");

    const glue = readdirSync(site).find((file) => file.startsWith(program) && file.endsWith(".js"));
    const code = readFileSync(join(site, glue), "utf8");
    const whole = replaced(code, new RegExp(`^import \\* as (\\w+) from "\\./${LINK}".*\\n`, "m"), `const $1 = { get ${load}() { return ${load}; } };\n`);
    writeFileSync(join(site, glue), `${whole}\n${link}`);
}
