/** Our own reader: the whole snapshot, then every cell of it. */
import { readFileSync } from "node:fs";
import { isCellError } from "../../src/workbook";
import { readXlsx } from "../../xlsx";
import { measured } from "./measured";

await measured((file, summary) => {
  const read = readXlsx(readFileSync(file));
  if (!read.ok) throw new Error(read.refusal.message);
  const { grid, formulas } = read.value.sheets[0]!;
  for (let row = 0; row < grid.rowCount; row++) {
    const end = grid.rowEnd(row);
    for (let column = grid.rowBegin(row); column < end; column++) {
      const value = grid.value(row, column);
      const shown = isCellError(value) ? value.error : typeof value === "boolean" ? String(value) : value;
      summary.cell(row, column, shown, formulas.has(row, column) ? formulas.a1(row, column) : "");
    }
  }
});
