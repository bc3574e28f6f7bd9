import type { BookTable } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import type { FormulaPlace } from "./formulas";

/** Whether a formula stands in a table, where `[@Amount]` without the table's name means its own. */
export const isInTable = ({ area }: BookTable, sheet: SheetId, place: FormulaPlace): boolean =>
  place.sheet === sheet &&
  place.row !== null &&
  place.column !== null &&
  place.row >= area.top &&
  place.row <= area.bottom &&
  place.column >= area.left &&
  place.column <= area.right;
