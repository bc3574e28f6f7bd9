/** A zip written field by field, so that a test can make it lie. */
import { crc32, deflateRawSync } from "node:zlib";

export interface RawEntry {
  name: string;
  packed: Uint8Array;
  method?: number;
  size: number;
  crc?: number;
  flags?: number;
  /** Points at the header of the entry of this index instead of at its own. */
  headerOf?: number;
}

/** An honest entry. */
export function rawEntry(name: string, content: string | Uint8Array): RawEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: checksum(bytes) };
}

export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    fields(header, 6, entry);
    header.writeUInt16LE(name.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 6);
    fields(record, 8, entry);
    record.writeUInt16LE(name.length, 28);
    offsets.push(at);
    record.writeUInt32LE(entry.headerOf === undefined ? at : offsets[entry.headerOf]!, 42);
    records.push(record, name);
    if (entry.headerOf !== undefined) continue;
    locals.push(header, name, Buffer.from(entry.packed));
    at += 30 + name.length + entry.packed.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

function fields(to: Buffer, at: number, { flags, method, crc, packed, size }: RawEntry): void {
  to.writeUInt16LE(flags ?? 0, at);
  to.writeUInt16LE(method ?? 8, at + 2);
  to.writeUInt32LE(crc ?? 0, at + 8);
  to.writeUInt32LE(packed.length, at + 12);
  to.writeUInt32LE(Math.min(size, 0xffffffff), at + 16);
}

/** Node 20.15 and later have `crc32`; a plain one serves older ones. */
function checksum(bytes: Uint8Array): number {
  if (typeof crc32 === "function") return crc32(bytes);
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
