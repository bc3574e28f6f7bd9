/** The manager's way through the Validate view, by keyboard alone. */
import { useWorkbench } from "../support/browser";
import { eventually, focusGrid, goTo, setSwitch, type, valuesOf } from "./sheet";
import {
  arrowTo,
  check,
  goToCell,
  openValidate,
  PEOPLE,
  press,
  SAVINGS,
  selection,
  setValues,
  sheetNames,
  tabTo,
  valuesOn,
} from "./validate";

const open = useWorkbench();

test("check the workbook, go to the total of FTE, read the clause it rests on", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await frame.getByText("Checking changes nothing, and nothing leaves this computer.").waitFor();
  await check(workbench, frame);
  await frame.getByText("1 error, 4 warnings and 3 notes.").waitFor();
  // A worker made it, and not the pane beside its own work.
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(["/assets/checker.js"]);
  await tabTo(workbench, frame, "button", /^7\.2 Savings/);
  await arrowTo(workbench, frame, "The total of FTE says");
  await page.keyboard.press("Enter");
  await eventually(() => selection(frame), "7.2 Savings!C7");
  await frame.getByText("-20.5 FTE", { exact: true }).waitFor();
  await press(workbench, frame, "button", /^Shared Management Proposals, consultation document/);
  await frame.getByText("Posts deleted to reach the savings are shown with their FTE").waitFor();
  await press(workbench, frame, "button", "About FIN-11: FTE total differs from its rows");
  await frame.getByText("Schedule 5: Financial protocol").last().waitFor();
}, 120_000);

test("a finding of several ranges leads to each in its turn, says which, and begins anew after another", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  await tabTo(workbench, frame, "button", /^7\.2 Savings/);
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await arrowTo(workbench, frame, "A2:A3,A5");
  const at = async (range: string, says: string) => {
    await page.keyboard.press("Enter");
    await eventually(() => selection(frame), `9.3 Timetable!${range}`);
    await frame.getByRole("status").filter({ hasText: says }).waitFor();
  };
  await at("A2:A3", "Range 1 of 4: A2:A3. Go there again for the next.");
  await at("A5", "Range 2 of 4: A5. Go there again for the next.");
  await at("A7", "Range 3 of 4: A7. Go there again for the next.");
  await at("A11", "Range 4 of 4: A11. Go there again for the first.");
  await at("A2:A3", "Range 1 of 4: A2:A3.");
  await at("A5", "Range 2 of 4: A5.");
  await page.keyboard.press("Home");
  await arrowTo(workbench, frame, "The total of FTE says");
  await page.keyboard.press("Enter");
  await eventually(() => selection(frame), "7.2 Savings!C7");
  await arrowTo(workbench, frame, "A2:A3,A5");
  await at("A2:A3", "Range 1 of 4: A2:A3.");
}, 120_000);

test("a fix is shown before it is made, made, taken back by Undo, and what it was is not forgotten", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  const before = await valuesOn(frame, "9.3 Timetable", "A2:A3");
  await tabTo(workbench, frame, "button", /^7\.2 Savings/);
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await arrowTo(workbench, frame, "A2:A3,A5");
  await page.keyboard.press("ArrowRight");
  await press(workbench, frame, "button", "Preview fix");
  await frame.getByText("A2: “3rd April 2017” (text) becomes the date 3 April 2017").waitFor();
  expect(await valuesOn(frame, "9.3 Timetable", "A2:A3")).toEqual(before);
  await press(workbench, frame, "button", /^Change 5 cells/);
  await frame.getByText("Put right", { exact: true }).waitFor();
  await eventually(() => valuesOn(frame, "9.3 Timetable", "A2:A3"), [[42828], [42828]]);
  await frame.getByText("Cells were put right since the check.").waitFor();
  // The keyboard is not lost with the button that was pressed.
  expect(await frame.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");

  await focusGrid(page);
  for (let steps = 0; steps < 12; steps++) {
    if (JSON.stringify(await valuesOn(frame, "9.3 Timetable", "A2:A3")) === JSON.stringify(before)) break;
    await page.keyboard.press("Control+z");
  }
  await eventually(() => valuesOn(frame, "9.3 Timetable", "A2:A3"), before);
  await frame.getByText("Changed since the check: “9.3 Timetable”.").waitFor();
}, 120_000);

test("the report goes to a sheet, as text, after the person was told, and is not checked itself", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  await press(workbench, frame, "button", "Write report …");
  await frame.getByText(/A sheet “JWA report” is added to the workbook/).waitFor();
  expect(await sheetNames(frame)).not.toContain("JWA report");
  await press(workbench, frame, "button", "Write it");
  await frame.getByText("The report is on the sheet JWA report.").waitFor();
  expect(await sheetNames(frame)).toContain("JWA report");
  const [first, verdict, , checked] = (await valuesOn(frame, "JWA report", "A1:A4")).flat();
  expect(first).toBe("Shared Services for Excel: report on this workbook");
  expect(verdict).toBe("1 error, 4 warnings and 3 notes.");
  expect(checked).toMatch(/^Checked on \d+ \w+ \d{4} at \d\d:\d\d\.$/);
  await tabTo(workbench, frame, "button", "Check workbook", "Shift+Tab");
  await page.keyboard.press("Enter");
  await frame.getByRole("progressbar").waitFor({ state: "detached" });
  await frame.getByText("1 error, 4 warnings and 3 notes.").waitFor();
}, 120_000);

