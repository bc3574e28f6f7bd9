/** What belongs to a report that is written down: when it was made, of what, and what has changed since. */
import { listed, quote } from "../../src/text";
import type { Changed, Check } from "./state";

/**
 * @example remarks(check, UNCHANGED) // ["Checked on 28 November 2026 at 16:42."]
 */
export function remarks(
  { at, scope, missed }: Pick<Check, "at" | "scope" | "missed">,
  changed: Changed,
): string[] {
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const said = [`Checked on ${day} at ${clockTime(at)}.`];
  if (scope !== null)
    said.push(`Only what was found on the sheet ${quote(scope)} is listed; the whole workbook was read.`);
  if (changed.isWorkbook)
    said.push("The workbook has changed since the check: sheets came or went, or all were calculated.");
  if (changed.sheets.size > 0)
    said.push(`Changed since the check: ${listed([...changed.sheets].map(quote))}.`);
  return [...said, ...missed];
}

/** `clockTime(new Date(2026, 10, 28, 16, 42))` is `"16:42"`. */
export function clockTime(at: Date): string {
  return at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
