import { source } from "../../partnership";
import { columnsOf } from "../../registers";
import { dayText, fromSerial, quote, toSerial } from "../../text";
import { counted, figureAt } from "../figures";
import { linesOf } from "../lines";
import type { Rule } from "../rule";

export const savingPastContract: Rule = {
  id: "TEC-02",
  schedule: 7,
  title: "Saving booked past the end of the contract it rests on",
  severity: "warning",
  source: source("scrutiny", "9.1 Financial Implications"),
  clause:
    "Some of the savings are those of contracts, and contracts end: more work is needed on the contact centre, whose contract ceases on 30 September 2019.",
  about:
    "A savings line with the end of its contract in a column, and amounts in financial years that begin after that day.",
  remedy: "Take out the savings after the contract's end, or enter the contract they will rest on from then.",
  isGeneral: true,
  reads: ["savings plan", "savings progress"],
  *check(context) {
    for (const line of linesOf(context, "savings plan", "savings progress")) {
      const end = line.day("contract end");
      if (end === null) continue;
      const sheet = context.sheet(line.sheet);
      const late = columnsOf(line.register, "year").filter(({ index, year }) => {
        const first = startOf(year);
        return first !== null && first > end && (figureAt(sheet, line.row, index, null)?.value ?? 0) !== 0;
      });
      if (late.length === 0) continue;
      const shown = dayText(fromSerial(end)!);
      yield {
        sheet: line.sheet,
        cells: late.map(({ index }) => ({ row: line.row, column: index })),
        message: `The contract of ${quote(line.text("initiative"))} ends on ${shown}, and savings are entered for ${late.length === 1 ? late[0]!.year : `${counted(late.length, "year")} after it, the first of them ${late[0]!.year}`}. Take them out, or enter the contract they will rest on then.`,
        found: late.map(({ year }) => year).join(", "),
        expected: `none after ${shown}`,
      };
    }
  },
};

/** A council's financial year begins on 1 April; a calendar year on 1 January. */
function startOf(year: string): number | null {
  const first = Number(year.slice(0, 4));
  if (!Number.isInteger(first) || first < 1900) return null;
  return toSerial({ year: first, month: year.includes("/") ? 4 : 1, day: 1 });
}
