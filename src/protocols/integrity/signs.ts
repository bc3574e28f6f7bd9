import { columnsOf, LINE, type Role, SAVINGS_REGISTERS } from "../../registers";
import { comparableWords, quote } from "../../text";
import type { Cell } from "../../workbook";
import { BENEFITS } from "../clauses";
import { counted, figureAt } from "../figures";
import type { Rule } from "../rule";

const SAVINGS: readonly Role[] = ["year", "proposed", "achieved", "money", "amount"];

/** Lines that go against the rest and say so. */
const SAYS_WHY =
  /\b(?:costs?|invest\w*|pressures?|growth|revers\w*|one off|reinvest\w*|unachievable|unachieved|removed|removal|loss(?:es)?|reductions? in income|less|offset\w*|rent|fees?|expenditure|spend|redundanc\w*|adjustment\w*|correction\w*|slippage)\b/;

export const mixedSigns: Rule = {
  id: "WB-20",
  schedule: null,
  title: "Mixed sign convention",
  severity: "warning",
  ...BENEFITS,
  about:
    "Savings of one column written partly as positive and partly as negative figures. Where fewer than a quarter of the lines go against the rest, they are named; a real cost among savings wants a line of its own.",
  remedy: "Write all savings with the same sign. Show a cost on a line of its own that says it is one.",
  reads: SAVINGS_REGISTERS,
  *check(context) {
    for (const register of context.registers(...SAVINGS_REGISTERS)) {
      const { table } = register;
      const sheet = context.sheet(table.sheet);
      for (const { index, header } of SAVINGS.flatMap((role) => columnsOf(register, role))) {
        const positive: Cell[] = [];
        const negative: Cell[] = [];
        table.rowKinds.forEach((kind, at) => {
          const row = table.bodyTop + at;
          const figure = kind === LINE ? figureAt(sheet, row, index, null) : null;
          if (!figure || figure.value === 0) return;
          (figure.value > 0 ? positive : negative).push({ row, column: index });
        });
        const [fewer, most] = positive.length < negative.length ? [positive, negative] : [negative, positive];
        if (fewer.length * 4 > most.length) continue;
        const few = fewer.filter(({ row }) => {
          const label = table.labelColumn < 0 ? "" : sheet.grid.text(row, table.labelColumn);
          return !SAYS_WHY.test(comparableWords(label));
        });
        if (few.length === 0) continue;
        const sign = fewer === positive ? "positive" : "negative";
        yield {
          sheet: table.sheet,
          cells: few,
          message: `${counted(few.length, "figure")}${header ? ` of ${quote(header)}` : ""} ${few.length === 1 ? "is" : "are"} ${sign}, where the other ${most.length} are not. Write all savings with the same sign, and show a cost on a line of its own that says so.`,
          found: sign,
        };
      }
    }
  },
};
