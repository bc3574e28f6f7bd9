/**
 * What the pane changes: single cells by fixes, and sheets of its own.
 *
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import fc from "fast-check";
import {
  applyEdits,
  goToCells,
  switchedOff,
  undoable,
  watchWorkbook,
  writeSheet,
} from "../../../taskpane/excel";
import type { Bench } from "../../../workbench/node";

declare const workbench: Bench;

beforeEach(() => workbench.open());

async function fill(address: string, formulas: unknown[][], format?: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    if (format) range.numberFormat = formulas.map((row) => row.map(() => format));
    range.formulas = formulas;
    await context.sync();
  });
}

async function read(address: string, sheet = "Sheet1") {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
    await context.sync();
    const { values, formulas, numberFormat, valueTypes } = range;
    return { values, formulas, numberFormat, valueTypes };
  });
}

async function protect(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
}

describe("fixes", () => {
  test("texts become numbers, also in cells formatted as text", async () => {
    await fill("B2:B4", [["1,850"], ["'900"], ["'7"]], "@");
    const edits = [
      { cell: "B2", from: "1,850", to: 1850, format: "General" },
      { cell: "B3", from: "900", to: 900, format: "#,##0" },
    ];
    expect(await applyEdits([{ sheet: "Sheet1", edits }])).toEqual({
      ok: true,
      value: { cells: 2, isOneUndoStep: true },
    });
    const { values, numberFormat } = await read("B2:B4");
    expect(values).toEqual([[1850], [900], ["7"]]);
    expect(numberFormat).toEqual([["General"], ["#,##0"], ["@"]]);
  });

  test("a formula gives way to another, and a text that looks like one stays text", async () => {
    await fill("B2:B6", [[1], [2], [3], ["=SUM(B2:B3)"], ["x"]]);
    const edits = [
      { cell: "B5", from: { formula: "SUM(B2:B3)" }, to: { formula: "SUM(B2:B4)" } },
      { cell: "B6", from: "x", to: "=1+1" },
    ];
    expect((await applyEdits([{ sheet: "Sheet1", edits }])).ok).toBe(true);
    const { values, formulas, valueTypes } = await read("B5:B6");
    expect(values).toEqual([[6], ["=1+1"]]);
    expect(formulas[0]).toEqual(["=SUM(B2:B4)"]);
    expect(valueTypes[1]).toEqual(["String"]);
  });

  test.each([
    [
      "a cell that holds something else by now",
      [{ cell: "B3", from: "old", to: "new" }],
      "B3 no longer holds “old”: it holds “two”. Check the workbook again, and fix what is still wrong. Nothing was written.",
    ],
    [
      "a cell that is blank by now",
      [{ cell: "D9", from: 5, to: 6 }],
      "D9 no longer holds 5: it is blank. Check the workbook again, and fix what is still wrong. Nothing was written.",
    ],
  ])("nothing is written for %s", async (_what, wrong, sentence) => {
    await fill("B2:B3", [["one"], ["two"]]);
    const edits = [{ cell: "B2", from: "one", to: 1 }, ...wrong];
    expect(await applyEdits([{ sheet: "Sheet1", edits }])).toEqual({ ok: false, sentence });
    expect((await read("B2:B3")).values).toEqual([["one"], ["two"]]);
  });

  test("a protected sheet is refused, and its unlocked cells are not", async () => {
    await fill("B2:B3", [["1"], ["2"]], "@");
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B3");
      cell.format.protection.locked = false;
      await context.sync();
    });
    await protect();
    expect(await applyEdits([{ sheet: "Sheet1", edits: [{ cell: "B2", from: "1", to: 1 }] }])).toEqual({
      ok: false,
      sentence:
        "The sheet “Sheet1” is protected. Unprotect it (Review, Unprotect Sheet), then apply the fix again. Nothing was written.",
    });
    expect((await applyEdits([{ sheet: "Sheet1", edits: [{ cell: "B3", from: "2", to: "two" }] }])).ok).toBe(
      true,
    );
    expect((await read("B2:B3")).values).toEqual([["1"], ["two"]]);
  });

  test("a sheet that is gone is named", async () => {
    expect(await applyEdits([{ sheet: "Plan", edits: [{ cell: "A1", from: null, to: 1 }] }])).toEqual({
      ok: false,
      sentence: "The sheet “Plan” is no longer there. Nothing was written. Check the workbook again.",
    });
  });

  test("a long column takes few questions", async () => {
    const texts = Array.from({ length: 5_000 }, (_, at) => [`'${at}`]);
    await fill("A1:A5000", texts);
    const before = workbench.trace.length;
    const edits = texts.map((_, at) => ({ cell: `A${at + 1}`, from: `${at}`, to: at }));
    expect(await applyEdits([{ sheet: "Sheet1", edits }])).toMatchObject({
      ok: true,
      value: { cells: 5_000 },
    });
    // The sheet, what its cells hold, and the writing, which the client may send in parts.
    expect(workbench.trace.length - before).toBeLessThan(12);
    expect((await read("A5000")).values).toEqual([[4999]]);
  });
});

describe("a sheet of ours", () => {
  const rows = [
    ["JWA report", ""],
    ["Sheet", "Cells"],
    ["=1+1", 12],
  ];

  test("stands at the end, as text, and a taken name gets a number", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Report").getRange("A1").values = [["the user’s own"]];
      await context.sync();
    });
    const request = { name: "report", rows, widths: [30, 60], headings: [1] };
    expect(await writeSheet(request)).toEqual({ ok: true, value: { sheet: "report (2)" } });
    const { values, formulas, valueTypes } = await read("A3:B3", "report (2)");
    expect(values).toEqual([["=1+1", 12]]);
    expect(valueTypes).toEqual([["String", "Double"]]);
    expect(formulas).toEqual([["=1+1", 12]]);
    expect((await read("A1", "Report")).values).toEqual([["the user’s own"]]);
  });

  test("takes the place of an earlier one of ours, and never of another's", async () => {
    await writeSheet({ name: "Report", rows: [...rows, ["a line", "more"]], replace: "marked" });
    expect(await writeSheet({ name: "Report", rows, replace: "marked" })).toEqual({
      ok: true,
      value: { sheet: "Report" },
    });
    expect((await read("A4:B4", "Report")).values).toEqual([["", ""]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Report").getRange("A1").values = [["mine now"]];
      await context.sync();
    });
    expect(await writeSheet({ name: "Report", rows, replace: "marked" })).toEqual({
      ok: true,
      value: { sheet: "Report (2)" },
    });
  });

  test("whatever a text looks like, it is that text in the cell", async () => {
    const nasty = fc.oneof(
      fc.constantFrom(
        "=1+1",
        "+1",
        "-1",
        "@A1",
        "'x",
        "''",
        "1/2",
        "TRUE",
        "#N/A",
        "00412",
        "1e5",
        "{=A1}",
        "=cmd|' /C calc'!A0",
      ),
      fc
        .tuple(fc.constantFrom("", "=", "+", "-", "@", "'"), fc.string({ minLength: 1 }))
        .map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 8 }), async (texts) => {
        await workbench.open();
        const written = await writeSheet({ name: "T", rows: texts.map((text) => [text]) });
        expect(written.ok).toBe(true);
        const { values, valueTypes } = await read(`A1:A${texts.length}`, "T");
        expect(values).toEqual(texts.map((text) => [text]));
        expect(valueTypes.flat().every((type) => type === "String")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("going to cells", () => {
  async function selected(): Promise<string> {
    return Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges();
      ranges.load({ address: true });
      await context.sync();
      return ranges.address;
    });
  }

  test("selects the first range of a finding's cells, for an add-in can select no more", async () => {
    expect(await goToCells("Sheet1", "B4:B7,B9")).toEqual({ ok: true, value: { kind: "there" } });
    expect(await selected()).toBe("Sheet1!B4:B7");
  });

  test("asks before it shows a hidden sheet or hidden rows", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plan 2019");
      sheet.getRange("4:5").rowHidden = true;
      sheet.visibility = "Hidden";
      await context.sync();
    });
    expect(await goToCells("Plan 2019", "B2")).toEqual({
      ok: true,
      value: { kind: "hidden", sentence: "The sheet “Plan 2019” is hidden. Show it and go there?" },
    });
    expect(await goToCells("Plan 2019", "B2", true)).toEqual({ ok: true, value: { kind: "there" } });
    expect(await goToCells("Plan 2019", "B3:B5")).toEqual({
      ok: true,
      value: { kind: "hidden", sentence: "Rows of B3:B5 are hidden. Show them and go there?" },
    });
    expect(await goToCells("Plan 2019", "B3:B5", true)).toEqual({ ok: true, value: { kind: "there" } });
    expect(await selected()).toBe("'Plan 2019'!B3:B5");
  });

  test("names a sheet that is gone", async () => {
    expect(await goToCells("Plan", "A1")).toEqual({
      ok: false,
      sentence:
        "The sheet “Plan” is no longer there: it was deleted or has another name now. Check the workbook again.",
    });
  });
});

describe("watching", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  test("tells what others change, not what the pane writes for itself", async () => {
    // What earlier tests wrote is told by then.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const seen: unknown[] = [];
    const watching = await watchWorkbook((change) => seen.push(change));
    if (!watching.ok) throw new Error(watching.sentence);
    await fill("B2", [["x"]]);
    await settled();
    expect(seen).toContainEqual({ sheet: "Sheet1", address: "B2" });
    seen.length = 0;
    await applyEdits([{ sheet: "Sheet1", edits: [{ cell: "B2", from: "x", to: 1 }] }]);
    await writeSheet({ name: "JWA report", rows: [["text"]] });
    await settled();
    expect(seen).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Plan";
      await context.sync();
    });
    await settled();
    expect(seen).toContainEqual({ sheet: null, address: null });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("C3").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toContainEqual({ sheet: "Plan", address: "C3" });
    await watching.value();
    seen.length = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("C4").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([]);
  });
});

test("this Excel is said to be able to do what it can", () => {
  const groups = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  expect(undoable().edits).toBe(
    groups
      ? "One Undo (Ctrl+Z) takes all of it back."
      : "This Excel may not be able to undo it, nor what was done before. Save the workbook first.",
  );
  expect(switchedOff().map(({ version }) => version)).not.toContain("1.9");
});
