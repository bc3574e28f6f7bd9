import type { Book, BookSheet } from "../../../../xlsx";
import { cellName } from "../../../../src/workbook";

/**
 * A sheet as plain data that two can be compared by: its cells with values, formulas and looks, and everything beside
 * them. Left out is what a workbook numbers for itself, and what Office.js has no way to write: the words that
 * describe a chart, and notes, which the client of the package lacks.
 */
export function plainSheet(sheet: BookSheet, { looks }: Book): Record<string, unknown> {
  const { name, visibility, tabColor, grid, formulas, columns, rows, merges, frozen, hidesGridlines } = sheet;
  const { tables, validations, conditionalFormats, charts, hyperlinks, protection, print } = sheet;
  const formulaAt = new Map(formulas.map(({ row, column, formula }) => [cellName(row, column), formula]));
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < grid.rowCount; row++)
    for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
      const value = grid.value(row, column);
      const at = cellName(row, column);
      const formula = formulaAt.get(at);
      const look = looks[grid.style(row, column)] ?? looks[0]!;
      const isUsual = Object.keys(look).length === 1 && look.format === "General";
      if (value === null && formula === undefined && isUsual) continue;
      // A formula that comes to no text is blank in a file.
      cells[at] = {
        value: formula !== undefined && value === "" ? null : value,
        ...(formula !== undefined && { formula }),
        look,
      };
    }
  return {
    name,
    visibility,
    tabColor,
    cells,
    columns: columns.flatMap(({ span: [first, last], width }) =>
      width === undefined ? [] : Array.from({ length: last - first + 1 }, (_, at) => [first + at, width]),
    ),
    rows: rows.flatMap(({ row, height }) => (height === undefined ? [] : [[row, height]])),
    merges,
    frozen,
    hidesGridlines,
    tables: tables.map(({ id: _id, showRowStripes = false, ...table }) => ({ ...table, showRowStripes })),
    validations,
    conditionalFormats,
    charts: charts.map(({ id: _id, keptAs: _part, altText: _words, frame, ...chart }) => ({
      ...chart,
      frame: rounded({ ...frame }),
    })),
    hyperlinks,
    protection,
    print: { ...print, margins: hundredths(print.margins) },
  };
}

/** Centimetres that went through points and back. */
function hundredths(margins: Readonly<Record<string, number>> = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(margins).map(([side, cm]) => [side, Math.round(cm * 100) / 100]));
}

/** To two points: a place goes through pixels and back. */
function rounded(frame: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(frame).map(([side, points]) => [side, Math.round(points / 2) * 2]),
  );
}
