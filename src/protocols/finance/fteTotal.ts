import { source } from "../../partnership";
import { printed } from "../figures";
import { addedColumns, mismatches, totalMessage } from "../integrity";
import type { Rule } from "../rule";

export const fteTotal: Rule = {
  id: "FIN-11",
  schedule: 5,
  title: "FTE total differs from its rows",
  severity: "error",
  source: source("consultation", "7.2"),
  clause: "Posts deleted to reach the savings are shown with their FTE, line by line and in total.",
  about:
    "A total of FTE that its rows do not come to. Posts are not rounded as money is, so every difference is an error.",
  remedy: "Check the FTE of each line against the establishment list, then correct the line or the total.",
  isGeneral: true,
  reads: "tables",
  yieldsTo: ["WB-01", "WB-03"],
  *check(context) {
    for (const table of context.tables) {
      for (const { index, header, figures } of addedColumns(context, table)) {
        if (figures.unit?.kind !== "posts") continue;
        for (const wrong of mismatches(context, table, index, header, figures.unit)) {
          yield {
            sheet: table.sheet,
            cells: [{ row: wrong.row, column: wrong.column }],
            message: totalMessage(" of FTE", wrong),
            expected: printed(wrong.sum, wrong.unit),
            found: printed(wrong.stated, wrong.unit),
          };
        }
      }
    }
  },
};
