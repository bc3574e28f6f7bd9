import { HEADING, rowKind, type FoundTable } from "../../registers";
import { listed } from "../../text";
import { areaName, overlap, type Area } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Rule } from "../rule";

const NAMED_AT_MOST = 6;

/** A heading across its row, or a title that stands in it alone, hides nothing. */
function isHeading(table: FoundTable, { top, bottom }: Area): boolean {
  return top === bottom && rowKind(table, top) === HEADING;
}

export const mergedCells: Rule = {
  id: "WB-11",
  schedule: null,
  title: "Merged cells inside a table",
  severity: "warning",
  ...AUDIT,
  about:
    "Cells merged among the lines of a table. Only the first of them holds the value: sorting, filtering and formulas find the others blank. A merged title above the headers, or a merged heading over the lines of a section, is no fault.",
  remedy: "Unmerge the cells with Home > Merge & Center, and enter the value in each row it stands for.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      const body = { ...table.area, top: table.bodyTop };
      const cells = context
        .sheet(table.sheet)
        .merges.filter((merge) => overlap(merge, body) && !isHeading(table, merge))
        .flatMap((merge) => ({ row: merge.top, column: merge.left, area: areaName(merge) }));
      const first = cells[0];
      if (!first) continue;
      const named = cells.slice(0, NAMED_AT_MOST).map(({ area }) => area);
      if (cells.length > NAMED_AT_MOST) named.push(`${cells.length - NAMED_AT_MOST} more`);
      yield {
        sheet: table.sheet,
        cells: cells.map(({ row, column }) => ({ row, column })),
        message: `${listed(named)} ${cells.length === 1 ? "is" : "are"} merged inside the table. Unmerge, and enter the value in every row it is meant for.`,
        found: named.join(", "),
      };
    }
  },
};
