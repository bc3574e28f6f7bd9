/** What ranges hold: reading and writing values, formulas, formats. */
import { refusal, sheetOf, type Case } from "../case";

const VALUES = "excel.range#excel-excel-range-values-member";
const FORMULAS = "excel.range#excel-excel-range-formulas-member";
const TYPING = "excel-add-ins-ranges-set-get-values";
const UNBOUNDED = "excel-add-ins-ranges-unbounded";

/** Writes one cell and gives what is read back of it. */
async function typed(context: Excel.RequestContext, value: unknown) {
  const cell = sheetOf(context).getRange("A1");
  cell.values = [[value]];
  cell.load("values,valueTypes,text,numberFormat,formulas");
  await context.sync();
  return {
    value: cell.values[0]![0] as unknown,
    type: cell.valueTypes[0]![0] as string,
    text: cell.text[0]![0] as string,
    format: (cell.numberFormat as string[][])[0]![0],
    formula: cell.formulas[0]![0] as unknown,
  };
}

const typing: readonly Case[] = (
  [
    ["a date becomes a serial number with its format", "31/12/2019", 43830, "31/12/2019", "dd/mm/yyyy"],
    ["a percentage becomes a fraction", "50%", 0.5, "50%", "0%"],
    ["a number with commas takes their format", "1,234.50", 1234.5, "1,234.50", "#,##0.00"],
    ["money takes the format of its currency", "£5", 5, "£5", "£#,##0;[Red]-£#,##0"],
    ["TRUE becomes a truth value", "true", true, "TRUE", "General"],
    ["what only looks like money stays text", "£3m", "£3m", "£3m", "General"],
    ["an apostrophe keeps a number a text", "'012", "012", "012", "General"],
    ["an error's text becomes the error", "#N/A", "#N/A", "#N/A", "General"],
  ] as const
).map(([name, given, value, text, format]) => ({
  page: TYPING,
  name: `typing: ${name}`,
  async run(context) {
    expect(await typed(context, given)).toMatchObject({ value, text, format });
  },
}));

