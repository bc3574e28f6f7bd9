/** A sheet of our own in the user's workbook. */
import { quote } from "../../src/text";
import { asText, rowBlocks } from "./blocks";
import { ownWrites } from "./ownWrites";
import { type Outcome, Refusal, run } from "./run";

export interface SheetRequest {
  /** As wished; where it is taken, a number follows it. */
  readonly name: string;
  /** Text is only ever text, whatever it looks like; `""` is an empty cell. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** In characters, by column. */
  readonly widths?: readonly number[];
  /** Rows that are headings, counted from 0. */
  readonly headings?: readonly number[];
  /**
   * Writes over the sheet of this name where it is ours: `marked` by its first cell, which is then that of `rows`, or
   * by its name alone, `named`, for people may rearrange such a sheet. Else a new sheet is made.
   */
  readonly replace?: "marked" | "named";
}

/** Excel shows no more of a text in a cell. */
const LONGEST = 32_767;
const LONGEST_NAME = 31;
/** Of a column's width in points, as Excel's standard font has it. */
const POINTS_A_CHARACTER = 5.6;
/** Fine lines between what is told, as in the other forms of a report. */
const HEADING_GROUND = "#E7F1EB";

/** Puts a table of ours into the workbook, at its end, and leaves every other sheet as it was. */
export function writeSheet(request: SheetRequest): Promise<Outcome<{ readonly sheet: string }>> {
  return ownWrites(() => run((context) => write(context, request)));
}

async function write(
  context: Excel.RequestContext,
  { name, rows, widths = [], headings = [], replace }: SheetRequest,
): Promise<{ readonly sheet: string }> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  const old = worksheets.getItemOrNullObject(name);
  await context.sync();
  const isOwn =
    replace !== undefined &&
    !old.isNullObject &&
    ((await begins(context, old, rows[0]?.[0])) || replace === "named");
  if (isOwn && old.protection.protected)
    throw new Refusal(
      `The sheet ${quote(name)} is protected. Unprotect it (Review, Unprotect Sheet), then write again. Nothing was written.`,
    );
  const shown = isOwn
    ? name
    : freeName(
        name,
        worksheets.items.map((each) => each.name),
      );
  const sheet = isOwn ? old : worksheets.add(shown);
  if (isOwn) sheet.getRange().clear();
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  for (const { top, rows: height } of rowBlocks(rows.length, columns)) {
    const block = rows
      .slice(top, top + height)
      .map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ""));
    const range = sheet.getRangeByIndexes(top, 0, block.length, columns);
    range.numberFormat = block.map((row) => row.map((cell) => (typeof cell === "string" ? "@" : "General")));
    range.values = block.map((row) =>
      row.map((cell) => (typeof cell === "string" ? asText(cut(cell)) : cell)),
    );
    range.format.verticalAlignment = "Top";
    await context.sync();
  }
  for (const [at, width] of widths.entries()) {
    const column = sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn();
    column.format.columnWidth = Math.min(width, 255) * POINTS_A_CHARACTER;
    column.format.wrapText = width >= WRAPS_FROM;
  }
  for (const at of headings) {
    const heading = sheet.getRangeByIndexes(at, 0, 1, columns).format;
    heading.font.bold = true;
    heading.fill.color = HEADING_GROUND;
  }
  sheet.activate();
  sheet.getRange("A1").select();
  await context.sync();
  return { sheet: shown };
}

/** Whether the sheet's first cell holds this; its protection is read along. */
async function begins(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  text: unknown,
): Promise<boolean> {
  const first = sheet.getRange("A1");
  first.load({ values: true });
  sheet.protection.load({ protected: true });
  await context.sync();
  return first.values[0]?.[0] === text;
}

/** A column as wide as this holds sentences, which are broken into lines. */
const WRAPS_FROM = 40;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** The name, with a number behind it where it is taken; Excel takes `plan` and `Plan` for one name. */
function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const one = name.slice(0, LONGEST_NAME - ending.length).trimEnd() + ending;
    if (!names.has(one.toLowerCase())) return one;
  }
}
