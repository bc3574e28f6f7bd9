/** Rows of tables, calculated columns, and what listeners to tables are told. */
import { refusal, sheetOf, type Case } from "../case";
import { costs } from "./tables";

const ADD = "excel.tablerowcollection#excel-excel-tablerowcollection-add-member";
const EVENTS = "excel-add-ins-events";

async function cells(context: Excel.RequestContext, address: string, what: "values" | "formulas" = "values") {
  const range = sheetOf(context).getRange(address);
  range.load(what);
  await context.sync();
  return range[what] as unknown[][];
}

export const cases: readonly Case[] = [
  {
    page: ADD,
    name: "rows are added at the end, several at once",
    async run(context) {
      const table = costs(context);
      table.rows.add(undefined, [
        ["Libraries", 20, 0.3],
        ["Museums", 10, 0.2],
      ]);
      table.rows.load("count");
      expect(await cells(context, "A5:C6")).toEqual([
        ["Libraries", 20, 0.3],
        ["Museums", 10, 0.2],
      ]);
      expect(table.rows.count).toBe(5);
    },
  },
  {
    page: ADD,
    name: "a row is put at an index, and what is below the table moves down",
    async run(context) {
      const table = costs(context);
      sheetOf(context).getRange("A6").values = [["below"]];
      await context.sync();
      table.rows.add(0, [["First", 1, 1]]);
      expect(await cells(context, "A1:A7")).toEqual([
        ["Service"],
        ["First"],
        ["Care"],
        ["Roads"],
        ["Parks"],
        [""],
        ["below"],
      ]);
    },
  },
  {
    page: ADD,
    name: "a table with nothing below its header is filled from its first row",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").values = [["a", "b"]];
      const table = sheet.tables.add("A1:B1", true);
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      const range = table.getRange();
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
      expect(range.values).toEqual([
        ["a", "b"],
        [1, 2],
        [3, 4],
      ]);
    },
  },
  {
    page: ADD,
    name: "rows of the wrong width are refused",
    async run(context) {
      costs(context).rows.add(undefined, [["Libraries", 20]]);
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: ADD,
    name: "rows are added above the totals",
    async run(context) {
      const table = costs(context);
      table.showTotals = true;
      await context.sync();
      table.rows.add(undefined, [["Libraries", 20, 0.5]]);
      expect(await cells(context, "A5:C6")).toEqual([
        ["Libraries", 20, 0.5],
        ["Total", "", 2],
      ]);
    },
  },
  {
    page: ADD,
    name: "new rows look like those above",
    async run(context) {
      const table = costs(context);
      const format = [["£#,##0"], ["£#,##0"], ["£#,##0"]];
      table.columns.getItem("Cost").getDataBodyRange().numberFormat = format;
      await context.sync();
      table.rows.add(undefined, [["Libraries", 20, 0.3]]);
      const cell = sheetOf(context).getRange("B5");
      cell.load("numberFormat");
      await context.sync();
      expect(cell.numberFormat).toEqual([["£#,##0"]]);
    },
  },
  {
    page: "excel.tablerow#excel-excel-tablerow-values-member",
    name: "a row is read and written by its index",
    async run(context) {
      const row = costs(context).rows.getItemAt(1);
      row.load("index,values");
      await context.sync();
      expect([row.index, row.values]).toEqual([1, [["Roads", 50, 0.5]]]);
      row.values = [["Roads", 55, 0.5]];
      expect(await cells(context, "B3")).toEqual([[55]]);
    },
  },
  {
    page: "excel.tablerow#excel-excel-tablerow-delete-member",
    name: "a deleted row closes the gap",
    async run(context) {
      const table = costs(context);
      await context.sync();
      table.rows.getItemAt(1).delete();
      expect(await cells(context, "A1:A5")).toEqual([["Service"], ["Care"], ["Parks"], [""], [""]]);
    },
  },
  {
    page: "excel.tablerowcollection#excel-excel-tablerowcollection-deleterows-member",
    name: "several rows are deleted at once",
    async run(context) {
      const table = costs(context);
      await context.sync();
      table.rows.deleteRows([0, 2]);
      table.rows.load("count");
      expect(await cells(context, "A2:A3")).toEqual([["Roads"], [""]]);
      expect(table.rows.count).toBe(1);
    },
  },
  {
    page: "excel.tablerowcollection#excel-excel-tablerowcollection-getitemat-member",
    name: "a row that is not there is an invalid argument",
    async run(context) {
      costs(context).rows.getItemAt(7).load("values");
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    },
  },
  {
    page: "excel-add-ins-tables",
    name: "a formula over a whole column makes it calculated, and a new row gets it",
    async run(context) {
      const table = costs(context);
      table.columns.add(undefined, [["Ours"], ["=B2*C2"], ["=B3*C3"], ["=B4*C4"]]);
      await context.sync();
      table.rows.add(undefined, [["Libraries", 20, 0.5, null as unknown as string]]);
      expect(await cells(context, "D5", "formulas")).toEqual([["=B5*C5"]]);
      expect(await cells(context, "D5")).toEqual([[10]]);
    },
  },
  {
    page: "excel-add-ins-tables",
    name: "formulas name columns of their own row",
    async run(context) {
      const table = costs(context);
      const ours = "=[@Cost]*[@Share]";
      table.columns.add(undefined, [["Ours"], [ours], [ours], [ours]]);
      expect(await cells(context, "D2:D4")).toEqual([[60], [25], [12]]);
    },
  },
  {
    page: EVENTS,
    name: "a changed cell of a table is told to who listens to the table and to all tables",
    async run(context) {
      const table = costs(context);
      table.load("id");
      await context.sync();
      const told: Excel.TableChangedEventArgs[] = [];
      const listen = (event: Excel.TableChangedEventArgs) => {
        told.push(event);
        return Promise.resolve();
      };
      table.onChanged.add(listen);
      context.workbook.tables.onChanged.add(listen);
      await context.sync();
      sheetOf(context).getRange("B2").values = [[101]];
      await context.sync();
      await until(() => told.length >= 2);
      expect(told.map(({ address, tableId }) => [address, tableId])).toEqual([
        ["B2", table.id],
        ["B2", table.id],
      ]);
    },
  },
  {
    page: "excel.tablecollection#excel-excel-tablecollection-onadded-member",
    name: "new and deleted tables are told of",
    async run(context) {
      const told: string[] = [];
      context.workbook.tables.onAdded.add((event) => {
        told.push(`added ${event.source}`);
        return Promise.resolve();
      });
      context.workbook.tables.onDeleted.add((event) => {
        told.push(`deleted ${event.tableName}`);
        return Promise.resolve();
      });
      await context.sync();
      const table = costs(context);
      await context.sync();
      table.delete();
      await context.sync();
      await until(() => told.length >= 2);
      expect(told).toEqual(["added Local", "deleted Costs"]);
    },
  },
];

/** Events come after the answer: waits for what is to be, and no longer than two seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 2000; !isSo() && Date.now() < end;)
    await new Promise((done) => setTimeout(done, 5));
}
