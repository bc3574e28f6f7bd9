/** Which initiatives are the same by their names, and what is said of savings that stand in two places. */
import fc from "fast-check";
import { initiativesOf, likeness, partiesIn } from "../../../src/protocols/finance/initiatives";
import { Context, type Finding } from "../../../src/protocols";
import { CCC_PCC, CCC_PCC_PAPERS, CHESHIRE } from "../../../src/partnership";
import { recognise } from "../../../src/registers";
import { validate } from "../../../src/validation";
import { sheetOf, snapshotOf, workbook, type Rows } from "../../registers/snapshots";

function likenessOf(one: string, other: string) {
  const snapshot = workbook([
    ["Initiative", "2019/20 £000"],
    [one, 10],
    [other, 20],
  ]);
  const recognised = recognise(snapshot);
  const context = new Context(snapshot, recognised, CCC_PCC, CCC_PCC_PAPERS);
  const [first, second] = initiativesOf(context, recognised.registers[0]!);
  return likeness(first!, second!);
}

test.each([
  ["P&C Initiatives", "People and Communities initiatives", "sure"],
  ["P & C", "PC", "same"],
  ["ICT", "Information and Communications Technology", "sure"],
  ["Back Office Finance, HR, Legal", "Legal, HR and Finance (back office)", "sure"],
  ["Shared depot", "shared  depots", "same"],
  ["Children’s centres", "Childrens Centres", "same"],
  ["HR", "Highways repairs", "likely"],
  ["HR initiatives", "Highways repairs initiatives", "likely"],
  ["H.R. initiatives", "Human Resources initiatives", "sure"],
  ["Print", "Print and post room", "likely"],
  ["A new depot", "New depot", "same"],
  ["Serco IT Contract", "ICT - Amazon Web Services consolidation", null],
  ["Serco IT Contract", "Serco PSSP Contract", null],
  ["Business Support, range of initiatives", "Back Office Finance, HR, Legal", null],
  ["Phase 1", "Phase 2", null],
  ["Phase A", "Phase B", null],
  ["Initiative 1", "Project 1", null],
  ["Savings", "Initiatives", null],
])("%p and %p: %p", (one, other, like) => {
  expect(likenessOf(one, other)).toBe(like);
  expect(likenessOf(other, one)).toBe(like);
});

test.each([
  ["CCC", ["CCC"]],
  ["peterborough city council", ["PCC"]],
  ["CCC / PCC", ["CCC", "PCC"]],
  ["CCC (80%), PCC (20%)", ["CCC", "PCC"]],
  ["Both councils", ["CCC", "PCC"]],
  ["Joint", ["CCC", "PCC"]],
  ["Joint venture with Acme", []],
  ["Fenland DC", []],
  ["", []],
])("%p names %p", (text, ids) => {
  expect(partiesIn(CCC_PCC, text).map(({ id }) => id)).toEqual(ids);
});

test("a council's other names are known too", () => {
  expect(partiesIn(CHESHIRE, "Cheshire West & Chester").map(({ id }) => id)).toEqual(["CWACC"]);
});

const of = (rule: string, findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.rule === rule);

test("a name that WB-13 tells is not told again by FIN-06", () => {
  const { findings } = validate(
    workbook([
      ["Initiative", "2019/20 £000"],
      ["Joint print contract", 120],
      ["Treasury", 60],
      ["Joint print contract", 120],
    ]),
  );
  expect(of("WB-13", findings)).toHaveLength(1);
  expect(of("FIN-06", findings)).toEqual([]);
});

test("an initiative for each council is compared council by council", () => {
  const plan: Rows = [
    ["Initiative", "Council", "2019/20 £000"],
    ["Print", "CCC", 100],
    ["Print", "PCC", 40],
  ];
  const progress: Rows = [
    ["Initiative", "Council", "2019/20 £000"],
    ["Print", "PCC", 40],
    ["Print", "CCC", 70],
    ["Still to find", null, 30],
  ];
  const { findings } = validate(
    snapshotOf([sheetOf(plan, { name: "Plan" }), sheetOf(progress, { name: "Progress" })]),
  );
  expect(of("FIN-05", findings).map(({ cells, expected, found }) => [cells, expected, found])).toEqual([
    ["C3", "£100k", "£70k"],
  ]);
});

const NAMES = ["Print", "Depot", "Payroll", "Fleet", "Archives", "Insurance", "Licensing", "Networks"];

test("FIN-05 finds every line that falls short by more than rounding, in whatever order the lines stand", () => {
  const amounts = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), amounts), {
        selector: ([name]) => name,
        minLength: 1,
      }),
      fc.infiniteStream(fc.nat()),
      (lines, order) => {
        const shuffled = lines
          .map((line) => ({ line, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ line }) => line);
        const plan: Rows = [
          ["Savings initiative", "2019/20 £000"],
          ...lines.map(([name, [allocated]]) => [name, allocated]),
        ];
        const progress: Rows = [
          ["Initiative", "2019/20"],
          ...shuffled.map(([name, [, identified]]) => [name, `£${identified}k`]),
          ["Target", "£9000k"],
        ];
        const { findings, rules } = validate(
          snapshotOf([sheetOf(plan, { name: "Plan" }), sheetOf(progress, { name: "Progress" })]),
          { rules: ["FIN-05"] },
        );
        expect(rules.failed).toEqual([]);
        const expected = shuffled.flatMap(([, [allocated, identified]], at) =>
          allocated - identified > 1 ? [`B${at + 2}`] : [],
        );
        expect(findings.map(({ cells }) => cells)).toEqual(expected);
        for (const { severity } of findings) expect(severity).toBe("warning");
      },
    ),
    { numRuns: 60 },
  );
});

const CELLS = [
  "Initiative",
  "Council",
  "Start date",
  "Full year £000",
  "2019/20 £000",
  "2020/21",
  "Name",
  "Proposed host",
  "Arrangement",
  "Review date",
  "Cost share",
  "Service level",
  "Agreement",
  "Transitional",
  "P&C",
  "People and Communities",
  "CCC",
  "both",
  "1 October 2019",
  "October 2020",
  "TBC",
  "£0.771m",
  "Target",
  "Still to find",
  "Total",
  "a",
  "",
];

test("no workbook breaks the rules of finance and services", () => {
  const cell = fc.oneof(fc.constantFrom(...CELLS), fc.integer({ min: -50, max: 50_000 }), fc.constant(null));
  const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
  const headed = sheet.map((rows): Rows => [
    ["Initiative", "Council", "Start date", "2019/20", "2020/21"],
    ...rows,
  ]);
  fc.assert(
    fc.property(fc.array(fc.oneof(sheet, headed), { maxLength: 3 }), (sheets) => {
      const { rules } = validate(
        snapshotOf(sheets.map((rows, at) => sheetOf(rows, { name: `Sheet${at}` }))),
        { rules: ["FIN", "SRV"] },
      );
      expect(rules.failed).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
