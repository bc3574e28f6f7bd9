/** What happens to a workbook while it is checked, and what stands in the way of going to cells or putting them right. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { useWorkbench } from "../support/browser";
import { savingsTracker } from "../support/savingsTracker";
import { eventually } from "./sheet";
import {
  arrowTo,
  check,
  openValidate,
  PEOPLE,
  press,
  selection,
  sheetNames,
  tabTo,
  valuesOn,
} from "./validate";

const open = useWorkbench();
const folder = mkdtempSync(join(tmpdir(), "meanwhile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A tracker long enough for something to happen while it is read. */
function tracker(): string {
  const file = join(folder, "tracker.xlsx");
  writeFileSync(file, savingsTracker(20_000));
  return file;
}

type Change = "protect" | "hide" | "delete" | "rename";

function change(frame: Frame, sheet: string, what: Change): Promise<void> {
  return frame.evaluate(
    ([name, wanted]) =>
      Excel.run(async (context) => {
        const one = context.workbook.worksheets.getItem(name);
        if (wanted === "protect") one.protection.protect();
        if (wanted === "hide") one.visibility = "Hidden";
        if (wanted === "delete") one.delete();
        if (wanted === "rename") one.name = `${name} renamed`;
        await context.sync();
      }),
    [sheet, what] as const,
  );
}

test("a sheet that is renamed while the workbook is read is followed; one that is deleted is left out and named", async () => {
  const workbench = await open({ open: tracker() });
  const frame = await openValidate(workbench);
  const names = await sheetNames(frame);
  expect(names).toContain("Register");
  await press(workbench, frame, "button", "Check workbook");
  await frame.getByText(/^Reading Register/).waitFor();
  await change(frame, "Register", "rename");
  await frame
    .getByText(/rules ran,/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(await frame.getByText("was deleted while the workbook was read").count()).toBe(0);

  await press(workbench, frame, "button", "Check workbook");
  await frame.getByText(/^Reading Register renamed/).waitFor();
  await change(frame, "Register renamed", "delete");
  await frame.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
  await press(workbench, frame, "button", /^Not looked at/);
  await frame.getByText("The sheet “Register renamed” was deleted while the workbook was read").waitFor();
  expect(await sheetNames(frame)).toEqual(names.filter((name) => name !== "Register"));
}, 180_000);

test("on a protected sheet a fix is refused with what to do, and nothing is written", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await change(frame, "9.3 Timetable", "protect");
  await check(workbench, frame);
  const before = await valuesOn(frame, "9.3 Timetable", "A2:A6");
  await tabTo(workbench, frame, "button", /^7\.2 Savings/);
  await arrowTo(workbench, frame, "A2:A3,A5");
  await page.keyboard.press("ArrowRight");
  await press(workbench, frame, "button", "Preview fix");
  await press(workbench, frame, "button", /^Change 5 cells/);
  await frame
    .getByText(
      "The sheet “9.3 Timetable” is protected. Unprotect it (Review, Unprotect Sheet), then apply the fix",
    )
    .waitFor();
  expect(await valuesOn(frame, "9.3 Timetable", "A2:A6")).toEqual(before);
}, 120_000);

test("a hidden sheet is checked, and shown only when the person says so", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  await change(frame, "7.2 Savings", "hide");
  await check(workbench, frame);
  const before = await selection(frame);
  await tabTo(workbench, frame, "button", /^7\.2 Savings/);
  await arrowTo(workbench, frame, "The total of FTE says");
  await page.keyboard.press("Enter");
  await frame.getByText("The sheet “7.2 Savings” is hidden. Show it and go there?").waitFor();
  expect(await selection(frame)).toBe(before);
  await press(workbench, frame, "button", "Show them");
  await eventually(() => selection(frame), "7.2 Savings!C7");
}, 120_000);

test("Validate this sheet, in the menu of a cell, checks the sheet in front, and again when asked again", async () => {
  const workbench = await open({ open: PEOPLE });
  const { page } = workbench;
  const frame = await openValidate(workbench);
  const menu = page.getByRole("button", { name: "Validate this sheet" });
  const activate = (name: string) =>
    frame.evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(wanted).activate();
          await context.sync();
        }),
      name,
    );
  await activate("7.2 Savings");
  await menu.click();
  await frame.getByText(/^Checked at \d\d:\d\d: the sheet “7\.2 Savings”/).waitFor();
  await frame.getByText("1 error.", { exact: false }).first().waitFor();
  await activate("9.3 Timetable");
  await menu.click();
  await frame.getByText(/^Checked at \d\d:\d\d: the sheet “9\.3 Timetable”/).waitFor();
}, 120_000);
