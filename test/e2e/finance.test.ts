/** Finance's way, by keyboard: a formula with its value seen first, then frozen, or replaced by plain formulas. */
import type { Frame, Page } from "playwright-core";
import { useWorkbench, type Workbench } from "../support/browser";
import { openView, press, tabTo } from "./keyboard";
import { eventually, formulaOf, goTo, setSwitch, type, valuesOf } from "./sheet";

const open = useWorkbench();
const SHARES = [
  [50.01, 50],
  [0.02, 0.01],
  [-6.18, -6.17],
];

async function withAmounts(workbench: Workbench): Promise<{ page: Page; frame: Frame }> {
  const { page } = workbench;
  await workbench.addIn();
  // The least the manifest asks for does not tell what a formula fills.
  await setSwitch(page, "Excel it finds", "the newest known");
  await workbench.addIn();
  await goTo(workbench, "A1");
  await type(page, "100.01", "0.03", "-12.35");
  await goTo(workbench, "C1");
  const frame = await workbench.addIn();
  await openView({ page }, frame, "Functions");
  return { page, frame };
}

async function inCells(page: Page, frame: Frame): Promise<void> {
  await press({ page }, frame, "link", "Functions");
  await press({ page }, frame, "link", "Freeze or replace formulas in cells");
  await frame.getByRole("heading", { name: "Freeze or replace formulas" }).waitFor();
}

function formulasOf(frame: Frame, address: string): Promise<string[][]> {
  return frame.evaluate(
    (asked) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(asked);
        range.load({ formulas: true });
        await context.sync();
        return range.formulas as string[][];
      }),
    address,
  );
}

function shown(frame: Frame): Promise<string[][]> {
  return frame
    .getByRole("table", { name: "Value" })
    .evaluate((table) =>
      [...table.querySelectorAll("tr")].map((row) =>
        [...row.querySelectorAll("td")].map(({ textContent }) => textContent ?? ""),
      ),
    );
}

async function buildShares(page: Page, frame: Frame): Promise<void> {
  await press({ page }, frame, "link", "JWA.COST_SHARE");
  await tabTo({ page }, frame, "textbox", "amounts");
  await page.keyboard.type("a1:a3");
  await tabTo({ page }, frame, "textbox", "basis (optional)");
  await page.keyboard.type("50:50");
  await eventually(
    () => shown(frame),
    SHARES.map((row) => row.map(String)),
  );
}

test("the value follows the cells it is worked out from, whichever way they change", async () => {
  const workbench = await open();
  const { page, frame } = await withAmounts(workbench);
  await buildShares(page, frame);
  // Not by the keyboard in the grid: nothing comes back to the pane afterwards.
  const set = (sheet: string, address: string, value: number | string) =>
    frame.evaluate(
      ([name, cell, wanted]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange(cell).values = [[wanted]];
          await context.sync();
        }),
      [sheet, address, value] as const,
    );
  await set("Sheet1", "A2", 10);
  await eventually(
    () => shown(frame),
    [
      ["50.01", "50"],
      ["5", "5"],
      ["-6.18", "-6.17"],
    ],
  );
  // A formula among them follows another sheet.
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Rates");
      context.workbook.worksheets.getItem("Rates").getRange("B2").values = [[4]];
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").formulas = [["=Rates!B2*10"]];
      await context.sync();
    }),
  );
  await eventually(
    () => shown(frame),
    [
      ["50.01", "50"],
      ["20", "20"],
      ["-6.18", "-6.17"],
    ],
  );
  await set("Rates", "B2", 6);
  await eventually(
    () => shown(frame),
    [
      ["50.01", "50"],
      ["30", "30"],
      ["-6.18", "-6.17"],
    ],
  );
}, 120_000);

test("the value is seen before anything is written, then inserted, frozen, and undone", async () => {
  const workbench = await open();
  const { page, frame } = await withAmounts(workbench);
  await buildShares(page, frame);
  expect(await valuesOf(frame, "C1:D3")).toEqual(new Array(3).fill(["", ""]));
  await press({ page }, frame, "button", "Insert at the active cell");
  await frame.getByText("The formula is in Sheet1!C1.").waitFor();
  await eventually(() => valuesOf(frame, "C1:D3"), SHARES);

  await inCells(page, frame);
  await press({ page }, frame, "button", "Show what would change");
  // Inserting leaves C1 selected.
  await frame.getByText("1 formula in 6 cells would be frozen to values.").waitFor();
  await frame.getByText("Sheet1!C1:D3").waitFor();
  await frame.getByText("Save a copy first if you may need them.").waitFor();
  expect(await formulaOf(frame, "C1")).toBe('=JWA.COST_SHARE(A1:A3,"50:50")');
  await press({ page }, frame, "button", "Freeze 1 formula");
  await frame.getByText("1 formula in 6 cells was frozen to values.").waitFor();
  expect(await formulasOf(frame, "C1:D3")).toEqual(SHARES);

  await goTo(workbench, "C1");
  await page.keyboard.press("Control+Z");
  await eventually(() => formulaOf(frame, "C1"), '=JWA.COST_SHARE(A1:A3,"50:50")');
}, 120_000);

