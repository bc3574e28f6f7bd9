/** The agreements that sharing rests on, when each is reviewed next, and when notice takes effect. */
import { addMonths, fromSerial, toSerial } from "../../text";
import {
  before,
  checkColumn,
  choice,
  date,
  figure,
  input,
  missing,
  own,
  reference,
  twice,
  worked,
} from "../columns";
import type { PlanValue } from "../plan";
import type { ColumnSpec, SheetSpec } from "../spec";
import { filled, type Setting } from "./setting";

export function agreementsSheet(setting: Setting): SheetSpec {
  return {
    name: "Agreements",
    title: "Agreements",
    about:
      "The agreements that sharing rests on: section 113, information sharing, technology; with their dates, notice and reviews.",
    tabColor: "#5B7F86",
    orientation: "landscape",
    frozenColumns: 2,
    pieces: [
      {
        is: "table",
        table: { ...filled(setting, "Agreements", 24), title: "Agreements", columns: columnsOf() },
      },
    ],
  };
}

function columnsOf(): ColumnSpec[] {
  const start = own("Start");
  const last = own("Last review");
  const [notice, given] = [own("Notice months"), own("Notice given on")];
  const columns: ColumnSpec[] = [
    reference(8, "AG-01"),
    input("agreement", "Agreement", "words", 36, { hint: "Its name." }),
    choice(
      "kind",
      "Agreement type",
      "Agreement_kinds",
      20,
      "What it settles. Sharing information wants an agreement of its own.",
    ),
    input("parties", "Parties", "words", 14, { hint: "The councils, and others who signed." }),
    date("start", "Start", "The day it came into force."),
    figure(
      "notice",
      "Notice months",
      "count",
      10,
      "How many months before it can end. Blank where nobody says.",
      { least: 0 },
    ),
    date("given", "Notice given on", "The day notice was served; blank while none is.", {
      key: "start",
      says: "Notice can’t be given before the start.",
    }),
    date("reviewed", "Last review", "The day of the last review; blank before the first.", {
      key: "start",
      says: "It can’t be reviewed before it starts.",
    }),
    input("note", "Note", "words", 40, { hint: "What a reader has to know." }),
    worked("review", "Next review due", "output", "date", 12, {
      formula: `IF(ISNUMBER(${last}),EDATE(${last},Review_months),IF(ISNUMBER(${start}),EDATE(${start},Review_months),""))`,
      value: ({ reviewed, start: from }, lines) =>
        monthsAfter(typeof reviewed === "number" ? reviewed : from, lines.limit("Review_months")),
    }),
    worked(
      "out",
      "Out of force on",
      "output",
      "date",
      12,
      {
        formula: `IF(AND(ISNUMBER(${given}),ISNUMBER(${notice})),EDATE(${given},${notice}),"")`,
        value: ({ given: served, notice: months }) =>
          typeof months === "number" ? monthsAfter(served, months) : "",
      },
      {
        note: "The day notice takes effect. NOTICE_END gives the same for the kinds of notice that the papers state.",
      },
    ),
  ];
  return [
    ...columns,
    checkColumn(columns, [
      missing("ref", "Ref"),
      twice("Agreements", "ref", "Ref"),
      missing("agreement", "Agreement"),
      missing("kind", "Agreement type"),
      missing("start", "Start"),
      before(["given", "Notice given on"], ["start", "Start"]),
      before(["reviewed", "Last review"], ["start", "Start"]),
    ]),
  ];
}

function monthsAfter(serial: PlanValue | undefined, months: number): number | "" {
  const day = typeof serial === "number" ? fromSerial(serial) : null;
  return day ? toSerial(addMonths(day, months)) : "";
}
