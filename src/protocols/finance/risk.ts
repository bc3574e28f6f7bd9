import type { Unit } from "../../money";
import {
  columnOf,
  LINE,
  profile,
  rowKind,
  rowsOf,
  SUBTOTAL,
  TOTAL,
  type FoundTable,
  type Register,
  type RowKind,
} from "../../registers";
import type { Sheet } from "../../workbook";
import type { Context } from "../context";
import { FINANCE } from "../clauses";
import { figureAt, printed, same, Sum } from "../figures";
import type { Draft } from "../finding";
import { saysRounded } from "../notes";
import type { Rule } from "../rule";

interface Row {
  readonly row: number;
  readonly kind: RowKind;
  /** What is stated less what it should be. */
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
    "In a savings monitor, what is at risk on each line is what was proposed, less what is achieved, less in-year pressures (written as negative figures, or as positive ones throughout). A difference of one unit of a column in thousands or millions is a warning, and none where a note by the table says that figures are rounded. A total that is what its lines come to is left to them.",
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
      const columns = [
        at.proposed,
        at.achieved,
        at.risk,
        ...(at.pressures === undefined ? [] : [at.pressures]),
      ];
      if (columns.some((index) => profile(sheet, table, index).isUnsure)) continue;
      const unit = profile(sheet, table, at.proposed).unit ?? unitOverAnother(context, register);
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
              kind,
              expected,
              found: risk.value,
              difference: risk.value - expected,
              place,
            });
          }
        });
        return rows;
      };
      const asNegative = rowsWith(1);
      const asPositive = rowsWith(-1);
      const wrong = asPositive.length < asNegative.length ? asPositive : asNegative;
      for (const one of wrong) {
        const { row, expected, found, difference, place } = one;
        if (one.kind !== LINE && addsLines(sheet, table, one, wrong, columns, unit)) continue;
        const isRounding =
          unit?.kind === "money" && unit.factor > 1 && Math.abs(difference) <= place * (1 + 1e-9);
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

/** Whether a total is what the lines above it come to, or those of its section: then what is wrong is told of them. */
function addsLines(
  sheet: Sheet,
  table: FoundTable,
  total: Row,
  wrong: readonly Row[],
  columns: readonly number[],
  unit: Unit | null,
): boolean {
  const lines = [...rowsOf(table, LINE)].filter((row) => row < total.row);
  let top = total.row - 1;
  while (top >= table.bodyTop && rowKind(table, top) !== SUBTOTAL && rowKind(table, top) !== TOTAL) top--;
  return [lines, lines.filter((row) => row > top)].some(
    (some) =>
      wrong.some(({ row, kind }) => kind === LINE && some.includes(row)) &&
      columns.every((column) => {
        const sum = new Sum();
        for (const row of some) sum.add(figureAt(sheet, row, column, unit)?.value ?? 0);
        return same(sum.value, figureAt(sheet, total.row, column, unit)?.value ?? 0);
      }),
  );
}

/** Of two monitors on one sheet, the one below has the unit that the lines over the first give. */
function unitOverAnother(context: Context, register: Register): Unit | null {
  const above = context
    .registers("savings monitor")
    .filter(({ table, area }) => table.sheet === register.table.sheet && area.top < register.area.top);
  for (const other of above.reverse()) {
    const column = columnOf(other, "proposed")!.index;
    const { unit, unitFrom } = profile(context.sheet(other.table.sheet), other.table, column);
    if (unitFrom === "title") return unit;
  }
  return null;
}
