/** The pairs of grades that the workbook's own grade registers record, by the side of the published ones. */
import { GradeRegister, readGrade, type GradeEntry } from "../../grades";
import { columnOf, LINE, rowsOf, type Register, type TableColumnFound } from "../../registers";
import { comparableWords } from "../../text";
import type { Context } from "../context";
import { daysAt } from "./timetable";

/**
 * Only pairs of the structures that the papers name. A line without a word of its evidence states the pair, since
 * somebody wrote the two grades side by side; one that calls it inferred, or that has ended, records no decision.
 */
export function decidedPairs(context: Context): GradeRegister {
  const entries: GradeEntry[] = [];
  for (const register of context.registers("grade register")) {
    const { table } = register;
    const sheet = context.sheet(table.sheet);
    const from = columnOf(register, "from grade");
    const to = columnOf(register, "to grade");
    if (!from || !to) continue;
    const evidence = columnOf(register, "evidence");
    const source = columnOf(register, "source");
    const ends = table.columns.find(({ header }) => ENDS.test(comparableWords(header)));
    for (const row of rowsOf(table, LINE)) {
      const [own, others] = [from, to].map(({ index }) => readGrade(sheet.grid.text(row, index)));
      if (!own?.ok || !others?.ok || own.value.length > 1 || others.value.length > 1) continue;
      const [grade, other] = [own.value[0], others.value[0]];
      if (grade.party === other.party || hasEnded(context, register, row, ends)) continue;
      const said = evidence ? comparableWords(sheet.grid.text(row, evidence.index)) : "";
      entries.push({
        from: grade,
        toParty: other.party,
        to: other,
        evidence: UNDECIDED.test(said) ? "inferred" : "stated",
        source:
          (source && sheet.grid.text(row, source.index).trim()) || `the grade register on ${sheet.name}`,
        validFrom: undefined,
        validTo: undefined,
      });
    }
  }
  return new GradeRegister(entries);
}

/** A pair holds until the last day that its register gives; a word that is no day, such as “ongoing”, ends nothing. */
function hasEnded(
  context: Context,
  register: Register,
  row: number,
  ends: TableColumnFound | undefined,
): boolean {
  const last = ends && daysAt(context, register, row, ends.index)?.latest;
  return last !== undefined && context.today !== null && last < context.today;
}

const ENDS =
  /^(?:valid (?:to|until|till)|effective (?:to|until)|(?:end|expiry) date|to date|until|till|ends?(?: on)?|ended|expires?(?: on)?)$/;
const UNDECIDED = /\b(?:inferred|none|not|unconfirmed|provisional|assumed|tbc)\b/;
