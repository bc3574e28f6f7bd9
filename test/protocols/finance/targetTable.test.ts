/** Savings against the targets of a table of their own: by year, and of the councils that have one. */
import fc from "fast-check";
import { savingsByYear } from "../../../src/protocols";
import { recognise } from "../../../src/registers";
import { savingsGap } from "../../../src/savings";
import { layOut, TEMPLATES } from "../../../src/template";
import { readXlsx } from "../../../xlsx";
import { writeTemplate } from "../../../xlsx/writeTemplate";
import { FILLED, filledWith } from "../../support/filledTemplate";
import { sheetOf, snapshotOf, type Rows } from "../../registers/snapshots";

const SAVINGS: Rows = [
  ["Initiative", "Council", "2019/20 £000", "2020/21 £000"],
  ["Depot", "CCC", 300, 10],
  ["Contact centre", "PCC", 250, 20],
  ["Print contract", "PCC", 50, null],
];
const UNSAID: Rows = SAVINGS.map(([name, , ...years]) => [name!, ...years]);

function of(savings: Rows, ...targets: readonly Rows[]) {
  const snapshot = snapshotOf([
    sheetOf(savings, { name: "Savings" }),
    ...targets.map((rows, at) => sheetOf(rows, { name: at === 0 ? "Targets" : `Targets ${at + 1}` })),
  ]);
  return savingsByYear(snapshot, recognise(snapshot));
}

interface Case {
  readonly savings?: Rows;
  readonly targets: Rows;
  /** Year, target, identified, gap: as printed. */
  readonly years: readonly (readonly string[])[];
  readonly remarks?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  "targets of both together": {
    targets: [
      ["Year", "Target £000"],
      ["2019/20", 1000],
      ["2020/21", 500],
    ],
    years: [
      ["2019/20", "£1,000k", "£600k", "£400k"],
      ["2020/21", "£500k", "£30k", "£470k"],
    ],
  },
  "targets by council, in pounds, councils by their full names": {
    targets: [
      ["Financial year", "Council", "Savings target £"],
      ["2019/20", "Cambridgeshire County Council", 400_000],
      ["2019/20", "Peterborough City Council", 350_000],
      ["2020-21", "Cambridgeshire County Council", 1000],
      ["2020-21", "Peterborough City Council", 20_000],
    ],
    years: [
      ["2019/20", "£750k", "£600k", "£150k"],
      ["2020/21", "£21k", "£30k", "-£9k"],
    ],
  },
  "of a council without a target nothing is counted, and that is said": {
    targets: [
      ["Year", "Council", "Target £000"],
      ["2019/20", "CCC", null],
      ["2019/20", "PCC", 400],
      ["2020/21", "PCC", 40],
    ],
    years: [
      ["2019/20", "£400k", "£300k", "£100k"],
      ["2020/21", "£40k", "£20k", "£20k"],
    ],
    remarks: [
      "2019/20: 1 saving of councils without a target is not counted.",
      "2020/21: 1 saving of councils without a target is not counted.",
    ],
  },
  "savings that do not say whose they are, where one council has no target": {
    savings: UNSAID,
    targets: [
      ["Year", "Council", "Target £000"],
      ["2019/20", "CCC", null],
      ["2019/20", "PCC", 400],
    ],
    years: [],
    remarks: [
      "2019/20: CCC has no target, and the savings do not say whose they are, so they are not set against it. Add a column “Council” to them, or the target that is missing.",
      "There is no target for 2020/21.",
    ],
  },
  "savings that do not say whose they are, where each council has a target": {
    savings: UNSAID,
    targets: [
      ["Year", "Council", "Target £000"],
      ["2019/20", "CCC", 500],
      ["2019/20", "PCC", 400],
    ],
    years: [["2019/20", "£900k", "£600k", "£300k"]],
    remarks: ["There is no target for 2020/21."],
  },
  "a saving of both counts where both have a target, a third council's never": {
    savings: [
      ["Initiative", "Council", "2019/20 £000"],
      ["Depot", "CCC and PCC", 300],
      ["Contact centre", "Rutland", 250],
    ],
    targets: [
      ["Year", "Council", "Target £000"],
      ["2019/20", "CCC", 500],
      ["2019/20", "PCC", 400],
    ],
    years: [["2019/20", "£900k", "£300k", "£600k"]],
    remarks: ["2019/20: 1 saving of councils without a target is not counted."],
  },
  "a column a council": {
    savings: [
      ["Initiative", "CCC 2019/20 £000", "PCC 2019/20 £000"],
      ["Depot", 300, 100],
      ["Contact centre", 200, 50],
    ],
    targets: [
      ["Year", "Council", "Target £000"],
      ["2019/20", "CCC", null],
      ["2019/20", "PCC", 400],
    ],
    years: [["2019/20", "£400k", "£150k", "£250k"]],
    remarks: ["2019/20: 2 savings of councils without a target are not counted."],
  },
  "other years": {
    targets: [
      ["Year", "Target £000"],
      ["2020/21", 500],
      ["2021/22", 600],
      ["2022/23", 700],
    ],
    years: [["2020/21", "£500k", "£30k", "£470k"]],
    remarks: [
      "No column or line of the savings is of 2021/22 and 2022/23, for which there is a target.",
      "There is no target for 2019/20.",
    ],
  },
  "savings without years": {
    savings: [
      ["Savings plan"],
      ["Initiative", "CCC £000", "PCC £000"],
      ["Depot", 300, 100],
      ["Contact centre", 200, 50],
    ],
    targets: [
      ["Year", "Target £000"],
      ["2019/20", 500],
    ],
    years: [],
    remarks: [
      "The savings name no year, and the targets are of 2019/20: they can’t be set against each other.",
    ],
  },
  "two targets of one council": {
    targets: [
      ["Year", "Council", "Target £000"],
      ["2019/20", "PCC", 400],
      ["2019/20", "PCC", 500],
      ["2019/20", "CCC", 300],
      ["2020/21", "PCC", 20],
      ["2020/21", "CCC", 10],
    ],
    years: [["2020/21", "£30k", "£30k", "£0"]],
    remarks: ["2019/20 has two targets of PCC, so it is not shown. Keep one line for each year and council."],
  },
};

