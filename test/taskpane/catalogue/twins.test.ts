/** What replaces a call: the plain formulas, worked out by LibreOffice, against the function as Excel calls it. */
import { readCatalogue, twinsOf } from "../../../taskpane/catalogue";
import { handingOf } from "../../../taskpane/catalogue/handed";
import { openExcel } from "../../functions/excel";
import { refusalOf, valueOf } from "../../support/answers";
import { recalculate, type SheetCell, testWithLibreOffice } from "../../support/libreoffice";

const excel = openExcel();
const catalogue = readCatalogue(excel.metadata as never, {});

/** Amounts, two payments, drivers, printed money and dates, from A1. */
const SHEET: SheetCell[][] = [
  [100.01, 0.82, 300, 100, 63, 37, 86747206, 32839979, "£0.450m", 43555],
  [0.03, 0.5, 50, 150, 66, 34, 60924, 27820, "(1,781)", 43708],
  [-12.35, 0.25, 10.01, 0.02, 50, 50, 1, 2, "Circa £1.0m", 43556],
];

const CALLS: [formula: string, rows: number, columns: number][] = [
  ["=JWA.COST_SHARE(A1:A3)", 3, 2],
  ['=JWA.COST_SHARE($A$1:$A$3,"82:18")', 3, 2],
  ['=JWA.COST_SHARE(A1:A3,"1:2","PCC")', 3, 1],
  ["=JWA.COST_SHARE(A1:A3,0.82,1,0)", 3, 1],
  ["=JWA.COST_SHARE(A1,B1)", 1, 2],
  ["=JWA.COST_SHARE(100.01)", 1, 2],
  ["=JWA.COST_SETTLE(C1:D3)", 1, 2],
  ['=JWA.COST_SETTLE(C1:D3,"3:1",0)', 1, 2],
  ["=JWA.SHARE_DRIFT(E1:F3,G1:H3)", 3, 1],
  ["=JWA.SHARE_DRIFT(E1:F3,G1:H3,10)", 3, 1],
  ["=JWA.SAVINGS_GAP(4.5,C1:D3)", 1, 2],
  ["=JWA.SAVINGS_GAP(A1,C1:D3,B1:B3)", 1, 2],
  ["=JWA.SAVINGS_GAP(C1:D1,E1:F3,,TRUE)", 1, 2],
  ["=JWA.SAVINGS_GAP(A1,C1:D3,,TRUE)", 1, 2],
  ["=JWA.AMOUNT(I1:I3)", 3, 1],
  ['=JWA.AMOUNT(I1:I3,"£000")', 3, 1],
  ['=JWA.NOTICE_END(J1:J3,"shared-post")', 3, 1],
];

testWithLibreOffice("the plain formulas show what the calls give", async () => {
  const twins = CALLS.map(([formula, rows, columns]) => valueOf(twinsOf(formula, { rows, columns })));
  const shown = await recalculate([...SHEET, ...twins.flat()]);
  let at = SHEET.length;
  for (const [formula, rows, columns] of CALLS) {
    const got = shown.slice(at, at + rows).map((row) => row.slice(0, columns).map(Number));
    at += rows;
    const expected = called(formula);
    expect([expected.length, expected[0]!.length]).toEqual([rows, columns]);
    expected.forEach((row, r) =>
      row.forEach((value, c) =>
        expect([formula, got[r]![c]]).toEqual([formula, expect.closeTo(Number(value), 7)]),
      ),
    );
  }
});

function called(formula: string) {
  const name = /JWA\.(\w+)/.exec(formula)![1]!;
  const handing = handingOf(
    catalogue.find((each) => each.name === name)!,
    formula,
  );
  if (!handing.ok) throw new Error(handing.sentence);
  return excel.spill(name, ...handing.value.given(cellsAt));
}

function cellsAt(reference: string): SheetCell[][] {
  const [from, to = from] = reference.replaceAll("$", "").split(":") as [string, string?];
  const place = (cell: string) => [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65] as const;
  const [top, left] = place(from);
  const [bottom, right] = place(to!);
  return SHEET.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

test("a formula stands in each cell, with addresses of its own", () => {
  expect(valueOf(twinsOf('=JWA.COST_SHARE(Costs!A2:A3,"82:18",1)', { rows: 2, columns: 1 }))).toEqual([
    ['=IF(Costs!A2="","",ROUND(ROUND(Costs!A2,2)*41/50,2))'],
    ['=IF(Costs!A3="","",ROUND(ROUND(Costs!A3,2)*41/50,2))'],
  ]);
});

test.each([
  ["=JWA.COST_SHARE(A2)+1", "stands inside a larger formula"],
  ["=JWA.COST_SHARE(A2,,,,TRUE)", "No plain formula balances a column"],
  ['=JWA.COST_SHARE(A2,"1:2:1")', "There are 3 parties, and only for two"],
  ["=JWA.COST_SHARE(A2,E1:F1)", "The basis is a range of weights"],
  ["=JWA.COST_SHARE(A2,,,B1)", "“places” stands in B1"],
  ["=JWA.COST_SHARE(A:A)", "“amounts” is A:A, and a plain formula needs an address such as A2:A9"],
  ["=JWA.COST_SHARE(Costs[Amount])", "“amounts” is Costs[Amount]"],
  ["=JWA.COST_SHARE(SUM(A2:A3))", "“amounts” is worked out inside the formula"],
  ['=JWA.COST_SHARE(A2,,"Leeds")', "“Leeds” is not a party known here"],
  ["=JWA.COST_SETTLE(A2:C9)", "Only for two parties"],
  ['=JWA.NOTICE_END(A2,"tomorrow")', "The kind of notice is not known"],
  ['=JWA.AMOUNT(A2,"FTE")', "is not a unit of money"],
  ['=JWA.GRADE_MAP(A2,"PCC")', "No plain formula reads grades as people write them"],
  ["=JWA.GRADE_EVIDENCE(A2)", "No plain formula reads grades as people write them"],
  ["=JWA.NEVER(A2)", "There is no plain formula for JWA.NEVER"],
])("%s is left and says why", (formula, why) => {
  expect(refusalOf(twinsOf(formula, { rows: 1, columns: 1 }))).toContain(why);
});

test("a call that does not fill what it should is left", () => {
  expect(refusalOf(twinsOf("=JWA.COST_SHARE(A2:A3)", { rows: 1, columns: 1 }))).toContain(
    "It fills 1 × 1 cells, where 2 × 2 were expected.",
  );
});
