/** A book as plain values that jest can compare: cells with their looks in place of the packed grid. */
import type { Book, CellValue, Grid, Look } from "../../../xlsx";

type Cell = readonly [row: number, column: number, value: CellValue, look: Look];

function cellsOf(grid: Grid, looks: readonly Look[]): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
      const value = grid.value(row, column);
      const look = grid.style(row, column);
      if (value !== null || look !== 0) cells.push([row, column, value, looks[look]!]);
    }
  }
  return cells;
}

/** Looks stand in place of their numbers: a file lists each once, in an order of its own. */
export function plain(book: Book): unknown {
  const named = <T extends { readonly look?: number }>(all: readonly T[]) =>
    all.map((one) => (one.look === undefined ? one : { ...one, look: book.looks[one.look] }));
  const { looks, ...rest } = book;
  return {
    ...rest,
    normal: looks[0],
    kept: {
      ...book.kept,
      parts: book.kept.parts.map((part) => ({ ...part, bytes: Buffer.from(part.bytes).toString("base64") })),
    },
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      grid: cellsOf(sheet.grid, looks),
      columns: named(sheet.columns),
      rows: named(sheet.rows),
      // A chart that was written anew is kept as its part once it is read.
      charts: sheet.charts.map(({ keptAs, ...chart }) => ({ ...chart, keptAs: typeof keptAs })),
    })),
  };
}
