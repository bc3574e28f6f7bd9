/**
 * Which formulas read a single cell, found by its place. Univer makes its index of all sheets anew after every change
 * of a formula; here only that of the sheets whose cells are read by other formulas than before.
 */
import type { SheetId } from "../engine";
import type { Dependencies } from "./dependencies";

type BySheet<T> = Map<string, Map<SheetId, T>>;

/** The members of Univer's net of ranges that are used here. */
interface RangeNet {
  _oneCellCache: BySheet<unknown>;
  _kdTree: BySheet<unknown>;
  openKdTree(): void;
  closeKdTree(): void;
  clear(): void;
  _insertOneCellCache(unit: string, sheet: SheetId, ...where: unknown[]): void;
  _removeOneCellCache(unit: string, sheet: SheetId, ...where: unknown[]): void;
  _removeCellCacheByRange(search: { readonly sheetId: SheetId }): void;
  removeById(unit: string, sheet?: SheetId): void;
}

export function indexChangedSheetsOnly(net: Dependencies): void {
  const { _dependencyRTreeCache: ranges } = net as unknown as { _dependencyRTreeCache: RangeNet };
  const stale = new Set<SheetId>();
  const { _insertOneCellCache, _removeOneCellCache, _removeCellCacheByRange, removeById, openKdTree, clear } =
    ranges;
  ranges._insertOneCellCache = (unit, sheet, ...where) => {
    stale.add(sheet);
    _insertOneCellCache.call(ranges, unit, sheet, ...where);
  };
  ranges._removeOneCellCache = (unit, sheet, ...where) => {
    stale.add(sheet);
    _removeOneCellCache.call(ranges, unit, sheet, ...where);
  };
  ranges._removeCellCacheByRange = (search) => {
    stale.add(search.sheetId);
    _removeCellCacheByRange.call(ranges, search);
  };
  ranges.removeById = (unit, sheet) => {
    if (sheet === undefined) ranges._kdTree.delete(unit);
    else ranges._kdTree.get(unit)?.delete(sheet);
    removeById.call(ranges, unit, sheet);
  };
  ranges.clear = () => {
    ranges._kdTree.clear();
    clear.call(ranges);
  };
  // What is closed may be searched no more; what did not change may.
  ranges.closeKdTree = () => {
    for (const sheets of ranges._kdTree.values()) for (const sheet of stale) sheets.delete(sheet);
  };
  ranges.openKdTree = () => {
    const all = ranges._oneCellCache;
    ranges._oneCellCache = new Map(
      [...all].map(([unit, sheets]) => [
        unit,
        new Map([...sheets].filter(([sheet]) => stale.has(sheet) || !ranges._kdTree.get(unit)?.has(sheet))),
      ]),
    );
    try {
      openKdTree.call(ranges);
    } finally {
      ranges._oneCellCache = all;
    }
    stale.clear();
  };
}
