/** Totals of a savings monitor: out by what a line is out, or by themselves; and the unit of a second monitor. */
import { validate } from "../../../src/validation";
import { workbook, type Given, type Rows } from "../../registers/snapshots";

const said = (rows: Rows): string[] =>
  validate(workbook(rows), { rules: ["FIN-07"] }).findings.map(
    ({ cells, message }) => `${cells}: ${message}`,
  );
const HEAD: Given[] = ["Service", "Proposed savings", "Achieved", "Pressures", "At risk"];

test("a total that adds up its lines is not told beside the line that is wrong", () => {
  const rows: Rows = [
    ["Savings monitor, £000"],
    HEAD,
    ["Museums", 90, 50, -5, 45],
    ["Parks", 70, 40, 0, 25],
    ["Total", 160, 90, -5, 70],
  ];
  expect(said(rows)).toEqual([expect.stringMatching(/^E4: £25k is stated as at risk.*gives £30k\./)]);
});

test("a total that is out by itself is told, also where it is out by as much as a line", () => {
  const rows: Rows = [
    ["Savings monitor, £000"],
    HEAD,
    ["Museums", 90, 50, -5, 45],
    ["Parks", 70, 40, 0, 25],
    ["Total", 160, 95, -5, 65],
  ];
  expect(said(rows).map((one) => one.slice(0, 2))).toEqual(["E4", "E5"]);
});

test("a total whose only line out of step has no figure at risk is told", () => {
  const rows: Rows = [
    ["Savings monitor, £000"],
    HEAD,
    ["Museums", 90, 50, -5, 45],
    ["Parks", 70, 40, 0, null],
    ["Total", 160, 90, -5, 45],
  ];
  expect(said(rows).map((one) => one.slice(0, 2))).toEqual(["E5"]);
});

test("a second monitor on the sheet has the unit that stands over the first", () => {
  const rows: Rows = [
    ["Savings monitor, £m"],
    HEAD,
    ["Museums", 0.9, 0.5, -0.1, 0.5],
    ["Parks", 0.7, 0.4, 0, 0.3],
    [],
    ["Of these, shared", ...HEAD.slice(1)],
    ["Archives", 0.4, 0.1, 0, 0.5],
    ["Coroner", 0.3, 0.1, 0, 0.2],
  ];
  expect(said(rows)).toEqual([expect.stringMatching(/^E7: £0\.5m is stated as at risk.*gives £0\.3m\./)]);
});
