/** The register of decisions: who decided what, when, and by which paper. */
import { checkColumn, choice, date, input, missing, own, reference, twice } from "../columns";
import { isBlankValue } from "../lines";
import type { ColumnSpec, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

export function decisionsSheet(setting: Setting): SheetSpec {
  return {
    name: "Decisions",
    title: "Decisions",
    about:
      "What was decided for the partnership, by which body of which council, and on what paper: a line for each council.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    frozenColumns: 2,
    pieces: [
      {
        is: "table",
        table: {
          ...filled(setting, "Decisions", 40),
          title: "Register of decisions",
          columns: columnsOf(),
        },
      },
    ],
  };
}

function columnsOf(): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    reference(8, "D-01"),
    input("decision", "Decision", "words", 38, {
      hint: "What was decided, in the same words for both councils.",
    }),
    choice("council", "Council", "Council_ids", 9, "The council whose body decided."),
    input("body", "Body", "words", 26, { hint: "A body of this council: see the sheet Parties." }),
    date("date", "Date of decision", "The day it was decided, or is to be."),
    choice("outcome", "Outcome", "Decision_outcomes", 16, "How it came out; To be decided until then."),
    input("paper", "Paper", "words", 36, { hint: "The report or minute, with its date." }),
    input("impact", "Impact assessment", "words", 26, {
      hint: "Its reference and date, or why none is needed.",
    }),
    input("signOff", "IT sign-off", "words", 22, {
      hint: "For technology: who of the IT & Digital Service signed it off, and when; else not IT.",
    }),
    input("note", "Note", "words", 34, { hint: "What a reader has to know." }),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      missing("ref", "Ref"),
      twice("Decisions", "ref", "Ref"),
      missing("decision", "Decision"),
      missing("council", "Council"),
      missing("body", "Body"),
      missing("outcome", "Outcome"),
      {
        says: "Decided, and no date",
        formula: `AND(${own("Outcome")}<>"To be decided",${own("Outcome")}<>"Not stated",${own("Date of decision")}="")`,
        when: ({ outcome, date: day }) =>
          outcome !== "To be decided" && outcome !== "Not stated" && isBlankValue(day),
      },
    ]),
  ];
}
