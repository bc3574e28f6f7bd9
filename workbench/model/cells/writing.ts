/**
 * Writes to cells as `Range.values` and `Range.formulas` do: `""` clears a cell, `null` leaves it, texts are read as
 * a person's typing, one value fills a range.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
import { translateFormulaToA1 } from "@borgar/fx";
import { cellName, type Area } from "../../../xlsx";
import type { SheetId, Write } from "../../engine/engine";
import type { WorkbookDocument } from "../document";
import { invalidArgument, rangeExceedsLimit, wrongShape } from "../errors";
import { cellsOf, columnsOf, rowsOf } from "./areas";
import { refuseEditing, refuseLocked } from "./guards";
import { isUnbounded, MAX_CELLS } from "./reading";
import { isText } from "./text";
import { readTyped } from "./typing";

export type WriteKind = "values" | "formulas" | "formulasR1C1";

export function writeCells(
  document: WorkbookDocument,
  sheet: SheetId,
  area: Area,
  given: unknown,
  kind: WriteKind,
): void {
  const { engine } = document;
  refuseWriting(document, sheet, area);
  const cell = shaped(given, area);
  const formats = new Formats(document, sheet, area);
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  const block: Write[][] = [];
  for (let i = 0; i < rows; i++) {
    const line = new Array<Write>(columns);
    for (let j = 0; j < columns; j++) line[j] = asWrite(cell(i, j), i, j, area, kind, formats);
    block.push(line);
  }
  engine.write(sheet, area.top, area.left, block, "api");
  formats.write();
}

/** What keeps an area from being written at all. */
export function refuseWriting(document: WorkbookDocument, sheet: SheetId, area: Area): void {
  if (isUnbounded(area)) {
    // excel-add-ins-ranges-unbounded: "you can't set cell-level properties on an unbounded range".
    throw invalidArgument();
  }
  if (cellsOf(area) > MAX_CELLS) throw rangeExceedsLimit();
  refuseEditing(document.engine);
  refuseLocked(document, sheet, area);
}

/** How to find the value of a cell in what was given: a block of the area's shape, or one value for all. */
function shaped(given: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[];
  const columns = columnsOf(area);
  if (!rows.every(Array.isArray)) {
    // A flat list is no block, unless it stands for one value.
    if (rows.length === 1) return () => rows[0];
    throw wrongShape();
  }
  const block = rows as unknown[][];
  if (block.length === 1 && block[0]!.length === 1) return () => block[0]![0];
  if (block.length !== rowsOf(area) || block.some((row) => row.length !== columns)) throw wrongShape();
  return (row, column) => block[row]![column];
}

function asWrite(value: unknown, i: number, j: number, area: Area, kind: WriteKind, formats: Formats): Write {
  if (typeof value === "number") return { value };
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return { value };
  if (typeof value !== "string") throw invalidArgument();
  const typed = readTyped(value);
  switch (typed.kind) {
    case "empty":
      return { value: null };
    case "text":
      return { value: typed.text };
    case "error":
      return { value: { error: typed.error } };
  }
  if (formats.isText(i, j)) return { value };
  switch (typed.kind) {
    case "boolean":
      return { value: typed.isTrue };
    case "number":
      if (typed.format !== undefined) formats.suggest(i, j, typed.format);
      return { value: typed.number };
    case "formula":
      return { formula: asA1(checkedFormula(typed.formula), kind, area.top + i, area.left + j) };
  }
}

function asA1(formula: string, kind: WriteKind, row: number, column: number): string {
  return kind === "formulasR1C1" ? translateFormulaToA1(formula, cellName(row, column)) : formula;
}

/** What Excel would not take when typed: quotes or brackets that don't close. */
function checkedFormula(formula: string): string {
  let depth = 0;
  let quote = "";
  for (const char of formula) {
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "(" || char === "{" || char === "[") depth++;
    else if ((char === ")" || char === "}" || char === "]") && --depth < 0) throw invalidArgument();
  }
  // In brackets an apostrophe only escapes what follows it, so that a lone one is no fault there.
  if (depth !== 0 || (quote !== "" && !formula.includes("["))) throw invalidArgument();
  return formula;
}

/** The number formats of the cells written to; they are only looked at where a text turns out to be more. */
class Formats {
  private known: string[][] | null = null;
  private suggested: (string | undefined)[][] | null = null;

  constructor(
    private readonly document: WorkbookDocument,
    private readonly sheet: SheetId,
    private readonly area: Area,
  ) {}

  private at(i: number, j: number): string {
    this.known ??= this.document.engine.formats(this.sheet, this.area);
    return this.known[i]?.[j] ?? "General";
  }

  isText(i: number, j: number): boolean {
    return isText(this.at(i, j));
  }

  /** Only a cell in General takes on the format of what was typed. */
  suggest(i: number, j: number, format: string): void {
    if (this.at(i, j) !== "General") return;
    this.suggested ??= Array.from({ length: rowsOf(this.area) }, () =>
      new Array<string | undefined>(columnsOf(this.area)).fill(undefined),
    );
    this.suggested[i]![j] = format;
  }

  write(): void {
    const { sheet, area } = this;
    if (this.suggested) this.document.engine.setFormats(sheet, area.top, area.left, this.suggested);
  }
}

/** `Range.numberFormat`: one code for all, or a block; `null` leaves a cell's as it is. */
export function writeFormats(document: WorkbookDocument, sheet: SheetId, area: Area, given: unknown): void {
  if (isUnbounded(area) && Array.isArray(given)) throw invalidArgument();
  refuseEditing(document.engine);
  refuseLocked(document, sheet, area);
  const cell = shaped(given, area);
  const single = !Array.isArray(given) || cellsOf(area) === 1 || isOne(given);
  if (single) {
    const format = formatOf(cell(0, 0));
    if (format !== undefined) document.engine.setLook(sheet, area, { format });
    return;
  }
  const block: (string | undefined)[][] = [];
  for (let i = 0; i < rowsOf(area); i++)
    block.push(Array.from({ length: columnsOf(area) }, (_, j) => formatOf(cell(i, j))));
  document.engine.setFormats(sheet, area.top, area.left, block);
}

const isOne = (given: unknown[]): boolean =>
  given.length === 1 && (!Array.isArray(given[0]) || given[0].length === 1);

function formatOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "string") throw invalidArgument();
  return value === "" ? "General" : value;
}
