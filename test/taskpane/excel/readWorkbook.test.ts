/**
 * Reading the open workbook with the real client: how it is asked, and what happens meanwhile.
 *
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import { isCellError, parseArea } from "../../../src/workbook";
import { readWorkbook, STOPPED } from "../../../taskpane/excel";
import type { Bench } from "../../../workbench/node";
import { savingsTracker } from "../../support/savingsTracker";
import { buildXlsx, type WorkbookSpec } from "../../support/xlsx";
import { bookOf, readOpen } from "./reading";

declare const workbench: Bench;

jest.setTimeout(60_000);

const open = (spec: WorkbookSpec): Promise<void> => workbench.open(bookOf(buildXlsx(spec)));
const requests = (): number => workbench.trace.length;

test("an empty workbook has sheets and no cells", async () => {
  await workbench.open();
  const { snapshot, blocks, missed } = await readOpen();
  expect(snapshot.sheets.map(({ name, grid }) => [name, grid.rowCount])).toEqual([["Sheet1", 0]]);
  expect([blocks, missed]).toEqual([[], []]);
});

test("one question to Excel a block, whatever the rows", async () => {
  await workbench.open(bookOf(savingsTracker(1_500)));
  const before = requests();
  const { blocks, progress } = await readOpen();
  const asked = requests() - before;
  await workbench.open(bookOf(savingsTracker(4_500)));
  const beforeMore = requests();
  const more = await readOpen();
  // What is asked around the cells does not grow with them.
  expect(requests() - beforeMore - more.blocks.length).toBe(asked - blocks.length);
  expect(more.blocks.length).toBeGreaterThan(blocks.length);
  expect(progress.at(-1)!.cellsRead).toBe(progress.at(-1)!.cellsOf);
});

test("blocks have so many cells that none holds up the pane, and take less than Excel hands over", async () => {
  await workbench.open(bookOf(savingsTracker(4_500)));
  const before = requests();
  const { blocks } = await readOpen();
  for (const { values } of blocks) expect(values.length * values[0]!.length).toBeLessThanOrEqual(20_000);
  for (const { response } of workbench.trace.slice(before) as unknown as { response?: unknown }[])
    expect(JSON.stringify(response ?? "").length).toBeLessThan(5_000_000);
});

test("long texts make blocks small instead of a refusal", async () => {
  const long = Array.from({ length: 4_000 }, (_, i) => (i * 7919).toString(36)).join(" ");
  const rows = Array.from({ length: 400 }, (_, i) => [`${i} ${long}`]);
  await workbench.open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let from = 0; from < rows.length; from += 100) {
      sheet.getRange(`A${from + 1}:A${from + 100}`).values = rows.slice(from, from + 100);
      await context.sync();
    }
  });
  const { snapshot } = await readOpen();
  const { grid } = snapshot.sheets[0]!;
  expect(Array.from({ length: 400 }, (_, row) => [grid.text(row, 0)])).toEqual(rows);
});

test("an error is told from a text that looks like one, a formula from a text that begins with =", async () => {
  await open({
    sheets: [
      {
        name: "Plan",
        rows: [
          ["#N/A", { error: "#N/A" }],
          ["'", { formula: "1+1", value: 2 }],
        ],
      },
    ],
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("A3").values = [["'=1+1"]];
    await context.sync();
  });
  const { grid, formulas } = (await readOpen()).snapshot.sheets[0]!;
  expect(grid.value(0, 0)).toBe("#N/A");
  expect(isCellError(grid.value(0, 1))).toBe(true);
  expect([grid.value(2, 0), formulas.has(2, 0)]).toEqual(["=1+1", false]);
  expect([grid.value(1, 1), formulas.a1(1, 1)]).toEqual([2, "1+1"]);
});

test("what is around the cells comes as a file has it", async () => {
  await open({
    dateSystem: 1904,
    iterative: true,
    calculation: "manual",
    template: { id: "savings", version: "1.2" },
    externalLinks: ["file:///S:/Finance/Agency.xlsx"],
    names: [{ name: "Rate", formula: "Plan!$B$2" }],
    sheets: [
      {
        name: "Plan",
        protected: true,
        rows: [
          ["Item", "Cost"],
          ["Van", { value: 1200, locked: false }],
          ["Salt", 90],
          ["Total", { formula: "SUM(B2:B3)", value: 1290 }],
        ],
        hiddenRows: ["3"],
        hiddenColumns: ["B"],
        merges: ["D1:E2"],
        validations: [{ area: "B2:B3", type: "whole", operator: "greaterThan", formula1: "0" }],
      },
      { name: "Deep", visibility: "veryHidden", rows: [["x"]] },
    ],
  });
  const { snapshot } = await readOpen();
  const { dateSystem, isIterative, calculation, template, externalLinks, names, sheets, styles } = snapshot;
  expect({ dateSystem, isIterative, calculation, template, externalLinks, names }).toEqual({
    dateSystem: 1904,
    isIterative: true,
    calculation: "manual",
    template: { id: "savings", version: "1.2" },
    externalLinks: [{ index: 1, target: "file:///S:/Finance/Agency.xlsx" }],
    names: [{ name: "Rate", formula: "Plan!$B$2", isHidden: false }],
  });
  const [plan, deep] = sheets;
  expect(deep?.visibility).toBe("veryHidden");
  expect(plan).toMatchObject({ isProtected: true, hiddenRows: [[2, 2]], hiddenColumns: [[1, 1]] });
  expect(plan!.merges).toEqual([parseArea("D1:E2")]);
  expect(plan!.validations).toMatchObject([
    { type: "whole", operator: "greaterThan", formula1: "0", areas: [parseArea("B2:B3")] },
  ]);
  expect([1, 2].map((row) => styles[plan!.grid.style(row, 1)]?.locked)).toEqual([false, true]);
});

test("each question about what is around the cells is told before it is asked, and can be stopped there", async () => {
  await open({
    sheets: [
      { name: "Plan", rows: [["a"]] },
      { name: "Posts", rows: [["b"]] },
    ],
  });
  const steps: unknown[] = [];
  await readOpen({ onStep: ({ asks, sheet, done, of }) => steps.push([asks, sheet, `${done} of ${of}`]) });
  expect(steps).toEqual([
    ["workbook", null, "0 of 5"],
    ["sheets", null, "1 of 5"],
    ["tables", null, "2 of 5"],
    ["sheet", "Plan", "3 of 5"],
    ["sheet", "Posts", "4 of 5"],
  ]);
  const stop = new AbortController();
  const told: string[] = [];
  const outcome = await readWorkbook({
    signal: stop.signal,
    onStep: ({ asks }) => {
      told.push(asks);
      if (asks === "sheets") stop.abort();
    },
    onOutline: () => told.push("outline"),
    onBlock: () => told.push("block"),
    onProgress: () => undefined,
  });
  expect(outcome).toEqual({ ok: false, sentence: STOPPED });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told).toEqual(["workbook", "sheets"]);
});

test("nothing is told after it was stopped, and it ends at once", async () => {
  await workbench.open(bookOf(savingsTracker(4_500)));
  const stop = new AbortController();
  let told = 0;
  let stoppedAt = 0;
  const outcome = await readWorkbook({
    signal: stop.signal,
    onStep: () => undefined,
    onOutline: () => undefined,
    onBlock: () => {
      told++;
      stoppedAt = performance.now();
      stop.abort();
    },
    onProgress: () => undefined,
  });
  expect(outcome).toEqual({ ok: false, sentence: STOPPED });
  expect(performance.now() - stoppedAt).toBeLessThan(300);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told).toBe(1);
});

test("a sheet that is deleted meanwhile is left out, and said; one that is renamed is followed", async () => {
  await open({
    sheets: [
      { name: "First", rows: [["a"]] },
      { name: "Gone", rows: [["b"]] },
      { name: "Renamed", rows: [["c"]] },
    ],
  });
  let isDone = false;
  const { snapshot, missed } = await readOpen({
    onBlock: () => {
      if (isDone) return;
      isDone = true;
      const { engine } = workbench;
      const id = (name: string): string => engine.sheets().find((sheet) => sheet.name === name)!.id;
      engine.deleteSheet(id("Gone"));
      engine.renameSheet(id("Renamed"), "Other");
    },
  });
  expect(missed).toEqual([
    "The sheet “Gone” was deleted while the workbook was read, so it was not checked.",
  ]);
  expect(snapshot.sheets.map(({ grid }) => grid.text(0, 0))).toEqual(["a", "", "c"]);
});
