/** Writing cells in one go. The step that takes it back holds only what was there before. */
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { ClearWhat, SheetId, Write } from "../engine";
import { toCell } from "./cellValues";
import { cellRows } from "./reading";
import type { UndoSteps } from "./undoSteps";
import type { Running } from "./univer";

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

export type Matrix = Record<number, Record<number, ICellData>>;

/** Rows and columns the grid keeps free below and beside what is written. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

export class Writing {
  constructor(
    private readonly running: Running,
    private readonly steps: UndoSteps,
  ) {}

  write(id: SheetId, row: number, column: number, block: readonly (readonly Write[])[]): void {
    const matrix: Matrix = {};
    let width = 0;
    block.forEach((line, i) => {
      const cells: Record<number, ICellData> = {};
      let isEmpty = true;
      line.forEach((write, j) => {
        if (write === undefined) return;
        cells[column + j] = "formula" in write ? formulaCell(write.formula) : toCell(write.value);
        isEmpty = false;
      });
      if (line.length > width) width = line.length;
      if (!isEmpty) matrix[row + i] = cells;
    });
    if (width === 0 || Object.keys(matrix).length === 0) return;
    this.makeRoom(id, row + block.length, column + width);
    this.put(id, matrix);
  }

  /**
   * Lays cells over what is there, as one step.
   * @param more `areas` that are told of one by one, where what was asked for in parts is done at once
   */
  put(id: SheetId, cellValue: Matrix, more: { trigger?: string; areas?: readonly Area[] } = {}): void {
    const params: ISetRangeValuesMutationParams = {
      unitId: this.running.unitId,
      subUnitId: id,
      cellValue,
      ...more,
    };
    const undo = { ...params, cellValue: this.before(id, cellValue) };
    this.running.run(SetRangeValuesMutation.id, params);
    this.steps.add(
      [{ id: SetRangeValuesMutation.id, params: undo }],
      [{ id: SetRangeValuesMutation.id, params }],
    );
  }

  clear(id: SheetId, area: Area, what: ClearWhat): void {
    if (what === "hyperlinks") return;
    const away: ICellData = {
      ...(what === "formats" ? {} : EMPTY),
      ...(what === "contents" ? {} : { s: null, custom: null }),
    };
    const matrix = this.filled(id, area, () => ({ ...away }));
    if (Object.keys(matrix).length === 0) return;
    this.put(id, matrix, what === "formats" ? { trigger: SetStyleCommand.id } : {});
  }

  /** Makes the sheet at least so large, and a little larger; Excel's are larger than a grid can hold at once. */
  makeRoom(id: SheetId, rows: number, columns: number): void {
    const sheet = this.running.sheet(id);
    this.makeRoomExactly(
      id,
      rows > sheet.getRowCount() ? Math.min(rows + SPARE_ROWS, MAX_ROWS) : 0,
      columns > sheet.getColumnCount() ? Math.min(columns + SPARE_COLUMNS, MAX_COLUMNS) : 0,
    );
  }

  makeRoomExactly(id: SheetId, rowCount: number, columnCount: number): void {
    const sheet = this.running.sheet(id);
    const subject = { unitId: this.running.unitId, subUnitId: id };
    if (rowCount > sheet.getRowCount()) {
      this.running.run(SetWorksheetRowCountMutation.id, { ...subject, rowCount });
    }
    if (columnCount > sheet.getColumnCount()) {
      this.running.run(SetWorksheetColumnCountMutation.id, { ...subject, columnCount });
    }
  }

  /** The used cells of an area, so that clearing a whole column touches only what is there. */
  filled(id: SheetId, area: Area, each: (cell: ICellData) => ICellData | null): Matrix {
    const rows = cellRows(this.running.sheet(id));
    const matrix: Matrix = {};
    const last = Math.min(area.bottom, this.running.sheet(id).getRowCount() - 1);
    for (let row = area.top; row <= last; row++) {
      const cells = rows[row];
      if (!cells) continue;
      for (const key in cells) {
        const column = Number(key);
        const cell = cells[column];
        if (!cell || column < area.left || column > area.right) continue;
        const next = each(cell);
        if (next) (matrix[row] ??= {})[column] = next;
      }
    }
    return matrix;
  }

  /** The style that brings the old one back: Univer lays styles over each other, so what is new must go. */
  private styleBefore(old: Nullable<ICellData>, next: ICellData): ICellData {
    const before: ICellData = "custom" in next ? { custom: old?.custom ?? null } : {};
    if (!("s" in next)) return before;
    const styles = this.running.workbook.getStyles();
    const was: Record<string, unknown> = { ...styles.getStyleByCell(old) };
    const change = (typeof next.s === "string" ? styles.get(next.s) : next.s) as Record<
      string,
      unknown
    > | null;
    for (const key in change) {
      if (key === "bd" && was[key] && change[key]) {
        const away = Object.fromEntries(Object.keys(change[key] as object).map((edge) => [edge, null]));
        was[key] = { ...away, ...(was[key] as object) };
      } else was[key] ??= null;
    }
    return { ...before, s: was as IStyleData };
  }

  private before(id: SheetId, cellValue: Matrix): Matrix {
    const rows = cellRows(this.running.sheet(id));
    const before: Matrix = {};
    for (const key in cellValue) {
      const row = Number(key);
      const cells = rows[row];
      const line: Record<number, ICellData> = (before[row] = {});
      for (const at in cellValue[row]!) {
        const column = Number(at);
        const old = cells?.[column];
        const next = cellValue[row]![column]!;
        // Without its type given, Univer would guess it anew from the format: text stays text, numbers numbers.
        if (!("v" in next) && old?.t) next.t = old.t;
        const was: ICellData = "v" in next ? contentBefore(old) : {};
        if ("s" in next || "custom" in next) Object.assign(was, this.styleBefore(old, next));
        line[column] = was;
      }
    }
    return before;
  }
}

function contentBefore(old: Nullable<ICellData>): ICellData {
  return {
    v: old?.v ?? null,
    t: old?.t ?? null,
    f: old?.f ?? null,
    si: old?.si ?? null,
    p: old?.p ?? null,
  };
}

function formulaCell(formula: string): ICellData {
  return { f: formula, v: null, t: null, si: null, p: null };
}
