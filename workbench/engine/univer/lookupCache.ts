/**
 * Univer notes each result in an index for looking values up, and searches the whole column for the cell's old
 * value each time: 20,000 results take minutes. Rows that no lookup has indexed yet need no note, since a lookup
 * indexes them itself.
 */
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

let isLight = false;

export function forgetColumnsInsteadOfSearching(): void {
  if (isLight) return;
  isLight = true;
  const cache = CELL_INVERTED_INDEX_CACHE;
  const set = cache.set.bind(cache);
  cache.set = (unitId, sheetId, column, value, row, isForced) => {
    if (isForced && cache.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    set(unitId, sheetId, column, value, row, isForced);
  };
}
