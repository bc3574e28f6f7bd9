/** The merged cells of a sheet, by row: asked of each cell of a header, they are not gone through for each anew. */
import { contains, type Area, type Sheet } from "../workbook";

interface Merges {
  /** Those of a few rows, under each row that they reach. */
  readonly byRow: ReadonlyMap<number, readonly Area[]>;
  readonly tall: readonly Area[];
}

/** No header takes as many rows. */
const TALL = 20;
const read = new WeakMap<Sheet, Merges>();

function mergesOf(sheet: Sheet): Merges {
  let found = read.get(sheet);
  if (!found) read.set(sheet, (found = sorted(sheet)));
  return found;
}

function sorted({ merges }: Sheet): Merges {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top >= TALL) tall.push(merge);
    else for (let row = merge.top; row <= merge.bottom; row++) push(byRow, row, merge);
  }
  for (const row of byRow.values()) row.sort((a, b) => a.left - b.left);
  return { byRow, tall };
}

function push(byRow: Map<number, Area[]>, row: number, merge: Area): void {
  const own = byRow.get(row);
  if (own) own.push(merge);
  else byRow.set(row, [merge]);
}

/** The merged cells that a cell is part of. Excel lets none overlap. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  const { byRow, tall } = mergesOf(sheet);
  const inRow = byRow.get(row) ?? [];
  let [low, high] = [0, inRow.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inRow[middle]!.left <= column) low = middle + 1;
    else high = middle;
  }
  const before = inRow[low - 1];
  if (before && contains(before, row, column)) return before;
  return tall.find((merge) => contains(merge, row, column));
}

/** The same, where they stand side by side. */
export function wideMergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  const merge = mergeAt(sheet, row, column);
  return merge && merge.right > merge.left ? merge : undefined;
}

/** Whether merged cells begin in a row. */
export function beginsMerge(sheet: Sheet, row: number): boolean {
  const { byRow, tall } = mergesOf(sheet);
  return byRow.get(row)?.some(({ top }) => top === row) === true || tall.some(({ top }) => top === row);
}
