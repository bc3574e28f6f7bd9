/** Figures in cells: a number, or an amount, FTE or share that somebody wrote as text (`-£500k`, `-6.5FTE`). */
import { readAmount, readQuantity as read, UNITS, type Unit } from "../money";

export interface Quantity {
  /** In pounds, FTE, per cent or plain numbers. */
  readonly value: number;
  readonly unit: Unit;
  /** `circa`, `approximately`. */
  readonly approximate: boolean;
  /** The size of the last place written: 100000 for `£2.3m`. */
  readonly place: number;
}

const known = new Map<string, Quantity | null>();
const KNOWN_AT_MOST = 20_000;
const LONGEST = 40;
/** How figures begin; a text in plain letters that begins otherwise states none, and most texts of a sheet do. */
const BEGINS = /^\s*(?:[-+£(.~\d]|[^\x00-\x7F]|ca?\b|circa|approx|about|around|roughly|gbp)/i;
const UNSTATED =
  /^(?:tb[cdas]|t\.b\.[cd]\.?|to be (?:confirmed|determined|decided|agreed|identified|advised|arranged|drafted|completed|done|set|written|signed|finalised|settled|negotiated|notified|scheduled|appointed)|to follow|not (?:yet )?(?:known|confirmed|stated|available|agreed|decided|determined|settled|set|drafted|done|completed|signed)|awaited|outstanding|unknown|n\/?a|pending|\?+)$/i;

/** The figure a text states; null where it states none, or not one only. */
export function readQuantity(text: string): Quantity | null {
  if (text.length > LONGEST || !BEGINS.test(text) || !/\d/.test(text)) return null;
  let found = known.get(text);
  if (found !== undefined) return found;
  found = readAnew(text);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, found);
  return found;
}

function readAnew(text: string): Quantity | null {
  const plain = read(text);
  if (plain.ok) {
    const { value, unit, approximate, places } = plain.value;
    return { value: value.toNumber(), unit, approximate, place: 1 / 10 ** places };
  }
  const money = readAmount(text);
  if (!money.ok) return null;
  const { pounds, unit, approximate, roundingUnit } = money.value;
  return { value: pounds.toNumber(), unit, approximate, place: roundingUnit.toNumber() };
}

/** `TBC`, `n/a`, `?`: a cell that says that there is no figure yet. */
export function isUnstated(text: string): boolean {
  return text.length <= LONGEST && UNSTATED.test(text.trim());
}

export const NO_UNIT: Unit = UNITS.none;
