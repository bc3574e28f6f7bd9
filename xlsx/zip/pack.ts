/** Writes a zip part by part; the same parts give the same bytes on any day and in any time zone. */
import { Deflate } from "fflate";
import { joined, putU16, putU32 } from "./bytes";
import { crc32 } from "./crc32";

/** 1 January 1980, the earliest day a zip can name. */
const DAY = 0x0021;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
/** Sheets of many megabytes pack nearly as small with less work. */
const LEVEL = 3;

export class ZipPacker {
  private readonly pieces: Uint8Array[] = [];
  private readonly records: Uint8Array[] = [];
  private at = 0;

  /** @param content text as UTF-8, or bytes; a large part may come in pieces, so that it is never held whole. */
  add(name: string, content: string | Uint8Array | Iterable<string>): void {
    const encoder = new TextEncoder();
    const packed: Uint8Array[] = [];
    let crc = 0;
    let size = 0;
    const deflate = new Deflate({ level: LEVEL }, (piece) => void packed.push(piece));
    const push = (bytes: Uint8Array): void => {
      crc = crc32(bytes, crc);
      size += bytes.length;
      deflate.push(bytes);
    };
    if (content instanceof Uint8Array) push(content.slice());
    else if (typeof content === "string") push(encoder.encode(content));
    else for (const piece of content) push(encoder.encode(piece));
    deflate.push(new Uint8Array(0), true);
    const length = packed.reduce((sum, piece) => sum + piece.length, 0);
    const named = encoder.encode(name);
    const header = new Uint8Array(30 + named.length);
    putU32(header, 0, 0x04034b50);
    describe(header, 4, crc, length, size, named.length);
    header.set(named, 30);
    const record = new Uint8Array(46 + named.length);
    putU32(record, 0, 0x02014b50);
    putU16(record, 4, 20);
    describe(record, 6, crc, length, size, named.length);
    putU32(record, 42, this.at);
    record.set(named, 46);
    this.records.push(record);
    this.pieces.push(header, ...packed);
    this.at += header.length + length;
  }

  finish(): Uint8Array {
    const size = this.records.reduce((sum, record) => sum + record.length, 0);
    const end = new Uint8Array(22);
    putU32(end, 0, 0x06054b50);
    putU16(end, 8, this.records.length);
    putU16(end, 10, this.records.length);
    putU32(end, 12, size);
    putU32(end, 16, this.at);
    return joined([...this.pieces, ...this.records, end]);
  }
}

/** The fields a part's header and its record have in common. */
function describe(
  bytes: Uint8Array,
  at: number,
  crc: number,
  packed: number,
  size: number,
  name: number,
): void {
  putU16(bytes, at, 20);
  putU16(bytes, at + 2, UTF8_NAME);
  putU16(bytes, at + 4, DEFLATED);
  putU32(bytes, at + 6, DAY << 16);
  putU32(bytes, at + 10, crc);
  putU32(bytes, at + 14, packed);
  putU32(bytes, at + 18, size);
  putU16(bytes, at + 22, name);
}
