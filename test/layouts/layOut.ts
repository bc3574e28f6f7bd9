/** Lays a register out on a sheet, as one officer or another would. */
import type { FullCell } from "../support/xlsx";
import { cellName, type Cell, type SheetOfBook } from "./book";
import type { Draw } from "./draw";
import { dressed, misspelt, wordFor } from "./headers";
import { isDay, type Column, type Line, type Register, type Value } from "./register";

const UNITS = { "£000": 1, "£": 1_000, "£m": 1 / 1_000 } as const;
type MoneyUnit = keyof typeof UNITS;

/** A register on its sheet: where its cells are. */
export interface Placed {
  readonly register: Register;
  readonly sheet: SheetOfBook;
  readonly unit: MoneyUnit;
  readonly isWritten: (column: Column) => boolean;
  readonly hasSections: boolean;
  readonly isExcelTable: boolean;
  readonly header: (key: string) => Cell;
  readonly at: (line: number, key: string) => Cell;
  /** Null where there is no total row. */
  readonly total: (key: string) => Cell | null;
  readonly stated: (index: number, key: string) => Cell;
  /** The first and the last cell of the lines of a column. */
  readonly body: (key: string) => { first: Cell; last: Cell };
  /** What a figure is on the sheet: 120 thousand in a column of pounds is 120000. */
  readonly shown: (key: string, value: number) => number;
}

interface Style {
  readonly unit: MoneyUnit;
  readonly unitStands: "header" | "title" | "cells" | "row";
  readonly totals: "formula" | "typed" | "subtotal";
  readonly money: string | undefined;
  readonly day: string;
  readonly groups: "merged" | "open" | "repeated";
}

