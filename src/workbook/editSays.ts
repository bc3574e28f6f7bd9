/** Edits in words, for whoever is to agree to them. */
import { comparable, dayText, fromSerial, quote } from "../text";
import { entrySays, isFormula, type CellEdit } from "./edit";
import { formatClass } from "./format";

/**
 * An edit as a preview shows it.
 *
 * @param dateSystem of the workbook, which tells what day a number is
 * @example editSays({ cell: "C7", from: "1,850", to: 1850 }) // "C7: “1,850” (text) becomes 1850"
 * @example editSays({ cell: "B9", from: { formula: "SUM(B4:B6)" }, to: { formula: "SUM(B4:B8)" } }) // "B9: =SUM(B4:B6) becomes =SUM(B4:B8)"
 */
export function editSays(edit: CellEdit, dateSystem: 1900 | 1904 = 1900): string {
  const { cell, from, to, format } = edit;
  if (typeof from === "string" && typeof to === "string" && quote(from) === quote(to))
    return `${cell}: ${quote(to)} loses spaces that can’t be seen`;
  if (typeof from === "string" && typeof to === "string")
    return `${cell}: ${entrySays(from)}${unseen(from, to)} becomes ${entrySays(to)}`;
  const was = typeof from === "string" && !isFormula(to) ? `${entrySays(from)} (text)` : entrySays(from);
  const day =
    typeof to === "number" && format !== undefined && formatClass(format) === "date"
      ? fromSerial(to, dateSystem)
      : null;
  if (day) return `${cell}: ${was} becomes the date ${dayText(day)}, shown as ${format ?? ""}`;
  const shown = format === undefined || formatClass(format) === "general" ? "" : `, shown as ${format}`;
  return `${cell}: ${was} becomes ${entrySays(to)}${shown}`;
}

/** Two texts that look alike are told apart by the codes of what goes. */
function unseen(from: string, to: string): string {
  if (comparable(from) !== comparable(to)) return "";
  const kept = new Set(to);
  const codes = new Set(
    [...from]
      .filter((letter) => !kept.has(letter) && letter > "~")
      .map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`),
  );
  return codes.size === 0 ? "" : ` with ${[...codes].join(", ")}`;
}
