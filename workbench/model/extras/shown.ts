import type { Shown } from "../../engine/engine";
import type { Extras } from "../document";

const SHOWN = ["tables", "validations", "conditionalFormats", "notes", "charts", "protection"] as const;

/** What the grid must be told of a change; null where it sees nothing of it. */
export function shownOf(before: Extras, after: Extras): Shown | null {
  const changed = SHOWN.filter((key) => before[key] !== after[key]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, after[key]])) as Shown;
}
