/** Compares stated totals with the rows they total. */
import type { Unit } from "../../money";
import {
  BLANK,
  columnOf,
  HEADING,
  LINE,
  profile,
  rowsOf,
  SUBTOTAL,
  TOTAL,
  yearOfHeader,
  type FoundTable,
  type Profile,
} from "../../registers";
import { comparableWords } from "../../text";
import { anatomy, NUMBER, resolve, type Sheet } from "../../workbook";
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
  readonly isSubtotal: boolean;
  /** Within one unit of the last place for each row: rounding can explain it. */
  readonly isRounding: boolean;
}

/** Columns that are not for adding up. */
const NOT_ADDED =
  /\b(?:cumulative|running|balance|unit|rate|average|mean|per|ratio|percentage|share|price|age|year|date|ref|reference|id|code|no|band|grade|score|%)\b|%/;
/** `No. of FTE` counts, where `No.` alone is a reference. */
const HOW_MANY =
  /\b(?:no|nos) (?:of )?(?=(?:ftes?|wtes?|full time|whole time|posts?|post holders?|holders?|staff|employees|people)\b)/g;
const COUNTED = /\b(?:number|count|headcount|posts?|holders?|staff|employees|days|fte|wte)\b/;

/** The columns whose totals are looked at. */
export function addedColumns(
  context: Context,
  table: FoundTable,
): { index: number; header: string; figures: Profile }[] {
  const sheet = context.sheet(table.sheet);
  return table.columns.flatMap(({ index, header }) => {
    const figures = profile(sheet, table, index);
    if (!figures.mostlyFigures || figures.isUnsure || figures.unit?.kind === "percent") return [];
    if (index === table.labelColumn || isShownInPercent(context, table, index)) return [];
    // `Spend to date` is no date, and a council's share in pounds is an amount.
    const beside =
      figures.unit?.kind === "money"
        ? /£\d*|\bto date\b|\b(?:full|part|in|this|next) year\b|\bshares?\b/g
        : /£\d*|\bto date\b|\b(?:full|part|in|this|next) year\b/g;
    const words = comparableWords(header).replace(beside, "").replace(HOW_MANY, "");
    if (yearOfHeader(header) === "" && NOT_ADDED.test(words)) return [];
    return [{ index, header, figures }];
  });
}

/** Whether the first figure of a column is shown as a percentage: rates are not for adding up. */
function isShownInPercent(context: Context, table: FoundTable, index: number): boolean {
  const sheet = context.sheet(table.sheet);
  for (const row of rowsOf(table, LINE))
    if (sheet.grid.kind(row, index) === NUMBER) return context.formatClass(sheet, row, index) === "percent";
  return false;
}

/** Whether a column counts posts: by its unit, or because it is the register's column for FTE. */
export function countsPosts(context: Context, table: FoundTable, index: number, { unit }: Profile): boolean {
  const register = context.registerOf(table);
  return unit?.kind === "posts" || (register !== null && columnOf(register, "fte")?.index === index);
}

/** One set of rows a total may be the sum of. */
class Candidate {
  readonly sum = new Sum();
  rows = 0;
  place = Infinity;
  largest = 0;
  private positive = 0;

  get isOneSign(): boolean {
    return this.positive === 0 || this.positive === this.rows;
  }

  add(figure: Figure): void {
    this.sum.add(figure.value);
    if (figure.value !== 0) this.rows++;
    if (figure.value > 0) this.positive++;
    this.largest = Math.max(this.largest, Math.abs(figure.value));
    this.place = Math.min(this.place, figure.place);
  }
}

/** How far back a total of totals is looked for. */
const LEVELS = 60;

/** More lines than these are not looked through for lines that others are parts of. */
const NESTED_AT_MOST = 2_000;
const PARTS_AT_MOST = 200;

