import {
  GAP,
  HEADING,
  IDENTIFIED,
  kindOfLabel,
  LINE,
  SUBTOTAL,
  TARGET,
  TOTAL,
  yearOfHeader,
} from "../../src/registers";

const KINDS = {
  line: LINE,
  subtotal: SUBTOTAL,
  total: TOTAL,
  aside: HEADING,
  identified: IDENTIFIED,
  gap: GAP,
  target: TARGET,
};

test.each<[keyof typeof KINDS, string[]]>([
  [
    "total",
    [
      "Total",
      "TOTAL",
      "Totals:",
      "Grand total",
      "Overall Total",
      "Net total",
      "Total savings",
      "Total FTE",
      "Adults total",
      "Total\u00A0",
      "Total expenditure",
    ],
  ],
  ["subtotal", ["Subtotal", "Sub-total", "Sub total Adults", "Adults subtotal", "Subtotals"]],
  [
    "gap",
    [
      "Gap",
      "Savings gap",
      "Shortfall",
      "Still to find",
      "Left to identify",
      "Savings to be identified",
      "Unidentified",
      "Yet to be found",
      "Remaining gap",
    ],
  ],
  [
    "identified",
    [
      "Identified",
      "Savings identified",
      "Total identified",
      "Identified to date",
      "Savings identified so far",
    ],
  ],
  [
    "target",
    [
      "Target",
      "Savings target",
      "Total target",
      "Annual target",
      "Savings required",
      "Shared services target",
    ],
  ],
  [
    "aside",
    [
      "of which rent",
      "Of which: agency staff",
      "Note: figures in £000",
      "Notes",
      "Source: budget book",
      "% of total",
      "Share of total budget",
      "As a % of budget",
      "% saved",
      "Percentage of target",
      "Memo: reserves",
    ],
  ],
  [
    "line",
    [
      "",
      "Joint procurement",
      "Totally new service",
      "Gapping Lane depot",
      "Targeted youth support",
      "Identification service",
      "Notebook contract",
      "Total Mobile licence and its support and the people who run it for both of the councils",
      "Footnote library",
      "Percentage point review",
      "Average total",
    ],
  ],
])("these are read as %s", (kind, labels) => {
  for (const label of labels) expect([label, kindOfLabel(label)]).toEqual([label, KINDS[kind]]);
});

test.each([
  ["2019/20", "2019/20"],
  ["2019/20 £000", "2019/20"],
  ["2019-20", "2019/20"],
  ["2019\u201320 budget", "2019/20"],
  ["2019/2020", "2019/20"],
  ["FY 19/20", "2019/20"],
  ["FY2019/20", "2019/20"],
  ["1999/00", "1999/00"],
  ["2019", "2019"],
  ["Year 2019", "2019"],
  ["2019/21", ""],
  ["19/20", ""],
  ["Amount £", ""],
  ["Decision of 2019", ""],
  ["", ""],
])("the year of %p is %p", (header, year) => expect(yearOfHeader(header)).toBe(year));
