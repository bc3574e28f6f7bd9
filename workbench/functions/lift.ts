/**
 * A range where a function takes one value: Excel with dynamic arrays calls the function for each cell and spills
 * the results, as it does with its own functions
 * (https://support.microsoft.com/office/205c6b06-03ba-4151-89a1-87a7eb36e531, “dynamic arrays and spilled array
 * behavior”). Not tried against Excel.
 */
import type { Argument, ErrorValue, Value } from "../engine/engine";
import type { AnswerValue } from "./answer";
import type { FunctionMetadata } from "./metadata";

const MOST_CALLS = 100_000;

/** Null where every scalar parameter has one cell; else the rows and columns of the results. */
export function liftedShape(
  metadata: FunctionMetadata,
  given: readonly Argument[],
): { rows: number; columns: number } | null {
  let rows = 1;
  let columns = 1;
  given.forEach((argument, at) => {
    if (!isLifted(metadata, argument, at)) return;
    rows = Math.max(rows, argument.values.length);
    columns = Math.max(columns, argument.values[0]?.length ?? 0);
  });
  return rows * columns > 1 ? { rows, columns } : null;
}

/** Calls for each cell; `undefined` while any of them has not answered. */
export function lift(
  metadata: FunctionMetadata,
  given: readonly Argument[],
  { rows, columns }: { rows: number; columns: number },
  call: (given: readonly Argument[]) => AnswerValue | undefined,
): AnswerValue | undefined {
  if (rows * columns > MOST_CALLS) {
    return {
      error: "#VALUE!",
      message: `${metadata.fullName} takes one value where it was given a range, and would be called ${rows * columns} times. Give it at most ${MOST_CALLS} cells.`,
    };
  }
  let isPending = false;
  const results: Value[][] = [];
  for (let row = 0; row < rows; row++) {
    const cells: Value[] = [];
    for (let column = 0; column < columns; column++) {
      const answer = call(given.map((argument, at) => pick(metadata, argument, at, row, column)));
      if (answer === undefined) isPending = true;
      cells.push(answer === undefined ? null : Array.isArray(answer) ? (answer[0]?.[0] ?? null) : answer);
    }
    results.push(cells);
  }
  return isPending ? undefined : results;
}

type Cells = Extract<Argument, { values: unknown }>;

function isLifted(metadata: FunctionMetadata, argument: Argument, at: number): argument is Cells {
  const { parameters } = metadata;
  const parameter = parameters[Math.min(at, parameters.length - 1)];
  if (parameter?.dimensions !== "scalar" || !("values" in argument)) return false;
  return argument.values.length > 1 || (argument.values[0]?.length ?? 0) > 1;
}

const BEYOND: ErrorValue = { error: "#N/A" };

/** One row or one column serves all; beyond a range there is #N/A. */
function pick(
  metadata: FunctionMetadata,
  argument: Argument,
  at: number,
  row: number,
  column: number,
): Argument {
  if (!isLifted(metadata, argument, at)) return argument;
  const { values } = argument;
  const width = values[0]?.length ?? 0;
  const r = values.length === 1 ? 0 : row;
  const c = width === 1 ? 0 : column;
  const value = values[r]?.[c];
  if (value === undefined) return { kind: "value", value: BEYOND };
  if (argument.kind === "array") return { kind: "value", value };
  const top = argument.area.top + r;
  const left = argument.area.left + c;
  return {
    kind: "range",
    sheet: argument.sheet,
    area: { top, left, bottom: top, right: left },
    values: [[value]],
  };
}
