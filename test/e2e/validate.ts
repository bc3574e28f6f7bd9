/** What a manager does in the Validate view, by keyboard alone. */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import type { Workbench } from "../support/browser";
import { press } from "./keyboard";
import { goTo } from "./sheet";

export { press, tabTo } from "./keyboard";

const PUBLISHED = join(__dirname, "../fixtures/published");
export const PEOPLE = join(PUBLISHED, "shared-management-2017.xlsx");
export const SAVINGS = join(PUBLISHED, "pcc-savings-2019.xlsx");

/** The view, with the keyboard in it. */
export async function openValidate(workbench: Workbench): Promise<Frame> {
  const frame = await workbench.addIn();
  await frame.evaluate(() => {
    window.location.hash = "#/validate";
  });
  await frame.getByRole("heading", { name: "Validate", exact: true }).waitFor();
  await frame.locator("nav a").first().focus();
  return frame;
}

/** Checks the workbook and waits for what comes of it. */
export async function check(workbench: Workbench, frame: Frame, button = "Check workbook"): Promise<void> {
  await press(workbench, frame, "button", button);
  await frame
    .getByText(/^\d+ rules ran|rules ran,/)
    .first()
    .waitFor({ timeout: 60_000 });
  await frame.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
}

/** Down the list, row by row, to the one that has these words. */
export async function arrowTo({ page }: Workbench, frame: Frame, words: string): Promise<void> {
  const passed = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    const text = await frame.evaluate(() => document.activeElement?.textContent ?? "");
    if (text.includes(words)) return;
    passed.add(text.slice(0, 60));
    await page.keyboard.press("ArrowDown");
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  const holder = await page.evaluate(() => document.activeElement?.tagName);
  throw new Error(
    `No arrow leads to ${words}; ${holder} has the keyboard. Passed: ${[...passed].join(" | ")}`,
  );
}

/** The cells that are selected, `Sheet!A1`. */
export function selection(frame: Frame): Promise<string> {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load({ address: true });
      await context.sync();
      return range.address.replaceAll("'", "");
    }),
  );
}

export function sheetNames(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

/** Puts a sheet in front and the keyboard at one of its cells. */
export async function goToCell(workbench: Workbench, sheet: string, address: string): Promise<void> {
  const frame = await workbench.addIn();
  await frame.evaluate(
    (name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      }),
    sheet,
  );
  await goTo(workbench, address);
}

/** Values of a sheet by its name. */
export function valuesOn(frame: Frame, sheet: string, address: string): Promise<unknown[][]> {
  return frame.evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(cells);
        range.load({ values: true });
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address] as const,
  );
}

/** Writes values as another hand than the add-in's would: the grid's own. */
export function setValues(
  frame: Frame,
  sheet: string,
  address: string,
  values: (string | number)[][],
): Promise<void> {
  return frame.evaluate(
    ([name, cells, wanted]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cells).values = wanted;
        await context.sync();
      }),
    [sheet, address, values] as const,
  );
}

export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate((wanted) => {
    const pane = document.querySelector<HTMLElement>("#pane");
    if (pane) pane.style.width = `${wanted}px`;
  }, width);
}
