/** Charts over the grid, as a person sees them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { writeBook, type Book, type BookChart } from "../../xlsx";
import { useWorkbench } from "../support/browser";
import { bookOf, sheetOf } from "../workbench/engine/books";
import { eventually, focusGrid, goTo, type } from "./sheet";

const open = useWorkbench();
const folder = mkdtempSync(join(tmpdir(), "workbench-charts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The charts that are seen: their sentences, and their frames from the corner of cell A1, in pixels. */
function seen(page: Page): Promise<{ label: string | null; frame: number[] }[]> {
  return page.evaluate(() => {
    const cells = document.querySelector(".grid-charts .pane")?.getBoundingClientRect();
    return [...document.querySelectorAll(".grid-charts [role=img]")].map((chart) => {
      const { left, top, width, height } = chart.getBoundingClientRect();
      const frame = [left - (cells?.left ?? 0), top - (cells?.top ?? 0), width, height];
      return { label: chart.getAttribute("aria-label"), frame: frame.map(Math.round) };
    });
  });
}

const drawing = (page: Page): Promise<string | null> =>
  page.locator(".grid-charts [role=img]").evaluate((chart) => chart.innerHTML);

test("a chart the add-in makes appears at its place, follows its cells, and stays on its sheet", async () => {
  const workbench = await open();
  const { page } = workbench;
  const frame = await workbench.addIn();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cells = sheet.getRange("A1:B4");
      cells.values = [
        ["Year", "Savings"],
        ["<b>Fees</b>", 120],
        ["Staff", 80],
        ["Rent", -40],
      ];
      const chart = sheet.charts.add(Excel.ChartType.columnClustered, cells, Excel.ChartSeriesBy.columns);
      chart.set({ left: 150, top: 90, width: 300, height: 210 });
      chart.title.text = "Savings by year";
      context.workbook.worksheets.add("Other");
      await context.sync();
    }),
  );
  await eventually(
    () => seen(page),
    [{ label: "Column chart: Savings by year. Savings over 3 points.", frame: [200, 120, 400, 280] }],
  );
  const chart = page.locator(".grid-charts [role=img]");
  expect(await chart.locator("text").allTextContents()).toEqual(
    expect.arrayContaining(["Savings by year", "<b>Fees</b>", "Rent"]),
  );
  expect(await chart.locator("b").count()).toBe(0);

  const before = await drawing(page);
  await goTo(workbench, "B3");
  await type(page, "900");
  await eventually(async () => (await drawing(page)) !== before, true);
  await eventually(() => chart.locator("text").allTextContents(), expect.arrayContaining(["1000"]));

  // A click on a chart is a click on the cells: the grid keeps the keyboard.
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 100);
  await eventually(async () => (await seen(page))[0]!.frame[1]! < 100, true);

  const turn = (name: string) =>
    frame.evaluate(
      (asked) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(asked).activate();
          await context.sync();
        }),
      name,
    );
  await turn("Other");
  await eventually(() => seen(page), []);
  await turn("Sheet1");
  await eventually(async () => (await seen(page)).length, 1);
}, 90_000);

function bookWithCharts(): Book {
  const chart = (id: string, values: string, left: number): BookChart => ({
    id,
    name: `Chart ${id}`,
    frame: { left, top: 60, width: 300, height: 180 },
    kind: "line",
    series: [{ name: '"Blue"', values }],
    title: "Costs",
  });
  const charts = [chart("1", "Costs!$A$1:$A$3", 60), chart("2", "Gone!$A$1:$A$3", 400)];
  return bookOf(sheetOf("Costs", [[1], [2], [4]], { charts }));
}

test("a chart of an opened file is drawn, and one whose cells are gone says so", async () => {
  const path = join(folder, "charts.xlsx");
  writeFileSync(path, writeBook(bookWithCharts()));
  const workbench = await open({ open: path });
  const { page } = workbench;
  await workbench.addIn();
  await eventually(
    async () => (await seen(page)).map(({ label }) => label),
    [
      "Line chart: Costs. Blue over 3 points.",
      expect.stringContaining("can't be drawn: its values Gone!$A$1:$A$3 are no cells of this workbook"),
    ],
  );
  expect((await seen(page))[0]!.frame.slice(2)).toEqual([400, 240]);
}, 60_000);

test("the sentence of an error is seen at its cell by keyboard and by pointer, and said", async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.addIn();
  await goTo(workbench, "B2");
  await type(page, '=JWA.GRADE_MAP("nonsense")');
  const tip = page.locator(".grid-tip");
  const said = page.locator(".grid-tip-said[role=status]");
  await focusGrid(page);
  await page.keyboard.press("ArrowUp");
  await eventually(() => tip.textContent(), expect.stringContaining("nonsense"));
  expect(await tip.isVisible()).toBe(true);
  await eventually(() => said.textContent(), expect.stringContaining("nonsense"));
  await page.keyboard.press("Escape");
  await eventually(() => tip.isVisible(), false);

  await page.keyboard.press("ArrowDown");
  await eventually(() => said.textContent(), "");
  const cell = await page.evaluate(() => {
    const cells = document.querySelector("canvas[id*=sheet-main]")!.getBoundingClientRect();
    return { x: cells.left + 46 + 64 + 30, y: cells.top + 20 + 20 + 10 };
  });
  await page.mouse.move(cell.x - 3, cell.y);
  await page.mouse.move(cell.x, cell.y);
  await eventually(() => tip.textContent(), expect.stringContaining("nonsense"));
  await page.mouse.move(cell.x + 200, cell.y + 200);
  await eventually(() => tip.isVisible(), false);
}, 90_000);