test("the call is replaced by plain formulas that show the same and follow the amounts", async () => {
  const workbench = await open();
  const { page, frame } = await withAmounts(workbench);
  await buildShares(page, frame);
  await press({ page }, frame, "button", "Insert at the active cell");
  await eventually(() => valuesOf(frame, "C1:D3"), SHARES);
  await goTo(workbench, "F1");
  await type(page, "=JWA.COST_SHARE(A1,,,,TRUE)", '=JWA.GRADE_MAP("DPB B")&""');
  await eventually(() => valuesOf(frame, "F1"), [[50.01]]);
  await frame.getByRole("link", { name: "Validate" }).focus();
  await inCells(page, frame);
  await tabTo({ page }, frame, "radio", /^Freeze to values/);
  await page.keyboard.press("ArrowDown");
  await tabTo({ page }, frame, "radio", /^In the selected cells/);
  await page.keyboard.press("ArrowDown");
  await press({ page }, frame, "button", "Show what would change");
  await frame
    .getByText("1 formula in 6 cells would be replaced. 2 formulas would be left as found.")
    .waitFor();
  await frame.getByText('=IF(A1="","",ROUND(ROUND(A1,2)*1/2,2))').waitFor();
  await frame.getByText("No plain formula balances a column. Freeze it to values.").waitFor();
  await frame.getByText("The call stands inside a larger formula.").waitFor();
  await press({ page }, frame, "button", "Replace 1 formula");
  await frame.getByText("1 formula in 6 cells was replaced, with the same values.").waitFor();
  expect(await valuesOf(frame, "C1:D3")).toEqual(SHARES);
  expect((await formulasOf(frame, "C1:D3")).flat().every((formula) => /^=IF\(A\d=""/.test(formula))).toBe(
    true,
  );
  await goTo(workbench, "A1");
  await type(page, "10");
  await eventually(() => valuesOf(frame, "C1:D1"), [[5, 5]]);
}, 120_000);

test("a plain formula that would show something else is taken back", async () => {
  const workbench = await open();
  const { page, frame } = await withAmounts(workbench);
  // A ratio in a cell: the function reads it, the plain formula can't.
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B1").values = [["'82:18"]];
      sheet.getRange("C1").formulas = [["=JWA.COST_SHARE(A1,B1)"]];
      sheet.getRange("C1").select();
      await context.sync();
    }),
  );
  await eventually(() => valuesOf(frame, "C1:D1"), [[82.01, 18]]);
  await inCells(page, frame);
  await frame.getByRole("radio", { name: "Replace by plain formulas" }).check();
  await press({ page }, frame, "button", "Show what would change");
  await press({ page }, frame, "button", "Replace 1 formula");
  await frame
    .getByText("1 formula stayed, for the plain formula showed another value: Sheet1!C1:D1.")
    .waitFor();
  expect(await formulaOf(frame, "C1")).toBe("=JWA.COST_SHARE(A1,B1)");
  await eventually(() => valuesOf(frame, "C1:D1"), [[82.01, 18]]);
}, 120_000);

test("where Excel does not tell what a formula fills, nothing is frozen", async () => {
  const workbench = await open();
  const { page } = workbench;
  await goTo(workbench, "A1");
  await type(page, "=JWA.COST_SHARE(100.01)");
  const frame = await workbench.addIn();
  await openView({ page }, frame, "Functions");
  await inCells(page, frame);
  await press({ page }, frame, "button", "Show what would change");
  await frame.getByText("This Excel does not tell which cells a formula fills (ExcelApi 1.12)").waitFor();
  await eventually(() => valuesOf(frame, "A1:B1"), [[50.01, 50]]);
}, 120_000);

test("refusals show with their sentence, and an example can be tried", async () => {
  const workbench = await open();
  const { page, frame } = await withAmounts(workbench);
  await press({ page }, frame, "link", "JWA.AMOUNT");
  await press({ page }, frame, "button", 'Try it: =JWA.AMOUNT("Circa £1.0m")');
  await eventually(() => shown(frame), [["1000000"]]);
  await tabTo({ page }, frame, "textbox", "text");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("TBC");
  await eventually(() => shown(frame), [["#N/A"]]);
  expect(await frame.getByRole("status", { name: "Value" }).innerText()).toContain("“TBC”");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("=TODAY()");
  await frame.getByText("TODAY() in “text” is worked out by Excel, so the value shows once").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Nowhere!A1");
  await frame.getByText("There is no sheet for Nowhere!A1. Check its name.").waitFor();
}, 120_000);
