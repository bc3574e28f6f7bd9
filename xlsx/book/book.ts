/**
 * A whole workbook as plain data: what `readBook` takes from an .xlsx file and `writeBook` makes one of. Where the
 * snapshot of the rules holds only what rules read, a book holds what a person would miss: looks, widths, notes,
 * charts. What is not understood travels as kept parts, byte for byte.
 */
import type { Area, CellValue, Grid, Span, Visibility } from "../../src/workbook";

export type Edge = "top" | "bottom" | "left" | "right";
export type LineStyle =
  | "thin"
  | "medium"
  | "thick"
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "double"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface Line {
  readonly style: LineStyle;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** How a cell looks. What is left out is as the workbook's default style has it. Colours are `#RRGGBB`. */
export interface Look {
  /** The number format code as en-GB Excel lists it: `General`, `dd/mm/yyyy`. */
  readonly format: string;
  readonly fill?: string;
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly strike?: boolean;
  readonly borders?: Partial<Record<Edge, Line>>;
  readonly horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Degrees from -90 to 90, or 255 for letters stacked. */
  readonly rotation?: number;
  /** Excel locks cells unless told otherwise. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /** The named style it rests on, where that is not `Normal`: `Heading 1`, `Input`. */
  readonly style?: string;
}

/** The part of a look a conditional format lays over a cell. */
export type Overlay = Pick<
  Look,
  "fill" | "color" | "bold" | "italic" | "underline" | "strike" | "borders"
> & { readonly format?: string };

/** A formula as a person types it, without its `=`: `JWA.COST_SHARE(A2:A9)`, `XLOOKUP(A1,B:B,C:C)`. */
export interface BookFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What it spills over, or fills as an old array formula (`{=…}`); its first cell is this one. */
  readonly area?: Area;
  readonly isOldArray?: boolean;
}

export interface BookColumns {
  readonly span: Span;
  /** In characters of the default font, as Excel's dialogue has it. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** An index into the looks. */
  readonly look?: number;
  readonly outline?: number;
}

export interface BookRow {
  readonly row: number;
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly look?: number;
  readonly outline?: number;
}

export interface BookTableColumn {
  readonly name: string;
  /** The formula of a calculated column, without its `=`. */
  readonly formula?: string;
  readonly totalFunction?:
    "sum" | "average" | "count" | "countNums" | "max" | "min" | "stdDev" | "var" | "custom";
  readonly totalFormula?: string;
  readonly totalLabel?: string;
}

/** `area` takes in its header and its total row. */
export interface BookTable {
  readonly id: number;
  readonly name: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly BookTableColumn[];
  /** `TableStyleMedium2`, or none. */
  readonly style?: string;
  readonly showFirstColumn?: boolean;
  readonly showLastColumn?: boolean;
  readonly showRowStripes?: boolean;
  readonly showColumnStripes?: boolean;
  readonly showFilterButton?: boolean;
}

/** Formulas stand without `=`. A list of words is `"Blue,Green"` in quotes, as Excel stores it. */
export interface BookValidation {
  readonly areas: readonly Area[];
  readonly type: "any" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator?: ComparingOperator;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly hideDropDown?: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly alert?: {
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly text: string;
  };
}

export type ComparingOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

interface BookConditionalBase {
  readonly areas: readonly Area[];
  /** 1 is applied first. */
  readonly priority: number;
  readonly stopIfTrue?: boolean;
}

