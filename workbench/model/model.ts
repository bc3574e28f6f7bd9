/**
 * What the classes of the object model share: the open workbook, where events go, and a way to reach each other
 * without importing each other (a range knows its worksheet, a worksheet its ranges). Objects are made in one place,
 * `openModel`, and asked for here.
 */
import type { Area } from "../../xlsx";
import type { Engine, SheetId } from "../engine/engine";
import type { Moves } from "./cells/moves";
import type { Places } from "./places";

/**
 * What makes the objects that cells lead to; `null` for a sheet means the whole workbook. things/index.ts gives it:
 * `makeThings(places: Places): Things`.
 */
export interface Things {
  tables(sheet: SheetId | null): object;
  /** `Range.getTables`: those that overlap the areas, or lie within them. */
  tablesAt(sheet: SheetId, areas: readonly Area[], fullyContained: boolean): object;
  names(sheet: SheetId | null): object;
  comments(sheet: SheetId | null): object;
  notes(sheet: SheetId | null): object;
  charts(sheet: SheetId): object;
  activeChart(): object | null;
  dataValidation(sheet: SheetId, areas: readonly Area[]): object;
  conditionalFormats(sheet: SheetId, areas: readonly Area[]): object;
  settings(): object;
  properties(): object;
  customXmlParts(): object;
  styles(): object;
  tableStyles(): object;
  /** Lays a named style over cells: `Input`, `Heading 1`. ItemNotFound where there is none. */
  applyStyle(sheet: SheetId, areas: readonly Area[], name: string): void;
  /** `Workbook.insertWorksheetsFromBase64`; gives the new sheets' ids. */
  insertSheets(base64: string, options: unknown): Promise<SheetId[]>;
  /** `Application.createWorkbook`: the object it answers with. */
  createWorkbook(base64: string | undefined): object | Promise<object>;
}

/** Whether the workbook is saved, and how it is. */
export interface Saving {
  isDirty(): boolean;
  setDirty(isDirty: boolean): void;
  wasSaved(): boolean;
  save(): Promise<void>;
}

/** What the classes of cells and sheets share; the things share its lower half, `Places`. */
export interface Model extends Places {
  readonly engine: Engine;
  readonly moves: Moves;
  readonly saving: Saving;
  readonly things: Things;
  /** The `Workbook`. */
  workbook(): object;
}
