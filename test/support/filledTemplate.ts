/** A template filled as a pair of councils would, made up throughout; and the same with something changed. */
import { layOut, templateOf, type Line, type TemplateId, type TemplateSpec } from "../../src/template";
import { toSerial } from "../../src/text";
import type { Snapshot } from "../../src/workbook";
import { readXlsx } from "../../xlsx";
import type { Book } from "../../xlsx/book/book";
import { writeBook } from "../../xlsx/book/writeBook";
import { bookOfTemplate } from "../../xlsx/writeTemplate";

export function day(year: number, month: number, dayOfMonth: number): number {
  return toSerial({ year, month, day: dayOfMonth });
}

export type Filled = Readonly<Record<string, readonly Line[]>>;

const AREA = "Reducing duplication of systems and processes";
const ISA = "AG-02, 1 April 2026";

/** Right throughout: no finding, and nothing to put right. */
export const FILLED: Filled = {
  Services: [
    {
      ref: "A1",
      name: "Payroll",
      description: "Pay of both councils' staff",
      arrangement: "Long-term",
      host: "Cambridgeshire County Council",
      share: "60:40",
      level: "Paid on the 25th of each month",
      agreement: "AG-01",
      isa: ISA,
      review: day(2028, 3, 31),
      area: AREA,
    },
    {
      ref: "A2",
      name: "Trading standards",
      description: "Advice and inspection",
      arrangement: "Transitional",
      host: "Peterborough City Council",
      share: "50:50",
      level: "Complaints answered in five days",
      agreement: "AG-01",
      isa: ISA,
      review: day(2027, 9, 30),
      area: "Building resilience through shared teams, shared systems and processes",
    },
  ],
  PostsNew: [
    {
      area: "Joint - Resources",
      title: "Service Director: Digital",
      council: "Joint",
      grade1: "Director Pay Band B",
      grade2: "Senior Manager Pay Band 3",
      holders: 0,
      fte: 1,
      status: "Vacant",
      employer: "CCC",
      s113: "AG-03",
    },
    {
      area: "CCC - Resources",
      title: "Assistant Director: Digital",
      council: "CCC",
      grade1: "Director Pay Band C",
      fte: 1,
      status: "Vacant",
    },
    {
      area: "PCC - Resources",
      title: "Assistant Director: Digital",
      council: "PCC",
      grade2: "Senior Manager Pay Band 4",
      fte: 1,
      status: "Vacant",
    },
  ],
  PostsChanged: [
    {
      area: "PCC - Resources",
      title: "Head of Payroll",
      council: "PCC",
      grade2: "Senior Manager Pay Band 4",
      holders: 1,
      fte: 1,
      status: "Unchanged",
      note: "Line management change",
    },
  ],
  PostsDeleted: [
    {
      area: "CCC - Resources",
      title: "Director of Systems",
      council: "CCC",
      grade1: "Director Pay Band C",
      holders: 1,
      status: "At risk",
      note: "Employee at risk",
    },
    {
      area: "PCC - Resources",
      title: "Director of Digital",
      council: "PCC",
      grade2: "Senior Manager Pay Band 4",
      holders: 0,
      status: "No impact",
      note: "No impact - interim in post",
    },
  ],
  PostSavings: [
    { area: "Digital (net)", council: "CCC", saving: -120, fte: -1.5 },
    { area: "Payroll (net)", council: "PCC", saving: -45, fte: -0.75 },
    { area: "Trading standards (net)", council: "CCC", saving: -30, fte: -1 },
  ],
  CostShares: [
    {
      ref: "CS-01",
      line: "Payroll system",
      amount: 100_000.01,
      basis: "60:40",
      driver1: 6100,
      driver2: 3900,
      note: "Headcount",
    },
    { ref: "CS-02", line: "Service Director: Digital", amount: 140_001.03, basis: "50:50" },
    { ref: "CS-03", line: "Refund of licences", amount: -300.05, basis: "50:50" },
  ],
  Savings: [
    {
      ref: "SAV-01",
      initiative: "One payroll system",
      council: "CCC",
      area: AREA,
      cashable: "Cashable",
      recurring: "Recurring",
      status: "Green",
      start: day(2026, 10, 1),
      full: 240,
      year1: 120,
      year2: 120,
      basis: "Firm",
      contractEnd: day(2031, 3, 31),
      note: "Business case agreed",
    },
    {
      ref: "SAV-02",
      initiative: "Shared enquiry desk",
      council: "PCC",
      area: "Sharing back office functions",
      cashable: "Cashable",
      recurring: "Recurring",
      status: "Amber",
      start: day(2026, 4, 1),
      full: 75,
      year1: 75,
      year2: 20,
      basis: "Approximate",
    },
    {
      ref: "SAV-03",
      initiative: "Fewer leased offices",
      council: "PCC",
      area: "Reducing estate costs",
      cashable: "Not cashable",
      recurring: "One-off",
      status: "Red",
      basis: "To be confirmed",
    },
  ],
  Targets: [
    { year: "2026/27", council: "CCC", target: 150 },
    { year: "2026/27", council: "PCC", target: 75 },
    { year: "2027/28", council: "CCC", target: 100 },
  ],
  Decisions: ["CCC", "PCC"].map((council, at) => ({
    ref: `D-0${at + 1}`,
    decision: "Buy one payroll system",
    council,
    body: council === "CCC" ? "General Purposes Committee" : "Cabinet",
    date: day(2026, 3, 17 + at),
    outcome: "Agreed",
    paper: "Payroll: one system, report of March 2026",
    impact: "EqIA 12, February 2026",
    signOff: "IT & Digital Service, 2 March 2026",
  })),
  Agreements: [
    {
      ref: "AG-01",
      agreement: "Agreement on trading standards",
      kind: "Joint working",
      parties: "CCC and PCC",
      start: day(2026, 4, 1),
      notice: 12,
    },
    {
      ref: "AG-02",
      agreement: "Information sharing agreement",
      kind: "Information sharing",
      parties: "CCC and PCC",
      start: day(2026, 4, 1),
    },
    {
      ref: "AG-03",
      agreement: "Section 113 agreement",
      kind: "Section 113",
      parties: "CCC and PCC",
      start: day(2025, 6, 2),
      notice: 6,
      given: day(2026, 8, 31),
      reviewed: day(2026, 6, 1),
    },
  ],
  Timetable: [
    { date: day(2026, 4, 1), action: "Staff consultation starts", kind: "Consultation starts" },
    { date: day(2026, 4, 30), action: "Staff consultation closes", kind: "Consultation ends" },
    { date: day(2026, 5, 19), action: "Local test of assurance", kind: "Other" },
    { date: day(2026, 10, 1), action: "New structure", kind: "Implementation" },
    { date: day(2026, 11, 19), action: "Light touch review of the test of assurance", kind: "Review" },
    { date: day(2027, 5, 19), action: "Repeat of the local test of assurance", kind: "Review" },
  ],
};

/** The day of the check in these tests. */
export const TODAY = day(2026, 11, 2);

/** A template with other lines in its tables, as if they had been typed in. */
export function filledWith(id: TemplateId, filled: Filled): TemplateSpec {
  const template = templateOf(id)!;
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      pieces: sheet.pieces.map((piece) =>
        piece.is === "table" && filled[piece.table.name]
          ? { ...piece, table: { ...piece.table, lines: filled[piece.table.name]! } }
          : piece,
      ),
    })),
  };
}

/** The filled lines with those of one table changed. */
export function changed(table: string, change: (lines: Line[]) => Line[]): Filled {
  return { ...FILLED, [table]: change([...FILLED[table]!]) };
}

/** What the validator sees of a template that was filled and saved. */
export function snapshotOf(template: TemplateSpec, edit: (book: Book) => Book = (book) => book): Snapshot {
  const bytes = writeBook(edit(bookOfTemplate(layOut(template))), { functionNamespaces: ["JWA"] });
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}
