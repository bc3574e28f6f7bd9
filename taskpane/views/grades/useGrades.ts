import { useMemo, useRef, useState } from "react";
import {
  decisionRow,
  DATE_HEADERS,
  type GradeQuestion,
  readRegister,
  REGISTER_HEADERS,
  surveyGrades,
  type SurveyedGrade,
  type Decision,
} from "../../../src/grades";
import { type Answer, answer } from "../../../src/text";
import type { GradeRegister } from "../../../src/grades";
import type { CellValue } from "../../../src/workbook";
import {
  appendToRegister,
  findRegister,
  makeRegister,
  type Outcome,
  type RegisterSheet,
  selectedTexts,
  type SelectedTexts,
} from "../../excel";

/** More cells than this are not read at a time. */
const MOST_CELLS = 300_000;
/** More different texts than this are no column of grades; the first are shown. */
const MOST_TEXTS = 1_000;

export type Councils = Pick<GradeQuestion, "to" | "from">;

export interface Read {
  readonly selection: SelectedTexts;
  readonly sheet: RegisterSheet | null;
  /** HR's register; undefined where the workbook has none; refused where a row of it can't be read. */
  readonly register: Answer<GradeRegister | undefined>;
}

export type Reading =
  | { readonly kind: "nothing" | "busy" | "empty" }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "read"; readonly read: Read };

/** The selection as it was read, the register it is mapped with, and what they come to. */
export function useGrades(councils: Councils) {
  const [reading, setReading] = useState<Reading>({ kind: "nothing" });
  const { to, from } = councils;
  const surveyed = useMemo(
    () => (reading.kind === "read" ? surveyOf(reading.read, { to, from }) : []),
    [reading, to, from],
  );

  // The menu of a cell may ask again while a selection is read: the last that was asked for is shown.
  const asked = useRef(0);
  const readSelection = async () => {
    const own = ++asked.current;
    setReading({ kind: "busy" });
    const selected = await selectedTexts(MOST_CELLS);
    if (own !== asked.current) return;
    if (!selected.ok) return setReading({ kind: "failed", sentence: selected.sentence });
    if (!selected.value || selected.value.texts.length === 0) return setReading({ kind: "empty" });
    await take(selected.value);
  };
  const take = async (selection: SelectedTexts) => {
    const own = asked.current;
    const found = await findRegister(areHeaders);
    if (own !== asked.current) return;
    if (!found.ok) return setReading({ kind: "failed", sentence: found.sentence });
    const sheet = found.value;
    const register = sheet ? readRegister(sheet.rows) : answer(undefined);
    setReading({ kind: "read", read: { selection, sheet, register } });
  };
  /** Records a decision in the register as it now stands in the workbook, or in a new one. */
  const record = async (decision: Decision): Promise<Outcome<{ readonly place: string }>> => {
    const found = await findRegister(areHeaders);
    if (!found.ok) return found;
    const sheet = found.value;
    const rows: readonly (readonly CellValue[])[] = sheet?.rows ?? [REGISTER_HEADERS];
    const row = decisionRow(rows, decision);
    if (!row.ok) return { ok: false, sentence: row.refusal.message };
    const dates = datesOf(rows[0] ?? []);
    const written = sheet
      ? await appendToRegister(sheet, row.value, dates)
      : await makeRegister(REGISTER_HEADERS, row.value, dates);
    if (!written.ok) return written;
    const name = "sheet" in written.value ? written.value.sheet : (sheet?.sheet ?? "");
    if (reading.kind === "read") await take(reading.read.selection);
    return { ok: true, value: { place: `row ${written.value.row} of the sheet ${name}` } };
  };
  return { reading, surveyed, readSelection, record };
}

function surveyOf({ selection, register }: Read, councils: Councils): SurveyedGrade[] {
  if (!register.ok) return [];
  const counted = selection.texts
    .slice(0, MOST_TEXTS)
    .map((text, at) => [text, selection.counts[at] ?? 0] as const);
  return surveyGrades(counted, { ...councils, register: register.value });
}

/** How many different texts are beyond those shown. */
export function textsLeft({ texts }: SelectedTexts): number {
  return Math.max(0, texts.length - MOST_TEXTS);
}

function areHeaders(cells: readonly CellValue[]): boolean {
  return readRegister([cells]).ok;
}

function datesOf(headers: readonly CellValue[]): number[] {
  return headers.flatMap((header, at) =>
    typeof header === "string" && DATE_HEADERS.includes(header.trim().toLowerCase()) ? [at] : [],
  );
}
