/** A unit written in one cell is of that cell, and no figure in a message rests on a unit that nobody gave. */
import { validate } from "../../../src/validation";
import { workbook, type Rows } from "../../registers/snapshots";

const said = (rows: Rows, ...rules: string[]): string[] =>
  validate(workbook(rows), { rules }).findings.map(
    ({ rule, cells, message }) => `${rule} ${cells}: ${message}`,
  );

test("one amount in £k among pounds leaves the pounds pounds", () => {
  const rows: Rows = [
    ["Savings tracker, £"],
    ["Initiative", "2021/22"],
    ["Shared depot", 40_000],
    ["Fewer leases", "£25k"],
    ["One rota", 5_000],
    ["Identified", 70_000],
    ["Gap", 35_000],
    ["Target", 100_000],
  ];
  expect(said(rows, "FIN-04")).toEqual([
    "FIN-04 B7: “£35,000” is stated as still to find, but the target of “£100,000” less the items (£70,000) leaves £30,000. Correct the figure, or the items.",
  ]);
});

test("where nothing says what the bare numbers are, nothing is added up", () => {
  const rows: Rows = [
    ["Savings tracker"],
    ["Initiative", "2021/22"],
    ["Shared depot", 40],
    ["Fewer leases", "£25k"],
    ["One rota", 5],
    ["Identified", 75],
    ["Gap", 35],
    ["Target", 100],
  ];
  expect(said(rows, "FIN-04", "WB-02")).toEqual([]);
  expect(said(rows, "WB-07")).toHaveLength(1);
});

test("where most amounts are written in £k, that is the unit of the column", () => {
  const rows: Rows = [
    ["Savings tracker"],
    ["Initiative", "2021/22"],
    ["Shared depot", "£40k"],
    ["Fewer leases", "£25k"],
    ["One rota", 5],
    ["Identified", "£90k"],
    ["Target", "£100k"],
  ];
  expect(said(rows, "FIN-04")).toEqual([
    "FIN-04 B6: “£90k” is stated as identified, but the 3 items come to £70k. Add the item that is missing, or correct the figure.",
  ]);
});
