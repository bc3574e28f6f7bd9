/**
 * Excel's ways with arguments, known here and nowhere else:
 * - a range comes as rows of cells, and a single cell or a typed value for a range mostly as `[[x]]`;
 * - a blank cell in a range is `0` (as is a zero, from which it can't be told); alone it is `0`, `null` or `""`;
 * - an optional parameter left out is `null`, or missing where the host does not fill up;
 * - an error is a `CustomFunctions.Error`, an object with its name in it, or its name as text, by host;
 * - a rich value (a number with a format of its own) is an object with the plain value in `basicValue`.
 */

/** What the domain gets: an error is its name as text, `#N/A`. */
export type Cell = null | number | string | boolean;

const ERROR_NAME =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** A range or single value as rows of cells. What arrives clean, as a column of numbers does, is passed on as it is. */
export function range(argument: unknown): Cell[][] {
  if (!Array.isArray(argument)) return [[cell(argument)]];
  return areClean(argument) ? (argument as Cell[][]) : argument.map(rowOf);
}

/** A range that may be left out. */
export function optionalRange(argument: unknown): Cell[][] | null {
  return isOmitted(argument) ? null : range(argument);
}

/** One value. A range of one cell is that cell; a larger one can't be meant and is refused as `#VALUE!` would be. */
export function single(argument: unknown): Cell {
  if (!Array.isArray(argument)) return cell(argument);
  const [row, ...otherRows] = argument;
  if (otherRows.length) return "#VALUE!";
  if (!Array.isArray(row)) return argument.length ? cell(row) : null;
  return row.length > 1 ? "#VALUE!" : cell(row[0]);
}

/** A word that may be left out, from the pick-list of a parameter; a blank cell leaves it out as well. */
export function optionalWord(argument: unknown): string | null {
  const value = single(argument);
  if (value === null || value === 0 || value === "") return null;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Whether a cell holds an error of Excel. */
export function isErrorName(value: Cell): value is string {
  return typeof value === "string" && value.startsWith("#") && ERROR_NAME.test(value);
}

function isOmitted(argument: unknown): boolean {
  return argument === null || argument === undefined;
}

/** A loop of its own: `every` with a function takes three times as long over a long column. */
function areClean(rows: readonly unknown[]): boolean {
  for (let at = 0; at < rows.length; at++) {
    const row: unknown = rows[at];
    if (!Array.isArray(row)) return false;
    for (let column = 0; column < row.length; column++) {
      const value: unknown = row[column];
      if (typeof value !== "number" && !isClean(value)) return false;
    }
  }
  return true;
}

function isClean(value: unknown): boolean {
  const type = typeof value;
  return type === "number" || type === "string" || type === "boolean" || value === null;
}

function rowOf(row: unknown): Cell[] {
  return Array.isArray(row) ? Array.from(row, cell) : [cell(row)];
}

function cell(value: unknown): Cell {
  if (isClean(value)) return value as Cell;
  if (value === undefined) return null;
  return typeof value === "object" ? plainOf(value as Record<string, unknown>) : "#VALUE!";
}

/** The error's name, or the plain value of a rich one; a list in a cell and anything unheard of is `#VALUE!`. */
function plainOf(value: Record<string, unknown>): Cell {
  for (const name of [value.code, value.error, value.errorCode, value.basicValue]) {
    if (typeof name === "string" && ERROR_NAME.test(name)) return name;
  }
  return isClean(value.basicValue) ? (value.basicValue as Cell) : "#VALUE!";
}
