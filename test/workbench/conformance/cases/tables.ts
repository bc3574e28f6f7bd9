/** Tables: made, named, their parts, columns, styles, and their end. */
import { refusal, sheetOf, type Case } from "../case";

const ADD = "excel.tablecollection#excel-excel-tablecollection-add-member(1)".replace("(1)", "");
const NAME = "excel.table#excel-excel-table-name-member";
const COLUMNS = "excel.tablecolumncollection";

export function costs(context: Excel.RequestContext): Excel.Table {
  const sheet = sheetOf(context);
  sheet.getRange("A1:C4").values = [
    ["Service", "Cost", "Share"],
    ["Care", 100, 0.6],
    ["Roads", 50, 0.5],
    ["Parks", 30, 0.4],
  ];
  const table = sheet.tables.add("A1:C4", true);
  table.name = "Costs";
  return table;
}

async function cells(context: Excel.RequestContext, address: string) {
  const range = sheetOf(context).getRange(address);
  range.load("values,formulas");
  await context.sync();
  return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
}

async function refusesNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const table = context.workbook.tables.getItemAt(0);
    table.name = name;
    expect(await refusal(() => context.sync())).toBe("InvalidArgument");
  }
}

export const cases: readonly Case[] = [
  {
    page: ADD,
    name: "a table of a range with headers has Excel's name, style and stripes",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]]; // prettier-ignore
      const table = sheet.tables.add(sheet.getRange("A1:B2"), true);
      table.load("name,style,showBandedRows,showHeaders,showTotals,showFilterButton,highlightFirstColumn");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Table1",
        style: "TableStyleMedium2",
        showBandedRows: true,
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        highlightFirstColumn: false,
      });
    },
  },
  {
    page: ADD,
    name: "without headers Excel makes them and shifts the data down by one row",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.tables.add("A1:B1", false);
      expect((await cells(context, "A1:B2")).values).toEqual([
        ["Column1", "Column2"],
        [1, 2],
      ]);
    },
  },
  {
    page: ADD,
    name: "header cells become unique text",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:D2").values = [
        ["Year", "Year", "", 2026],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add("A1:D2", true);
      table.columns.load("items/name");
      const header = table.getHeaderRowRange();
      header.load("values");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Year", "Year2", "Column3", "2026"]);
      expect(header.values).toEqual([["Year", "Year2", "Column3", "2026"]]);
    },
  },
  {
    page: ADD,
    name: "a table can't overlap another",
    async run(context) {
      costs(context);
      await context.sync();
      sheetOf(context).tables.add("C3:D6", true);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: ADD,
    name: "an address with a sheet puts the workbook's table there; one of another sheet is refused by a sheet's collection",
    async run(context) {
      context.workbook.worksheets.add("My sheet");
      const table = context.workbook.tables.add("'My sheet'!B2:C5", true);
      table.worksheet.load("name");
      await context.sync();
      expect(table.worksheet.name).toBe("My sheet");
      sheetOf(context).tables.add("'My sheet'!F2:G5", true);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: ADD,
    name: "a bad address is refused",
    async run(context) {
      sheetOf(context).tables.add("no cells", true);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: NAME,
    name: "names that Excel does not take are refused",
    async run(context) {
      costs(context);
      await context.sync();
      await refusesNames(context, ["Two words", "1st", "A1", "R1C1", "c", "a-b", ""]);
    },
  },
  {
    page: NAME,
    name: "a name that another table or a defined name has is refused",
    async run(context) {
      costs(context);
      sheetOf(context).tables.add("F1:G3", true).name = "Other";
      context.workbook.names.add("Rate", "=0.5");
      await context.sync();
      await refusesNames(context, ["other", "RATE"]);
    },
  },
  {
    page: NAME,
    name: "formulas follow a table's new name",
    async run(context) {
      const table = costs(context);
      sheetOf(context).getRange("F1").formulas = [["=SUM(Costs[Cost])"]];
      await context.sync();
      table.name = "Spending";
      const { formulas, values } = await cells(context, "F1");
      expect(formulas).toEqual([["=SUM(Spending[Cost])"]]);
      expect(values).toEqual([[180]]);
    },
  },
  {
    page: "excel.tablecollection#excel-excel-tablecollection-getitem-member",
    name: "a table is found by its name in any case, and by its id",
    async run(context) {
      costs(context).load("id");
      const byName = context.workbook.tables.getItem("COSTS");
      byName.load("id,name");
      await context.sync();
      const byId = context.workbook.tables.getItem(byName.id);
      byId.load("name");
      await context.sync();
      expect(byId.name).toBe("Costs");
    },
  },
  {
    page: "excel.tablecollection#excel-excel-tablecollection-getitemornullobject-member",
    name: "a table that is not there is ItemNotFound, or a null object",
    async run(context) {
      const none = context.workbook.tables.getItemOrNullObject("None");
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect([none.isNullObject, count.value]).toEqual([true, 0]);
      context.workbook.tables.getItem("None").load("name");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: "excel.table#excel-excel-table-getdatabodyrange-member",
    name: "the parts of a table are where they are",
    async run(context) {
      const table = costs(context);
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load("address");
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:C4", "Sheet1!A1:C1", "Sheet1!A2:C4"]);
      table.getTotalRowRange().load("address");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: "excel.table#excel-excel-table-showtotals-member",
    name: "the total row says Total and sums the last column",
    async run(context) {
      const table = costs(context);
      table.showTotals = true;
      table.getTotalRowRange().load("address");
      const { values, formulas } = await cells(context, "A5:C5");
      expect(values).toEqual([["Total", "", 1.5]]);
      expect(formulas[0]![2]).toBe("=SUBTOTAL(109,Costs[Share])");
      table.showTotals = false;
      expect((await cells(context, "A5:C5")).values).toEqual([["", "", ""]]);
    },
  },
  {
    page: "excel.table#excel-excel-table-showheaders-member",
    name: "without its header row a table keeps its columns' names and shows them again",
    async run(context) {
      const table = costs(context);
      table.showHeaders = false;
      const range = table.getRange();
      range.load("address");
      expect((await cells(context, "A1:C1")).values).toEqual([["", "", ""]]);
      expect(range.address).toBe("Sheet1!A2:C4");
      table.showHeaders = true;
      expect((await cells(context, "A1:C1")).values).toEqual([["Service", "Cost", "Share"]]);
    },
  },
  {
    page: "excel.table#excel-excel-table-style-member",
    name: "a style Excel brings is set, another is refused",
    async run(context) {
      const table = costs(context);
      table.style = "TableStyleLight9";
      table.showBandedColumns = true;
      table.highlightLastColumn = true;
      table.load("style,showBandedColumns,highlightLastColumn");
      await context.sync();
      expect([table.style, table.showBandedColumns, table.highlightLastColumn]).toEqual([
        "TableStyleLight9",
        true,
        true,
      ]);
      table.style = "TableStyleGaudy1";
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.table#excel-excel-table-resize-member",
    name: "a resized table takes in cells; its header must stay in its row",
    async run(context) {
      const table = costs(context);
      sheetOf(context).getRange("D1").values = [["Note"]];
      table.resize("A1:D6");
      table.columns.load("items/name");
      const range = table.getRange();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:D6");
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Service", "Cost", "Share", "Note"]);
      table.resize("A2:D6");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.table#excel-excel-table-converttorange-member",
    name: "a table made a range leaves its cells, and formulas that speak of cells",
    async run(context) {
      const table = costs(context);
      sheetOf(context).getRange("F1").formulas = [["=SUM(Costs[Cost])"]];
      await context.sync();
      table.convertToRange();
      const count = context.workbook.tables.getCount();
      const { formulas, values } = await cells(context, "F1");
      expect(count.value).toBe(0);
      expect(formulas).toEqual([["=SUM(Sheet1!$B$2:$B$4)"]]);
      expect(values).toEqual([[180]]);
    },
  },
  {
    page: "excel.table#excel-excel-table-delete-member(1)".replace("(1)", ""),
    name: "a deleted table takes its cells with it",
    async run(context) {
      const table = costs(context);
      await context.sync();
      table.delete();
      expect((await cells(context, "A1:B2")).values).toEqual([
        ["", ""],
        ["", ""],
      ]);
      table.load("name");
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    },
  },
  {
    page: "excel.table#excel-excel-table-sort-member",
    name: "rows are sorted whole, upwards or downwards",
    async run(context) {
      const table = costs(context);
      table.sort.apply([{ key: 1, ascending: true }]);
      expect((await cells(context, "A2:C4")).values).toEqual([
        ["Parks", 30, 0.4],
        ["Roads", 50, 0.5],
        ["Care", 100, 0.6],
      ]);
      table.sort.apply([{ key: 0, ascending: false }]);
      expect((await cells(context, "A2:A4")).values).toEqual([["Roads"], ["Parks"], ["Care"]]);
      table.sort.apply([{ key: 9 }]);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: `${COLUMNS}#excel-excel-tablecolumncollection-add-member`,
    name: "a column is added at the end, with its header first",
    async run(context) {
      const table = costs(context);
      table.columns.add(undefined, [["Note"], ["x"], ["y"], ["z"]]);
      const range = table.getRange();
      range.load("address");
      expect((await cells(context, "D1:D4")).values).toEqual([["Note"], ["x"], ["y"], ["z"]]);
      expect(range.address).toBe("Sheet1!A1:D4");
    },
  },
  {
    page: `${COLUMNS}#excel-excel-tablecolumncollection-add-member`,
    name: "a column is put between others",
    async run(context) {
      const table = costs(context);
      table.columns.add(1, [["Note"], ["x"], ["y"], ["z"]]);
      expect((await cells(context, "A1:D2")).values).toEqual([
        ["Service", "Note", "Cost", "Share"],
        ["Care", "x", 100, 0.6],
      ]);
    },
  },
  {
    page: `${COLUMNS}#excel-excel-tablecolumncollection-add-member`,
    name: "a column of the wrong height is refused",
    async run(context) {
      costs(context).columns.add(undefined, [["Note"], ["x"]]);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: `${COLUMNS}#excel-excel-tablecolumncollection-getitem-member`,
    name: "a column is found by name and by id, and keeps its id when it moves",
    async run(context) {
      const table = costs(context);
      const share = table.columns.getItem("SHARE");
      share.load("id,index,name,values");
      await context.sync();
      expect([share.index, share.name, share.values]).toEqual([2, "Share", [["Share"], [0.6], [0.5], [0.4]]]);
      table.columns.add(0);
      const again = table.columns.getItem(share.id);
      again.load("index,name");
      await context.sync();
      expect([again.index, again.name]).toEqual([3, "Share"]);
    },
  },
  {
    page: "excel.tablecolumn#excel-excel-tablecolumn-name-member",
    name: "a renamed column is renamed in its header cell and in formulas",
    async run(context) {
      const table = costs(context);
      sheetOf(context).getRange("F1").formulas = [["=SUM(Costs[Cost])"]];
      await context.sync();
      table.columns.getItem("Cost").name = "Net cost";
      const { formulas } = await cells(context, "F1");
      expect(formulas).toEqual([["=SUM(Costs[Net cost])"]]);
      expect((await cells(context, "B1")).values).toEqual([["Net cost"]]);
      table.columns.getItem("Net cost").name = "Share";
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel.table#excel-excel-table-getheaderrowrange-member",
    name: "writing a header cell renames the column",
    async run(context) {
      const table = costs(context);
      table.getHeaderRowRange().values = [["Service", "Spend", "Service"]];
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Service", "Spend", "Service2"]);
    },
  },
  {
    page: "excel.tablecolumn#excel-excel-tablecolumn-delete-member",
    name: "a deleted column closes the gap, and formulas that spoke of it say so",
    async run(context) {
      const table = costs(context);
      sheetOf(context).getRange("F1").formulas = [["=SUM(Costs[Cost])"]];
      await context.sync();
      table.columns.getItem("Cost").delete();
      const { values } = await cells(context, "A1:C2");
      expect(values.map((row) => row.slice(0, 2))).toEqual([
        ["Service", "Share"],
        ["Care", 0.6],
      ]);
      const found = table.columns.getItemOrNullObject("Cost");
      await context.sync();
      expect(found.isNullObject).toBe(true);
    },
  },
  {
    page: "excel.tablecolumn#excel-excel-tablecolumn-getdatabodyrange-member",
    name: "a column's parts are its cells",
    async run(context) {
      const column = costs(context).columns.getItem("Cost");
      const parts = [column.getRange(), column.getHeaderRowRange(), column.getDataBodyRange()];
      for (const part of parts) part.load("address");
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!B1:B4", "Sheet1!B1", "Sheet1!B2:B4"]);
    },
  },
  {
    page: "excel.filter#excel-excel-filter-applyvaluesfilter-member",
    name: "a filter the workbench has not is refused by name",
    async run(context, bench) {
      bench.expectUnsupported("the workbench filters nothing");
      costs(context).columns.getItem("Cost").filter.applyValuesFilter(["30"]);
      expect(await refusal(() => context.sync())).toBe("ApiNotFound");
    },
  },
];