test("the savings still to find are drawn, and told to a screen reader in figures", async () => {
  const workbench = await open({ open: SAVINGS });
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  await frame.getByText("£2.279m to find of £4.5m").waitFor();
  const rows = await frame.locator("figure table tr").allInnerTexts();
  expect(rows.map((row) => row.split(/\s+/).join(" "))).toEqual([
    "Year Target Identified Still to find",
    "2019/20 £4.5m £2.221m £2.279m",
    "2020/21 £4.5m £0.798m £3.702m",
  ]);
}, 90_000);

test("findings are found by severity, part and word, and counted", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  await press(workbench, frame, "button", /^1 Errors/);
  await frame.getByText("1 of 8 findings").waitFor();
  await tabTo(workbench, frame, "searchbox", "Search findings");
  await page.keyboard.type("zebra");
  await frame.getByText("None of 8 findings fits.").waitFor();
  await press(workbench, frame, "button", "Show all");
  await frame.getByText("8 findings", { exact: true }).waitFor();
  await frame
    .getByRole("combobox", { name: "Part of the agreement" })
    .selectOption("Schedule 4: HR protocol");
  await frame.getByText("2 of 8 findings").waitFor();
}, 90_000);

test("this sheet only: the whole workbook is read, and shown when asked for", async () => {
  const workbench = await open({ open: PEOPLE });
  const frame = await openValidate(workbench);
  await goToCell(workbench, "7.2 Savings", "A1");
  await frame.locator("nav a").first().focus();
  await check(workbench, frame, "This sheet only");
  await frame.getByText("the sheet “7.2 Savings”").waitFor();
  await frame.getByText("Elsewhere in the workbook: 4 warnings and 3 notes.").waitFor();
  await press(workbench, frame, "button", "Show the whole workbook");
  await frame.getByText("1 error, 4 warnings and 3 notes.").waitFor();
}, 90_000);

test("watching: an edit makes findings out of date, and they are checked again by themselves", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  await goToCell(workbench, "7.2 Savings", "C7");
  await type(page, "-21 FTE");
  await frame.getByText("Changed since the check: “7.2 Savings”.").waitFor();
  await frame.getByText(/The total of FTE says -20\.75 FTE/).waitFor();
  await frame.locator("nav a").first().focus();
  await tabTo(workbench, frame, "switch", /^Watch/);
  await page.keyboard.press("Space");
  await frame.getByText(/The total of FTE says -21 FTE/).waitFor();
  await goToCell(workbench, "7.2 Savings", "C7");
  await type(page, "-20.5 FTE");
  await frame.getByText(/The total of FTE says/).waitFor({ state: "detached" });
  await frame.getByText("4 warnings and 3 notes.").waitFor();
}, 120_000);

test("an empty workbook, and a cell that is being edited, are said to be so", async () => {
  const workbench = await open();
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await press(workbench, frame, "button", "Check workbook");
  await frame.getByText("There is nothing in this workbook to check yet.").waitFor();
  await goTo(workbench, "A1");
  await page.keyboard.type("half a wo");
  await frame.getByRole("button", { name: "Check workbook" }).dispatchEvent("click");
  await frame.getByText("A cell is being edited. Press Enter in the sheet").waitFor();
  await page.keyboard.type("rd");
  await page.keyboard.press("Enter");
  await eventually(() => valuesOf(frame, "A1"), [["half a word"]]);
}, 90_000);

test("a correction of a register is kept in the workbook with who and why, and followed", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  await press(workbench, frame, "button", /^Registers/);
  await press(workbench, frame, "button", "Correct: 7.2 Savings!A2:C7");
  await frame.getByRole("combobox", { name: "What it is" }).selectOption("not a register");
  await press(workbench, frame, "button", "Keep this");
  await frame.getByText("Type your name, such as J. Bloggs, Finance.").waitFor();
  await tabTo(workbench, frame, "textbox", /^Who says so/, "Shift+Tab");
  await page.keyboard.type("J. Bloggs");
  await tabTo(workbench, frame, "textbox", /^Why/);
  await page.keyboard.type("=a worked example");
  await press(workbench, frame, "button", "Keep this");
  await frame.getByRole("button", { name: /^Registers 4 recognised/ }).waitFor();
  const [row] = await valuesOn(frame, "JWA settings", "A2:G2");
  expect(row).toEqual([
    "Table",
    "7.2 Savings",
    "A2:C7",
    "",
    "no register",
    expect.stringMatching(/^'?=a worked example$/),
    "J. Bloggs",
  ]);
}, 120_000);

test("a sheet that goes, or is called otherwise, while findings name it is told of, and nothing breaks", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await check(workbench, frame);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("7.2 Savings").name = "Renamed";
      context.workbook.worksheets.getItem("8.5 Deleted posts").delete();
      await context.sync();
    }),
  );
  await tabTo(workbench, frame, "button", /^7\.2 Savings/);
  await arrowTo(workbench, frame, "The total of FTE says");
  await page.keyboard.press("Enter");
  await frame
    .getByText(/no longer there|is gone|no sheet/)
    .first()
    .waitFor();
}, 90_000);

test("an older Excel is checked as far as it tells, and what it does not tell is listed", async () => {
  const workbench = await open();
  await setSwitch(workbench.page, "Excel it finds", "older than the minimum");
  const frame = await openValidate(workbench);
  await setValues(frame, "Sheet1", "A1:B3", [
    ["Initiative", "2019/20 £"],
    ["Depot", 1200],
    ["Total", 1300],
  ]);
  await check(workbench, frame);
  await press(workbench, frame, "button", /^Not looked at/);
  await frame
    .getByText(/it is older than ExcelApi/)
    .first()
    .waitFor();
}, 90_000);