/** Puts the register below what stands on the sheet already. */
export function layOut(register: Register, sheet: SheetOfBook, draw: Draw): Placed {
  const hasGroups = register.columns.some(({ group }) => group !== undefined);
  const hasMoney = register.columns.some(({ kind }) => kind === "money");
  const hasFormulas = register.columns.some(({ formula }) => formula !== undefined);
  const mustBeTitled = !register.titles.includes("");
  const unitStands = !hasMoney
    ? "header"
    : draw.one([
        "header",
        "header",
        "header",
        "title",
        hasGroups ? "header" : "row",
        hasFormulas ? "header" : "cells",
      ] as const);
  const style: Style = {
    unit: draw.one(["£000", "£000", "£", "£m"]),
    unitStands,
    totals: draw.one(["formula", "formula", "typed", "subtotal"]),
    money: draw.one(["#,##0.###", undefined]),
    day: draw.one(["dd/mm/yyyy", "d mmm yyyy"]),
    groups: draw.one(["merged", "open", "repeated"]),
  };
  const { left, columns } = order(register, sheet, draw, hasGroups);
  const columnOf = new Map(columns.map((column, index) => [column.key, left + index]));
  const isWritten = (column: Column): boolean =>
    column.kind === "money" && (column.isWritten === true || unitStands === "cells");

  let row = sheet.nextRow === 0 ? draw.from(0, 2) : sheet.nextRow + draw.from(2, 4);
  const title =
    mustBeTitled || unitStands === "title"
      ? draw.one(register.titles.filter((one) => one !== ""))
      : draw.one(register.titles);
  if (title !== "") {
    if (sheet.nextRow === 0 && draw.chance(0.2))
      sheet.set(row++, left, { value: "Shared Services Programme Board" });
    const withUnit = unitStands !== "title" ? "" : draw.one([`, ${style.unit}`, ` (${style.unit})`]);
    sheet.set(row++, left, { value: title + withUnit });
    if (draw.chance(0.2)) sheet.set(row++, left, { value: "As at 31 March 2019" });
    row += draw.from(0, 1);
  } else if (sheet.nextRow > 0) row += 3;

  const top = row;
  const slip = draw.chance(0.15) ? draw.from(0, columns.length - 1) : -1;
  const heads = columns.map((column, index) =>
    headerOf(column, style, isWritten(column), index === slip, draw),
  );
  const hasUnitRow =
    unitStands === "row" && columns.some((column) => column.kind === "money" && !isWritten(column));
  const headerRows = hasGroups || hasUnitRow ? 2 : 1;
  const bottom = top + headerRows - 1;
  const headerRow = hasGroups ? bottom : top;
  if (hasGroups) putGroups(sheet, columns, top, left, style, draw);
  columns.forEach((column, index) => {
    if (hasGroups && column.group === undefined && style.groups === "merged") {
      sheet.set(top, left + index, { value: heads[index]! });
      sheet.merges.push(`${cellName(top, left + index)}:${cellName(bottom, left + index)}`);
    } else if (hasGroups && column.group === undefined && style.groups === "open") {
      sheet.set(top, left + index, { value: heads[index]! });
    } else sheet.set(headerRow, left + index, { value: heads[index]! });
    if (hasUnitRow && column.kind === "money" && !isWritten(column))
      sheet.set(bottom, left + index, { value: style.unit });
  });
  const headerAt = (column: Column): number =>
    hasGroups && column.group === undefined && style.groups !== "repeated" ? top : headerRow;

  const shown = (key: string, value: number): number => {
    const column = columns.find((one) => one.key === key)!;
    return column.kind !== "money" ? value : style.unit === "£m" ? value / 1_000 : value * UNITS[style.unit];
  };
  const cellOf = (column: Column, value: Value | undefined, at: number): FullCell | null => {
    if (value === null || value === undefined) return null;
    if (isDay(value)) return { value: value.day, format: style.day };
    if (typeof value === "string") return { value };
    if (isWritten(column)) return { value: writtenMoney(value) };
    const full: FullCell = { value: shown(column.key, value) };
    if (style.money !== undefined && column.kind === "money") full.format = style.money;
    if (column.formula && at >= 0) full.formula = column.formula((key) => cellName(at, columnOf.get(key)!));
    return full;
  };
  const put = (line: Line, at: number, isLine: boolean): void => {
    columns.forEach((column, index) => {
      if (column.key === HELPER) {
        if (isLine)
          sheet.set(at, left + index, {
            formula: `LEN(${cellName(at, columnOf.get(register.label)!)})`,
            value: String(line[register.label] ?? "").length,
          });
        return;
      }
      const full = cellOf(column, line[column.key], isLine ? at : -1);
      if (full) sheet.set(at, left + index, full);
    });
  };

  const hasSections = register.mayHaveSections && register.lines.length >= 4 && draw.chance(0.3);
  const isExcelTable =
    headerRows === 1 &&
    !hasSections &&
    register.stated.length === 0 &&
    new Set(heads.map((head) => head.toLowerCase())).size === heads.length &&
    draw.chance(0.15);
  const blankAfter =
    !hasSections && !isExcelTable && draw.chance(0.25) ? draw.from(0, register.lines.length - 1) : -1;
  const lineRows: number[] = [];
  const subtotalRows: number[] = [];
  row = bottom + 1;
  const cut = hasSections ? draw.from(2, register.lines.length - 2) : register.lines.length;
  const parts = hasSections ? [register.lines.slice(0, cut), register.lines.slice(cut)] : [register.lines];
  const withHeadings = hasSections && draw.chance(0.5);
  const subtotals = style.totals === "subtotal" ? "SUBTOTAL(9," : "SUM(";
  const nameTotal = (label: string, at: number): void => {
    const first = columns[0]!;
    const isFirst = first.kind === "text" && first.key !== HELPER && draw.chance(0.4);
    sheet.set(at, isFirst ? left : columnOf.get(register.label)!, { value: label });
  };
  const putTotal = (
    at: number,
    keys: readonly string[],
    lines: readonly Line[],
    areas: (column: number) => string,
  ): void => {
    for (const key of keys) {
      const column = register.columns.find((one) => one.key === key)!;
      const sum = lines.reduce((all, line) => all + ((line[key] as number | null) ?? 0), 0);
      const full = cellOf(column, sum, -1)!;
      if (style.totals !== "typed" && !isWritten(column)) full.formula = areas(columnOf.get(key)!);
      sheet.set(at, columnOf.get(key)!, full);
    }
  };
  parts.forEach((lines, part) => {
    if (withHeadings)
      sheet.set(row++, columnOf.get(register.label)!, { value: ["Phase one", "Phase two"][part]! });
    const first = row;
    for (const line of lines) {
      put(line, row, true);
      lineRows.push(row++);
      if (lineRows.length - 1 === blankAfter) row++;
    }
    if (!hasSections || register.totals.length === 0) return;
    nameTotal(draw.one(["Subtotal", "Sub-total"]) + (withHeadings ? "" : ` ${part + 1}`), row);
    const last = row - 1;
    putTotal(
      row,
      register.totals,
      lines,
      (column) => `${subtotals}${cellName(first, column)}:${cellName(last, column)})`,
    );
    subtotalRows.push(row++);
    row += draw.from(0, 1);
  });
  const firstLine = lineRows[0]!;
  const lastLine = lineRows[lineRows.length - 1]!;
  let totalRow = -1;
  if (register.totals.length > 0) {
    if (!isExcelTable) row += draw.one([0, 0, 1]);
    totalRow = row++;
    nameTotal(
      draw.one([
        "Total",
        "TOTAL",
        "Grand total",
        "Totals",
        register.kind.startsWith("savings") ? "Total savings" : "Overall total",
      ]),
      totalRow,
    );
    putTotal(totalRow, register.totals, register.lines, (column) =>
      style.totals === "formula" && subtotalRows.length > 0
        ? subtotalRows.map((at) => cellName(at, column)).join("+")
        : `${subtotals}${cellName(firstLine, column)}:${cellName(subtotalRows.length > 0 ? totalRow - 1 : lastLine, column)})`,
    );
  }
  const statedRows = register.stated.map(({ label, values }) => {
    const at = row++;
    put({ ...values, [register.label]: label }, at, false);
    return at;
  });
  if (isExcelTable)
    sheet.tables.push({
      name: `Table${sheet.number}_${sheet.tables.length + 1}`,
      area: `${cellName(top, left)}:${cellName(row - 1, left + columns.length - 1)}`,
      ...(totalRow >= 0 && { totalRow: true }),
    });
  const hidden = columnOf.get(HELPER);
  if (hidden !== undefined) sheet.hiddenColumns.push(cellName(0, hidden).replace("1", ""));
  if (draw.chance(0.5)) {
    row += draw.from(1, 3);
    for (const note of register.notes) sheet.set(row++, left, { value: note });
    if (draw.chance(0.3)) sheet.set(row++, left, { value: "Source: programme office" });
  }
  sheet.nextRow = row;

  const at = (of: number, key: string): Cell => ({ row: of, column: columnOf.get(key)! });
  return {
    register,
    sheet,
    unit: style.unit,
    isWritten,
    hasSections,
    isExcelTable,
    header: (key) => at(headerAt(register.columns.find((one) => one.key === key)!), key),
    at: (line, key) => at(lineRows[line]!, key),
    total: (key) => (totalRow < 0 || !register.totals.includes(key) ? null : at(totalRow, key)),
    stated: (index, key) => at(statedRows[index]!, key),
    body: (key) => ({ first: at(firstLine, key), last: at(lastLine, key) }),
    shown,
  };
}

