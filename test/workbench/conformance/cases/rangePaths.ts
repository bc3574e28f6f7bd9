/** The ways from one range to another. */
import { refusal, sheetOf, type Case } from "../case";

type Step = (range: Excel.Range) => Excel.Range;

const path = (member: string, name: string, from: string, step: Step, to: string): Case => ({
  page: `excel.range#excel-excel-range-${member}-member(1)`,
  name,
  async run(context) {
    const range = step(sheetOf(context).getRange(from));
    range.load("address");
    await context.sync();
    expect(range.address).toBe(`Sheet1!${to}`);
  },
});

const wrong = (member: string, name: string, from: string, step: Step): Case => ({
  page: `excel.range#excel-excel-range-${member}-member(1)`,
  name,
  async run(context) {
    step(sheetOf(context).getRange(from)).load("address");
    expect(await refusal(() => context.sync())).toBe("InvalidArgument");
  },
});

const SAMPLE = [
  ["a", "b", "", "z"],
  [1, 2, "", ""],
  [3, "", "", ""],
];

/** Fills A1:D3 with the sample, and asks for a range. */
const inSample = (member: string, name: string, from: string, step: Step, to: string | null): Case => ({
  page: `excel.range#excel-excel-range-${member}-member(1)`,
  name,
  async run(context) {
    sheetOf(context).getRange("A1:D3").values = SAMPLE;
    const range = step(sheetOf(context).getRange(from));
    range.load("address");
    await context.sync();
    expect(range.isNullObject ? null : range.address).toBe(to === null ? null : `Sheet1!${to}`);
  },
});

