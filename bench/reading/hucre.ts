/** hucre, the whole workbook. Formulas stand in a map beside the rows. */
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { measured } from "./measured";
import { dayNumber } from "./summary";

await measured(async (file, summary) => {
  const { sheets } = await readXlsx(readFileSync(file));
  const { rows, cells } = sheets[0]!;
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      const formula = cells?.get(`${row},${column}`)?.formula ?? "";
      const shown = value instanceof Date ? dayNumber(value) : typeof value === "boolean" ? String(value) : value;
      summary.cell(row, column, shown ?? null, formula);
    }
  }
});
