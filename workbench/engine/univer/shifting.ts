/**
 * Making room among cells and closing gaps. Univer's own commands do it, for they move formulas, merges and looks
 * along; they look only at the active sheet, so another is made active for the moment.
 */
import { Direction, type IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { SheetId } from "../engine";
import type { CellShifts } from "./cellsShifted";
import type { Running } from "./univer";
import type { Writing } from "./writing";

export class Shifting {
  /** True while another sheet is active for the moment: no one is told. */
  isElsewhere = false;

  constructor(
    private readonly running: Running,
    private readonly writing: Writing,
    private readonly shifts: CellShifts,
  ) {}

  insert(id: SheetId, area: Area, direction: "down" | "right"): void {
    this.writing.makeRoom(id, isWholeColumns(area) ? 0 : area.top + 1, isWholeRows(area) ? 0 : area.left + 1);
    if (isWholeRows(area)) {
      this.do(id, InsertRowByRangeCommand.id, this.rows(id, area), { direction: Direction.UP });
    } else if (isWholeColumns(area)) {
      this.do(id, InsertColByRangeCommand.id, this.columns(id, area), { direction: Direction.LEFT });
    } else if (direction === "down") {
      this.do(id, InsertRangeMoveDownCommand.id, range(area));
    } else this.do(id, InsertRangeMoveRightCommand.id, range(area));
  }

  remove(id: SheetId, area: Area, direction: "up" | "left"): void {
    const sheet = this.running.sheet(id);
    if (isWholeRows(area)) {
      if (area.top >= sheet.getRowCount()) return;
      this.keepSome(id, area.bottom - area.top + 1, 0);
      this.do(id, RemoveRowByRangeCommand.id, this.rows(id, area));
    } else if (isWholeColumns(area)) {
      if (area.left >= sheet.getColumnCount()) return;
      this.keepSome(id, 0, area.right - area.left + 1);
      this.do(id, RemoveColByRangeCommand.id, this.columns(id, area));
    } else {
      this.writing.makeRoom(id, area.bottom + 1, area.right + 1);
      const command = direction === "up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id;
      this.do(id, command, range(area));
    }
  }

  /** A sheet never gets smaller by what is taken out: new rows and columns come in at its end. */
  private keepSome(id: SheetId, rows: number, columns: number): void {
    const sheet = this.running.sheet(id);
    this.writing.makeRoomExactly(
      id,
      Math.min(MAX_ROWS, sheet.getRowCount() + Math.min(rows, sheet.getRowCount())),
      Math.min(MAX_COLUMNS, sheet.getColumnCount() + Math.min(columns, sheet.getColumnCount())),
    );
  }

  private do(id: SheetId, command: string, at: IRange, more: object = {}): void {
    const workbook = this.running.workbook;
    const active = workbook.getActiveSheet(true) ?? this.running.sheet(id);
    const isElsewhere = active.getSheetId() !== id;
    this.isElsewhere = isElsewhere;
    if (isElsewhere) workbook.setActiveSheet(this.running.sheet(id));
    try {
      const params = { unitId: this.running.unitId, subUnitId: id, range: at, ...more };
      // Some of these commands are written as promises, but do all they do before they first wait.
      this.running.commands.executeCommand(command, params).catch(() => undefined);
      this.shifts.finish();
    } finally {
      if (isElsewhere) workbook.setActiveSheet(active);
      this.isElsewhere = false;
    }
  }

  private rows(id: SheetId, area: Area): IRange {
    return range({ ...area, left: 0, right: this.running.sheet(id).getColumnCount() - 1 });
  }

  private columns(id: SheetId, area: Area): IRange {
    return range({ ...area, top: 0, bottom: this.running.sheet(id).getRowCount() - 1 });
  }
}

function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right >= MAX_COLUMNS - 1;
}

function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom >= MAX_ROWS - 1;
}

function range(area: Area): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}
