/** LibreOffice opens every template and works out every formula anew, from none of the results we wrote. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { layOut, TEMPLATES, type Line, type TemplateSpec, type WorkbookPlan } from "../../src/template";
import { writeTemplate } from "../../xlsx/writeTemplate";
import { changed, day, FILLED, filledWith } from "../support/filledTemplate";
import { sheetsInLibreOffice, testWithLibreOffice } from "../support/libreoffice";

const folder = mkdtempSync(join(tmpdir(), "template-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file without the results of its formulas: LibreOffice keeps those it finds. */
function stripped(plan: WorkbookPlan): string {
  const parts = unzipSync(writeTemplate(plan));
  let found = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    const xml = strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
      found++;
      return formula;
    });
    parts[name] = strToU8(xml);
  }
  expect(found).toBeGreaterThan(50);
  const file = join(folder, `${plan.id}.xlsx`);
  writeFileSync(file, zipSync(parts));
  return file;
}

interface Differing {
  readonly where: string;
  readonly formula: string;
  readonly ours: unknown;
  readonly theirs: string;
}

function differing(plan: WorkbookPlan): { formulas: number; differ: Differing[] } {
  const sheets = sheetsInLibreOffice(stripped(plan));
  const differ: Differing[] = [];
  let formulas = 0;
  for (const { name, blocks } of plan.sheets) {
    const rows = sheets.get(name)!;
    for (const { top, left, cells } of blocks)
      cells.forEach((row, down) =>
        row.forEach(({ formula, value }, across) => {
          if (formula === undefined) return;
          formulas++;
          const theirs = rows[top + down]?.[left + across] ?? "";
          if (!isSame(value, theirs))
            differ.push({
              where: `${name} ${top + down + 1}:${left + across + 1}`,
              formula,
              ours: value,
              theirs,
            });
        }),
      );
  }
  return { formulas, differ };
}

/** LibreOffice writes a percentage and a date as they are shown. */
function isSame(ours: unknown, theirs: string): boolean {
  if (typeof ours !== "number") return theirs === (ours ?? "");
  if (theirs === "") return false;
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(theirs);
  if (date) return day(Number(date[3]), Number(date[1]), Number(date[2])) === ours;
  const number = theirs.endsWith("%") ? Number(theirs.slice(0, -1)) / 100 : Number(theirs);
  return Math.abs(number - ours) <= 1e-9 * Math.max(1, Math.abs(ours));
}

const FILLED_COPY = filledWith("blank", FILLED);

describe.each(
  [...TEMPLATES, { ...FILLED_COPY, id: "filled" }].map((template) => [template.id, template] as const),
)("%s", (_, template: TemplateSpec) => {
  testWithLibreOffice("comes to the same values in LibreOffice", async () => {
    const { formulas, differ } = differing(layOut(template));
    expect(differ).toEqual([]);
    expect(formulas).toBeGreaterThan(50);
    return Promise.resolve();
  });
});

