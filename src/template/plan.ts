/**
 * A template laid out: what stands in which cell and how it looks. Whoever makes the workbook, the writer of .xlsx
 * files or the pane through Office.js, takes it from here and decides nothing.
 */
import type { Area, Span } from "../workbook";
import type { LookName } from "./looks";

export type PlanValue = string | number | boolean | null;

/** A cell of a block. A formula stands without its `=`; `value` is then what it comes to. */
export interface PlanCell {
  readonly value: PlanValue;
  readonly formula?: string;
}

/** Cells beside and below one another: every row has as many. */
export interface PlanBlock {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

/** Where two lie over one another, the later holds. */
export interface PlanLook {
  readonly area: Area;
  readonly look: LookName;
}

export interface PlanTableColumn {
  readonly name: string;
  /** The formula of a calculated column, without its `=`. */
  readonly formula?: string;
  /** The same by the add-in's function, for who has it: the pane can switch the column to it. */
  readonly asFunction?: string;
  readonly totalFormula?: string;
  readonly totalLabel?: string;
}

/** An Excel table; `area` takes in its header and its total row. Its cells are in a block. */
export interface PlanTable {
  readonly name: string;
  readonly area: Area;
  readonly hasTotals: boolean;
  readonly columns: readonly PlanTableColumn[];
}

export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** Data validation. Formulas stand without `=`, and relative to the area's first cell. */
export interface PlanValidation {
  readonly area: Area;
  readonly type: "any" | "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  readonly operator?: Comparison;
  readonly formula1?: string;
  readonly formula2?: string;
  /** The hint that shows while the cell is selected. */
  readonly prompt: { readonly title: string; readonly text: string };
  /** What is said of a wrong entry, which is not taken; left out, anything is taken. */
  readonly alert?: { readonly title: string; readonly text: string };
}

/** Applied where the formula is true, by the area's first cell. What it shows is always said in words too. */
export interface PlanConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly look: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
}

export interface PlanNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PlanChart {
  readonly name: string;
  readonly title: string;
  /** The cells it lies over. */
  readonly area: Area;
  readonly kind: "columnStacked" | "columnClustered";
  readonly series: readonly {
    /** Cell addresses with their sheet: `Targets!$B$20`. */
    readonly name: string;
    readonly categories: string;
    readonly values: string;
    readonly color: string;
  }[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly altText: string;
}

export interface PlanLink {
  readonly row: number;
  readonly column: number;
  /** A place in the workbook: `Savings!A1`. */
  readonly location: string;
  readonly tip: string;
}

export interface PlanPrint {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4" | "a3";
  /** Everything from the first column to the last on one page. */
  readonly fitToWidth: 1;
  /** 1 where the whole sheet goes on one page; 0 for as many down as it takes. */
  readonly fitToHeight: 0 | 1;
  readonly titleRows?: Span;
  readonly area: Area;
  /** With Excel's codes: `&P` page, `&N` pages, `&A` sheet. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export interface PlanSheet {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly about: string;
  /** `#RRGGBB`. */
  readonly tabColor: string;
  readonly blocks: readonly PlanBlock[];
  readonly looks: readonly PlanLook[];
  /** In characters of the default font. */
  readonly widths: readonly number[];
  /** In points; the other rows have the usual height. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly tables: readonly PlanTable[];
  readonly validations: readonly PlanValidation[];
  /** The first holds before the later ones. */
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly notes: readonly PlanNote[];
  readonly charts: readonly PlanChart[];
  readonly links: readonly PlanLink[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PlanPrint;
  /** The sheet is protected without a password: cells whose look is unlocked can be typed into, the others not. */
  readonly isProtected: boolean;
}

export interface PlanName {
  readonly name: string;
  /** Without its `=`: `Lists!$A$5:$A$9`. */
  readonly formula: string;
  readonly comment: string;
}

/** A whole workbook. `stamp` goes into its custom properties, by which the validator knows it. */
export interface WorkbookPlan {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly about: string;
  readonly sheets: readonly PlanSheet[];
  readonly names: readonly PlanName[];
  /** Custom document properties, by name. */
  readonly stamp: readonly (readonly [name: string, value: string])[];
}