const HELPER = "helper";

/** The order of the columns. Groups stay together and stand behind the words. */
function order(
  register: Register,
  sheet: SheetOfBook,
  draw: Draw,
  hasGroups: boolean,
): { left: number; columns: Column[] } {
  const left = sheet.hiddenColumns.length > 0 ? 0 : draw.one([0, 0, 0, 1, 2]);
  // Another table of the sheet must not fall into its hidden column.
  const helper: Column[] =
    sheet.nextRow === 0 && sheet.isAlone && draw.chance(0.2)
      ? [{ key: HELPER, role: "note", kind: "count", header: draw.one(["Length", "Check", "Sort key"]) }]
      : [];
  const words = [
    ...register.columns.filter(({ group }) => group === undefined),
    ...strangers(register, draw),
  ];
  if (!hasGroups) return { left, columns: draw.shuffled([...words, ...helper]) };
  const groups = [...new Set(register.columns.flatMap(({ group }) => group ?? []))];
  const blocks = groups.map((group) => draw.shuffled(register.columns.filter((one) => one.group === group)));
  return { left, columns: [...draw.shuffled(words), ...blocks.flat(), ...helper] };
}

/** Columns that belong to no register, of the sort that officers add; their lines are filled as they come. */
function strangers(register: Register, draw: Draw): Column[] {
  const columns: Column[] = [];
  if (draw.chance(0.15)) {
    columns.push({
      key: "officer",
      role: "note",
      kind: "text",
      header: draw.one(["Lead officer", "Contact", "Owner"]),
    });
    for (const line of register.lines)
      line["officer"] = draw.one(["J Smith", "A Patel", "Both finance teams", null]);
  }
  if (draw.chance(0.12)) {
    columns.push({
      key: "weight",
      role: "note",
      kind: "count",
      header: draw.one(["Priority", "Weighting", "Score"]),
    });
    for (const line of register.lines) line["weight"] = draw.from(1, 5);
  }
  if (draw.chance(0.12)) {
    columns.push({
      key: "rag",
      role: "note",
      kind: "text",
      header: draw.one(["Confidence", "Delivery rating", "Traffic light"]),
    });
    for (const line of register.lines) line["rag"] = draw.one(["Green", "Amber", "Green", "Red"]);
  }
  return columns;
}

