/** What freezing or replacing would do to the calls that were found: seen before anything is written. */
import { areaName } from "../../../src/workbook";
import { twinsOf } from "../../catalogue";
import type { FoundCall, Replacement } from "../../excel";

export type Wish = "freeze" | "replace";

export interface Change extends Replacement {
  /** Of the first cell: the value or the plain formula it gets. */
  readonly becomes: string;
}

export interface Left {
  readonly call: FoundCall;
  readonly sentence: string;
}

export interface Plan {
  readonly changes: readonly Change[];
  readonly left: readonly Left[];
}

/** Not a value: Excel is still at work, has no room, or does not know the function. */
const NO_VALUE: Readonly<Record<string, string>> = {
  "#BUSY!": "It is still being worked out. Wait until it shows its value, then look again.",
  "#GETTING_DATA": "It is still being worked out. Wait until it shows its value, then look again.",
  "#SPILL!": "It has no room for its answer. Clear the cells beside and below it, then look again.",
  "#CALC!": "Excel could not work it out. Press Ctrl+Alt+F9 in the sheet, then look again.",
  "#NAME?": "Excel did not find the function. Press Ctrl+Alt+F9 in the sheet, then look again.",
};

export function planFor(calls: readonly FoundCall[], wish: Wish): Plan {
  const changes: Change[] = [];
  const left: Left[] = [];
  for (const call of calls) {
    const first = call.values[0]?.[0] ?? "";
    const noValue = call.hasError ? NO_VALUE[String(first)] : undefined;
    if (noValue) left.push({ call, sentence: noValue });
    else if (wish === "freeze") changes.push({ call, formulas: null, becomes: shown(first) });
    else if (call.hasError) {
      left.push({
        call,
        sentence: `It shows ${String(call.values.flat().find(isErrorName))}, which a plain formula would show without saying why. Put its cells right first, or freeze it to values.`,
      });
    } else {
      const twins = twinsOf(call.formula, call);
      if (twins.ok) changes.push({ call, formulas: twins.value, becomes: twins.value[0]?.[0] ?? "" });
      else left.push({ call, sentence: twins.refusal.message });
    }
  }
  return { changes, left };
}

/** `Costs!C2:D9`. */
export function placeOf({ sheet, row, column, rows, columns }: FoundCall): string {
  const area = areaName({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  return `${sheet}!${area}`;
}

export function cellsIn(changes: readonly { readonly call: FoundCall }[]): number {
  return changes.reduce((sum, { call }) => sum + call.rows * call.columns, 0);
}

function shown(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === "" ? "a blank" : String(value);
}

function isErrorName(value: unknown): boolean {
  return typeof value === "string" && /^#[A-Z/0]+[!?A]?/u.test(value);
}