export const cases: readonly Case[] = [
  ...typing,
  {
    page: VALUES,
    name: "values are read back as they were written, by type",
    async run(context) {
      const range = sheetOf(context).getRange("A1:C2");
      range.values = [
        [1, "two", true],
        [2.5, "", false],
      ];
      range.load("values,valueTypes,text,address");
      await context.sync();
      expect(range.values).toEqual([
        [1, "two", true],
        [2.5, "", false],
      ]);
      expect(range.valueTypes).toEqual([
        ["Double", "String", "Boolean"],
        ["Double", "Empty", "Boolean"],
      ]);
      expect(range.text[0]).toEqual(["1", "two", "TRUE"]);
      expect(range.address).toBe("Sheet1!A1:C2");
    },
  },
  {
    page: "excel.rangevaluetype",
    name: "an error has its text as its value and Error as its type",
    async run(context) {
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=1/0"]];
      cell.load("values,valueTypes");
      await context.sync();
      expect([cell.values, cell.valueTypes]).toEqual([[["#DIV/0!"]], [["Error"]]]);
    },
  },
  {
    page: VALUES,
    name: "a block of another shape is refused with InvalidArgument",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = [[1, 2, 3]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        message:
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      });
    },
  },
  {
    page: TYPING,
    name: "one value fills the whole range",
    async run(context) {
      const range = sheetOf(context).getRange("B2:C3");
      range.values = 7 as unknown as number[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    },
  },
  {
    page: "excel-add-ins-blank-null-values",
    name: "null leaves a cell as it is and an empty text clears it",
    async run(context) {
      const range = sheetOf(context).getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 9]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[1, "", 9]]);
      expect(range.valueTypes[0]![1]).toBe("Empty");
    },
  },
  {
    page: TYPING,
    name: "a text cell takes everything as text, formulas too",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B1");
      range.numberFormat = [["@", "@"]];
      range.values = [["31/12/2019", "=1+1"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["31/12/2019", "=1+1"]]);
    },
  },
  {
    page: FORMULAS,
    name: "a formula is calculated, and a constant's formula is its value",
    async run(context) {
      const range = sheetOf(context).getRange("A1:C1");
      range.formulas = [[2, "=A1*3", "text"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([[2, 6, "text"]]);
      expect(range.formulas).toEqual([[2, "=A1*3", "text"]]);
    },
  },
  {
    page: FORMULAS,
    name: "a formula whose brackets don't close is refused",
    async run(context) {
      sheetOf(context).getRange("A1").formulas = [["=SUM(B1"]];
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.range#excel-excel-range-formulasr1c1-member",
    name: "formulas are read and written relative to their cells",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const range = sheet.getRange("B1:B3");
      range.formulasR1C1 = [["=RC[-1]*2"], ["=R[-1]C"], ["=R1C1"]];
      range.load("formulas,formulasR1C1,values");
      await context.sync();
      expect(range.formulas).toEqual([["=A1*2"], ["=B1"], ["=$A$1"]]);
      expect(range.formulasR1C1).toEqual([["=RC[-1]*2"], ["=R[-1]C"], ["=R1C1"]]);
      expect(range.values).toEqual([[2], [2], [1]]);
    },
  },
  {
    page: "excel.range#excel-excel-range-text-member",
    name: "text shows a value by its number format",
    async run(context) {
      const range = sheetOf(context).getRange("A1:C1");
      range.values = [[1234.5, 0.256, 43830]];
      range.numberFormat = [["£#,##0.00", "0.0%", "dd mmm yyyy"]];
      range.load("text");
      await context.sync();
      expect(range.text).toEqual([["£1,234.50", "25.6%", "31 Dec 2019"]]);
    },
  },
  {
    page: "excel.range#excel-excel-range-numberformat-member",
    name: "one format may be given for a whole range",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B2");
      range.numberFormat = "0.00" as unknown as string[][];
      range.load("numberFormat,numberFormatCategories");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0.00", "0.00"],
        ["0.00", "0.00"],
      ]);
      expect(range.numberFormatCategories[0]![0]).toBe("Number");
    },
  },
  {
    page: "excel.range#excel-excel-range-values-member",
    name: "a large block goes in and comes out whole",
    async run(context) {
      const block = Array.from({ length: 3000 }, (_, row) => [row, `r${String(row)}`, row % 2 === 0]);
      const range = sheetOf(context).getRange("A1:C3000");
      range.values = block;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(block);
    },
  },
  {
    page: UNBOUNDED,
    name: "a whole column has no values cell by cell, but an address",
    async run(context) {
      const range = sheetOf(context).getRange("C:D");
      range.load("values,address,isEntireColumn,rowCount");
      await context.sync();
      expect(range.values).toBeNull();
      expect([range.address, range.isEntireColumn, range.rowCount]).toEqual(["Sheet1!C:D", true, 1_048_576]);
    },
  },
  {
    page: UNBOUNDED,
    name: "a whole row can't be written cell by cell",
    async run(context) {
      sheetOf(context).getRange("2:2").values = 1 as unknown as number[][];
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "resource-limits-and-performance-optimization",
    name: "more than five million cells are refused",
    async run(context) {
      const range = sheetOf(context).getRange("A1:Z500000");
      range.load("values");
      expect(await refusal(() => context.sync())).toBe("RangeExceedsLimit");
    },
  },
  {
    page: "excel.range#excel-excel-range-clear-member(1)",
    name: "clear contents leaves formats",
    async run(context) {
      const cell = sheetOf(context).getRange("A1");
      cell.values = [[1]];
      cell.numberFormat = [["0.00"]];
      cell.clear("Contents");
      cell.load("values,numberFormat");
      await context.sync();
      expect([cell.values, cell.numberFormat]).toEqual([[[""]], [["0.00"]]]);
    },
  },
  {
    page: "excel.range#excel-excel-range-clear-member(1)",
    name: "clear without saying what takes all",
    async run(context) {
      const cell = sheetOf(context).getRange("A1");
      cell.values = [[1]];
      cell.format.fill.color = "#FFFF00";
      cell.clear();
      cell.load("values,format/fill/color");
      await context.sync();
      expect([cell.values, cell.format.fill.color]).toEqual([[[""]], "#FFFFFF"]);
    },
  },
  {
    page: "excel.range#excel-excel-range-hyperlink-member",
    name: "a hyperlink keeps its address and shows its text",
    async run(context) {
      const cell = sheetOf(context).getRange("A1");
      cell.hyperlink = { address: "https://example.org/", textToDisplay: "Council", screenTip: "Open" };
      cell.load("values,hyperlink");
      await context.sync();
      expect(cell.values).toEqual([["Council"]]);
      expect(cell.hyperlink).toMatchObject({ address: "https://example.org/", screenTip: "Open" });
    },
  },
  {
    page: "excel.range#excel-excel-range-rowhidden-member",
    name: "rows are hidden and shown",
    async run(context) {
      const rows = sheetOf(context).getRange("3:4");
      rows.rowHidden = true;
      rows.load("rowHidden,hidden");
      const around = sheetOf(context).getRange("2:4");
      around.load("rowHidden");
      await context.sync();
      expect([rows.rowHidden, rows.hidden, around.rowHidden]).toEqual([true, true, null]);
    },
  },
  {
    page: "excel.range#excel-excel-range-columnhidden-member",
    name: "columns are hidden",
    async run(context) {
      const column = sheetOf(context).getRange("B:B");
      column.columnHidden = true;
      const cell = sheetOf(context).getRange("B7");
      cell.load("columnHidden,rowHidden");
      await context.sync();
      expect([cell.columnHidden, cell.rowHidden]).toEqual([true, false]);
    },
  },
  {
    page: "excel.range#excel-excel-range-merge-member(1)",
    name: "merged cells keep the first value only, and come apart again",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.load("values");
      const merged = range.getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      expect(range.values).toEqual([
        [1, ""],
        ["", ""],
      ]);
      expect(merged.address).toBe("Sheet1!A1:B2");
      range.unmerge();
      const none = range.getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    },
  },
];
