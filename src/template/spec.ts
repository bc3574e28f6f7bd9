/**
 * What a template is made of: sheets, and on them tables whose columns say what they hold, who fills them, what is
 * taken, and what their formulas come to by the product's own arithmetic.
 */
import type { Kind, Part } from "./looks";
import type { Comparison, PlanChart, PlanValue } from "./plan";

/** A line of a table, by the keys of its columns. */
export type Line = Readonly<Record<string, PlanValue>>;

/** The lines of the whole workbook, worked out on asking. */
export interface Lines {
  /** What was typed into a table, without what its formulas make of it. Blank lines are left out. */
  inputs(table: string): readonly Line[];
  /** The same with the results of its formulas. */
  of(table: string): readonly Line[];
  /** The words of a list. */
  list(name: string): readonly string[];
  /** A figure of the sheet Lists that rules are set by. */
  limit(name: string): number;
  /** The headers of a table's columns, by their keys. */
  header(table: string, key: string): string;
  has(table: string): boolean;
}

/** What Excel takes into a column's cells. Formulas name cells of the column's own row by `cell(key)`. */
export interface EntryRule {
  readonly type: "list" | "whole" | "decimal" | "date" | "custom";
  readonly operator?: Comparison;
  readonly formula1: (cell: CellNames) => string;
  readonly formula2?: (cell: CellNames) => string;
  /** What was wrong and what to enter. */
  readonly says: string;
}

export interface CellNames {
  /** The cell of a column in the first line, as `$B6`. */
  cell(key: string): string;
  /** All cells of a column, as `$B$6:$B$45`. */
  all(key: string): string;
}

/** Something a line's check says, and when. Formula and function say the same. */
export interface Check {
  readonly says: string;
  /** True in Excel where it is wrong. Names columns as `[@Ref]`. */
  readonly formula: string;
  readonly when: (line: Line, lines: Lines) => boolean;
}

export interface ColumnSpec {
  readonly key: string;
  readonly header: string;
  readonly kind: Kind;
  readonly part: Part;
  /** In characters. */
  readonly width: number;
  /** Shown while a cell is selected. */
  readonly hint?: string;
  /** More, in a note at the header. */
  readonly note?: string;
  /** The list its words come from. */
  readonly list?: string;
  readonly entry?: EntryRule;
  readonly formula?: string;
  readonly asFunction?: string;
  readonly value?: (line: Line, lines: Lines) => PlanValue;
  /** True where users write the header themselves. */
  readonly isOwnHeader?: boolean;
  /** Sums up in the total row. */
  readonly isSummed?: boolean;
}

export interface TableSpec {
  readonly name: string;
  /** Stands above it. */
  readonly title: string;
  readonly about?: string;
  readonly columns: readonly ColumnSpec[];
  /** What the workbook comes with. */
  readonly lines: readonly Line[];
  /** How many lines can be typed into, those it comes with counted. */
  readonly rows: number;
  readonly totalLabel?: string;
  /** True where what stands in it is part of the template: it can't be typed into. */
  readonly isFixed?: boolean;
  /** Notes at cells of its lines. */
  readonly notes?: readonly { readonly line: number; readonly key: string; readonly text: string }[];
}

/** A label and what stands beside it. */
export interface FieldSpec {
  readonly label: string;
  readonly kind: Kind;
  readonly part: Part;
  readonly value: PlanValue | ((lines: Lines) => PlanValue);
  readonly formula?: string;
  readonly hint?: string;
  /** The name by which formulas and the validator know it. */
  readonly name?: string;
  readonly about?: string;
}

export type PieceSpec =
  | { readonly is: "table"; readonly table: TableSpec }
  | { readonly is: "fields"; readonly title: string; readonly fields: readonly FieldSpec[] }
  | { readonly is: "words"; readonly title: string; readonly paragraphs: readonly string[] }
  | { readonly is: "key"; readonly title: string }
  | { readonly is: "checks"; readonly title: string }
  | { readonly is: "chart"; readonly rows: number; readonly chart: ChartSpec };

/** A chart of columns of a table. */
export interface ChartSpec extends Omit<PlanChart, "area" | "series"> {
  readonly table: string;
  readonly categories: string;
  readonly series: readonly { readonly key: string; readonly color: string }[];
}

export interface SheetSpec {
  readonly name: string;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  readonly tabColor: string;
  readonly pieces: readonly PieceSpec[];
  readonly orientation: "portrait" | "landscape";
  /** True where it is printed on one page. */
  readonly isOnePage?: boolean;
  /** Columns that stay in view. */
  readonly frozenColumns?: number;
}

export interface ListSpec {
  readonly name: string;
  readonly header: string;
  readonly words: readonly string[];
}

export interface TemplateSpec {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly sheets: readonly SheetSpec[];
  readonly lists: readonly ListSpec[];
}
