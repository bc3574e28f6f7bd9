/** The timetable: what happens when, and whether a consultation lasts as long as it has to. */
import { checkColumn, choice, date, input, missing, own, worked } from "../columns";
import { isBlankValue } from "../lines";
import type { ColumnSpec, Line, Lines, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

const DAY = "Day of consultation";

export function timetableSheet(setting: Setting): SheetSpec {
  return {
    name: "Timetable",
    title: "Timetable",
    about: "What happens when, who sees to it, and on which day of the consultation it falls.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    pieces: [
      {
        is: "table",
        table: { ...filled(setting, "Timetable", 40), title: "Timetable", columns: columnsOf() },
      },
    ],
  };
}

function columnsOf(): ColumnSpec[] {
  const columns: ColumnSpec[] = [
    date("date", "Date", "The day it happens, or the first day of its week. In the order of the days."),
    input("action", "Action", "words", 56, { hint: "What happens." }),
    choice("kind", "Kind", "Step_kinds", 20, "Consultation starts and Consultation ends count its days."),
    input("who", "Seen to by", "words", 22, { hint: "The post or body that sees to it." }),
    input("note", "Note", "words", 40, { hint: "What a reader has to know." }),
    worked(
      "day",
      DAY,
      "working",
      "count",
      13,
      {
        formula: `IF(OR(${own("Date")}="",COUNTIF(Timetable[Kind],"Consultation starts")=0),"",IF(${own("Date")}<INDEX(Timetable[Date],MATCH("Consultation starts",Timetable[Kind],0)),"",${own("Date")}-INDEX(Timetable[Date],MATCH("Consultation starts",Timetable[Kind],0))+1))`,
        value: dayOf,
      },
      { note: "Counted from the first line of the kind Consultation starts, which is day 1." },
    ),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      {
        says: "Date is missing, and no note says why",
        formula: `AND(${own("Date")}="",${own("Note")}="")`,
        when: (line) => isBlankValue(line.date) && isBlankValue(line.note),
      },
      missing("action", "Action"),
      {
        says: "The consultation ends before it starts",
        formula: `AND(${own("Kind")}="Consultation ends",${own("Date")}<>"",${own(DAY)}="")`,
        when: ({ kind, date: on, day }) => kind === "Consultation ends" && !isBlankValue(on) && day === "",
      },
      {
        says: "The consultation is shorter than it has to be",
        formula: `AND(${own("Kind")}="Consultation ends",ISNUMBER(${own(DAY)}),N(${own(DAY)})<Least_consultation_days)`,
        when: ({ kind, day }, lines) =>
          kind === "Consultation ends" &&
          typeof day === "number" &&
          day < lines.limit("Least_consultation_days"),
      },
    ]),
  ];
}

function dayOf({ date: on }: Line, lines: Lines): number | "" {
  const start = lines.inputs("Timetable").find(({ kind }) => kind === "Consultation starts")?.date;
  if (typeof on !== "number" || typeof start !== "number" || on < start) return "";
  return on - start + 1;
}
