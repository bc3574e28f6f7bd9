/**
 * The workbook that is open: the grid's cells, and beside them everything the grid does not hold. The object model
 * reads and changes it here, files are opened into it and saved from it.
 */
import type {
  Area,
  Book,
  BookChart,
  BookComment,
  BookConditionalFormat,
  BookHyperlink,
  BookName,
  BookNote,
  BookPrint,
  BookProtection,
  BookSettings,
  BookSheet,
  BookTable,
  BookValidation,
  KeptSheet,
} from "../../xlsx";
import type { Engine, SheetId } from "../engine/engine";

/** What belongs to a sheet and is no cell. Lists are replaced, never changed in place. */
export interface Extras {
  readonly tables: readonly BookTable[];
  readonly validations: readonly BookValidation[];
  readonly conditionalFormats: readonly BookConditionalFormat[];
  readonly notes: readonly BookNote[];
  readonly comments: readonly BookComment[];
  readonly charts: readonly BookChart[];
  readonly hyperlinks: readonly BookHyperlink[];
  readonly protection: BookProtection | null;
  readonly autoFilter: Area | null;
  readonly print: BookPrint;
  readonly zoom: number;
  readonly kept: KeptSheet | null;
  /** `Worksheet.customProperties`, by key. They live as long as the workbook is open. */
  readonly customProperties: Readonly<Record<string, string>>;
}

/** What belongs to the workbook and is no sheet. */
export interface Whole {
  readonly fileName: string;
  readonly names: readonly BookName[];
  readonly properties: Book["properties"];
  readonly settings: readonly BookSettings[];
  readonly customXml: Book["customXml"];
  readonly kept: Book["kept"];
  readonly dateSystem: Book["dateSystem"];
  readonly calculation: Book["calculation"];
  readonly isIterative: boolean;
  readonly isStructureProtected: boolean;
}

export interface WorkbookDocument {
  readonly engine: Engine;
  readonly whole: Whole;
  extras(sheet: SheetId): Extras;
  /** Changes what is given, shows it in the grid, and can be undone with the grid's own steps. */
  change(sheet: SheetId, change: Partial<Extras>): void;
  changeWhole(change: Partial<Whole>): void;
  open(book: Book, fileName: string): Promise<void>;
  /** The workbook as it stands, ready to be written to a file. */
  book(): Book;
  /** Puts copies of a book's sheets in; gives their ids. */
  addSheets(sheets: readonly BookSheet[], looks: Book["looks"], position: number): Promise<SheetId[]>;
}
