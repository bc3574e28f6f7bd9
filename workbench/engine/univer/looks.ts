/** How cells look: read with what their rows, columns and the workbook say, written as one step. */
import type { ICellData, IDisposable, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation, SetStyleCommand } from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Look } from "../../../xlsx";
import type { CommonLook, LookChange, SheetId } from "../engine";
import { toBeside, toLook, toStyle, type Beside } from "./lookStyle";
import { PendingLooks, together, type Told } from "./pendingLooks";
import { cellRows } from "./reading";
import type { UndoSteps } from "./undoSteps";
import type { Running } from "./univer";
import type { Matrix, Writing } from "./writing";

type StyleRef = Nullable<string | IStyleData>;

export class Looks {
  private pending: PendingLooks | null = null;
  private readonly listening: IDisposable;

  constructor(
    private readonly running: Running,
    private readonly writing: Writing,
    private readonly steps: UndoSteps,
  ) {
    // Whatever else is done comes after what was asked for before it.
    this.listening = running.commands.beforeCommandExecuted(() => this.finish());
  }

  dispose(): void {
    this.listening.dispose();
    this.pending = null;
  }

  /** Puts the looks that were asked for so far into the grid. */
  finish(): void {
    const { pending } = this;
    if (!pending) return;
    this.pending = null;
    const sheet = this.running.workbook.getSheetBySheetId(pending.sheet);
    if (!sheet) return;
    const rows = cellRows(sheet);
    const styles = new Map<Told, IStyleData>();
    const matrix: Matrix = {};
    for (const [row, column, told] of pending.cells()) {
      let style = styles.get(told);
      if (!style) styles.set(told, (style = changeStyle(told.change)));
      (matrix[row] ??= {})[column] = dress(style, rows[row]?.[column]?.custom, told.change);
    }
    this.running.as("api", () =>
      this.writing.put(pending.sheet, matrix, { trigger: SetStyleCommand.id, areas: pending.areas }),
    );
  }

  formats(id: SheetId, area: Area): string[][] {
    this.finish();
    const sheet = this.running.sheet(id);
    const rows = cellRows(sheet);
    const known = new Map<string, string>();
    const block: string[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line = new Array<string>(area.right - area.left + 1);
      const ofRow = this.style(sheet.getRowManager().getRow(row)?.s);
      for (let column = area.left; column <= area.right; column++) {
        const ref = rows[row]?.[column]?.s;
        let format = typeof ref === "string" && !ofRow ? known.get(ref) : undefined;
        if (format === undefined) {
          const own = this.style(ref)?.n?.pattern;
          const ofColumn = (): string | undefined => this.style(this.columnStyle(sheet, column))?.n?.pattern;
          format = own ?? ofRow?.n?.pattern ?? ofColumn() ?? "General";
          if (typeof ref === "string" && own !== undefined) known.set(ref, format);
        }
        line[column - area.left] = format;
      }
      block.push(line);
    }
    return block;
  }

  setFormats(
    id: SheetId,
    row: number,
    column: number,
    formats: readonly (readonly (string | undefined)[])[],
  ): void {
    if (!formats.some((line) => line.some((format) => format !== undefined))) return;
    this.writing.makeRoom(id, row + formats.length, column + (formats[0]?.length ?? 0));
    const changes = new Map<string, LookChange>();
    const changeTo = (format: string | undefined): LookChange | undefined => {
      if (format === undefined) return undefined;
      let change = changes.get(format);
      if (!change) changes.set(format, (change = { format }));
      return change;
    };
    this.pendingOn(id).tellBlock(
      row,
      column,
      formats.map((line) => line.map(changeTo)),
    );
  }

  /** The look of one cell, all that applies to it taken together. */
  at(id: SheetId, row: number, column: number): Look {
    this.finish();
    const sheet = this.running.sheet(id);
    const cell = cellRows(sheet)[row]?.[column];
    return this.composed(sheet, row, column, cell?.s, cell?.custom);
  }

  /** What a cell itself says of its look, without its row, column and workbook. */
  own(cell: ICellData): Look {
    return toLook(this.style(cell.s), cell.custom);
  }

  common(id: SheetId, area: Area): CommonLook {
    const sheet = this.running.sheet(id);
    let common: Record<string, unknown> | null = null;
    for (const look of this.differing(sheet, area)) {
      if (common === null) common = { ...look };
      else merge(common, look);
    }
    return (common ?? { format: "General" }) as CommonLook;
  }

