/**
 * What the grades' view asks of Excel, with the real client.
 *
 * @jest-environment ./workbench/node/jestEnvironment.ts
 * @jest-environment-options {"profile": {"ExcelApi": "1.12"}}
 */
import { readRegister, REGISTER_HEADERS } from "../../../src/grades";
import {
  appendToRegister,
  findRegister,
  makeRegister,
  type RegisterCell,
  type RegisterSheet,
  type SelectedTexts,
  selectedTexts,
  writeResults,
} from "../../../taskpane/excel";
import type { Outcome } from "../../../taskpane/excel";
import type { Bench } from "../../../workbench/node";

declare const workbench: Bench;

beforeEach(() => workbench.open());

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.value;
}

function put(address: string, values: unknown[][], sheet = "Sheet1"): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}

function valuesOf(address: string, sheet = "Sheet1"): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ formulas: true });
    await context.sync();
    return range.formulas as unknown[][];
  });
}

function select(...areas: [top: number, left: number, bottom: number, right: number][]): void {
  const { sheet } = workbench.engine.selection();
  workbench.engine.select(
    sheet,
    areas.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
  );
}

const column = (texts: readonly string[]): string[][] => texts.map((text) => [text]);

describe("the selection", () => {
  test("is counted by its texts, over several areas, blanks left out", async () => {
    await put("A1:A5", column(["DPB B", "DPB C", "", "DPB B", "DPB C"]));
    await put("C1:C2", column(["SM Band 3", "DPB B"]));
    select([0, 0, 9, 0], [0, 2, 9, 2]);
    const read = valueOf(await selectedTexts(1000)) as SelectedTexts;
    expect(read).toMatchObject({
      sheet: "Sheet1",
      texts: ["DPB B", "DPB C", "SM Band 3"],
      counts: [3, 2, 1],
      cellsLeft: 0,
      freeColumn: 3,
    });
    expect(read.areas.map(({ address, cells }) => [address, [...cells]])).toEqual([
      ["A1:A5", [0, 1, -1, 0, 1]],
      ["C1:C2", [2, 0]],
    ]);
  });

  test("of whole columns is cut to what is in use, and an empty one is nothing", async () => {
    await put("B2", [["DPB B"]]);
    select([0, 1, 1_048_575, 1]);
    expect((valueOf(await selectedTexts(1000)) as SelectedTexts).areas[0]).toMatchObject({
      address: "B2",
      rows: 1,
    });
    select([20, 5, 30, 8]);
    expect(valueOf(await selectedTexts(1000))).toBeNull();
  });

  test("of hundreds of thousands is read in blocks, up to the most, and what is left is told", async () => {
    const rows = 250_000;
    for (let top = 1; top <= rows; top += 50_000) {
      await put(
        `A${top}:A${top + 49_999}`,
        Array.from({ length: 50_000 }, (_, at) => [at % 2 ? "DPB B" : "DPB C"]),
      );
    }
    select([0, 0, rows - 1, 0]);
    const asked = workbench.trace.length;
    const read = valueOf(await selectedTexts(200_000)) as SelectedTexts;
    expect(read).toMatchObject({ counts: [100_000, 100_000], cellsRead: 200_000, cellsLeft: 50_000 });
    // One request a block, and a few to find what is selected.
    expect(workbench.trace.length - asked).toBeLessThan(20);
  }, 120_000);
});

