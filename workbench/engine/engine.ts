/**
 * What the object model asks of a grid. It holds cells, their looks, the order of sheets, the selection and the
 * calculation; everything else of a workbook (tables, names, notes) belongs to the document, and the grid is only
 * told of it, to show it and to calculate with it. Rows and columns are counted from 0.
 */
import type {
  Area,
  Book,
  BookChart,
  BookConditionalFormat,
  BookFormula,
  BookName,
  BookNote,
  BookProtection,
  BookTable,
  BookValidation,
  Edge,
  Grid,
  Line,
  Look,
  Visibility,
} from "../../xlsx";

export type SheetId = string;

/** An error value with, where an add-in gave one, the sentence that goes with it. */
export interface ErrorValue {
  /** `#N/A`, `#VALUE!`, `#BUSY!`, `#SPILL!`. */
  readonly error: string;
  readonly message?: string;
}

/** `null` is an empty cell. */
export type Value = null | number | string | boolean | ErrorValue;

export type Write =
  /** Left as it is. */
  | undefined
  /** A value; `null` empties the cell. Text is text, whatever it looks like. */
  | { readonly value: null | number | string | boolean | ErrorValue }
  /** A formula with its `=`, as a person types it; `spills` false makes it an old array formula or implicit. */
  | { readonly formula: string };

export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
}

/** A look in which what differs from cell to cell is `undefined`. */
export type CommonLook = { readonly [K in keyof Look]?: Look[K] | undefined };

/** What is set of a look; `null` takes a property back to the default, as a border of an edge that goes. */
export type LookChange = {
  readonly [K in Exclude<keyof Look, "borders">]?: Look[K] | null;
} & { readonly borders?: Partial<Record<Edge, Line | null>> | null };

export type ClearWhat = "all" | "contents" | "formats" | "hyperlinks";
export type Direction = "down" | "right" | "up" | "left";
/** Whose doing a change is: a person's in the grid, an add-in's through the object model, or a calculation's. */
export type By = "user" | "api" | "calculation";

export type EngineEvent =
  | {
      readonly type: "changed";
      readonly sheet: SheetId;
      readonly area: Area;
      readonly by: By;
      /** For one cell: what it held before and holds now. */
      readonly before?: Value;
      readonly after?: Value;
    }
  /** Cells moved because others were put in or taken out. `area` is what was put in or taken out. */
  | {
      readonly type: "shifted";
      readonly sheet: SheetId;
      readonly area: Area;
      readonly whole: "rows" | "columns" | "cells";
      readonly direction: Direction;
      readonly isInsertion: boolean;
      readonly by: By;
    }
  | { readonly type: "formatted"; readonly sheet: SheetId; readonly area: Area; readonly by: By }
  | { readonly type: "calculated"; readonly sheet: SheetId }
  | { readonly type: "selected"; readonly sheet: SheetId; readonly areas: readonly Area[] }
  | { readonly type: "activated"; readonly sheet: SheetId; readonly from: SheetId | null }
  | { readonly type: "sheetAdded"; readonly sheet: SheetId; readonly by: By }
  | { readonly type: "sheetDeleted"; readonly sheet: SheetId; readonly name: string; readonly by: By }
  | {
      readonly type: "sheetRenamed";
      readonly sheet: SheetId;
      readonly before: string;
      readonly after: string;
      readonly by: By;
    }
  | {
      readonly type: "sheetMoved";
      readonly sheet: SheetId;
      /** Its places among all sheets, from 0. */
      readonly from: number;
      readonly to: number;
      readonly by: By;
    }
  | {
      readonly type: "visibilityChanged";
      readonly sheet: SheetId;
      readonly before: Visibility;
      readonly by: By;
    }
  | {
      readonly type: "hiddenChanged";
      readonly sheet: SheetId;
      readonly by: By;
      /** Left out where it was columns. */
      readonly rows?: { readonly first: number; readonly last: number; readonly hidden: boolean };
    };

/** One call of a custom function, as the grid hands it over: everything in it is a value. */
export interface FunctionCall {
  /** As it is typed, in capitals: `WEIGHTS.SHARE`. */
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

export type Argument =
  /** Left out, as the second in `F(1,,3)`. */
  | { readonly kind: "omitted" }
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "array"; readonly values: readonly (readonly Value[])[] }
  | {
      readonly kind: "range";
      readonly sheet: SheetId;
      readonly area: Area;
      readonly values: readonly (readonly Value[])[];
    };

/** The cell whose formula calls. */
export interface FunctionPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** The functions an add-in brings. The grid asks `call`; while it gives `undefined`, the cell shows `#BUSY!`. */
export interface FunctionSource {
  readonly functions: readonly FunctionHelp[];
  call(call: FunctionCall): Value | readonly (readonly Value[])[] | undefined;
  /** The grid gives what to do when answers have come: calculate the cells that asked again. */
  onAnswers(recalculate: (cells: readonly FunctionPlace[]) => void): void;
  /** A calculation begins, and has ended; `holds` says whether a cell has a formula still. */
  calculating?(): void;
  calculated?(holds: (cell: FunctionPlace) => boolean): void;
  /** A full calculation was asked for: no answer given before stands. */
  forget?(): void;
}

export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly isVolatile: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly isOptional: boolean;
    readonly repeats: boolean;
  }[];
}

