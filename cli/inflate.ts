/** Unpacking by Node's own zlib, for the reader. */
import { inflateRawSync } from "node:zlib";

/** One buffer of the size that is declared, and an error rather than a byte more. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: size, chunkSize: size + 64 });
}
