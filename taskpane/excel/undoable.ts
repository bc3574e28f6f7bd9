/**
 * What Excel's Undo takes back of what the pane does, in words to be shown before it is done. An add-in's changes can
 * be undone since ExcelApi 1.20, several of them as one step; before it, that is not promised.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
import { has } from "./host";

export interface Undoable {
  readonly edits: string;
  readonly reportSheet: string;
}

const SHEET = "Don’t count on Undo for it: to be rid of the sheet, delete it.";

export function undoable(): Undoable {
  return {
    edits: canGroup()
      ? "One Undo (Ctrl+Z) takes all of it back."
      : "This Excel may not be able to undo it, nor what was done before. Save the workbook first.",
    reportSheet: SHEET,
  };
}

/** Whether several changes can be made one step of Undo. */
export function canGroup(): boolean {
  return has("1.20");
}
