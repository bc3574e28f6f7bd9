import type { FoundCall } from "../../../taskpane/excel";
import { cellsIn, placeOf, planFor } from "../../../taskpane/views/functions/plan";

const found = (formula: string, values: (string | number | boolean)[][], hasError = false): FoundCall => ({
  sheet: "Costs",
  row: 1,
  column: 2,
  rows: values.length,
  columns: values[0]!.length,
  formula,
  values,
  hasError,
});
const SHARE = found("=JWA.COST_SHARE(A2:A3)", [
  [50.01, 50],
  [0.02, 0.01],
]);

test("freezing takes every call that shows a value, errors with a sentence among them", () => {
  const refused = found('=JWA.GRADE_MAP("DPB A")', [["#N/A"]], true);
  const inside = found("=JWA.COST_SHARE(A2,,1)*2", [[100.02]]);
  const { changes, left } = planFor([SHARE, refused, inside], "freeze");
  expect(changes.map(({ becomes, formulas }) => [becomes, formulas])).toEqual([
    ["50.01", null],
    ["#N/A", null],
    ["100.02", null],
  ]);
  expect(left).toEqual([]);
  expect(cellsIn(changes)).toBe(6);
  expect(placeOf(SHARE)).toBe("Costs!C2:D3");
});

test.each(["#BUSY!", "#SPILL!", "#NAME?", "#GETTING_DATA"])(
  "a call that shows %s has no value to keep",
  (error) => {
    const call = found("=JWA.COST_SHARE(A2:A3)", [[error]], true);
    for (const wish of ["freeze", "replace"] as const) {
      const { changes, left } = planFor([call], wish);
      expect([changes, left.length]).toEqual([[], 1]);
    }
  },
);

test("a text that merely looks like an error is a value", () => {
  expect(planFor([found('=JWA.AMOUNT("x")&""', [["#BUSY!"]])], "freeze").changes).toHaveLength(1);
});

test("replacing gives each cell its formula, and leaves what has none with its reason", () => {
  const balanced = found("=JWA.COST_SHARE(A2,,,,TRUE)", [[1, 1]]);
  const refused = found("=JWA.AMOUNT(A2:A3)", [[5], ["#VALUE!"]], true);
  const { changes, left } = planFor([SHARE, balanced, refused], "replace");
  expect(changes).toHaveLength(1);
  expect(changes[0]!.formulas!.map((row) => row.length)).toEqual([2, 2]);
  expect(changes[0]!.becomes).toBe('=IF(A2="","",ROUND(ROUND(A2,2)*1/2,2))');
  expect(left.map(({ sentence }) => sentence)).toEqual([
    "No plain formula balances a column. Freeze it to values.",
    "It shows #VALUE!, which a plain formula would show without saying why. Put its cells right first, or freeze it to values.",
  ]);
});
