/** Puts copies of another workbook's sheets into this one. */
import type { Book, BookSheet } from "../../../xlsx";
import type { SheetId, Write } from "../../engine/engine";
import type { WorkbookDocument } from "../document";
import { extrasOf } from "./fromBook";

export async function addSheets(
  document: WorkbookDocument,
  sheets: readonly BookSheet[],
  looks: Book["looks"],
  position: number,
): Promise<SheetId[]> {
  const { engine } = document;
  return engine.group(() => {
    const ids = sheets.map((sheet, index) => {
      const id = engine.addSheet(sheet.name, position + index);
      fill(document, id, sheet, looks);
      return id;
    });
    return Promise.resolve(ids);
  });
}

const ROWS_AT_ONCE = 2000;

function fill(document: WorkbookDocument, id: SheetId, sheet: BookSheet, looks: Book["looks"]): void {
  const { engine } = document;
  const { grid } = sheet;
  const formulas = new Map(
    sheet.formulas.map((formula) => [`${String(formula.row)},${String(formula.column)}`, formula]),
  );
  const inSpill = new Set<string>();
  for (const { area, row, column } of sheet.formulas) {
    if (!area) continue;
    for (let r = area.top; r <= area.bottom; r++)
      for (let c = area.left; c <= area.right; c++)
        if (r !== row || c !== column) inSpill.add(`${String(r)},${String(c)}`);
  }
  const hasFormulas = formulas.size > 0;
  for (let top = 0; top < grid.rowCount; top += ROWS_AT_ONCE) {
    const bottom = Math.min(top + ROWS_AT_ONCE, grid.rowCount);
    const block: Write[][] = [];
    for (let row = top; row < bottom; row++) {
      const line = new Array<Write>(grid.columnCount).fill(undefined);
      for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
        const key = hasFormulas ? `${String(row)},${String(column)}` : "";
        const formula = hasFormulas ? formulas.get(key) : undefined;
        if (formula) line[column] = { formula: `=${formula.formula}` };
        else if (!inSpill.has(key)) {
          const value = grid.value(row, column);
          if (value !== null) line[column] = { value };
        }
      }
      block.push(line);
    }
    if (grid.columnCount > 0) engine.write(id, top, 0, block, "api");
  }
  layOut(document, id, sheet, looks);
}

function layOut(document: WorkbookDocument, id: SheetId, sheet: BookSheet, looks: Book["looks"]): void {
  const { engine } = document;
  const { grid } = sheet;
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = grid.rowBegin(row), end = grid.rowEnd(row); column < end;) {
      const style = grid.style(row, column);
      let last = column;
      while (last + 1 < end && grid.style(row, last + 1) === style) last++;
      const look = looks[style];
      if (style !== 0 && look) engine.setLook(id, { top: row, left: column, bottom: row, right: last }, look);
      column = last + 1;
    }
  }
  for (const { span, width, hidden } of sheet.columns) {
    if (width !== undefined) engine.setColumnWidths(id, span[0], span[1], width * 5.25 + 3.75);
    if (hidden) engine.hideColumns(id, span[0], span[1], true);
  }
  for (const { row, height, hidden } of sheet.rows) {
    if (height !== undefined) engine.setRowHeights(id, row, row, height);
    if (hidden) engine.hideRows(id, row, row, true);
  }
  for (const area of sheet.merges) engine.merge(id, area, false);
  engine.freeze(id, sheet.frozen.rows, sheet.frozen.columns);
  if (sheet.hidesGridlines) engine.setGridlines(id, false);
  if (sheet.tabColor !== undefined) engine.setTabColor(id, sheet.tabColor);
  if (sheet.visibility !== "visible") engine.setVisibility(id, sheet.visibility);
  document.change(id, extrasOf(sheet));
}
