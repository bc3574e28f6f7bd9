import { besideWhatIsThere, type PlanSheet, type Renamed, type WorkbookPlan } from "../../../src/template";
import type { Area } from "../../../src/workbook";
import { has } from "../host";
import { type Outcome, run } from "../run";
import { formatsOf, formulasOf, looksOf, type Matrix, type Value, valuesOf, within } from "./cells";
import { addCharts } from "./charts";
import { dress } from "./looks";
import { protect, setUp } from "./page";
import { addConditionalFormats, addValidations } from "./rules";
import { addTable, fillTotals, linesOf } from "./tables";
import { readTaken } from "./taken";

/** So many cells with their looks go into one message at least: some 400 KB, where Excel on the web takes 5 MB. */
const MESSAGE_CELLS = 2000;

/** What adding a template would do, to be told before it is done. */
export interface Adding {
  readonly sheets: readonly string[];
  readonly renamed: readonly Renamed[];
  /** What this Excel can't be given, in sentences. */
  readonly leftOut: readonly string[];
}

export interface AddingProgress {
  readonly sheet: string;
  readonly done: number;
  readonly of: number;
}

/** What `addTemplate` would do in the open workbook as it is now. */
export function foreseeTemplate(plan: WorkbookPlan): Promise<Outcome<Adding>> {
  return run(async (context) => {
    const { plan: fitted, renamed } = besideWhatIsThere(plan, await readTaken(context));
    return { sheets: fitted.sheets.map(({ name }) => name), renamed, leftOut: leftOut(plan) };
  });
}

/**
 * Adds a template's sheets, tables and names behind the workbook's own sheets, which are not touched: a name that is
 * taken gets a number. Where Excel refuses on the way, what was added is taken out again.
 */
export function addTemplate(
  plan: WorkbookPlan,
  onProgress: (progress: AddingProgress) => void,
): Promise<Outcome<Adding>> {
  return run(async (context) => {
    const { plan: fitted, renamed } = besideWhatIsThere(plan, await readTaken(context));
    try {
      await build(context, fitted, onProgress);
    } catch (error) {
      await takeOut(context, fitted);
      throw error;
    }
    return { sheets: fitted.sheets.map(({ name }) => name), renamed, leftOut: leftOut(plan) };
  });
}

/** Formulas name tables and names of other sheets, so those of all sheets come first. */
async function build(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  onProgress: (progress: AddingProgress) => void,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = plan.sheets.map((sheet) => [worksheets.add(sheet.name), sheet] as const);
  await context.sync();

  let done = 0;
  const inMessages = async (write: (sheet: Excel.Worksheet, plan: PlanSheet) => void): Promise<void> => {
    let cells = 0;
    for (const [at, [sheet, each]] of sheets.entries()) {
      // What is written is worked out once a message, and not once a cell block.
      if (cells === 0) context.application.suspendApiCalculationUntilNextSync();
      write(sheet, each);
      done++;
      cells += sizeOf(each);
      if (cells < MESSAGE_CELLS && at < sheets.length - 1) continue;
      await context.sync();
      onProgress({ sheet: each.name, done, of: 2 * sheets.length });
      cells = 0;
    }
  };
  await inMessages(fill);
  for (const { name, formula, comment } of plan.names) names.add(name, `=${formula}`, comment);
  await context.sync();
  await inMessages(finish);
  for (const [sheet, each] of sheets) await addCharts(context, sheet, each);
  for (const [sheet, each] of sheets) if (each.isProtected) protect(sheet);
  await stamp(context, plan);
  sheets[0]?.[0].activate();
  await context.sync();
}

/** Values, tables and looks: all that leads to no other sheet. */
function fill(sheet: Excel.Worksheet, plan: PlanSheet): void {
  const looks = looksOf(plan);
  // From the top: no table has anything below it while it is made.
  const blocks = valuesOf(plan);
  for (const table of [...plan.tables].sort((one, other) => one.area.top - other.area.top)) {
    const lines = linesOf(table);
    writeIn(sheet, lines, formatsOf(looks, lines), blocks);
    addTable(sheet, table);
  }
  writeIn(sheet, null, formatsOf(looks, null), blocks);
  setUp(sheet, plan);
  for (const { row, column, location, tip } of plan.links) {
    // What the cell shows stays: Excel takes the text from it.
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: location, screenTip: tip };
  }
  dress(sheet, looks);
  // The template's own look tells a link; Excel underlines it of itself.
  for (const { row, column } of plan.links) sheet.getCell(row, column).format.font.underline = "None";
}

/** Formulas, and the rules of cells that may name other sheets. */
function finish(sheet: Excel.Worksheet, plan: PlanSheet): void {
  for (const block of formulasOf(plan)) range(sheet, block).formulas = block.rows as string[][];
  fillTotals(sheet, plan);
  addValidations(sheet, plan);
  addConditionalFormats(sheet, plan);
  if (canNote())
    for (const { row, column, text } of plan.notes) sheet.notes.add(sheet.getCell(row, column), text);
}

/** The stamp tells the version later on; a workbook that has one keeps it. */
async function stamp(context: Excel.RequestContext, plan: WorkbookPlan): Promise<void> {
  const { custom } = context.workbook.properties;
  const stamps = plan.stamp.map(([name, value]) => [custom.getItemOrNullObject(name), name, value] as const);
  await context.sync();
  for (const [found, name, value] of stamps) if (found.isNullObject) custom.add(name, value);
}

/** Cells that have a look, as nearly all of a template's have. */
function sizeOf({ looks }: PlanSheet): number {
  return looks.reduce(
    (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
}

/** Takes out what was added before Excel refused; the workbook is then as it was. */
async function takeOut(context: Excel.RequestContext, plan: WorkbookPlan): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = plan.sheets.map(({ name }) => worksheets.getItemOrNullObject(name));
  const added = plan.names.map(({ name }) => names.getItemOrNullObject(name));
  await context.sync();
  for (const each of [...added, ...sheets]) if (!each.isNullObject) each.delete();
  await context.sync();
}

/** Formats first, for they say what is text; of the values those of one area, or of them all. */
function writeIn(
  sheet: Excel.Worksheet,
  area: Area | null,
  formats: Matrix<string> | null,
  blocks: readonly Matrix<Value>[],
): void {
  if (formats) range(sheet, formats).numberFormat = formats.rows as string[][];
  for (const block of area ? within(blocks, area) : blocks)
    range(sheet, block).values = block.rows as unknown[][];
}

function range(sheet: Excel.Worksheet, { top, left, rows }: Matrix<unknown>): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows.length, rows[0]?.length ?? 1);
}

function leftOut({ sheets }: WorkbookPlan): string[] {
  const hasNotes = sheets.some(({ notes }) => notes.length > 0);
  return hasNotes && !canNote()
    ? ["Notes at cells are left out: this Excel takes them from files only (that takes ExcelApi 1.18)."]
    : [];
}

/** Office.js from a package may lack what the one at Microsoft's address has, whatever Excel says of its sets. */
function canNote(): boolean {
  return has("1.18") && "notes" in Excel.Worksheet.prototype;
}
