/** Numbers as a workbook's XML writes them. */
import { decodeUtf8 } from "../xml/text";

const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/**
 * The number some bytes spell, NaN where they spell none. Up to fifteen digits are read without a string: a whole
 * number below 2^53 divided by a power of ten up to 10^22, both exact, is rounded once, so it is the very double
 * that `Number(text)` gives.
 */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  const first = at;
  let mantissa = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) mantissa = mantissa * 10 + byte - 0x30;
    else if (byte === 0x2e && point < 0) point = at;
    else break;
  }
  const digits = at - first - (point < 0 ? 0 : 1);
  if (at < end || digits === 0 || digits > 15) return numberOfText(decodeUtf8(bytes, start, end, ""));
  const number = point < 0 ? mantissa : mantissa / POWERS[at - point - 1]!;
  return isNegative ? -number : number;
}

/** As `numberOf`, from text. `Number` alone would take `""`, `0x10` and `Infinity` too. */
export function numberOfText(text: string): number {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : NaN;
}

const ISO =
  /^(?:(-?[0-9]{4,6})-([0-9]{2})-([0-9]{2}))?(?:T?([0-9]{2}):([0-9]{2})(?::([0-9]{2}(?:\.[0-9]+)?))?)?Z?$/;
const DAY = 86_400_000;

/**
 * The serial number of an ISO 8601 date or time of a cell (`t="d"`), NaN where the text is none.
 *
 * @example serialOf("2024-04-01", 1900) // 45383
 * @example serialOf("2024-04-01", 1904) // 43921
 */
export function serialOf(text: string, dateSystem: 1900 | 1904): number {
  const match = ISO.exec(text.trim());
  if (!match || text.trim() === "") return NaN;
  const [, year, month, day, hours, minutes, seconds] = match;
  const time = (Number(hours ?? 0) + (Number(minutes ?? 0) + Number(seconds ?? 0) / 60) / 60) / 24;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const read = new Date(date);
  if (read.getUTCMonth() !== Number(month) - 1 || read.getUTCDate() !== Number(day)) return NaN;
  if (dateSystem === 1904) return (date - Date.UTC(1904, 0, 1)) / DAY + time;
  const serial = (date - Date.UTC(1899, 11, 30)) / DAY;
  // Excel counts a 29 February 1900 that never was; before it, days are one less.
  return (serial < 61 ? serial - 1 : serial) + time;
}

/** A whole number some bytes spell, -1 where they spell none. */
export function wholeAt(bytes: Uint8Array, start: number, end: number): number {
  const number = numberOf(bytes, start, end);
  return Number.isInteger(number) ? number : -1;
}

/** Bytes as text for a refusal: no more than a sentence has room for. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 200)));
}
