/** The business case: what the papers want taken into consideration, with the evidence for each. */
import { citation } from "../../partnership";
import { checkColumn, choice, input, missing, own } from "../columns";
import { isBlankValue } from "../lines";
import type { ColumnSpec, Line, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

export function businessCaseSheet(setting: Setting): SheetSpec {
  const standard = setting.papers.businessCase.map(({ name, source }): Line => ({
    consideration: name,
    state: "Not begun",
    source: citation(source),
  }));
  return {
    name: "BusinessCase",
    title: "Business case",
    about:
      "The ten considerations that the councils’ papers ask of every business case, each with its evidence.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    pieces: [
      {
        is: "table",
        table: {
          ...filled(setting, "BusinessCase", standard.length + 4, standard),
          title: "Considerations and their evidence",
          columns: columnsOf(),
        },
      },
    ],
  };
}

function columnsOf(): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    input("consideration", "Consideration", "words", 36, {
      hint: "What has to be considered. The ten of the papers are there; add your own below.",
      note: "Section 4.3 of the scrutiny report of 9 January 2019 lists ten.",
    }),
    input("evidence", "Evidence", "words", 60, {
      hint: "What the case rests on there: a paper and its section. Where it does not apply, say so and why.",
    }),
    choice("state", "State", "Case_states", 14, "How far this part of the case is."),
    input("note", "Note", "words", 30, { hint: "What is still to be done, and by whom." }),
    input("source", "Source", "words", 40, { hint: "The paper that asks for it." }),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      missing("consideration", "Consideration"),
      missing("state", "State"),
      {
        says: "In hand or complete, and no evidence",
        formula: `AND(${own("State")}<>"Not begun",${own("Evidence")}="")`,
        when: ({ state, evidence }) => state !== "Not begun" && isBlankValue(evidence),
      },
    ]),
  ];
}
