/** Reading a grade register as it lies on a sheet. */
import type { PartyId } from "../partnership";
import {
  answer,
  comparableWords,
  fromSerial,
  listed,
  quote,
  serialText,
  unusable,
  type Answer,
} from "../text";
import type { CellError, CellValue } from "../workbook";
import { readCouncil } from "./council";
import { REGISTER_COLUMNS, type Evidence, type GradeEntry } from "./entry";
import { customGrade, readGrade, splitParty, type Grade } from "./grade";
import { GradeRegister } from "./register";

type Column = (typeof REGISTER_COLUMNS)[number][0];
type Row = Readonly<Record<Column, CellValue>>;

const NEEDED: readonly Column[] = ["fromParty", "fromGrade", "toParty", "toGrade", "evidence"];
const HEADERS = new Map<string, Column>(
  REGISTER_COLUMNS.flatMap(([column, header, others]) =>
    [header, ...others].map((name) => [comparableWords(name), column] as const),
  ),
);
/** A message names so many rows at most. */
const NAMED_ROWS = 3;

/**
 * A register from its rows, headers first: from party, from grade, to party, to grade, evidence (`stated`,
 * `inferred`, `none`), source, valid from, valid to (dates; blank is open). The order of the columns is free, other
 * columns are passed over, wholly blank rows too. `source` and the two dates may be missing.
 *
 * Refuses a missing or doubled header, and any row it can't read, by its number in the range.
 *
 * @example
 * readRegister([
 *   ["from party", "from grade", "to party", "to grade", "evidence"],
 *   ["CCC", "Director Pay Band C", "PCC", "Senior Manager Pay Band 4", "stated"],
 * ]) // ok; Band C then maps to Band 4 as stated
 */
export function readRegister(rows: readonly (readonly CellValue[])[]): Answer<GradeRegister> {
  const columns = readHeaders(rows[0] ?? []);
  if (!columns.ok) return columns;
  const entries: GradeEntry[] = [];
  const wrong: string[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every(isBlank)) continue;
    const row = {} as Record<Column, CellValue>;
    for (const [column] of REGISTER_COLUMNS) row[column] = cells[columns.value.get(column) ?? -1] ?? null;
    const entry = readRow(row, index + 1);
    if (entry.ok) entries.push(entry.value);
    else wrong.push(`Row ${index + 1} of the register: ${entry.refusal.message}`);
  }
  if (!wrong.length) return answer(new GradeRegister(entries));
  const more = wrong.length - NAMED_ROWS;
  const rest = more > 0 ? [`${more} more ${more === 1 ? "row needs" : "rows need"} the same care.`] : [];
  return unusable([...wrong.slice(0, NAMED_ROWS), ...rest].join(" "));
}

function readHeaders(cells: readonly CellValue[]): Answer<ReadonlyMap<Column, number>> {
  const found = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const column = typeof cell === "string" ? HEADERS.get(comparableWords(cell)) : undefined;
    if (!column) continue;
    if (found.has(column)) {
      return unusable(`The register has two columns headed “${headerOf(column)}”. Keep one of them.`);
    }
    found.set(column, at);
  }
  const missing = NEEDED.filter((column) => !found.has(column));
  if (!missing.length) return answer(found);
  return unusable(
    `The first row of the register must hold its headers; ${listed(missing.map((column) => `“${headerOf(column)}”`))} ${missing.length === 1 ? "is" : "are"} missing. It needs from party, from grade, to party, to grade and evidence; source, valid from and valid to may follow.`,
  );
}

