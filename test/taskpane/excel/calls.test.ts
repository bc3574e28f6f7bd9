/**
 * Formulas found, frozen and replaced, and references read, with the real client. SEQUENCE stands in for a function
 * of ours: it spills, and needs no add-in.
 *
 * @jest-environment ./workbench/node/jestEnvironment.ts
 * @jest-environment-options {"profile": {"ExcelApi": "1.12"}, "messageLimit": 2000000}
 */
import {
  findCalls,
  type FoundCall,
  type Outcome,
  readReferences,
  replaceCalls,
} from "../../../taskpane/excel";
import type { Bench } from "../../../workbench/node";

declare const workbench: Bench;

beforeEach(() => workbench.open());

const spills = (formula: string): boolean => formula.includes("SEQUENCE");

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.value;
}

function write(formulas: Readonly<Record<string, unknown>>, sheet = "Sheet1"): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [cell, formula] of Object.entries(formulas))
      worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    await context.sync();
  });
}

function formulasOf(address: string, sheet = "Sheet1"): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ formulas: true });
    await context.sync();
    return range.formulas as unknown[][];
  });
}

async function inWorkbook(): Promise<readonly FoundCall[]> {
  return valueOf(await findCalls("workbook", spills)).calls;
}

test("calls are found with what they fill and show, on every sheet", async () => {
  await write({ A1: 5, B2: "=SEQUENCE(2,3)", F1: "=SUM(A1)" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Second").visibility = "Hidden";
    await context.sync();
  });
  await write({ A1: "=SEQUENCE(1)" }, "Second");
  expect(
    (await inWorkbook()).map(({ sheet, row, column, rows, columns, values }) => [
      sheet,
      row,
      column,
      rows,
      columns,
      values,
    ]),
  ).toEqual([
    [
      "Sheet1",
      1,
      1,
      2,
      3,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["Second", 0, 0, 1, 1, [[1]]],
  ]);
});

test("the selection is looked through alone", async () => {
  await write({ A1: "=SEQUENCE(2)", C1: "=SEQUENCE(3)" });
  const { sheet } = workbench.engine.selection();
  workbench.engine.select(sheet, [{ top: 0, left: 2, bottom: 5, right: 2 }]);
  const { calls } = valueOf(await findCalls("selection", spills));
  expect(calls.map(({ column, rows }) => [column, rows])).toEqual([[2, 3]]);
});

test("an empty workbook has no calls", async () => {
  expect(await inWorkbook()).toEqual([]);
});

test("frozen, the cells keep what they show, and text stays text", async () => {
  await write({
    A1: "=SEQUENCE(2,2)",
    D1: '=IF(SEQUENCE(1)=1,"50:50","")',
    E1: '="="&SEQUENCE(1)',
    F1: "=NA()+SEQUENCE(1)",
  });
  const calls = await inWorkbook();
  expect(valueOf(await replaceCalls(calls.map((call) => ({ call, formulas: null }))))).toMatchObject({
    replaced: { length: 4 },
    putBack: [],
  });
  expect(await formulasOf("A1:B2")).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect((await formulasOf("D1:F1"))[0]).toEqual(["50:50", "=1", "#N/A"]);
  expect(await inWorkbook()).toEqual([]);
});

test("plain formulas that show the same stay; others give way to the call again", async () => {
  await write({ A1: "=SEQUENCE(2)", C1: "=SEQUENCE(2)" });
  const [same, other] = await inWorkbook();
  const done = valueOf(
    await replaceCalls([
      { call: same!, formulas: [["=1*1"], ["=1+1"]] },
      { call: other!, formulas: [["=1*1"], ["=7"]] },
    ]),
  );
  expect(done).toEqual({ replaced: [same], putBack: [other] });
  expect(await formulasOf("A1:A2")).toEqual([["=1*1"], ["=1+1"]]);
  expect((await formulasOf("C1"))[0]).toEqual(["=SEQUENCE(2)"]);
  expect((await inWorkbook())[0]).toMatchObject({ column: 2, rows: 2, values: [[1], [2]] });
});

test("all or nothing: a call changed meanwhile stops the whole", async () => {
  await write({ A1: "=SEQUENCE(2)", C1: "=SEQUENCE(2)" });
  const calls = await inWorkbook();
  await write({ C1: "=SEQUENCE(3)" });
  expect(await replaceCalls(calls.map((call) => ({ call, formulas: null })))).toEqual({
    ok: false,
    sentence: "Sheet1!C1 has been changed meanwhile. Nothing was written. Look again, then try again.",
  });
  expect((await formulasOf("A1"))[0]).toEqual(["=SEQUENCE(2)"]);
});

test("a protected sheet and a sheet that has gone are named", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Second");
    await context.sync();
  });
  await write({ A1: "=SEQUENCE(2)" }, "Second");
  const calls = await inWorkbook();
  const freeze = () => replaceCalls(calls.map((call) => ({ call, formulas: null })));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Second").protection.protect();
    await context.sync();
  });
  expect(await freeze()).toMatchObject({
    sentence: expect.stringContaining("The sheet Second is protected."),
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Second").delete();
    await context.sync();
  });
  expect(await freeze()).toMatchObject({
    sentence: expect.stringContaining("The sheet Second is no longer there."),
  });
});

