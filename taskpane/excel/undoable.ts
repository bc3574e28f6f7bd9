/** What Excel's Undo takes back of what the pane does, in words to be shown before it is done. */
export interface Undoable {
  readonly edits: string;
  readonly reportSheet: string;
  readonly insertedSheets: string;
}

export function undoable(): Undoable {
  throw new Error("Not written yet.");
}