function readRow(row: Row, number: number): Answer<GradeEntry> {
  for (const [column, header] of REGISTER_COLUMNS) {
    const cell = row[column];
    if (isCellError(cell))
      return unusable(`“${header}” holds the error ${cell.error}. Mend it at its source.`);
  }
  const fromParty = readParty(row.fromParty, "from party");
  if (!fromParty.ok) return fromParty;
  const toParty = readParty(row.toParty, "to party");
  if (!toParty.ok) return toParty;
  if (fromParty.value === toParty.value) {
    return unusable(`both parties are ${toParty.value}. A row maps a grade of one council to the other.`);
  }
  const evidence = readEvidence(row.evidence);
  if (!evidence.ok) return evidence;
  const from = readEntryGrade(row.fromGrade, fromParty.value, "from grade");
  if (!from.ok) return from;
  const denied = evidence.value === "none" && isBlank(row.toGrade);
  const to = denied ? answer(undefined) : readEntryGrade(row.toGrade, toParty.value, "to grade");
  if (!to.ok) return to;
  const validFrom = readDay(row.validFrom, "valid from");
  if (!validFrom.ok) return validFrom;
  const validTo = readDay(row.validTo, "valid to");
  if (!validTo.ok) return validTo;
  if (validFrom.value !== undefined && validTo.value !== undefined && validTo.value < validFrom.value) {
    return unusable(
      `it ends on ${serialText(validTo.value)}, before it starts on ${serialText(validFrom.value)}. Check “valid from” and “valid to”.`,
    );
  }
  return answer({
    from: from.value,
    toParty: toParty.value,
    to: evidence.value === "none" ? undefined : to.value,
    evidence: evidence.value,
    source: textOf(row.source) || `the register, row ${number}`,
    validFrom: validFrom.value,
    validTo: validTo.value,
  });
}

function readParty(cell: CellValue, header: string): Answer<PartyId> {
  const text = textOf(cell);
  if (!text) return unusable(`“${header}” is blank. Write CCC or PCC.`);
  return readCouncil(text, header);
}

function readEvidence(cell: CellValue): Answer<Evidence> {
  const text = comparableWords(textOf(cell));
  if (text === "stated" || text === "inferred" || text === "none") return answer(text);
  const said = text ? `${quote(textOf(cell))} under “evidence” can’t be read` : "“evidence” is blank";
  return unusable(
    `${said}. Write stated where a paper or a decision names both grades, inferred where it was concluded, none where there is no equivalent.`,
  );
}

function readEntryGrade(cell: CellValue, party: PartyId, header: string): Answer<Grade> {
  const text = textOf(cell);
  if (!text) return unusable(`“${header}” is blank. Write the grade, for example Director Pay Band B.`);
  const reading = readGrade(text);
  if (!reading.ok) {
    if (reading.refusal.kind === "unusable") return reading;
    const [named, rest] = splitParty(text);
    if (!named || named === party) return answer(customGrade(party, rest));
    return unusable(
      `${quote(text)} under “${header}” names ${named}, but the row’s party is ${party}. Check which it is.`,
    );
  }
  const [grade, second] = reading.value;
  if (second) return unusable(`${quote(text)} under “${header}” holds two grades. Keep ${party}’s alone.`);
  if (grade.party === party) return answer(grade);
  return unusable(
    `${quote(text)} under “${header}” is a grade of ${grade.party}, but the row’s party is ${party}. Check which it is.`,
  );
}

function readDay(cell: CellValue, header: string): Answer<number | undefined> {
  if (isBlank(cell)) return answer(undefined);
  if (typeof cell === "number" && cell >= 1 && fromSerial(cell)) return answer(Math.floor(cell));
  return unusable(
    `${quote(textOf(cell))} under “${header}” is not a date. Enter a date as Excel keeps it, for example 01/04/2020, or leave it blank.`,
  );
}

/** Excel hands a blank cell of a range over as 0, so 0 is blank here: no party, grade or date is 0. */
function isBlank(cell: CellValue): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && !cell.trim());
}

function textOf(cell: CellValue): string {
  return cell === null || cell === 0 || isCellError(cell) ? "" : String(cell).trim();
}

function isCellError(cell: CellValue): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

function headerOf(column: Column): string {
  return REGISTER_COLUMNS.find(([name]) => name === column)![1];
}