test("long formulas are written in as many messages as they need", async () => {
  await write({ A1: "=SEQUENCE(20,20)" });
  const [call] = await inWorkbook();
  expect(call).toMatchObject({ rows: 20, columns: 20 });
  // More than two million characters, where a message may have as many.
  const filler = `+LEN("${"x".repeat(200)}")-200`.repeat(28);
  const formulas = call!.values.map((row) => row.map((value) => `=${Number(value)}${filler}`));
  const asked = workbench.trace.length;
  expect(valueOf(await replaceCalls([{ call: call!, formulas }]))).toEqual({ replaced: [call], putBack: [] });
  expect(workbench.trace.length - asked).toBeGreaterThan(5);
  expect((await formulasOf("T20"))[0]).toEqual([`=400${filler}`]);
}, 60_000);

test("where Excel refuses one, all are put back", async () => {
  await write({ A1: "=SEQUENCE(2)", C1: "=SEQUENCE(2)" });
  const [first, second] = await inWorkbook();
  const refused = await replaceCalls([
    { call: first!, formulas: [["=1*1"], ["=1+1"]] },
    { call: second!, formulas: [["=1*("], ["=2"]] },
  ]);
  expect(refused.ok).toBe(false);
  expect([(await formulasOf("A1"))[0], (await formulasOf("C1"))[0]]).toEqual([
    ["=SEQUENCE(2)"],
    ["=SEQUENCE(2)"],
  ]);
});

describe("references", () => {
  test("come as Excel hands them over: blanks as 0, errors by name", async () => {
    await write({ A1: 1, A3: "text", A4: "=NA()", A5: '=""' });
    expect(valueOf(await readReferences(["A1:A5", "Sheet1!$A$1", "B2:C2"], 100))).toEqual([
      { ok: true, rows: [[1], [0], ["text"], ["#N/A"], [""]] },
      { ok: true, rows: [[1]] },
      { ok: true, rows: [[0, 0]] },
    ]);
  });

  test("names, sheets with spaces, and what a cell spills", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Savings '19");
      sheet.getRange("B2:B3").values = [[4], [5]];
      context.workbook.names.add("Shares", sheet.getRange("B2:B3"));
      await context.sync();
    });
    await write({ D1: "=SEQUENCE(2)" });
    expect(valueOf(await readReferences(["Shares", "'Savings ''19'!B3", "D1#"], 100))).toEqual([
      { ok: true, rows: [[4], [5]] },
      { ok: true, rows: [[5]] },
      { ok: true, rows: [[1], [2]] },
    ]);
  });

  test("what is not there or too much says so", async () => {
    const sentences = valueOf(
      await readReferences(["Nobody", "Nowhere!A1", "A:A", "[Book]Sheet1!A1"], 100),
    ).map((each) => (each.ok ? "" : each.sentence));
    expect(sentences).toEqual([
      "There is nothing called Nobody.",
      "There is no sheet for Nowhere!A1. Check its name.",
      "A:A has more than 100 cells, too many for a preview. In a cell the formula takes them all.",
      "[Book]Sheet1!A1 is in another workbook, which the preview does not open.",
    ]);
  });
});
