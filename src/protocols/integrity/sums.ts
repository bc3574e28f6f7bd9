/** Compares stated totals with the rows they total. */
import type { Unit } from "../../money";
import {
  BLANK,
  HEADING,
  LINE,
  profile,
  SUBTOTAL,
  TOTAL,
  yearOfHeader,
  type FoundTable,
  type Profile,
} from "../../registers";
import { comparableWords } from "../../text";
import type { Sheet } from "../../workbook";
import type { Context } from "../context";
import { figureAt, isError, same, Sum, type Figure } from "../figures";

/** A total that is not what its rows come to. */
export interface Mismatch {
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  readonly rows: number;
  readonly sum: number;
  readonly unit: Unit | null;
  /** Within one unit of the last place for each row: rounding can explain it. */
  readonly isRounding: boolean;
}

/** Columns that are not for adding up. */
const NOT_ADDED =
  /\b(?:rate|average|mean|per|ratio|percentage|share|price|age|year|date|ref|reference|id|code|no|band|grade|score|%)\b|%/;
const COUNTED = /\b(?:number|count|headcount|posts?|holders?|staff|employees|days|fte|wte)\b/;

/** The columns whose totals are looked at. */
export function addedColumns(
  context: Context,
  table: FoundTable,
): { index: number; header: string; figures: Profile }[] {
  const sheet = context.sheet(table.sheet);
  return table.columns.flatMap(({ index, header }) => {
    const figures = profile(sheet, table, index);
    if (!figures.mostlyFigures || figures.unit?.kind === "percent") return [];
    if (index === table.labelColumn) return [];
    if (yearOfHeader(header) === "" && NOT_ADDED.test(comparableWords(header).replace(/£\d*/g, "")))
      return [];
    return [{ index, header, figures }];
  });
}

/** One set of rows a total may be the sum of. */
class Candidate {
  readonly sum = new Sum();
  rows = 0;
  place = Infinity;

  add(figure: Figure): void {
    this.sum.add(figure.value);
    if (figure.value !== 0) this.rows++;
    this.place = Math.min(this.place, figure.place);
  }
}

/** Every total of a column that its rows do not come to. */
export function mismatches(
  context: Context,
  table: FoundTable,
  index: number,
  header: string,
  unit: Unit | null,
): Mismatch[] {
  const sheet = context.sheet(table.sheet);
  if (isDateColumn(context, sheet, table, index)) return [];
  const found: Mismatch[] = [];
  let lines = new Candidate();
  let section = new Candidate();
  let subtotals = new Candidate();
  let stated = new Candidate();
  let hasError = false;
  const restart = (): void => {
    lines = new Candidate();
    section = new Candidate();
    subtotals = new Candidate();
    stated = new Candidate();
    hasError = false;
  };
  table.rowKinds.forEach((kind, at) => {
    if (kind === BLANK || kind === HEADING) return;
    const row = table.bodyTop + at;
    if (isError(sheet, row, index)) hasError = true;
    const figure = figureAt(sheet, row, index, unit);
    if (kind === TOTAL || kind === SUBTOTAL) {
      if (figure && lines.rows + section.rows + subtotals.rows > 0 && !hasError) {
        const sets = kind === TOTAL ? [lines, subtotals, section, stated] : [section, lines, subtotals];
        const worst = compare(figure, sets, unit, header);
        if (worst) found.push({ row, column: index, unit, ...worst });
      }
      if (kind === TOTAL) restart();
      else {
        if (figure) subtotals.add(figure);
        section = new Candidate();
      }
      return;
    }
    if (!figure) return;
    stated.add(figure);
    if (kind !== LINE) return;
    lines.add(figure);
    section.add(figure);
  });
  return found;
}

type Judged = Pick<Mismatch, "stated" | "rows" | "sum" | "isRounding">;

/** Null where any set of rows explains the total; else what the nearest one comes to. */
function compare(
  total: Figure,
  sets: readonly Candidate[],
  unit: Unit | null,
  header: string,
): Judged | null {
  let nearest: Judged | null = null;
  for (const set of sets) {
    if (set.sum.count === 0) continue;
    const sum = set.sum.value;
    if (same(sum, total.value)) return null;
    const difference = Math.abs(sum - total.value);
    if (nearest && difference >= Math.abs(nearest.sum - nearest.stated)) continue;
    const place = Math.min(set.place, total.place);
    const isRounding =
      mayBeRounded(unit, header, place) && difference <= place * Math.max(1, set.rows) * (1 + 1e-9);
    nearest = { stated: total.value, rows: set.sum.count, sum, isRounding };
  }
  return nearest;
}

/** Money printed in thousands or millions is rounded; pounds and pence, posts and people are not. */
function mayBeRounded(unit: Unit | null, header: string, place: number): boolean {
  if (unit?.kind === "money") return unit.factor > 1 && place >= unit.factor / 1000;
  return unit === null && place === 1 && !COUNTED.test(comparableWords(header));
}

function isDateColumn(context: Context, sheet: Sheet, table: FoundTable, column: number): boolean {
  for (let at = 0; at < table.rowKinds.length; at++) {
    if (table.rowKinds[at] !== LINE) continue;
    if (!Number.isNaN(sheet.grid.number(table.bodyTop + at, column))) {
      return context.isDate(sheet, table.bodyTop + at, column);
    }
  }
  return false;
}
