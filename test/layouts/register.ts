/** A register as it is meant, before anybody lays it out: what its columns hold and what its lines say. */
import type { Role } from "../../src/registers";

/** A day, by Excel's number of it in the calendar of 1900. */
export interface Day {
  readonly day: number;
}

export type Value = null | number | string | Day;
export type Line = Record<string, Value>;

/** How the figures of a column are written. Money is kept in thousands of pounds, and in pounds where it says so. */
export type Kind = "text" | "money" | "pounds" | "fte" | "count" | "day";

export interface Column {
  readonly key: string;
  /** What it is called by, of the words officers use; wordless roles give their header themselves. */
  readonly role: Role;
  readonly kind: Kind;
  /** What stands in the header instead of one of the role's words. */
  readonly header?: string;
  /** What stands over several columns: `2019/20` over `CCC` and `PCC`. */
  readonly group?: string;
  /** A formula of the line, from the addresses of its other cells. */
  readonly formula?: (cell: (key: string) => string) => string;
  /** Written in cells with its unit, `£120k`, whatever else is. */
  readonly isWritten?: boolean;
}

/** A row below the lines that states a figure of its own. */
export interface Stated {
  readonly label: string;
  readonly values: Line;
}

export interface Register {
  readonly kind: string;
  readonly sheetName: string;
  /** One is chosen; where any is `""` the table may go without. */
  readonly titles: readonly string[];
  columns: Column[];
  /** The column that names the lines. */
  readonly label: string;
  lines: Line[];
  /** The columns that a total row adds up; none where there is no such row. */
  totals: string[];
  /** Whether its lines may be parted into sections with subtotals. */
  readonly mayHaveSections: boolean;
  readonly stated: Stated[];
  readonly notes: readonly string[];
  /** Whether it keeps the order of its lines. */
  readonly isOrdered?: boolean;
}

export function isDay(value: Value | undefined): value is Day {
  return typeof value === "object" && value !== null;
}

/** The day of a date, `dayOf(2019, 4, 1)`. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** The same day, or the Monday after it where it is a Saturday or a Sunday. */
export function workday(day: number): number {
  const weekday = (((day - 25_569 + 4) % 7) + 7) % 7;
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}
