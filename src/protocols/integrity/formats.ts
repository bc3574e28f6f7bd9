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
      const isRare = rareIn(context, table);
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
            if (
              one.shown === shown &&
              !(shown !== "date" && isRowOf(context, table, one.row, index, shown, isRare))
            )
              cells.push({ row: one.row, column: index });
          }
          if (cells.length === 0) continue;
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

/** Whether the cell beside it is shown in the same way: its whole line is of another kind, growth among amounts. */
function isRowOf(
  context: Context,
  table: FoundTable,
  row: number,
  column: number,
  shown: FormatClass,
  isRare: (column: number, shown: FormatClass) => boolean,
): boolean {
  const sheet = context.sheet(table.sheet);
  return [column - 1, column + 1].some(
    (beside) =>
      !Number.isNaN(sheet.grid.number(row, beside)) &&
      plain(context.formatClass(sheet, row, beside)) === shown &&
      isRare(beside, shown),
  );
}

/** Whether fewer than half of the figures of a column are shown in a way; counted once a column. */
function rareIn(context: Context, table: FoundTable): (column: number, shown: FormatClass) => boolean {
  const known = new Map<number, ReadonlyMap<FormatClass, number>>();
  return (column, shown) => {
    let times = known.get(column);
    if (!times) {
      const counted = new Map<FormatClass, number>();
      for (const one of figures(context, table, column))
        counted.set(one.shown, (counted.get(one.shown) ?? 0) + 1);
      known.set(column, (times = counted));
    }
    const all = [...times.values()].reduce((sum, some) => sum + some, 0);
    return (times.get(shown) ?? 0) * 2 < all;
  };
}

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
