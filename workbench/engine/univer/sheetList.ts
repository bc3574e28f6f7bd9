/** The sheets of the workbook: their order, names and whether they are seen. */
import {
  BooleanNumber,
  cloneWorksheetData,
  generateRandomId,
  mergeWorksheetSnapshotWithDefault,
  type IWorksheetData,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { Visibility } from "../../../xlsx";
import type { SheetId, SheetState } from "../engine";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./sizes";
import type { UndoSteps } from "./undoSteps";
import type { Running } from "./univer";

const NEW_SHEET = {
  rowCount: 200,
  columnCount: 26,
  defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
  defaultRowHeight: DEFAULT_ROW_PIXELS,
};

export class SheetList {
  /** Sheets that only an add-in can bring back: in the grid they are hidden like others. */
  private readonly veryHidden = new Set<SheetId>();

  constructor(
    private readonly running: Running,
    private readonly steps: UndoSteps,
  ) {}

  list(): SheetState[] {
    return this.running.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      visibility: this.visibility(sheet.getSheetId()),
      tabColor: sheet.getTabColor() || null,
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    }));
  }

  visibility(id: SheetId): Visibility {
    if (this.running.sheet(id).isSheetHidden() !== BooleanNumber.TRUE) return "visible";
    return this.veryHidden.has(id) ? "veryHidden" : "hidden";
  }

  /** Takes down which sheets of a book just opened are very hidden. */
  opened(veryHidden: Iterable<SheetId>): void {
    this.veryHidden.clear();
    for (const id of veryHidden) this.veryHidden.add(id);
  }

  add(name: string, position: number): SheetId {
    const id = generateRandomId(8);
    this.insert(position, mergeWorksheetSnapshotWithDefault({ ...NEW_SHEET, id, name }));
    return id;
  }

  copy(id: SheetId, name: string, position: number): SheetId {
    const copy = generateRandomId(8);
    this.insert(position, cloneWorksheetData({ ...this.running.sheet(id).getConfig(), id: copy, name }));
    return copy;
  }

  /** The sheet in front stays there: Univer brings forward what is inserted, unless it comes from elsewhere. */
  private insert(position: number, sheet: IWorksheetData): void {
    const { unitId } = this.running;
    const params = { unitId, index: this.place(position), sheet };
    this.running.run(InsertSheetMutation.id, params, { fromCollab: true });
    this.steps.add(
      [{ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name } }],
      [{ id: InsertSheetMutation.id, params }],
    );
  }

  delete(id: SheetId): void {
    this.running.run(RemoveSheetCommand.id, { unitId: this.running.unitId, subUnitId: id });
  }

  rename(id: SheetId, name: string): void {
    if (this.running.sheet(id).getName() === name) return;
    this.running.run(SetWorksheetNameCommand.id, { unitId: this.running.unitId, subUnitId: id, name });
  }

  move(id: SheetId, position: number): void {
    const fromOrder = this.running.workbook.getConfig().sheetOrder.indexOf(id);
    const toOrder = Math.max(0, Math.min(position, this.running.workbook.getConfig().sheetOrder.length - 1));
    if (fromOrder === toOrder) return;
    const subject = { unitId: this.running.unitId, subUnitId: id };
    this.step(
      SetWorksheetOrderMutation.id,
      { ...subject, fromOrder: toOrder, toOrder: fromOrder },
      { ...subject, fromOrder, toOrder },
    );
  }

  setVisibility(id: SheetId, visibility: Visibility): void {
    const before = this.visibility(id);
    if (before === visibility) return;
    if (visibility === "veryHidden") this.veryHidden.add(id);
    else this.veryHidden.delete(id);
    const hidden = visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const was = before === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const subject = { unitId: this.running.unitId, subUnitId: id };
    if (hidden === BooleanNumber.TRUE && this.active() === id) this.activateNeighbour(id);
    this.step(SetWorksheetHideMutation.id, { ...subject, hidden: was }, { ...subject, hidden });
  }

  setTabColor(id: SheetId, color: string | null): void {
    const subject = { unitId: this.running.unitId, subUnitId: id };
    const before = this.running.sheet(id).getTabColor() ?? "";
    if ((color ?? "") === before) return;
    this.step(SetTabColorMutation.id, { ...subject, color: before }, { ...subject, color: color ?? "" });
  }

  active(): SheetId | null {
    return this.running.workbook.getActiveSheet(true)?.getSheetId() ?? null;
  }

  activate(id: SheetId): void {
    if (this.active() === id) return;
    const subject = { unitId: this.running.unitId, subUnitId: this.running.sheet(id).getSheetId() };
    this.running.run(SetWorksheetActiveOperation.id, subject);
  }

  private activateNeighbour(id: SheetId): void {
    const sheets = this.list();
    const at = sheets.findIndex((sheet) => sheet.id === id);
    const seen = (sheet: SheetState): boolean => sheet.id !== id && sheet.visibility === "visible";
    const next = sheets.slice(at).find(seen) ?? sheets.slice(0, at).reverse().find(seen);
    if (next) this.activate(next.id);
  }

  private place(position: number): number {
    return Math.max(0, Math.min(position, this.running.workbook.getSheets().length));
  }

  private step(id: string, undo: object, redo: object): void {
    this.running.run(id, redo);
    this.steps.add([{ id, params: undo }], [{ id, params: redo }]);
  }
}