test.each(Object.entries(CASES))("%s", (_, { savings = SAVINGS, targets, years, remarks = [] }) => {
  const all = of(savings, targets);
  expect(all).toHaveLength(1);
  const [found] = all;
  expect(found?.years.map(({ year, says }) => [year, says.target, says.identified, says.gap])).toEqual(years);
  expect(found?.remarks).toEqual(remarks);
  expect(found?.targets?.sheet).toBe("Targets");
  expect(found?.sheet).toBe("Savings");
});

test("a target in a row of the register comes before those of another table", () => {
  const [found, ...others] = of(
    [...SAVINGS, ["Target", null, 700, 100]],
    [
      ["Year", "Target £000"],
      ["2019/20", 9999],
    ],
  );
  expect(others).toEqual([]);
  expect(found?.targets).toBeNull();
  expect(found?.years.map(({ says }) => says.target)).toEqual(["£700k", "£100k"]);
});

test("with several tables of targets, or of savings, nothing is guessed", () => {
  const one: Rows = [
    ["Year", "Target £000"],
    ["2019/20", 1000],
  ];
  expect(of(SAVINGS, one, one)).toEqual([
    {
      sheet: "Targets",
      range: "A1:B2",
      title: "",
      years: [],
      targets: null,
      remarks: [
        "Several tables state targets: “Targets”, A1:B2; “Targets 2”, A1:B2. Keep the targets in one of them, or in a row “Target” below the savings.",
      ],
    },
  ]);
  const two = snapshotOf([
    sheetOf(SAVINGS, { name: "People" }),
    sheetOf(SAVINGS, { name: "Place" }),
    sheetOf(one, { name: "Targets" }),
  ]);
  expect(savingsByYear(two, recognise(two))).toMatchObject([
    {
      sheet: "Targets",
      years: [],
      remarks: [
        "These targets may be those of several tables of savings: “People”, A1:D4; “Place”, A1:D4. State the target of each in a row “Target” below its lines.",
      ],
    },
  ]);
});

test("a table that only adds the targets up, by formulas, is not taken for another", () => {
  const [found] = of(
    SAVINGS,
    [
      ["Year", "Target £000"],
      ["2019/20", 1000],
    ],
    [
      ["Year", "Target £000"],
      ["2019/20", { formula: "Targets!B2", result: 1000 }],
    ],
  );
  expect(found?.targets).toEqual({ sheet: "Targets", range: "A1:B2" });
});

/** What the sheet Targets of a template works out for itself, in pounds. */
function onSheet(template: Parameters<typeof layOut>[0]) {
  const plan = layOut(template);
  const sheet = plan.sheets.find(({ name }) => name === "Targets")!;
  const table = sheet.tables.find(({ name }) => name === "TargetYears")!;
  const rows = sheet.blocks.find(
    ({ top, left }) => top === table.area.top && left === table.area.left,
  )!.cells;
  const cells = rows.slice(1).map((row) => row.map(({ value }) => value));
  const read = readXlsx(writeTemplate(plan));
  if (!read.ok) throw new Error(read.refusal.message);
  return { cells, found: savingsByYear(read.value, recognise(read.value)) };
}

test("the worked example shows the published gap, as its own sheet does", () => {
  const { found } = onSheet(TEMPLATES.find(({ id }) => id === "worked-example")!);
  expect(found).toHaveLength(1);
  expect(found[0]?.sheet).toBe("Savings");
  expect(found[0]?.targets?.sheet).toBe("Targets");
  expect(found[0]?.years.map(({ year, says }) => [year, says.target, says.identified, says.gap])).toEqual([
    ["2019/20", "£4,500k", "£2,221k", "£2,279k"],
    ["2020/21", "£4,500k", "£798k", "£3,702k"],
  ]);
});

test("a filled copy comes to the gaps that its sheet Targets works out", () => {
  const { cells, found } = onSheet(filledWith("blank", FILLED));
  expect(found).toHaveLength(1);
  const shown = found[0]!.years.map(({ year, target, gap }) => [year, target / 1000, gap / 1000]);
  expect(shown.length).toBeGreaterThan(0);
  for (const [year, target, gap] of shown) {
    const own = cells.find(([first]) => first === year);
    expect([year, target, gap]).toEqual([year, own?.[1], own?.[4]]);
  }
});

test("whatever the figures, the gap is that of SAVINGS_GAP", () => {
  const pence = fc.integer({ min: -5_000_000, max: 5_000_000 });
  fc.assert(
    fc.property(fc.array(pence, { minLength: 2, maxLength: 20 }), pence, pence, (lines, first, second) => {
      const [found] = of(
        [
          ["Initiative", "Council", "2019/20 £"],
          ...lines.map((each, at) => [`Initiative ${at + 1}`, at % 2 ? "CCC" : "PCC", each / 100]),
        ],
        [
          ["Year", "Council", "Target £"],
          ["2019/20", "CCC", first / 100],
          ["2019/20", "PCC", second / 100],
        ],
      );
      const gaps = savingsGap({
        target: [[(first + second) / 100]],
        savings: lines.map((each) => [each / 100]),
      });
      if (!gaps.ok) throw new Error(gaps.refusal.message);
      expect(found?.years.map(({ gap }) => gap)).toEqual(gaps.value);
    }),
  );
});
