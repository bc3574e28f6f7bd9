import { areaName, overlap } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Rule } from "../rule";

export const mergedCells: Rule = {
  id: "WB-11",
  schedule: null,
  title: "Merged cells inside a table",
  severity: "warning",
  ...AUDIT,
  about:
    "Cells merged among the lines of a table. Only the first of them holds the value: sorting, filtering and formulas find the others blank. A merged title above the headers is no fault.",
  reads: "tables",
  *check(context) {
    for (const table of context.tables) {
      const body = { ...table.area, top: table.bodyTop };
      const cells = context
        .sheet(table.sheet)
        .merges.filter((merge) => overlap(merge, body))
        .flatMap((merge) => ({ row: merge.top, column: merge.left, area: areaName(merge) }));
      const first = cells[0];
      if (!first) continue;
      yield {
        sheet: table.sheet,
        cells: cells.map(({ row, column }) => ({ row, column })),
        message: `${cells.length === 1 ? `${first.area} is` : `${first.area} and ${cells.length - 1} more are`} merged inside the table. Unmerge, and enter the value in every row it is meant for.`,
        found: cells.map(({ area }) => area).join(", "),
      };
    }
  },
};
