/**
 * A worksheet part handed out in two: rows to the byte scanner, what stands before and behind them to saxes. The
 * part is never held whole. Before the rows saxes is fed up to each `>`, so that it says itself where they begin.
 */
import { Feed } from "../xml/feed";
import { refuseMalformed } from "../xml/malformed";
import type { Entry } from "../zip/directory";
import type { Cells } from "./cells";
import type { Package } from "./package";

const GREATER = 0x3e;

/** Where reading stands; whoever listens to saxes moves it, by `openRows` and `closeRows`. */
export class Place {
  at: "before" | "rows" | "behind" = "before";
  constructor(private readonly part: string) {}

  /** `<sheetData>` has opened. */
  openRows(): void {
    if (this.at !== "before") refuseMalformed(this.part);
    this.at = "rows";
  }

  /** It has closed, be it by `<sheetData/>`. */
  closeRows(): void {
    this.at = "behind";
  }
}

export function readAround(
  file: Package,
  entry: Entry,
  place: Place,
  reader: { write(piece: Uint8Array): void },
  cells: Cells,
  onPiece: (bytes: number) => void,
): void {
  const feed = new Feed(cells.scanner, () => cells.step());
  const upToRows = (piece: Uint8Array): Uint8Array | null => {
    for (let at = 0; at < piece.length;) {
      const next = piece.indexOf(GREATER, at) + 1 || piece.length;
      file.countSettings(next - at);
      reader.write(piece.subarray(at, next));
      at = next;
      if (place.at !== "before") return piece.subarray(at);
    }
    return null;
  };
  file.read(entry, file.limits.partBytes, (piece) => {
    let rest: Uint8Array | null = piece;
    if (place.at === "before") rest = upToRows(piece);
    if (rest && place.at === "rows") {
      rest = feed.push(rest);
      if (rest) place.at = "behind";
    }
    if (rest && place.at === "behind") {
      file.countSettings(rest.length);
      reader.write(rest);
    }
    onPiece(piece.length);
  });
  if (place.at === "rows") refuseMalformed(entry.name);
}
