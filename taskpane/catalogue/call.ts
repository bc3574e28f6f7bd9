/** A formula that is one call of a function of ours, taken apart. Text only: nothing is worked out here. */
import { type Token, tokenize } from "@borgar/fx";
import { isDay, toSerial } from "../../src/text";
import { asTyped } from "../../src/workbook";
import { NAMESPACE } from "./formula";

export type Literal = number | string | boolean;

export type Argument =
  | { readonly kind: "omitted" }
  | { readonly kind: "literal"; readonly value: Literal; readonly text: string }
  /** `{1,2;3,4}`, row by row. */
  | { readonly kind: "array"; readonly rows: readonly (readonly Literal[])[]; readonly text: string }
  /** Cells: an address, a name, a table's column, all that a cell spills. */
  | { readonly kind: "reference"; readonly text: string }
  /** An error, or anything that has to be worked out first. */
  | { readonly kind: "expression"; readonly text: string };

export interface Call {
  readonly name: string;
  readonly arguments: readonly Argument[];
}

/** What tells a call of ours inside any formula. */
const CALLED = new RegExp(`(?:\\b${NAMESPACE}\\.|_xldudf_${NAMESPACE}_)[A-Z]`, "iu");
const REFERENCES = new Set(["range", "range_beam", "range_ternary", "range_named", "structured"]);

/** Whether a formula calls a function of ours, alone or inside a larger formula. */
export function callsOurs(formula: string): boolean {
  return formula.startsWith("=") && CALLED.test(formula);
}

/**
 * The call that a formula consists of; `null` where it holds more than one call of ours, or something else.
 *
 * @example readCall('=JWA.COST_SHARE(A2:A9,"50:50")')
 * // { name: "COST_SHARE", arguments: [{ kind: "reference", text: "A2:A9" }, { kind: "literal", value: "50:50", … }] }
 */
export function readCall(formula: string): Call | null {
  const tokens = tokensOf(asTyped(formula)).filter(({ type }) => type !== "fx_prefix");
  const [called, opening] = tokens;
  const closing = tokens.at(-1);
  const name = /^jwa\.(\w+)$/iu.exec(called?.value ?? "")?.[1];
  if (called?.type !== "func" || !name || opening?.value !== "(" || closing?.value !== ")") return null;
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(2, -1)) {
    if (token.type === "operator") {
      if (token.value === "(" || token.value === "{") depth++;
      if (token.value === ")" || token.value === "}") depth--;
      if (depth < 0) return null;
      if (token.value === "," && depth === 0) {
        parts.push([]);
        continue;
      }
    }
    parts.at(-1)!.push(token);
  }
  return { name: name.toUpperCase(), arguments: parts.map(argumentOf) };
}

/** One argument as it stands in a formula: `A2:A9`, `"50:50"`, `{1,2}`, `-3`; `""` is left out. */
export function readArgument(text: string): Argument {
  return argumentOf(tokensOf(`=${text}`).filter(({ type }) => type !== "fx_prefix"));
}

function tokensOf(formula: string): Token[] {
  return tokenize(formula).filter(({ type }) => type !== "whitespace");
}

function argumentOf(tokens: readonly Token[]): Argument {
  const text = tokens.map(({ value }) => value).join("");
  const [first, second] = tokens;
  if (!first) return { kind: "omitted" };
  if (REFERENCES.has(first.type) && (tokens.length === 1 || (tokens.length === 2 && second?.value === "#"))) {
    return { kind: "reference", text };
  }
  if (first.value === "{" && tokens.at(-1)?.value === "}") {
    const rows = arrayOf(tokens.slice(1, -1));
    return rows ? { kind: "array", rows, text } : { kind: "expression", text };
  }
  const value = literalOf(tokens) ?? dateOf(text);
  return value === null ? { kind: "expression", text } : { kind: "literal", value, text };
}

/** A date is written as DATE(year, month, day), for a function takes no text for one. */
function dateOf(text: string): number | null {
  const [, year, month, day] = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/iu.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isDay(date) ? toSerial(date) : null;
}

function arrayOf(tokens: readonly Token[]): Literal[][] | null {
  const rows: Literal[][] = [[]];
  let cell: Token[] = [];
  for (const token of [...tokens, null]) {
    if (token && token.value !== "," && token.value !== ";") {
      cell.push(token);
      continue;
    }
    const value = literalOf(cell);
    if (value === null) return null;
    rows.at(-1)!.push(value);
    cell = [];
    if (token?.value === ";") rows.push([]);
  }
  return rows;
}

function literalOf(tokens: readonly Token[]): Literal | null {
  const signs = tokens.findIndex(({ value }) => value !== "-" && value !== "+");
  const rest = signs < 0 ? [] : tokens.slice(signs);
  const [token, percent] = rest;
  if (!token || rest.length > 2 || (percent && percent.value !== "%")) return null;
  if (token.type === "number") {
    const minuses = tokens.slice(0, signs).filter(({ value }) => value === "-").length;
    const value = Number(token.value) * (minuses % 2 === 0 ? 1 : -1);
    return percent ? value / 100 : value;
  }
  if (signs > 0 || percent) return null;
  if (token.type === "string") return token.value.slice(1, -1).replaceAll('""', '"');
  return token.type === "bool" ? token.value.toUpperCase() === "TRUE" : null;
}
