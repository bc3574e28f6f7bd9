/** The rows of a sheet as XML, in pieces: a large sheet is never held whole. */
import { cellName, columnName, areaName, isCellError, type CellValue } from "../../../src/workbook";
import { escaped } from "../../xml/text";
import type { BookFormula, BookRow, BookSheet } from "../book";
import { attributes } from "../../xml/write";

/** Texts that cells name by number, each once, in the order they come. */
export class TextTable {
  private readonly known = new Map<string, number>();
  /** How many cells name one. */
  count = 0;

  index(text: string): number {
    this.count++;
    let at = this.known.get(text);
    if (at === undefined) {
      at = this.known.size;
      this.known.set(text, at);
    }
    return at;
  }

  get size(): number {
    return this.known.size;
  }

  *xml(head: string, namespace: string): Generator<string> {
    let piece = `${head}<sst xmlns="${namespace}" count="${this.count}" uniqueCount="${this.size}">`;
    for (const text of this.known.keys()) {
      const space = /^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
      piece += `<si><t${space}>${escaped(text)}</t></si>`;
      if (piece.length > PIECE) {
        yield piece;
        piece = "";
      }
    }
    yield `${piece}</sst>`;
  }
}

/** Characters handed on at a time. */
const PIECE = 1 << 18;
/** The most characters Excel takes in a cell; it would not open a file with more. */
const LONGEST = 32_767;

export interface CellContext {
  readonly texts: TextTable;
  /** The `s="…"` of a look. */
  style(look: number): number;
  /** A formula as the file holds it; `isDynamic` where it is written as a dynamic array. */
  formula(formula: BookFormula): { readonly text: string; readonly isDynamic: boolean };
}

export function* rowsXml(sheet: BookSheet, context: CellContext): Generator<string> {
  const { grid } = sheet;
  const settings = new Map(sheet.rows.map((row) => [row.row, row]));
  const formulas = new Map<number, BookFormula[]>();
  for (const formula of sheet.formulas) {
    const row = formulas.get(formula.row);
    if (row) row.push(formula);
    else formulas.set(formula.row, [formula]);
  }
  let beyond = [...new Set([...settings.keys(), ...formulas.keys()])].filter((row) => row >= grid.rowCount);
  beyond = beyond.sort((a, b) => a - b);
  let piece = "";
  const rows = function* (): Generator<number> {
    for (let row = 0; row < grid.rowCount; row++) yield row;
    yield* beyond;
  };
  for (const row of rows()) {
    const own = settings.get(row);
    const cells = cellsXml(sheet, row, formulas.get(row), context);
    if (cells === "" && !own) continue;
    piece += `<row r="${row + 1}"${own ? rowAttributes(own, context) : ""}`;
    piece += cells === "" ? "/>" : `>${cells}</row>`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

function rowAttributes(row: BookRow, context: CellContext): string {
  const look = row.look ?? 0;
  return attributes({
    s: look > 0 ? context.style(look) : undefined,
    customFormat: look > 0 ? true : undefined,
    ht: row.height,
    hidden: row.hidden || undefined,
    customHeight: row.height === undefined ? undefined : true,
    outlineLevel: row.outline,
  });
}

function cellsXml(
  { grid }: BookSheet,
  row: number,
  formulas: readonly BookFormula[] | undefined,
  context: CellContext,
): string {
  let xml = "";
  const byColumn = formulas ? new Map(formulas.map((formula) => [formula.column, formula])) : null;
  const end = grid.rowEnd(row);
  const begin = end > 0 ? grid.rowBegin(row) : 0;
  const write = (column: number): void => {
    const formula = byColumn?.get(column);
    const value = grid.value(row, column);
    const look = grid.style(row, column);
    if (value === null && look === 0 && !formula) return;
    xml += cellXml(row, column, value, look === 0 ? 0 : context.style(look), formula, context);
  };
  const outside = formulas
    ?.filter(({ column }) => column < begin || column >= end)
    .map(({ column }) => column);
  outside?.sort((a, b) => a - b);
  for (const column of outside ?? []) if (column < begin) write(column);
  for (let column = begin; column < end; column++) write(column);
  for (const column of outside ?? []) if (column >= begin) write(column);
  return xml;
}

function cellXml(
  row: number,
  column: number,
  value: CellValue,
  style: number,
  formula: BookFormula | undefined,
  context: CellContext,
): string {
  const start = `<c r="${columnName(column)}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
  if (!formula) {
    if (value === null) return `${start}/>`;
    if (typeof value === "string")
      return `${start} t="s"><v>${context.texts.index(value.slice(0, LONGEST))}</v></c>`;
    return `${start}${typed(value)}</c>`;
  }
  const { text, isDynamic } = context.formula(formula);
  const mark = isDynamic ? ' cm="1"' : "";
  const area = formula.area ? areaName(formula.area) : cellName(row, column);
  const f = formulaXml(text, formula, isDynamic, area);
  if (value === null) return `${start}${mark}>${f}</c>`;
  if (typeof value === "string") {
    return `${start} t="str"${mark}>${f}<v>${escaped(value.slice(0, LONGEST))}</v></c>`;
  }
  const inner = typed(value);
  const cut = inner.indexOf(">");
  return `${start}${inner.slice(0, cut)}${mark}>${f}${inner.slice(cut + 1)}</c>`;
}

/** The type of a value, the end of the tag, and the value: ` t="b"><v>1</v>`. */
function typed(value: number | boolean | { readonly error: string } | string): string {
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v>`;
  if (isCellError(value)) return ` t="e"><v>${escaped(value.error)}</v>`;
  // No cell of Excel holds what is no number.
  if (typeof value === "number" && Number.isFinite(value))
    return `><v>${Object.is(value, -0) ? 0 : value}</v>`;
  return ' t="e"><v>#NUM!</v>';
}

function formulaXml(text: string, formula: BookFormula, isDynamic: boolean, area: string): string {
  const table = formula.isOldArray && /^TABLE\(([^,]*),([^,]*)\)$/.exec(text);
  if (table) {
    // A data table: its two inputs are the row's and the column's, the file's first is the row's where both are.
    const [, byRow = "", byColumn = ""] = table;
    const isTwoWay = byRow !== "" && byColumn !== "";
    return `<f${attributes({
      t: "dataTable",
      ref: area,
      dt2D: isTwoWay,
      dtr: isTwoWay || byRow !== "",
      r1: byRow || byColumn,
      r2: isTwoWay ? byColumn : undefined,
    })}/>`;
  }
  const isArray = isDynamic || formula.area !== undefined;
  return isArray ? `<f t="array" ref="${area}">${escaped(text)}</f>` : `<f>${escaped(text)}</f>`;
}
