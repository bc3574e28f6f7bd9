/** What a call hands over to its function: the arguments of a formula as Excel would give them. */
import type { FunctionEntry, Parameter } from "./catalogue";
import { readCall } from "./call";

type Rows = readonly (readonly unknown[])[];

export interface Handing {
  /** The references whose cells are needed, each once. */
  readonly references: readonly string[];
  /** The arguments, once the cells are read; `null` stands for what is left out, as in Excel. */
  given(cells: (reference: string) => Rows): unknown[];
}

/**
 * What has to be read to call a function as a formula does; a sentence where an argument would have to be worked
 * out by Excel first.
 *
 * @example handingOf(costShare, '=JWA.COST_SHARE(A2:A3,"82:18")')
 * // references: ["A2:A3"]; given(…): [[[100], [50]], [["82:18"]], null, null, null]
 */
export function handingOf(
  { parameters }: FunctionEntry,
  formula: string,
): { readonly ok: true; readonly value: Handing } | { readonly ok: false; readonly sentence: string } {
  const call = readCall(formula);
  if (!call) return { ok: false, sentence: "The formula can’t be read. Check its brackets and quotes." };
  const references = new Set<string>();
  for (const [at, argument] of call.arguments.entries()) {
    const name = (parameters[at]?.name ?? `number ${at + 1}`).replaceAll("_", " ");
    if (!parameters[at]) return { ok: false, sentence: "There are more arguments than the function takes." };
    if (argument.kind === "expression") {
      return {
        ok: false,
        sentence: `${argument.text} in “${name}” is worked out by Excel, so the value shows once the formula is in a cell.`,
      };
    }
    if (argument.kind === "reference") references.add(argument.text);
  }
  return {
    ok: true,
    value: {
      references: [...references],
      given: (cells) =>
        parameters.map((parameter, at) => {
          const argument = call.arguments[at];
          if (!argument || argument.kind === "omitted" || argument.kind === "expression") return null;
          if (argument.kind === "literal") return handed(parameter, [[argument.value]]);
          return handed(parameter, argument.kind === "array" ? argument.rows : cells(argument.text));
        }),
    },
  };
}

/** A single cell is handed over alone where no range is expected; a parameter of text gets text. */
function handed({ isRange, isText }: Parameter, rows: Rows): unknown {
  const only = rows.length === 1 && rows[0]!.length === 1;
  if (isRange || !only) return rows;
  const value = rows[0]![0];
  return isText && typeof value === "number" ? String(value) : value;
}
