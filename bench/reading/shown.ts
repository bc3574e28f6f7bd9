import { dayNumber, type Shown } from "./summary";

/** What a library gives for a cell, as the summary takes it. */
export function shown(value: unknown): Shown {
  if (typeof value === "number" || typeof value === "string") return value;
  return value instanceof Date ? dayNumber(value) : null;
}
