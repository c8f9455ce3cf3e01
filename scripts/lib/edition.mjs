// The edition of the briefing, as the rulebook has it, for scripts and their tests.
import { readFileSync } from "node:fs";

/** The edition's id: year and month. */
export const EDITION = JSON.parse(readFileSync(new URL("../../crates/rules/rulebook/edition.json", import.meta.url), "utf8")).editions.at(-1).id;

/** The month of an edition in words. */
export function monthOf(edition) {
    const [year, month] = edition.split("-").map(Number);
    return new Date(Date.UTC(year, month - 1, 1)).toLocaleString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}

export const MONTH = monthOf(EDITION);
