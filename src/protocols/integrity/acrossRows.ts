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
  const inside: number[] = [];
  for (let column = left; column <= right; column++) {
    if (calculates(column)) calculating++;
    if (column > left && column < right && calculates(column - 1) && calculates(column + 1))
      inside.push(column);
  }
  if (calculating < COLUMNS || inside.length === 0) return;
  const columns = new Map<number, Between>();
  for (let at = 0; at < table.rowKinds.length; at++) {
    const row = table.bodyTop + at;
    if (table.rowKinds[at] !== LINE || row > bottom) continue;
    const found = oneBreak(sheet, row, inside, left, right);
    if (!found) continue;
    const { cell, r1c1, agreeing } = found;
    const lines = columns.get(cell.column) ?? between(sheet, table, cell.column);
    columns.set(cell.column, lines);
    if (isColumnsOwn(sheet, lines, cell)) continue;
    const isFormula = sheet.formulas.has(cell.row, cell.column);
    if (agreeing < ALONE && !(isFormula && lines.agreeing >= TOGETHER)) continue;
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
  inside: readonly number[],
  left: number,
  right: number,
): Break | null {
  const { formulas, grid } = sheet;
  let found: Break | null = null;
  for (const column of inside) {
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

/** What the lines of a column do between its neighbours; read once, however many rows break off there. */
interface Between {
  /** How many lines have a formula. */
  readonly formulas: ReadonlyMap<string, number>;
  /** The first lines whose neighbours calculate alike, and whether the column goes with them or breaks off. */
  readonly first: readonly { readonly row: number; readonly breaks: boolean }[];
  /** Lines that calculate alike over the three columns, of all. */
  readonly agreeing: number;
}

/** So many lines tell what a column does. */
const FIRST_LINES = 200;

function between({ formulas, grid }: Sheet, table: FoundTable, column: number): Between {
  const counts = new Map<string, number>();
  const first: { row: number; breaks: boolean }[] = [];
  let agreeing = 0;
  for (let at = 0; at < table.rowKinds.length; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    const row = table.bodyTop + at;
    const own = formulas.r1c1(row, column);
    if (own !== "") counts.set(own, (counts.get(own) ?? 0) + 1);
    const before = formulas.r1c1(row, column - 1);
    if (before === "" || before !== formulas.r1c1(row, column + 1)) continue;
    if (own === before) agreeing++;
    else if (own === "" && grid.kind(row, column) !== NUMBER) continue;
    if (first.length <= FIRST_LINES) first.push({ row, breaks: own !== before });
  }
  return { formulas: counts, first, agreeing };
}

/** Whether the cell calculates, or is typed, as those above or below it: its column is of another kind. */
function isColumnsOwn(
  { formulas }: Sheet,
  { formulas: counts, first }: Between,
  { row, column }: Cell,
): boolean {
  const own = formulas.r1c1(row, column);
  if (own !== "" && counts.get(own)! > 1) return true;
  const others = first.filter((line) => line.row !== row);
  return others.filter(({ breaks }) => breaks).length * 2 > others.length;
}