export type BookConditionalFormat = BookConditionalBase &
  (
    | {
        readonly kind: "cellValue";
        readonly operator: ComparingOperator;
        readonly formula1: string;
        readonly formula2?: string;
        readonly look: Overlay;
      }
    | { readonly kind: "formula"; readonly formula: string; readonly look: Overlay }
    | {
        readonly kind: "text";
        readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
        readonly text: string;
        readonly look: Overlay;
      }
    | {
        readonly kind: "preset";
        readonly criterion: "blanks" | "notBlanks" | "errors" | "notErrors" | "duplicates" | "unique";
        readonly look: Overlay;
      }
    | {
        readonly kind: "topBottom";
        readonly rank: number;
        readonly isBottom?: boolean;
        readonly isPercent?: boolean;
        readonly look: Overlay;
      }
    | { readonly kind: "colorScale"; readonly points: readonly ScalePoint[] }
    | { readonly kind: "dataBar"; readonly color: string; readonly points: readonly ScalePoint[] }
    | {
        readonly kind: "iconSet";
        readonly icons: string;
        readonly points: readonly ScalePoint[];
        readonly hideValue?: boolean;
      }
    /** Not understood: its XML, kept as it was read. */
    | { readonly kind: "kept"; readonly xml: string }
  );

export interface ScalePoint {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  readonly value?: string;
  readonly color?: string;
}

/** What Excel calls a note today: a yellow box at a cell. */
export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly isVisible?: boolean;
}

/** A threaded comment. */
export interface BookComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  /** ISO 8601. */
  readonly made: string;
  readonly text: string;
  readonly isResolved?: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly made: string;
    readonly text: string;
  }[];
}

export type ChartKind =
  | "columnClustered"
  | "columnStacked"
  | "columnStacked100"
  | "barClustered"
  | "barStacked"
  | "barStacked100"
  | "line"
  | "lineMarkers"
  | "pie"
  | "doughnut"
  | "area"
  | "areaStacked"
  | "scatter";

export interface BookSeries {
  /** A formula (`Savings!$B$1`) or, in quotes, a text. */
  readonly name?: string;
  readonly categories?: string;
  readonly values: string;
  readonly color?: string;
  /** Where a series is drawn otherwise than the chart (a line over columns). */
  readonly kind?: ChartKind;
}

/** Where a drawing stands, in points from the sheet's top left corner. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface BookChart {
  readonly id: string;
  readonly name: string;
  readonly frame: Frame;
  readonly kind: ChartKind;
  readonly series: readonly BookSeries[];
  readonly title?: string;
  readonly legend?: "top" | "bottom" | "left" | "right" | "none";
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly valueFormat?: string;
  readonly altText?: string;
  /** The chart as it was read, written again unless it was changed: the name of a kept part. */
  readonly keptAs?: string;
}

/** What a protected sheet still lets its users do. */
export interface BookProtection {
  readonly allow: {
    readonly formatCells?: boolean;
    readonly formatColumns?: boolean;
    readonly formatRows?: boolean;
    readonly insertColumns?: boolean;
    readonly insertRows?: boolean;
    readonly insertHyperlinks?: boolean;
    readonly deleteColumns?: boolean;
    readonly deleteRows?: boolean;
    readonly sort?: boolean;
    readonly autoFilter?: boolean;
    readonly pivotTables?: boolean;
    readonly editObjects?: boolean;
    readonly editScenarios?: boolean;
  };
  readonly selection: "normal" | "unlocked" | "none";
  /** The attributes of a password's hash, kept as they were read; the password itself is never known. */
  readonly password?: Readonly<Record<string, string>>;
}

export interface BookPrint {
  readonly orientation?: "portrait" | "landscape";
  readonly paper?: "a4" | "a3" | "letter";
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly scale?: number;
  /** In centimetres. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** With Excel's codes: `&P` page, `&N` pages, `&F` file, `&A` sheet. */
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly titleRows?: Span;
  readonly titleColumns?: Span;
  readonly area?: Area;
  readonly gridlines?: boolean;
}

