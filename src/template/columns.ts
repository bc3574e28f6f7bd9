/** Columns of templates by what they hold, and the column that checks each line. */
import type { Kind, Part } from "./looks";
import { isBlankValue } from "./lines";
import type { PlanValue } from "./plan";
import type { Check, ColumnSpec, EntryRule, Line, Lines } from "./spec";

type More = Partial<Pick<ColumnSpec, "hint" | "note" | "entry" | "isOwnHeader" | "isSummed" | "list">>;

export function input(key: string, header: string, kind: Kind, width: number, more: More = {}): ColumnSpec {
  return { key, header, kind, part: "input", width, ...more };
}

/** A column that a formula fills, with what the formula comes to by the product's own arithmetic. */
export function worked(
  key: string,
  header: string,
  part: Exclude<Part, "input">,
  kind: Kind,
  width: number,
  by: Pick<ColumnSpec, "asFunction"> & {
    readonly formula: string;
    readonly value: (line: Line, lines: Lines) => PlanValue;
  },
  more: More = {},
): ColumnSpec {
  return { key, header, kind, part, width, ...by, ...more };
}

/** Words from a list of the sheet Lists; others are refused. */
export function choice(key: string, header: string, list: string, width: number, hint: string): ColumnSpec {
  return input(key, header, "choice", width, {
    list,
    hint,
    entry: {
      type: "list",
      formula1: () => list,
      says: `This is not one of the words of the list. Choose from the list in the cell, or look at the sheet Lists.`,
    },
  });
}

/** A reference that no other line of the table has. */
export function reference(width: number, example: string): ColumnSpec {
  return input("ref", "Ref", "text", width, {
    hint: `A short reference of your own, used once: ${example}.`,
    entry: {
      type: "custom",
      formula1: ({ cell, all }) => `COUNTIF(${all("ref")},${cell("ref")})=1`,
      says: `Another line has this reference already. Give each line its own, for example ${example}.`,
    },
  });
}

/** A day of the calendar, from 1950 to 2100. `notBefore` names a column with a day that comes first. */
export function date(
  key: string,
  header: string,
  hint: string,
  notBefore?: { readonly key: string; readonly says: string },
): ColumnSpec {
  const entry: EntryRule = notBefore
    ? {
        type: "custom",
        formula1: ({ cell }) => `AND(ISNUMBER(${cell(key)}),${cell(key)}>=${cell(notBefore.key)})`,
        says: `${notBefore.says} Enter a day on or after it, for example 31/03/2027.`,
      }
    : {
        type: "date",
        operator: "between",
        formula1: () => String(FIRST_DAY),
        formula2: () => String(LAST_DAY),
        says: "This is no date. Enter day, month and year, for example 31/03/2027.",
      };
  return input(key, header, "date", 12, { hint, entry });
}

/** 1 January 1950 and 31 December 2100: what the validator takes for a date that can be meant. */
const FIRST_DAY = 18_264;
const LAST_DAY = 73_415;

/** A number from a least one on. */
export function figure(
  key: string,
  header: string,
  kind: "money" | "thousands" | "number" | "fte" | "count",
  width: number,
  hint: string,
  more: More & { readonly least?: number } = {},
): ColumnSpec {
  const { least, ...rest } = more;
  return input(key, header, kind, width, {
    hint,
    entry: {
      type: kind === "count" ? "whole" : "decimal",
      operator: "greaterThanOrEqual",
      formula1: () => String(least ?? -1_000_000_000),
      says: `Enter a ${kind === "count" ? "whole number" : "number"}${least === undefined ? "" : ` from ${least} on`}, without £, commas or words, for example 450.`,
    },
    ...rest,
  });
}

/** `[@Ref]`, `[@[Full year £000]]`. */
export function own(header: string): string {
  return /^\w+$/.test(header) ? `[@${header}]` : `[@[${header}]]`;
}

export const RIGHT = "OK";

/**
 * The last column of a table: the first thing that is wrong with a line, or OK. A word that its list does not have
 * is told first, since other checks rest on words.
 */
export function checkColumn(
  columns: readonly ColumnSpec[],
  checks: readonly Check[],
  width = 30,
): ColumnSpec {
  const all = [...columns.flatMap((column) => listCheck(column)), ...checks];
  return worked("check", "Check", "output", "words", width, {
    formula: all.reduceRight((rest, { formula, says }) => `IF(${formula},"${says}",${rest})`, `"${RIGHT}"`),
    value: (line, lines) => all.find(({ when }) => when(line, lines))?.says ?? RIGHT,
  });
}

function listCheck({ key, header, list }: ColumnSpec): Check[] {
  if (!list) return [];
  return [
    {
      says: `${header} is not on its list`,
      formula: `AND(${own(header)}<>"",COUNTIF(${list},${own(header)})=0)`,
      when: (line, lines) => !isBlankValue(line[key]) && !lines.list(list).includes(String(line[key])),
    },
  ];
}

/** Nothing in a column that every line needs. */
export function missing(key: string, header: string): Check {
  return {
    says: `${header} is missing`,
    formula: `${own(header)}=""`,
    when: (line) => isBlankValue(line[key]),
  };
}

/** The same words in a column of two lines, capitals aside. */
export function twice(table: string, key: string, header: string): Check {
  return {
    says: `${header} is used twice`,
    formula: `AND(${own(header)}<>"",COUNTIF(${table}[${header}],${own(header)})>1)`,
    when: (line, lines) => {
      if (isBlankValue(line[key])) return false;
      const text = (value: PlanValue | undefined): string => String(value ?? "").toLowerCase();
      return lines.inputs(table).filter((other) => text(other[key]) === text(line[key])).length > 1;
    },
  };
}

/** A day before the one it can't come before. */
export function before(
  later: readonly [key: string, header: string],
  earlier: readonly [key: string, header: string],
): Check {
  return {
    says: `${later[1]} is before ${earlier[1].toLowerCase()}`,
    formula: `AND(ISNUMBER(${own(later[1])}),ISNUMBER(${own(earlier[1])}),${own(later[1])}<${own(earlier[1])})`,
    when: (line) => {
      const [end, start] = [line[later[0]], line[earlier[0]]];
      return typeof end === "number" && typeof start === "number" && end < start;
    },
  };
}
