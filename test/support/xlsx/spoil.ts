/** Ways to spoil a sound workbook. */
import { constants, deflateRawSync } from "node:zlib";
import { workbookParts, zipParts } from "./index";
import { rawEntry, rawZip, type RawEntry } from "./rawZip";

export interface HostileFile {
  readonly name: string;
  readonly says: RegExp;
  make(): Uint8Array;
}

export const SHEET = "xl/worksheets/sheet1.xml";
export const PLAIN = {
  sheets: [
    {
      name: "Posts",
      rows: [
        ["Post", "FTE"],
        ["Director", 1],
      ],
    },
  ],
};
const LAUGHS =
  '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

export function spoilt(part: string, change: (xml: string) => string): Uint8Array {
  const parts = workbookParts(PLAIN);
  const before = parts[part] ?? "";
  parts[part] = change(before);
  if (parts[part] === before) throw new Error(`nothing was changed in ${part}`);
  return zipParts(parts);
}

export const rows = (xml: string) =>
  spoilt(SHEET, (part) => part.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${xml}</sheetData>`));
export const behind = (xml: string) =>
  spoilt(SHEET, (part) => part.replace("</worksheet>", `${xml}</worksheet>`));
export const doctype = (xml: string) => xml.replace(/\?>\n?/, `?>${LAUGHS}`);

/** One part replaced by `head`, a block many times over, and `tail`, without ever being held unpacked. */
export function bomb(
  part: string,
  head: string,
  block: Buffer,
  times: number,
  tail: string,
  declared?: number,
): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const first = deflateRawSync(Buffer.from(head), flush);
  const repeated = deflateRawSync(block, flush);
  const packed = Buffer.concat([
    first,
    ...Array.from({ length: times }, () => repeated),
    deflateRawSync(Buffer.from(tail)),
  ]);
  const size = declared ?? Buffer.byteLength(head) + block.length * times + Buffer.byteLength(tail);
  return withEntry({ name: part, packed, size });
}

export function withEntry(entry: RawEntry): Uint8Array {
  const parts = workbookParts(PLAIN);
  delete parts[entry.name];
  return rawZip([...Object.entries(parts).map(([name, part]) => rawEntry(name, part)), entry]);
}

/** Cells enough to slip under the ratio: every 8,000 bytes of them carry some that do not pack. */
export function dense(cells: string): Buffer {
  let seed = 7;
  let block = "";
  while (block.length < 4_000_000) {
    let noise = "";
    for (let letter = 0; letter < 220; letter++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      noise += String.fromCharCode(97 + (seed % 26));
    }
    block += `<!--${noise}-->${cells.repeat(Math.ceil(8_000 / cells.length))}`;
  }
  return Buffer.from(block);
}

export const OPENING =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
export const CLOSING = "</sheetData></worksheet>";
export const spaces = Buffer.alloc(16_000_000, 0x20);
export const malformed = /is not well-formed XML/;
export const tooMuch = /too large to be read safely/;
export const unsafe = /not safe to read/;
export const doctypes = /declares a document type/;