  set(id: SheetId, area: Area, change: LookChange): void {
    const wholeColumns = area.top === 0 && area.bottom >= MAX_ROWS - 1;
    const wholeRows = area.left === 0 && area.right >= MAX_COLUMNS - 1;
    if (wholeColumns || wholeRows) return this.setWhole(id, area, change, wholeColumns);
    this.writing.makeRoom(id, area.bottom + 1, area.right + 1);
    this.pendingOn(id).tell(area, change);
  }

  private pendingOn(id: SheetId): PendingLooks {
    if (this.pending?.sheet === id) return this.pending;
    this.finish();
    // Where nothing else comes, the grid shows them all the same.
    setTimeout(() => this.finish(), 0);
    return (this.pending = new PendingLooks(id));
  }

  private setWhole(id: SheetId, area: Area, change: LookChange, isColumns: boolean): void {
    this.finish();
    const style = changeStyle(change);
    const existing = this.writing.filled(id, area, (cell) => dress(style, cell.custom, change));
    if (Object.keys(existing).length > 0) this.writing.put(id, existing, { trigger: SetStyleCommand.id });
    this.setBehind(this.running.sheet(id), id, area, style, isColumns);
  }

  /** Whole columns or rows keep their style once, so that new cells have it too. */
  private setBehind(sheet: Worksheet, id: SheetId, area: Area, style: IStyleData, isColumns: boolean): void {
    const key = isColumns ? "columnData" : "rowData";
    const mutation = isColumns ? SetColDataMutation.id : SetRowDataMutation.id;
    const first = isColumns ? area.left : area.top;
    const last = isColumns
      ? Math.min(area.right, sheet.getColumnCount() - 1)
      : Math.min(area.bottom, sheet.getRowCount() - 1);
    const before: Record<number, object> = {};
    const after: Record<number, object> = {};
    for (let index = first; index <= last; index++) {
      const ref = isColumns ? this.columnStyle(sheet, index) : sheet.getRowManager().getRow(index)?.s;
      before[index] = { s: ref ?? null };
      after[index] = { s: combined(this.style(ref), style) };
    }
    const subject = { unitId: this.running.unitId, subUnitId: id };
    this.running.run(mutation, { ...subject, [key]: after });
    this.steps.add(
      [{ id: mutation, params: { ...subject, [key]: before } }],
      [{ id: mutation, params: { ...subject, [key]: after } }],
    );
  }

  private *differing(sheet: Worksheet, area: Area): Generator<Look> {
    const rows = cellRows(sheet);
    const pending = this.pending?.sheet === sheet.getSheetId() ? this.pending : null;
    const told = new Map<Told, number>();
    const seen = new Set<string>();
    const bottom = Math.min(area.bottom, sheet.getRowCount() - 1);
    const right = Math.min(area.right, sheet.getColumnCount() - 1);
    let filled = 0;
    const take = (row: number, column: number): Look | null => {
      const cell = rows[row]?.[column];
      const next = pending?.at(row, column);
      if (next && !told.has(next)) told.set(next, told.size);
      const ofRow = sheet.getRowManager().getRow(row)?.s;
      const ofColumn = this.columnStyle(sheet, column);
      const held =
        cell?.custom || isObject(cell?.s) || isObject(ofRow) || isObject(ofColumn)
          ? JSON.stringify([cell?.s, cell?.custom, ofRow, ofColumn])
          : `${String(cell?.s)}|${String(ofRow)}|${String(ofColumn)}`;
      const key = next ? `${told.get(next)}|${held}` : held;
      if (seen.has(key)) return null;
      seen.add(key);
      const look = this.composed(sheet, row, column, cell?.s, cell?.custom);
      return next ? changed(look, next.change) : look;
    };
    for (let row = area.top; row <= bottom; row++) {
      const own = Object.keys(rows[row] ?? {}).filter((column) => rows[row]![Number(column)]);
      for (const column of new Set([...own.map(Number), ...(pending?.columnsOf(row) ?? [])])) {
        if (column < area.left || column > right) continue;
        filled++;
        const look = take(row, column);
        if (look) yield look;
      }
    }
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (filled === size) return;
    const hasStyledRows = hasRowStyles(sheet, area);
    // Empty cells look as their rows and columns do: the first empty one of each column speaks for it.
    for (let column = area.left; column <= Math.max(right, area.left); column++) {
      for (let row = area.top; row <= Math.max(bottom, area.top); row++) {
        if (rows[row]?.[column] || pending?.at(row, column)) continue;
        const look = take(row, column);
        if (look) yield look;
        if (!hasStyledRows) break;
      }
    }
  }