/** The last of the lines right below one that are parts of it; -1 where they come to another figure. */
function partsEnd(values: readonly number[], at: number): number {
  const whole = values[at]!;
  if (whole === 0) return -1;
  let sum = 0;
  for (let part = at + 1; part < values.length && part <= at + PARTS_AT_MOST; part++) {
    sum += values[part]!;
    if (values[part] !== 0 && same(sum, whole)) return part;
  }
  return -1;
}

/** What stands above a total in its column, section by section. */
class Above {
  /** All lines, those since the last total of any kind, the totals so far, and lines with what is stated of them. */
  readonly lines = new Candidate();
  readonly subtotals = new Candidate();
  readonly stated = new Candidate();
  section = new Candidate();
  /** The totals and the sum of the lines above each, from the top. */
  private readonly inOrder: number[] = [];
  private readonly closed: { readonly total: number; readonly linesAbove: number }[] = [];

  get isEmpty(): boolean {
    return this.lines.rows + this.subtotals.rows === 0;
  }

  line(figure: Figure): void {
    this.lines.add(figure);
    this.section.add(figure);
    this.inOrder.push(figure.value);
  }

  close(figure: Figure | null): void {
    if (figure) {
      this.subtotals.add(figure);
      this.closed.push({ total: figure.value, linesAbove: this.lines.sum.value });
    }
    this.section = new Candidate();
  }

  /**
   * Whether lines that the lines below them are parts of, as in a pivot table kept as values, come to a total: each
   * is counted once, with its parts or without.
   */
  isNested(total: number, row: number, nested: Set<number>): boolean {
    const { inOrder } = this;
    if (inOrder.length > NESTED_AT_MOST) return false;
    let sum = 0;
    let parents = 0;
    for (let at = 0; at < inOrder.length; at++) {
      const end = partsEnd(inOrder, at);
      sum += inOrder[at]!;
      if (end < 0) continue;
      parents += end > at + 1 ? 1 : 0;
      at = end;
    }
    // Of two lines alike, neither is a part of the other, unless another column says that the table has parts.
    if (!same(sum, total) || (parents === 0 && !nested.has(row))) return false;
    nested.add(row);
    return true;
  }

  /** Whether a total takes in several levels at once: the last few subtotals, or a total less what follows it. */
  explains(total: number): boolean {
    const { value } = this.section.sum;
    let suffix = 0;
    for (let back = 1; back <= Math.min(LEVELS, this.closed.length); back++) {
      const at = this.closed[this.closed.length - back]!;
      suffix += at.total;
      const linesSince = this.lines.sum.value - at.linesAbove;
      if ([linesSince, suffix, suffix + value, suffix - value].some((sum) => same(sum, total))) return true;
    }
    return false;
  }
}

/** A label that says total and nothing else. */
const PLAIN_TOTAL = /^(?:(?:grand|overall|combined|sub) ?)?totals?$/;

