/** Whether a service is shared for long or for a transition, as its row or its list says. */
import { columnOf, HEADING, type Register } from "../../registers";
import { comparable } from "../../text";
import type { Context } from "../context";

export type Arrangement = "long-term" | "transitional";

const LONG_TERM = /\blong(?:er)?[- ]term\b|\bcontinuing\b|\bpermanent\b/;
const TRANSITIONAL = /\btransition(?:al)?\b|\btemporary\b|\bshort[- ]term\b/;
const NOT_LONG_TERM = /\bnot (?:a )?long(?:er)?[- ]term\b/g;
const NOT_TRANSITIONAL = /\bnot (?:a )?transition(?:al)?\b/g;

/** How the row is listed: by a column of its own, the heading of its section, or the title above the table. */
export function arrangementOf(context: Context, register: Register, row: number): Arrangement | null {
  const column = columnOf(register, "arrangement");
  const own = column ? context.sheet(register.table.sheet).grid.text(row, column.index) : "";
  return (
    readArrangement(comparable(own)) ??
    readArrangement(comparable(headingOver(context, register, row))) ??
    readArrangement(comparable(register.table.title))
  );
}

const headings = new WeakMap<Register, readonly string[]>();

/** The heading of the section a row stands in; `""` where there is none. */
function headingOver(context: Context, register: Register, row: number): string {
  const { table } = register;
  let over = headings.get(register);
  if (!over) {
    const { grid } = context.sheet(table.sheet);
    let last = "";
    over = Array.from(table.rowKinds, (kind, at) => {
      if (kind === HEADING)
        last = grid.text(table.bodyTop + at, Math.max(table.labelColumn, table.area.left));
      return last;
    });
    headings.set(register, over);
  }
  return over[row - table.bodyTop] ?? "";
}

/** What a note in comparable text says; null where it says neither, or both. */
export function readArrangement(note: string): Arrangement | null {
  const long = LONG_TERM.test(note.replace(NOT_LONG_TERM, " "));
  const transitional = TRANSITIONAL.test(note.replace(NOT_TRANSITIONAL, " "));
  return long === transitional ? null : long ? "long-term" : "transitional";
}
