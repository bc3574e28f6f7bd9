/**
 * What comes out of a range: rows of numbers, texts, true or false, and blanks. A blank is `null`, `undefined` or
 * `""`; Excel on the desktop hands it over as `0`, which can't be told from a zero that somebody typed.
 */
import { answer, quote, unusable, type Answer, type Refusal } from "../text";

/** A range or a single cell (1 x 1), row by row. */
export type Cells = readonly (readonly unknown[])[];

export function isBlank(cell: unknown): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}

/** `rows` and `columns` of a range; the answer refuses one whose rows differ in length. */
export function shapeOf(cells: Cells, what: string): Answer<{ rows: number; columns: number }> {
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) return unusable(`There are no ${what} here. Point to the cells that hold them.`);
  let isBlock = true;
  for (let row = 0; row < cells.length; row++) if (cells[row]!.length !== columns) isBlock = false;
  if (!isBlock) {
    return unusable(`The ${what} must be a block of cells: every row needs ${columns} of them.`);
  }
  return answer({ rows: cells.length, columns });
}

/** What a cell holds, as an officer would name it in a sentence: `TRUE`, `#REF!`, 3, a text in quotes. */
export function shown(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return isErrorName(cell) ? cell : quote(cell);
  if (typeof cell === "number") return String(cell);
  return isBlank(cell) ? "A blank" : "An error value";
}

/** Why a cell can't stand where an amount of money belongs. `where` names the cell: `row 3`. */
export function notAnAmount(cell: unknown, where: string): Refusal {
  return { kind: "unusable", message: sentence(cell, where) };
}

function sentence(cell: unknown, where: string): string {
  if (typeof cell === "boolean" || typeof cell === "number") {
    return `${shown(cell)} (${where}) is not an amount. Put a number there, for example 1850.`;
  }
  if (typeof cell === "string" && !isErrorName(cell)) {
    return `${shown(cell)} (${where}) is text, not a number. Type the number, or read the text first with AMOUNT, for example =JWA.AMOUNT("£1.5m").`;
  }
  return `There is an error value in ${where}. Put that cell right first; this one will follow.`;
}

/** `#REF!`, `#N/A`: how an error value may come out of a range. A text such as `#TBC` is none. */
export function isErrorName(text: string): boolean {
  return /^#(?:N\/A|GETTING_DATA|[A-Z0-9/]+[!?])$/.test(text);
}

/** TRUE or FALSE; FALSE when left out. */
export function readSwitch(value: unknown, what: string): Answer<boolean> {
  if (isBlank(value)) return answer(false);
  if (typeof value === "boolean") return answer(value);
  if (value === 0 || value === 1) return answer(value === 1);
  if (typeof value === "string" && /^\s*(true|false)\s*$/i.test(value)) {
    return answer(/true/i.test(value));
  }
  return unusable(`${shown(value)} is no answer to ${what}. Give TRUE or FALSE.`);
}
