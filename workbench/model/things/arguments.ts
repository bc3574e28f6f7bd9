/** What a call brings is unknown until it is looked at: each of these gives it its type or refuses as Excel does. */
import { invalidArgument } from "../errors";
import { namedColor } from "./namedColors";

export function text(value: unknown, what = "argument"): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw invalidArgument(`The ${what} must be text.`);
}

export function flag(value: unknown, what = "argument"): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`The ${what} must be true or false.`);
}

export function wholeNumber(value: unknown, what = "argument"): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw invalidArgument(`The ${what} must be a whole number.`);
}

export function number(value: unknown, what = "argument"): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument(`The ${what} must be a number.`);
}

export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

export function oneOf<T extends string>(value: unknown, choices: readonly T[], what = "argument"): T {
  const found = choices.find(
    (choice) => typeof value === "string" && choice.toLowerCase() === value.toLowerCase(),
  );
  if (found === undefined) throw invalidArgument(`The ${what} must be one of ${choices.join(", ")}.`);
  return found;
}

export function record(value: unknown, what = "argument"): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw invalidArgument(`The ${what} must be an object.`);
}

/** `#RRGGBB`, or one of HTML's names. */
export function color(value: unknown): string {
  const given = text(value, "colour");
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = namedColor(given);
  if (named === undefined) throw invalidArgument(`'${given}' is not a colour. Write it as #FF0000.`);
  return named;
}
