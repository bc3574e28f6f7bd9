/**
 * What the things of a workbook (tables, names, rules, charts) ask of its cells as the object model has them. The
 * classes of ranges and sheets stand above the things, since a range has a validation and a sheet has tables; this is
 * how the things reach up to them without knowing them.
 */
import type { Area, Book } from "../../xlsx";
import type { SheetId } from "../engine/engine";
import type { EventHub } from "../richapi";
import type { WorkbookDocument } from "./document";

export interface Place {
  readonly sheet: SheetId;
  readonly area: Area;
}

export interface Places {
  readonly document: WorkbookDocument;
  /** The model's `Range` of one area, its `RangeAreas` of several, its `Worksheet`. */
  range(sheet: SheetId, area: Area): object;
  rangeAreas(sheet: SheetId, areas: readonly Area[]): object;
  worksheet(sheet: SheetId): object;
  /**
   * The areas an argument means: a `Range` or `RangeAreas` of the model, or an address (`A1:C9`, `'My sheet'!A:B`, a
   * defined name, a table). Without a sheet in it, it is of `sheet`, or of the active one. Null where it is none.
   */
  placesOf(rangeOrAddress: unknown, sheet: SheetId | null): { sheet: SheetId; areas: readonly Area[] } | null;
  /** The place with its sheet, as `Range.address` has it: `'My sheet'!A1:C9`. */
  address(sheet: SheetId, area: Area): string;
  /** As `Range.values` reads, and as `Range.formulas` (texts with `=` are formulas) writes: a block, or one for all. */
  values(sheet: SheetId, area: Area): unknown[][];
  formulas(sheet: SheetId, area: Area): unknown[][];
  write(sheet: SheetId, area: Area, block: unknown): void;
  /** As `Range.text` reads. */
  text(sheet: SheetId, area: Area): string[][];
  /** Who listens to what, and the way out for what happens. */
  readonly events: EventHub;
  /** The add-in in which the calls are made: its settings are its own. */
  readonly addIn: { readonly id: string; readonly version: string };
  /** Who writes notes and comments. */
  readonly author: string;
  /** Opens another workbook beside this one: `null` is an empty one. */
  createWorkbook(book: Book | null): void;
}
