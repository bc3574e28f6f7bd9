/** exceljs, its streaming reader. Styles are read, as nothing else tells a date from a number. */
import exceljs from "exceljs";
import { measured } from "./measured";
import { dayNumber, type Shown } from "./summary";

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
        const result = formula ? cell.result : value;
        summary.cell(row.number - 1, column - 1, shown(result), formula ?? "");
      });
    }
  }
});

function shown(value: unknown): Shown {
  if (value instanceof Date) return dayNumber(value);
  return typeof value === "number" || typeof value === "string" ? value : null;
}
