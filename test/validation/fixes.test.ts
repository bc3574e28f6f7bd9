/** A fix changes what it says and nothing else, never a figure's meaning, and its finding is gone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { CATALOGUE, ruleOf, type Finding } from "../../src/protocols";
import { validate } from "../../src/validation";
import {
  applied,
  editSays,
  entryAt,
  isFormula,
  overlap,
  parseArea,
  sameEntry,
  type Area,
  type CellEdit,
  type Snapshot,
} from "../../src/workbook";
import { readXlsx } from "../../xlsx";
import { sheetOf, snapshotOf, workbook, type Given } from "../registers/snapshots";
import { recalculated } from "../support/recalculated";
import { buildXlsx, type WorkbookSpec } from "../support/xlsx";

const GOLDEN = join(__dirname, "../golden");
const PUBLISHED = join(__dirname, "../fixtures/published");

const areas = (cells: string): Area[] => cells.split(",").flatMap((part) => parseArea(part) ?? []);
const meet = (a: Finding, b: Finding): boolean =>
  a.sheet === b.sheet &&
  (a.cells === b.cells || areas(a.cells).some((one) => areas(b.cells).some((other) => overlap(one, other))));

function mended(snapshot: Snapshot, { sheet, fix }: Finding): Snapshot {
  const after = applied(snapshot, sheet, fix!.edits);
  if (!after.ok) throw new Error(after.refusal.message);
  return after.value;
}

/** All that the brief asks of a fix, of one finding. */
function expectSound(before: Snapshot, finding: Finding): void {
  const fix = finding.fix!;
  const changed = mended(before, finding);
  const edited = fix.edits.map(({ cell }) => parseArea(cell)!);
  // Every edit is of a cell the finding names, and says so in a preview.
  for (const [at, edit] of fix.edits.entries()) {
    expect(areas(finding.cells).some((area) => overlap(area, edited[at]!))).toBe(true);
    expect(editSays(edit)).toMatch(new RegExp(`^${edit.cell}: .+`));
  }
  before.sheets.forEach((sheet, index) => {
    const now = changed.sheets[index]!;
    expect(now.grid.rowCount).toBe(sheet.grid.rowCount);
    for (let row = 0; row < sheet.grid.rowCount; row++) {
      for (let column = 0; column < sheet.grid.columnCount; column++) {
        const isEdited =
          sheet.name === finding.sheet && edited.some(({ top, left }) => top === row && left === column);
        const same =
          sameEntry(entryAt(sheet, row, column), entryAt(now, row, column)) &&
          before.styles[sheet.grid.style(row, column)] === changed.styles[now.grid.style(row, column)];
        if (same === isEdited)
          throw new Error(`${sheet.name} ${row}:${column} ${isEdited ? "stays" : "differs"}`);
      }
    }
  });
  const then = validate(before).findings;
  const now = validate(recalculated(changed)).findings;
  expect(now.filter((one) => one.rule === finding.rule && one.fix && meet(one, finding))).toEqual([]);
  expect(
    now.filter(
      (one) =>
        one.severity !== "note" &&
        !then.some((other) => other.rule === one.rule && meet(other, one) && other.severity !== "note"),
    ),
  ).toEqual([]);
}

const fixesOf = (snapshot: Snapshot): Finding[] =>
  validate(snapshot).findings.filter(({ fix }) => fix !== undefined);

const folders = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((one) => one.isDirectory() && /^[A-Z]+-\d\d$/.test(one.name))
  .flatMap(({ name }) => readdirSync(join(GOLDEN, name)).map((of) => [name, of] as const));

function goldenBook(rule: string, name: string): Snapshot {
  const spec = JSON.parse(readFileSync(join(GOLDEN, rule, name, "workbook.json"), "utf8")) as WorkbookSpec;
  const read = readXlsx(buildXlsx(spec));
  if (!read.ok) throw new Error(read.refusal.message);
  return recalculated(read.value);
}

describe("every fix of every golden folder and published workbook", () => {
  const offered = new Set<string>();
  const books: [string, Snapshot][] = [
    ...folders.map(([rule, name]): [string, Snapshot] => [`${rule} ${name}`, goldenBook(rule, name)]),
    ...readdirSync(PUBLISHED)
      .filter((name) => name.endsWith(".xlsx"))
      .map((name): [string, Snapshot] => {
        const read = readXlsx(new Uint8Array(readFileSync(join(PUBLISHED, name))));
        if (!read.ok) throw new Error(read.refusal.message);
        return [name, recalculated(read.value)];
      }),
  ];
  const withFixes = books.map(([name, book]) => [name, book, fixesOf(book)] as const);
  for (const [, , fixes] of withFixes) for (const { rule } of fixes) offered.add(rule);

  test.each(withFixes.filter(([, , fixes]) => fixes.length > 0))("%s", (_, book, fixes) => {
    for (const finding of fixes) expectSound(book, finding);
  });

  test("are of the rules that say they offer one, and each of those offers one somewhere", () => {
    const saying = CATALOGUE.filter(({ fix }) => fix !== undefined).map(({ id }) => id);
    expect([...offered].sort()).toEqual(saying.sort());
    expect(ruleOf("WB-02")?.fix).toBeUndefined();
  });
});

