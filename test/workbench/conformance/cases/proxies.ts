import type { Case } from "../case";
import { refusal, sheetOf } from "../case";

/** Proxy objects, `load` and `sync`: what holds of every object. */
export const cases: readonly Case[] = [
  {
    page: "application-specific-api-model#load",
    name: "a property that was not loaded can't be read",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      expect(() => range.values).toThrow(/not available.*load/s);
    },
  },
  {
    page: "application-specific-api-model#null-objects",
    name: "what an …OrNullObject method doesn't find is a null object, and no error",
    run: async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("No such sheet");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    },
  },
  {
    page: "application-specific-api-error-handling#api-errors",
    name: "an error says which statement failed",
    run: async (context) => {
      context.workbook.worksheets.getItem("No such sheet").load("name");
      const error: unknown = await context.sync().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(OfficeExtension.Error);
      const { code, debugInfo } = error as OfficeExtension.Error;
      expect(code).toBe("ItemNotFound");
      expect(debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
      expect(debugInfo.statement).toContain("worksheets.getItem");
    },
  },
  {
    page: "application-specific-api-model#sync",
    name: "what stands before the failing statement of a batch has happened",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [[7]];
      context.workbook.worksheets.getItem("No such sheet").load("name");
      sheet.getRange("A1").values = [[8]];
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
      const cell = sheetOf(context).getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[7]]);
    },
  },
];
