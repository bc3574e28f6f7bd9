/** The schedule of shared services: who hosts each, on what terms, and for how long. */
import { checkColumn, choice, date, input, missing, own, reference, twice } from "../columns";
import { isBlankValue } from "../lines";
import type { ColumnSpec, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

export function servicesSheet(setting: Setting, rows: number): SheetSpec {
  return {
    name: "Services",
    title: "Services",
    about:
      "The shared services: what each covers, who hosts it, what it costs each council, and when it is reviewed.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    frozenColumns: 2,
    pieces: [
      {
        is: "table",
        table: {
          ...filled(setting, "Services", rows),
          title: "Schedule of shared services",
          columns: columnsOf(setting),
        },
      },
    ],
  };
}

function columnsOf({ papers }: Setting): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    reference(8, "A1"),
    input("name", "Name", "words", 28, { hint: "The service’s name, the same everywhere." }),
    input("description", "Description", "words", 34, { hint: "What it covers, and what it does not." }),
    choice(
      "arrangement",
      "Arrangement",
      "Arrangement_kinds",
      14,
      "Long-term, or transitional until a day that you enter under Review or end date.",
    ),
    choice(
      "host",
      "Host",
      "Council_names",
      24,
      "The council that hosts the service: it employs its staff and answers for it.",
    ),
    input("share", "Cost share", "text", 14, {
      hint: "How its cost is split, for example 50:50, or the line of CostShares.",
    }),
    input("level", "Service level", "words", 24, {
      hint: "What the host owes the other council, or where that is written.",
    }),
    input("agreement", "Service agreement", "words", 20, {
      hint: "The reference of the agreement that settles its terms.",
    }),
    input("isa", "Information sharing agreement", "words", 20, {
      hint: "Its reference and date, or none needed where no personal information passes between the councils.",
    }),
    date(
      "review",
      "Review or end date",
      "The day a transitional service ends, or the arrangement is reviewed.",
    ),
    ...(papers.opportunityAreas.length > 0
      ? [
          choice(
            "area",
            "Opportunity area",
            "Opportunity_areas",
            28,
            "The opportunity area of the agreement that it serves.",
          ),
        ]
      : []),
    input("note", "Note", "words", 30, { hint: "What a reader has to know." }),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      missing("ref", "Ref"),
      twice("Services", "ref", "Ref"),
      missing("name", "Name"),
      twice("Services", "name", "Name"),
      missing("arrangement", "Arrangement"),
      missing("host", "Host"),
      {
        says: "Transitional, and no review or end date",
        formula: `AND(${own("Arrangement")}="Transitional",${own("Review or end date")}="")`,
        when: (line) => line.arrangement === "Transitional" && isBlankValue(line.review),
      },
      missing("share", "Cost share"),
      missing("level", "Service level"),
      missing("isa", "Information sharing agreement"),
    ]),
  ];
}
