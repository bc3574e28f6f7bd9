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

/**
 * Changes a sheet as soon as the pane says that this sheet is being read. It waits in the page itself: a question from
 * outside may come after the words are gone again.
 */
function changeOnceRead(frame: Frame, sheet: string, what: "delete" | "rename"): Promise<string> {
  return frame.evaluate(
    async ([name, wanted]) => {
      const said = await new Promise<string>((resolve) => {
        const look = (): void => {
          const bar = document.querySelector('[role="progressbar"]')?.getAttribute("aria-valuetext") ?? "";
          if (!bar.startsWith(`Reading ${name}`)) return;
          observer.disconnect();
          resolve(bar);
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        look();
      });
      await Excel.run(async (context) => {
        const one = context.workbook.worksheets.getItem(name);
        if (wanted === "delete") one.delete();
        else one.name = `${name} renamed`;
        await context.sync();
      });
      const now = document.querySelector('[role="progressbar"]')?.getAttribute("aria-valuetext") ?? "";
      return `${said} | ${now}`;
    },
    [sheet, what] as const,
  );
}

test("a sheet that is renamed while it is read is read to its end; one that is deleted is left out and named", async () => {
  const workbench = await open({ open: tracker() });
  const frame = await openValidate(workbench);
  const finished = async (): Promise<void> => {
    await frame.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
    await frame
      .getByText(/rules ran,/)
      .first()
      .waitFor();
  };
  const renamed = changeOnceRead(frame, "Register", "rename");
  await press(workbench, frame, "button", "Check workbook");
  // It was still being read when the change had been made, or nothing is shown by this.
  expect(await renamed).toMatch(/^Reading Register.*\| Reading Register/);
  await finished();
  expect(await sheetNames(frame)).toEqual(["Summary", "Register renamed"]);
  expect(await frame.getByText(/was deleted while/).count()).toBe(0);
  await press(workbench, frame, "button", /^Registers/);
  await frame
    .getByText(/A1:H20001/)
    .first()
    .waitFor();

  const deleted = changeOnceRead(frame, "Register renamed", "delete");
  await tabTo(workbench, frame, "button", "Check workbook", "Shift+Tab");
  await workbench.page.keyboard.press("Enter");
  expect(await deleted).toMatch(/^Reading Register renamed.*\| Reading Register renamed/);
  await finished();
  await press(workbench, frame, "button", /^Not looked at/);
  await frame.getByText("The sheet “Register renamed” was deleted while the workbook was read").waitFor();
  expect(await sheetNames(frame)).toEqual(["Summary"]);
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

test("a hidden sheet's register is gone to only when the person says so, and the keyboard stays where it was", async () => {
  const workbench = await open({ open: PEOPLE });
  const frame = await openValidate(workbench);
  await change(frame, "7.2 Savings", "hide");
  await check(workbench, frame);
  const before = await selection(frame);
  const asks = frame.getByText("The sheet “7.2 Savings” is hidden. Show it and go there?");
  const focused = () => frame.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await press(workbench, frame, "button", /^Registers/);
  await press(workbench, frame, "button", "Go there: 7.2 Savings!A2:C7");
  await asks.waitFor();
  expect(await selection(frame)).toBe(before);
  await press(workbench, frame, "button", "Leave them hidden");
  await asks.waitFor({ state: "detached" });
  expect(await focused()).toBe("Go there: 7.2 Savings!A2:C7");
  expect(await selection(frame)).toBe(before);

  await press(workbench, frame, "button", "Go there: 7.2 Savings!A2:C7");
  await press(workbench, frame, "button", "Show them");
  await eventually(() => selection(frame), "7.2 Savings!A2:C7");
  await asks.waitFor({ state: "detached" });
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
