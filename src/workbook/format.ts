/** What a number format makes of a number: the same 43738 is a day, an amount or a share. */
import { getFormatInfo, isDateFormat, isPercentFormat, isTextFormat } from "numfmt";
import type { Snapshot } from "./snapshot";

export type FormatClass = "general" | "number" | "currency" | "percent" | "date" | "text";

const known = new Map<string, FormatClass>();

/** `formatClass("dd/mm/yyyy")` is `"date"`; a code that can't be read counts as `General`. */
export function formatClass(code: string): FormatClass {
  let found = known.get(code);
  if (found === undefined) {
    found = classify(code);
    if (known.size < 10_000) known.set(code, found);
  }
  return found;
}

function classify(code: string): FormatClass {
  if (code === "" || /^general$/i.test(code)) return "general";
  try {
    if (isTextFormat(code)) return "text";
    if (isDateFormat(code)) return "date";
    if (isPercentFormat(code)) return "percent";
    const info = getFormatInfo(code);
    return info.type === "currency" || /[£$€]/.test(code) ? "currency" : "number";
  } catch {
    return "general";
  }
}

/** The classes of the snapshot's styles, by their place. */
export function styleClasses(snapshot: Snapshot): readonly FormatClass[] {
  return snapshot.styles.map(({ format }) => formatClass(format));
}

/** How many decimal places a format shows; null where it shows as many as there are. */
export function shownPlaces(code: string): number | null {
  if (formatClass(code) === "general" || formatClass(code) === "text") return null;
  const match = /[0#?]\.([0#?]+)/.exec(code.split(";")[0] ?? "");
  return match ? match[1]!.length : 0;
}
