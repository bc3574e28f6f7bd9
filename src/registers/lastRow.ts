/** Whether the last row of a table is the total of those above it, though its label does not say so. */
import { comparableWords } from "../text";
import { anatomy, resolve, type Area, type Sheet } from "../workbook";
import { LINE, SUBTOTAL } from "./table";

/** What a total of all is called without the word: `Whole programme`, `All workstreams`, `Sum of savings`. */
const OF_ALL =
  /^(?:(?:the )?(?:whole|entire|overall|complete) \w+(?: \w+)?|all \w+(?: \w+)?|sum of (?:the )?\w+(?: \w+)?|altogether|in all)$/;
/** What comes of some of the lines, and need not take them all. */
const RESULTS =
  /\b(?:balances?|closing|net|surplus|deficit|movement|change|difference|variance|remaining|position|result)\b/;
/** How far from what is above it a figure called so may be, in parts of it. */
const NEARLY = 0.2;
/** Lines whose sums are no chance. */
const LINES_AT_LEAST = 3;
const SURE_LINES = 4;

/** A row of a label and figures, below the rows whose kinds are known. */
export function closes(
  sheet: Sheet,
  row: number,
  bodyTop: number,
  area: Area,
  kinds: Uint8Array,
  label: string,
): boolean {
  const above = { lines: rowsOf(LINE, kinds, bodyTop, row), totals: rowsOf(SUBTOTAL, kinds, bodyTop, row) };
  if (above.lines.length < 2) return false;
  return addsByFormula(sheet, row, area, above, label) ?? addsTyped(sheet, row, area, above, label);
}

interface Above {
  readonly lines: readonly number[];
  readonly totals: readonly number[];
}

function rowsOf(kind: number, kinds: Uint8Array, top: number, end: number): number[] {
  const rows: number[] = [];
  for (let row = top; row < end; row++) if (kinds[row - top] === kind) rows.push(row);
  return rows;
}

/** Null where the row has no formula that adds up; then only its figures can tell. */
function addsByFormula(sheet: Sheet, row: number, area: Area, above: Above, label: string): boolean | null {
  const isResult = RESULTS.test(comparableWords(label));
  let sums = 0;
  for (let column = area.left; column <= area.right; column++) {
    const r1c1 = sheet.formulas.r1c1(row, column);
    // A share of the totals is worked out as on every line.
    if (r1c1 === "" || r1c1 === sheet.formulas.r1c1(row - 1, column)) continue;
    if (!addsColumn(sheet, row, column, above, isResult)) return false;
    sums++;
  }
  return sums > 0 ? true : null;
}

/** Whether a formula adds up its column from the first lines to the last, but for one at either end, or all subtotals. */
function addsColumn(
  sheet: Sheet,
  row: number,
  column: number,
  { lines, totals }: Above,
  isResult: boolean,
): boolean {
  const { summed, references } = anatomy(sheet.formulas.r1c1(row, column));
  if (!summed || references.some(({ sheet: other, workbook }) => other !== "" || workbook !== ""))
    return false;
  const areas = summed.flatMap(
    (one) => resolve(one, row, column, sheet.grid.rowCount, sheet.grid.columnCount) ?? [],
  );
  const isOwn = areas.every(({ left, right, bottom }) => left === column && right === column && bottom < row);
  if (areas.length === 0 || !isOwn) return false;
  const takes = (at: number): boolean => areas.some(({ top, bottom }) => at >= top && at <= bottom);
  if (totals.length > 1 && totals.every(takes)) return true;
  const [only, another] = areas;
  if (only === undefined || another !== undefined) return lines.every(takes);
  const [first, second] = lines as [number, number];
  const end = lines[lines.length - 1]!;
  const beforeEnd = lines[lines.length - 2]!;
  if (only.bottom === only.top) return false;
  const misses = Number(only.top > first) + Number(only.bottom < end);
  return (
    misses === 0 || (misses === 1 && only.top <= (isResult ? first : second) && only.bottom >= beforeEnd)
  );
}

/** Figures typed in: what all lines come to, or nearly so under a name for all of them. */
function addsTyped(sheet: Sheet, row: number, area: Area, { lines, totals }: Above, label: string): boolean {
  const isNamed = OF_ALL.test(comparableWords(label));
  if (!isNamed && lines.length < LINES_AT_LEAST) return false;
  let exact = 0;
  for (let column = area.left; column <= area.right; column++) {
    const stated = sheet.grid.number(row, column);
    if (Number.isNaN(stated)) continue;
    const sums = [lines, totals].map((rows) => sumOf(sheet, rows, column));
    if (sums.some((sum) => sum !== 0 && Math.abs(sum - stated) <= Math.abs(sum) * 1e-9)) exact++;
    else if (!isNamed || !sums.some((sum) => sum !== 0 && Math.abs(sum - stated) <= Math.abs(sum) * NEARLY))
      return false;
    else if (largest(sheet, lines, column) >= Math.abs(stated)) return false;
  }
  if (isNamed) return true;
  return exact > 1 || (exact === 1 && lines.length >= SURE_LINES);
}

function sumOf(sheet: Sheet, rows: readonly number[], column: number): number {
  let sum = 0;
  for (const row of rows) {
    const value = sheet.grid.number(row, column);
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

function largest(sheet: Sheet, rows: readonly number[], column: number): number {
  let most = 0;
  for (const row of rows) {
    const value = sheet.grid.number(row, column);
    if (!Number.isNaN(value)) most = Math.max(most, Math.abs(value));
  }
  return most;
}
