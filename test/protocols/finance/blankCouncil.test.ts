/** The same initiative for each council, where one line leaves the council blank: told once. */
import { validate } from "../../../src/validation";
import { workbook, type Rows } from "../../registers/snapshots";

const rows = (second: number): Rows => [
  ["Savings"],
  ["Initiative", "Whose", "2021/22 £000"],
  ["Shared depot", "CCC", 40],
  ["Shared depot", null, second],
  ["One rota", "CCC", 12],
  ["One rota", "Peterboro'", 9],
];
const said = (given: Rows): string[] =>
  validate(workbook(given), { rules: ["FIN-06", "FIN-12"] }).findings.map(
    ({ rule, severity, cells }) => `${severity} ${rule} ${cells}`,
  );

test("with another amount it is the other council's part", () => {
  expect(said(rows(30))).toEqual(["warning FIN-12 B4"]);
});

test("with the same amount it may be counted twice", () => {
  expect(said(rows(40))).toEqual(["warning FIN-06 A3:A4", "warning FIN-12 B4"]);
});
