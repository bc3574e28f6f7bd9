/** HR's way, by keyboard: the grades of the 2017 consultation read, a pair accepted, the mapped column written. */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { useWorkbench, type Workbench } from "../support/browser";
import { openView, press, tabTo } from "./keyboard";
import { eventually, formulaOf, goTo, setSwitch, type, valuesOf } from "./sheet";

const open = useWorkbench();
const CONSULTATION = join(__dirname, "../fixtures/published/shared-management-2017.xlsx");
const BAND_3 = "Senior Manager Pay Band 3";
const BAND_4 = "Senior Manager Pay Band 4";

interface Selecting {
  selection(): { readonly sheet: string };
  select(sheet: string, areas: readonly object[]): void;
}

async function toSheet(frame: Frame, name: string): Promise<void> {
  await frame.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(wanted).activate();
        await context.sync();
      }),
    name,
  );
}

function sheetNames(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

async function grades(workbench: Workbench): Promise<{ page: Page; frame: Frame }> {
  const { page } = workbench;
  const frame = await workbench.addIn();
  await openView({ page }, frame, "Grades");
  return { page, frame };
}

/** A grade's card, by its heading. */
function card(frame: Frame, name: string) {
  return frame.getByRole("listitem").filter({ has: frame.getByRole("heading", { name, exact: true }) });
}

test("section 8.5 is read, Band C accepted with a reason, and section 8.6 gets its mapped column", async () => {
  const workbench = await open({ open: CONSULTATION });
  const { page, frame } = await grades(workbench);
  await toSheet(frame, "8.5 Deleted posts");
  await goTo(workbench, "C3:C12");
  await frame.getByRole("link", { name: "Validate" }).focus();
  await press({ page }, frame, "button", "Read selection");
  await frame.getByText("C3:C12 on 8.5 Deleted posts: 2 grades in 9 cells.").waitFor();
  await frame.getByText("This workbook has no grade register").waitFor();

  const bandC = card(frame, "CCC Director Pay Band C");
  expect(await bandC.innerText()).toContain("6 cells, written “Director Pay Band C”");
  expect(await bandC.innerText()).toContain(`perhaps PCC ${BAND_4}`);
  expect(await bandC.innerText()).toContain("Inferred");
  expect(await bandC.innerText()).toContain("Source: Shared Management Proposals, consultation document");
  expect(await card(frame, "PCC Senior Manager Pay Band 4").innerText()).toContain(
    "perhaps CCC Director Pay Band C",
  );

  await press({ page }, frame, "button", "Accept for CCC Director Pay Band C");
  await frame.getByText("A new sheet, Grades, is made for the register").waitFor();
  await press({ page }, frame, "button", "Record the decision");
  await frame.getByText("Say who decided: a name or a body").waitFor();
  expect(await sheetNames(frame)).not.toContain("Grades");
  await tabTo({ page }, frame, "textbox", "Decided by");
  await page.keyboard.type("Employment Committee");
  await tabTo({ page }, frame, "textbox", "Why");
  await page.keyboard.type("=Minute 12, job evaluation");
  await press({ page }, frame, "button", "Record the decision");
  await bandC.getByText("Recorded in row 2 of the sheet Grades.").waitFor();
  expect(await bandC.innerText()).toContain(`maps to PCC ${BAND_4}`);
  expect(await bandC.innerText()).toContain("Stated");
  expect(await bandC.innerText()).toContain("Source: Decision of Employment Committee,");
  // The keyboard is where it was, on the card.
  await eventually(
    () => frame.evaluate(() => document.activeElement?.getAttribute("aria-label")),
    "Choose another for CCC Director Pay Band C",
  );
  // A row reads backwards too: Band 4 is settled by the same decision.
  expect(await card(frame, "PCC Senior Manager Pay Band 4").innerText()).toContain("Stated");

  await toSheet(frame, "Grades");
  const [headers, row] = await valuesOf(frame, "A1:K2");
  expect(headers).toEqual([
    "from party",
    "from grade",
    "to party",
    "to grade",
    "evidence",
    "source",
    "valid from",
    "valid to",
    "decided by",
    "decided on",
    "reason",
  ]);
  const today =
    Math.round((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000 - 0.5) + 25_569;
  expect(row!.slice(0, 5)).toEqual(["CCC", "Director Pay Band C", "PCC", BAND_4, "stated"]);
  expect(row!.slice(6)).toEqual([today, "", "Employment Committee", today, "=Minute 12, job evaluation"]);
  expect(String(row![5])).toMatch(/^Decision of Employment Committee, .* \d{4}: =Minute 12, job evaluation$/);

  await toSheet(frame, "8.6 New posts");
  await goTo(workbench, "C3:C12");
  await frame.getByRole("link", { name: "Validate" }).focus();
  await press({ page }, frame, "button", "Read selection");
  await frame.getByText("The register on the sheet Grades comes before the papers: 1 row.").waitFor();
  const pair = card(frame, `CCC Director Pay Band B and PCC ${BAND_3}`);
  await pair.getByText("holds a grade of each council. Say which one is wanted").waitFor();
  await tabTo({ page }, frame, "combobox", "Map to");
  await page.keyboard.press("p");
  await pair.getByText(`maps to PCC ${BAND_3}`).waitFor();
  expect(await pair.innerText()).toContain("5 cells");
  expect(await pair.innerText()).toContain("Stated");
  expect(await pair.innerText()).toContain("8.6: five joint service directors");
  expect(await card(frame, "CCC Director Pay Band C").innerText()).toContain("Stated");

  await frame.getByText("F3:F12 on 8.6 New posts").waitFor();
  await press({ page }, frame, "button", "Write the grades");
  await frame.getByText("The grades are in F3:F12.").waitFor();
  expect(await formulaOf(frame, "F3")).toBe('=JWA.GRADE_MAP(C3:C12,"PCC",,GradeRegister[#All])');
  await eventually(
    () => valuesOf(frame, "F3:F12"),
    [...new Array<string[]>(5).fill([BAND_3]), ...new Array<string[]>(5).fill([BAND_4])],
  );
}, 120_000);

test("what stands in the column is shown, and replaced only when a person says so", async () => {
  const workbench = await open();
  const { page, frame } = await grades(workbench);
  await goTo(workbench, "A1");
  await type(page, "DPB B", "sm band 3", "Grade 10", "dpb-b");
  await goTo(workbench, "C2");
  await type(page, "keep me");
  await goTo(workbench, "A1:A5");
  await frame.getByRole("link", { name: "Validate" }).focus();
  await press({ page }, frame, "button", "Read selection");
  await frame.getByText("A1:A4 on Sheet1: 3 grades in 4 cells.").waitFor();
  expect(await card(frame, "CCC Director Pay Band B").innerText()).toContain(
    "2 cells, written “DPB B”, “dpb-b”",
  );
  await card(frame, "“Grade 10”").getByText("is not a grade of a structure the papers name").waitFor();
  await tabTo({ page }, frame, "textbox", "Into column");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("a");
  await frame.getByText("The grades themselves are there. Choose a column beside them.").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("c");
  await tabTo({ page }, frame, "radio", "Formulas: they follow the grades and the register");
  await page.keyboard.press("ArrowDown");
  await frame.getByText("1 cell maps to nothing: there the cell stays blank.").waitFor();
  await press({ page }, frame, "button", "Write the grades");
  await frame.getByText("1 cell there holds something. Nothing was written.").waitFor();
  await frame.getByText("C2 holds keep me").waitFor();
  expect(await valuesOf(frame, "C1:C4")).toEqual([[""], ["keep me"], [""], [""]]);
  await press({ page }, frame, "button", "Replace it");
  await frame.getByText("The grades are in C1:C4.").waitFor();
  expect(await valuesOf(frame, "C1:C4")).toEqual([[BAND_3], ["Director Pay Band B"], [""], [BAND_3]]);
}, 120_000);

test("an empty selection says what to do, and several areas are read together", async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.addIn();
  await setSwitch(page, "Excel it finds", "the newest known");
  const { frame } = await grades(workbench);
  await goTo(workbench, "H20:H30");
  await frame.getByRole("button", { name: "Read selection" }).click();
  await frame.getByText("The selected cells are empty.").waitFor();
  await goTo(workbench, "A1");
  await type(page, "DPB B", "DPB C", "DPB B");
  // As with the mouse and Ctrl.
  await page.evaluate(() => {
    const { engine } = (window as unknown as { workbench: { engine: Selecting } }).workbench;
    engine.select(engine.selection().sheet, [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 2, left: 0, bottom: 2, right: 0 },
    ]);
  });
  await frame.getByRole("button", { name: "Read selection" }).click();
  await frame.getByText("A1, A3 on Sheet1: 1 grade in 2 cells.").waitFor();
}, 90_000);

