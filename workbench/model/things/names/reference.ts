/** The formulas of names: which cells they mean, and what they hold where they are constants. */
import { tokenize } from "@borgar/fx";
import { isCellError, type Area } from "../../../../xlsx";
import type { SheetId } from "../../../engine/engine";
import { absoluteAddress, quotedSheet } from "../../cells/areas";
import type { Places } from "../../places";

/** The cells a formula means, if it means cells and nothing else. */
export function cellsOf(places: Places, formula: string): { sheet: SheetId; areas: readonly Area[] } | null {
  const tokens = tokenize(formula).filter(({ type }) => type !== "whitespace");
  const isReference = tokens.every(
    ({ type, value }) =>
      type.startsWith("range") || type === "structured" || (type === "operator" && value === ","),
  );
  return isReference && tokens.length > 0 ? places.placesOf(formula, null) : null;
}

/** `Savings!$A$1:$B$9`. */
export const referenceTo = (sheetName: string, area: Area): string =>
  `${quotedSheet(sheetName)}!${absoluteAddress(area)}`;

/** A formula whose cells without a sheet are of the given one, as Excel completes what is typed for a name. */
export function withSheet(formula: string, sheetName: string): string {
  const tokens = tokenize(formula);
  return tokens
    .map(({ type, value }) =>
      (type === "range" || type === "range_beam") && !value.includes("!")
        ? `${quotedSheet(sheetName)}!${value}`
        : value,
    )
    .join("");
}

export type Constant = string | number | boolean;

/** `0.2`, `-5`, `20%`, `"Cambridgeshire"`, `TRUE`; `#N/A` as text. Null where it must be calculated. */
export function constantOf(formula: string): Constant | null {
  const trimmed = formula.trim();
  const text = /^"((?:[^"]|"")*)"$/.exec(trimmed);
  if (text) return text[1]!.replace(/""/g, '"');
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  const number = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(trimmed);
  if (number) return Number(number[1]) / (number[2] === "%" ? 100 : 1);
  return isCellError(trimmed) ? trimmed : null;
}

/** `{1,2;3,4}` as rows. Null where it is none, or holds something that is no constant. */
export function arrayOf(formula: string): Constant[][] | null {
  const inner = /^\{(.*)\}$/s.exec(formula.trim())?.[1];
  if (inner === undefined) return null;
  const rows: string[][] = [[""]];
  for (const piece of inner.match(/"(?:[^"]|"")*"|[;,]|[^;,"]+/g) ?? []) {
    const row = rows.at(-1)!;
    if (piece === ";") rows.push([""]);
    else if (piece === ",") row.push("");
    else row[row.length - 1] += piece;
  }
  const values = rows.map((row) => row.map(constantOf));
  const isWhole = values.every((row) => row.length === values[0]?.length && !row.includes(null));
  return isWhole ? (values as Constant[][]) : null;
}

/** Whether a text is a formula Excel would take: brackets and quotes close, and something is there. */
export function isFormula(formula: string): boolean {
  if (formula.trim() === "") return false;
  let depth = 0;
  for (const { type, value, unterminated } of tokenize(formula)) {
    if (unterminated === true || type === "unknown") return false;
    if (type === "operator" && value === "(") depth++;
    if (type === "operator" && value === ")" && --depth < 0) return false;
  }
  return depth === 0 && !/[-+*/^&=<>,(]$/.test(formula.trim());
}
