/** What holds of every workbook whatever, sound or not. */
import fc from "fast-check";
import { PROFILE_NAMES } from "../../src/partnership";
import { CATALOGUE } from "../../src/protocols";
import { validate, type Report } from "../../src/validation";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  type Sheet,
  type Snapshot,
  type Table,
  type Validation,
} from "../../src/workbook";
import { sheetOf, snapshotOf, type Given } from "../registers/snapshots";

const WORDS = [
  "Initiative",
  "Total",
  "Subtotal",
  "Grand total",
  "2019/20 £000",
  "2020/21",
  "Date",
  "Action",
  "Grade",
  "Job title",
  "Service area",
  "Name",
  "Proposed host",
  "Ref",
  "FTE",
  "Budget",
  "Actual",
  "Proposed",
  "Achieved",
  "At risk",
  "TBC",
  "n/a",
  "circa £1.0m",
  "-£500k",
  "1,850",
  "31 June 2019",
  "3/4/17",
  "W/C 3rd April 2017",
  "CCC - Adults",
  "Director Pay Band B",
  "Still to find",
  "Target",
  "of which",
  "50%",
  " x ",
  "\u0422\u043E",
  "Long-term services",
];
const FORMULAS = [
  "SUM(A1:A9)",
  "SUM(B2:B5)+B3",
  "B2*0.82",
  "B2+-C2",
  "VLOOKUP(A1,B:C,2)",
  "A1",
  "C3",
  "B2/2",
  "TODAY()",
  'JWA.NOTICE_END(A1,"agreement")',
  "SUBTOTAL(9,B2:B9)",
  "SUM(2:4)",
  "SUM(B:B)",
  "Other!A1",
  "[1]Sheet1!A1",
  "SUM(",
  "((",
  "",
  "#REF!",
  "{1,2",
  "'",
  "LET(x,1,x)",
  "SUM(Lines[Amount])",
  "[@Amount]*2",
  "A1#",
  "XFD1048576+1",
  "@A1",
];
/** What breaks programs rather than registers: names every object has, half a character, very long texts, near-numbers. */
const HOSTILE = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "valueOf",
  "\uD83D",
  "\uDE00 Initiative",
  "Tot\uD800al",
  "\u0000",
  "\u202E Total",
  "e\u0301".repeat(40),
  "Long ".repeat(2_000),
  "9".repeat(400),
  `${"1,".repeat(200)}000`,
  "(".repeat(300),
  "NaN",
  "Infinity",
  "-Infinity",
  "1e999",
  "£NaN",
  "-0",
  "0x1F",
  "undefined",
  "null",
  "true",
  "29/02/1900",
  "31/12/9999",
  "00/00/0000",
  "1 January 1",
];
/** More of them by hand: `RUNS=20000 npx jest test/validation/arbitrary`. */
const RUNS = Number(process.env["RUNS"] ?? 250);
const value = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-1, -43_738, 0.5, 59, 61, 2_958_465, 2_958_466, 1e15, 5e-324, -1e308),
  },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.integer({ min: -2000, max: 2000 }) },
  fc.double({ noNaN: true }),
  fc.constantFrom(43_738, 2019, 0, -0, 1e300, 60),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#REF!", "#N/A", "#NAME?", "#DIV/0!", "#ODD!").map((error) => ({ error })),
);
const cell: fc.Arbitrary<Given> = fc.oneof(
  { weight: 5, arbitrary: value },
  {
    weight: 1,
    arbitrary: fc.record({
      formula: fc.oneof(fc.constantFrom(...FORMULAS), fc.string({ maxLength: 12 })),
      result: value,
    }),
  },
);
/** Headers of a register, so that rules of registers meet what else is drawn below them. */
const REGISTERS: readonly (readonly string[])[] = [
  ["Initiative", "Council", "2019/20 £000", "2020/21 £000", "Contract end", "Notes"],
  ["Directorate", "Proposed", "Achieved", "Pressures", "At risk"],
  ["Service", "Budget", "Actual", "Variance"],
  ["Job title", "Service area", "Grade", "Number of post holders", "FTE", "Status"],
  ["Date", "Action"],
  ["Ref", "Service name", "Host", "Arrangement", "Review date", "Information sharing agreement"],
  ["Line", "Amount £", "Basis", "CCC £", "PCC £"],
  ["From council", "From grade", "To council", "To grade", "Evidence"],
  ["Consideration", "Evidence", "Status"],
  ["Decision", "Council", "Body", "Date", "Outcome"],
  ["Agreement", "Agreement type", "Start date", "Review date", "Notice months"],
  ["What we are doing", "Run by", "18/19", "19/20"],
  ["__proto__", "constructor", "2019/20", "toString"],
];
const TITLES = [
  "Savings",
  "Posts to be deleted",
  "New posts",
  "Changed posts",
  "Shared services",
  "Timetable",
  "__proto__",
];
const span = fc.tuple(fc.nat(10), fc.nat(4)).map(([first, more]) => [first, first + more] as const);
const near = fc
  .tuple(fc.nat(10), fc.nat(6), fc.nat(5), fc.nat(4))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));
