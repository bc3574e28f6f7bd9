/** Lists that name posts of several kinds and say line by line what becomes of each. */
import { fateColumn, type Fate, type Register } from "../../registers";
import type { Context } from "../context";

/** In a list whose lines are of several kinds, the kind of each; elsewhere that of the register. */
export function kindsByLine(context: Context, register: Register): (row: number) => Fate | null {
  const column = fateColumn(context.sheet(register.table.sheet), register.table);
  return column ? (row) => column.fates.get(row) ?? null : () => register.kind as Fate;
}
