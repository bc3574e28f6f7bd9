/** Sheets of another file put in, and new workbooks. */
import { writeBook } from "../../../../xlsx";
import type { Bench } from "../../../../workbench/node";
import { refusal, sheetOf, type Case } from "../case";
import { costs } from "./tables";

const INSERT = "excel.workbook#excel-excel-workbook-insertworksheetsfrombase64-member";
const UNDO = "excel-add-ins-undo-capabilities";

/** What is open, as a file in Base64. */
const asFile = (bench: Bench): string => Buffer.from(writeBook(bench.document.book())).toString("base64");

async function names(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

export const cases: readonly Case[] = [
  {
    page: INSERT,
    name: "sheets come with their cells and tables; what is called alike gets another name",
    async run(context, bench) {
      costs(context);
      await context.sync();
      const ids = context.workbook.insertWorksheetsFromBase64(asFile(bench));
      await context.sync();
      expect(ids.value).toHaveLength(1);
      expect(await names(context)).toEqual(["Sheet1", "Sheet1 (2)"]);
      const table = context.workbook.worksheets.getItem("Sheet1 (2)").tables.getItemAt(0);
      const range = table.getRange();
      table.load("name");
      range.load("values");
      await context.sync();
      expect(table.name).toBe("Costs2");
      expect(range.values[1]).toEqual(["Care", 100, 0.6]);
    },
  },
  {
    page: INSERT,
    name: "only the sheets named are put in, where it is said",
    async run(context, bench) {
      context.workbook.worksheets.add("Second");
      await context.sync();
      const file = asFile(bench);
      context.workbook.insertWorksheetsFromBase64(file, {
        sheetNamesToInsert: ["Second"],
        positionType: "Before",
        relativeTo: "Second",
      });
      await context.sync();
      expect(await names(context)).toEqual(["Sheet1", "Second (2)", "Second"]);
      context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["Third"] });
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: INSERT,
    name: "what is no workbook is refused, and the open one stays as it was",
    async run(context) {
      for (const file of ["no Base64!", Buffer.from("no workbook").toString("base64")]) {
        context.workbook.insertWorksheetsFromBase64(file);
        expect(await refusal(() => context.sync())).toBe("InvalidArgument");
      }
      expect(await names(context)).toEqual(["Sheet1"]);
    },
  },
  {
    page: "excel-add-ins-workbooks",
    name: "on the web a sheet with a comment can't be put in",
    async run(context, bench) {
      context.workbook.comments.add("Sheet1!A1", "Check this");
      await context.sync();
      context.workbook.insertWorksheetsFromBase64(asFile(bench));
      expect(await refusal(() => context.sync())).toBe("UnsupportedFeature");
    },
  },
  {
    page: UNDO,
    name: "putting sheets in clears what could be undone",
    async run(context, bench) {
      sheetOf(context).getRange("A1").values = [[1]];
      await context.sync();
      context.workbook.insertWorksheetsFromBase64(asFile(bench));
      await context.sync();
      expect(await bench.engine.undo()).toBe(false);
    },
  },
  {
    page: "excel-add-ins-workbooks",
    name: "a new workbook is opened beside this one, empty or of a file",
    async run(_context, bench) {
      const before = bench.created.length;
      await Excel.createWorkbook();
      await Excel.createWorkbook(asFile(bench));
      const [empty, copy] = bench.created.slice(before);
      expect(empty).toBeNull();
      expect(copy?.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    },
  },
];
