import { LINE, profile, type FoundTable } from "../../registers";
import { quote } from "../../text";
import type { Cell, FormatClass } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import { counted } from "../figures";
import type { Rule } from "../rule";

/** Below this many cells no format is the usual one. */
const FEWEST = 4;
const ONE: Readonly<Record<FormatClass, string>> = {
  general: "a plain number",
  number: "a plain number",
  currency: "money",
  percent: "a percentage",
  date: "a date",
  text: "text",
};
const SHOWN: Readonly<Record<FormatClass, string>> = {
  general: "plain numbers",
  number: "plain numbers",
  currency: "money",
  percent: "percentages",
  date: "dates",
  text: "text",
};
const plain = (shown: FormatClass): FormatClass => (shown === "general" ? "number" : shown);

export const misleadingFormat: Rule = {
  id: "WB-26",
  schedule: null,
  title: "Misleading number format",
  severity: "warning",
  ...AUDIT,
  about:
    "A figure shown as a date, a percentage or text where the rest of its column is not, so that a reader takes it for something else.",
  remedy:
    "Give the cell the number format of the rest of its column, and check that the figure is the one that was meant.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      for (const { index, header } of table.columns) {
        const times = new Map<FormatClass, number>();
        let all = 0;
        for (const { shown } of figures(context, table, index)) {
          times.set(shown, (times.get(shown) ?? 0) + 1);
          all++;
        }
        if (times.size < 2 || all < FEWEST) continue;
        const [usual, most] = [...times].sort((a, b) => b[1] - a[1])[0]!;
        if (most < all * 0.75) continue;
        for (const shown of times.keys()) {
          if (shown === usual || sameToTheEye(shown, usual)) continue;
          // A list of assumptions, without a header, has a rate here and an amount there.
          if (header === "" && shown !== "date" && usual !== "date") continue;
          const cells: Cell[] = [];
          for (const one of figures(context, table, index)) {
            if (one.shown === shown) cells.push({ row: one.row, column: index });
          }
          yield {
            sheet: table.sheet,
            cells,
            message: `${counted(cells.length, "figure")}${header ? ` of ${quote(header)}` : ""} ${cells.length === 1 ? `is shown as ${ONE[shown]}` : `are shown as ${SHOWN[shown]}`}, where the other ${most} are shown as ${SHOWN[usual]}. Give the column one number format.`,
            found: SHOWN[shown],
            expected: SHOWN[usual],
          };
        }
      }
    }
  },
};

/** The figures among the lines of a column, and as what each is shown. */
function* figures(
  context: Context,
  table: FoundTable,
  column: number,
): Generator<{ readonly row: number; readonly shown: FormatClass }> {
  const sheet = context.sheet(table.sheet);
  if (profile(sheet, table, column).numbers === 0) return;
  for (let at = 0; at < table.rowKinds.length; at++) {
    const row = table.bodyTop + at;
    if (table.rowKinds[at] !== LINE || Number.isNaN(sheet.grid.number(row, column))) continue;
    yield { row, shown: plain(context.formatClass(sheet, row, column)) };
  }
}

/** Money and plain numbers side by side mislead nobody. */
function sameToTheEye(a: FormatClass, b: FormatClass): boolean {
  const quiet = (shown: FormatClass): boolean => shown === "number" || shown === "currency";
  return quiet(a) && quiet(b);
}
