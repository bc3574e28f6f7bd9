/**
 * @jest-environment ./workbench/node/jestEnvironment.ts
 * @jest-environment-options {"profile": {"ExcelApi": "1.12"}, "messageLimit": 300000}
 */
import type { Bench } from "../../../workbench/node";

declare const workbench: Bench;

test("a test has Excel as an add-in has it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["Item", "Cost"],
      ["Van", 1200],
    ];
    sheet.getRange("B3").formulas = [["=SUM(B1:B2)*2"]];
    const total = sheet.getRange("B3").load("values");
    await context.sync();
    expect(total.values).toEqual([[2400]]);
  });
  expect(workbench.trace.at(-1)?.error).toBeNull();
});

test("what the client throws is an error here too", async () => {
  const thrown: unknown = await Excel.run((context) => {
    context.workbook.worksheets.getItem("None").load("name");
    return context.sync();
  }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).toBeInstanceOf(OfficeExtension.Error);
});

test("a workbook takes the place of another", async () => {
  await workbench.open();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(used.isNullObject).toBe(true);
  });
});

test("the profile is the one the test asks for", async () => {
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
});

test("messages may be as large as the test says", async () => {
  const work = Excel.run((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A20").values = Array.from(
      { length: 20 },
      () => ["x".repeat(20_000)],
    );
    return context.sync();
  });
  await expect(work).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("settings live in the workbook", async () => {
  const { settings } = Office.context.document;
  settings.set("register", ["a", 1]);
  await new Promise<unknown>((resolve) => settings.saveAsync(resolve));
  expect(workbench.document.whole.settings).toMatchObject([
    { addInId: "test", values: [["register", '["a",1]']] },
  ]);
});

test("what is missing may be asked for when a test says why", async () => {
  workbench.expectUnsupported("This shows what happens.");
  const work = Excel.run((context) => {
    context.workbook.pivotTables.load("items/name");
    return context.sync();
  });
  await expect(work).rejects.toMatchObject({ code: "ApiNotFound" });
});
