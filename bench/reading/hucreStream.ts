/** hucre, row by row. It gives values only: which cells have a formula is lost. */
import { readFileSync } from "node:fs";
import { streamXlsxRows } from "hucre/xlsx";
import { measured } from "./measured";
import { shown } from "./shown";

await measured(async (file, summary) => {
  for await (const { index, values } of streamXlsxRows(readFileSync(file))) {
    for (let column = 0; column < values.length; column++) {
      summary.value(index, column, shown(values[column]));
    }
  }
});
