import { CATALOGUE, type Draft, type Rule } from "../../src/protocols";
import { accountOf, reaches, tally, validate, validating } from "../../src/validation";
import { snapshotOf, sheetOf, workbook } from "../registers/snapshots";

const wrongTotal = workbook([
  ["Initiative", "2019/20 £000"],
  ["Joint procurement", 120],
  ["Shared legal support", 80],
  ["Total", 245],
]);

function ruleOf(id: string, check: () => Iterable<Draft>, more: Partial<Rule> = {}): Rule {
  return {
    id,
    schedule: null,
    title: `Rule ${id}`,
    severity: "error",
    source: { document: "A paper", section: "1" },
    clause: "A clause.",
    about: "A test.",
    reads: "workbook",
    check,
    ...more,
  };
}
const at = (row: number, column = 0): Draft => ({
  sheet: 0,
  cells: [{ row, column }],
  message: "Something.",
});

describe("which rules run", () => {
  test("every rule has run, was skipped with a reason, or failed; none twice", () => {
    const { ran, skipped, failed } = validate(wrongTotal).rules;
    expect([...ran, ...skipped.map(({ rule }) => rule), ...failed.map(({ rule }) => rule)].sort()).toEqual(
      CATALOGUE.map(({ id }) => id).sort(),
    );
    for (const { why } of skipped)
      expect(why).toMatch(/^(?:no table was found|no register of this kind was recognised: .+)$/);
  });

  test("a rule whose register is not there says which it looks for", () => {
    const { skipped } = validate(wrongTotal).rules;
    expect(skipped.find(({ rule }) => rule === "SRV-01")?.why).toBe(
      "no register of this kind was recognised: service schedule",
    );
    expect(skipped.find(({ rule }) => rule === "HR-04")?.why).toBe(
      "no register of this kind was recognised: posts deleted, posts new or posts changed",
    );
  });

  test("in an empty workbook the rules of tables are skipped", () => {
    const report = validate(snapshotOf([sheetOf([])]));
    expect(report.findings).toEqual([]);
    expect(report.rules.skipped.find(({ rule }) => rule === "WB-02")?.why).toBe("no table was found");
    expect(report.rules.ran).toContain("WB-06");
  });

  test("a workbook without sheets is taken", () => {
    expect(validate(snapshotOf([]))).toMatchObject({ registers: [], findings: [], rules: { failed: [] } });
  });

  test.each([
    [["WB-02"], /^WB-02$/],
    [["FIN"], /^FIN-/],
    [["WB", "SRV-01"], /^(?:WB-|SRV-01$)/],
  ])("asked for %p, those alone run and the rest were not asked for", (rules, asked) => {
    const report = validate(wrongTotal, { rules });
    expect(report.rules.ran.length).toBeGreaterThan(0);
    expect(report.rules.ran.filter((id) => !asked.test(id))).toEqual([]);
    const notAsked = report.rules.skipped
      .filter(({ why }) => why === "not asked for")
      .map(({ rule }) => rule);
    expect(notAsked).toEqual(CATALOGUE.map(({ id }) => id).filter((id) => !asked.test(id)));
  });
});

describe("a rule that crashes", () => {
  const crash = ruleOf("TST-01", () => {
    throw new Error("no such cell");
  });
  const late = ruleOf("TST-02", function* () {
    yield at(0);
    throw new Error("half way");
  });

  test("is reported as one that could not run; the others' findings stand", () => {
    const alone = validate(wrongTotal);
    const report = validate(wrongTotal, { catalogue: [crash, ...CATALOGUE, late] });
    expect(report.findings).toEqual(alone.findings);
    expect(report.findings.map(({ rule, cells }) => `${rule} ${cells}`)).toContain("WB-02 B4");
    expect(report.rules.ran).toEqual(alone.rules.ran);
    expect(report.rules.failed).toEqual([
      { rule: "TST-01", why: "this rule could not run: no such cell" },
      { rule: "TST-02", why: "this rule could not run: half way" },
    ]);
  });
});