/** Rows of one sheet and what is fixed in it by a rule. */
const edits = (rows: Given[][], rule: string, more: Partial<Snapshot> = {}): readonly CellEdit[] =>
  validate({ ...workbook(rows), ...more }, { rules: [rule] }).findings.flatMap(({ fix }) => fix?.edits ?? []);

/** The same rows with a number format on some cells. */
function formatted(rows: Given[][], formats: Readonly<Record<string, string>>): Snapshot {
  const book = workbook(rows);
  const done = applied(
    book,
    "Plan",
    Object.entries(formats).map(([cell, format]) => {
      const { top, left } = parseArea(cell)!;
      const entry = entryAt(book.sheets[0]!, top, left);
      return { cell, from: entry, to: entry, format };
    }),
  );
  if (!done.ok) throw new Error(done.refusal.message);
  return done.value;
}
const fixOf = (book: Snapshot, rule: string): readonly CellEdit[] =>
  validate(book, { rules: [rule] }).findings.flatMap(({ fix }) => fix?.edits ?? []);

describe("a number kept as text", () => {
  const rows = (text: string, header = "Amount £", others: number[] = [120, 30]): Given[][] => [
    ["Initiative", header],
    ["Joint procurement", others[0]!],
    ["Shared depot", text],
    ["Payroll", others[1]!],
  ];

  test("in a cell formatted as text becomes one with the format of its column", () => {
    const book = formatted(rows("1,850"), { B2: "#,##0.00", B3: "@", B4: "#,##0.00" });
    expect(fixOf(book, "WB-01")).toEqual([{ cell: "B3", from: "1,850", to: 1850, format: "#,##0.00" }]);
    expect(fixOf(formatted(rows("1,850"), { B3: "@" }), "WB-01")).toEqual([
      { cell: "B3", from: "1,850", to: 1850, format: "General" },
    ]);
  });

  test("keeps a format that shows numbers", () => {
    expect(fixOf(formatted(rows("1,850"), { B3: "#,##0" }), "WB-01")).toEqual([
      { cell: "B3", from: "1,850", to: 1850 },
    ]);
  });

  test("is left alone where it may mean another figure", () => {
    // £45 in thousands is a twentieth of a unit, or forty-five of them.
    expect(edits(rows("£45", "2019/20 £000"), "WB-01")).toEqual([]);
    expect(edits(rows("£45"), "WB-01")).toHaveLength(1);
    expect(edits(rows("12345678901234567"), "WB-01")).toEqual([]);
    // 85% among numbers like 85 is 85, among shares shown in per cent it is 0.85.
    expect(edits(rows("85%", "Share %", [84, 86]), "WB-01")).toEqual([]);
    const shares = formatted(rows("85%", "Share %", [0.84, 0.86]), { B2: "0%", B4: "0%" });
    expect(fixOf(shares, "WB-01")).toEqual([{ cell: "B3", from: "85%", to: 0.85, format: "0%" }]);
  });
});

