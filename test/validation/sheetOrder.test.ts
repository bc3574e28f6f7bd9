/** What reads across sheets says the same whatever the order of their tabs. */
import { validate } from "../../src/validation";
import { sheetOf, snapshotOf, type Rows } from "../registers/snapshots";

const CASES: Readonly<Record<string, Readonly<Record<string, Rows>>>> = {
  "SRV-04": {
    Adults: [
      ["Service name", "Host"],
      ["Sensory Impaired Service", "CCC"],
      ["Payroll", "PCC"],
    ],
    Children: [
      ["Service name", "Host"],
      ["Visual Impairment Service", "PCC"],
      ["Archives", "CCC"],
    ],
    Places: [
      ["Service name", "Host"],
      ["Sensory Impairment Team", "PCC"],
      ["Museums", "CCC"],
    ],
  },
  "HR-12": {
    One: [["New posts"], ["Job title", "Service area"], ["Head of Brokerage", "CCC - Adults"]],
    Three: [["New posts"], ["Job title", "Service area"], ["Head of Brokerage", "Joint - Adults"]],
    Two: [["New posts"], ["Job title", "Service area"], ["Head of Brokerage", "Joint - Adults"]],
  },
  "WB-28": {
    Costs: [
      ["Line", "Amount £"],
      ["Salaries", { formula: "Savings!B2", result: 1 }],
      ["Rent", 20],
    ],
    Savings: [
      ["Line", "Amount £"],
      ["Salaries", { formula: "Totals!B2", result: 1 }],
      ["Rent", 20],
    ],
    Totals: [
      ["Line", "Amount £"],
      ["Salaries", { formula: "Costs!B2", result: 1 }],
      ["Rent", 20],
    ],
  },
};

test.each(Object.keys(CASES))("%s", (rule) => {
  const names = Object.keys(CASES[rule]!);
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const said = orders.map((order) => {
    const sheets = order.map((at) => sheetOf(CASES[rule]![names[at]!]!, { name: names[at]! }));
    const { findings } = validate(snapshotOf(sheets));
    return findings
      .filter((one) => one.rule === rule)
      .map(({ sheet, cells, message }) => `${sheet} ${cells} ${message}`)
      .sort();
  });
  expect(said[0]!.length).toBeGreaterThan(0);
  for (const one of said) expect(one).toEqual(said[0]);
});
