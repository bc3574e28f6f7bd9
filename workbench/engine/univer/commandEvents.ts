/**
 * Turns what Univer does (its mutations) into the contract's events: one for one edit, none for what did not
 * change. Events of one doing are gathered and told together when it is over.
 */
import type { ICellData, ICommandInfo, IDisposable, IRange } from "@univerjs/core";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Visibility } from "../../../xlsx";
import type { By, EngineEvent, SheetId, Value } from "../engine";
import { sameValue, toValue } from "./cellValues";
import { cellRows } from "./reading";
import { CELLS_SHIFTED, type CellsShifted } from "./cellsShifted";
import { around, spot, toArea, type Running } from "./univer";

/** What a mutation's parameters may hold, as far as events need it. */
interface Params {
  readonly unitId: string;
  readonly subUnitId: SheetId;
  readonly subUnitName?: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null> | null>;
  /** What an add-in asked for in parts, where it is done at once. */
  readonly areas?: readonly Area[];
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly from?: { readonly subUnitId: SheetId };
  readonly to?: { readonly subUnitId: SheetId };
  readonly sheet?: { readonly id: SheetId };
  readonly fromOrder?: number;
  readonly toOrder?: number;
  readonly unitData?: Record<string, Record<SheetId, unknown> | null>;
}

interface Options {
  readonly fromFormula?: boolean;
  readonly applyFormulaCalculationResult?: boolean;
}

/** Values and formulas by row and column. */
type Before = Map<number, [Value, string | null][]>;

type Told = (event: EngineEvent) => void;

export class CommandEvents {
  private readonly before = new WeakMap<object, unknown>();
  private ahead: Before | null = null;
  private readonly listening: IDisposable[];

  constructor(
    private readonly running: Running,
    private readonly visibility: (sheet: SheetId) => Visibility,
    private readonly tell: Told,
  ) {
    this.listening = [
      running.commands.beforeCommandExecuted((command, options) =>
        this.remember(command, (options ?? {}) as Options),
      ),
      running.commands.onCommandExecuted((command, options) =>
        this.hear(command, (options ?? {}) as Options),
      ),
    ];
  }

  dispose(): void {
    for (const listening of this.listening) listening.dispose();
  }

  private remember({ id, params }: Readonly<ICommandInfo>, options: Options): void {
    if (!params) return;
    const subject = params as Params;
    if (id === SetRangeValuesMutation.id) {
      const before = this.contentBefore(subject);
      // Univer puts formulas into their cells ahead of the edit that brings them.
      if (options.fromFormula && !options.applyFormulaCalculationResult) this.ahead = before;
      else {
        if (before && this.ahead) overlay(before, this.ahead);
        this.ahead = null;
        this.before.set(params, before);
      }
    } else if (id === SetWorksheetNameMutation.id) {
      this.before.set(params, this.running.sheet(subject.subUnitId).getName());
    } else if (id === SetWorksheetHideMutation.id) {
      this.before.set(params, this.visibility(subject.subUnitId));
    }
  }

  private hear({ id, params }: Readonly<ICommandInfo>, options: Options): void {
    if (!params || (params as Params).unitId === undefined) {
      if (id === SetFormulaCalculationResultMutation.id) this.calculated(params as Params);
      return;
    }
    const subject = params as Params;
    if (subject.unitId !== this.running.unitId) return;
    const { by } = this.running;
    const sheet = subject.subUnitId;
    switch (id) {
      case SetRangeValuesMutation.id:
        if (options.applyFormulaCalculationResult) return this.values(subject, "calculation");
        // Formulas that Univer rewrites because cells moved are no edits.
        return options.fromFormula ? undefined : this.values(subject, by);
      case InsertRowMutation.id:
        return this.lines(subject, "rows", "down", true);
      case RemoveRowMutation.id:
        return this.lines(subject, "rows", "up", false);
      case InsertColMutation.id:
        return this.lines(subject, "columns", "right", true);
      case RemoveColMutation.id:
        return this.lines(subject, "columns", "left", false);
      case CELLS_SHIFTED: {
        const { area, direction, isInsertion } = params as CellsShifted;
        return this.tell({ type: "shifted", sheet, area, whole: "cells", direction, isInsertion, by });
      }
      case MoveRangeMutation.id:
        if (subject.from && subject.fromRange)
          this.changed(subject.from.subUnitId, toArea(subject.fromRange));
        if (subject.to && subject.toRange) this.changed(subject.to.subUnitId, toArea(subject.toRange));
        return;
      case MoveRowsMutation.id:
      case MoveColsMutation.id:
        if (subject.sourceRange && subject.targetRange) {
          this.changed(sheet, around(toArea(subject.sourceRange), toArea(subject.targetRange)));
        }
        return;
      case ReorderRangeMutation.id:
        if (subject.range) this.changed(sheet, toArea(subject.range));
        return;
      case InsertSheetMutation.id:
        if (subject.sheet) this.tell({ type: "sheetAdded", sheet: subject.sheet.id, by });
        return;
      case RemoveSheetMutation.id:
        return this.tell({ type: "sheetDeleted", sheet, name: subject.subUnitName ?? "", by });
      case SetWorksheetNameMutation.id: {
        const before = String(this.before.get(params));
        const after = this.running.sheet(sheet).getName();
        if (before !== after) this.tell({ type: "sheetRenamed", sheet, before, after, by });
        return;
      }
      case SetWorksheetOrderMutation.id:
        return this.tell({
          type: "sheetMoved",
          sheet,
          from: subject.fromOrder ?? 0,
          to: subject.toOrder ?? 0,
          by,
        });
      case SetWorksheetHideMutation.id: {
        const before = this.before.get(params) as Visibility;
        if (before !== this.visibility(sheet)) this.tell({ type: "visibilityChanged", sheet, before, by });
        return;
      }
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id:
        for (const { startRow: first, endRow: last } of subject.ranges ?? []) {
          const rows = { first, last, hidden: id === SetRowHiddenMutation.id };
          this.tell({ type: "hiddenChanged", sheet, by, rows });
        }
        return;
      case SetColHiddenMutation.id:
      case SetColVisibleMutation.id:
        return this.tell({ type: "hiddenChanged", sheet, by });
      default:
    }
  }

