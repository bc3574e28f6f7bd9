/** A table of a template laid out: its cells, what may be typed into them, and how what is wrong shows. */
import { columnName, type Area } from "../workbook";
import { own, RIGHT } from "./columns";
import { heightOf } from "./heights";
import { COLORS, lookOf, totalLook } from "./looks";
import type { Place } from "./places";
import type { PlanCell, PlanConditionalFormat, PlanTableColumn } from "./plan";
import { one } from "./cells";
import type { Sheet, Whole } from "./sheet";
import type { CellNames, ColumnSpec, Line, TableSpec } from "./spec";

const NONE: PlanCell = { value: null };

export function layTable(sheet: Sheet, table: TableSpec, { top }: Place, { lines }: Whole): void {
  const { columns, rows } = table;
  if (table.lines.length > rows)
    throw new Error(`The table ${table.name} has ${rows} rows for ${table.lines.length} lines.`);
  const header = top + 1;
  const first = header + 1;
  const last = header + rows;
  const right = columns.length - 1;
  const inLines = (column: number): Area => ({ top: first, left: column, bottom: last, right: column });
  const worked = lines.of(table.name);
  const cells: PlanCell[][] = [columns.map(({ header: value }) => ({ value }))];
  for (let at = 0; at < rows; at++) {
    const line = worked[at];
    cells.push(columns.map((column) => cellOf(table, column, line)));
  }
  const hasTotals = table.totalLabel !== undefined;
  if (hasTotals) cells.push(columns.map((column, at) => totalOf(table, column, at, worked)));
  sheet.put(header, 0, cells);
  sheet.tables.push({
    name: table.name,
    area: { top: header, left: 0, bottom: hasTotals ? last + 1 : last, right },
    hasTotals,
    columns: columns.map((column, at) => planColumn(table, column, at)),
  });

  sheet.look({ top: header, left: 0, bottom: header, right }, "header");
  sheet.height(
    header,
    Math.max(20, ...columns.map(({ header: text, width }) => heightOf(text, width - 2) + 4)),
  );
  const names = namesIn(table, first, last);
  columns.forEach((column, at) => {
    if (column.isOwnHeader) sheet.look(one(header, at), "header input");
    sheet.look(
      inLines(at),
      table.isFixed && column.part === "input" ? "fixed" : lookOf(column.part, column.kind),
    );
    if (hasTotals) sheet.look(one(last + 1, at), column.isSummed ? totalLook(column.kind) : "total label");
    if (column.note) sheet.notes.push({ row: header, column: at, text: column.note });
    if (column.part === "input" && !table.isFixed) layEntry(sheet, column, inLines(at), names);
    sheet.conditionalFormats.push(...formatsOf(column, inLines(at), names));
  });
  worked.forEach((line, at) =>
    columns.forEach(({ key, kind, width }) => {
      const text = line[key];
      if (typeof text === "string" && (kind === "words" || kind === "text" || kind === "choice"))
        sheet.height(first + at, heightOf(text, width));
    }),
  );
  for (const { line, key, text } of table.notes ?? [])
    sheet.notes.push({
      row: first + line,
      column: columns.findIndex((column) => column.key === key),
      text,
    });
}

/** In a line that nobody has filled every formula shows nothing. */
function cellOf(table: TableSpec, { key, formula }: ColumnSpec, line: Line | undefined): PlanCell {
  if (formula === undefined) return line ? { value: line[key] ?? null } : NONE;
  return { value: line ? (line[key] ?? "") : "", formula: guarded(table, formula) };
}

function guarded({ columns }: TableSpec, formula: string): string {
  const runs: string[][] = [];
  columns.forEach(({ part, header }, at) => {
    if (part !== "input") return;
    if (columns[at - 1]?.part === "input") runs[runs.length - 1]!.push(header);
    else runs.push([header]);
  });
  const typed = runs.map((run) =>
    run.length === 1 ? own(run[0]!) : `[@[${run[0]!}]:[${run[run.length - 1]!}]]`,
  );
  return `IF(COUNTA(${typed.join(",")})=0,"",${formula})`;
}

function planColumn(table: TableSpec, column: ColumnSpec, at: number): PlanTableColumn {
  const { header, formula, asFunction, isSummed } = column;
  return {
    name: header,
    ...(formula !== undefined && { formula: guarded(table, formula) }),
    ...(asFunction !== undefined && { asFunction: guarded(table, asFunction) }),
    ...(table.totalLabel !== undefined && isSummed && { totalFormula: sumOf(table, header) }),
    ...(table.totalLabel !== undefined && at === 0 && { totalLabel: table.totalLabel }),
  };
}

function sumOf({ name }: TableSpec, header: string): string {
  return `SUM(${name}[${header}])`;
}

function totalOf(table: TableSpec, column: ColumnSpec, at: number, lines: readonly Line[]): PlanCell {
  if (at === 0) return { value: table.totalLabel! };
  if (!column.isSummed) return NONE;
  const figures = lines.map((line) => line[column.key]).filter((value) => typeof value === "number");
  return {
    value: Number(figures.reduce((sum, each) => sum + each, 0).toPrecision(15)),
    formula: sumOf(table, column.header),
  };
}

function namesIn({ columns }: TableSpec, first: number, last: number): CellNames {
  const letter = (key: string): string => {
    const at = columns.findIndex((column) => column.key === key);
    if (at < 0) throw new Error(`There is no column ${key} for a formula to name.`);
    return `$${columnName(at)}`;
  };
  return {
    cell: (key) => `${letter(key)}${first + 1}`,
    all: (key) => `${letter(key)}$${first + 1}:${letter(key)}$${last + 1}`,
  };
}

function layEntry(sheet: Sheet, { header, hint, entry }: ColumnSpec, area: Area, names: CellNames): void {
  if (!hint) return;
  const title = header.slice(0, LONGEST_TITLE);
  const prompt = { title, text: hint };
  if (!entry) {
    sheet.validations.push({ area, type: "any", prompt });
    return;
  }
  sheet.validations.push({
    area,
    type: entry.type,
    ...(entry.operator && { operator: entry.operator }),
    formula1: entry.formula1(names),
    ...(entry.formula2 && { formula2: entry.formula2(names) }),
    prompt,
    alert: { title, text: entry.says },
  });
}

/** Excel's own limit for the title of a hint. */
const LONGEST_TITLE = 32;

/** Colour only repeats what the cell says: the status by its name, the check by its sentence. */
function formatsOf({ key, list }: ColumnSpec, area: Area, names: CellNames): PlanConditionalFormat[] {
  const cell = names.cell(key);
  if (key === "check") {
    return [
      {
        area,
        formula: `AND(${cell}<>"",${cell}<>"${RIGHT}")`,
        look: { fill: COLORS.wrong, color: COLORS.onWrong, bold: true },
      },
    ];
  }
  if (list !== "Savings_statuses") return [];
  return (["Blue", "Green", "Amber", "Red"] as const).map((status) => ({
    area,
    formula: `${cell}="${status}"`,
    look: {
      fill: COLORS[status.toLowerCase() as "blue" | "green" | "amber" | "red"],
      ...(status === "Red" && { bold: true }),
    },
  }));
}
