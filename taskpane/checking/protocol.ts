/** What the pane and its checker say to each other: plain data, for it goes to a worker and back. */
import type { Explained } from "../../src/protocols";
import type { SavingsByYear } from "../../src/protocols";
import type { RegisterKind, Role } from "../../src/registers";
import type { Account, Counts, Group, Item, ReportRows, SettingEntry } from "../../src/validation";
import type { Day } from "../../src/text";
import type { CellEdit, SheetBlock, WorkbookOutline } from "../../src/workbook";

/** What the checker is asked, in this order: the outline, its blocks, then a check; the rest as often as is liked. */
export type Asked =
  | { readonly kind: "outline"; readonly outline: WorkbookOutline }
  | { readonly kind: "block"; readonly block: SheetBlock }
  /** @see Scope */
  | { readonly kind: "check"; readonly scope: Scope; readonly today: Day }
  /** The last check again, of another scope. */
  | { readonly kind: "account"; readonly scope: Scope }
  | { readonly kind: "edits"; readonly id: number; readonly items: readonly ItemKey[] }
  | { readonly kind: "rows"; readonly id: number; readonly remarks: readonly string[] }
  | { readonly kind: "settings"; readonly id: number; readonly entries: readonly SettingEntry[] };

/** One sheet's name, or the whole workbook. */
export type Scope = string | null;

/** What the checker tells. */
export type Told =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number; readonly of: number; readonly at: string }
  /** Not a cell in the workbook. */
  | { readonly kind: "empty" }
  | { readonly kind: "report"; readonly report: ReportHead }
  /** A part of the items of a group, in their order. */
  | { readonly kind: "items"; readonly group: number; readonly items: readonly ItemTold[] }
  | { readonly kind: "complete" }
  | ({ readonly kind: "edits"; readonly id: number } & EditsTold)
  | { readonly kind: "rows"; readonly id: number; readonly rows: ReportRows }
  | { readonly kind: "settings"; readonly id: number; readonly rows: ReportRows }
  /** A defect of ours: nothing can be said of the workbook. */
  | { readonly kind: "broke"; readonly said: string };

/** A finding, or several of the same words. */
export interface ItemTold extends Pick<Item, "cells" | "message" | "found" | "expected"> {
  /** How many findings it stands for. */
  readonly findings: number;
  /** What its fixes do, and how many cells they change. */
  readonly fix: { readonly says: string; readonly cells: number } | null;
}

/** An item by its group and its place there. */
export interface ItemKey {
  readonly group: number;
  readonly item: number;
}

export interface GroupTold extends Pick<Group, "rule" | "title" | "severity" | "citation"> {
  /** Its place among all groups of the report. */
  readonly group: number;
  readonly sheet: string;
  readonly findings: number;
}

export interface SheetTold {
  /** `""` is the workbook as a whole. */
  readonly sheet: string;
  readonly heading: string;
  readonly counts: Counts;
  readonly parts: readonly { readonly heading: string; readonly groups: readonly GroupTold[] }[];
}

/** A table that is a register or may be one, with its columns, for whoever corrects it. */
export interface TableTold {
  readonly sheet: string;
  readonly range: string;
  /** What it was recognised as; null where it is asked about. */
  readonly kind: RegisterKind | null;
  /** What it may be, the likeliest first. */
  readonly likely: readonly RegisterKind[];
  readonly confidence: number;
  readonly why: string;
  /** Rules made for such registers that ran. */
  readonly rules: readonly string[];
  /** All of it in one sentence, as in the other forms of the report. */
  readonly says: string;
  readonly columns: readonly ColumnTold[];
}

export interface ColumnTold {
  /** Its letters. */
  readonly name: string;
  readonly header: string;
  /** The cell of its header, or its first. */
  readonly cell: string;
  /** What it was taken for; null where for nothing. */
  readonly role: Role | null;
  readonly year: string;
}

/** The report without its items, which follow in parts. */
export interface ReportHead {
  readonly scope: Scope;
  readonly account: Omit<Account, "name" | "sheets">;
  readonly sheets: readonly SheetTold[];
  /** Findings outside the scope. */
  readonly elsewhere: Counts;
  /** Every rule by its id. */
  readonly explained: Readonly<Record<string, Explained>>;
  /** Ids of the rules that ran. */
  readonly ran: readonly string[];
  readonly tables: readonly TableTold[];
  readonly savings: readonly SavingsByYear[];
  /** Savings registers there are, with a target or without. */
  readonly savingsRegisters: number;
  readonly settings: readonly SettingEntry[];
  /** What a person may say that a table or a column is. */
  readonly kinds: readonly RegisterKind[];
  readonly roles: readonly Role[];
}

/** The changes of one sheet. */
export interface SheetEdits {
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
}

/** The changes that some fixes make, and the first of them in words. */
export interface EditsTold {
  readonly sheets: readonly SheetEdits[];
  readonly says: readonly string[];
}
