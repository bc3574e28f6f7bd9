/** COST_SHARE: amounts split between the parties so that the parts always add up to the amount. */
import type { Partnership } from "../partnership";
import {
  apportionColumn,
  balanceColumn,
  inPounds,
  isBlank,
  notAnAmount,
  readPlaces,
  readSwitch,
  rounder,
  shapeOf,
  toUnits,
  type Cells,
} from "../money";
import { answer, unusable, type Answer, type Refusal } from "../text";
import { readBasis, weightsByRow } from "./basis";
import { readParty } from "./party";

/** Options are `null` or `undefined` where the user left them out. */
export interface CostShareRequest {
  /** One column of amounts in pounds (n x 1); a single amount is 1 x 1. Negatives are credits. */
  readonly amounts: Cells;
  /** See `readBasis`: ratio text, `equal`, a first part from 0 to 1, weights one per party, or n x p. */
  readonly basis?: Cells | null | undefined;
  /** A party's name, or its position from 1; left out, all parties. */
  readonly party?: unknown;
  /** Decimal places of the unit that is split: 2 pence (when left out), 0 pounds, -3 thousands. */
  readonly places?: unknown;
  /** TRUE: every party's column total is within one unit of its exact share as well. */
  readonly balance?: unknown;
  readonly partnership: Partnership;
}

/** What each row is split into. Rows that are blank or refused stand as zeros in `parts`. */
export interface CostShares {
  readonly rows: number;
  /** One a party, or 1 where one party was asked for. */
  readonly columns: number;
  /** Pounds, row after row: part `j` of row `i` is `parts[i * columns + j]`. */
  readonly parts: Float64Array;
  /** Rows without an amount, counted from 0. */
  readonly blanks: ReadonlySet<number>;
  /** Why a row has no parts, by row counted from 0. */
  readonly refusals: ReadonlyMap<number, Refusal>;
}

/**
 * Splits amounts between the parties. An amount with more places than the unit is first rounded to it, halves away
 * from zero; the parts add to that. Each part is the floor or the ceiling of its exact share in units; the units
 * left over go to the largest remainders, ties to the larger weight, then to the earlier party.
 *
 * Refuses as a whole: amounts in more than one column, a basis of no known shape, an unknown party, places out of
 * range. Refuses in its own row: an amount that is text, TRUE or FALSE, an error or too large, and unusable weights
 * where each row has its own. Rows so refused take no part in the balance.
 *
 * @example costShare({ amounts: [[0.03]], basis: [["50:50"]], partnership: CCC_PCC }) // parts 0.02 and 0.01
 */
export function costShare(request: CostShareRequest): Answer<CostShares> {
  const { amounts, partnership } = request;
  const shape = shapeOf(amounts, "amounts");
  if (!shape.ok) return shape;
  const { rows, columns: width } = shape.value;
  if (width !== 1) {
    return unusable(
      `The amounts must be one column, but ${width} columns were given. Split one column at a time, for example A2:A20.`,
    );
  }
  const places = readPlaces(request.places);
  if (!places.ok) return places;
  const balance = readSwitch(request.balance, "balance");
  if (!balance.ok) return balance;
  const basis = readBasis({ basis: request.basis, rows, partnership });
  if (!basis.ok) return basis;
  const { count } = basis.value;
  const party = readParty(request.party, count, partnership);
  if (!party.ok) return party;

  const read = inUnits(amounts, places.value);
  const weights =
    basis.value.kind === "common"
      ? basis.value.weights
      : weightsByRow(basis.value, (row, refusal) => {
          if (!read.blanks.has(row) && !read.refusals.has(row)) read.refusals.set(row, refusal);
          read.units[row] = NaN;
        });
  const parts = (balance.value ? balanceColumn : apportionColumn)(read.units, weights);
  const chosen = party.value === null ? parts : column(parts, party.value, count);
  if (places.value !== 0) inPounds(chosen, places.value);
  const { blanks, refusals } = read;
  return answer({ rows, columns: party.value === null ? count : 1, parts: chosen, blanks, refusals });
}

interface AmountsRead {
  /** NaN for the rows that are blank or refused. */
  readonly units: Float64Array;
  readonly blanks: Set<number>;
  readonly refusals: Map<number, Refusal>;
}

/** Fresh memory costs a long column a tenth of its time, and the units of a call are done with when it ends. */
let room = new Float64Array(0);
const ROOM_AT_MOST = 1_000_000;

function roomFor(rows: number): Float64Array {
  if (rows > ROOM_AT_MOST) return new Float64Array(rows);
  if (room.length < rows) room = new Float64Array(rows);
  return room.subarray(0, rows);
}

function inUnits(amounts: Cells, places: number): AmountsRead {
  const round = rounder(places);
  const units = roomFor(amounts.length);
  const blanks = new Set<number>();
  const refusals = new Map<number, Refusal>();
  for (let row = 0; row < amounts.length; row++) {
    const cell = amounts[row]![0];
    const amount = typeof cell === "number" ? round(cell) : NaN;
    units[row] = amount;
    if (amount === amount) continue;
    if (isBlank(cell)) blanks.add(row);
    else refusals.set(row, whyNot(cell, places, amounts.length === 1 ? "the amount" : `row ${row + 1}`));
  }
  return { units, blanks, refusals };
}

function whyNot(cell: unknown, places: number, where: string): Refusal {
  if (typeof cell === "number" && Number.isFinite(cell)) {
    const units = toUnits(cell, places);
    if (!units.ok) return units.refusal;
  }
  return notAnAmount(cell, where);
}

function column(parts: Float64Array, party: number, count: number): Float64Array {
  const chosen = new Float64Array(parts.length / count);
  for (let row = 0; row < chosen.length; row++) chosen[row] = parts[row * count + party]!;
  return chosen;
}

/** The rows as a spill wants them: numbers, `""` where the amount is blank, and what `refuse` makes of a refusal. */
export function shareRows<E>(
  { rows, columns, parts, blanks, refusals }: CostShares,
  refuse: (refusal: Refusal) => E,
): (number | "" | E)[][] {
  const spill = new Array<(number | "" | E)[]>(rows);
  if (columns === 2) {
    for (let row = 0; row < rows; row++) spill[row] = [parts[row * 2]!, parts[row * 2 + 1]!];
  } else {
    for (let row = 0, at = 0; row < rows; row++) {
      const cells = new Array<number | "" | E>(columns);
      for (let part = 0; part < columns; part++) cells[part] = parts[at++]!;
      spill[row] = cells;
    }
  }
  for (const row of blanks) spill[row] = new Array<"">(columns).fill("");
  for (const [row, refusal] of refusals) spill[row] = new Array<E>(columns).fill(refuse(refusal));
  return spill;
}
