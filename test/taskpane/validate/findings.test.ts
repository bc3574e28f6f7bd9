/** The findings as rows: their order, what a filter lets through, and counts that stay right. */
import fc from "fast-check";
import { SEVERITIES } from "../../../src/protocols";
import type { ItemTold, ReportHead } from "../../../taskpane/checking/protocol";
import {
  EVERYTHING,
  type Filter,
  isEverything,
  partsOf,
} from "../../../taskpane/views/validate/report/findings/filter";
import {
  headingsOver,
  isStop,
  nextStop,
  type Row,
  rowsOf,
} from "../../../taskpane/views/validate/report/findings/rows";
import { type Made, reportOf, toldOf } from "../checking/reports";

function checkOf(made: readonly Made[]): { report: ReportHead; items: ItemTold[][] } {
  const items: ItemTold[][] = [];
  let report: ReportHead | null = null;
  for (const told of toldOf(reportOf(made))) {
    if (told.kind === "report") report = told.report;
    if (told.kind === "items") items[told.group] = [...told.items];
  }
  return { report: report!, items };
}

const CHECK = checkOf([
  { cells: "B4", fixes: ["B4"] },
  { cells: "B5", fixes: ["B5"] },
  { cells: "C7", rule: "FIN-11", severity: "error", message: "The total says 3. Correct it." },
  { cells: "A2", sheet: "Posts", rule: "HR-04", severity: "note", message: "A grade is blank." },
]);

function said(row: Row): string {
  switch (row.kind) {
    case "sheet":
      return `# ${row.sheet.heading}`;
    case "part":
      return `## ${row.heading}`;
    case "group":
      return `### ${row.group.rule} ${row.shown}`;
    case "item":
      return row.item.cells;
  }
}

const shown = (filter: Partial<Filter>, folded: string[] = []) => {
  const rows = rowsOf(CHECK, { ...EVERYTHING, ...filter }, new Set(folded));
  return { ...rows, rows: rows.rows.map(said) };
};

test("stand by sheet, part of the agreement and rule", () => {
  expect(shown({})).toEqual({
    rows: [
      "# Plan",
      "## The workbook itself",
      "### WB-01 2",
      "B4",
      "B5",
      "## Schedule 5: Financial protocol",
      "### FIN-11 1",
      "C7",
      "# Posts",
      "## Schedule 4: HR protocol",
      "### HR-04 1",
      "A2",
    ],
    shown: 4,
    of: 4,
  });
});

test.each<[string, Partial<Filter>, string[], number]>([
  ["a severity", { severities: ["error"] }, ["C7"], 1],
  ["several", { severities: ["error", "note"] }, ["C7", "A2"], 2],
  ["a part", { part: "Schedule 4: HR protocol" }, ["A2"], 1],
  ["a word of a message, in any case", { words: "TOTAL says" }, ["C7"], 1],
  ["a cell", { words: "b5" }, ["B5"], 1],
  ["a rule", { words: "hr-04" }, ["A2"], 1],
  ["a sheet and a word", { words: "plan  number" }, ["B4", "B5"], 2],
  ["all at once", { severities: ["warning"], words: "B4" }, ["B4"], 1],
  ["nothing that is there", { words: "zebra" }, [], 0],
])("by %s", (_, filter, cells, count) => {
  const { rows, shown: many, of } = shown(filter);
  expect(rows.filter((row) => !row.startsWith("#"))).toEqual(cells);
  expect([many, of]).toEqual([count, 4]);
});

test("what is folded is counted, and not shown", () => {
  expect(shown({}, ["sheet Plan"])).toMatchObject({
    rows: ["# Plan", "# Posts", "## Schedule 4: HR protocol", "### HR-04 1", "A2"],
    shown: 4,
  });
  expect(shown({}, ["group 0"]).rows.slice(0, 5)).toEqual([
    "# Plan",
    "## The workbook itself",
    "### WB-01 2",
    "## Schedule 5: Financial protocol",
    "### FIN-11 1",
  ]);
});

