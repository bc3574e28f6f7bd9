/** The grade register as it lies in the workbook: found by its headers, read, and written to at its end. */
import { asText } from "../blocks";
import { type Outcome, run } from "../run";

export type RegisterCell = null | string | number | boolean | { readonly error: string };

export interface RegisterSheet {
  readonly sheet: string;
  /** How a formula refers to it, headers included: `GradeRegister[#All]` or `Grades!$A$1:$K$9`. */
  readonly reference: string;
  /** Headers first. */
  readonly rows: readonly (readonly RegisterCell[])[];
  readonly table: string | null;
  readonly top: number;
  readonly left: number;
  /** Other sheets that hold a register as well. */
  readonly others: readonly string[];
}

const HEAD_ROWS = 12;
const HEAD_COLUMNS = 40;
const MOST_ROWS = 5_000;
const LIKELY = /grade/iu;

/**
 * The register of the workbook; `null` where no visible sheet has a row of its headers near its top. A sheet with
 * “grade” in its name is preferred.
 */
export function findRegister(
  areHeaders: (cells: readonly RegisterCell[]) => boolean,
): Promise<Outcome<RegisterSheet | null>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, visibility: true });
    await context.sync();
    const sheets = worksheets.items.filter(({ visibility }) => `${visibility}` === "Visible");
    const used = sheets.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      return { sheet, range };
    });
    await context.sync();
    const heads = used
      .filter(({ range }) => !range.isNullObject)
      .map((each) => {
        const { rowIndex, columnIndex, rowCount, columnCount } = each.range;
        const columns = Math.min(columnCount, HEAD_COLUMNS);
        const head = each.sheet.getRangeByIndexes(
          rowIndex,
          columnIndex,
          Math.min(rowCount, HEAD_ROWS),
          columns,
        );
        head.load({ values: true });
        return { ...each, head, columns };
      });
    await context.sync();
    const found = heads
      .map((each) => ({
        ...each,
        at: (each.head.values as RegisterCell[][]).findIndex((row) => areHeaders(row)),
      }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => Number(LIKELY.test(b.sheet.name)) - Number(LIKELY.test(a.sheet.name)));
    const [first, ...rest] = found;
    if (!first) return null;
    const { sheet, range, at, columns } = first;
    const top = range.rowIndex + at;
    const tables = sheet.tables;
    tables.load({ name: true });
    await context.sync();
    const placed = tables.items.map((table) => {
      const area = table.getRange();
      area.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      return { name: table.name, area };
    });
    await context.sync();
    const table = placed.find(({ area }) => area.rowIndex === top);
    const left = table?.area.columnIndex ?? range.columnIndex;
    const width = table?.area.columnCount ?? columns;
    const height = Math.min(table?.area.rowCount ?? range.rowCount - at, MOST_ROWS);
    const cells = sheet.getRangeByIndexes(top, left, height, width);
    cells.load({ values: true, valueTypes: true, address: true });
    await context.sync();
    return {
      sheet: sheet.name,
      reference: table ? `${table.name}[#All]` : absolute(cells.address),
      rows: cells.values.map((row: unknown[], r) =>
        row.map((value, c) => cellOf(value, `${cells.valueTypes[r]?.[c]}`)),
      ),
      table: table?.name ?? null,
      top,
      left,
      others: rest.map((each) => each.sheet.name),
    };
  });
}

function cellOf(value: unknown, type: string): RegisterCell {
  if (type === "Empty" || value === "") return null;
  if (type === "Error") return { error: String(value) };
  return value as RegisterCell;
}

/** `Grades!A1:K9` as `Grades!$A$1:$K$9`, the sheet as Excel wrote it. */
function absolute(address: string): string {
  const mark = address.lastIndexOf("!");
  return address.slice(0, mark + 1) + address.slice(mark + 1).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
}

/** Adds a row at the end of a register; its dates are those columns. Text stays text. */
export function appendToRegister(
  register: RegisterSheet,
  row: readonly RegisterCell[],
  dates: readonly number[],
): Promise<Outcome<{ readonly row: number }>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(register.sheet);
    const written = [row.map(inCell)];
    const at = register.top + register.rows.length;
    if (register.table) sheet.tables.getItem(register.table).rows.add(undefined, written);
    else sheet.getRangeByIndexes(at, register.left, 1, row.length).values = written;
    for (const column of dates) {
      sheet.getRangeByIndexes(at, register.left + column, 1, 1).numberFormat = [["dd/mm/yyyy"]];
    }
    await context.sync();
    return { row: at + 1 };
  });
}

/** A new sheet with a register of one row, as a table where nothing bears its name yet. */
export function makeRegister(
  headers: readonly string[],
  row: readonly RegisterCell[],
  dates: readonly number[],
): Promise<Outcome<{ readonly sheet: string; readonly row: number }>> {
  return run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load({ name: true });
    tables.load({ name: true });
    names.load({ name: true });
    const active = worksheets.getActiveWorksheet();
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const named = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
    const name = free("Grades", " ", taken);
    const sheet = worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, 2, headers.length);
    range.values = [headers.map(asText), row.map(inCell)];
    for (const column of dates) {
      sheet.getRangeByIndexes(1, column, 1, 1).numberFormat = [["dd/mm/yyyy"]];
    }
    const table = sheet.tables.add(range, true);
    table.name = free("GradeRegister", "", named);
    range.format.autofitColumns();
    active.activate();
    await context.sync();
    return { sheet: name, row: 2 };
  });
}

function inCell(cell: RegisterCell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "string" ? asText(cell) : cell;
}

function free(name: string, between: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const wish = number === 1 ? name : `${name}${between}${number}`;
    if (!taken.has(wish.toLowerCase())) return wish;
  }
}
