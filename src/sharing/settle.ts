/** COST_SETTLE: who is owed and who owes, so that the whole cost falls on the basis. */
import type { Partnership } from "../partnership";
import {
  apportion,
  balanceColumn,
  fromUnits,
  isBlank,
  notAnAmount,
  readPlaces,
  shapeOf,
  toUnits,
  type Cells,
} from "../money";
import { answer, unusable, type Answer, type Refusal } from "../text";
import { readBasis, weightsByRow, type Basis } from "./basis";

export interface CostSettleRequest {
  /** n x p: what each party has paid on each line, in pounds; blanks are nothing paid. */
  readonly paid: Cells;
  /** See `readBasis`; a block has one row of weights for each line. */
  readonly basis?: Cells | null | undefined;
  /** Decimal places of the unit in which it is settled: 2 when left out. */
  readonly places?: unknown;
  readonly partnership: Partnership;
}

/**
 * What each party is still owed (positive) or owes (negative), in pounds: what it has paid less its share of the
 * whole cost. The p numbers add to exactly zero. Each payment is first rounded to the unit, as COST_SHARE rounds an
 * amount; where each line has weights of its own, the lines are shared in balance, so that a party's share of the
 * whole is within one unit of its exact one.
 *
 * Refuses payments that are not numbers, a single column, and a basis that has not one part for each column.
 *
 * @example costSettle({ paid: [[100, 0], [0, 40]], partnership: CCC_PCC }) // [30, -30]
 */
export function costSettle({ paid, basis, places, partnership }: CostSettleRequest): Answer<number[]> {
  const shape = shapeOf(paid, "payments");
  if (!shape.ok) return shape;
  const { rows, columns } = shape.value;
  if (columns === 1) {
    return unusable(
      "There is only one column of payments. Point to one column for each party, for example B2:C20.",
    );
  }
  const unit = readPlaces(places);
  if (!unit.ok) return unit;
  const read = readBasis({ basis, rows, partnership, parties: columns });
  if (!read.ok) return read;
  if (read.value.count !== columns) {
    return unusable(
      `The basis has ${read.value.count} parts, but there are ${columns} columns of payments. Give one part for each party.`,
    );
  }
  const byParty = new Array<number>(columns).fill(0);
  const byLine = new Float64Array(rows);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    for (let party = 0; party < columns; party++) {
      const cell = paid[row]![party];
      if (isBlank(cell)) continue;
      if (typeof cell !== "number" || !Number.isFinite(cell)) {
        const where = `row ${row + 1}, column ${party + 1} of the payments`;
        return { ok: false, refusal: notAnAmount(cell, where) };
      }
      const units = toUnits(cell, unit.value);
      if (!units.ok) return units;
      byParty[party]! += units.value;
      byLine[row]! += units.value;
      size += Math.abs(units.value);
    }
  }
  // No sum on the way is larger than the sum of all sizes, so one check covers them all.
  if (size > Number.MAX_SAFE_INTEGER) {
    return unusable(
      "The payments together are too large: Excel's numbers are no longer exact at this size. Check them, or settle in a larger unit, such as thousands (places -3).",
    );
  }
  const shares = sharesOf(byLine, read.value);
  if (!shares.ok) return shares;
  return answer(byParty.map((units, party) => fromUnits(0 + units - shares.value[party]!, unit.value)));
}

function sharesOf(byLine: Float64Array, basis: Basis): Answer<number[]> {
  if (basis.kind === "common") {
    return answer(
      apportion(
        byLine.reduce((sum, units) => sum + units, 0),
        basis.weights,
      ),
    );
  }
  // A line on which nothing was paid needs no weights.
  let refused: Refusal | undefined;
  const weights = weightsByRow(basis, (row, refusal) => {
    if (byLine[row] !== 0) refused ??= refusal;
  });
  if (refused) return { ok: false, refusal: refused };
  const parts = balanceColumn(byLine, weights);
  const shares = new Array<number>(basis.count).fill(0);
  for (let at = 0; at < parts.length; at++) shares[at % basis.count]! += parts[at]!;
  return answer(shares);
}
