import { source } from "../../partnership";
import { columnOf, columnsOf, isUnstated, LINE, rowsOf, type Register } from "../../registers";
import { quote } from "../../text";
import type { Context } from "../context";
import { counted } from "../figures";
import { exampleDay } from "../exampleDay";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { blankOrGiven, together, type OnLine } from "../together";
import { arrangementOf } from "./arrangement";
import { headerCells } from "./headerCells";

export const unreviewedTransition: Rule = {
  id: "SRV-03",
  schedule: null,
  title: "Transitional service without an end or review date",
  severity: "warning",
  source: source("cheshire", "Current Position, 2(b)"),
  clause:
    "The decision in principle is to review the arrangements of the shared back office within two years; other services are shared on a transitional or a continuing basis.",
  about:
    "A service listed as transitional, by a column or by the title of its list, whose end or review date is blank or still to be decided. A list without a column for such dates gives one note.",
  remedy:
    "Enter the day by which the arrangement ends or is reviewed. Where it is to last, list the service as long-term.",
  reads: ["service schedule"],
  *check(context) {
    for (const register of context.registers("service schedule")) {
      const rows = transitionalRows(context, register);
      if (rows.length > 0) yield* checkList(context, register, rows);
    }
  },
};

function transitionalRows(context: Context, register: Register): number[] {
  const name = columnOf(register, "name")!.index;
  const { grid } = context.sheet(register.table.sheet);
  return [...rowsOf(register.table, LINE)].filter(
    (row) => !grid.isBlank(row, name) && arrangementOf(context, register, row) === "transitional",
  );
}

function* checkList(context: Context, register: Register, rows: readonly number[]): Generator<Draft> {
  const { table } = register;
  const { grid } = context.sheet(table.sheet);
  const name = columnOf(register, "name")!.index;
  const [review = null, other] = [...columnsOf(register, "review"), ...columnsOf(register, "end")];
  // Where other lines have dates the column is in use, and each blank is a gap of its own.
  const isUnused =
    review !== null &&
    [...rowsOf(table, LINE)].every(
      (row) => grid.isBlank(row, review.index) && (!other || grid.isBlank(row, other.index)),
    );
  if (!review || isUnused) {
    yield {
      sheet: table.sheet,
      cells: review ? [{ row: table.headerRow, column: review.index }] : headerCells(register),
      severity: "note",
      message: `${rows.length === 1 ? "The transitional service here has" : `The ${counted(rows.length, "transitional service")} here have`} no date of end or review. ${review ? `Fill in ${quote(review.header)}` : "Add a column for it"}: the shared back office, for example, was to be reviewed within two years.`,
    };
    return;
  }
  const open = rows.flatMap((row): OnLine[] => {
    const text = grid.text(row, review.index).trim();
    const isBlank = grid.isBlank(row, review.index);
    if (!isBlank && !isOpen(text)) return [];
    if (other && !grid.isBlank(row, other.index) && !isOpen(grid.text(row, other.index).trim())) return [];
    const service = grid.text(row, name).trim();
    const draft = {
      sheet: table.sheet,
      cells: [{ row, column: review.index }],
      message: `${quote(service)} is transitional, and its ${quote(review.header)} is ${blankOrGiven(text)}. Enter the day by which it ends or is reviewed${exampleDay(context)}, or list it as long-term.`,
      ...(isBlank ? {} : { found: text }),
    };
    return [{ name: service, alike: text, draft }];
  });
  yield* together(
    open,
    (count, named, { draft: { found } }) =>
      `${counted(count, "service")} are transitional, and their ${quote(review.header)} is ${blankOrGiven(found)}${named}. Enter the day by which each ends or is reviewed${exampleDay(context)}, or list it as long-term.`,
  );
}

/** `TBC`, or `open ended`: no day by which anything happens. */
function isOpen(text: string): boolean {
  return (
    isUnstated(text) ||
    /^(?:open(?:[ -]?ended)?|ongoing|indefinite(?:ly)?|no end(?: date)?|none)$/i.test(text)
  );
}
