/** What a cell shows of a value by a number format. */
import { format as formatNumber } from "numfmt";
import type { Value } from "../engine";

export function shownText(value: Value, pattern: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return formatNumber(pattern, value, { locale: "en-GB" });
  } catch {
    return String(value);
  }
}
