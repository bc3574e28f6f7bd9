import { columnOf, LINE, profile, SUBTOTAL, TOTAL } from "../../registers";
import { FINANCE } from "../clauses";
import { figureAt, printed, same } from "../figures";
import type { Draft } from "../finding";
import { saysRounded } from "../notes";
import type { Rule } from "../rule";

interface Row {
  readonly row: number;
  readonly difference: number;
  readonly expected: number;
  readonly found: number;
  readonly place: number;
}

export const savingsAtRisk: Rule = {
  id: "FIN-07",
  schedule: 5,
  title: "At risk is not proposed less achieved less pressures",
  severity: "error",
  ...FINANCE,
  about:
    "In a savings monitor, what is at risk on each line is what was proposed, less what is achieved, less in-year pressures (written as negative figures, or as positive ones throughout). A difference of one unit of a column in thousands or millions is a warning, and none where a note by the table says that figures are rounded.",
  remedy:
    "Check the four figures against the monitor they were taken from, and correct the one that is wrong.",
  isGeneral: true,
  reads: ["savings monitor"],
  *check(context) {
    for (const register of context.registers("savings monitor")) {
      const { table } = register;
      const sheet = context.sheet(table.sheet);
      const at = {
        proposed: columnOf(register, "proposed")!.index,
        achieved: columnOf(register, "achieved")!.index,
        pressures: columnOf(register, "pressures")?.index,
        risk: columnOf(register, "at risk")!.index,
      };
      const unit = profile(sheet, table, at.proposed).unit;
      const rowsWith = (sign: 1 | -1): Row[] => {
        const rows: Row[] = [];
        table.rowKinds.forEach((kind, offset) => {
          if (kind !== LINE && kind !== SUBTOTAL && kind !== TOTAL) return;
          const row = table.bodyTop + offset;
          const proposed = figureAt(sheet, row, at.proposed, unit);
          const achieved = figureAt(sheet, row, at.achieved, unit);
          const risk = figureAt(sheet, row, at.risk, unit);
          const pressures = at.pressures === undefined ? null : figureAt(sheet, row, at.pressures, unit);
          if (!proposed || !achieved || !risk) return;
          const expected = Number(
            (proposed.value - achieved.value - sign * (pressures?.value ?? 0)).toPrecision(15),
          );
          const place = Math.min(proposed.place, achieved.place, risk.place);
          if (!same(expected, risk.value)) {
            rows.push({
              row,
              expected,
              found: risk.value,
              difference: Math.abs(expected - risk.value),
              place,
            });
          }
        });
        return rows;
      };
      const asNegative = rowsWith(1);
      const asPositive = rowsWith(-1);
      const wrong = asPositive.length < asNegative.length ? asPositive : asNegative;
      for (const { row, expected, found, difference, place } of wrong) {
        const isRounding = unit?.kind === "money" && unit.factor > 1 && difference <= place * (1 + 1e-9);
        if (isRounding && saysRounded(context, table)) continue;
        const draft: Draft = {
          sheet: table.sheet,
          cells: [{ row, column: at.risk }],
          severity: isRounding ? "warning" : "error",
          message: `${printed(found, unit)} is stated as at risk, but proposed less achieved less pressures gives ${printed(expected, unit)}. ${isRounding ? "Rounding can explain it: say so under the table." : "Correct whichever of the four is wrong."}`,
          expected: printed(expected, unit),
          found: printed(found, unit),
        };
        yield draft;
      }
    }
  },
};
