// The feed of changes (Atom), made of the page that tells them: an entry for each of its sections.
import { escaped } from "./heads.mjs";
import { resolve } from "./site.mjs";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The day that a heading ends with, such as “– 4 May 2027”; none where it has none. */
export function dayOf(heading) {
    const [, day, month, year] = heading.match(/ (\d{1,2}) (\p{L}+) (\d{4})$/u) ?? [];
    const number = MONTHS.indexOf(month) + 1;
    return number > 0 ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}T00:00:00Z` : null;
}

const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ").trim();

/** The sections of a page: their ids, headings and content, as HTML. */
export function sections(page) {
    const main = page.match(/<main\b[^>]*>(.*?)<\/main>/s)[1].replace(/<p class="source">.*?<\/p>/s, "");
    return main.split(/(?=<h2\b)/).slice(1).map((part) => {
        const [heading, id] = part.match(/^<h2\b[^>]*\bid="([^"]*)"[^>]*>.*?<\/h2>/s);
        return { id, heading: plain(heading), content: part.slice(heading.length).trim() };
    });
}

/** The feed. `page` is the HTML of the page at `path`, `date` is when what has no day of its own was changed last. */
export function feed(page, path, { address, title, author, date }) {
    // What leads from the page leads from a feed only where it is whole.
    const whole = (html) => html.replace(/ (href|src)="([^"]*)"/g, (all, name, url) => {
        const target = resolve(path, url);
        return target ? ` ${name}="${address}${target.file}${target.place && `#${target.place}`}"` : all;
    });
    const entries = sections(page).map((section) => ({ ...section, updated: dayOf(section.heading) ?? date }));
    const updated = entries.map((entry) => entry.updated).sort().at(-1) ?? date;
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${address}changes.atom</id>
<title>${escaped(title)}</title>
<link rel="self" type="application/atom+xml" href="${escaped(`${address}changes.atom`)}"/>
<link rel="alternate" type="text/html" href="${escaped(address + path)}"/>
<updated>${updated}</updated>
<author><name>${escaped(author)}</name></author>
${entries.map(({ id, heading, content, updated }) => `<entry>
<id>${escaped(`${address}${path}#${id}`)}</id>
<title type="html">${escaped(heading)}</title>
<link rel="alternate" type="text/html" href="${escaped(`${address}${path}#${id}`)}"/>
<updated>${updated}</updated>
<content type="html">${escaped(whole(content))}</content>
</entry>`).join("\n")}
</feed>
`;
}