describe("the register", () => {
  const areHeaders = (cells: readonly RegisterCell[]) => readRegister([cells]).ok;
  const ROW: RegisterCell[] = [
    "CCC",
    "DPB C",
    "PCC",
    "SMPB 4",
    "stated",
    "=Minute 12",
    46354,
    null,
    "A",
    46354,
    "+1",
  ];

  test("is not there, is made, and is found again as a table that grows", async () => {
    await put("A1", [["DPB C"]]);
    expect(valueOf(await findRegister(areHeaders))).toBeNull();
    expect(valueOf(await makeRegister(REGISTER_HEADERS, ROW, [6, 7, 9]))).toEqual({
      sheet: "Grades",
      row: 2,
    });
    const made = valueOf(await findRegister(areHeaders)) as RegisterSheet;
    expect(made).toMatchObject({
      sheet: "Grades",
      reference: "GradeRegister[#All]",
      table: "GradeRegister",
      others: [],
    });
    expect(made.rows).toEqual([REGISTER_HEADERS, ROW]);
    expect(valueOf(await appendToRegister(made, ROW, [6, 7, 9]))).toEqual({ row: 3 });
    expect((valueOf(await findRegister(areHeaders)) as RegisterSheet).rows).toHaveLength(3);
    // What looks like a formula is text.
    expect((await valuesOf("F3:K3", "Grades"))[0]).toEqual(
      ["'=Minute 12", 46354, "", "A", 46354, "'+1"].map(shownAs),
    );
  });

  test("gets a name of its own where the names are taken", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("grades");
      context.workbook.names.add("GradeRegister", "=1");
      await context.sync();
    });
    expect(valueOf(await makeRegister(REGISTER_HEADERS, ROW, []))).toEqual({ sheet: "Grades 2", row: 2 });
    expect((valueOf(await findRegister(areHeaders)) as RegisterSheet).reference).toBe("GradeRegister2[#All]");
  });

  test("of officers' own, below a title, is found and added to without a table", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("It's ours");
      await context.sync();
    });
    await put("B1", [["Our grades"]], "It's ours");
    await put(
      "B3:G4",
      [
        ["from party", "from grade", "to party", "to grade", "evidence", "source"],
        ["CCC", "DPB C", "PCC", "SMPB 4", "stated", "Minute 3"],
      ],
      "It's ours",
    );
    const found = valueOf(await findRegister(areHeaders)) as RegisterSheet;
    expect(found).toMatchObject({
      sheet: "It's ours",
      reference: "'It''s ours'!$B$3:$G$4",
      table: null,
      top: 2,
      left: 1,
    });
    await appendToRegister(found, ["CCC", "DPB A", "PCC", "SMPB 2", "stated", "Minute 4"], []);
    expect(await valuesOf("B5:G5", "It's ours")).toEqual([
      ["CCC", "DPB A", "PCC", "SMPB 2", "stated", "Minute 4"],
    ]);
  });

  test("on a hidden sheet is not used; of two, the one named after grades is", async () => {
    const head = [["from party", "from grade", "to party", "to grade", "evidence"]];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("First");
      worksheets.add("Grade pairs");
      worksheets.add("Grades hidden").visibility = "Hidden";
      await context.sync();
    });
    for (const sheet of ["First", "Grade pairs", "Grades hidden"]) await put("A1:E1", head, sheet);
    expect(valueOf(await findRegister(areHeaders))).toMatchObject({
      sheet: "Grade pairs",
      others: ["First"],
    });
  });
});

describe("results", () => {
  const values = (texts: readonly string[], top = 0, left = 2) => ({
    top,
    left,
    rows: texts.length,
    columns: 1,
    content: { kind: "values" as const, at: (cell: number) => texts[cell] ?? "" },
  });

  test("are written where nothing stands, as text whatever they look like", async () => {
    expect(valueOf(await writeResults("Sheet1", [values(["Band 3", "", "=1+1"])], false))).toEqual({
      kind: "written",
      addresses: ["C1:C3"],
    });
    expect(await valuesOf("C1:C3")).toEqual([["Band 3"], [""], [shownAs("'=1+1")]]);
  });

  test("leave what stands there until told, and say what it is", async () => {
    await put("C2:C9", column(Array.from({ length: 8 }, (_, at) => `mine ${at}`)));
    const texts = Array.from({ length: 9 }, (_, at) => `new ${at}`);
    expect(valueOf(await writeResults("Sheet1", [values(texts)], false))).toEqual({
      kind: "occupied",
      cells: 8,
      holds: [0, 1, 2, 3, 4].map((at) => ({ cell: `C${at + 2}`, text: `mine ${at}` })),
    });
    expect(await valuesOf("C1:C2")).toEqual([[""], ["mine 0"]]);
    expect(valueOf(await writeResults("Sheet1", [values(texts)], true)).kind).toBe("written");
    expect(await valuesOf("C1:C9")).toEqual(column(texts));
  });

  test("on a protected sheet are refused with what to do", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    const refused = await writeResults("Sheet1", [values(["Band 3"])], false);
    expect(refused).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("Unprotect the sheet (Review, Unprotect Sheet)"),
    });
  });

  test("to a sheet that has gone are refused", async () => {
    expect((await writeResults("Gone", [values(["Band 3"])], false)).ok).toBe(false);
  });
});

/** Excel shows the formulas of text without the mark that makes it text. */
function shownAs(content: unknown): unknown {
  return typeof content === "string" ? content.replace(/^'/u, "") : content;
}
