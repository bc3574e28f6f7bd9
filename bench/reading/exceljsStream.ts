/** exceljs, its streaming reader. Styles are read, as nothing else tells a date from a number. */
import exceljs from "exceljs";
import { measured } from "./measured";
import { shown } from "./shown";

await measured(async (file, summary) => {
  const workbook = new exceljs.stream.xlsx.WorkbookReader(file, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore",
  });
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      row.eachCell((cell, column) => {
        const { formula, value } = cell;
        summary.value(row.number - 1, column - 1, shown(formula ? cell.result : value));
        if (formula) summary.formula(row.number - 1, column - 1, formula);
      });
    }
  }
});