  private composed(sheet: Worksheet, row: number, column: number, ref: StyleRef, custom: unknown): Look {
    const behind = this.style(this.running.workbook.getSnapshot().defaultStyle);
    const parts = [
      behind,
      this.style(this.columnStyle(sheet, column)),
      this.style(sheet.getRowManager().getRow(row)?.s),
      this.style(ref),
    ];
    const style: IStyleData = Object.assign({}, ...parts.map((part) => withoutNulls(part)));
    return toLook(style, custom);
  }

  private style(ref: StyleRef): IStyleData | null {
    if (!ref) return null;
    return typeof ref === "string" ? (this.running.workbook.getStyles().get(ref) ?? null) : ref;
  }

  private columnStyle(sheet: Worksheet, column: number): StyleRef {
    return sheet.getColumnManager().getColumn(column)?.s;
  }
}

function isObject(style: StyleRef): boolean {
  return typeof style === "object" && style !== null;
}

function hasRowStyles(sheet: Worksheet, area: Area): boolean {
  const rows = sheet.getConfig().rowData;
  for (const key in rows) {
    const row = Number(key);
    if (row >= area.top && row <= area.bottom && rows[row]?.s) return true;
  }
  return false;
}

function withoutNulls(style: IStyleData | null): object {
  if (!style) return {};
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
}

/** The style a change asks for: `null` takes a property away. */
function changeStyle(change: LookChange): IStyleData {
  const set: Record<string, unknown> = {};
  const away: Record<string, null> = {};
  for (const [name, value] of Object.entries(change)) {
    if (value === null) Object.assign(away, AWAY[name as keyof Look] ?? {});
    else if (value !== undefined) set[name] = value;
  }
  return { ...away, ...toStyle(set as Partial<Look>) } as IStyleData;
}

const AWAY: { readonly [K in keyof Look]?: Record<string, null> } = {
  format: { n: null },
  fill: { bg: null },
  font: { ff: null },
  size: { fs: null },
  color: { cl: null },
  bold: { bl: null },
  italic: { it: null },
  underline: { ul: null },
  strike: { st: null },
  borders: { bd: null },
  horizontal: { ht: null },
  vertical: { vt: null },
  wrap: { tb: null },
  rotation: { tr: null },
  indent: { pd: null },
};

/** A look after a change, as it is read once the change is in the grid. */
function changed(look: Look, change: LookChange): Look {
  const { borders, ...others } = together(look, change);
  const wanted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(others)) if (value !== null) wanted[name] = value;
  if (borders) wanted["borders"] = Object.fromEntries(Object.entries(borders).filter(([, line]) => line));
  return toLook(toStyle(wanted as Partial<Look>), toBeside(wanted as Partial<Look>));
}

/** What a cell is given: its style, and what the grid does not draw beside it. */
function dress(style: IStyleData, custom: unknown, change: LookChange): Matrix[number][number] {
  const kept = { ...(custom as Beside | null | undefined) };
  let isTouched = false;
  for (const name of Object.keys(change) as (keyof LookChange)[]) {
    if (name in kept) {
      delete kept[name as keyof Beside];
      isTouched = true;
    }
  }
  const wanted = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Look>;
  const beside = toBeside(wanted);
  if (!beside && !isTouched) return { s: { ...style } };
  const next = { ...kept, ...beside };
  return { s: { ...style }, custom: Object.keys(next).length > 0 ? next : null };
}

function combined(old: IStyleData | null, change: IStyleData): IStyleData | null {
  const next = withoutNulls({ ...old, ...change });
  return Object.keys(next).length > 0 ? next : null;
}

/** Leaves in `common` what the look has too; what differs becomes `undefined`. */
function merge(common: Record<string, unknown>, look: Look): void {
  const other = look as unknown as Record<string, unknown>;
  for (const name of new Set([...Object.keys(common), ...Object.keys(other)])) {
    if (name in common && common[name] === undefined) continue;
    if (name === "borders") common[name] = commonBorders(common[name], other[name]);
    else if (common[name] !== other[name]) common[name] = undefined;
  }
}

function commonBorders(a: unknown, b: unknown): unknown {
  return JSON.stringify(a) === JSON.stringify(b) ? a : undefined;
}
