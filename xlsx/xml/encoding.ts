/** Parts in UTF-16, which XML allows and some writers make, are turned into UTF-8 piece by piece. */
import { refuse, SAVE_AGAIN } from "../unreadable";
import { refuseMalformed } from "./malformed";

const BOM = [0xef, 0xbb, 0xbf];

type Take = (piece: Uint8Array) => boolean | void;

/** Wraps a taker of UTF-8 so that it may be given any encoding a workbook may have. */
export function inUtf8(part: string, take: Take): Take {
  let through: Take | null = null;
  return (piece) => {
    if (through) return through(piece);
    through = opened(piece, part, take);
    return through(BOM.every((byte, at) => piece[at] === byte) ? piece.subarray(BOM.length) : piece);
  };
}

function opened(first: Uint8Array, part: string, take: Take): Take {
  const [a, b] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return from("utf-16le", part, take);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return from("utf-16be", part, take);
  const head = String.fromCharCode(...first.subarray(0, 200));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) {
    refuse(`This workbook was written in an encoding that Excel does not use; ${SAVE_AGAIN}.`);
  }
  return take;
}

function from(encoding: string, part: string, take: Take): Take {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  return (piece) => {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      return refuseMalformed(part);
    }
    return text ? take(encoder.encode(text)) : true;
  };
}
