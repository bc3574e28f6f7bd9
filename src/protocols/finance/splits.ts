import { UNITS } from "../../money";
import { listed, quote } from "../../text";
import { FINANCE } from "../clauses";
import { printed, same, Sum } from "../figures";
import type { Rule } from "../rule";
import { sharedCosts, type SharedCost } from "./costShares";

export const sharesOfLine: Rule = {
  id: "FIN-01",
  schedule: 5,
  title: "Shares of a line do not add to the line",
  severity: "error",
  ...FINANCE,
  about:
    "A shared cost whose parts, one a council, come to another sum than its amount, to the penny; or whose percentages do not come to 100. Lines with a part left blank are left to the rule on blanks.",
  remedy:
    "Correct the council's part that is wrong so that the parts come to the amount, to the penny. =JWA.COST_SHARE splits an amount so that they always do.",
  isGeneral: true,
  reads: ["cost shares"],
  *check(context) {
    for (const { line, name, amount, parts } of eachMeasure(sharedCosts(context))) {
      if (parts.length < 2 || parts.some(({ figure }) => figure === null)) continue;
      const isPercent = parts.every((part) => part.isPercent);
      if (!isPercent && (parts.some((part) => part.isPercent) || !amount)) continue;
      const sum = new Sum();
      for (const { figure } of parts) sum.add(figure!.value);
      // Percentages stand as 62 or, in a cell formatted so, as 0.62.
      const wanted = isPercent ? (Math.abs(sum.value) <= 2 ? 1 : 100) : amount!.figure.value;
      if (same(sum.value, wanted)) continue;
      const unit = isPercent ? null : UNITS["£"];
      const shown = (value: number): string =>
        isPercent ? `${Number((wanted === 1 ? value * 100 : value).toFixed(6))}%` : printed(value, unit);
      yield {
        sheet: line.sheet,
        cells: parts.map(({ cell }) => cell),
        message: `The parts of ${listed(parts.map(({ party }) => party))}${name ? ` in ${quote(name)}` : ""} come to ${shown(sum.value)}, and the ${isPercent ? "whole is 100%" : `amount is ${shown(wanted)}`}: ${shown(Math.abs(sum.value - wanted))} ${sum.value < wanted ? "is missing" : "too much"}. Correct the part that is wrong, or split the line with =JWA.COST_SHARE, whose parts always add up.`,
        found: shown(sum.value),
        expected: shown(wanted),
      };
    }
  },
};

/** Where each council has a share in per cent and one in pounds, both are looked at. */
function* eachMeasure(costs: Iterable<SharedCost>): Generator<SharedCost> {
  for (const cost of costs) {
    const percents = cost.parts.filter(({ isPercent }) => isPercent);
    const amounts = cost.parts.filter(({ isPercent }) => !isPercent);
    if (percents.length > 1 && amounts.length > 0) {
      yield { ...cost, parts: percents };
      if (amounts.length > 1) yield { ...cost, parts: amounts };
    } else yield cost;
  }
}
