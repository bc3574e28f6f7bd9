import type { CellsAt } from "../place";
import { flag } from "../../things/arguments";
import { refuseUnlessAllowed } from "../guards";
import { gridEnd } from "../format/sizes";

/** True where all are hidden, false where none is, else null. */
export function hidden({ model, sheet, area }: CellsAt, what: "rows" | "columns"): boolean | null {
  const { engine } = model;
  const end = gridEnd(model, sheet)[what];
  const [first, last] = what === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  let found: boolean | null = null;
  for (let index = first; index <= Math.min(last, Math.max(first, end)); index++) {
    const own =
      index < end &&
      (what === "rows" ? engine.isRowHidden(sheet, index) : engine.isColumnHidden(sheet, index));
    if (found !== null && own !== found) return null;
    found = own;
  }
  return found;
}

export function hide({ model, sheet, area }: CellsAt, what: "rows" | "columns", value: unknown): void {
  const isHidden = flag(value, what === "rows" ? "rowHidden" : "columnHidden");
  refuseUnlessAllowed(model.document, sheet, what === "rows" ? "formatRows" : "formatColumns");
  if (what === "rows") model.engine.hideRows(sheet, area.top, area.bottom, isHidden);
  else model.engine.hideColumns(sheet, area.left, area.right, isHidden);
}
