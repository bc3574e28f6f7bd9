import { readGrade, type GradeReading } from "../../grades";
import { LINE, rowsOf } from "../../registers";
import { comparableWords, quote } from "../../text";
import { cellName, type Cell } from "../../workbook";
import { GRADES } from "../clauses";
import type { Context } from "../context";
import { counted } from "../figures";
import type { Draft } from "../finding";
import { mayBeRetyped } from "../retype";
import type { Rule } from "../rule";
import { gradeColumnsOf, partiesNamed, POST_REGISTERS } from "./posts";

/** A grade that is not written as its structure has it. */
interface Respelt extends Cell {
  readonly text: string;
  readonly proper: string;
}

export const gradeSpelling: Rule = {
  id: "HR-16",
  schedule: 4,
  title: "Grade written another way",
  severity: "note",
  ...GRADES,
  about:
    "A grade of a post that can only mean one of the pay structures the papers name, written short (DPB C, SM Band 4). Lookups, filters and counts take it for another grade than the one written in full. Capitals, dashes and the council's name beside it make no difference.",
  remedy: "Write the grade as its structure has it, for example Senior Manager Pay Band 4.",
  fix: "Writes the grade in the spelling of its structure. It offers none where the grade can’t be read with certainty, or where a formula or a list of values goes by the short form.",
  reads: POST_REGISTERS,
  yieldsTo: ["HR-02", "HR-03", "WB-12"],
  *check(context) {
    for (const register of context.registers(...POST_REGISTERS)) {
      const { table } = register;
      const { grid } = context.sheet(table.sheet);
      for (const { column: index } of gradeColumnsOf(context, register)) {
        const respelt: Respelt[] = [];
        for (const row of rowsOf(table, LINE)) {
          const text = grid.text(row, index);
          const proper = properly(context, text);
          if (proper !== null) respelt.push({ row, column: index, text, proper });
        }
        const mayChange = (one: Respelt): boolean => mayBeRetyped(context, table.sheet, one, one.text);
        yield* told(table.sheet, respelt.filter(mayChange), true);
        yield* told(
          table.sheet,
          respelt.filter((one) => !mayChange(one)),
          false,
        );
      }
    }
  },
};

/** A grade in the spelling of its structure; null where it is written so, or is none that can be read. */
function properly(context: Context, text: string): string | null {
  const read = text.trim() === "" ? null : readGrade(text);
  if (!read?.ok) return null;
  const words = comparableWords(text);
  if (read.value.every(({ name }) => words.includes(comparableWords(name)))) return null;
  return spelt(read.value, partiesNamed(context, text).length > 0);
}

/** `CCC Director Pay Band B PCC Senior Manager Pay Band 3` */
function spelt(grades: GradeReading, isNamed: boolean): string {
  return grades
    .map(({ party, name }) => (isNamed || grades.length > 1 ? `${party} ${name}` : name))
    .join(" ");
}

function* told(sheet: number, respelt: readonly Respelt[], isFixed: boolean): Generator<Draft> {
  const first = respelt[0];
  if (!first) return;
  const others = respelt.length - 1;
  yield {
    sheet,
    cells: respelt.map(({ row, column }) => ({ row, column })),
    message: `${quote(first.text)}${others > 0 ? ` and ${counted(others, "other grade")} are` : " is"} written short, so lookups and filters take ${others > 0 ? "them" : "it"} for other grades. Write ${quote(first.proper)}${others > 0 ? ", and the others in full likewise" : ""}.`,
    found: first.text,
    expected: first.proper,
    ...(isFixed
      ? {
          fix: {
            says: others > 0 ? "Write the grades in full" : "Write the grade in full",
            edits: respelt.map(({ row, column, text, proper }) => ({
              cell: cellName(row, column),
              from: text,
              to: proper,
            })),
          },
        }
      : {}),
  };
}
