/** The register of grades: which grade of one council answers to which of the other, and who says so. */
import { builtInTable, REGISTER_COLUMNS } from "../../grades";
import { before, checkColumn, choice, date, input, missing } from "../columns";
import type { ColumnSpec, Line, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

export function gradesSheet(setting: Setting): SheetSpec {
  const standard = builtInTable()
    .slice(1)
    .map((row): Line => Object.fromEntries(REGISTER_COLUMNS.map(([key], at) => [key, row[at] || null])));
  return {
    name: "Grades",
    title: "Grades",
    about:
      "Which pay grade of one council answers to which of the other, and on what evidence. It says nothing of what they pay.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    pieces: [
      {
        is: "table",
        table: {
          ...filled(setting, "Grades", 24, standard),
          title: "Register of grades",
          columns: columnsOf(),
        },
      },
    ],
  };
}

function columnsOf(): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    choice("fromParty", "From party", "Council_ids", 10, "The council whose grade is on this side."),
    input("fromGrade", "From grade", "words", 28, {
      hint: "The grade as that council writes it, for example Director Pay Band B.",
    }),
    choice("toParty", "To party", "Council_ids", 10, "The other council."),
    input("toGrade", "To grade", "words", 28, { hint: "The grade it answers to there." }),
    choice(
      "evidence",
      "Evidence",
      "Evidence_levels",
      12,
      "stated: a paper or decision names both. inferred: concluded. none: there is no equivalent.",
    ),
    input("source", "Source", "words", 44, { hint: "The paper and section, or the decision." }),
    date("validFrom", "Valid from", "The first day it holds; blank where nobody says."),
    date("validTo", "Valid to", "The last day it holds; blank where it still does.", {
      key: "validFrom",
      says: "It can’t end before it begins.",
    }),
    input("decidedBy", "Decided by", "words", 22, { hint: "Who decided that the two answer to each other." }),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      missing("fromParty", "From party"),
      missing("fromGrade", "From grade"),
      missing("toParty", "To party"),
      missing("evidence", "Evidence"),
      missing("source", "Source"),
      {
        says: "Both sides are of one council",
        formula: `[@[From party]]=[@[To party]]`,
        when: ({ fromParty, toParty }) => fromParty === toParty,
      },
      before(["validTo", "Valid to"], ["validFrom", "Valid from"]),
    ]),
  ];
}
