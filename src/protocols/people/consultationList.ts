/** Consultations in tables that give the first and the last day of each line in two columns. */
import { LINE, rolesOfHeader, rowsOf, type FoundTable } from "../../registers";
import { comparable, comparableWords, dayText, fromSerial, quote, toSerial } from "../../text";
import { TEXT, type Sheet } from "../../workbook";
import type { Context } from "../context";
import { isConsultation, isOfOthers, ofWhom, type Consultation } from "./consultationWords";
import { daysIn } from "./timetable";

const OPENS =
  /^(?:(?:staff )?consultation )?(?:start(?:s|ed)?|opens?|opened|opening|launch(?:ed)?|commence[sd]?|commencement|from|beg[ia]n(?:s)?)(?: date| on)?$|^date (?:opened|started|launched)$/;
const CLOSES =
  /^(?:(?:staff )?consultation )?(?:ends?|ended|clos(?:es?|ed|ing)|finish(?:es|ed)?|to|until|complet(?:es?|ed|ion))(?: date| on)?$|^date (?:closed|ended)$/;
const CONSULTED = /\bconsultations?\b/;

/** What a line about a consultation holds, looked for before its texts are read; look-alike letters may hide it. */
const MAY_CONSULT = /consult|[^\x00-\x7F]/i;

/** Lines that are, or stand in a list of, consultations with staff. Of a table about anything else: none. */
export function* listedConsultations(context: Context, table: FoundTable): Generator<Consultation> {
  const opens = table.columns.filter(({ header }) => OPENS.test(comparableWords(header)));
  const closes = table.columns.filter(({ header }) => CLOSES.test(comparableWords(header)));
  const [start, end] = [opens[0], closes[0]];
  if (!start || !end || opens.length > 1 || closes.length > 1) return;
  const sheet = context.sheet(table.sheet);
  const headers = table.columns.map(({ header }) => header).join("; ");
  const about = `${table.title}; ${headers}`;
  // In a list of consultations each line names what is reviewed; in a plan it names a step.
  const isList =
    CONSULTED.test(comparable(about)) &&
    !table.columns.some(({ header }) => rolesOfHeader(header).includes("action"));
  const named = table.columns.filter(({ index }) => index !== start.index && index !== end.index);
  for (const row of rowsOf(table, LINE)) {
    if (!isList && !mayConsult(sheet, row, named)) continue;
    const says = named.flatMap(({ index }) =>
      sheet.grid.kind(row, index) === TEXT ? [sheet.grid.text(row, index)] : [],
    );
    const isOne = isList ? says.length > 0 && !says.some(isOfOthers) : says.some(isConsultation);
    if (!isOne) continue;
    const whom = ofWhom(isList ? [about, ...says] : says);
    const first = whom.isOfStaff ? dayAt(context, sheet, row, start.index) : null;
    const last = first && dayAt(context, sheet, row, end.index);
    if (!first || !last) continue;
    yield {
      cells: [start, end].map(({ index }) => ({ row, column: index })),
      starts: first.shown,
      closes: last.shown,
      first: first.serial,
      last: last.serial,
      ...whom,
      stated: ofWhom(says).stated,
    };
  }
}

function mayConsult({ grid }: Sheet, row: number, columns: FoundTable["columns"]): boolean {
  for (const { index } of columns)
    if (grid.kind(row, index) === TEXT && MAY_CONSULT.test(grid.text(row, index))) return true;
  return false;
}

function dayAt(
  context: Context,
  sheet: Sheet,
  row: number,
  column: number,
): { serial: number; shown: string } | null {
  if (sheet.grid.kind(row, column) === TEXT) {
    const text = sheet.grid.text(row, column);
    const days = daysIn(text);
    return days && days.earliest === days.latest ? { serial: days.earliest, shown: quote(text) } : null;
  }
  if (!context.isDate(sheet, row, column)) return null;
  const day = fromSerial(sheet.grid.number(row, column), context.snapshot.dateSystem);
  return day && { serial: toSerial(day), shown: dayText(day) };
}
