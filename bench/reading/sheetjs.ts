/**
 * SheetJS 0.20.3, as @e965/xlsx republishes it: the registry's own `xlsx` stops at 0.18.5, with two known
 * weaknesses. Set to do the least that still gives what the others give: dense rows, no formatted text, no HTML,
 * number formats kept, as nothing else tells a date from a number.
 */
import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { measured } from "./measured";
import { shown } from "./shown";

await measured((file, summary) => {
  const workbook = read(readFileSync(file), { dense: true, cellText: false, cellHTML: false, cellNF: true });
  const rows = workbook.Sheets[workbook.SheetNames[0]!]!["!data"]!;
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      summary.value(row, column, shown(cell.v));
      if (cell.f) summary.formula(row, column, cell.f);
    }
  }
});
