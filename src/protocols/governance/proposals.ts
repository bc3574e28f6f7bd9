/** What is proposed, wherever it is listed: decisions, initiatives of savings, and what a business case has to show. */
import { HEADING, isUnstated, LINE, rowsOf, type Role } from "../../registers";
import { comparableWords } from "../../text";
import type { Context } from "../context";
import { Line, linesOf } from "../lines";
import { withColumn } from "./decisions";

export interface Proposal {
  readonly line: Line;
  readonly what: string;
  /** True where it is an initiative of savings, whose columns may be of other matters than those of decisions. */
  readonly isSaving: boolean;
}

/** Decisions, and initiatives of savings, whose column of a role is blank or still to be decided. */
export function* proposalsWithout(context: Context, role: Role): Generator<Proposal> {
  for (const { line, what } of withColumn(context, role))
    if (isOpen(line, role)) yield { line, what, isSaving: false };
  for (const line of linesOf(context, "savings plan", "savings progress")) {
    const what = line.text("initiative");
    if (what !== "" && line.has(role) && isOpen(line, role)) yield { line, what, isSaving: true };
  }
}

/**
 * Lines of a business case that ask for something by its name, and the role of the column in which nothing answers
 * them. A business case nobody has begun says so by itself.
 */
export function* unansweredIn(context: Context, asks: RegExp): Generator<{ line: Line; role: Role }> {
  for (const register of context.registers("business case")) {
    // A line without any answer stands alone in its row and reads as a heading.
    const lines = [...rowsOf(register.table, LINE, HEADING)].map((row) => new Line(context, register, row));
    const role = ANSWERS.find((one) => lines[0]?.has(one));
    if (!role || lines.every((line) => isOpen(line, role))) continue;
    for (const line of lines) {
      if (asks.test(comparableWords(line.text("consideration"))) && isOpen(line, role)) yield { line, role };
    }
  }
}

const ANSWERS = ["evidence", "note", "status"] as const;

function isOpen(line: Line, role: Role): boolean {
  return line.isBlank(role) || isUnstated(line.text(role));
}