function headerOf(column: Column, style: Style, isWritten: boolean, isMisspelt: boolean, draw: Draw): string {
  if (column.role === "year" && column.header !== undefined && /^\d/.test(column.header))
    return withUnit(yearAs(column.header, draw), column, style, isWritten, draw);
  const word = column.header ?? wordFor(column.role, draw);
  const spelt = isMisspelt && column.header === undefined ? misspelt(word, draw) : word;
  return withUnit(column.header === undefined ? dressed(spelt, draw) : spelt, column, style, isWritten, draw);
}

function withUnit(header: string, column: Column, style: Style, isWritten: boolean, draw: Draw): string {
  const unit = column.kind === "pounds" ? "£" : style.unit;
  const stands =
    column.kind === "pounds" || (column.kind === "money" && style.unitStands === "header" && !isWritten);
  return stands ? header + draw.one([` ${unit}`, ` (${unit})`, `, ${unit}`, `\n${unit}`]) : header;
}

function yearAs(year: string, draw: Draw): string {
  const [first, second] = [year.slice(0, 4), year.slice(5)];
  return draw.one([
    year,
    year,
    `${first}-${second}`,
    `${first}/20${second}`,
    `FY ${year}`,
    `FY${first.slice(2)}/${second}`,
    `${first}–${second}`,
  ]);
}

function putGroups(
  sheet: SheetOfBook,
  columns: readonly Column[],
  top: number,
  left: number,
  style: Style,
  draw: Draw,
): void {
  const spelt = new Map<string, string>();
  columns.forEach(({ group }, index) => {
    if (group === undefined) return;
    if (!spelt.has(group)) spelt.set(group, yearAs(group, draw));
    const isFirst = columns[index - 1]?.group !== group;
    if (isFirst || style.groups === "repeated") sheet.set(top, left + index, { value: spelt.get(group)! });
    const last = index + columns.filter((one) => one.group === group).length - 1;
    if (isFirst && style.groups === "merged" && last > index)
      sheet.merges.push(`${cellName(top, left + index)}:${cellName(top, left + last)}`);
  });
}

/** `£1,200k`, `-£20k`. */
function writtenMoney(thousands: number): string {
  const digits = String(Math.abs(thousands)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${thousands < 0 ? "-" : ""}£${digits}k`;
}