describe("findings", () => {
  test("stand by sheet and from top to bottom", () => {
    const catalogue = [
      ruleOf("TST-01", () => [at(9), { ...at(0), sheet: 1 }, at(2, 5), at(2, 1)]),
      ruleOf("TST-00", () => [at(2, 1)]),
    ];
    const report = validate(snapshotOf([sheetOf([[1]], { name: "A" }), sheetOf([[1]], { name: "B" })]), {
      catalogue,
    });
    expect(report.findings.map(({ rule, sheet, cells }) => `${rule} ${sheet} ${cells}`)).toEqual([
      "TST-00 A B3",
      "TST-01 A B3",
      "TST-01 A F3",
      "TST-01 A A10",
      "TST-01 B A1",
    ]);
  });

  test("yield to a stronger rule only where it has named every one of their cells", () => {
    const both: Draft = {
      ...at(1),
      cells: [
        { row: 1, column: 0 },
        { row: 2, column: 0 },
      ],
    };
    const strong = ruleOf("TST-01", () => [at(1)]);
    const weak = ruleOf("TST-02", () => [at(1), both, at(3)], { yieldsTo: ["TST-01"] });
    const report = validate(wrongTotal, { catalogue: [weak, strong] });
    expect(report.findings.map(({ rule, cells }) => `${rule} ${cells}`)).toEqual([
      "TST-01 A2",
      "TST-02 A2:A3",
      "TST-02 A4",
    ]);
  });

  test("about the workbook as a whole name no sheet and no cell, and come first", () => {
    const [first] = validate({ ...wrongTotal, calculation: "manual" }).findings;
    expect(first).toMatchObject({ rule: "WB-21", sheet: "", cells: "" });
  });

  test("are counted, and reach a level or do not", () => {
    const { findings } = validate(wrongTotal);
    expect(tally([...findings, { severity: "note" }, { severity: "note" }])).toEqual({
      error: 1,
      warning: 0,
      note: 2,
    });
    expect([
      reaches(findings, "error"),
      reaches([], "note"),
      reaches([{ severity: "note" }], "warning"),
    ]).toEqual([true, false, false]);
  });

  test("keep a rule's own source unless a paper speaks of this very case", () => {
    const own = { document: "Another paper", section: "9" };
    const report = validate(wrongTotal, {
      catalogue: [ruleOf("TST-01", () => [at(0), { ...at(1), source: own }])],
    });
    expect(report.findings.map(({ source }) => source.section)).toEqual(["1", "9"]);
  });
});

test("options reach their rule, and only those it declares", () => {
  let seen = NaN;
  const rule: Rule = {
    ...ruleOf("TST-01", () => []),
    options: { tolerance: { standard: 3, about: "percentage points" } },
    check: (context) => {
      seen = context.option("tolerance");
      return [];
    },
  };
  validate(wrongTotal, { catalogue: [rule] });
  expect(seen).toBe(3);
  validate(wrongTotal, { catalogue: [rule], options: { "TST-01": { tolerance: 5, other: 1 } } });
  expect(seen).toBe(5);
  const undeclared = { ...rule, options: {} };
  expect(validate(wrongTotal, { catalogue: [undeclared] }).rules.failed[0]?.why).toContain(
    "does not declare: tolerance",
  );
});

test("progress counts every rule, and the last step is the report", () => {
  const steps = validating(wrongTotal);
  const seen: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value.done);
  // Recognising is one of them, in several steps of its own: a sheet, and twice a table.
  const inOrder = Array.from({ length: CATALOGUE.length + 1 }, (_, index) => index);
  expect(seen).toEqual([0, 0, 0, 0, ...inOrder.slice(1)]);
  expect(step.value).toEqual(validate(wrongTotal));
});

describe("the day of the check", () => {
  const agreements = workbook(
    [
      ["Agreement", "Agreement type", "Start", "Notice (months)", "Next review"],
      ["Loan of directors", "s113", "16 October 2018", 6, "15 October 2019"],
      ["Joint commissioning", "information sharing", "16 October 2018", 6, "15 October 2020"],
    ],
    { name: "Agreements" },
  );
  const said = (today?: number): string[] =>
    validate(agreements, { rules: ["GOV-03"], ...(today === undefined ? {} : { today }) }).findings.map(
      ({ cells, message }) => `${cells}: ${message}`,
    );

  test("left out, no rule says that a day has passed", () => {
    expect(said()).toEqual([]);
  });

  test("a review before it is overdue", () => {
    expect(said(43800)).toEqual([
      "E2: The review of “Loan of directors” was due on 15 October 2019, which is past. Hold it, and enter the day of the next one.",
    ]);
  });

  test("that the check is asked to judge by comes before it, and is said", () => {
    const report = validate(agreements, { rules: ["GOV-03"], today: 43700, asAt: 43800 });
    expect(report.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("was due on 15 October 2019, which is past"),
    ]);
    expect(accountOf(report, "").settings).toContain(
      "Judged as at 1 December 2019: this check was asked to.",
    );
    expect(accountOf(validate(agreements, { today: 43700 }), "").settings.join()).not.toContain("Judged");
  });

  test("a first review more than a year after the start is told while it can still be brought forward", () => {
    expect(said(43700)).toEqual([
      "E3: “Joint commissioning” starts on 16 October 2018 and is reviewed on 15 October 2020 for the first time: later than 12 months after. Bring the review forward to 16 October 2019 or earlier.",
    ]);
  });
});
