/** By what a report that stands in a workbook is known again. */
import type { Sheet } from "../workbook";

/** What a sheet of a report is called, wherever it is written; ` (2)` and so on follow where the name is taken. */
export const REPORT_SHEET = "JWA report";

/** What stands in its first cell. */
export const REPORT_HEAD = "Shared Services for Excel: report on this workbook";

export function isReport({ name, grid }: Pick<Sheet, "name" | "grid">): boolean {
  return name.startsWith(REPORT_SHEET) && grid.text(0, 0) === REPORT_HEAD;
}
