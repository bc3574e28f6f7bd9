/** Whether the text of a cell may be typed anew without something else going by the old one. */
import { contains, parseArea, TEXT, type Area, type Cell, type Sheet } from "../workbook";
import { comparable } from "../text";
import type { Context } from "./context";
import { isReadAsText, looksUp } from "./readAsText";

/** Whether the cell holds what somebody typed; what a formula gives can't be typed over. */
export function isTyped({ formulas }: Sheet, { row, column }: Cell): boolean {
  return !formulas.has(row, column) && !formulas.isFilled(row, column);
}

/** Whether a figure or a date kept as text may become a number: it was typed, and no formula goes by the text. */
export function mayBecomeNumber(context: Context, sheet: number, cell: Cell, text: string): boolean {
  return (
    isTyped(context.sheet(sheet), cell) &&
    !isReadAsText(context, sheet, cell) &&
    !isLookedUp(context, text) &&
    !isListed(context, sheet, cell)
  );
}

/**
 * Whether a text may be put right: it was typed, no formula of the workbook looks it up in quotation marks, the cell
 * neither takes a list of values, in which the text may stand as it is, nor gives one to other cells, and as a header
 * of an Excel table it would not become the name of another column.
 */
export function mayBeRetyped(context: Context, sheet: number, cell: Cell, text: string): boolean {
  const { validations } = context.sheet(sheet);
  return (
    isTyped(context.sheet(sheet), cell) &&
    !validations.some(
      ({ type, areas }) => type === "list" && areas.some((area) => contains(area, cell.row, cell.column)),
    ) &&
    !isLookedUp(context, text) &&
    !isListed(context, sheet, cell) &&
    !isNamedTwice(context.sheet(sheet), cell, text)
  );
}

/** A table of Excel has each header once: a second one it names anew, and formulas with it. */
function isNamedTwice({ tables, grid }: Sheet, { row, column }: Cell, text: string): boolean {
  return tables.some(({ area, headerRows }) => {
    if (headerRows === 0 || row !== area.top || column < area.left || column > area.right) return false;
    for (let other = area.left; other <= area.right; other++)
      if (other !== column && comparable(grid.text(row, other)) === comparable(text)) return true;
    return false;
  });
}

const elsewhere = new WeakMap<Context["recognised"], ReadonlyMap<string, number>>();

/**
 * Whether a formula may find the text in this cell by the same text in another one, so that both would have to be put
 * right at once. `together` are how many cells are.
 */
export function isPaired(context: Context, text: string, together: number): boolean {
  let times = elsewhere.get(context.recognised);
  if (!times)
    elsewhere.set(
      context.recognised,
      (times = looksUp(context) ? uncleanTexts(context) : new Map<string, number>()),
    );
  return (times.get(text.toLowerCase()) ?? 0) > together;
}

/** How often each text stands in the workbook that has spaces around it or letters beyond ASCII. */
function uncleanTexts({ snapshot }: Context): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { grid } of snapshot.sheets)
    for (let row = 0; row < grid.rowCount; row++)
      for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
        if (grid.kind(row, column) !== TEXT) continue;
        const text = grid.text(row, column);

        if (!/^\s|\s$|[^\x00-\x7F]/.test(text)) continue;
        const key = text.toLowerCase();
        times.set(key, (times.get(key) ?? 0) + 1);
      }
  return times;
}

const sources = new WeakMap<Context["recognised"], readonly (readonly [sheet: number, area: Area])[]>();

/** Whether the cell is one of those whose values other cells may take. */
function isListed(context: Context, sheet: number, { row, column }: Cell): boolean {
  let areas = sources.get(context.recognised);
  if (!areas) sources.set(context.recognised, (areas = listSources(context)));
  return areas.some(([at, area]) => at === sheet && contains(area, row, column));
}

/** The areas that data validation takes its lists from, themselves or by a name. */
function listSources({ snapshot }: Context): (readonly [number, Area])[] {
  const read = (formula: string, own: number, mayBeName: boolean): (readonly [number, Area])[] => {
    const text = formula.replace(/^=/, "").trim();
    const [, quotedName, plainName, cells = ""] =
      /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(text) ?? [];
    const named = (quotedName?.replace(/''/g, "'") ?? plainName)?.toLowerCase();
    const sheet =
      named === undefined ? own : snapshot.sheets.findIndex(({ name }) => name.toLowerCase() === named);
    const area = parseArea(cells);
    if (area) return sheet < 0 ? [] : [[sheet, area]];
    const name = mayBeName
      ? snapshot.names.find((one) => one.name.toLowerCase() === cells.toLowerCase())
      : undefined;
    return name ? read(name.formula, own, false) : [];
  };
  return snapshot.sheets.flatMap(({ validations }, own) =>
    validations.flatMap(({ type, formula1 }) =>
      type === "list" && !formula1.startsWith('"') ? read(formula1, own, true) : [],
    ),
  );
}

const quoted = new WeakMap<Context["recognised"], ReadonlySet<string>>();
const IN_QUOTES = /"((?:[^"]|"")*)"/g;

function isLookedUp(context: Context, text: string): boolean {
  let texts = quoted.get(context.recognised);
  if (!texts) quoted.set(context.recognised, (texts = textsInFormulas(context)));
  return texts.has(text.toLowerCase());
}

/** Every text that formulas hold in quotation marks; Excel's lookups make no difference of capitals. */
function textsInFormulas(context: Context): ReadonlySet<string> {
  const texts = new Set<string>();
  context.snapshot.sheets.forEach((_, sheet) => {
    for (const { r1c1 } of context.formulaGroups(sheet)) {
      if (!r1c1.includes('"')) continue;
      for (const [, text = ""] of r1c1.matchAll(IN_QUOTES)) texts.add(text.replace(/""/g, '"').toLowerCase());
    }
  });
  return texts;
}
