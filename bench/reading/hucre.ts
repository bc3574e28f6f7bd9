/** hucre, the whole workbook. Formulas stand in a map beside the rows, by `row,column`. */
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { measured } from "./measured";
import { shown } from "./shown";

await measured(async (file, summary) => {
  const { rows, cells } = (await readXlsx(readFileSync(file))).sheets[0]!;
  for (let row = 0; row < rows.length; row++) {
    const values = rows[row]!;
    for (let column = 0; column < values.length; column++) {
      summary.value(row, column, shown(values[column]));
    }
  }
  for (const [key, { formula }] of cells ?? []) {
    if (!formula) continue;
    const [row, column] = key.split(",");
    summary.formula(Number(row), Number(column), formula);
  }
});