describe("a date kept as text", () => {
  const rows = (...dates: Given[]): Given[][] => [
    ["Date", "Action"],
    ...dates.map((date, at): Given[] => [date, `Step ${at + 1}`]),
  ];
  const entered = (...dates: Given[]): readonly (readonly [string, unknown, string?])[] =>
    edits(rows(...dates), "WB-14").map(({ cell, to, format }) => [cell, to, format!]);

  test("becomes a date with a date format", () => {
    expect(entered("3rd April 2017", "12 May 2017")).toEqual([
      ["A2", 42_828, "dd/mm/yyyy"],
      ["A3", 42_867, "dd/mm/yyyy"],
    ]);
  });

  test("in figures does so where day and month can't be taken for one another", () => {
    expect(entered("25/04/2017", "05/05/2017")).toHaveLength(2);
    expect(entered("03/04/2017", "05/05/2017").map(([cell]) => cell)).toEqual(["A3"]);
    // One day after the 12th tells the order of all.
    expect(entered("03/04/2017", "25/04/2017").map(([cell]) => cell)).toEqual(["A2", "A3"]);
    // A month after the 12th speaks against it.
    expect(entered("03/04/2017", "25/04/2017", "04/25/2017").map(([cell]) => cell)).toEqual(["A3"]);
    expect(entered("2017-04-03", "2017-05-12")).toHaveLength(2);
  });

  test("keeps its hour, and is left alone where that may be morning or afternoon", () => {
    expect(entered("12 th May 2017, 5.00pm", "12 May 2017")).toEqual([
      ["A2", 42_867 + 17 / 24, "dd/mm/yyyy hh:mm"],
      ["A3", 42_867, "dd/mm/yyyy"],
    ]);
    expect(entered("12 May 2017 5.00", "13 May 2017").map(([cell]) => cell)).toEqual(["A3"]);
  });

  test("with a year of two digits is left alone", () => {
    expect(entered("3/4/17", "12 May ’17", "19 May 2017").map(([cell]) => cell)).toEqual(["A4"]);
  });

  test("is a number by the calendar of the workbook", () => {
    const [first] = edits(rows("3rd April 2017", "12 May 2017"), "WB-14", { dateSystem: 1904 });
    expect(first?.to).toBe(42_828 - 1462);
    expect(editSays(first!, 1904)).toBe(
      "A2: “3rd April 2017” (text) becomes the date 3 April 2017, shown as dd/mm/yyyy",
    );
  });
});

describe("a total that stops short", () => {
  const rows = (formula: string, more: Partial<Record<number, Given[]>> = {}): Given[][] => {
    const all: Given[][] = [
      ["Initiative", "2019/20 £000"],
      ["Joint procurement", 120],
      ["Shared depot", 80],
      ["Payroll", 30],
      ["Fleet", 45],
      ["Total", { formula, result: 275 }],
    ];
    for (const [row, cells] of Object.entries(more)) all[Number(row)] = cells!;
    return all;
  };
  const becomes = (formula: string, more: Partial<Record<number, Given[]>> = {}): unknown =>
    edits(rows(formula, more), "WB-03").map(({ to }) => (isFormula(to) ? to.formula : to))[0];

  test.each([
    ["SUM(B2:B3)", "SUM(B2:B5)"],
    ["SUM(B3:B5)", "SUM(B2:B5)"],
    ["SUM(B3:B4)", "SUM(B2:B5)"],
    ["SUM($B$2:$B$4)", "SUM($B$2:$B$5)"],
    ["SUBTOTAL(9,B2:B4)", "SUBTOTAL(9,B2:B5)"],
    ["sum(B2:B4)", "sum(B2:B5)"],
  ])("%s becomes %s", (formula, now) => {
    expect(becomes(formula)).toBe(now);
  });

  test("takes in a figure that is still text", () => {
    expect(becomes("SUM(B2:B3)", { 4: ["Fleet", "45"] })).toBe("SUM(B2:B5)");
    expect(becomes("SUM(B2:B5)", { 4: ["Fleet", "45"] })).toBeUndefined();
  });

  test.each<[string, string, Partial<Record<number, Given[]>>]>([
    ["is more than one sum", "SUM(B2:B3)+B4", {}],
    ["is no range", "B2+B3", {}],
    ["leaves out a line that calculates", "SUM(B2:B4)", { 4: ["Fleet", { formula: "B2*2", result: 240 }] }],
    ["leaves out what says that it is left out", "SUM(B2:B4)", { 4: ["Fleet (excluded from total)", 45] }],
    ["is explained below the table", "SUM(B2:B4)", { 6: ["Fleet is not included."] }],
  ])("is left alone where it %s", (_, formula, more) => {
    expect(becomes(formula, more)).toBeUndefined();
  });
});

describe("a formula that differs from its neighbours", () => {
  const rows = (...formulas: string[]): Given[][] => [
    ["Post", "Cost £", "Share £"],
    ...formulas.map((formula, at): Given[] => [`Post ${at + 1}`, 100 + at, { formula, result: 50 }]),
  ];
  const half = (row: number): string => `B${row}*$E$1`;

  test("takes their formula, as it reads in its own row", () => {
    const odd = rows(half(2), half(3), "B4*$F$1", half(5), half(6));
    expect(edits(odd, "WB-05")).toEqual([
      { cell: "C4", from: { formula: "B4*$F$1" }, to: { formula: "B4*$E$1" } },
    ]);
  });

  test("is left alone where several stand side by side", () => {
    const block = rows(half(2), half(3), half(4), half(5), half(6), "B7*$F$1", "B8*$F$1");
    expect(validate(workbook(block), { rules: ["WB-05"] }).findings).toHaveLength(1);
    expect(edits(block, "WB-05")).toEqual([]);
  });
});

