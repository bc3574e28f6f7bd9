/**
 * Feeds a scanner whose bytes come in pieces. What could not be scanned for want of more is kept and put before
 * the next piece.
 */
import { refuseTooMuch } from "../unreadable";
import { megabytes } from "../limits";
import { NEED_MORE, type XmlScanner } from "./scanner";

/** One row's cell or one shared text; both have caps of their own far below. */
const MOST_KEPT = 4_000_000;

export class Feed {
  /**
   * @param step reads one whole thing and gives false when the scanned part is over; it must leave nothing behind
   *   when it is broken off by `NEED_MORE`, for it will be run again from the same place.
   */
  constructor(
    private readonly scanner: XmlScanner,
    private readonly step: () => boolean,
  ) {}

  /** Scans a piece. Gives what lies behind the end of the scanned part, or null where that is still to come. */
  push(piece: Uint8Array, isLast = false): Uint8Array | null {
    const { scanner } = this;
    const kept = scanner.end - scanner.position;
    if (kept > MOST_KEPT) refuseTooMuch(`in one cell`, megabytes(MOST_KEPT));
    if (kept === 0) scanner.buffer = piece;
    else {
      const whole = new Uint8Array(kept + piece.length);
      whole.set(scanner.buffer.subarray(scanner.position, scanner.end));
      whole.set(piece, kept);
      scanner.buffer = whole;
    }
    scanner.position = 0;
    scanner.end = scanner.buffer.length;
    scanner.isLast = isLast;
    for (;;) {
      const sure = scanner.position;
      try {
        if (!this.step()) return scanner.buffer.subarray(scanner.position);
      } catch (problem) {
        if (problem !== NEED_MORE) throw problem;
        scanner.position = sure;
        return null;
      }
    }
  }
}
