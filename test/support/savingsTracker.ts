/**
 * A savings tracker of any length, the same each time: a table of lines, and a summary that shares each directorate's
 * savings between two councils with the add-in's own function. Made up throughout; no council keeps it.
 */
import { GridBuilder, writeBook, type Book, type BookFormula, type BookSheet, type Look } from "../../xlsx";

const LOOKS = {
  plain: 0,
  money: 1,
  date: 2,
  heading: 3,
  title: 4,
} as const;
const looks: Look[] = [
  { format: "General" },
  { format: "#,##0.00" },
  { format: "dd/mm/yyyy" },
  { format: "General", bold: true, fill: "#DDEBEA", wrap: true, vertical: "center" },
  { format: "General", bold: true, size: 14 },
];

const HEADERS = [
  "Ref",
  "Directorate",
  "Initiative",
  "Status",
  "Start",
  "Target £",
  "Delivered £",
  "Still to find £",
];
const DIRECTORATES = [
  "Place and Economy",
  "People and Communities",
  "Resources",
  "Public Health",
  "Business Improvement",
];
const WORK = ["Review of", "Re-tender of", "Joint team for", "Shared contract for", "Redesign of"];
const WHAT = ["highways maintenance", "waste collection", "payroll", "legal services", "school transport"];
const STATUSES = ["On track", "At risk", "Delivered", "Not started", "Delayed"];
const FIRST_DAY = 43_556; // 1 April 2019

/** The bytes of an .xlsx with so many lines. */
export function savingsTracker(lines: number): Uint8Array {
  const next = numbersFrom(2019);
  const target: number[] = [];
  const delivered: number[] = [];
  for (let line = 0; line < lines; line++) {
    target.push(1000 + next(9_999_900));
    delivered.push(Math.floor((target[line]! * next(101)) / 100));
  }
  return writeBook(bookOf(lines, target, delivered), { functionNamespaces: ["JWA"] });
}

function bookOf(lines: number, target: readonly number[], delivered: readonly number[]): Book {
  return {
    sheets: [summary(lines, delivered), register(lines, target, delivered)],
    names: [],
    looks,
    dateSystem: 1900,
    calculation: "auto",
    isIterative: false,
    activeSheet: 0,
    properties: { title: "Savings tracker (made up)", custom: [] },
    settings: [],
    customXml: [],
    kept: { parts: [], relationships: [], told: [] },
  };
}

function register(lines: number, target: readonly number[], delivered: readonly number[]): BookSheet {
  const grid = new GridBuilder();
  HEADERS.forEach((header, column) => grid.addText(0, column, header, LOOKS.heading));
  const formulas: BookFormula[] = [];
  for (let line = 0; line < lines; line++) {
    const row = line + 1;
    const [wanted, got] = [target[line]!, delivered[line]!];
    grid.addText(row, 0, `SAV-${String(row).padStart(5, "0")}`);
    grid.addText(row, 1, DIRECTORATES[line % DIRECTORATES.length]!);
    grid.addText(row, 2, `${WORK[line % WORK.length]!} ${WHAT[Math.floor(line / 7) % WHAT.length]!}`);
    grid.addText(row, 3, STATUSES[Math.floor(line / 3) % STATUSES.length]!);
    grid.addNumber(row, 4, FIRST_DAY + (line % 365), LOOKS.date);
    grid.addNumber(row, 5, wanted / 100, LOOKS.money);
    grid.addNumber(row, 6, got / 100, LOOKS.money);
    grid.addNumber(row, 7, (wanted - got) / 100, LOOKS.money);
    formulas.push({ row, column: 7, formula: `F${row + 1}-G${row + 1}` });
  }
  const area = { top: 0, left: 0, bottom: lines, right: HEADERS.length - 1 };
  return {
    ...sheet("Register", grid, formulas, [12, 26, 36, 14, 12, 16, 16, 16]),
    frozen: { rows: 1, columns: 0 },
    tables: [
      {
        id: 1,
        name: "Savings",
        area,
        hasHeader: true,
        hasTotals: false,
        columns: HEADERS.map((name) => ({ name })),
        style: "TableStyleMedium2",
        showRowStripes: true,
      },
    ],
  };
}

/** Each directorate's savings by SUMIFS, and their halves by the add-in's function: an odd penny goes to the first. */
function summary(lines: number, delivered: readonly number[]): BookSheet {
  const grid = new GridBuilder();
  const formulas: BookFormula[] = [];
  grid.addText(0, 0, "Savings delivered, shared 50:50 (figures made up)", LOOKS.title);
  ["Directorate", "Delivered £", "CCC £", "PCC £"].forEach((header, column) =>
    grid.addText(2, column, header, LOOKS.heading),
  );
  DIRECTORATES.forEach((name, at) => {
    const row = 3 + at;
    const pence = delivered.reduce(
      (sum, each, line) => (line % DIRECTORATES.length === at ? sum + each : sum),
      0,
    );
    const first = Math.ceil(pence / 2);
    grid.addText(row, 0, name);
    grid.addNumber(row, 1, pence / 100, LOOKS.money);
    grid.addNumber(row, 2, first / 100, LOOKS.money);
    grid.addNumber(row, 3, (pence - first) / 100, LOOKS.money);
    const span = (column: string): string => `Register!$${column}$2:$${column}$${lines + 1}`;
    formulas.push({ row, column: 1, formula: `SUMIFS(${span("G")},${span("B")},A${row + 1})` });
  });
  const last = 2 + DIRECTORATES.length;
  formulas.push({
    row: 3,
    column: 2,
    formula: `JWA.COST_SHARE(B4:B${last + 1},"50:50")`,
    area: { top: 3, left: 2, bottom: last, right: 3 },
  });
  return { ...sheet("Summary", grid, formulas, [34, 18, 18, 18]), rows: [{ row: 0, height: 24 }] };
}

function sheet(
  name: string,
  grid: GridBuilder,
  formulas: BookFormula[],
  widths: readonly number[],
): BookSheet {
  return {
    name,
    visibility: "visible",
    grid: grid.build(),
    formulas,
    columns: widths.map((width, column) => ({ span: [column, column], width })),
    rows: [],
    merges: [],
    frozen: { rows: 0, columns: 0 },
    tables: [],
    validations: [],
    conditionalFormats: [],
    notes: [],
    comments: [],
    charts: [],
    hyperlinks: [],
    protection: null,
    print: {},
  };
}

/** Whole numbers below a limit, the same sequence from the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
