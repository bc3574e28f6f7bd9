import { LINE } from "../../registers";
import { quote } from "../../text";
import type { Cell, FormatClass } from "../../workbook";
import { AUDIT } from "../clauses";
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
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheet(table.sheet);
      for (const { index, header } of table.columns) {
        const byShown = new Map<FormatClass, Cell[]>();
        let all = 0;
        for (let at = 0; at < table.rowKinds.length; at++) {
          const row = table.bodyTop + at;
          if (table.rowKinds[at] !== LINE || Number.isNaN(sheet.grid.number(row, index))) continue;
          const shown = plain(context.formatClass(sheet, row, index));
          const cells = byShown.get(shown);
          if (cells) cells.push({ row, column: index });
          else byShown.set(shown, [{ row, column: index }]);
          all++;
        }
        if (byShown.size < 2 || all < FEWEST) continue;
        const usual = [...byShown].sort((a, b) => b[1].length - a[1].length)[0]!;
        if (usual[1].length < all * 0.75) continue;
        for (const [shown, cells] of byShown) {
          if (shown === usual[0] || sameToTheEye(shown, usual[0])) continue;
          yield {
            sheet: table.sheet,
            cells,
            message: `${counted(cells.length, "figure")}${header ? ` of ${quote(header)}` : ""} ${cells.length === 1 ? `is shown as ${ONE[shown]}` : `are shown as ${SHOWN[shown]}`}, where the other ${usual[1].length} are shown as ${SHOWN[usual[0]]}. Give the column one number format.`,
            found: SHOWN[shown],
            expected: SHOWN[usual[0]],
          };
        }
      }
    }
  },
};

/** Money and plain numbers side by side mislead nobody. */
function sameToTheEye(a: FormatClass, b: FormatClass): boolean {
  const quiet = (shown: FormatClass): boolean => shown === "number" || shown === "currency";
  return quiet(a) && quiet(b);
}
