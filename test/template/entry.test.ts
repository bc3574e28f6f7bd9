/**
 * @jest-environment ./workbench/node/jestEnvironment.ts
 *
 * A wrong entry is refused by the workbook where Excel can, told by its column Check, and found by the validator.
 */
import { layOut, type Line } from "../../src/template";
import { contains, parseArea } from "../../src/workbook";
import { validate } from "../../src/validation";
import type { Bench } from "../../workbench/node";
import { readBook } from "../../xlsx";
import { writeTemplate } from "../../xlsx/writeTemplate";
import { changed, day, FILLED, filledWith, snapshotOf, TODAY, type Filled } from "../support/filledTemplate";

declare const workbench: Bench;

function line(table: string, at: number, change: Line): Filled {
  return changed(table, (lines) =>
    lines.map((each, index) => (index === at ? { ...each, ...change } : each)),
  );
}

interface Wrong {
  readonly filled: Filled;
  readonly cell: readonly [sheet: string, address: string];
  readonly says: string;
  readonly rule: string;
}

const WRONG: readonly (readonly [what: string, Wrong])[] = [
  [
    "a status that is none",
    {
      filled: line("Savings", 0, { status: "Purple" }),
      cell: ["Savings", "G6"],
      says: "Status is not on its list",
      rule: "WB-25",
    },
  ],
  [
    "a council that is none",
    {
      filled: line("Savings", 0, { council: "Fenland" }),
      cell: ["Savings", "C6"],
      says: "Council is not on its list",
      rule: "FIN-12",
    },
  ],
  [
    "a reference used twice",
    {
      filled: line("Savings", 1, { ref: "SAV-01" }),
      cell: ["Savings", "A7"],
      says: "Ref is used twice",
      rule: "WB-13",
    },
  ],
  [
    "a grade that ends before it begins",
    {
      filled: {
        ...FILLED,
        Grades: [
          {
            fromParty: "CCC",
            fromGrade: "Director Pay Band B",
            toParty: "PCC",
            toGrade: "Senior Manager Pay Band 3",
            evidence: "stated",
            source: "Consultation document, 8.6",
            validFrom: day(2026, 4, 1),
            validTo: day(2026, 3, 31),
          },
        ],
      },
      cell: ["Grades", "H6"],
      says: "Valid to is before valid from",
      rule: "WB-32",
    },
  ],
  [
    "a review before the agreement",
    {
      filled: line("Agreements", 2, { reviewed: day(2025, 6, 1) }),
      cell: ["Agreements", "H8"],
      says: "Last review is before start",
      rule: "WB-32",
    },
  ],
  [
    "notice before the agreement",
    {
      filled: line("Agreements", 2, { given: day(2025, 6, 1) }),
      cell: ["Agreements", "G8"],
      says: "Notice given on is before start",
      rule: "WB-32",
    },
  ],
  [
    "a date that is none",
    {
      filled: line("Decisions", 0, { date: 5 }),
      cell: ["Decisions", "E6"],
      says: "OK",
      rule: "WB-15",
    },
  ],
];

/** The workbench works out every validation but those by a formula: these are asked by a cell of their own. */
async function isTaken(filled: Filled, [name, address]: Wrong["cell"]): Promise<boolean> {
  const plan = layOut(filledWith("blank", filled));
  const book = readBook(writeTemplate(plan));
  if (!book.ok) throw new Error(book.refusal.message);
  await workbench.open(book.value, "filled.xlsx");
  const { top, left } = parseArea(address)!;
  const own = plan.sheets
    .find((sheet) => sheet.name === name)!
    .validations.find(({ area }) => contains(area, top, left))!;
  expect(own.alert).toBeDefined();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    if (own.type !== "custom") {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load("valid");
      await context.sync();
      return dataValidation.valid;
    }
    sheet.protection.unprotect();
    const inRow = own.formula1!.replace(new RegExp(`(\\$[A-Z]+)${own.area.top + 1}\\b`, "g"), `$1${top + 1}`);
    const asked = sheet.getRange("AA1");
    asked.formulas = [[`=${inRow}`]];
    asked.load("values");
    await context.sync();
    return asked.values[0]![0] as boolean;
  });
}

describe.each(WRONG)("%s", (_, { filled, cell, says, rule }) => {
  test("is refused by the cell, which takes the right one", async () => {
    expect(await isTaken(filled, cell)).toBe(false);
    if (cell[0] !== "Grades") expect(await isTaken(FILLED, cell)).toBe(true);
  }, 60_000);

  test("is told by the column Check", () => {
    const sheet = layOut(filledWith("blank", filled)).sheets.find(({ name }) => name === cell[0])!;
    const told = sheet.blocks.flatMap(({ cells }) => cells.flat().map(({ value }) => value));
    expect(told).toContain(says);
  });

  test("is found by the validator", () => {
    const { findings } = validate(snapshotOf(filledWith("blank", filled)), { today: TODAY });
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });
});
