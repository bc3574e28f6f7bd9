/** The cells that an argument of a formula points to, read as Excel would hand them to a custom function. */
import { has } from "./host";
import { type Outcome, run } from "./run";

/** Rows of cells, or why they can't be read here. */
export type Handed =
  | { readonly ok: true; readonly rows: readonly (readonly unknown[])[] }
  | { readonly ok: false; readonly sentence: string };

const CELLS = /^\$?[A-Z]{1,3}\$?\d{0,7}(?::\$?[A-Z]{1,3}\$?\d{0,7})?$/iu;

/**
 * Reads each reference (`A2:A9`, `'Savings 2019'!C3`, a name, `Table[Column]`, `D1#`) with two syncs for all of them.
 * Nothing is written. Blank cells come as 0, as Excel hands them over in a range.
 *
 * @param most how many cells one reference may have
 */
export function readReferences(references: readonly string[], most: number): Promise<Outcome<Handed[]>> {
  return run(async (context) => {
    const places = references.map((reference) => placeOf(context, reference));
    await context.sync();
    const ranges = places.map((place) => ("sentence" in place ? place : found(place)));
    for (const range of ranges) if (!("sentence" in range)) range.load({ cellCount: true });
    await context.sync();
    const read = ranges.map((range, at) => {
      if ("sentence" in range) return range;
      if (range.isNullObject) return { sentence: `There are no cells called ${references[at]!}.` };
      if (range.cellCount >= 0 && range.cellCount <= most)
        return range.load({ values: true, valueTypes: true });
      return {
        sentence: `${references[at]!} has more than ${most.toLocaleString("en-GB")} cells, too many for a preview. In a cell the formula takes them all.`,
      };
    });
    await context.sync();
    return read.map((range): Handed => {
      if ("sentence" in range) return { ok: false, sentence: range.sentence };
      const { values, valueTypes } = range;
      const rows = values.map((row: unknown[], at) =>
        row.map((value, column) => (`${valueTypes[at]?.[column]}` === "Empty" ? 0 : value)),
      );
      return { ok: true, rows };
    });
  });
}

type Place =
  | { readonly sentence: string }
  | { readonly sheet: Excel.Worksheet; readonly cells: string; readonly reference: string }
  | { readonly name: Excel.NamedItem; readonly reference: string };

function placeOf(context: Excel.RequestContext, reference: string): Place {
  const mark = reference.lastIndexOf("!");
  const cells = reference.slice(mark + 1);
  const { worksheets } = context.workbook;
  if (mark < 0) {
    if (!CELLS.test(cells.replace(/#$/u, "")) && !cells.includes("[")) {
      const name = context.workbook.names.getItemOrNullObject(cells);
      name.load({ type: true });
      return { name, reference };
    }
    const sheet = worksheets.getActiveWorksheet();
    sheet.load({ name: true });
    return { sheet, cells, reference };
  }
  const written = reference.slice(0, mark);
  const sheetName = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  if (sheetName.includes("[")) {
    return { sentence: `${reference} is in another workbook, which the preview does not open.` };
  }
  const sheet = worksheets.getItemOrNullObject(sheetName);
  sheet.load({ name: true });
  return { sheet, cells, reference };
}

function found(place: Exclude<Place, { readonly sentence: string }>): Excel.Range | { sentence: string } {
  if ("name" in place) {
    if (place.name.isNullObject) return { sentence: `There is nothing called ${place.reference}.` };
    return place.name.getRangeOrNullObject();
  }
  const { sheet, cells, reference } = place;
  if (sheet.isNullObject) return { sentence: `There is no sheet for ${reference}. Check its name.` };
  if (!cells.endsWith("#")) return sheet.getRange(cells);
  if (!has("1.12")) {
    return { sentence: `This Excel does not tell what ${reference} refers to. Give the address instead.` };
  }
  return sheet.getRange(cells.slice(0, -1)).getSpillingToRangeOrNullObject();
}
