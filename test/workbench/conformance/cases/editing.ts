/** What ranges do to cells: inserting, copying, sorting, filling, formatting; and what is told of it. */
import { refusal, sheetOf, type Case } from "../case";

const read = async (context: Excel.RequestContext, address: string): Promise<unknown[][]> => {
  const range = sheetOf(context).getRange(address);
  range.load("formulas");
  await context.sync();
  return range.formulas;
};

const COPY = "excel.range#excel-excel-range-copyfrom-member(1)";
const INSERT = "excel.range#excel-excel-range-insert-member(1)";

export const cases: readonly Case[] = [
  {
    page: INSERT,
    name: "cells put in push those below down, and a range held stays with its cells",
    async run(context) {
      const sheet = sheetOf(context);
      const held = sheet.getRange("A2");
      sheet.getRange("A1:B2").values = [
        [1, "x"],
        [2, "y"],
      ];
      const fresh = sheet.getRange("A1").insert("Down");
      fresh.load("address");
      held.load("address,values");
      await context.sync();
      expect([fresh.address, held.address, held.values]).toEqual(["Sheet1!A1", "Sheet1!A3", [[2]]]);
      expect(await read(context, "A1:B3")).toEqual([
        ["", "x"],
        [1, "y"],
        [2, ""],
      ]);
    },
  },
  {
    page: INSERT,
    name: "whole rows put in move formulas with them",
    async run(context) {
      sheetOf(context).getRange("A1:A2").formulas = [[5], ["=A1*2"]];
      sheetOf(context).getRange("1:1").insert("Down");
      expect(await read(context, "A1:A3")).toEqual([[""], [5], ["=A2*2"]]);
    },
  },
  {
    page: "excel.range#excel-excel-range-delete-member(1)",
    name: "deleted cells are filled from the right",
    async run(context) {
      sheetOf(context).getRange("A1:C1").values = [[1, 2, 3]];
      sheetOf(context).getRange("A1").delete("Left");
      expect(await read(context, "A1:C1")).toEqual([[2, 3, ""]]);
    },
  },
  {
    page: "excel.range#excel-excel-range-delete-member(1)",
    name: "a range whose cells are deleted is InvalidReference",
    async run(context) {
      const range = sheetOf(context).getRange("B2");
      range.load("address");
      await context.sync();
      sheetOf(context).getRange("2:2").delete("Up");
      range.load("address");
      expect(await refusal(() => context.sync())).toBe("InvalidReference");
    },
  },
  {
    page: COPY,
    name: "copied formulas point to cells as far away as before",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1+1"],
        [2, "=A2+$A$1"],
      ];
      sheet.getRange("C1").copyFrom("B1:B2", "Formulas");
      expect(await read(context, "C1:C2")).toEqual([["=B1+1"], ["=B2+$A$1"]]);
    },
  },
  {
    page: COPY,
    name: "only values are copied where asked for so",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1").formulas = [["=2*3"]];
      await context.sync();
      sheet.getRange("B1").copyFrom("A1", "Values");
      expect(await read(context, "B1")).toEqual([[6]]);
    },
  },
  {
    page: COPY,
    name: "a copy is turned, and repeated over a multiple of its size",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("D1:D4").copyFrom("A1:B1", "All", false, true);
      expect(await read(context, "D1:D4")).toEqual([[1], [2], [1], [2]]);
    },
  },
  {
    page: COPY,
    name: "blanks are skipped where asked for so, and formats go along",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").values = [[1, ""]];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A2:B2").values = [["old", "old"]];
      sheet.getRange("A2").copyFrom("A1:B1", "All", true);
      const target = sheet.getRange("A2:B2");
      target.load("values,format/font/bold");
      await context.sync();
      expect([target.values, target.format.font.bold]).toEqual([[[1, "old"]], true]);
    },
  },
  {
    page: "excel.range#excel-excel-range-moveto-member(1)",
    name: "formulas follow the cells that are moved",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
      sheet.getRange("A1").moveTo("D4");
      expect(await read(context, "A1:B1")).toEqual([["", "=D4*2"]]);
      expect(await read(context, "D4")).toEqual([[5]]);
    },
  },
  {
    page: "excel.rangesort#excel-excel-rangesort-apply-member(1)",
    name: "rows are sorted by a column, blanks last in both directions",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B5");
      range.values = [
        ["name", "n"],
        ["b", 2],
        ["none", ""],
        ["c", 10],
        ["a", "text"],
      ];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      expect(await read(context, "A1:B5")).toEqual([
        ["name", "n"],
        ["a", "text"],
        ["c", 10],
        ["b", 2],
        ["none", ""],
      ]);
    },
  },
  {
    page: "excel.range#excel-excel-range-removeduplicates-member(1)",
    name: "duplicates go and their number is told",
    async run(context) {
      const range = sheetOf(context).getRange("A1:B4");
      range.values = [
        ["k", "v"],
        ["x", 1],
        ["X", 2],
        ["y", 3],
      ];
      const result = range.removeDuplicates([0], true);
      result.load("removed,uniqueRemaining");
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 2]);
      expect(await read(context, "A1:B4")).toEqual([
        ["k", "v"],
        ["x", 1],
        ["y", 3],
        ["", ""],
      ]);
    },
  },
  {
    page: "excel.range#excel-excel-range-replaceall-member(1)",
    name: "texts are replaced and counted",
    async run(context) {
      sheetOf(context).getRange("A1:A3").values = [["north"], ["North west"], ["south"]];
      const count = sheetOf(context).getRange("A1:A3").replaceAll("north", "East", { matchCase: false });
      await context.sync();
      expect(count.value).toBe(2);
      expect(await read(context, "A1:A3")).toEqual([["East"], ["East west"], ["south"]]);
    },
  },
  {
    page: "excel.range#excel-excel-range-autofill-member(1)",
    name: "numbers go on along their line and formulas are carried on",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").formulas = [
        [10, "=A1*2"],
        [20, "=A2*2"],
      ];
      sheet.getRange("A1:B2").autoFill("A1:B4", "FillDefault");
      expect(await read(context, "A3:B4")).toEqual([
        [30, "=A3*2"],
        [40, "=A4*2"],
      ]);
    },
  },
  {
    page: "excel.rangeformat",
    name: "what cells have in common of their format is told, what differs is null",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").format.horizontalAlignment = "Center";
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:B1").format.wrapText = true;
      const both = sheet.getRange("A1:B1");
      both.load(
        "format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/font/bold,format/font/name",
      );
      await context.sync();
      const { format } = both;
      expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText]).toEqual([
        "Center",
        "Bottom",
        true,
      ]);
      expect([format.font.bold, format.font.name]).toEqual([null, "Calibri"]);
    },
  },
  {
    page: "excel.rangefont",
    name: "a font is set by its parts",
    async run(context) {
      const { font } = sheetOf(context).getRange("A1").format;
      font.set({ color: "red", size: 14, italic: true, underline: "Double", name: "Arial" });
      font.load("color,size,italic,underline,name,strikethrough");
      await context.sync();
      expect(font.toJSON()).toMatchObject({
        color: "#FF0000",
        size: 14,
        italic: true,
        underline: "Double",
        name: "Arial",
        strikethrough: false,
      });
      font.underline = "None";
      font.load("underline");
      await context.sync();
      expect(font.underline).toBe("None");
    },
  },
  {
    page: "excel.rangefill#excel-excel-rangefill-clear-member(1)",
    name: "a cleared fill says white",
    async run(context) {
      const { fill } = sheetOf(context).getRange("A1").format;
      fill.color = "#FFEECC";
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFEECC");
      fill.clear();
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
    },
  },
  {
    page: "excel.rangefill#excel-excel-rangefill-color-member",
    name: "a colour that is none is refused",
    async run(context) {
      sheetOf(context).getRange("A1").format.fill.color = "not a colour";
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.rangeborder",
    name: "an edge has a line and the others have none",
    async run(context) {
      const { borders } = sheetOf(context).getRange("B2:C3").format;
      const bottom = borders.getItem("EdgeBottom");
      bottom.style = "Double";
      bottom.color = "#0000FF";
      bottom.load("style,color,sideIndex");
      const top = borders.getItem("EdgeTop");
      top.load("style");
      borders.load("count");
      await context.sync();
      expect([bottom.style, bottom.color, bottom.sideIndex, top.style, borders.count]).toEqual([
        "Double",
        "#0000FF",
        "EdgeBottom",
        "None",
        8,
      ]);
    },
  },
  {
    page: "excel.rangeformat#excel-excel-rangeformat-columnwidth-member",
    name: "widths and heights are in points",
    async run(context) {
      const range = sheetOf(context).getRange("B2:C3");
      range.format.columnWidth = 96;
      range.format.rowHeight = 30;
      range.load("format/columnWidth,format/rowHeight,width,height");
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight, range.width, range.height]).toEqual([
        96, 30, 192, 60,
      ]);
    },
  },
  {
    page: "excel.worksheetchangedeventargs",
    name: "a change of one cell is told with what it held before",
    async run(context) {
      const told: Excel.WorksheetChangedEventArgs[] = [];
      const sheet = sheetOf(context);
      sheet.onChanged.add((args) => {
        told.push(args);
        return Promise.resolve();
      });
      sheet.load("id");
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      await context.sync();
      sheet.getRange("B2").values = [["x"]];
      await context.sync();
      await until(() => told.length >= 2);
      expect(told[1]).toMatchObject({
        address: "B2",
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: sheet.id,
        details: { valueBefore: 1, valueAfter: "x", valueTypeBefore: "Double", valueTypeAfter: "String" },
      });
    },
  },
  {
    page: "excel.worksheetchangedeventargs",
    name: "rows put in are told as such",
    async run(context) {
      const told: Excel.WorksheetChangedEventArgs[] = [];
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((args) => {
        told.push(args);
        return Promise.resolve();
      });
      await context.sync();
      sheetOf(context).getRange("3:4").insert("Down");
      await context.sync();
      await until(() => told.length >= 1);
      expect(told.map(({ address, changeType }) => [address, changeType])).toContainEqual([
        "3:4",
        "RowInserted",
      ]);
    },
  },
  {
    page: "excel.worksheetaddedeventargs",
    name: "added and activated sheets are told",
    async run(context) {
      const told: string[] = [];
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(({ type }) => {
        told.push(type);
        return Promise.resolve();
      });
      worksheets.onActivated.add(({ type }) => {
        told.push(type);
        return Promise.resolve();
      });
      await context.sync();
      worksheets.add("New").activate();
      await context.sync();
      await until(() => told.length >= 2);
      expect(told).toEqual(["WorksheetAdded", "WorksheetActivated"]);
    },
  },
];

async function until(isDone: () => boolean): Promise<void> {
  for (let waited = 0; !isDone() && waited < 3000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
}
