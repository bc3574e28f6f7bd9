import { quote } from "../../text";
import { cellName, type Cell } from "../../workbook";
import { LINE, profile, SUBTOTAL, TOTAL } from "../../registers";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import { isCode } from "../headers";
import type { CellEdit } from "../finding";
import type { Rule } from "../rule";

/** What Excel itself would take for a number if it were typed anew. */
const NUMERIC =
  /^[-+−–]?\s*£?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*%?$|^\(\s*£?\s*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*\)$/;

/** `"1,850"` as the number it shows; null where Excel would keep it as text. */
function numberShown(text: string): number | null {
  const plain = text.replace(/[\u00A0\u202F]/g, " ").trim();
  // 00412 is a code: a number would lose its zeros.
  if (!NUMERIC.test(plain) || /^0\d/.test(plain)) return null;
  const isNegative = /^[-−–(]/.test(plain);
  const digits = Number(plain.replace(/[^0-9.]/g, ""));
  const value = plain.endsWith("%") ? Number((digits / 100).toPrecision(15)) : digits;
  return isNegative ? -value : value;
}

export const numbersAsText: Rule = {
  id: "WB-01",
  schedule: null,
  title: "Number kept as text",
  severity: "error",
  ...AUDIT,
  about:
    "A cell in a column of figures that looks like a number but is text. SUM passes over it, so the totals that should count it are wrong. References, codes and figures with leading zeros are let pass.",
  remedy:
    "Type the figure again as a number, without letters, quotation marks or spaces, in the unit the header gives. For a whole column, select it and use Data > Text to Columns > Finish.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheet(table.sheet);
      for (const { index, header } of table.columns) {
        if (isCode(header)) continue;
        const figures = profile(sheet, table, index);
        // Printed figures that nothing adds up (85% beside £1.2m in a list of measures) are text on purpose.
        const isCalculated = figures.numbers + figures.formulas > 0 || table.rowKinds.includes(TOTAL);
        if (!isCalculated && figures.unitFrom !== "header") continue;
        if (figures.numbers === 0 && figures.formulas === 0 && figures.unit === null) continue;
        if (figures.numbers + figures.written < figures.texts) continue;
        const cells: Cell[] = [];
        const edits: CellEdit[] = [];
        table.rowKinds.forEach((kind, at) => {
          if (kind !== LINE && kind !== SUBTOTAL && kind !== TOTAL) return;
          const row = table.bodyTop + at;
          const text = sheet.formulas.has(row, index) ? "" : sheet.grid.text(row, index);
          const value = text === "" ? null : numberShown(text);
          if (value === null) return;
          cells.push({ row, column: index });
          edits.push({ cell: cellName(row, index), from: text, to: value });
        });
        const first = edits[0];
        if (!first) continue;
        const column = header ? ` of ${quote(header)}` : "";
        yield {
          sheet: table.sheet,
          cells,
          message:
            cells.length === 1
              ? `${quote(String(first.from))}${column} is text, so totals leave it out. Enter it as a number, for example ${String(first.to)}.`
              : `${counted(cells.length, "figure")}${column} are text, so totals leave them out. Enter them as numbers: ${quote(String(first.from))} as ${String(first.to)}.`,
          found: String(first.from),
          expected: String(first.to),
          fix: { says: "Turn the text into numbers", edits },
        };
      }
    }
  },
};
