/** A savings tracker of twelve columns and any length as a snapshot, the same each time. Made up throughout. */
import { Formulas, GridBuilder, type Snapshot } from "../../src/workbook";

const HEADERS = [
  "Ref",
  "Initiative",
  "Council",
  "Status",
  "Start date",
  "End date",
  "Budget £",
  "Forecast £",
  "Actual £",
  "Variance £",
  "FTE",
  "Service area",
];
const DATE = 1;
const WORK = ["Review of", "Re-tender of", "Joint team for", "Shared contract for", "Redesign of"];
const WHAT = ["highways maintenance", "waste collection", "payroll", "legal services", "school transport"];
const STATUSES = ["On track", "At risk", "Delivered", "Not started", "Delayed"];
const AREAS = ["Place and Economy", "People and Communities", "Resources", "Public Health"];

/** Lines of a tracker with a total row; each line has one formula. */
export function bigTracker(lines: number): Snapshot {
  const grid = new GridBuilder();
  const formulas = new Formulas();
  HEADERS.forEach((header, column) => grid.addText(0, column, header));
  const totals = [0, 0, 0, 0, 0];
  for (let line = 0; line < lines; line++) {
    const row = line + 1;
    const budget = 500 + ((line * 7_919) % 900_000);
    const forecast = budget + ((line * 104_729) % 2_000) - 1_000;
    const actual = Math.floor((forecast * (line % 10)) / 10);
    const fte = (line % 40) / 2;
    const figures = [budget, forecast, actual, forecast - budget, fte];
    figures.forEach((figure, at) => (totals[at]! += figure));
    grid.addText(row, 0, `SAV-${String(row).padStart(6, "0")}`);
    grid.addText(row, 1, `${WORK[line % 5]!} ${WHAT[(line >> 3) % 5]!}, ward ${line % 1_009}`);
    grid.addText(row, 2, line % 2 ? "CCC" : "PCC");
    grid.addText(row, 3, STATUSES[line % 5]!);
    grid.addNumber(row, 4, 42_461 + (line % 1_500), DATE);
    grid.addNumber(row, 5, 42_861 + (line % 1_500) + (line % 200), DATE);
    figures.forEach((figure, at) => grid.addNumber(row, 6 + at, figure));
    formulas.set(row, 9, `H${row + 1}-G${row + 1}`);
    grid.addText(row, 11, AREAS[line % 4]!);
  }
  const last = lines + 1;
  grid.addText(last, 0, "Total");
  totals.forEach((total, at) => {
    grid.addNumber(last, 6 + at, total);
    const letter = "GHIJK"[at]!;
    formulas.set(last, 6 + at, `SUM(${letter}2:${letter}${last})`);
  });
  return {
    dateSystem: 1900,
    calculation: "auto",
    isIterative: false,
    styles: [
      { format: "General", locked: true },
      { format: "dd/mm/yyyy", locked: true },
    ],
    sheets: [
      {
        name: "Tracker",
        visibility: "visible",
        isProtected: false,
        grid: grid.build(),
        formulas,
        hiddenRows: [],
        hiddenColumns: [],
        merges: [],
        tables: [],
        validations: [],
      },
    ],
    names: [],
    externalLinks: [],
    template: null,
  };
}
