/**
 * What Excel's Undo takes back of what the pane does, in words to be shown before it is done. Excel keeps an add-in's
 * changes of cells for Undo, and since ExcelApi 1.20 several of them as one step.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
import { has } from "./host";

export interface Undoable {
  readonly edits: string;
  readonly reportSheet: string;
}

const SHEET =
  "Excel can’t undo the adding of a sheet, and may not undo what was done before it: to be rid of the sheet, delete it.";

export function undoable(): Undoable {
  return {
    edits: canGroup()
      ? "One Undo (Ctrl+Z) takes all of it back."
      : "Undo (Ctrl+Z) takes it back, in this Excel perhaps in several steps.",
    reportSheet: SHEET,
  };
}

/** Whether several changes can be made one step of Undo. */
export function canGroup(): boolean {
  return has("1.20");
}
