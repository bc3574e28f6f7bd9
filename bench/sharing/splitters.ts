/** One split three ways, each from numbers in cells to numbers in cells. */
import { Decimal } from "decimal.js";
import { allocate, dinero, toSnapshot } from "dinero.js";
import { GBP } from "dinero.js/currencies";
import { openExcel, type Cells } from "./excel";

export interface Basis {
  /** As a user types it. */
  readonly text: string;
  /** The first party's part. */
  readonly share: string;
  readonly ratios: readonly [number, number];
}

export const BASES: readonly Basis[] = [
  { text: "50:50", share: "0.5", ratios: [50, 50] },
  { text: "82:18", share: "0.82", ratios: [82, 18] },
];

export type Split = (column: readonly number[][], basis: Basis) => Cells;
export type Splitter = "COST_SHARE" | "decimal.js" | "dinero.js";

/** What makes each ready; loading is not timed. */
export const SPLITTERS: Readonly<Record<Splitter, () => Split>> = {
  COST_SHARE: () => {
    const call = openExcel();
    return (column, { text }) => call("COST_SHARE", column, [[text]]);
  },
  "decimal.js": () => splitByDecimal,
  "dinero.js": () => splitByDinero,
};

/** The amount times the first share, rounded to pence, halves away from zero; the remainder to the other. */
function splitByDecimal(column: readonly number[][], { share }: Basis): number[][] {
  const first = new Decimal(share);
  return column.map(([amount]) => {
    const whole = new Decimal(amount!);
    const part = whole.times(first).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    return [part.toNumber(), whole.minus(part).toNumber()];
  });
}

/** dinero.js 2: floors both parts and gives the penny that is left to the first. */
function splitByDinero(column: readonly number[][], { ratios }: Basis): number[][] {
  return column.map(([amount]) =>
    allocate(dinero({ amount: Math.round(amount! * 100), currency: GBP }), [...ratios]).map(
      (part) => toSnapshot(part).amount / 100,
    ),
  );
}
