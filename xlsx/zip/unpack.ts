/** Unpacks one part in pieces, counting what comes out: what a zip declares of itself can be a lie. */
import { Inflate } from "fflate";
import { refuseDamaged, Unreadable } from "../unreadable";
import { crc32 } from "./crc32";
import type { Entry } from "./directory";

/** A packed byte may give a thousand: a piece of 16 KB gives 17 MB at the very most. */
const PIECE = 16_384;

/**
 * Hands a part over piece by piece. Refuses what does not unpack, gives more or less than it declares, or does not
 * match its checksum. Taking may stop early: `take` gives false when it has seen enough, and nothing more is checked.
 */
export function unpack(bytes: Uint8Array, entry: Entry, take: (piece: Uint8Array) => boolean | void): void {
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
  if (entry.method === 0) {
    for (let at = 0; at < packed.length && !isEnough; at += PIECE * 8)
      give(packed.subarray(at, at + PIECE * 8));
  } else {
    inflateInPieces(packed, give, () => isEnough, entry);
  }
  if (!isEnough && (count !== entry.size || crc !== entry.crc)) damaged(entry);
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
