import { quote } from "../../text";
import { AUDIT } from "../clauses";
import { counted, printed } from "../figures";
import { saysRounded } from "../notes";
import type { Rule } from "../rule";
import { addedColumns, countsPosts, mismatches, type Mismatch } from "./sums";

/** What a wrong total is told as; the rules for money and for FTE say it alike. */
export function totalMessage(of: string, wrong: Mismatch): string {
  const stated = printed(wrong.stated, wrong.unit);
  const sum = printed(wrong.sum, wrong.unit);
  const total = wrong.isSubtotal ? "subtotal" : "total";
  const rows = `${counted(wrong.rows, "row")} come${wrong.rows === 1 ? "s" : ""} to ${sum}`;
  return wrong.isRounding
    ? `The ${total}${of} says ${stated}, but its ${rows}. Rounding can explain a difference of ${printed(Math.abs(wrong.sum - wrong.stated), wrong.unit)}: say under the table that figures are rounded, or total the unrounded figures.`
    : `The ${total}${of} says ${stated}, but its ${rows}. Check the rows, then correct the ${total}.`;
}

export const totals: Rule = {
  id: "WB-02",
  schedule: null,
  title: "Total differs from its rows",
  severity: "error",
  ...AUDIT,
  about:
    "A total or subtotal that is not the sum of its rows. Within one unit of the last printed place for each row it is a warning, since figures in thousands and millions are rounded, and nothing where a note by the table says that they are; beyond that an error. Totals of FTE have a rule of their own.",
  remedy:
    "Compare the lines with where they came from, correct the one that is wrong, and let the total be a sum of them. Where rounding alone explains the difference, say so below the table.",
  reads: "tables",
  yieldsTo: ["WB-01", "WB-03"],
  *check(context) {
    for (const table of context.tables) {
      const nested = new Set<number>();
      for (const { index, header, figures } of addedColumns(context, table)) {
        if (countsPosts(context, table, index, figures)) continue;
        for (const wrong of mismatches(context, table, index, header, figures.unit, nested)) {
          if (wrong.isRounding && saysRounded(context, table)) continue;
          yield {
            sheet: table.sheet,
            cells: [{ row: wrong.row, column: wrong.column }],
            message: totalMessage(header ? ` of ${quote(header)}` : "", wrong),
            severity: wrong.isRounding ? "warning" : "error",
            expected: printed(wrong.sum, wrong.unit),
            found: printed(wrong.stated, wrong.unit),
          };
        }
      }
    }
  },
};