export interface BookHyperlink {
  readonly area: Area;
  /** An address on the web or in the file system; never followed here. */
  readonly address?: string;
  /** A place in this workbook: `Savings!A1`. */
  readonly location?: string;
  readonly tip?: string;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor?: string;
  /** Values, and by `grid.style` an index into the book's looks. A formula's cell holds its last result. */
  readonly grid: Grid;
  readonly formulas: readonly BookFormula[];
  readonly columns: readonly BookColumns[];
  readonly rows: readonly BookRow[];
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view; 0 and 0 where none do. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly BookTable[];
  readonly validations: readonly BookValidation[];
  readonly conditionalFormats: readonly BookConditionalFormat[];
  readonly notes: readonly BookNote[];
  readonly comments: readonly BookComment[];
  readonly charts: readonly BookChart[];
  readonly hyperlinks: readonly BookHyperlink[];
  readonly protection: BookProtection | null;
  /** A filter over cells outside any table. */
  readonly autoFilter?: Area;
  readonly print: BookPrint;
  readonly hidesGridlines?: boolean;
  readonly zoom?: number;
  readonly selected?: Area;
  /** XML of the sheet that is not understood, and the relationships it needs: kept and put back. */
  readonly kept?: KeptSheet;
}

export interface KeptElement {
  readonly name: string;
  readonly xml: string;
}

export interface KeptSheet {
  /**
   * Elements of the worksheet by name (`oleObjects`, `ext`) with their XML, which declares what prefixes it uses.
   * Where a book has words of its own for some of an element (`pageSetup`), only the rest of it is kept.
   */
  readonly elements: readonly KeptElement[];
  readonly relationships: readonly KeptRelationship[];
  /** Pictures, shapes and charts nobody here understands: the anchors of the sheet's drawing, and what they need. */
  readonly drawing?: {
    readonly anchors: readonly string[];
    readonly relationships: readonly KeptRelationship[];
  };
  /** Form controls of the old drawing that also holds notes: its shapes as text, and what they need. */
  readonly oldShapes?: {
    readonly shapes: readonly string[];
    readonly relationships: readonly KeptRelationship[];
  };
}

export interface KeptRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
  /** Among a book's: it is the file's own, not the workbook's. */
  readonly isOfFile?: boolean;
}

/** A part of the file that nobody here understands, kept byte for byte. */
export interface KeptPart {
  /** `xl/media/image1.png`. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A named style: `Heading 1`, `Input`. The looks that rest on it name it and say in full how they look. */
export interface BookStyle {
  readonly name: string;
  readonly look: Look;
  /** Excel's number for a style of its own. */
  readonly builtIn?: number;
}

export interface BookName {
  readonly name: string;
  /** Without its `=`. */
  readonly formula: string;
  /** The sheet it is local to. */
  readonly sheet?: string;
  readonly isHidden?: boolean;
  readonly comment?: string;
}

export type PropertyValue = string | number | boolean | { readonly date: string };

export interface BookProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly lastAuthor?: string;
  /** ISO 8601. */
  readonly created?: string;
  readonly modified?: string;
  readonly revision?: string;
  readonly custom: readonly { readonly name: string; readonly value: PropertyValue }[];
}

/** What an add-in keeps in a workbook through `Office.context.document.settings`, by the add-in's id. */
export interface BookSettings {
  readonly addInId: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
  /** Name to the JSON text of the value. */
  readonly values: readonly (readonly [name: string, json: string])[];
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** `looks[0]` is the workbook's default. */
  readonly looks: readonly Look[];
  /** Named styles other than `Normal`. */
  readonly styles?: readonly BookStyle[];
  readonly dateSystem: 1900 | 1904;
  readonly calculation: "auto" | "autoNoTable" | "manual";
  readonly isIterative: boolean;
  readonly activeSheet: number;
  readonly isStructureProtected?: boolean;
  readonly properties: BookProperties;
  readonly settings: readonly BookSettings[];
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
  readonly kept: {
    readonly parts: readonly KeptPart[];
    readonly relationships: readonly KeptRelationship[];
    /** Elements of the workbook part, and as `styles:…` of the styles part. */
    readonly elements?: readonly KeptElement[];
    /** In words a person understands, what is kept and not shown: `1 pivot table`, `2 pictures`. */
    readonly told: readonly string[];
  };
}

export type { CellValue };
