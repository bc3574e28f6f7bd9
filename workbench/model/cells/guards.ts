/** What Excel refuses before anything is changed. */
import type { Area } from "../../../xlsx";
import type { Engine, SheetId } from "../../engine/engine";
import type { WorkbookDocument } from "../document";
import { accessDenied, inCellEditMode } from "../errors";

/** While a person types in a cell nothing can be written: application-specific-api-error-handling. */
export function refuseEditing(engine: Engine): void {
  if (engine.isEditing()) throw inCellEditMode();
}

/** The locked cells of a protected sheet: excel-add-ins-worksheets "Data protection". */
export function refuseLocked(document: WorkbookDocument, sheet: SheetId, area: Area): void {
  if (document.extras(sheet).protection === null) return;
  if (document.engine.look(sheet, area).locked !== false) throw accessDenied();
}

export type Allowed = keyof NonNullable<ReturnType<WorkbookDocument["extras"]>["protection"]>["allow"];

/** What a protected sheet may still allow: formatting, inserting, deleting, sorting. */
export function refuseUnlessAllowed(document: WorkbookDocument, sheet: SheetId, what: Allowed): void {
  const { protection } = document.extras(sheet);
  if (protection !== null && protection.allow[what] !== true) throw accessDenied();
}