const SAVING = FILLED.Savings![0]!;
/** Lines that are wrong, each in its own way, with what the workbook says of them. */
const WRONG: Readonly<Record<string, readonly (readonly [Line, string])[]>> = {
  Savings: [
    [SAVING, "Ref is used twice"],
    [{ ...SAVING, initiative: "Again" }, "Ref is used twice"],
    [{ ...SAVING, ref: null }, "Ref is missing"],
    [{ ...SAVING, ref: "S-3", status: "Purple" }, "Status is not on its list"],
    [{ ...SAVING, ref: "S-4", council: "Fenland" }, "Council is not on its list"],
    [{ ...SAVING, ref: "S-5", area: null }, "Opportunity area is missing"],
    [{ ...SAVING, ref: "S-6", basis: "To be confirmed" }, "Still to be confirmed: leave the amounts blank"],
    [{ ...SAVING, ref: "S-7", contractEnd: day(2026, 9, 30) }, "Contract end is before start"],
    [{ ...SAVING, ref: "S-8", year1: 240 }, "Starts in mid-year and is counted in full"],
    [
      { ...SAVING, ref: "S-9", start: day(2027, 7, 1), year1: null, year2: 240 },
      "Starts in mid-year and is counted in full",
    ],
    [{ ...SAVING, ref: "S-10", start: day(2026, 4, 1), year1: 240 }, "OK"],
    [{ note: "Nothing but a note" }, "Ref is missing"],
  ],
  CostShares: [
    [{ ref: "C-1", line: "No basis", amount: 100 }, "Basis is missing"],
    [
      { ref: "C-2", line: "A word", amount: 100, basis: "half" },
      "The basis can’t be read: write it as 50:50",
    ],
    [
      { ref: "C-3", line: "Drifted", amount: 100, basis: "50:50", driver1: 60, driver2: 40 },
      "The share is further from its driver than the tolerance",
    ],
    [{ ref: "C-4", line: "Within", amount: 0.03, basis: "52:48", driver1: 51, driver2: 49 }, "OK"],
    [{ ref: "C-5", line: "Three to one", amount: -1234.57, basis: "1:3" }, "OK"],
  ],
  Grades: [
    [
      { fromParty: "CCC", fromGrade: "A", toParty: "CCC", toGrade: "B", evidence: "stated", source: "HR" },
      "Both sides are of one council",
    ],
    [
      { fromParty: "CCC", fromGrade: "A", toParty: "PCC", toGrade: "B", evidence: "rumoured", source: "HR" },
      "Evidence is not on its list",
    ],
    [
      {
        fromParty: "CCC",
        fromGrade: "A",
        toParty: "PCC",
        toGrade: "B",
        evidence: "stated",
        source: "HR",
        validFrom: day(2026, 4, 1),
        validTo: day(2026, 3, 31),
      },
      "Valid to is before valid from",
    ],
  ],
  Agreements: [
    [
      {
        ref: "A-1",
        agreement: "Early review",
        kind: "Other",
        start: day(2026, 4, 1),
        reviewed: day(2026, 3, 1),
      },
      "Last review is before start",
    ],
    [
      {
        ref: "A-2",
        agreement: "Early notice",
        kind: "Other",
        start: day(2026, 4, 1),
        notice: 3,
        given: day(2025, 8, 31),
      },
      "Notice given on is before start",
    ],
  ],
  Timetable: [
    [{ date: day(2026, 4, 1), action: "Consultation starts", kind: "Consultation starts" }, "OK"],
    [
      { date: day(2026, 4, 29), action: "Consultation closes", kind: "Consultation ends" },
      "The consultation is shorter than it has to be",
    ],
    [
      { date: day(2026, 3, 1), action: "Another closes", kind: "Consultation ends" },
      "The consultation ends before it starts",
    ],
    [{ action: "Some day" }, "Date is missing, and no note says why"],
  ],
  PostsDeleted: [
    [
      { area: "CCC", title: "A", council: "CCC", holders: 0, status: "At risk" },
      "Nobody holds it, but somebody is at risk",
    ],
    [
      { area: "CCC", title: "B", council: "CCC", holders: 1, status: "No impact" },
      "It is held, and marked as no impact",
    ],
  ],
  PostsNew: [
    [
      { area: "Joint", title: "C", council: "Joint", grade1: "Director Pay Band B" },
      "A joint post wants a grade in each council",
    ],
    [
      { area: "Joint", title: "D", council: "Joint", grade1: "X", grade2: "Y" },
      "A joint post wants an employer",
    ],
    [
      {
        area: "Joint",
        title: "E",
        council: "Joint",
        grade1: "Director Pay Band C",
        grade2: "Senior Manager Pay Band 4",
        employer: "CCC",
      },
      "A joint post wants a section 113 reference",
    ],
  ],
  Services: [
    [
      { ref: "A1", name: "One", arrangement: "Transitional", host: "Cambridgeshire County Council" },
      "Ref is used twice",
    ],
    [{ ref: "A2", name: "Two", arrangement: "Long-term" }, "Host is missing"],
    [{ ref: "a1", name: "Three", arrangement: "Long-term" }, "Ref is used twice"],
    [
      { ref: "A4", name: "Four", arrangement: "Transitional", host: "Peterborough City Council" },
      "Transitional, and no review or end date",
    ],
  ],
  Targets: [
    [{ year: "2026/27", council: "CCC", target: 1 }, "This year and council have two lines"],
    [{ year: "2026/27", council: "CCC", target: 2 }, "This year and council have two lines"],
    [{ year: "2035/36", council: "CCC", target: 3 }, "No column of the sheet Savings has this year"],
  ],
  Decisions: [
    [
      { ref: "D-1", decision: "Something", council: "CCC", body: "Cabinet", outcome: "Agreed" },
      "Decided, and no date",
    ],
    [
      { ref: "D-2", decision: "Something else", council: "PCC", body: "Cabinet", outcome: "To be decided" },
      "OK",
    ],
  ],
};

const FAULTY = filledWith(
  "blank",
  Object.fromEntries(Object.entries(WRONG).map(([table, lines]) => [table, lines.map(([line]) => line)])),
);

test("each wrong line is told what is wrong with it, as Start counts", () => {
  const plan = layOut(FAULTY);
  for (const [name, lines] of Object.entries(WRONG)) {
    const sheet = plan.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
    const table = sheet.tables.find((each) => each.name === name)!;
    const block = sheet.blocks.find(({ top, cells }) => top === table.area.top && cells.length > 1)!;
    const check = table.columns.findIndex((column) => column.name === "Check");
    const expected = lines.map(([, says]) => says);
    expect(block.cells.slice(1, lines.length + 1).map((row) => row[check]!.value)).toEqual(expected);
  }
  const wrong = Object.values(WRONG)
    .flat()
    .filter(([, says]) => says !== "OK").length;
  const start = plan.sheets[0]!.blocks.flatMap(({ cells }) => cells.flat());
  expect(start.find(({ formula }) => formula === "SUM(Checks[To put right])")?.value).toBe(wrong);
});

testWithLibreOffice("LibreOffice says the same of each wrong line", async () => {
  expect(differing({ ...layOut(FAULTY), id: "faulty" }).differ).toEqual([]);
  return Promise.resolve();
});

testWithLibreOffice("a share typed over its formula is told", async () => {
  const plan = layOut(
    filledWith(
      "blank",
      changed("CostShares", (lines) => lines),
    ),
  );
  const parts = unzipSync(readFileSync(stripped(plan)));
  const at = plan.sheets.findIndex(({ name }) => name === "CostShares") + 1;
  const name = `xl/worksheets/sheet${at}.xml`;
  const xml = strFromU8(parts[name]!);
  const typed = xml.replace(/(<c r="I6"[^>]*?)(?: t="\w+")?><f>[^<]*<\/f><\/c>/, "$1><v>1</v></c>");
  expect(typed).not.toBe(xml);
  parts[name] = strToU8(typed);
  const file = join(folder, "typed.xlsx");
  writeFileSync(file, zipSync(parts));
  const sheets = sheetsInLibreOffice(file);
  expect(sheets.get("CostShares")![5]).toContain("The shares do not add up to the amount");
  expect(sheets.get("Start")!.flat()).toContain("Look at the column Check");
  return Promise.resolve();
});
