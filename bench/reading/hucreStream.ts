/** hucre, row by row. It gives values only: which cells have a formula is lost. */
import { readFileSync } from "node:fs";
import { streamXlsxRows } from "hucre/xlsx";
import { measured } from "./measured";
import { dayNumber } from "./summary";

await measured(async (file, summary) => {
  for await (const { index, values } of streamXlsxRows(readFileSync(file))) {
    for (const [column, value] of values.entries()) {
      const shown = value instanceof Date ? dayNumber(value) : typeof value === "boolean" ? String(value) : value;
      summary.cell(index, column, shown ?? null);
    }
  }
});
