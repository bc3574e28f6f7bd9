/** What happens on a sheet, as it is told to who listens. */
import type { Case } from "../case";
import { sheetOf } from "../case";

/** Waits until something was told. */
async function told<T>(heard: readonly T[], count = 1): Promise<readonly T[]> {
  for (let waited = 0; heard.length < count && waited < 3000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return heard;
}

export const cases: readonly Case[] = [
  {
    page: "excel.worksheetrowhiddenchangedeventargs",
    name: "rows hidden and shown again are told, columns are not",
    async run(context) {
      const sheet = sheetOf(context);
      const heard: Excel.WorksheetRowHiddenChangedEventArgs[] = [];
      sheet.onRowHiddenChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("2:3").rowHidden = true;
      await context.sync();
      sheet.getRange("3:3").rowHidden = false;
      await context.sync();
      expect((await told(heard, 2)).map(({ address, changeType }) => [address, changeType])).toEqual([
        ["2:3", "Hidden"],
        ["3:3", "Unhidden"],
      ]);
    },
  },
  {
    page: "excel.worksheetcalculatedeventargs#excel-excel-worksheetcalculatedeventargs-address-member",
    name: "a calculation tells which cells it changed",
    async run(context) {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      await context.sync();
      const heard: string[] = [];
      sheet.onCalculated.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      await context.sync();
      expect(await told(heard)).toEqual(["B1"]);
    },
  },
  {
    page: "excel.worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-getrange-member(1)",
    name: "an event's range can be asked for later, under the sheet's new name too",
    async run(context) {
      const sheet = sheetOf(context);
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      sheet.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      const [event] = await told(heard);
      sheet.name = "Renamed";
      const range = event!.getRange(context);
      const same = event!.getRangeOrNullObject(context);
      range.load("address, values");
      same.load("address");
      await context.sync();
      expect(range.address).toBe("Renamed!B2:C3");
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(same.address).toBe("Renamed!B2:C3");
    },
  },
  {
    page: "excel.tablechangedeventargs#excel-excel-tablechangedeventargs-getrange-member(1)",
    name: "so can that of a table's event",
    async run(context) {
      const sheet = sheetOf(context);
      const table = sheet.tables.add("A1:B3", true);
      await context.sync();
      const heard: Excel.TableChangedEventArgs[] = [];
      table.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A2").values = [[7]];
      await context.sync();
      const [event] = await told(heard);
      const range = event!.getRange(context);
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A2");
    },
  },
  {
    page: "excel.worksheetformatchangedeventargs",
    name: "a new look is told, with its cells",
    async run(context) {
      const sheet = sheetOf(context);
      const heard: Excel.WorksheetFormatChangedEventArgs[] = [];
      sheet.onFormatChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:C3").format.fill.color = "orange";
      await context.sync();
      const [event] = await told(heard);
      const range = event!.getRange(context);
      range.load("address");
      await context.sync();
      expect([event!.address, range.address]).toEqual(["B2:C3", "Sheet1!B2:C3"]);
    },
  },
  {
    page: "excel.worksheet#excel-excel-worksheet-getnext-member(1)",
    name: "a sheet got from another is found again in the next request",
    async run(context) {
      context.workbook.worksheets.add("Second");
      const next = sheetOf(context).getNext();
      const copy = next.copy("End");
      next.load("name");
      await context.sync();
      next.name = "After all";
      copy.name = "Copy";
      copy.load("position");
      await context.sync();
      next.load("name");
      await context.sync();
      expect([next.name, copy.position]).toEqual(["After all", 2]);
    },
  },
  {
    page: "excel.worksheetmovedeventargs",
    name: "a moved sheet is told, with where it was and is",
    async run(context) {
      const { worksheets } = context.workbook;
      worksheets.add("Second");
      const third = worksheets.add("Third");
      await context.sync();
      const heard: Excel.WorksheetMovedEventArgs[] = [];
      worksheets.onMoved.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
      third.position = 0;
      await context.sync();
      const [event] = await told(heard);
      expect([event?.positionBefore, event?.positionAfter]).toEqual([2, 0]);
    },
  },
  {
    page: "excel.application#excel-excel-application-calculationstate-member",
    name: "what isn't calculated yet is pending, as long as calculation is manual",
    async run(context) {
      const { application } = context.workbook;
      const state = async (): Promise<string> => {
        application.load("calculationState");
        await context.sync();
        return application.calculationState;
      };
      expect(await state()).toBe("Done");
      application.calculationMode = "Manual";
      sheetOf(context).getRange("A1").values = [[1]];
      expect(await state()).toBe("Pending");
      application.calculate("Recalculate");
      expect(await state()).toBe("Done");
      sheetOf(context).getRange("A1").values = [[2]];
      expect(await state()).toBe("Pending");
      application.calculationMode = "Automatic";
      expect(await state()).toBe("Done");
    },
  },
];