/** What a document shows of a sheet through the grid; each call gives the whole list anew. */
export interface Shown {
  readonly tables?: readonly BookTable[];
  readonly validations?: readonly BookValidation[];
  readonly conditionalFormats?: readonly BookConditionalFormat[];
  readonly notes?: readonly BookNote[];
  readonly charts?: readonly BookChart[];
  /** `null` is an unprotected sheet. */
  readonly protection?: BookProtection | null;
}

export interface Engine {
  /** Takes the place of what is open: cells, looks, widths, merges, panes, order of sheets, selection. */
  open(book: Book): Promise<void>;
  dispose(): void;

  // Sheets
  sheets(): readonly SheetState[];
  addSheet(name: string, position: number): SheetId;
  copySheet(sheet: SheetId, name: string, position: number): SheetId;
  deleteSheet(sheet: SheetId): void;
  renameSheet(sheet: SheetId, name: string): void;
  moveSheet(sheet: SheetId, position: number): void;
  setVisibility(sheet: SheetId, visibility: Visibility): void;
  setTabColor(sheet: SheetId, color: string | null): void;
  activeSheet(): SheetId;
  activate(sheet: SheetId): void;

  // Cells. Reading what lies beyond the used cells gives empty ones.
  values(sheet: SheetId, area: Area): Value[][];
  /** With `=`; `null` where a cell has none. A spilled cell has none: its first cell has. */
  formulas(sheet: SheetId, area: Area): (string | null)[][];
  /** Whether a formula of the sheet may say a name, whatever its case; soon told, so that few sheets are read. */
  mentions(sheet: SheetId, name: string): boolean;
  formats(sheet: SheetId, area: Area): string[][];
  /** Puts a block at a corner. All rows are as long as the first. */
  write(sheet: SheetId, row: number, column: number, block: readonly (readonly Write[])[], by: By): void;
  setFormats(
    sheet: SheetId,
    row: number,
    column: number,
    formats: readonly (readonly (string | undefined)[])[],
  ): void;
  clear(sheet: SheetId, area: Area, what: ClearWhat): void;
  /** Makes room, or closes a gap; whole rows and columns where the area spans them. */
  insert(sheet: SheetId, area: Area, direction: "down" | "right"): void;
  remove(sheet: SheetId, area: Area, direction: "up" | "left"): void;
  /** The cells that hold something, or with `valuesOnly` false also those that only look like something. */
  used(sheet: SheetId, valuesOnly: boolean): Area | null;
  /** What the formula in a cell spills over, or the spill a cell lies in. */
  spill(sheet: SheetId, row: number, column: number): Area | null;
  /** All of a sheet, for saving: values with their looks as indexes into `looks`, and formulas. */
  contents(sheet: SheetId, looks: (look: Look) => number): { grid: Grid; formulas: BookFormula[] };

  // Looks
  look(sheet: SheetId, area: Area): CommonLook;
  setLook(sheet: SheetId, area: Area, look: LookChange): void;
  /** In points, as Office.js counts them. */
  columnWidth(sheet: SheetId, column: number): number;
  setColumnWidths(sheet: SheetId, first: number, last: number, points: number): void;
  rowHeight(sheet: SheetId, row: number): number;
  setRowHeights(sheet: SheetId, first: number, last: number, points: number): void;
  fitColumns(sheet: SheetId, first: number, last: number): void;
  fitRows(sheet: SheetId, first: number, last: number): void;
  isRowHidden(sheet: SheetId, row: number): boolean;
  isColumnHidden(sheet: SheetId, column: number): boolean;
  hideRows(sheet: SheetId, first: number, last: number, hidden: boolean): void;
  hideColumns(sheet: SheetId, first: number, last: number, hidden: boolean): void;
  merges(sheet: SheetId): readonly Area[];
  merge(sheet: SheetId, area: Area, across: boolean): void;
  unmerge(sheet: SheetId, area: Area): void;
  frozen(sheet: SheetId): { readonly rows: number; readonly columns: number };
  freeze(sheet: SheetId, rows: number, columns: number): void;
  setGridlines(sheet: SheetId, shown: boolean): void;
  gridlines(sheet: SheetId): boolean;

  // What the document knows and the grid shows
  show(sheet: SheetId, shown: Shown): void;
  setNames(names: readonly BookName[]): void;
  setFunctions(source: FunctionSource | null): void;

  // Selection
  selection(): {
    readonly sheet: SheetId;
    readonly areas: readonly Area[];
    readonly active: { row: number; column: number };
  };
  select(sheet: SheetId, areas: readonly Area[]): void;
  /** True while a person is typing in a cell. */
  isEditing(): boolean;

  // Calculation
  calculate(what: "changed" | "all"): void;
  setCalculation(mode: Book["calculation"]): void;
  /** Ends when nothing waits to be calculated but custom functions that have not answered. */
  settle(): Promise<void>;

  // Undo. Steps within `group` are taken back together; `undo` and `redo` say whether there was one.
  group<T>(work: () => Promise<T>): Promise<T>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Puts a step of the document's own (a table added) among the grid's. */
  record(step: { undo(): void; redo(): void }): void;
  /** Forgets all steps, as Excel does after what can't be undone. */
  forgetUndo(): void;

  listen(listener: (event: EngineEvent) => void): () => void;
}
