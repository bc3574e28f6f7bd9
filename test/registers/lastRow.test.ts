/** The last row of a table that totals those above it, whatever it is called. */
import { recognise, TOTAL } from "../../src/registers";
import { validate } from "../../src/validation";
import { workbook, type Given, type Rows } from "./snapshots";

const last = (...rows: Rows): boolean => {
  const [table] = recognise(workbook(rows)).tables;
  return table!.rowKinds[table!.rowKinds.length - 1] === TOTAL;
};
const said = (rows: Rows, ...rules: string[]): string[] =>
  validate(workbook(rows), { rules }).findings.map(({ rule, cells }) => `${rule} ${cells}`);
const HEAD: Given[] = ["Project", "2021/22", "2022/23"];
const sum = (formula: string, result: number): Given => ({ formula, result });

describe("by formula", () => {
  const lines: Rows = [HEAD, ["Depots", 5, 6], ["Fleet", 7, 8], ["Stores", 9, 11]];

  test("sums of all lines, whatever it is called", () => {
    expect(
      last(...lines, ["Everything in the change plan", sum("SUM(B2:B4)", 21), sum("SUM(C2:C4)", 25)]),
    ).toBe(true);
  });

  test("a sum that stops a row short is told", () => {
    const rows: Rows = [
      ...lines,
      ["Everything in the change plan", sum("SUM(B2:B4)", 21), sum("SUM(C2:C3)", 14)],
    ];
    expect(said(rows, "WB-03")).toEqual(["WB-03 C5"]);
  });

  test("sums of a part are a line of that part", () => {
    expect(
      last(...lines, ["Contracts", 3, 4], ["Vehicles in all", sum("SUM(B3:B4)", 16), sum("SUM(C3:C4)", 19)]),
    ).toBe(false);
  });

  test("one column adds the subtotals, the other the lines as well", () => {
    const rows: Rows = [
      HEAD,
      ["Depots", 5, 6],
      ["Fleet", 7, 8],
      ["Subtotal vehicles", sum("SUM(B2:B3)", 12), sum("SUM(C2:C3)", 14)],
      ["Stores", 9, 11],
      ["Print", 1, 2],
      ["Subtotal goods", sum("SUM(B5:B6)", 10), sum("SUM(C5:C6)", 13)],
      ["The change plan", sum("B4+B7", 22), sum("SUM(C2:C7)", 54)],
    ];
    expect(said(rows, "WB-03")).toEqual(["WB-03 C8"]);
  });
});

describe("typed", () => {
  const lines: Rows = [HEAD, ["Depots", 5, 60], ["Fleet", 7, 80], ["Stores", 9, 110]];

  test.each(["All projects", "Whole plan", "Sum of projects"])(
    "under “%s” a wrong figure is told",
    (label) => {
      expect(said([...lines, [label, 21, 260]], "WB-02")).toEqual(["WB-02 C5"]);
    },
  );

  test("under any name where both columns are right", () => {
    expect(last(...lines, ["Our half", 21, 250])).toBe(true);
    expect(last(...lines, ["Our half", 21, 260])).toBe(false);
  });

  test("“All projects” with far less than the lines come to is a line for all of them", () => {
    expect(last(...lines, ["All projects", 2, 30])).toBe(false);
    expect(said([...lines, ["All projects", 2, 30]], "WB-02")).toEqual([]);
  });
});
