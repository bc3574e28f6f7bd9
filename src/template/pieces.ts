/** What a sheet is made of beside its registers: fields, words, the key to the colours, the checks and the chart. */
import { cellName, type Area } from "../workbook";
import { RIGHT } from "./columns";
import { heightOf } from "./heights";
import { COLORS, lookOf, type LookName } from "./looks";
import type { Place } from "./places";
import type { PlanCell } from "./plan";
import { one } from "./cells";
import type { Sheet, Whole } from "./sheet";
import type { FieldSpec, Lines, PieceSpec } from "./spec";

export function layFields(sheet: Sheet, fields: readonly FieldSpec[], { top }: Place, lines: Lines): void {
  const cells = fields.map(({ label, value, formula, about }): PlanCell[] => [
    { value: label },
    {
      value: typeof value === "function" ? value(lines) : value,
      ...(formula !== undefined && { formula }),
    },
    { value: about ?? null },
  ]);
  sheet.put(top + 1, 0, cells);
  fields.forEach(({ label, part, kind, name, hint, about, value }, at) => {
    const row = top + 1 + at;
    sheet.look(one(row, 0), "label");
    sheet.look(
      one(row, 1),
      kind === "date" ? "field date" : kind === "count" ? "field count" : lookOf(part, kind),
    );
    sheet.look(one(row, 2), "about beside");
    if (typeof value === "string") sheet.height(row, heightOf(value, sheet.widths[1]!));
    if (name) sheet.names.push({ name, formula: `${sheet.name}!$B$${row + 1}`, comment: about ?? label });
    if (hint && part === "input")
      sheet.validations.push({
        area: one(row, 1),
        ...(kind === "date"
          ? {
              type: "date",
              operator: "between",
              formula1: "18264",
              formula2: "73415",
              alert: {
                title: label,
                text: "This is no date. Enter day, month and year, for example 31/03/2027.",
              },
            }
          : { type: "any" }),
        prompt: { title: label, text: hint },
      });
  });
}

export function layWords(sheet: Sheet, paragraphs: readonly string[], { top }: Place): void {
  sheet.put(
    top + 1,
    0,
    paragraphs.map((value) => [{ value }]),
  );
  sheet.look({ top: top + 1, left: 0, bottom: top + paragraphs.length, right: 0 }, "plain");
}

const KEY: readonly (readonly [LookName, string, string])[] = [
  ["input words", "For you to fill", "Light yellow. It can be typed into; a hint says what belongs there."],
  ["working words", "Worked out", "Grey, in italics. A formula on the way to a result; locked."],
  [
    "output words",
    "Result",
    "Green, in bold. What the workbook is for: totals, gaps, shares, checks; locked.",
  ],
  ["header", "Header", "Dark. Headers are locked, but for the years in italics, which are yours."],
];

export function layKey(sheet: Sheet, { top }: Place): void {
  sheet.put(
    top + 1,
    0,
    KEY.map(([, name, about]) => [{ value: name }, { value: about }]),
  );
  KEY.forEach(([look], at) => {
    sheet.look(one(top + 1 + at, 0), look === "input words" ? "key input" : look);
    sheet.look(one(top + 1 + at, 1), "about beside");
  });
}

/** One line a sheet: how many lines it holds, how many of them have to be put right. */
export function layChecks(sheet: Sheet, { top }: Place, { template, lines }: Whole): void {
  const header = ["Sheet", "What it holds", "Lines", "To put right", "State"];
  const checked = template.sheets
    .map(({ name, about, pieces }) => ({
      name,
      about,
      tables: pieces.flatMap((piece) =>
        piece.is === "table" && piece.table.columns.some(({ key }) => key === "check") ? [piece.table] : [],
      ),
    }))
    .filter(({ tables }) => tables.length > 0);
  const count = (name: string, wrong: boolean): number =>
    lines.of(name).filter(({ check }) => !wrong || check !== RIGHT).length;
  const rows = checked.map(({ name, about, tables }): PlanCell[] => {
    const sum = (term: (table: string) => string): string =>
      `SUMPRODUCT(${tables.map((table) => term(table.name)).join(")+SUMPRODUCT(")})`;
    const wrong = tables.reduce((all, table) => all + count(table.name, true), 0);
    return [
      { value: name },
      { value: about },
      {
        value: tables.reduce((all, table) => all + count(table.name, false), 0),
        formula: sum((table) => `--(${table}[Check]<>"")`),
      },
      { value: wrong, formula: sum((table) => `(${table}[Check]<>"")*(${table}[Check]<>"${RIGHT}")`) },
      { value: stateOf(wrong), formula: STATE },
    ];
  });
  sheet.put(top + 1, 0, [header.map((value) => ({ value })), ...rows]);
  const area = { top: top + 1, left: 0, bottom: top + 1 + rows.length, right: header.length - 1 };
  const column = (left: number, right = left): Area => ({ ...area, top: top + 2, left, right });
  sheet.tables.push({
    name: "Checks",
    area,
    hasTotals: false,
    columns: header.map((name) => ({ name, ...(name === "State" && { formula: STATE }) })),
  });
  sheet.look({ ...area, bottom: area.top }, "header");
  sheet.look(column(0), "link");
  sheet.look(column(1), "fixed");
  sheet.look(column(2), "working count");
  sheet.look(column(3), "output count");
  sheet.look(column(4), "output words");
  checked.forEach(({ name, about }, at) => {
    sheet.height(top + 2 + at, heightOf(about, sheet.widths[1]!));
    sheet.links.push({
      row: top + 2 + at,
      column: 0,
      location: `${name}!A1`,
      tip: `Go to the sheet ${name}`,
    });
  });
  sheet.height(area.top, 20);
  sheet.conditionalFormats.push({
    area: column(3, 4),
    formula: `$${cellName(top + 2, 3)}>0`,
    look: { fill: COLORS.wrong, color: COLORS.onWrong, bold: true },
  });
}

const STATE = `IF([@[To put right]]=0,"Nothing to put right","Look at the column Check")`;

function stateOf(wrong: number): string {
  return wrong === 0 ? "Nothing to put right" : "Look at the column Check";
}

export function layChart(
  sheet: Sheet,
  { chart, rows }: Extract<PieceSpec, { is: "chart" }>,
  { top }: Place,
  { places }: Whole,
): void {
  const { table, categories, series, ...rest } = chart;
  const cells = (key: string): string => `${sheet.name}!${places.columnArea(table, key)}`;
  sheet.charts.push({
    ...rest,
    area: { top: top + 1, left: 0, bottom: top + rows, right: Math.min(6, sheet.widths.length - 1) },
    series: series.map(({ key, color }) => ({
      name: `${sheet.name}!${places.headerCell(table, key)}`,
      categories: cells(categories),
      values: cells(key),
      color,
    })),
  });
}
