/** Where the tables of a workbook are, and how one is put in another's place. */
import type { BookTable } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import type { WorkbookDocument } from "../../document";
import { idNumber, idText } from "../identity";

export interface Located {
  readonly sheet: SheetId;
  readonly table: BookTable;
}

/** In the order of the sheets, and in a sheet in the order they were made. */
export const allTables = (document: WorkbookDocument): Located[] =>
  document.engine
    .sheets()
    .flatMap(({ id }) => document.extras(id).tables.map((table) => ({ sheet: id, table })));

const KIND = 0x7ab1;

/** As `Table.id` gives it. */
export const tableId = (table: BookTable): string => idText(table.id, KIND);

/** By id or by name, in any case of letters. */
export function findTable(tables: readonly Located[], key: unknown): Located | null {
  if (typeof key !== "string" && typeof key !== "number") return null;
  const text = String(key);
  const number = idNumber(text, KIND);
  const isIt = ({ table }: Located): boolean =>
    number === null ? table.name.toLowerCase() === text.toLowerCase() : table.id === number;
  return tables.find(isIt) ?? null;
}

export function replaceTable(
  document: WorkbookDocument,
  sheet: SheetId,
  id: number,
  after: BookTable | null,
): void {
  const tables = document.extras(sheet).tables.flatMap((table) => {
    if (table.id !== id) return [table];
    return after ? [after] : [];
  });
  document.change(sheet, { tables });
}
