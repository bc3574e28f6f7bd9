/** Totals of totals, hidden rows and the like: what golden workbooks are too small to show. */
import fc from "fast-check";
import { validate } from "../../src/validation";
import { workbook, type Given } from "../registers/snapshots";

const found = (rows: Given[][], rule: string, more = {}): string[] =>
  validate(workbook(rows, more), { rules: [rule] }).findings.map(
    ({ cells, message }) => `${cells}: ${message}`,
  );

test("totals that add one another without end are given up with a note, and soon", () => {
  const rows: Given[][] = [
    ["Line", "Amount £"],
    ["Licence", 5],
  ];
  for (let row = 2; row < 600; row++) {
    rows.push([row % 5 ? `Line ${row}` : "Subtotal", { formula: `SUM(B$2:B${row})`, result: 1 }]);
  }
  rows.push(["Total", { formula: "SUM(B2:B600)", result: 0 }]);
  const start = performance.now();
  const messages = found(rows, "WB-03");
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(messages[0]).toMatch(/^: The totals of this workbook add one another in too many ways/);
}, 20_000);

test("a total by formula that adds every line once is left in peace, whatever way it is written", () => {
  const line = fc.integer({ min: 1, max: 900 });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 2, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom("sum", "plus", "parts", "subtotal"),
      (lines, cut, way) => {
        const last = lines.length + 1;
        const middle = 2 + (cut % (lines.length - 1));
        const formula = {
          sum: `SUM(B2:B${last})`,
          plus: lines.map((_, index) => `B${index + 2}`).join("+"),
          parts: `SUM(B2:B${middle})+SUM(B${middle + 1}:B${last})`,
          subtotal: `SUBTOTAL(9,B2:B${last})`,
        }[way];
        const rows = (text: string): Given[][] => [
          ["Cost line", "Amount £"],
          ...lines.map((amount, index): Given[] => [`Line ${String.fromCharCode(97 + index)}`, amount]),
          ["Total", { formula: text, result: lines.reduce((sum, amount) => sum + amount, 0) }],
        ];
        expect(found(rows(formula), "WB-03")).toEqual([]);
        // One line fewer is told with its cell; one line twice as well.
        expect(found(rows(`SUM(B2:B${last - 1})`), "WB-03")).toEqual([
          expect.stringContaining(`leaves out B${last}.`),
        ]);
        expect(found(rows(`SUM(B2:B${last})+B${middle}`), "WB-03")).toEqual([
          expect.stringContaining(`counts B${middle} more than once`),
        ]);
      },
    ),
  );
});

test("only hidden rows that hold figures are spoken of, in runs", () => {
  const rows: Given[][] = [
    ["Cost line", "Amount £"],
    ["Licence", 10],
    ["Note", null],
    ["Data line", 20],
    ["Support", 30],
    ["Zero", 0],
    ["Print", 40],
    ["Total", { formula: "SUM(B2:B7)", result: 100 }],
  ];
  const hidden = (spans: readonly (readonly [number, number])[]): string[] =>
    found(rows, "WB-09", { hiddenRows: spans });
  expect(hidden([])).toEqual([]);
  expect(
    hidden([
      [2, 2],
      [5, 5],
    ]),
  ).toEqual([]);
  expect(
    hidden([
      [3, 4],
      [6, 6],
    ])[0],
  ).toContain("includes hidden rows 4 to 5 and 7,");
  expect(hidden([[1, 1]])[0]).toContain("includes hidden row 2, which a reader can't see. Show it,");
});
