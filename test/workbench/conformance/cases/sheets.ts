/** Worksheets, the workbook and the application. */
import { refusal, sheetOf, type Case } from "../case";

const sheets = (context: Excel.RequestContext): Excel.WorksheetCollection => context.workbook.worksheets;

const names = async (context: Excel.RequestContext): Promise<string[]> => {
  const all = sheets(context);
  all.load("items/name");
  await context.sync();
  return all.items.map(({ name }) => name);
};

const refusedName = (what: string, name: string, code = "InvalidArgument"): Case => ({
  page: "excel.worksheet#excel-excel-worksheet-name-member",
  name: `a sheet's name may not be ${what}`,
  async run(context) {
    sheetOf(context).name = "Taken";
    const added = sheets(context).add("Other");
    added.name = name;
    expect(await refusal(() => context.sync())).toBe(code);
    expect(await names(context)).toEqual(["Taken", "Other"]);
  },
});

export const cases: readonly Case[] = [
  {
    page: "excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1)",
    name: "a sheet is added at the end, is not activated, and gets the next free name",
    async run(context) {
      sheets(context).add("Savings");
      const unnamed = sheets(context).add();
      unnamed.load("name,position,visibility");
      const active = sheets(context).getActiveWorksheet();
      active.load("name");
      await context.sync();
      expect(await names(context)).toEqual(["Sheet1", "Savings", "Sheet3"]);
      expect([unnamed.position, unnamed.visibility, active.name]).toEqual([2, "Visible", "Sheet1"]);
    },
  },
  {
    page: "excel.worksheetcollection#excel-excel-worksheetcollection-getitem-member(1)",
    name: "a sheet is found by name in any case, and by id",
    async run(context) {
      const byName = sheets(context).getItem("SHEET1");
      byName.load("id,name");
      await context.sync();
      const byId = sheets(context).getItem(byName.id);
      byId.load("name");
      await context.sync();
      expect(byId.name).toBe("Sheet1");
    },
  },
  {
    page: "excel.worksheetcollection#excel-excel-worksheetcollection-getitem-member(1)",
    name: "a sheet that is not there is ItemNotFound",
    async run(context) {
      sheets(context).getItem("None").load("name");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: "excel.worksheetcollection#excel-excel-worksheetcollection-getitemornullobject-member(1)",
    name: "a sheet that is not there is a null object where asked for so",
    async run(context) {
      const none = sheets(context).getItemOrNullObject("None");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    },
  },
  refusedName("empty", ""),
  refusedName("longer than 31 characters", "x".repeat(32)),
  refusedName("with a colon", "a:b"),
  refusedName("with a slash", "2024/25"),
  refusedName("in an apostrophe", "'quoted"),
  refusedName("History", "History"),
  refusedName("another sheet's", "taken", "ItemAlreadyExists"),
  {
    page: "excel.worksheet#excel-excel-worksheet-name-member",
    name: "a renamed sheet is renamed in formulas and in addresses",
    async run(context) {
      const sheet = sheetOf(context);
      const other = sheets(context).add("Other");
      sheet.getRange("A1").values = [[5]];
      other.getRange("A1").formulas = [["=Sheet1!A1"]];
      sheet.name = "My sheet";
      const range = other.getRange("A1");
      const source = sheet.getRange("A1");
      range.load("formulas,values");
      source.load("address");
      await context.sync();
      expect(range.formulas).toEqual([["='My sheet'!A1"]]);
      expect(range.values).toEqual([[5]]);
      expect(source.address).toBe("'My sheet'!A1");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-position-member",
    name: "a sheet is moved",
    async run(context) {
      sheets(context).add("B");
      const third = sheets(context).add("C");
      third.position = 0;
      await context.sync();
      expect(await names(context)).toEqual(["C", "Sheet1", "B"]);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-visibility-member",
    name: "the last visible sheet can't be hidden",
    async run(context) {
      sheetOf(context).visibility = "Hidden";
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-visibility-member",
    name: "a hidden sheet is left out where only visible ones are asked for",
    async run(context) {
      const hidden = sheets(context).add("Hidden one");
      sheets(context).add("Last");
      hidden.visibility = "VeryHidden";
      const count = sheets(context).getCount(true);
      const next = sheets(context).getItem("Sheet1").getNext(true);
      next.load("name");
      hidden.load("visibility");
      await context.sync();
      expect([count.value, next.name, hidden.visibility]).toEqual([2, "Last", "VeryHidden"]);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-activate-member(1)",
    name: "a hidden sheet can't be activated",
    async run(context) {
      const hidden = sheets(context).add("Hidden one");
      hidden.visibility = "Hidden";
      hidden.activate();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-activate-member(1)",
    name: "an activated sheet is the active one",
    async run(context) {
      sheets(context).add("Other").activate();
      const active = sheets(context).getActiveWorksheet();
      active.load("name");
      await context.sync();
      expect(active.name).toBe("Other");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-delete-member(1)",
    name: "the only visible sheet can't be deleted",
    async run(context) {
      sheetOf(context).delete();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-delete-member(1)",
    name: "a very hidden sheet can't be deleted",
    async run(context) {
      const other = sheets(context).add("Other");
      other.visibility = "VeryHidden";
      other.delete();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-delete-member(1)",
    name: "what points to a deleted sheet is #REF!",
    async run(context) {
      const other = sheets(context).add("Other");
      other.getRange("A1").values = [[1]];
      const cell = sheetOf(context).getRange("A1");
      cell.formulas = [["=Other!A1"]];
      await context.sync();
      other.delete();
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["#REF!"]]);
      expect(await names(context)).toEqual(["Sheet1"]);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-copy-member(1)",
    name: "a copy has the cells and a name of its own",
    async run(context) {
      sheetOf(context).getRange("A1").values = [["x"]];
      const copy = sheetOf(context).copy("End");
      const cell = copy.getRange("A1");
      cell.load("values,address");
      await context.sync();
      expect([cell.values, cell.address]).toEqual([[["x"]], "'Sheet1 (2)'!A1"]);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-getnextornullobject-member(1)",
    name: "the last sheet has no next",
    async run(context) {
      const next = sheetOf(context).getNextOrNullObject();
      await context.sync();
      expect(next.isNullObject).toBe(true);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-getusedrange-member(1)",
    name: "an empty sheet's used range is its first cell, or a null object",
    async run(context) {
      const used = sheetOf(context).getUsedRange();
      used.load("address");
      const none = sheetOf(context).getUsedRangeOrNullObject(true);
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-getusedrange-member(1)",
    name: "the used range holds all values",
    async run(context) {
      sheetOf(context).getRange("B2").values = [[1]];
      sheetOf(context).getRange("D5").values = [[2]];
      const used = sheetOf(context).getUsedRange(true);
      used.load("address");
      await context.sync();
      expect(used.address).toBe("Sheet1!B2:D5");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-getrange-member(1)",
    name: "getRange without an address is the whole sheet",
    async run(context) {
      const range = sheetOf(context).getRange();
      range.load("address,isEntireRow,isEntireColumn,cellCount");
      await context.sync();
      expect([range.address, range.isEntireRow, range.isEntireColumn, range.cellCount]).toEqual([
        "Sheet1!1:1048576",
        true,
        true,
        -1,
      ]);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-getrange-member(1)",
    name: "an address that is none is InvalidArgument",
    async run(context) {
      sheetOf(context).getRange("A0:ZZZZ9").load("address");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-getrangebyindexes-member(1)",
    name: "a range by its first row and column and its size",
    async run(context) {
      const range = sheetOf(context).getRangeByIndexes(1, 2, 3, 2);
      range.load("address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        address: "Sheet1!C2:D4",
        rowIndex: 1,
        columnIndex: 2,
        rowCount: 3,
        columnCount: 2,
      });
    },
  },
  {
    page: "excel.worksheetfreezepanes",
    name: "rows and columns are frozen and told",
    async run(context) {
      const { freezePanes } = sheetOf(context);
      freezePanes.freezeAt(sheetOf(context).getRange("A1:B3"));
      const location = freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      expect(location.address).toBe("Sheet1!A1:B3");
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-showgridlines-member",
    name: "gridlines are hidden",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.showGridlines = false;
      sheet.load("showGridlines");
      await context.sync();
      expect(sheet.showGridlines).toBe(false);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-tabcolor-member",
    name: "a tab has a colour, or none",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.tabColor = "#00FF00";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("#00FF00");
      sheet.tabColor = "";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("");
    },
  },
  {
    page: "excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1)",
    name: "locked cells of a protected sheet are AccessDenied, unlocked ones are not",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" });
      sheet.getRange("B1").values = [[1]];
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({
        allowFormatCells: true,
        allowSort: false,
        selectionMode: "Unlocked",
      });
      sheet.getRange("A1").values = [[1]];
      expect(await refusal(() => context.sync())).toBe("AccessDenied");
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[2]];
      await context.sync();
    },
  },
  {
    page: "excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1)",
    name: "a protected sheet can't be protected again",
    async run(context) {
      const { protection } = sheetOf(context);
      protection.protect();
      protection.protect();
      expect(await refusal(() => context.sync())).toBe("InvalidOperation");
    },
  },
  {
    page: "excel.worksheetcustompropertycollection",
    name: "a sheet keeps texts by keys",
    async run(context) {
      const properties = sheetOf(context).customProperties;
      properties.add("Year", "2024/25");
      const found = properties.getItemOrNullObject("YEAR");
      const none = properties.getItemOrNullObject("Month");
      found.load("key,value");
      await context.sync();
      expect([found.key, found.value, none.isNullObject]).toEqual(["Year", "2024/25", true]);
    },
  },
  {
    page: "excel.pagelayout",
    name: "a page lies across and has a print area",
    async run(context) {
      const layout = sheetOf(context).pageLayout;
      layout.orientation = "Landscape";
      layout.setPrintArea("A1:F40");
      layout.zoom = { horizontalFitToPages: 1 };
      layout.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
      layout.load("orientation,zoom");
      const area = layout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      expect([layout.orientation, layout.zoom, area.address]).toEqual([
        "Landscape",
        { horizontalFitToPages: 1 },
        "Sheet1!A1:F40",
      ]);
    },
  },
  {
    page: "excel.workbook#excel-excel-workbook-getselectedrange-member(1)",
    name: "what is selected is told, and its first cell is active",
    async run(context) {
      sheetOf(context).getRange("B2:C4").select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load("address");
      active.load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Sheet1!B2:C4", "Sheet1!B2"]);
    },
  },
  {
    page: "excel.workbookprotection",
    name: "in a protected workbook no sheet is added",
    async run(context) {
      context.workbook.protection.protect();
      sheets(context).add("New");
      expect(await refusal(() => context.sync())).toBe("AccessDenied");
    },
  },
  {
    page: "excel.application#excel-excel-application-calculationmode-member",
    name: "in manual mode a formula waits for calculate()",
    async run(context) {
      const { application } = context.workbook;
      const range = sheetOf(context).getRange("A1:B1");
      range.formulas = [[1, "=A1*2"]];
      await context.sync();
      application.calculationMode = "Manual";
      sheetOf(context).getRange("A1").values = [[5]];
      range.load("values");
      application.load("calculationMode");
      await context.sync();
      expect([application.calculationMode, range.values]).toEqual(["Manual", [[5, 2]]]);
      application.calculate("Recalculate");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[5, 10]]);
    },
  },
  {
    page: "excel.cultureinfo",
    name: "the workbench speaks British English",
    async run(context) {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
      await context.sync();
      expect(cultureInfo.toJSON()).toMatchObject({
        name: "en-GB",
        numberFormat: { numberDecimalSeparator: "." },
        datetimeFormat: { shortDatePattern: "dd/MM/yyyy" },
      });
    },
  },
];