  private lines(
    { subUnitId: sheet, range }: Params,
    whole: "rows" | "columns",
    direction: "down" | "up" | "right" | "left",
    isInsertion: boolean,
  ): void {
    if (!range) return;
    const area =
      whole === "rows"
        ? { top: range.startRow, bottom: range.endRow, left: 0, right: MAX_COLUMNS - 1 }
        : { top: 0, bottom: MAX_ROWS - 1, left: range.startColumn, right: range.endColumn };
    this.tell({ type: "shifted", sheet, area, whole, direction, isInsertion, by: this.running.by });
  }

  private changed(sheet: SheetId, area: Area): void {
    this.tell({ type: "changed", sheet, area, by: this.running.by });
  }

  private calculated(params: Params | undefined): void {
    const sheets = params?.unitData?.[this.running.unitId];
    for (const sheet in sheets) this.tell({ type: "calculated", sheet });
  }

  /** What the cells that a mutation writes content to held before: value and formula, row by row. */
  private contentBefore({ unitId, subUnitId, cellValue }: Params): Before | null {
    if (!cellValue || unitId !== this.running.unitId) return null;
    const sheet = this.running.workbook.getSheetBySheetId(subUnitId);
    if (!sheet) return null;
    const rows = cellRows(sheet);
    const before: Before = new Map();
    for (const key in cellValue) {
      const row = Number(key);
      const line: [Value, string | null][] = [];
      for (const at in cellValue[row]) {
        const column = Number(at);
        const cell = rows[row]?.[column];
        if (writesContent(cellValue[row]![column])) {
          line[column] = [toValue(cell), cell ? (cell.f ?? cell.si ?? null) : null];
        }
      }
      before.set(row, line);
    }
    return before;
  }

  private values(params: Params, by: By): void {
    const before = this.before.get(params) as Before | null | undefined;
    if (!before || !params.cellValue) return;
    const sheet = params.subUnitId;
    const rows = cellRows(this.running.sheet(sheet));
    let changed: Area | null = null;
    let formatted: Area | null = null;
    let count = 0;
    let single: { before: Value; after: Value; isPending: boolean } | null = null;
    for (const key in params.cellValue) {
      const row = Number(key);
      const line = before.get(row);
      for (const at in params.cellValue[row]) {
        const column = Number(at);
        const written = params.cellValue[row]![column];
        const was = line?.[column];
        const cell = rows[row]?.[column];
        if (was) {
          const after = toValue(cell);
          const formula = cell ? (cell.f ?? cell.si ?? null) : null;
          if (!sameValue(was[0], after) || (by !== "calculation" && was[1] !== formula)) {
            changed = changed ? around(changed, spot(row, column)) : spot(row, column);
            count++;
            single = { before: was[0], after, isPending: formula !== null };
          }
        }
        if (written && "s" in written) {
          formatted = formatted ? around(formatted, spot(row, column)) : spot(row, column);
        }
      }
    }
    if (changed) {
      const details =
        count === 1 && single && by !== "calculation"
          ? { before: single.before, ...(single.isPending ? {} : { after: single.after }) }
          : {};
      this.tell({ type: "changed", sheet, area: changed, by, ...details });
    } else if (formatted && by !== "calculation") {
      for (const area of params.areas ?? [formatted]) this.tell({ type: "formatted", sheet, area, by });
    }
  }
}

function overlay(before: Before, ahead: Before): void {
  for (const [row, cells] of ahead) {
    const line = before.get(row);
    if (line) cells.forEach((cell, column) => line[column] && (line[column] = cell));
  }
}

function writesContent(cell: ICellData | null | undefined): boolean {
  if (!cell) return true;
  return "v" in cell || "f" in cell || "p" in cell || "si" in cell;
}
