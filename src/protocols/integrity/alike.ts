/** Which cells of a table should calculate alike: the lines of a column, the totals side by side, the cells of a row. */
import { LINE, profile, rowKind, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
import { anatomy, NUMBER, resolve, type Cell, type Sheet } from "../../workbook";
import type { Context } from "../context";
import { acrossRows } from "./acrossRows";
import type { Alike, Pattern } from "./pattern";
import { addedColumns } from "./sums";

/** Fewer formulas than these make no pattern. */
const FEWEST = 3;
/** What part of a line of cells must agree before the rest is called odd. */
const MOST = 2 / 3;

/** Every line of cells of the tables that has a pattern, with what breaks it. */
export function* alike(context: Context): Generator<Alike> {
  for (const table of context.tables) {
    const sheet = context.sheet(table.sheet);
    if (sheet.formulas.count === 0) continue;
    for (const { index, header } of table.columns) {
      const found = column(sheet, table, index);
      if (found) yield { table, sheet, header, across: "column", ...found };
    }
    yield* acrossRows(sheet, table);
    for (let at = 0; at < table.rowKinds.length; at++) {
      if (table.rowKinds[at] !== TOTAL && table.rowKinds[at] !== SUBTOTAL) continue;
      const row = table.bodyTop + at;
      // A total of shares or rates is none, and a total of row totals may be added across.
      const cells = addedColumns(context, table)
        .filter(
          ({ index }) => sheet.formulas.has(row, index) && !calculatesAsItsLines(table, sheet, row, index),
        )
        .map(({ index }) => ({ row, column: index }));
      const found = pattern(sheet, cells);
      if (found) yield { table, sheet, header: "", across: "totals", cells, pattern: found };
    }
  }
}

function column(
  sheet: Sheet,
  table: FoundTable,
  index: number,
): { cells: readonly Cell[]; pattern: Pattern } | null {
  if (profile(sheet, table, index).formulas < FEWEST) return null;
  const lines: Cell[] = [];
  table.rowKinds.forEach((kind, at) => {
    const row = table.bodyTop + at;
    if (kind === LINE && !sheet.formulas.isFilled(row, index)) lines.push({ row, column: index });
  });
  const all = pattern(sheet, lines);
  // Where the lines themselves read several rows, a sum of rows is nothing else among them.
  const cells =
    all && sumsRows(sheet, table, all.example)
      ? lines
      : lines.filter(
          (cell) =>
            sheet.formulas.r1c1(cell.row, cell.column) === all?.r1c1 || !isOtherLine(sheet, table, cell),
        );
  const found = cells.length === lines.length ? all : pattern(sheet, cells);
  if (!found) return null;
  const { beside, atEdge } = besidePattern(sheet, cells, found.r1c1);
  const odd = found.odd.filter((cell) => beside.has(cell) && !goesWithItsRow(sheet, cell));
  const typed = found.typed.filter((cell) => beside.has(cell) && !isTypedTotal(sheet, table, cell));
  return { cells, pattern: { ...found, odd, typed, atEdge } };
}

/** What most of some cells calculate, and which do not; null where there is no such thing. */
function pattern(sheet: Sheet, cells: readonly Cell[]): Pattern | null {
  const byShape = new Map<string, Cell[]>();
  const typed: Cell[] = [];
  let formulas = 0;
  for (const cell of cells) {
    const r1c1 = sheet.formulas.r1c1(cell.row, cell.column);
    if (r1c1 === "") {
      if (sheet.grid.kind(cell.row, cell.column) === NUMBER) typed.push(cell);
      continue;
    }
    formulas++;
    const same = byShape.get(r1c1);
    if (same) same.push(cell);
    else byShape.set(r1c1, [cell]);
  }
  let best: [string, Cell[]] | null = null;
  for (const entry of byShape) if (!best || entry[1].length > best[1].length) best = entry;
  if (!best || best[1].length < FEWEST) return null;
  const all = formulas + typed.length;
  // More than half are enough where no two of the others agree: each of them is odd by itself.
  const isAlone =
    typed.length <= 1 && [...byShape].every(([r1c1, { length }]) => r1c1 === best[0] || length === 1);
  if (best[1].length < all * MOST && !(isAlone && best[1].length * 2 > all)) return null;
  // A running balance starts otherwise than it goes on: with a typed figure, or with another formula.
  const start = /R\[-\d/.test(best[0]) ? cells[0] : undefined;
  const odd = [...byShape]
    .filter(([r1c1]) => r1c1 !== best[0])
    .flatMap(([, same]) => same)
    .filter((cell) => cell !== start);
  return {
    example: best[1][0]!,
    r1c1: best[0],
    agreeing: best[1].length,
    typed: typed.filter((cell) => cell !== start),
    odd,
  };
}

/** Whether a formula reads several rows of its table at once, as a sum or a count of its lines does. */
export function sumsRows(sheet: Sheet, table: FoundTable, { row, column }: Cell): boolean {
  const r1c1 = sheet.formulas.r1c1(row, column);
  if (r1c1 === "") return false;
  return anatomy(r1c1).references.some((reference) => {
    if (reference.sheet !== "" || reference.workbook !== "") return false;
    const area = resolve(reference, row, column, sheet.grid.rowCount, sheet.grid.columnCount);
    if (!area || area.top === area.bottom) return false;
    return area.bottom >= table.bodyTop && area.top <= table.area.bottom;
  });
}

/**
 * A line without the word that is nevertheless a total, a count or an average of the others: below or above them, or
 * among them where it does so in more than one column.
 */
function isOtherLine(sheet: Sheet, table: FoundTable, cell: Cell): boolean {
  if (!sumsRows(sheet, table, cell)) return false;
  const [above, below] = [cell.row - 1, cell.row + 1].map((row) => {
    const inTable = rowKind(table, row) === LINE;
    return inTable && sheet.formulas.has(row, cell.column) && !sumsRows(sheet, table, { ...cell, row });
  });
  if (!above || !below) return true;
  return table.columns.some(
    ({ index }) => index !== cell.column && sumsRows(sheet, table, { row: cell.row, column: index }),
  );
}

/** The cells right above or below one of the pattern, or in a run of others that is; and those that are on one side. */
function besidePattern(
  sheet: Sheet,
  cells: readonly Cell[],
  r1c1: string,
): { readonly beside: ReadonlySet<Cell>; readonly atEdge: ReadonlySet<Cell> } {
  const beside = new Set<Cell>();
  const atEdge = new Set<Cell>();
  let run: Cell[] = [];
  let above = false;
  let last = -2;
  const close = (below: boolean): void => {
    if (above || below)
      for (const cell of run) {
        beside.add(cell);
        if (!above || !below) atEdge.add(cell);
      }
    run = [];
  };
  for (const cell of cells) {
    if (cell.row !== last + 1) {
      close(false);
      above = false;
    }
    if (sheet.formulas.r1c1(cell.row, cell.column) === r1c1) {
      close(true);
      above = true;
    } else run.push(cell);
    last = cell.row;
  }
  close(false);
  return { beside, atEdge };
}

/** Whether the whole line calculates otherwise: the cell beside it has the same formula. */
function goesWithItsRow({ formulas }: Sheet, { row, column }: Cell): boolean {
  const r1c1 = formulas.r1c1(row, column);
  return [column - 1, column + 1].some((beside) => beside >= 0 && formulas.r1c1(row, beside) === r1c1);
}

/** Whether the last line of a table only states what the others come to, under some word for a total. */
function isTypedTotal(sheet: Sheet, table: FoundTable, { row, column }: Cell): boolean {
  if (row + 1 <= table.area.bottom && rowKind(table, row + 1) === LINE) return false;
  const stated = sheet.grid.number(row, column);
  let sum = 0;
  let rows = 0;
  for (let above = row - 1; above >= table.bodyTop && rowKind(table, above) === LINE; above--) {
    const figure = sheet.grid.number(above, column);
    if (Number.isNaN(figure)) continue;
    sum += figure;
    rows++;
  }
  return rows > 1 && Math.abs(sum - stated) <= Math.max(1, rows) * 0.5;
}

/** How many lines above a total are looked at. */
const LINES_ABOVE = 12;

/** Whether a total calculates as a line above it does, not only the nearest: a variance of totals is no sum. */
function calculatesAsItsLines(table: FoundTable, sheet: Sheet, row: number, column: number): boolean {
  const own = sheet.formulas.r1c1(row, column);
  let lines = 0;
  for (let above = row - 1; above >= table.bodyTop && lines < LINES_ABOVE; above--) {
    if (rowKind(table, above) !== LINE) continue;
    if (sheet.formulas.r1c1(above, column) === own) return true;
    lines++;
  }
  return false;
}
