/** Sheets of our own making in a user's workbook: its settings and earlier reports. They are no data to check. */
import { Formulas, GridBuilder, type Sheet, type Snapshot } from "../workbook";
import { isSettingsSheet } from "./settings/columns";

/** The sheet a report is written to; a second one has a number behind its name. */
export const REPORT_SHEET = "JWA report";

/** The first cell of such a sheet, by which it is known again. */
export const REPORT_MARK = "Shared Services for Excel: report on this workbook";

/** A sheet that was passed over, and why. */
export interface SheetPassedOver {
  readonly sheet: string;
  readonly why: "settings" | "report";
}

/**
 * The workbook as the rules see it: our own sheets are empty in it, and every sheet keeps its place. A sheet is a
 * report of ours by its name and by its first cell, so that a user's own “JWA report to cabinet” is checked.
 */
export function withoutOurs(snapshot: Snapshot): { checked: Snapshot; passedOver: SheetPassedOver[] } {
  const passedOver: SheetPassedOver[] = [];
  const sheets = snapshot.sheets.map((sheet) => {
    const why = whyOurs(sheet);
    if (why === null) return sheet;
    passedOver.push({ sheet: sheet.name, why });
    return emptied(sheet);
  });
  return { checked: passedOver.length > 0 ? { ...snapshot, sheets } : snapshot, passedOver };
}

function whyOurs({ name, grid }: Sheet): SheetPassedOver["why"] | null {
  if (isSettingsSheet(name)) return "settings";
  const isNamed = name.trim().toLowerCase().startsWith(REPORT_SHEET.toLowerCase());
  return isNamed && grid.text(0, 0) === REPORT_MARK ? "report" : null;
}

function emptied({ name }: Sheet): Sheet {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    grid: new GridBuilder().build(),
    formulas: new Formulas(),
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    tables: [],
    validations: [],
  };
}
