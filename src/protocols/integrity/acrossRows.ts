/** Rows that calculate alike from column to column, as the years of a forecast do, and the one cell that does not. */
import { LINE, type FoundTable } from "../../registers";
import { NUMBER, type Cell, type Sheet } from "../../workbook";
import type { Alike } from "./pattern";

/** So many cells of a row make a pattern by themselves. */
const ALONE = 3;
/** So many do where so many other rows agree over the same columns. */
const TOGETHER = 2;
/** So many columns that calculate are the fewest in which a row can have a pattern. */
const COLUMNS = 3;

/** The rows of a table in which exactly one cell breaks off what stands on both sides of it. */
export function* acrossRows(sheet: Sheet, table: FoundTable): Generator<Alike> {
  const { left, right, bottom } = table.area;
  const calculates = (column: number): boolean => sheet.formulas.anyBetween(column, column);
  let calculating = 0;
  const between: number[] = [];
  for (let column = left; column <= right; column++) {
    if (calculates(column)) calculating++;
    if (column > left && column < right && calculates(column - 1) && calculates(column + 1))
      between.push(column);
  }
  if (calculating < COLUMNS || between.length === 0) return;
  for (let at = 0; at < table.rowKinds.length; at++) {
    const row = table.bodyTop + at;
    if (table.rowKinds[at] !== LINE || row > bottom) continue;
    const found = oneBreak(sheet, row, between, left, right);
    if (!found || isColumnsOwn(sheet, table, found.cell)) continue;
    const { cell, r1c1, agreeing } = found;
    const isFormula = sheet.formulas.has(cell.row, cell.column);
    if (agreeing < ALONE && !(isFormula && othersAgree(sheet, table, cell))) continue;
    const [before, after] = [cell.column - 1, cell.column + 1].map((column) => ({ row, column }));
    yield {
      table,
      sheet,
      header: "",
      across: "row",
      cells: [before!, cell, after!],
      pattern: {
        example: before!,
        r1c1,
        agreeing,
        typed: isFormula ? [] : [cell],
        odd: isFormula ? [cell] : [],
      },
    };
  }
}

interface Break {
  readonly cell: Cell;
  readonly r1c1: string;
  readonly agreeing: number;
}

/** The one cell with the same formula on both sides of it and another, or a number, in itself. */
function oneBreak(
  sheet: Sheet,
  row: number,
  between: readonly number[],
  left: number,
  right: number,
): Break | null {
  const { formulas, grid } = sheet;
  let found: Break | null = null;
  for (const column of between) {
    const before = formulas.r1c1(row, column - 1);
    if (before === "" || before !== formulas.r1c1(row, column + 1)) continue;
    const own = formulas.r1c1(row, column);
    if (own === before || formulas.isFilled(row, column)) continue;
    if (own === "" && grid.kind(row, column) !== NUMBER) continue;
    if (found) return null;
    let agreeing = 0;
    for (let at = left; at <= right; at++) if (formulas.r1c1(row, at) === before) agreeing++;
    found = { cell: { row, column }, r1c1: before, agreeing };
  }
  return found;
}

/** Whether the cell calculates, or is typed, as those above or below it: its column is of another kind. */
function isColumnsOwn({ formulas, grid }: Sheet, table: FoundTable, { row, column }: Cell): boolean {
  const own = formulas.r1c1(row, column);
  let agrees = 0;
  let breaks = 0;
  for (let at = 0; at < table.rowKinds.length && breaks + agrees < 200; at++) {
    const other = table.bodyTop + at;
    if (table.rowKinds[at] !== LINE || other === row) continue;
    const there = formulas.r1c1(other, column);
    if (own !== "" && there === own) return true;
    const before = formulas.r1c1(other, column - 1);
    if (before === "" || before !== formulas.r1c1(other, column + 1)) continue;
    if (there === before) agrees++;
    else if (there !== "" || grid.kind(other, column) === NUMBER) breaks++;
  }
  return breaks > agrees;
}

/** Whether other rows calculate alike over the same three columns. */
function othersAgree({ formulas }: Sheet, table: FoundTable, { row, column }: Cell): boolean {
  let rows = 0;
  for (let at = 0; at < table.rowKinds.length; at++) {
    const other = table.bodyTop + at;
    const there = formulas.r1c1(other, column);
    if (other === row || there === "" || table.rowKinds[at] !== LINE) continue;
    if (formulas.r1c1(other, column - 1) === there && formulas.r1c1(other, column + 1) === there) rows++;
    if (rows >= TOGETHER) return true;
  }
  return false;
}
