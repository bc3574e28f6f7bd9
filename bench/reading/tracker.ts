/**
 * Writes the workbook that is read: a savings tracker of 100,000 lines and 12 columns with a total row, as Excel
 * saves it (shared texts, dates as numbers under a date format, one formula a line with its result), the same bytes
 * on every run. A few faults are put in for the rules to find; what they are, and what a reader must see, is
 * written beside it.
 *
 *   node tracker.mjs FILE.xlsx FILE.json
 */
import { writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import { numbersFrom } from "../sharing/column";
import { PARTS } from "./parts";
import { Summary, type Told } from "./summary";

export interface Tracker {
  readonly told: Told;
  /** What the rules must find, by rule, as cells. */
  readonly faults: Readonly<Record<string, readonly string[]>>;
  /** The total of the budgets, in pence. */
  readonly budgetPence: number;
}

const LINES = 100_000;
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
const MONEY = 2;
const FTE = 3;
const BOLD = 4;

const WORK = [
  "Review of",
  "Re-tender of",
  "Joint team for",
  "Digital forms for",
  "Shared contract for",
  "Redesign of",
];
const WHAT = [
  "highways maintenance",
  "adult social care placements",
  "home to school transport",
  "waste collection & disposal",
  "customer services",
  "payroll and pensions",
  "property <corporate>",
  "legal services",
  "children’s centres",
  "public health grants",
];
const WHERE = Array.from({ length: 80 }, (_, ward) => `ward ${ward + 1}`);
const COUNCILS = ["CCC", "PCC"];
const STATUSES = ["On track", "At risk", "Delivered", "Not started", "Delayed"];
const AREAS = [
  "Place and Economy",
  "People and Communities",
  "Resources",
  "Public Health",
  "Business Improvement",
];

/** Lines, counted from 0, whose variance was typed over, and whose end date is text. */
const TYPED_OVER = new Set([12_344, 51_007, 88_890]);
const TEXT_DATES = new Set([7_001, 40_404, 99_001]);
/** The total of the FTE column says this much too much. */
const FTE_OFF = 25;

const [workbookFile, toldFile] = process.argv.slice(2) as [string, string];
const summary = new Summary();
const texts = new Map<string, number>();
let used = 0;
const chunks: Buffer[] = [];
let pending = "";

const next = numbersFrom(23);
const whole = (below: number): number => Math.floor(next() * below);
const one = (words: readonly string[]): string => words[whole(words.length)]!;

pending += `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:L${LINES + 2}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
line(
  0,
  HEADERS.map((header, column) => text(0, column, header, BOLD)),
);
/** Column totals in hundredths. */
const totals = { budget: 0, forecast: 0, actual: 0, variance: 0, fte: 0 };
for (let at = 0; at < LINES; at++) {
  const row = at + 1;
  const start = 42_461 + whole(1_500);
  const end = start + 30 + whole(700);
  const budget = 50_000 + whole(90_000_000);
  const forecast = Math.round(budget * (0.8 + next() * 0.4));
  const actual = Math.round(forecast * next());
  const variance = forecast - budget + (TYPED_OVER.has(at) ? 10_000 : 0);
  const fte = whole(2_000);
  totals.budget += budget;
  totals.forecast += forecast;
  totals.actual += actual;
  totals.variance += variance;
  totals.fte += fte;
  line(row, [
    text(row, 0, `SAV-${String(row).padStart(6, "0")}`),
    text(row, 1, `${one(WORK)} ${one(WHAT)}, ${one(WHERE)}`),
    text(row, 2, one(COUNCILS)),
    text(row, 3, one(STATUSES)),
    number(row, 4, start, DATE),
    TEXT_DATES.has(at) ? text(row, 5, "31/03/2019") : number(row, 5, end, DATE),
    number(row, 6, budget / 100, MONEY),
    number(row, 7, forecast / 100, MONEY),
    number(row, 8, actual / 100, MONEY),
    number(row, 9, variance / 100, MONEY, TYPED_OVER.has(at) ? "" : `H${row + 1}-G${row + 1}`),
    number(row, 10, fte / 100, FTE),
    text(row, 11, one(AREAS)),
  ]);
}
const last = LINES + 1;
const sum = (letter: string): string => `SUM(${letter}2:${letter}${last})`;
line(last, [
  text(last, 0, "Total", BOLD),
  number(last, 6, totals.budget / 100, MONEY, sum("G")),
  number(last, 7, totals.forecast / 100, MONEY, sum("H")),
  number(last, 8, totals.actual / 100, MONEY, sum("I")),
  number(last, 9, totals.variance / 100, MONEY, sum("J")),
  number(last, 10, (totals.fte + FTE_OFF) / 100, FTE),
]);
pending += "</sheetData></worksheet>";
flush();
const sheet = Buffer.concat(chunks);

const zipped = zipSync(
  {
    ...Object.fromEntries(Object.entries(PARTS).map(([name, content]) => [name, Buffer.from(content)])),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/sharedStrings.xml": sharedTexts(),
  },
  { level: 6, mtime: "2019-01-09T12:00:00" },
);
const tracker: Tracker = {
  told: summary.told(),
  faults: {
    "FIN-11": [`K${last + 1}`],
    "WB-04": [...TYPED_OVER].map((at) => `J${at + 2}`),
    "WB-14": [...TEXT_DATES].map((at) => `F${at + 2}`),
  },
  budgetPence: totals.budget,
};
writeFileSync(workbookFile, zipped);
writeFileSync(toldFile, JSON.stringify(tracker));
console.log(
  `  wrote ${workbookFile}: ${(zipped.length / 1e6).toFixed(1)} MB, ${(sheet.length / 1e6).toFixed(1)} MB of XML in its sheet`,
);

function name(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function text(row: number, column: number, value: string, style = 0): string {
  summary.value(row, column, value);
  used++;
  let index = texts.get(value);
  if (index === undefined) {
    index = texts.size;
    texts.set(value, index);
  }
  return `<c r="${name(row, column)}"${style ? ` s="${style}"` : ""} t="s"><v>${index}</v></c>`;
}

function number(row: number, column: number, value: number, style: number, formula = ""): string {
  summary.value(row, column, value);
  if (formula) summary.formula(row, column, formula);
  return `<c r="${name(row, column)}" s="${style}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;
}

function line(row: number, cells: readonly string[]): void {
  pending += `<row r="${row + 1}" spans="1:12">${cells.join("")}</row>`;
  if (pending.length > 1_000_000) flush();
}

function flush(): void {
  chunks.push(Buffer.from(pending));
  pending = "";
}

function sharedTexts(): Buffer {
  const items = Array.from(
    texts.keys(),
    (value) => `<si><t>${value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</t></si>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${used}" uniqueCount="${texts.size}">${items.join("")}</sst>`,
  );
}