test("a rule offers together only the fixes that are to be seen", () => {
  const fixes = (filter: Partial<Filter>) =>
    rowsOf(CHECK, { ...EVERYTHING, ...filter }, new Set()).rows.flatMap((row) =>
      row.kind === "group" ? [row.fixable] : [],
    );
  expect(fixes({})).toEqual([[0, 1], [], []]);
  expect(fixes({ words: "b5" })).toEqual([[1]]);
});

test("the keyboard stops at all rows but the names of parts", () => {
  const { rows } = rowsOf(CHECK, EVERYTHING, new Set());
  const stops: string[] = [];
  for (let at = 0, before = -1; at !== before; before = at, at = nextStop(rows, at, 1))
    stops.push(said(rows[at]!));
  expect(stops).toEqual(rows.filter(isStop).map(said));
  expect(nextStop(rows, 0, -1)).toBe(0);
  expect(said(rows[nextStop(rows, rows.length, -1)]!)).toBe("A2");
});

test("only parts that have findings are offered", () => {
  expect(partsOf(CHECK)).toEqual([
    "The workbook itself",
    "Schedule 4: HR protocol",
    "Schedule 5: Financial protocol",
  ]);
  expect(isEverything({ ...EVERYTHING, words: "  " })).toBe(true);
});

test("whatever is filtered, what is shown is what fits, and each finding once", () => {
  const made = fc.record({
    cells: fc.constantFrom("B4", "B5", "B6", "C1"),
    sheet: fc.constantFrom("Plan", "Posts", ""),
    rule: fc.constantFrom("WB-01", "FIN-11", "HR-04"),
    severity: fc.constantFrom(...SEVERITIES),
    message: fc.constantFrom("One is wrong.", "Two are wrong."),
  });
  fc.assert(
    fc.property(
      fc.array(made, { maxLength: 40 }),
      fc.subarray([...SEVERITIES]),
      fc.constantFrom("", "one", "b4"),
      (all, severities, words) => {
        const check = checkOf(all);
        const { rows, shown: many, of } = rowsOf(check, { ...EVERYTHING, severities, words }, new Set());
        const here = rows.reduce((sum, row) => sum + (row.kind === "item" ? row.item.findings : 0), 0);
        expect([here, of]).toEqual([many, all.length]);
        if (words === "b4") return;
        const wanted = all.filter(
          ({ severity, message }) =>
            (severities.length === 0 || severities.includes(severity)) &&
            message.toLowerCase().includes(words),
        );
        expect(many).toBe(wanted.length);
      },
    ),
  );
});

test("each row stands under the headings of its own sheet, part and rule", () => {
  const { rows } = rowsOf(CHECK, EVERYTHING, new Set());
  const over = rows.map((row, at) => [said(row), headingsOver(rows, at).map((above) => said(rows[above]!))]);
  expect(over).toEqual([
    ["# Plan", []],
    ["## The workbook itself", ["# Plan"]],
    ["### WB-01 2", ["# Plan", "## The workbook itself"]],
    ["B4", ["# Plan", "## The workbook itself", "### WB-01 2"]],
    ["B5", ["# Plan", "## The workbook itself", "### WB-01 2"]],
    ["## Schedule 5: Financial protocol", ["# Plan"]],
    ["### FIN-11 1", ["# Plan", "## Schedule 5: Financial protocol"]],
    ["C7", ["# Plan", "## Schedule 5: Financial protocol", "### FIN-11 1"]],
    ["# Posts", []],
    ["## Schedule 4: HR protocol", ["# Posts"]],
    ["### HR-04 1", ["# Posts", "## Schedule 4: HR protocol"]],
    ["A2", ["# Posts", "## Schedule 4: HR protocol", "### HR-04 1"]],
  ]);
});

test("20,000 findings are laid out and searched in a moment", () => {
  const check = checkOf(Array.from({ length: 20_000 }, (_, at) => ({ cells: `B${at + 2}` })));
  const first = rowsOf(check, { ...EVERYTHING, words: "number" }, new Set());
  expect(first.shown).toBe(20_000);
  const times = ["b1999", "b1", "text"].map((words) => {
    const before = process.cpuUsage();
    rowsOf(check, { ...EVERYTHING, words }, new Set());
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
