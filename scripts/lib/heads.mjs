// The head of a page: what it is called, what it says that it is, and what is added there when the site is laid out and published.
import { tags } from "./site.mjs";

const DESCRIPTION = /<meta name="description" content="[^"]*">/;

/** Text as HTML or XML has it, between tags and in attributes. */
export const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page with its description, which its text brings along on `main`, in its head; one without it is left as it is. */
export function described(page) {
    const found = page.match(/(<main\b[^>]*?) data-description="([^"]*)"/);
    if (!found) return page;
    const [whole, start, words] = found;
    return page.replace(whole, () => start).replace(DESCRIPTION, () => `<meta name="description" content="${words}">`);
}

/** What a page says of itself, as text: its title, its description, and whether it is for search engines. */
export function told(page) {
    const meta = Object.fromEntries([...tags(page)].filter(({ name, attributes }) => name === "meta" && attributes.name)
        .map(({ attributes: { name, content } }) => [name, content]));
    const title = unescaped(page.match(/<title>([^<]*)<\/title>/)?.[1] ?? "");
    return { title, description: meta.description ?? "", isIndexed: !/\bnoindex\b/.test(meta.robots ?? "") };
}

/** What HTML stands for. */
export const unescaped = (text) => text.replace(/&(amp|quot|lt|gt|#x?[\da-f]+);/gi, (_, name) =>
    name[0] === "#" ? String.fromCodePoint(name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
        : { amp: "&", quot: '"', lt: "<", gt: ">" }[name.toLowerCase()]);

/** A page with these lines after its description. */
export function withLines(page, lines) {
    return page.replace(DESCRIPTION, (meta) => [meta, ...lines].join("\n"));
}