/** A corner far outside what is filled, a single cell, a header alone. */
const area = fc.oneof(
  { weight: 6, arbitrary: near },
  fc.constantFrom(
    { top: 0, left: 0, bottom: 0, right: 6 },
    { top: 1, left: 0, bottom: 1, right: 3 },
    { top: 500, left: 40, bottom: 520, right: 44 },
    { top: 0, left: 0, bottom: 0, right: 0 },
  ),
);
const anywhere = fc.oneof(
  { weight: 4, arbitrary: area },
  fc.constantFrom(
    { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 1 },
    { top: 2, left: 0, bottom: 2, right: MAX_COLUMNS - 1 },
  ),
);
const validation: fc.Arbitrary<Validation> = fc.record({
  areas: fc.array(anywhere, { maxLength: 2 }),
  type: fc.constantFrom("list", "whole", "decimal", "date", "time", "textLength", "custom"),
  operator: fc.constantFrom("between", "notBetween", "equal", "greaterThan", "nonsense"),
  formula1: fc.constantFrom('"CCC,PCC"', "0", "A1:A4", "Plan!$A$1:$A$3", "Councils", "", "=", '"', "A1:"),
  formula2: fc.constantFrom("", "10", "B2"),
  allowBlank: fc.boolean(),
});
const table: fc.Arbitrary<Table> = fc.record({
  name: fc.constantFrom("Lines", "Savings", "__proto__"),
  area,
  headerRows: fc.constantFrom(0, 1, 2),
  totalRows: fc.constantFrom(0, 1),
  columns: fc.constantFrom<Table["columns"]>([], [{ name: "__proto__" }, { name: "constructor" }]),
});
const anyRows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
const registerRows = fc
  .tuple(fc.constantFrom(...TITLES), fc.constantFrom(...REGISTERS), anyRows)
  .map(([title, headers, rows]): Given[][] => [[title], [...headers], ...rows]);
const sheet = (name: string): fc.Arbitrary<Sheet> =>
  fc
    .record({
      rows: fc.oneof(anyRows, registerRows),
      visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
      isProtected: fc.boolean(),
      hiddenRows: fc.array(span, { maxLength: 2 }),
      hiddenColumns: fc.array(span, { maxLength: 2 }),
      merges: fc.array(area, { maxLength: 2 }),
      tables: fc.array(table, { maxLength: 1 }),
      validations: fc.array(validation, { maxLength: 2 }),
    })
    .map(({ rows, ...more }) => sheetOf(rows, { name, ...more }));

const NAMES = [
  "Plan",
  "Other",
  "8.5 Deleted posts",
  "O'Neil & Co",
  "__proto__",
  "constructor",
  "Savings \uD83D",
];
const snapshot: fc.Arbitrary<Snapshot> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.record({
      sheets: fc
        .shuffledSubarray(NAMES, { minLength: count, maxLength: count })
        .chain((names) => fc.tuple(...names.map(sheet))),
      dateSystem: fc.constantFrom(1900 as const, 1904 as const),
      calculation: fc.constantFrom("auto" as const, "manual" as const),
      isIterative: fc.boolean(),
      names: fc.constantFrom(
        [],
        [{ name: "Councils", formula: "Plan!$A$1:$A$3", isHidden: false }],
        [{ name: "Councils", formula: "[1]X!A1", isHidden: true }],
      ),
      externalLinks: fc.constantFrom([], [{ index: 1, target: "file:///x%zz/old.xlsx" }]),
    }),
  )
  .map(({ sheets, ...more }) => snapshotOf(sheets, more));

test("a number too large to be an amount makes no message of infinities", () => {
  const rows: Given[][] = [
    ["Savings plan"],
    ["Initiative", "2019/20 £000"],
    ["Joint procurement", -1e308],
    ["Shared depot", 5],
    ["Total", 1e308],
    ["Target", 1e308],
    ["Still to find", -1e308],
  ];
  const { findings, rules } = validate(snapshotOf([sheetOf(rows)]));
  expect(rules.failed).toEqual([]);
  for (const { message } of findings) expect(message).not.toMatch(/Infinity|NaN/);
});

test(
  "no workbook breaks a rule; findings name cells that are there, in sentences; twice gives the same",
  () => {
    fc.assert(
      fc.property(snapshot, (given) => {
        const report = validate(given);
        expect(report.rules.failed).toEqual([]);
        for (const { sheet: name, cells, message } of report.findings) {
          expect(message).toMatch(/[.…)?]$/u);
          // What a message quotes may say anything.
          expect(message.replace(/“[^”]*”/g, "")).not.toMatch(/undefined|\[object|NaN/);
          if (name === "") {
            expect(cells).toBe("");
            continue;
          }
          expect(given.sheets.map((one) => one.name)).toContain(name);
          for (const part of cells.split(",")) expect([part, parseArea(part)]).not.toEqual([part, null]);
        }
        expect(validate(given)).toEqual(report);
      }),
      { numRuns: RUNS },
    );
  },
  Math.max(60_000, RUNS * 200),
);

test("no profile breaks a rule, whatever its level; what is off says nothing", () => {
  const profiles = fc.constantFrom(...PROFILE_NAMES);
  const level = fc.constantFrom("off" as const, "error" as const, "note" as const);
  fc.assert(
    fc.property(snapshot, profiles, level, (given, profile, at) => {
      const levels = Object.fromEntries(CATALOGUE.map(({ id }) => [id, at]));
      const report = validate(given, { profile, levels });
      expect(report.rules.failed).toEqual([]);
      if (at === "off") expect(report.findings).toEqual([]);
      if (at === "note") expect(report.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

const told = ({ findings }: Report): string[] => findings.map((finding) => JSON.stringify(finding)).sort();

test("the order of the sheets changes nothing but the order of the findings", () => {
  const independent = fc.tuple(sheet("Plan"), sheet("Other"), sheet("Third"));
  fc.assert(
    fc.property(independent, (sheets) => {
      const there = told(validate(snapshotOf(sheets)));
      const back = told(validate(snapshotOf([...sheets].reverse())));
      expect(back).toEqual(there);
    }),
    { numRuns: 100 },
  );
}, 30_000);