test("a register that can't be read stops the mapping and names its row", async () => {
  const workbench = await open();
  const { frame } = await grades(workbench);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["DPB C"]];
      const register = context.workbook.worksheets.add("Our grades");
      register.getRange("B3:F4").values = [
        ["from party", "from grade", "to party", "to grade", "evidence"],
        ["CCC", "DPB C", "PCC", "SMPB 4", "perhaps"],
      ];
      sheet.getRange("A1").select();
      await context.sync();
    }),
  );
  await frame.getByRole("button", { name: "Read selection" }).click();
  await frame
    .getByText(
      "The register on the sheet Our grades can’t be used, so no grade is mapped. Row 2 of the register",
    )
    .waitFor();
  expect(await frame.getByRole("button", { name: "Write the grades" }).count()).toBe(0);
}, 90_000);

test("Map grades, in the menu of a cell, reads what is selected, and again when asked again", async () => {
  const workbench = await open({ open: CONSULTATION });
  const { page } = workbench;
  const frame = await workbench.addIn();
  const menu = page.getByRole("group", { name: "On a cell" }).getByRole("button", { name: "Map grades" });
  await toSheet(frame, "8.5 Deleted posts");
  await goTo(workbench, "C3:C12");
  await menu.click();
  await frame.getByRole("heading", { name: "Grades", exact: true }).waitFor();
  await frame.getByText("C3:C12 on 8.5 Deleted posts: 2 grades in 9 cells.").waitFor();
  await card(frame, "CCC Director Pay Band C").waitFor();
  await goTo(workbench, "C3:C5");
  await menu.click();
  await frame.getByText("C3:C5 on 8.5 Deleted posts: 1 grade in 3 cells.").waitFor();
  // The same cells once more, one of which has changed meanwhile.
  await goTo(workbench, "C3");
  await type(page, "DPB B");
  await goTo(workbench, "C3:C5");
  await menu.click();
  await frame.getByText("C3:C5 on 8.5 Deleted posts: 2 grades in 3 cells.").waitFor();
}, 120_000);
