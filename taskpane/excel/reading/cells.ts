/** What Excel hands over of a block of cells, as the values and formulas of ours. */
import type { CellValue } from "../../../src/workbook";

/** Errors look like texts unless their types were asked for. */
export function valuesOf(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly unknown[])[] | null,
  formulas: readonly (readonly (string | null)[])[] | null,
): CellValue[][] {
  return values.map((line, i) =>
    line.map((value, j) => valueOf(value, types?.[i]?.[j], (formulas?.[i]?.[j] ?? null) !== null)),
  );
}

export function valueOf(value: unknown, type: unknown, hasFormula: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  // An empty cell reads as an empty text; a formula may give one.
  if (value === "") return hasFormula ? "" : null;
  return type === "Error" ? { error: value } : value;
}

/**
 * The formulas of a block without their `=`, `null` where a cell has none, and null as a whole where no cell has any. A
 * text that begins with `=` is told from a formula by being its own value.
 */
export function formulasOf(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): (string | null)[][] | null {
  let any = false;
  const found = formulas.map((line, i) =>
    line.map((formula, j) => {
      if (!isFormulaText(formula, values[i]![j])) return null;
      any = true;
      return formula.slice(1);
    }),
  );
  return any ? found : null;
}

export function isFormulaText(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.length > 1 && formula.startsWith("=") && formula !== value;
}

/** Roughly what a block took on its way, in bytes of JSON. */
export function bytesOf(...blocks: readonly (readonly (readonly unknown[])[])[]): number {
  let bytes = 0;
  for (const block of blocks) {
    for (const line of block) {
      for (const cell of line) bytes += typeof cell === "string" ? cell.length + 3 : 9;
    }
  }
  return bytes;
}
