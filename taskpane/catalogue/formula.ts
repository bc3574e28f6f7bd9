import { argument } from "./argument";
import type { FunctionEntry } from "./catalogue";

/** What the functions are called by; it never changes, for it stands in saved workbooks. */
export const NAMESPACE = "JWA";

export type Built =
  | { readonly ok: true; readonly formula: string }
  /** The parameters that have to be filled in first. */
  | { readonly ok: false; readonly missing: readonly string[] };

/** The formula for what was typed, one entry a parameter; what is left out at the end is left out of the formula. */
export function buildFormula({ name, parameters }: FunctionEntry, typed: readonly string[]): Built {
  const parts = parameters.map(({ choices }, index) => {
    const text = typed[index]?.trim() ?? "";
    return choices.length > 0 && text !== "" ? `"${text.replaceAll('"', '""')}"` : argument(text);
  });
  const missing = parameters.filter(({ isOptional }, index) => !isOptional && parts[index] === "");
  if (missing.length > 0) return { ok: false, missing: missing.map((each) => each.name) };
  const given = parts.join(",").replace(/,+$/u, "");
  return { ok: true, formula: `=${NAMESPACE}.${name}(${given})` };
}
