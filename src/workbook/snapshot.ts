/**
 * What is in a workbook, as one value: the .xlsx reader and the Excel reader of the pane make the same one of
 * the same workbook, and the rules read nothing else.
 */
import type { Area } from "./address";
import type { Formulas } from "./formulas";
import type { Grid } from "./grid";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** What of a cell's style the rules need. */
export interface CellStyle {
  /** The number format code, as en-GB Excel would list it: `General`, `dd/mm/yyyy`, `#,##0.00`. */
  readonly format: string;
  /** False where the cell may be edited on a protected sheet. Excel locks cells unless told otherwise. */
  readonly locked: boolean;
}

export interface TableColumn {
  readonly name: string;
  /** The formula of a calculated column, without its `=`. */
  readonly formula?: string;
}

/** An Excel table; `area` takes in its header and its total row. */
export interface Table {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
  readonly columns: readonly TableColumn[];
}

/** Excel's own data validation. Formulas stand without `=`. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
}

/** Rows or columns from first to last, counted from 0. */
export type Span = readonly [first: number, last: number];

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly grid: Grid;
  readonly formulas: Formulas;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly Area[];
  readonly tables: readonly Table[];
  readonly validations: readonly Validation[];
}

export interface DefinedName {
  readonly name: string;
  /** Without its `=`. */
  readonly formula: string;
  /** The sheet it is local to. */
  readonly sheet?: string;
  readonly isHidden: boolean;
}

/** Another workbook that formulas refer to as `[index]`. It is never opened. */
export interface ExternalLink {
  readonly index: number;
  readonly target: string;
}

/** What a workbook made from one of our templates says of itself. */
export interface TemplateStamp {
  readonly id: string;
  readonly version: string;
}

export interface Snapshot {
  readonly dateSystem: 1900 | 1904;
  readonly calculation: "auto" | "autoNoTable" | "manual";
  /** True where Excel is told to go round circular references instead of refusing them. */
  readonly isIterative: boolean;
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly externalLinks: readonly ExternalLink[];
  readonly template: TemplateStamp | null;
}

/** Spans in order, those that meet as one; kept by the spans, which are asked of for each row or column. */
const inOrder = new WeakMap<readonly Span[], readonly Span[]>();
/** As many are looked through sooner than put in order. */
const FEW = 8;

export function isInSpans(spans: readonly Span[], index: number): boolean {
  if (spans.length <= FEW) return spans.some(([first, last]) => index >= first && index <= last);
  let ordered = inOrder.get(spans);
  if (!ordered) inOrder.set(spans, (ordered = joined(spans)));
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]![0] <= index) low = middle + 1;
    else high = middle;
  }
  return low > 0 && index <= ordered[low - 1]![1];
}

function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort(([a], [b]) => a - b)) {
    const before = whole[whole.length - 1];
    if (before && span[0] <= before[1] + 1)
      whole[whole.length - 1] = [before[0], Math.max(before[1], span[1])];
    else whole.push(span);
  }
  return whole;
}
