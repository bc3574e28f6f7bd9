/** Figures of a column brought to one unit, their sums, and how they are printed in a message. */
import type { Unit } from "../money";
import { isUnstated, readQuantity } from "../registers";
import { ERROR, NUMBER, TEXT, type Sheet } from "../workbook";

export { counted } from "../text";

export interface Figure {
  /** In pounds, FTE, per cent, or as it stands where the column has no unit. */
  readonly value: number;
  /** The size of its last place, in the same unit. */
  readonly place: number;
  readonly approximate: boolean;
}

/** Larger numbers are no amount of any council, and in thousands or added up they would be no number at all. */
const LARGEST = 1e18;

/** The figure in a cell of a column with a unit; null where there is none. */
export function figureAt(sheet: Sheet, row: number, column: number, unit: Unit | null): Figure | null {
  const kind = sheet.grid.kind(row, column);
  if (kind === NUMBER) {
    const number = sheet.grid.number(row, column);
    if (Math.abs(number) > LARGEST) return null;
    const factor = unit?.kind === "money" ? unit.factor : 1;
    return { value: times(number, factor), place: placeOf(number) * factor, approximate: false };
  }
  if (kind !== TEXT) return null;
  const quantity = readQuantity(sheet.grid.text(row, column));
  if (!quantity || Math.abs(quantity.value) > LARGEST) return null;
  // A bare number kept as text means what a number would mean there.
  const factor = quantity.unit.kind === "number" && unit?.kind === "money" ? unit.factor : 1;
  return {
    value: times(quantity.value, factor),
    place: quantity.place * factor,
    approximate: quantity.approximate,
  };
}

/** `TBC`; `n/a` says that there will be none. */
export function hasNoFigureYet(sheet: Sheet, row: number, column: number): boolean {
  const text = sheet.grid.text(row, column);
  return isUnstated(text) && !/^\s*n\/?a\s*$/i.test(text);
}

export function isError(sheet: Sheet, row: number, column: number): boolean {
  return sheet.grid.kind(row, column) === ERROR;
}

/** 0.771 in millions is 771000, not 771000.0000000001. */
function times(value: number, factor: number): number {
  if (factor === 1 || Number.isInteger(value)) return value * factor;
  return Number((value * factor).toPrecision(15));
}

const PLACES = [1, 10, 100, 1_000, 10_000] as const;
/** Below this a product with a power of ten, rounded and divided again, gives the number back only if it has no more places. */
const SURE = 2 ** 49;

/** `placeOf(20.75)` is 0.01. */
function placeOf(value: number): number {
  if (Number.isInteger(value)) return 1;
  for (const scale of PLACES) {
    const scaled = value * scale;
    if (Math.abs(scaled) < SURE && Math.round(scaled) / scale === value) return 1 / scale;
  }
  const [digits = "", exponent] = String(value).split("e");
  const places = (digits.split(".")[1]?.length ?? 0) - Number(exponent ?? 0);
  return 1 / 10 ** Math.min(Math.max(places, 0), 12);
}

/** Adds up without the drift of floating point (Neumaier's compensated sum). */
export class Sum {
  private total = 0;
  private lost = 0;
  count = 0;

  add(value: number): void {
    const next = this.total + value;
    this.lost +=
      Math.abs(this.total) >= Math.abs(value) ? this.total - next + value : value - next + this.total;
    this.total = next;
    this.count++;
  }

  get value(): number {
    return Number((this.total + this.lost).toPrecision(15));
  }
}

/** Whether two figures are the same but for the last bits of floating point. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-7, Math.max(Math.abs(a), Math.abs(b)) * 1e-12);
}

const SUFFIX: Readonly<Record<string, string>> = { "£000": "k", "£m": "m", "£bn": "bn" };

/** A figure as officers print it: `-£1,054k`, `£2.221m`, `-20.5 FTE`, `28,467`. */
export function printed(value: number, unit: Unit | null): string {
  const shown = unit?.kind === "money" ? Number((value / unit.factor).toPrecision(15)) : value;
  const sign = shown < 0 ? "-" : "";
  const [whole = "", part] = decimalText(Math.abs(shown)).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "");
  if (unit?.kind === "money") return `${sign}£${digits}${shown === 0 ? "" : (SUFFIX[unit.name] ?? "")}`;
  if (unit?.kind === "posts") return `${sign}${digits} FTE`;
  if (unit?.kind === "percent") return `${sign}${digits}%`;
  return sign + digits;
}

/** Up to six decimal places, none that say nothing. */
function decimalText(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/, "");
  return text === "" ? "0" : text;
}
