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
  const isEdited = (one: Finding): boolean =>
    one.sheet === finding.sheet &&
    areas(one.cells).some((area) => edited.some((other) => overlap(area, other)));
  expect(now.filter((one) => one.rule === finding.rule && isEdited(one))).toEqual([]);
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

describe("a figure as text whose meaning a number could change", () => {
  const kept = (rows: Given[][], formats: Record<string, string> = {}): string[] =>
    fixOf(formatted(rows, formats), "WB-01").map(({ cell }) => cell);

  test("pounds are left alone unless the header, or the look of all other figures, says that it is in pounds", () => {
    const rows = (header: string): Given[][] => [
      ["Saving", header],
      ["A", 120],
      ["B", "£80,000"],
      ["C", 33],
      ["Total", 153],
    ];
    expect(kept(rows("2018/19"))).toEqual([]);
    expect(kept([["Savings (£000)"], ...rows("2018/19")])).toEqual([]);
    expect(kept(rows("2018/19 £000"))).toEqual([]);
    expect(kept(rows("2018/19 £"))).toEqual(["B3"]);
    expect(kept(rows("2018/19"), { B2: "£#,##0", B4: "£#,##0", B5: "£#,##0" })).toEqual(["B3"]);
  });

  test("thousands may stand apart, and a minus behind is left to people", () => {
    const rows: Given[][] = [
      ["Line", "Amount"],
      ["A", 120],
      ["B", "1 180"],
      ["C", "120-"],
      ["D", "12 34"],
      ["Total", 120],
    ];
    expect(validate(workbook(rows), { rules: ["WB-01"] }).findings.map(({ cells }) => cells)).toEqual([
      "B3",
      "B4",
    ]);
    expect(kept(rows)).toEqual(["B3"]);
  });

  test.each<[string, Given]>([
    ["looked up", { formula: "VLOOKUP(B3,F1:G9,2,FALSE)", result: 1 }],
    ["looked in", { formula: "MATCH(5,B2:B4,0)", result: 1 }],
    ["taken apart", { formula: "LEFT(B3,1)", result: "8" }],
    ["compared with a text", { formula: 'IF(B3="80",1,0)', result: 1 }],
  ])("one that is %s stays", (_, reads) => {
    expect(
      kept([
        ["Line", "Amount", "Code"],
        ["A", 120, null],
        ["B", "80", reads],
        ["C", 33, null],
        ["Total", 153, null],
      ]),
    ).toEqual([]);
  });

  test("one in a list that other cells take stays", () => {
    const validations = [
      {
        areas: [{ top: 0, left: 5, bottom: 9, right: 5 }],
        type: "list" as const,
        operator: "",
        formula1: "$B$2:$B$4",
        formula2: "",
        allowBlank: true,
      },
    ];
    const rows: Given[][] = [
      ["Line", "Amount"],
      ["A", 120],
      ["B", "80"],
      ["C", 33],
      ["Total", 153],
    ];
    expect(fixOf(snapshotOf([sheetOf(rows, { validations })]), "WB-01")).toEqual([]);
    expect(fixOf(snapshotOf([sheetOf(rows)]), "WB-01")).toHaveLength(1);
  });

  test("order numbers, codes and years are no figures", () => {
    const rows: Given[][] = [
      ["Order no", "SKU", "Year", "Total number"],
      [20011, 4417, 2017, 5],
      ["20012", "4418", "2018", "6"],
      [20013, 4419, 2019, 7],
      ["Total", null, null, 12],
    ];
    expect(kept(rows)).toEqual(["D3"]);
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

  test("that a formula takes apart is left alone", () => {
    const rows: Given[][] = [
      ["Item", "Due", "Serial"],
      ["A", "3 April 2018", { formula: "DATEVALUE(B2)", result: 43193 }],
      ["B", "25 May 2018", null],
    ];
    expect(edits(rows, "WB-14").map(({ cell }) => cell)).toEqual(["B3"]);
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
    ["is explained in other words", "SUM(B2:B4)", { 6: ["* Fleet does not count towards the total"] }],
    ["leaves out what is no part of it", "SUM(B2:B4)", { 4: ["Fleet (not part of the council)", 45] }],
    ["leaves out what a year begins with", "SUM(B3:B5)", { 1: ["Balance brought forward", 500] }],
  ])("is left alone where it %s", (_, formula, more) => {
    expect(becomes(formula, more)).toBeUndefined();
  });
});

test("a total that says why it leaves out a line is named in a note, or not at all where the line says so", () => {
  const told = (label: string, note: string): string[] =>
    validate(
      workbook([
        ["Initiative", "2019/20 £000"],
        ["Payroll", 30],
        ["Depot", 80],
        [label, 45],
        ["Total", { formula: "SUM(B2:B3)", result: 110 }],
        [note],
      ]),
      { rules: ["WB-03"] },
    ).findings.map(({ severity }) => severity);
  expect(told("Fleet", "")).toEqual(["error"]);
  expect(told("Fleet", "Totals may not sum because of rounding.")).toEqual(["error"]);
  expect(told("Fleet", "Fleet is excluded.")).toEqual(["note"]);
  expect(told("Fleet (excluded)", "")).toEqual([]);
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

  test("is left alone where the line has a note, at the edge, and over a heading", () => {
    const odd = rows(half(2), half(3), "B4*$F$1", half(5), half(6));
    const noted = odd.map((row, at): Given[] => [
      ...row,
      at === 0 ? "Notes" : at === 3 ? "60:40, committee 3 May" : null,
    ]);
    expect(validate(workbook(noted), { rules: ["WB-05"] }).findings).toHaveLength(1);
    expect(edits(noted, "WB-05")).toEqual([]);
    expect(edits(rows(half(2), half(3), half(4), half(5), "B6*$F$1"), "WB-05")).toEqual([]);
    const parted = [
      ...odd.slice(0, 3),
      ["Children"],
      ["Post 3", 103, { formula: "B5*$F$1", result: 50 }],
      ["Post 4", 104, { formula: half(6), result: 50 }],
      ["Post 5", 105, { formula: half(7), result: 50 }],
    ];
    expect(edits(parted, "WB-05")).toEqual([]);
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

describe("a text that others go by", () => {
  test("is left alone as a header that another column of an Excel table would then share", () => {
    const rows: Given[][] = [
      ["Line", "Amount", "Amount "],
      ["A", 1, 2],
      ["B", 3, 4],
    ];
    const area = { top: 0, left: 0, bottom: 2, right: 2 };
    const columns = [{ name: "Line" }, { name: "Amount" }, { name: "Amount " }];
    const tables = [{ name: "T", area, headerRows: 1, totalRows: 0, columns }];
    expect(fixOf(snapshotOf([sheetOf(rows, { tables })]), "WB-31")).toEqual([]);
    expect(fixOf(snapshotOf([sheetOf(rows)]), "WB-31")).toHaveLength(1);
  });

  test("is left alone where a lookup may find it by the same text elsewhere", () => {
    const rows: Given[][] = [
      ["Service", "Cost £"],
      ["Payroll ", 5],
      ["Legal", 6],
    ];
    const other = (formula: string): Given[][] => [["Budget"], ["Payroll ", { formula, result: 5 }]];
    const fixesWith = (formula: string): readonly CellEdit[] =>
      fixOf(snapshotOf([sheetOf(rows), sheetOf(other(formula), { name: "Sum" })]), "WB-31");
    expect(fixesWith("VLOOKUP(A2,Plan!A2:B3,2,FALSE)")).toEqual([]);
    expect(fixesWith("Plan!B2").length).toBeGreaterThan(0);
  });

  test("is left alone in a list that other cells take, by its cells or by a name", () => {
    const rows: Given[][] = [
      ["Council", "Amount £"],
      ["CCC ", 5],
      ["PCC", 6],
    ];
    const taking = (formula1: string): readonly CellEdit[] =>
      fixOf(
        {
          ...snapshotOf([
            sheetOf(rows),
            sheetOf([["Entry"]], {
              name: "Entry",
              validations: [
                {
                  areas: [{ top: 1, left: 0, bottom: 9, right: 0 }],
                  type: "list",
                  operator: "",
                  formula1,
                  formula2: "",
                  allowBlank: true,
                },
              ],
            }),
          ]),
          names: [{ name: "Councils", formula: "Plan!$A$2:$A$3", isHidden: false }],
        },
        "WB-31",
      );
    expect(taking("Plan!$A$2:$A$3")).toEqual([]);
    expect(taking("'Plan'!$A$2:$A$3")).toEqual([]);
    expect(taking("Councils")).toEqual([]);
    expect(taking("Plan!$A$3:$A$3")).toHaveLength(1);
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
