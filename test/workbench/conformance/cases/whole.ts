/** What says something of the workbook as a whole. */
import { bookOf } from "../../../taskpane/excel/reading";
import { buildXlsx } from "../../../support/xlsx";
import type { Case } from "../case";

export const cases: readonly Case[] = [
  {
    page: "excel.functions#excel-excel-functions-date-member(1)",
    name: "DATE counts days as the workbook does",
    async run(context, bench) {
      const day = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      expect(day.value).toBe(36_526);
      await bench.open(bookOf(buildXlsx({ dateSystem: 1904, sheets: [{ name: "A" }] })));
      const later = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      expect(later.value).toBe(35_064);
    },
  },
  {
    page: "excel.linkedworkbookcollection#excel-excel-linkedworkbookcollection-items-member",
    name: "linked workbooks are told by where they lie",
    async run(context, bench) {
      const externalLinks = ["file:///S:/Finance/Agency%20spend.xlsx"];
      await bench.open(bookOf(buildXlsx({ externalLinks, sheets: [{ name: "A" }] })));
      const links = context.workbook.linkedWorkbooks.load("items/id");
      await context.sync();
      expect(links.items.map(({ id }) => id)).toEqual(externalLinks);
    },
  },
  {
    page: "excel.range#excel-excel-range-getcellproperties-member(1)",
    name: "of protection all is told, cell by cell",
    async run(context) {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.getCell(0, 1).format.protection.locked = false;
      const cells = range.getCellProperties({ format: { protection: true } });
      await context.sync();
      expect(cells.value[0]!.map((cell) => cell.format?.protection?.locked)).toEqual([true, false]);
    },
  },
];
