/** Unpacks one part in pieces, counting what comes out: what a zip declares of itself can be a lie. */
import { Inflate } from "fflate";
import { refuseDamaged, Unreadable } from "../unreadable";
import { crc32 } from "./crc32";
import type { Entry } from "./directory";

/**
 * Unpacks a whole deflate stream that may give `size` bytes and no more; throws where it can't. What a platform
 * brings along is some five times as fast as fflate, which is what is used without.
 */
export type Inflater = (packed: Uint8Array, size: number) => Uint8Array;

/** A larger part is unpacked in pieces all the same, so that no part is ever held whole. */
const WHOLE_AT_MOST = 64_000_000;

/** A packed byte may give a thousand: a piece of 16 KB gives 17 MB at the very most. */
const PIECE = 16_384;

/**
 * Hands a part over piece by piece. Refuses what does not unpack, gives more or less than it declares, or does not
 * match its checksum. Taking may stop early: `take` gives false when it has seen enough, and nothing more is checked.
 */
export function unpack(
  bytes: Uint8Array,
  entry: Entry,
  take: (piece: Uint8Array) => boolean | void,
  inflater?: Inflater,
): void {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packed);
  let count = 0;
  let crc = 0;
  let isEnough = false;
  const give = (piece: Uint8Array): void => {
    if (!piece.length || isEnough) return;
    count += piece.length;
    if (count > entry.size) damaged(entry);
    crc = crc32(piece, crc);
    isEnough = take(piece) === false;
  };
  const whole = entry.method === 0 ? packed : inflatedWhole(packed, entry, inflater);
  if (whole) {
    for (let at = 0; at < whole.length && !isEnough; at += PIECE * 8)
      give(whole.subarray(at, at + PIECE * 8));
  } else {
    inflateInPieces(packed, give, () => isEnough, entry);
  }
  if (!isEnough && (count !== entry.size || crc !== entry.crc)) damaged(entry);
}

function inflatedWhole(packed: Uint8Array, entry: Entry, inflater: Inflater | undefined): Uint8Array | null {
  if (!inflater || entry.size === 0 || entry.size > WHOLE_AT_MOST) return null;
  try {
    return inflater(packed, entry.size);
  } catch {
    return damaged(entry);
  }
}

function inflateInPieces(
  packed: Uint8Array,
  give: (piece: Uint8Array) => void,
  isEnough: () => boolean,
  entry: Entry,
): void {
  let refusal: unknown = null;
  const inflate = new Inflate((piece) => {
    try {
      give(piece);
    } catch (problem) {
      refusal = problem;
      throw problem;
    }
  });
  try {
    for (let at = 0; !isEnough(); at += PIECE) {
      const isLast = at + PIECE >= packed.length;
      inflate.push(packed.subarray(at, at + PIECE), isLast);
      if (isLast) break;
    }
  } catch (problem) {
    // What the taker threw is its own; the rest is fflate's word for bytes that are no deflate stream.
    if (refusal !== null || problem instanceof Unreadable) throw problem;
    damaged(entry);
  }
}

function damaged(entry: Entry): never {
  refuseDamaged(`its part “${entry.name.slice(0, 60)}” does not unpack to what it should`);
}
