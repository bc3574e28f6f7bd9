/** What a person does at the grid, and what the add-in's own office.js finds there afterwards. */
import type { Frame, Page } from "playwright-core";
import type { Workbench } from "../support/browser";

type Cell = string | number | boolean;

/** Values of the sheet in front, asked for through Office.js as the add-in itself would. */
export function valuesOf(frame: Frame, address: string): Promise<Cell[][]> {
  return frame.evaluate(
    (asked) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(asked);
        range.load({ values: true });
        await context.sync();
        return range.values as Cell[][];
      }),
    address,
  );
}

export function formulaOf(frame: Frame, address: string): Promise<string> {
  return frame.evaluate(
    (asked) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(asked);
        range.load({ formulas: true });
        await context.sync();
        return String(range.formulas[0]?.[0]);
      }),
    address,
  );
}

/** Puts the keyboard at a cell: the selection by Office.js, the focus where Excel would have it. */
export async function goTo({ page, addIn }: Workbench, address: string): Promise<void> {
  const frame = await addIn();
  await frame.evaluate(
    (asked) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(asked).select();
        await context.sync();
      }),
    address,
  );
  await focusGrid(page);
}

/** The grid takes the keyboard as it does when a person comes to it by Tab or F6. */
export async function focusGrid(page: Page): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    await page.locator("#grid").focus();
    // What an add-in's frame does while it loads may take the keyboard away again.
    await page.waitForTimeout(100);
    if (await page.evaluate(() => document.activeElement?.matches("#grid [contenteditable]") === true))
      return;
  }
  throw new Error("The grid does not keep the keyboard.");
}

/** Types into the cells from the active one downwards, each ended by Enter at once, as quick fingers do. */
export async function type(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    if (!(await isTaken(page))) throw new Error(`The grid still edits a cell after ${text} and Enter.`);
  }
}

/** Whether the grid soon stops editing a cell. */
function isTaken(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { engine } = (window as unknown as { workbench: { engine: { isEditing(): boolean } } }).workbench;
    for (const end = performance.now() + 2000; performance.now() < end;) {
      if (!engine.isEditing()) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  });
}

/** Asks until the answer is as expected; where it never is, the test shows what it was last. */
export async function eventually<T>(
  ask: () => Promise<T>,
  expected: unknown,
  within = 15_000,
): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask().catch((error: unknown) => error);
    try {
      expect(answer).toEqual(expected);
      return;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens the developer panel and sets one of its switches. */
export async function setSwitch(page: Page, name: string, choice: string): Promise<void> {
  const panel = page.locator("#developer");
  if (!(await panel.isVisible())) await page.getByRole("button", { name: "Developer" }).click();
  await page.getByLabel(name).selectOption({ label: choice });
}