export const cases: readonly Case[] = [
  path("getcell", "getCell counts from 0", "B2:C3", (r) => r.getCell(0, 0), "B2"),
  path("getcell", "getCell may lie outside its range", "B2:C3", (r) => r.getCell(4, 5), "G6"),
  wrong("getcell", "getCell off the sheet is refused", "A1", (r) => r.getCell(-1, 0)),
  path("getrow", "getRow", "B2:D5", (r) => r.getRow(1), "B3:D3"),
  path("getcolumn", "getColumn", "B2:D5", (r) => r.getColumn(2), "D2:D5"),
  path("getlastcell", "getLastCell", "B2:D5", (r) => r.getLastCell(), "D5"),
  path("getlastrow", "getLastRow", "B2:D5", (r) => r.getLastRow(), "B5:D5"),
  path("getlastcolumn", "getLastColumn", "B2:D5", (r) => r.getLastColumn(), "D2:D5"),
  path("getentirerow", "getEntireRow", "B2:D5", (r) => r.getEntireRow(), "2:5"),
  path("getentirecolumn", "getEntireColumn", "B2:D5", (r) => r.getEntireColumn(), "B:D"),
  path("getrowsabove", "getRowsAbove", "B5:C6", (r) => r.getRowsAbove(2), "B3:C4"),
  path("getrowsbelow", "getRowsBelow takes one row unless told", "B5:C6", (r) => r.getRowsBelow(), "B7:C7"),
  path("getcolumnsbefore", "getColumnsBefore", "D5:E6", (r) => r.getColumnsBefore(2), "B5:C6"),
  path("getcolumnsafter", "getColumnsAfter", "B5:C6", (r) => r.getColumnsAfter(2), "D5:E6"),
  wrong("getrowsabove", "no rows above the first", "A1", (r) => r.getRowsAbove(1)),
  path("getoffsetrange", "getOffsetRange keeps the size", "B2:C3", (r) => r.getOffsetRange(3, -1), "A5:B6"),
  wrong("getoffsetrange", "getOffsetRange off the sheet is refused", "A1", (r) => r.getOffsetRange(0, -1)),
  path(
    "getresizedrange",
    "getResizedRange grows by rows and columns",
    "B2",
    (r) => r.getResizedRange(2, 1),
    "B2:C4",
  ),
  wrong("getresizedrange", "getResizedRange to nothing is refused", "B2", (r) => r.getResizedRange(-1, 0)),
  path(
    "getabsoluteresizedrange",
    "getAbsoluteResizedRange has the size asked for",
    "B2:Z9",
    (r) => r.getAbsoluteResizedRange(3, 2),
    "B2:C4",
  ),
  path("getboundingrect", "getBoundingRect takes an address", "B2", (r) => r.getBoundingRect("D5"), "B2:D5"),
  path("getintersection", "getIntersection", "A1:C3", (r) => r.getIntersection("B2:D9"), "B2:C3"),
  {
    page: "excel.range#excel-excel-range-getintersection-member(1)",
    name: "ranges with nothing in common are ItemNotFound, or a null object",
    async run(context) {
      const range = sheetOf(context).getRange("A1");
      const none = range.getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      range.getIntersection("B2").load("address");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  inSample(
    "getusedrange",
    "getUsedRange of a range is as small as it can be",
    "B1:J9",
    (r) => r.getUsedRange(),
    "B1:D2",
  ),
  inSample(
    "getusedrangeornullobject",
    "a range without anything used is a null object",
    "F1:J9",
    (r) => r.getUsedRangeOrNullObject(),
    null,
  ),
  inSample(
    "getsurroundingregion",
    "a blank column bounds a region",
    "A2",
    (r) => r.getSurroundingRegion(),
    "A1:B3",
  ),
  inSample(
    "getrangeedge",
    "an edge is the end of the filled cells",
    "A1",
    (r) => r.getRangeEdge("Down"),
    "A3",
  ),
  inSample(
    "getrangeedge",
    "an edge over a gap is the next filled cell",
    "B1",
    (r) => r.getRangeEdge("Right"),
    "D1",
  ),
  inSample(
    "getrangeedge",
    "an edge with nothing before it is the sheet's",
    "A3",
    (r) => r.getRangeEdge("Right"),
    "XFD3",
  ),
  inSample(
    "getextendedrange",
    "an extended range goes on to the edge",
    "A1",
    (r) => r.getExtendedRange("Down"),
    "A1:A3",
  ),
  inSample("find", "find ignores case unless told", "A1:D3", (r) => r.find("Z", {}), "D1"),
  inSample(
    "findornullobject",
    "find minds case when told",
    "A1:D3",
    (r) => r.findOrNullObject("Z", { matchCase: true }),
    null,
  ),
  {
    page: "excel.range#excel-excel-range-getspecialcells-member(1)",
    name: "special cells: constants that are numbers, and blanks",
    async run(context) {
      sheetOf(context).getRange("A1:D3").values = SAMPLE;
      const range = sheetOf(context).getRange("A1:B3");
      const numbers = range.getSpecialCells("Constants", "Numbers");
      const blanks = range.getSpecialCellsOrNullObject("Blanks");
      const formulas = range.getSpecialCellsOrNullObject("Formulas");
      numbers.load("address");
      blanks.load("address");
      await context.sync();
      expect(numbers.address).toBe("Sheet1!A2:B2,Sheet1!A3");
      expect(blanks.address).toBe("Sheet1!B3");
      expect(formulas.isNullObject).toBe(true);
    },
  },
  {
    page: "excel.range#excel-excel-range-getspillingtorange-member(1)",
    name: "a spill is found from its first cell, and its first cell from the spill",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1").formulas = [["=SEQUENCE(3,2)"]];
      const spill = sheet.getRange("A1").getSpillingToRange();
      const parent = sheet.getRange("B3").getSpillParent();
      const first = sheet.getRange("A1");
      spill.load("address,values");
      parent.load("address");
      first.load("hasSpill");
      await context.sync();
      expect([spill.address, parent.address, first.hasSpill]).toEqual(["Sheet1!A1:B3", "Sheet1!A1", true]);
      expect(spill.values).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
    },
  },
  {
    page: "excel.range#excel-excel-range-getvisibleview-member(1)",
    name: "a visible view leaves hidden rows out",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B3").values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange("2:2").rowHidden = true;
      const view = sheet.getRange("A1:B3").getVisibleView();
      view.load("values,cellAddresses,rowCount");
      await context.sync();
      expect(view.values).toEqual([
        [1, 2],
        [5, 6],
      ]);
      expect(view.cellAddresses).toEqual([
        ["A1", "B1"],
        ["A3", "B3"],
      ]);
      expect(view.rowCount).toBe(2);
    },
  },
  {
    page: "excel.rangeareas",
    name: "several areas are addressed together and one by one",
    async run(context) {
      const areas = sheetOf(context).getRanges("A1:B2,D4");
      areas.format.fill.color = "#FF0000";
      areas.load("address,areaCount,cellCount,areas/items/address");
      const cell = sheetOf(context).getRange("D4");
      cell.load("format/fill/color");
      await context.sync();
      expect(areas.address).toBe("Sheet1!A1:B2,Sheet1!D4");
      expect([areas.areaCount, areas.cellCount]).toEqual([2, 5]);
      expect(areas.areas.items.map((item) => item.address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
      expect(cell.format.fill.color).toBe("#FF0000");
    },
  },
];
