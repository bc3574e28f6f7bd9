/**
 * What Excel hands to a custom function. Pages: custom-functions-parameter-options (an omitted optional is `null`,
 * ranges are rows of cells, repeating parameters are lists), custom-functions-errors (“errors as inputs”),
 * excel-add-ins-ranges-dates (a date is its serial number), all under learn.microsoft.com/office/dev/add-ins/.
 * Blank cells: `0` in a range (OfficeDev/office-js#1951, #5262); alone `0` on the desktop, `null` on the web (#4702).
 */
import type { Argument, ErrorValue, Value } from "../engine/engine";
import { coerce, NOT_CONVERTIBLE, type Blanks } from "./coerce";
import type { FunctionMetadata, ParameterMetadata } from "./metadata";

export type Marshalled =
  /** The arguments as the function gets them, without the invocation object. */
  | { readonly kind: "call"; readonly values: unknown[] }
  /** The function is not called: the cell shows this. */
  | { readonly kind: "error"; readonly error: ErrorValue }
  /** An argument is itself not there yet. */
  | { readonly kind: "busy" };

/** Ends the marshalling of a call. */
class Stop {
  constructor(readonly outcome: Marshalled) {}
}

/** Scalars hold one cell here: see `lift.ts` for what happens to a range where one value is expected. */
export function marshal(metadata: FunctionMetadata, given: readonly Argument[], blanks: Blanks): Marshalled {
  try {
    return { kind: "call", values: valuesOf(metadata, given, blanks) };
  } catch (stop) {
    if (stop instanceof Stop) return stop.outcome;
    throw stop;
  }
}

function valuesOf(metadata: FunctionMetadata, given: readonly Argument[], blanks: Blanks): unknown[] {
  const { parameters, takesErrors, fullName } = metadata;
  const last = parameters.at(-1);
  if (given.length > parameters.length && !last?.repeats) {
    refuse(
      `${fullName} takes ${counted(parameters.length)}, and ${given.length} were given. Remove the others.`,
    );
  }
  return parameters.map((parameter, at) => {
    const one = (argument: Argument) => valueOf(argument, parameter, takesErrors, blanks);
    if (parameter.repeats) return given.length > at ? given.slice(at).map(one) : null;
    const argument = given[at];
    if (!argument && !parameter.isOptional) {
      refuse(`${fullName} needs a value for ${parameter.name}, and none was given. Add it to the formula.`);
    }
    return argument ? one(argument) : null;
  });
}

function valueOf(
  argument: Argument,
  parameter: ParameterMetadata,
  takesErrors: boolean,
  blanks: Blanks,
): unknown {
  if (argument.kind === "omitted") {
    if (parameter.isOptional || parameter.repeats) return null;
    // `F(,1)`: a required value left empty between commas is a blank.
    return shaped(parameter, cellOf(null, parameter, takesErrors, blanks));
  }
  if (argument.kind === "value")
    return shaped(parameter, cellOf(argument.value, parameter, takesErrors, blanks));
  if (parameter.dimensions === "scalar") {
    return cellOf(argument.values[0]?.[0] ?? null, parameter, takesErrors, blanks);
  }
  return argument.values.map((row) => {
    const cells = new Array<unknown>(row.length);
    for (let column = 0; column < row.length; column++) {
      const value = row[column] ?? null;
      // What nearly every cell of a long column is.
      cells[column] =
        typeof value === "number" && parameter.type !== "string" && parameter.type !== "boolean"
          ? value
          : cellOf(value, parameter, takesErrors, blanks);
    }
    return cells;
  });
}

/** A single value for a matrix is a matrix of one. */
function shaped(parameter: ParameterMetadata, value: unknown): unknown {
  return parameter.dimensions === "matrix" ? [[value]] : value;
}

function cellOf(value: Value, parameter: ParameterMetadata, takesErrors: boolean, blanks: Blanks): unknown {
  if (typeof value === "object" && value !== null) {
    if (value.error === "#BUSY!") throw new Stop({ kind: "busy" });
    // “All parameters with the type any or any[][] can accept errors as input values” where it is allowed; the
    // runtime makes a CustomFunctions.Error of this shape.
    if (takesErrors && parameter.type === "any") return { type: "CustomFunctionError", code: value.error };
    throw new Stop({ kind: "error", error: { error: value.error } });
  }
  const blank = parameter.dimensions === "matrix" || blanks === "zero" ? 0 : null;
  const coerced = coerce(value, parameter.type, blank);
  if (coerced === NOT_CONVERTIBLE) throw new Stop({ kind: "error", error: { error: "#VALUE!" } });
  return coerced;
}

function refuse(message: string): never {
  throw new Stop({ kind: "error", error: { error: "#VALUE!", message } });
}

function counted(values: number): string {
  return values === 0 ? "no values" : values === 1 ? "1 value" : `${values} values`;
}
