/** What array formulas of a block fill: asked only of blocks that spill, and there of the columns that do. */
import { cellName, type Area } from "../../../src/workbook";
import { ask } from "../run";
import { areaOf, PLACE, rangeAt } from "./place";

const CELLS_AT_ONCE = 500;

export async function readSpills(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  formulas: readonly (readonly (string | null)[])[],
): Promise<Area[]> {
  const columns = await ask(context, () => {
    const all = [];
    for (let column = area.left; column <= area.right; column++) {
      const range = rangeAt(context.workbook.worksheets.getItem(sheet), {
        ...area,
        left: column,
        right: column,
      });
      all.push(range.load({ hasSpill: true }));
    }
    return all;
  });
  const spilling = new Set(columns.flatMap(({ hasSpill }, at) => (hasSpill === false ? [] : [at])));
  const cells = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      formula !== null && spilling.has(column) ? [cellName(area.top + row, area.left + column)] : [],
    ),
  );
  const spills: Area[] = [];
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) {
    const found = await ask(context, () =>
      cells.slice(from, from + CELLS_AT_ONCE).map((cell) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
        return range.getSpillingToRangeOrNullObject().load(PLACE);
      }),
    );
    for (const range of found) if (!range.isNullObject) spills.push(areaOf(range));
  }
  return spills;
}
