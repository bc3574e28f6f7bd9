/** Widths and heights, what is hidden, merged and frozen. Each change is a step. */
import { BooleanNumber, type IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../xlsx";
import type { SheetId } from "../engine";
import { pixelsToPoints, pointsToPixels } from "./sizes";
import type { UndoSteps } from "./undoSteps";
import { toArea, toRange, type Running } from "./univer";
import type { Writing } from "./writing";

type Line = "rows" | "columns";

interface Change {
  readonly id: string;
  readonly params: object;
}

export class Geometry {
  constructor(
    private readonly running: Running,
    private readonly steps: UndoSteps,
    private readonly writing: Writing,
  ) {}

  columnWidth(id: SheetId, column: number): number {
    const entry = this.running.sheet(id).getColumnManager().getColumn(column);
    return pixelsToPoints(entry?.w ?? this.running.sheet(id).getConfig().defaultColumnWidth);
  }

  rowHeight(id: SheetId, row: number): number {
    const sheet = this.running.sheet(id);
    const entry = sheet.getRowManager().getRow(row);
    const fitted = entry?.ia === BooleanNumber.FALSE ? undefined : entry?.ah;
    return pixelsToPoints(fitted ?? entry?.h ?? sheet.getConfig().defaultRowHeight);
  }

  setColumnWidths(id: SheetId, first: number, last: number, points: number): void {
    this.setColumnPixels(
      id,
      this.each(id, "columns", first, last, () => pointsToPixels(points)),
    );
  }

  /** Widths in pixels by column. */
  setColumnPixels(id: SheetId, widths: Record<number, number>): void {
    const columns = Object.keys(widths).map(Number);
    if (columns.length === 0) return;
    this.writing.makeRoom(id, 0, Math.max(...columns) + 1);
    const ranges = columns.map((column) => this.span(id, "columns", column, column));
    const before = Object.fromEntries(
      columns.map((column) => [column, pointsToPixels(this.columnWidth(id, column))]),
    );
    // Univer passes over columns that are hidden: their width is set in its store.
    for (const column of columns) {
      const entry = this.running.sheet(id).getColumnManager().getColumn(column);
      if (entry?.hd === BooleanNumber.TRUE) entry.w = widths[column]!;
    }
    this.step(
      [{ id: SetWorksheetColWidthMutation.id, params: { ...this.of(id), ranges, colWidth: before } }],
      [{ id: SetWorksheetColWidthMutation.id, params: { ...this.of(id), ranges, colWidth: widths } }],
    );
  }

  setRowHeights(id: SheetId, first: number, last: number, points: number): void {
    this.setRowPixels(
      id,
      this.each(id, "rows", first, last, () => pointsToPixels(points)),
      false,
    );
  }

  /** Heights in pixels by row; `isAutomatic` where the grid may change them as texts wrap. */
  setRowPixels(id: SheetId, heights: Record<number, number>, isAutomatic: boolean): void {
    const rows = Object.keys(heights).map(Number);
    if (rows.length === 0) return;
    this.writing.makeRoom(id, rows[rows.length - 1]! + 1, 0);
    const ranges = [this.span(id, "rows", rows[0]!, rows[rows.length - 1]!)];
    const before = Object.fromEntries(rows.map((row) => [row, pointsToPixels(this.rowHeight(id, row))]));
    const wasAutomatic = Object.fromEntries(
      rows.map((row) => [row, this.running.sheet(id).getRowManager().getRow(row)?.ia]),
    );
    const autoHeightInfo = isAutomatic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    const subject = { ...this.of(id), ranges };
    this.step(
      [
        { id: SetWorksheetRowHeightMutation.id, params: { ...subject, rowHeight: before } },
        {
          id: SetWorksheetRowIsAutoHeightMutation.id,
          params: { ...subject, autoHeightInfo: wasAutomatic },
        },
      ],
      [
        { id: SetWorksheetRowHeightMutation.id, params: { ...subject, rowHeight: heights } },
        { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...subject, autoHeightInfo } },
      ],
    );
  }

  isRowHidden(id: SheetId, row: number): boolean {
    return this.running.sheet(id).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  isColumnHidden(id: SheetId, column: number): boolean {
    return this.running.sheet(id).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  hide(id: SheetId, line: Line, first: number, last: number, hidden: boolean): void {
    this.writing.makeRoom(id, 0, 0);
    const isHidden = (index: number): boolean =>
      line === "rows" ? this.isRowHidden(id, index) : this.isColumnHidden(id, index);
    const runs: IRange[] = [];
    let start = -1;
    const end = this.lastOf(id, line, last);
    for (let index = first; index <= end + 1; index++) {
      const changes = index <= end && isHidden(index) !== hidden;
      if (changes && start < 0) start = index;
      if (!changes && start >= 0) {
        runs.push(this.span(id, line, start, index - 1));
        start = -1;
      }
    }
    if (runs.length === 0) return;
    const hide = line === "rows" ? SetRowHiddenMutation.id : SetColHiddenMutation.id;
    const show = line === "rows" ? SetRowVisibleMutation.id : SetColVisibleMutation.id;
    const params = { ...this.of(id), ranges: runs };
    this.step([{ id: hidden ? show : hide, params }], [{ id: hidden ? hide : show, params }]);
  }

  merges(id: SheetId): Area[] {
    return this.running.sheet(id).getMergeData().map(toArea);
  }

  /** Keeps only the value of the first cell, as Excel does; what it covers is emptied. */
  merge(id: SheetId, area: Area, across: boolean): void {
    this.writing.makeRoom(id, area.bottom + 1, area.right + 1);
    this.unmerge(id, area);
    const areas: Area[] = [];
    if (across) {
      for (let row = area.top; row <= area.bottom; row++) areas.push({ ...area, top: row, bottom: row });
    } else areas.push(area);
    const ranges = areas.filter((one) => one.bottom > one.top || one.right > one.left).map(toRange);
    if (ranges.length === 0) return;
    for (const one of areas) {
      const covered = this.writing.filled(id, one, () => ({ v: null, t: null, f: null, si: null, p: null }));
      delete covered[one.top]?.[one.left];
      if (Object.values(covered).some((line) => Object.keys(line).length > 0)) this.writing.put(id, covered);
    }
    const params = { ...this.of(id), ranges };
    this.step(
      [{ id: RemoveWorksheetMergeMutation.id, params }],
      [{ id: AddWorksheetMergeMutation.id, params }],
    );
  }

  unmerge(id: SheetId, area: Area): void {
    const touched = this.merges(id).filter(
      (merge) =>
        merge.top <= area.bottom &&
        merge.bottom >= area.top &&
        merge.left <= area.right &&
        merge.right >= area.left,
    );
    if (touched.length === 0) return;
    const params = { ...this.of(id), ranges: touched.map(toRange) };
    this.step(
      [{ id: AddWorksheetMergeMutation.id, params }],
      [{ id: RemoveWorksheetMergeMutation.id, params }],
    );
  }

  frozen(id: SheetId): { rows: number; columns: number } {
    const freeze = this.running.sheet(id).getConfig().freeze;
    return { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) };
  }

  freeze(id: SheetId, rows: number, columns: number): void {
    const before = this.frozen(id);
    if (before.rows === rows && before.columns === columns) return;
    const pane = (y: number, x: number): object => ({
      ...this.of(id),
      ySplit: y,
      xSplit: x,
      startRow: y || -1,
      startColumn: x || -1,
    });
    this.step(
      [{ id: SetFrozenMutation.id, params: pane(before.rows, before.columns) }],
      [{ id: SetFrozenMutation.id, params: pane(rows, columns) }],
    );
  }

  gridlines(id: SheetId): boolean {
    return this.running.sheet(id).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setGridlines(id: SheetId, shown: boolean): void {
    if (this.gridlines(id) === shown) return;
    const params = (on: boolean): object => ({
      ...this.of(id),
      showGridlines: on ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
    this.step(
      [{ id: ToggleGridlinesMutation.id, params: params(!shown) }],
      [{ id: ToggleGridlinesMutation.id, params: params(shown) }],
    );
  }

  private each(
    id: SheetId,
    line: Line,
    first: number,
    last: number,
    size: () => number,
  ): Record<number, number> {
    const sizes: Record<number, number> = {};
    const end = this.lastOf(id, line, last);
    for (let index = first; index <= end; index++) sizes[index] = size();
    return sizes;
  }

  /** Whole sheets end where the grid does; what is asked for beyond it makes the grid larger. */
  private lastOf(id: SheetId, line: Line, last: number): number {
    const sheet = this.running.sheet(id);
    if (line === "rows") return last >= MAX_ROWS - 1 ? sheet.getRowCount() - 1 : last;
    return last >= MAX_COLUMNS - 1 ? sheet.getColumnCount() - 1 : last;
  }

  private span(id: SheetId, line: Line, first: number, last: number): IRange {
    const sheet = this.running.sheet(id);
    return line === "rows"
      ? { startRow: first, endRow: last, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
      : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: first, endColumn: last };
  }

  private of(id: SheetId): { unitId: string; subUnitId: string } {
    return { unitId: this.running.unitId, subUnitId: id };
  }

  private step(undos: Change[], redos: Change[]): void {
    for (const { id, params } of redos) this.running.run(id, params);
    this.steps.add(undos, redos);
  }
}
