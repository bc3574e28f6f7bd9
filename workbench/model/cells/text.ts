/** How a value shows in a cell, by its number format: the width of the column doesn't matter to `Range.text`. */
import { format, isTextFormat } from "numfmt";
import type { Value } from "../../engine/engine";

const OPTIONS = {
  locale: "en-GB",
  throws: false,
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: "########",
  nbsp: false,
} as const;

export function textOf(value: Value, pattern: string): string {
  if (value === null) return "";
  if (typeof value === "string")
    return pattern === "General" || pattern === "@" ? value : shown(pattern, value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  return shown(pattern, value);
}

function shown(pattern: string, value: string | number): string {
  const text = format(pattern, value, OPTIONS);
  // Filling characters and the room of `_x` at the ends are not text.
  return typeof value === "number" && pattern.includes("_") ? text.trim() : text;
}

export const isText = (pattern: string): boolean =>
  pattern === "@" || (pattern !== "General" && isTextFormat(pattern));
