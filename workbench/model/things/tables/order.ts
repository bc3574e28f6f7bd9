/** In which order Excel sorts: numbers, texts, FALSE and TRUE, errors, and empty cells last whichever way. */
import type { Value } from "../../../engine/engine";

export interface SortKey {
  readonly column: number;
  readonly isAscending: boolean;
  /** Text that looks like a number counts as one. */
  readonly textAsNumber: boolean;
}

export function compareRows(
  keys: readonly SortKey[],
  matchCase: boolean,
): (a: readonly Value[], b: readonly Value[]) => number {
  const collator = new Intl.Collator("en", {
    sensitivity: matchCase ? "variant" : "accent",
    caseFirst: "lower",
  });
  return (a, b) => {
    for (const { column, isAscending, textAsNumber } of keys) {
      const [left, right] = [a[column] ?? null, b[column] ?? null];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = compareValues(
        textAsNumber ? asNumber(left) : left,
        textAsNumber ? asNumber(right) : right,
        collator,
      );
      if (order !== 0) return isAscending ? order : -order;
    }
    return 0;
  };
}

const asNumber = (value: Value): Value =>
  typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;

const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;
const rank = (value: Value): number => RANK[typeof value as keyof typeof RANK];

function compareValues(a: Value, b: Value, collator: Intl.Collator): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return 0;
}
