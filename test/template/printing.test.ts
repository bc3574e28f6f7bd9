/** What comes out of the printer: every sheet on a page of its own, and no sentence cut off. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layOut, TEMPLATES, type PlanSheet } from "../../src/template";
import { columnsFor } from "../../src/template/reach";
import { areaName } from "../../src/workbook";
import { writeTemplate } from "../../xlsx/writeTemplate";
import { pagesInLibreOffice, testWithLibreOffice } from "../support/libreoffice";

test.each([
  ["a sentence as long as its columns", "x".repeat(20), "about", [16], 1],
  ["a longer one runs into columns that have no width of their own", "x".repeat(60), "about", [16], 5],
  ["a title is larger", "x".repeat(20), "title", [16], 3],
  ["no words", "", "about", [16, 16], 2],
] as const)("%s", (_, text, look, widths, columns) => {
  expect(columnsFor([{ text, look }], widths)).toBe(columns);
});

test("a list of three columns is printed with the whole sentence above it", () => {
  const plan = layOut(TEMPLATES.find(({ id }) => id === "service-schedule")!);
  const lists = plan.sheets.find(({ name }) => name === "Lists")!;
  expect(lists.widths).toHaveLength(3);
  expect(areaName(lists.print.area)).toMatch(/^A1:[F-H]\d+$/);
});

test("the worked example has few blank lines after its own", () => {
  const plan = layOut(TEMPLATES.find(({ id }) => id === "worked-example")!);
  const rows = (name: string): number => {
    const { area } = plan.sheets.flatMap(({ tables }) => tables).find((table) => table.name === name)!;
    return area.bottom - area.top;
  };
  expect([rows("Timetable"), rows("Decisions"), rows("PostsChanged")]).toEqual([14, 7, 7]);
});

/** The size of type that is 11 points on the screen, from widths and heights alone: margins as the writer sets them. */
function printedPoints({ widths, heights, print }: PlanSheet): number {
  const [short, long] = print.paper === "a3" ? [297, 420] : [210, 297];
  const [across, down] = print.orientation === "portrait" ? [short, long] : [long, short];
  const points = (millimetres: number): number => (millimetres / 25.4) * 72;
  const width = widths.reduce((sum, each) => sum + (each * 7 + 5) * 0.75, 0);
  const high = new Map(heights.map(({ row, height }) => [row, height]));
  let height = 0;
  for (let row = 0; row <= print.area.bottom; row++) height += high.get(row) ?? 15;
  const byWidth = points(across - 24) / width;
  const byHeight = print.fitToHeight === 1 ? points(down - 30) / height : 1;
  return 11 * Math.min(1, byWidth, byHeight);
}

test.each(TEMPLATES.map((template) => [template.id, layOut(template)] as const))(
  "no sheet of %s is printed too small to read",
  (_, { sheets }) => {
    const small = sheets
      .map((sheet) => [sheet.name, printedPoints(sheet)] as const)
      .filter(([, size]) => size < 6.5);
    expect(small).toEqual([]);
  },
);

describe.each(TEMPLATES.map((template) => [template.id, layOut(template)] as const))("%s", (id, plan) => {
  testWithLibreOffice("every sheet is one page, on its own paper and the right way round", () => {
    const folder = mkdtempSync(join(tmpdir(), "printed-"));
    try {
      const file = join(folder, `${id}.xlsx`);
      writeFileSync(file, writeTemplate(plan));
      expect(pagesInLibreOffice(file)).toEqual(
        plan.sheets.map(({ print: { paper, orientation } }) =>
          paper === "a3" ? "420 x 297" : orientation === "portrait" ? "210 x 297" : "297 x 210",
        ),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
