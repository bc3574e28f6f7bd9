/** Several columns for one year: what was planned for it, what came of it and what is left. */
import type { RegisterColumn } from "./register";
import { measureOfHeader } from "./words";

/** Of several figures for one year, the one that is planned stands for the year; what came of it stands apart. */
export function partMeasures(columns: readonly RegisterColumn[]): RegisterColumn[] {
  const keyOf = ({ year, party }: RegisterColumn): string => `${year} ${party ?? ""}`;
  const measures = columns.map(({ role, header }) => (role === "year" ? measureOfHeader(header) : ""));
  const isOther = (at: number): boolean => measures[at] === "delivered" || measures[at] === "rest";
  const planned = new Set(
    columns.flatMap((column, at) => (column.role === "year" && !isOther(at) ? [keyOf(column)] : [])),
  );
  return columns.flatMap((column, at) => {
    if (!isOther(at) || !planned.has(keyOf(column))) return [column];
    return measures[at] === "delivered" ? [{ ...column, role: "delivered" as const }] : [];
  });
}
