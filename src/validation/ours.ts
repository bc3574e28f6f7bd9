/** Sheets of our own making in a user's workbook: its settings and earlier reports. They are no data to check. */
import { Formulas, GridBuilder, type Sheet, type Snapshot } from "../workbook";
import { REPORT_MARK, REPORT_SHEET } from "./reportSheet";
import { isSettingsSheet } from "./settings/columns";

/** A sheet that was passed over, and why. */
export interface SheetPassedOver {
  readonly sheet: string;
  readonly why: "settings" | "report";
  /** Where people do not see it. */
  readonly isHidden?: true;
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
    const isHidden = sheet.visibility !== "visible";
    passedOver.push({ sheet: sheet.name, why, ...(isHidden ? { isHidden } : {}) });
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