describe("a text that is looked up", () => {
  test("is left alone, in a formula's quotation marks or in a list of values", () => {
    const rows: Given[][] = [
      ["Initiative", "2019/20 £000", "Found"],
      ["Joint procurement ", 120, null],
      ["Shared depot ", 80, { formula: 'SUMIF(A2:A3,"Joint procurement ",B2:B3)', result: 120 }],
    ];
    expect(edits(rows, "WB-31").map(({ cell }) => cell)).toEqual(["A3"]);
    const validations = [
      {
        areas: [{ top: 1, left: 0, bottom: 2, right: 0 }],
        type: "list" as const,
        operator: "",
        formula1: '"Joint procurement ,Shared depot "',
        formula2: "",
        allowBlank: true,
      },
    ];
    const listed = snapshotOf([
      sheetOf(
        rows.map((row) => row.slice(0, 2)),
        { validations },
      ),
    ]);
    expect(fixOf(listed, "WB-31")).toEqual([]);
  });
});

test("a grade is written in the spelling of its structure, with the council where it was named", () => {
  const rows: Given[][] = [
    ["8.6 New posts"],
    ["Service area", "Job title", "Grade", "FTE"],
    ["Joint", "Service Director: Education", "CCC DPB B / PCC SMPB 3", 1],
    ["PCC - Adults", "Head of Adults", "sm band 4", 1],
    ["CCC - Children", "Head of Children", "CCC DPB C", 1],
    ["CCC - Fleet", "Head of Fleet", "P5", 1],
  ];
  expect(edits(rows, "HR-16").map(({ cell, to }) => [cell, to])).toEqual([
    ["C3", "CCC Director Pay Band B PCC Senior Manager Pay Band 3"],
    ["C4", "Senior Manager Pay Band 4"],
    ["C5", "CCC Director Pay Band C"],
  ]);
});

describe("generated workbooks", () => {
  const LABELS = [
    "Joint procurement",
    "Shared depot",
    "Payroll",
    "Fleet",
    "Archives",
    "Scanning",
    "Libraries",
  ];
  const line = fc.record({
    amount: fc.integer({ min: 1, max: 9_999 }),
    isText: fc.boolean(),
    spaces: fc.constantFrom("", " ", "\u00A0"),
    lookAlike: fc.boolean(),
    date: fc.constantFrom("3rd April 2019", "25/04/2019", "03/04/2019", "1 May 2019", "12 May 2019 5.30pm"),
    isOdd: fc.boolean(),
  });
  const book = fc
    .record({
      lines: fc.array(line, { minLength: 3, maxLength: 7 }),
      short: fc.nat(3),
      header: fc.constantFrom("2019/20 £000", "Amount £", "2019/20"),
      top: fc.nat(3),
      textFormat: fc.boolean(),
    })
    .map(({ lines, short, header, top, textFormat }) => {
      const first = top + 2;
      const rows: Given[][] = Array.from({ length: top }, () => []);
      rows.push(["Initiative", header, "Start", "Half"]);
      lines.forEach(({ amount, isText, spaces, lookAlike, date, isOdd }, at) => {
        const row = first + at;
        const name = lookAlike ? LABELS[at]!.replace("e", "\u0435") : LABELS[at]!;
        const half = isOdd && at % 3 === 1 ? `B${row}*0.4` : `B${row}*0.5`;
        rows.push([
          name + spaces,
          isText ? amount.toLocaleString("en-GB") : amount,
          date,
          { formula: half, result: 0 },
        ]);
      });
      const last = first + lines.length - 1;
      const end = Math.max(first, last - short);
      rows.push(["Total", { formula: `SUM(B${first}:B${end})`, result: 0 }]);
      const formats = Object.fromEntries(
        lines.flatMap(({ isText }, at) => (isText && textFormat ? [[`B${first + at}`, "@"]] : [])),
      );
      return recalculated(formatted(rows, formats));
    });

  test("each fix takes its finding away, changes no other cell, and breaks nothing else", () => {
    let made = 0;
    fc.assert(
      fc.property(book, (given) => {
        for (const finding of fixesOf(given)) {
          made++;
          expectSound(given, finding);
        }
      }),
      { numRuns: 60 },
    );
    expect(made).toBeGreaterThan(60);
  });

  test("all fixes, one after the other, end; then none is left", () => {
    fc.assert(
      fc.property(book, (given) => {
        let now = given;
        for (let left = 40; ; left--) {
          const [next] = fixesOf(now);
          if (!next) break;
          expect(left).toBeGreaterThan(0);
          now = recalculated(mended(now, next));
        }
      }),
      { numRuns: 20 },
    );
  });
});
