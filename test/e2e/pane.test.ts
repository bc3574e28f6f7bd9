/** Our pane in the workbench: opened from the ribbon, used by keyboard, in every look. */
import type { Frame, Page } from "playwright-core";
import { useWorkbench, type Workbench } from "../support/browser";
import { tabTo } from "./keyboard";
import { eventually, formulaOf, goTo, setSwitch, type, valuesOf } from "./sheet";

const open = useWorkbench();

function ribbon(page: Page, name: string) {
  return page.getByRole("group", { name: "Shared services" }).getByRole("button", { name, exact: true });
}

/** The view the pane says it is at. */
function shownView(frame: Frame): Promise<string | null> {
  return frame.locator('nav [aria-current="page"]').textContent();
}

async function costShare(workbench: Workbench): Promise<Frame> {
  const frame = await workbench.addIn();
  await ribbon(workbench.page, "Functions").click();
  await frame.getByRole("searchbox", { name: "Search functions" }).focus();
  await workbench.page.keyboard.type("cost share");
  await tabTo(workbench, frame, "link", "JWA.COST_SHARE");
  await workbench.page.keyboard.press("Enter");
  await frame.getByRole("heading", { name: "JWA.COST_SHARE" }).waitFor();
  return frame;
}

/** About stands in the pane alone. */
async function about(workbench: Workbench): Promise<Frame> {
  const frame = await workbench.addIn();
  await frame.getByRole("link", { name: "About", exact: true }).click();
  await frame.getByRole("heading", { name: "Shared Services for Excel" }).waitFor();
  return frame;
}

test("each button of the ribbon opens the pane at its view", async () => {
  const workbench = await open();
  const { page } = workbench;
  const frame = await workbench.addIn();
  for (const [button, view] of [
    ["Validate", "Validate"],
    ["Map grades", "Grades"],
    ["Functions", "Functions"],
    ["Templates", "Templates"],
  ] as const) {
    await page.getByRole("button", { name: "Close the pane" }).click();
    await eventually(() => page.locator("#pane").isVisible(), false);
    await ribbon(page, button).click();
    await frame.getByRole("link", { name: view, exact: true }).waitFor();
    await eventually(() => shownView(frame), view);
    await eventually(() => page.locator("#pane").isVisible(), true);
  }

  await frame.getByRole("link", { name: "About" }).click();
  await page.getByRole("button", { name: "Close the pane" }).click();
  await ribbon(page, "Open pane").click();
  // Where it was left.
  await frame.getByRole("heading", { name: "Shared Services for Excel" }).waitFor();
}, 90_000);

test("a formula is built and inserted by keyboard", async () => {
  const workbench = await open();
  const { page } = workbench;
  await goTo(workbench, "A1");
  await type(page, "100.01", "0.03");
  await goTo(workbench, "C1");
  const frame = await costShare(workbench);
  await tabTo({ page }, frame, "textbox", "amounts");
  await page.keyboard.type("a1:a2");
  await tabTo({ page }, frame, "textbox", "basis (optional)");
  await page.keyboard.type("50:50");
  const formula = '=JWA.COST_SHARE(A1:A2,"50:50")';
  await frame.getByText(formula, { exact: true }).waitFor();
  await tabTo({ page }, frame, "button", "Insert at the active cell");
  await page.keyboard.press("Enter");
  await frame.getByText("The formula is in Sheet1!C1.").waitFor();
  expect(await formulaOf(frame, "C1")).toBe(formula);
  await eventually(
    () => valuesOf(frame, "C1:D2"),
    [
      [50.01, 50],
      [0.02, 0.01],
    ],
  );
}, 90_000);

test("a cell that holds something is written over only when a person says so", async () => {
  const workbench = await open();
  const { page } = workbench;
  await goTo(workbench, "B2");
  await type(page, "keep me");
  await goTo(workbench, "B2");
  const frame = await costShare(workbench);
  await tabTo({ page }, frame, "textbox", "amounts");
  await page.keyboard.type("8");
  await page.keyboard.press("Enter");
  await frame.getByText("Sheet1!B2 holds keep me. Nothing was written.").waitFor();
  expect(await valuesOf(frame, "B2")).toEqual([["keep me"]]);
  await tabTo({ page }, frame, "button", "Replace it");
  await page.keyboard.press("Enter");
  await eventually(() => valuesOf(frame, "B2:C2"), [[4, 4]]);
}, 90_000);

test("the selection fills a field, and what is missing is named", async () => {
  const workbench = await open();
  const { page } = workbench;
  const frame = await costShare(workbench);
  await frame.getByRole("button", { name: "Insert at the active cell" }).click();
  await frame.getByText("Fill in amounts: cells such as A2:A9, or a value.").waitFor();
  await goTo(workbench, "D4:E9");
  await frame.getByRole("button", { name: "Use selection for amounts" }).click();
  await frame.getByText("=JWA.COST_SHARE(D4:E9)", { exact: true }).waitFor();
  expect(await page.locator("#pane").isVisible()).toBe(true);
}, 90_000);

test("while a cell is being edited, the pane says what to do, and the edit is not lost", async () => {
  const workbench = await open();
  const { page } = workbench;
  const frame = await costShare(workbench);
  await frame.getByRole("textbox", { name: "amounts" }).fill("8");
  await goTo(workbench, "A1");
  await page.keyboard.type("half a wo");
  await frame.getByRole("button", { name: "Insert at the active cell" }).dispatchEvent("click");
  await frame.getByText("A cell is being edited. Press Enter in the sheet").waitFor();
  await page.keyboard.type("rd");
  await page.keyboard.press("Enter");
  await eventually(() => valuesOf(frame, "A1"), [["half a word"]]);
}, 90_000);

test("About tells the requirement sets of this Excel as it was asked for them", async () => {
  const workbench = await open();
  await about(workbench);
  await (await workbench.addIn()).getByText("ExcelApi 1.10", { exact: true }).waitFor();
  await (
    await workbench.addIn()
  )
    .getByText(
      "Templates that are added to a workbook come without the notes at their cells. (ExcelApi 1.18)",
    )
    .waitFor();
  await setSwitch(workbench.page, "Excel it finds", "older than the minimum");
  await workbench.addIn();
  // The add-in has started anew, at its first view.
  await about(workbench);
  await (await workbench.addIn()).getByText("ExcelApi 1.9", { exact: true }).waitFor();
}, 90_000);

test.each(["light", "dark"] as const)(
  "the pane follows the system's %s look, as on the web",
  async (look) => {
    const workbench = await open({ colorScheme: look });
    const frame = await workbench.addIn();
    await frame.locator(`[data-look="${look}"]`).waitFor();
  },
  60_000,
);
