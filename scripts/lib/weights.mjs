// What a first visit to the pages of a built site weighs: the heaviest page of each kind, with all that it loads.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ONE_FILE } from "./copies.mjs";
import { AID, filesIn, references, resolve, tags } from "./site.mjs";

/** Where the limits are kept, in bytes. */
export const BUDGET = new URL("budget.json", import.meta.url);

export const budget = () => JSON.parse(readFileSync(BUDGET, "utf8"));

/** Rows of { what, page, bytes }: compressed with brotli where the site is. */
export function weights(site) {
    const weight = (path) => statSync(join(site, existsSync(join(site, `${path}.br`)) ? `${path}.br` : path)).size;
    const sum = (paths) => [...paths].reduce((total, path) => total + weight(path), 0);
    const read = (path) => readFileSync(join(site, path), "utf8");

    // A page and everything that it loads, that those load, and so on.
    function firstLoad(page) {
        const loaded = new Set([page]);
        for (const path of loaded) {
            if (!/\.(html|css|m?js)$/.test(path)) continue;
            for (const { url, kind } of references(path, read(path))) {
                const file = kind === "load" ? resolve(path, url)?.file : undefined;
                // Of the two icons a browser that takes a drawing loads that one.
                if (file && existsSync(join(site, file)) && !file.endsWith(".ico")) loaded.add(file);
            }
        }
        return loaded;
    }

    const pages = filesIn(site).filter((path) => path.endsWith(".html") && path !== "404.html" && path !== ONE_FILE);
    const program = (page) => [...tags(read(page))].find(({ attributes: at }) => at.id === AID)?.attributes["data-wasm"];
    const isDecision = (page) => program(page)?.startsWith("aid/");
    const isNext = (page) => program(page)?.startsWith("aid-next/");
    const isCompare = (page) => program(page)?.startsWith("aid-compare/");
    const heaviest = (some) => some.map((page) => ({ page, bytes: sum(firstLoad(page)) })).sort((a, b) => b.bytes - a.bytes)[0];

    const book = heaviest(pages.filter((page) => !program(page)));
    const isPractice = (page) => program(page)?.startsWith("aid-practice/");
    const [decision, next, practice, compare] = [isDecision, isNext, isPractice, isCompare].map((some) => heaviest(pages.filter(some)));
    if (!decision || !next || !practice || !compare) throw new Error("No page holds the decision aid, or none the next steps, practice or the comparison.");
    const later = filesIn(site).filter((path) => /^aid\/.*-later-\w+\.wasm$/.test(path));
    const widget = (page) => [...firstLoad(page)].filter((path) => /^aid(-next|-practice|-compare)?\/.*\.(wasm|m?js)$/.test(path));
    return [
        { what: "first page", page: "index.html", bytes: sum(firstLoad("index.html")) },
        { what: "book page", ...book },
        { what: "decision page", ...decision },
        { what: "wasm and glue", page: "", bytes: sum(widget(decision.page)) },
        // Not with the page: once a reader has begun.
        { what: "its second part", page: "", bytes: sum(later) },
        { what: "next steps", ...next },
        { what: "their wasm, glue", page: "", bytes: sum(widget(next.page)) },
        { what: "practice page", ...practice },
        { what: "comparison", ...compare },
    ];
}
