/** How far a check is, as a sentence and as a part of the whole. */
import { counted } from "../../src/text";
import type { OutlineStep } from "../excel";

/** What is around the cells comes first; the cells take most of the time, for Excel hands them over. */
const OUTLINE = 0.1;
const READING = 0.7;

export interface Progress {
  readonly says: string;
  readonly part: number;
}

export const BEGINNING: Progress = { says: "Asking Excel for the workbook …", part: 0 };

const ASKS: Readonly<Record<OutlineStep["asks"], string>> = {
  workbook: "its names and settings",
  sheets: "its sheets and merged cells",
  tables: "its tables and errors",
  sheet: "hidden cells and allowed values",
};

/** `"Asking Excel for hidden cells and allowed values: Plan"` */
export function outlineProgress({ asks, sheet, done, of }: OutlineStep): Progress {
  return {
    says: `Asking Excel for ${ASKS[asks]}${sheet === null ? " …" : `: ${sheet}`}`,
    part: OUTLINE * Math.min(done / of, 1),
  };
}

/** `"Reading Plan, sheet 2 of 3: 1,200 of 30,000 cells"` */
export function readingProgress(
  sheets: readonly string[],
  at: { readonly sheet: string; readonly cellsRead: number; readonly cellsOf: number },
): Progress {
  const number = sheets.indexOf(at.sheet) + 1;
  const which = number > 0 && sheets.length > 1 ? `, sheet ${number} of ${sheets.length}` : "";
  const part = at.cellsOf > 0 ? Math.min(at.cellsRead / at.cellsOf, 1) : 1;
  const done = at.cellsRead.toLocaleString("en-GB");
  return {
    says: `Reading ${at.sheet}${which}: ${done} of ${counted(at.cellsOf, "cell")}`,
    part: OUTLINE + part * (READING - OUTLINE),
  };
}

/** `"Rule 12 of 79: Number kept as text"` */
export function rulesProgress({
  done,
  of,
  at,
}: {
  readonly done: number;
  readonly of: number;
  readonly at: string;
}): Progress {
  const part = READING + (1 - READING) * (of > 0 ? done / of : 1);
  return done === 0
    ? { says: "Recognising registers", part }
    : { says: `Rule ${done} of ${of - 1}: ${at}`, part };
}
