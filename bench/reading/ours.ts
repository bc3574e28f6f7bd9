/** Our own reader: the whole snapshot, then every cell of it. */
import { readFileSync } from "node:fs";
import { inflate } from "../../cli/inflate";
import { readXlsx } from "../../xlsx";
import { measured } from "./measured";
import { shown } from "./shown";

await measured((file, summary) => {
  const read = readXlsx(readFileSync(file), { inflate });
  if (!read.ok) throw new Error(read.refusal.message);
  const { grid, formulas } = read.value.sheets[0]!;
  for (let row = 0; row < grid.rowCount; row++) {
    const end = grid.rowEnd(row);
    for (let column = grid.rowBegin(row); column < end; column++) {
      summary.value(row, column, shown(grid.value(row, column)));
    }
  }
  for (const { row, column } of formulas.positions()) summary.formula(row, column, formulas.a1(row, column));
});
