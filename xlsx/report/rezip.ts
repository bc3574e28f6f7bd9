/**
 * Changes some parts of a zip and adds others; every other part is copied with its own header, its packed bytes
 * and whatever lies between it and the next, in the order it was.
 */
import { deflateSync } from "fflate";
import { refuse } from "../unreadable";
import { joined, putU16, putU32, u16, u32 } from "../zip/bytes";
import { crc32 } from "../zip/crc32";
import type { Directory, Entry } from "../zip/directory";

const HEADER = 0x04034b50;
const RECORD = 0x02014b50;
const DEFLATED = 8;
/** 1 January 1980, the earliest day a zip can name: the same workbook and report give the same bytes. */
const DAY = 0x0021;
const UTF8_NAME = 0x0800;

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function rezip(
  bytes: Uint8Array,
  directory: Directory,
  changed: ReadonlyMap<Entry, Uint8Array>,
  added: readonly Part[],
): Uint8Array {
  if (directory.isZip64 || [...directory.entries.values()].some((entry) => isZip64(bytes, entry))) {
    refuse(
      "This workbook is packed as a ZIP64 file, which a report sheet can't be added to; open it in Excel, save it and try the new file.",
    );
  }
  const inRecordOrder = [...directory.entries.values()];
  const inFileOrder = [...inRecordOrder].sort((a, b) => a.headerStart - b.headerStart);
  const pieces: Uint8Array[] = [bytes.subarray(0, inFileOrder[0]?.headerStart ?? directory.start)];
  const records = new Map<Entry, Uint8Array>();
  let at = pieces[0]!.length;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  inFileOrder.forEach((entry, index) => {
    const record = bytes.slice(entry.recordStart, entry.recordEnd);
    putU32(record, 42, at);
    records.set(entry, record);
    const content = changed.get(entry);
    if (!content) {
      put(bytes.subarray(entry.headerStart, inFileOrder[index + 1]?.headerStart ?? directory.start));
      return;
    }
    const name = record.slice(46, 46 + u16(record, 28));
    const packed = deflateSync(content);
    // Sizes now stand in the header itself, so the bit that says they follow the data goes.
    putU16(record, 8, u16(record, 8) & ~8);
    putU16(record, 10, DEFLATED);
    putSizes(record, 16, content, packed);
    put(header(name, u16(record, 8), u32(record, 12), content, packed));
    put(packed);
  });
  const last: Uint8Array[] = inRecordOrder.map((entry) => records.get(entry)!);
  for (const part of added) {
    const name = new TextEncoder().encode(part.name);
    const packed = deflateSync(part.bytes);
    last.push(newRecord(name, at, part.bytes, packed));
    put(header(name, UTF8_NAME, DAY << 16, part.bytes, packed));
    put(packed);
  }
  const start = at;
  last.forEach(put);
  const ending = bytes.slice(directory.end);
  const count = inRecordOrder.length + added.length;
  if (count >= 0xffff || at >= 0xffffffff) {
    refuse("This workbook has no room for one more part, so no report sheet was made.");
  }
  putU16(ending, 8, count);
  putU16(ending, 10, count);
  putU32(ending, 12, at - start);
  putU32(ending, 16, start);
  put(ending);
  return joined(pieces);
}

function isZip64(bytes: Uint8Array, { recordStart }: Entry): boolean {
  return [20, 24, 42].some((field) => u32(bytes, recordStart + field) === 0xffffffff);
}

function putSizes(to: Uint8Array, at: number, content: Uint8Array, packed: Uint8Array): void {
  putU32(to, at, crc32(content));
  putU32(to, at + 4, packed.length);
  putU32(to, at + 8, content.length);
}

/** @param time the DOS time, and above it the date. */
function header(
  name: Uint8Array,
  flags: number,
  time: number,
  content: Uint8Array,
  packed: Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(30 + name.length);
  putU32(bytes, 0, HEADER);
  putU16(bytes, 4, 20);
  putU16(bytes, 6, flags);
  putU16(bytes, 8, DEFLATED);
  putU32(bytes, 10, time);
  putSizes(bytes, 14, content, packed);
  putU16(bytes, 26, name.length);
  bytes.set(name, 30);
  return bytes;
}

function newRecord(name: Uint8Array, at: number, content: Uint8Array, packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(46 + name.length);
  putU32(bytes, 0, RECORD);
  putU16(bytes, 4, 20);
  putU16(bytes, 6, 20);
  putU16(bytes, 8, UTF8_NAME);
  putU16(bytes, 10, DEFLATED);
  putU32(bytes, 12, DAY << 16);
  putSizes(bytes, 16, content, packed);
  putU16(bytes, 28, name.length);
  putU32(bytes, 42, at);
  bytes.set(name, 46);
  return bytes;
}
