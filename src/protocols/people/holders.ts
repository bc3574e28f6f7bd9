import { UNITS } from "../../money";
import { source } from "../../partnership";
import { headerOf } from "../../registers";
import { comparableWords, quote } from "../../text";
import { counted, figureAt, printed } from "../figures";
import type { Rule } from "../rule";
import { columnFor, POST_REGISTERS, posts } from "./posts";

export const holdersAndFte: Rule = {
  id: "HR-08",
  schedule: 4,
  title: "Holders and FTE disagree",
  severity: "warning",
  source: source("consultation", "8.7"),
  clause: "Posts are listed with the FTE occupied at present and the number of their holders.",
  about:
    "A post that more FTE is said to occupy than it has holders, since nobody fills more than one full-time post; or one with holders and no FTE. Fewer FTE than holders is what part-time holders and job shares give, and passes. FTE that is not called occupied may count vacant posts, and is only held against holders where it is nought.",
  remedy: "Check the establishment list. Correct the FTE, or the number of holders.",
  isGeneral: true,
  reads: POST_REGISTERS,
  *check(context) {
    for (const { register, row, title } of posts(context, ...POST_REGISTERS)) {
      const fte = columnFor(register, "fte");
      const holders = columnFor(register, "holders");
      if (fte === null || holders === null) continue;
      const sheet = context.sheet(register.table.sheet);
      const filled = figureAt(sheet, row, fte, null);
      const people = figureAt(sheet, row, holders, null);
      if (!filled || !people || filled.value < 0 || people.value < 0) continue;
      const isOccupied = OCCUPIED.test(comparableWords(headerOf(register.table, fte)));
      const isTooMuch = isOccupied && filled.value > people.value + 1e-9;
      const isNone = filled.value === 0 && people.value > 0;
      if (!isTooMuch && !isNone) continue;
      const post = title ? quote(title) : "This post";
      yield {
        sheet: register.table.sheet,
        cells: [fte, holders].map((column) => ({ row, column })),
        message: `${post} has ${
          isNone
            ? `${counted(people.value, "holder")}, but 0 FTE. Enter the FTE that they work, or 0 holders.`
            : people.value === 0
              ? `${printed(filled.value, UNITS.FTE)} occupied, but no holder. Correct the FTE or the number of holders.`
              : `${printed(filled.value, UNITS.FTE)} occupied by ${counted(people.value, "holder")}, and nobody fills more than 1 FTE. Correct the FTE or the number of holders.`
        }`,
        found: `${printed(filled.value, UNITS.FTE)}, ${counted(people.value, "holder")}`,
      };
    }
  },
};

const OCCUPIED = /\b(?:occupied|filled|in post|actual)\b/;