/** Every total of a column that its rows do not come to. */
export function mismatches(
  context: Context,
  table: FoundTable,
  index: number,
  header: string,
  unit: Unit | null,
  /** The rows of totals that another column has shown to be of lines with parts; more of them are added. */
  nested = new Set<number>(),
): Mismatch[] {
  const sheet = context.sheet(table.sheet);
  if (isDateColumn(context, sheet, table, index)) return [];
  const found: Mismatch[] = [];
  const above = new Above();
  let hasError = false;
  let lastLine = -1;
  let showsNothing = false;
  let afterTotal = false;
  for (let at = 0; at < table.rowKinds.length; at++) {
    const kind = table.rowKinds[at];
    if (kind === BLANK || kind === HEADING) continue;
    const row = table.bodyTop + at;
    if (isError(sheet, row, index)) hasError = true;
    const figure = figureAt(sheet, row, index, unit);
    if (kind === TOTAL || kind === SUBTOTAL) {
      const label = comparableWords(labelOf(table, sheet, row));
      const isPlain = PLAIN_TOTAL.test(label);
      if (
        figure &&
        !above.isEmpty &&
        !hasError &&
        (isPlain || !afterTotal) &&
        // Lines that show nothing yet are in the totals that it is calculated from.
        !(showsNothing && isAcross(sheet, row, index)) &&
        !isCalculated(sheet, row, index, unit, figure, lastLine) &&
        !above.explains(figure.value) &&
        !above.isNested(figure.value, row, nested)
      ) {
        const { lines, subtotals, section, stated } = above;
        const sets = kind === TOTAL ? [lines, subtotals, section, stated] : [section, lines, subtotals];
        const worst = compare(figure, sets, unit, header);
        if (worst && !isOtherFigure(label, worst, section))
          found.push({ row, column: index, isSubtotal: kind === SUBTOTAL, ...worst });
      }
      above.close(figure);
      afterTotal = kind === TOTAL;
      continue;
    }
    if (!figure) {
      if (kind === LINE && sheet.formulas.has(row, index)) showsNothing = true;
      continue;
    }
    above.stated.add(figure);
    if (kind !== LINE) continue;
    above.line(figure);
    lastLine = row;
    afterTotal = false;
  }
  return found;
}

function labelOf(table: FoundTable, sheet: Sheet, row: number): string {
  return table.labelColumn < 0 ? "" : sheet.grid.text(row, table.labelColumn);
}

/** What `total` is said of where a sum is meant. */
const SUMMED_UP =
  /^total (?:.*\b)?(?:savings?|costs?|budgets?|expenditure|spend(?:ing)?|income|fte|posts?|staff|amounts?|value|net|gross|for|services?)\b/;

/** `Total complaints` among other measures: less than one of the lines it would have to be the sum of. */
function isOtherFigure(label: string, { stated, unit }: Judged, section: Candidate): boolean {
  if (unit !== null || !label.startsWith("total ") || SUMMED_UP.test(label)) return false;
  return section.isOneSign && Math.abs(stated) < section.largest && stated * section.sum.value > 0;
}

/**
 * A formula that adds cells of its column shows what they come to; whether they are the right ones is for the rule
 * on total formulas. So does one that calculates across, as the lines above it do.
 */
function isCalculated(
  sheet: Sheet,
  row: number,
  column: number,
  unit: Unit | null,
  stated: Figure,
  lastLine: number,
): boolean {
  const r1c1 = sheet.formulas.r1c1(row, column);
  if (r1c1 === "") return false;
  if (lastLine >= 0 && sheet.formulas.r1c1(lastLine, column) === r1c1) return true;
  const { summed } = anatomy(r1c1);
  if (!summed || summed.some((reference) => reference.sheet !== "")) return false;
  const sum = new Sum();
  for (const reference of summed) {
    const area = resolve(reference, row, column, sheet.grid.rowCount, sheet.grid.columnCount);
    if (!area) return false;
    for (let at = area.top; at <= area.bottom; at++) {
      for (let across = area.left; across <= area.right; across++) {
        const figure = sheet.grid.number(at, across);
        if (!Number.isNaN(figure)) sum.add(figure);
      }
    }
  }
  return same(sum.value * (unit?.kind === "money" ? unit.factor : 1), stated.value);
}

/** Whether a formula reads single cells of its own row alone. */
function isAcross(sheet: Sheet, row: number, column: number): boolean {
  const r1c1 = sheet.formulas.r1c1(row, column);
  if (r1c1 === "") return false;
  const { references } = anatomy(r1c1);
  return (
    references.length > 0 &&
    references.every(
      ({ sheet: other, top, bottom }) =>
        other === "" && [top, bottom].every((step) => step !== null && !step.fixed && step.at === 0),
    )
  );
}

type Judged = Pick<Mismatch, "stated" | "rows" | "sum" | "unit" | "isRounding">;

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
    nearest = { stated: total.value, rows: set.sum.count, sum, unit, isRounding };
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
