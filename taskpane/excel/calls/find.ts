/** Cells that call functions of ours: where they are, what they fill, and what they show. */
import { has } from "../host";
import { rowBlocks, selectedAreas } from "../blocks";
import { type Outcome, run } from "../run";

export type CallScope = "selection" | "workbook";

export interface FoundCall {
  readonly sheet: string;
  /** The cell with the formula, counted from 0, and what it fills from there. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  /** What the cells show, row by row; an error by its name. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly hasError: boolean;
}

export interface FoundCalls {
  readonly calls: readonly FoundCall[];
  /** What was not looked at, in sentences. */
  readonly missed: readonly string[];
}

const MOST_CALLS = 2_000;
/** One call that fills more cells is not taken, for its values come in one message. */
const MOST_CELLS = 50_000;
const MOST_VALUES = 200_000;
/** Formulas are long, and a message holds 5 MB. */
const FORMULAS_A_BLOCK = 5_000;
const CELLS_AT_ONCE = 20_000;
const TELLS_SPILLS = "1.12";

interface Anchor {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The calls in the selection or the workbook, in reading order. Formulas are read in row blocks, one sync each; what
 * they fill is asked of Excel. Where it does not tell (before ExcelApi 1.12), nothing is found: a formula replaced
 * without the cells it fills would lose them.
 *
 * @param matches whether a formula calls a function of ours
 */
export function findCalls(
  scope: CallScope,
  matches: (formula: string) => boolean,
): Promise<Outcome<FoundCalls>> {
  if (!has(TELLS_SPILLS)) {
    return Promise.resolve({
      ok: false,
      sentence:
        "This Excel does not tell which cells a formula fills (ExcelApi 1.12), so nothing can be frozen or replaced safely here. Copy the cells and paste them as values instead.",
    });
  }
  return run(async (context) => {
    const missed: string[] = [];
    const anchors: Anchor[] = [];
    for (const range of await rangesOf(context, scope, missed)) {
      for (const block of rowBlocks(range.rowCount, range.columnCount, FORMULAS_A_BLOCK)) {
        if (anchors.length > MOST_CALLS) break;
        const part = range.getCell(block.top, 0).getResizedRange(block.rows - 1, range.columnCount - 1);
        part.load({ formulas: true });
        await context.sync();
        for (const [row, line] of (part.formulas as unknown[][]).entries()) {
          for (const [column, formula] of line.entries()) {
            if (typeof formula !== "string" || !matches(formula)) continue;
            anchors.push({
              sheet: range.worksheet,
              row: range.rowIndex + block.top + row,
              column: range.columnIndex + column,
              formula,
            });
          }
        }
      }
    }
    if (anchors.length > MOST_CALLS) {
      missed.push(
        `Only the first ${MOST_CALLS.toLocaleString("en-GB")} formulas are taken at a time. Look again afterwards for the others.`,
      );
    }
    return { calls: await filled(context, anchors.slice(0, MOST_CALLS), missed), missed };
  });
}

async function rangesOf(
  context: Excel.RequestContext,
  scope: CallScope,
  missed: string[],
): Promise<Excel.Range[]> {
  if (scope === "selection") return selectedAreas(context);
  const { worksheets } = context.workbook;
  worksheets.load({ name: true, visibility: true });
  await context.sync();
  const used = worksheets.items
    .filter(({ name, visibility }) => {
      if (`${visibility}` !== "VeryHidden") return true;
      missed.push(`The sheet ${name} is hidden by a program and was left alone.`);
      return false;
    })
    .map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject();
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      range.worksheet.load({ name: true });
      return range;
    });
  await context.sync();
  return used.filter((range) => !range.isNullObject);
}

/** Asks what each call fills and shows; a cell that lies in what another call fills has no formula of its own. */
async function filled(
  context: Excel.RequestContext,
  anchors: readonly Anchor[],
  missed: string[],
): Promise<FoundCall[]> {
  const placed = anchors.map((anchor) => {
    const cell = anchor.sheet.getRangeByIndexes(anchor.row, anchor.column, 1, 1);
    const spill = cell.getSpillingToRangeOrNullObject();
    spill.load({ address: true, rowCount: true, columnCount: true });
    return { ...anchor, cell, spill };
  });
  await context.sync();
  const found: FoundCall[] = [];
  let values = 0;
  let waiting: { readonly anchor: Anchor; readonly range: Excel.Range; rows: number; columns: number }[] = [];
  let waitingCells = 0;
  const take = async () => {
    await context.sync();
    for (const { anchor, range, rows, columns } of waiting) found.push(callOf(anchor, range, rows, columns));
    waiting = [];
    waitingCells = 0;
  };
  const areas: Filled[] = [];
  for (const { cell, spill, ...anchor } of placed) {
    const rows = spill.isNullObject ? 1 : spill.rowCount;
    const columns = spill.isNullObject ? 1 : spill.columnCount;
    const { sheet, row, column } = anchor;
    if (areas.some((area) => area.sheet === sheet.name && covers(area, row, column))) continue;
    if (rows * columns > 1) areas.push({ sheet: sheet.name, row, column, rows, columns });
    if (rows * columns > MOST_CELLS) {
      missed.push(
        `${spill.address} is filled by one formula with more than ${MOST_CELLS.toLocaleString("en-GB")} cells and was left alone. Copy it and paste it as values instead.`,
      );
      continue;
    }
    values += rows * columns;
    if (values > MOST_VALUES) {
      missed.push(
        `Only formulas that fill ${MOST_VALUES.toLocaleString("en-GB")} cells in all are taken at a time. Look again afterwards for the others.`,
      );
      break;
    }
    const range = spill.isNullObject ? cell : spill;
    range.load({ values: true, valueTypes: true });
    waiting.push({ anchor, range, rows, columns });
    waitingCells += rows * columns;
    if (waitingCells >= CELLS_AT_ONCE) await take();
  }
  await take();
  return found;
}

function callOf(
  { sheet, row, column, formula }: Anchor,
  range: Excel.Range,
  rows: number,
  columns: number,
): FoundCall {
  const hasError = range.valueTypes.some((line) => line.some((type) => `${type}` === "Error"));
  const values = range.values as (string | number | boolean)[][];
  return { sheet: sheet.name, row, column, rows, columns, formula, values, hasError };
}

type Filled = Pick<FoundCall, "sheet" | "row" | "column" | "rows" | "columns">;

function covers(call: Filled, row: number, column: number): boolean {
  return (
    row >= call.row &&
    row < call.row + call.rows &&
    column >= call.column &&
    column < call.column + call.columns
  );
}
