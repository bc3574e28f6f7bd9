/**
 * The directory of a zip, read and held against what it points at before anything is unpacked: counts, sizes,
 * places (APPNOTE.TXT 4.3). Two parts that lie over one another, or a part whose own header names another file,
 * are how a zip is made to say different things to different readers.
 */
import { counted, RATIO_FROM, megabytes, type Limits } from "../limits";
import { refuse, refuseDamaged, refuseTooMuch } from "../unreadable";
import { sameBytes, u16, u32, u64 } from "./bytes";
import { expectZip } from "./container";

export interface Entry {
  /** With `/` between folders and none at the front. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes as they lie in the file, and as they are declared to unpack to. */
  readonly packed: number;
  readonly size: number;
  readonly headerStart: number;
  readonly dataStart: number;
  /** Its record in the directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

export interface Directory {
  /** By name in small letters: Excel tells no case apart. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly start: number;
  /** Where the record that ends the file begins. */
  readonly end: number;
  readonly isZip64: boolean;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const RECORD = 0x02014b50;
const HEADER = 0x04034b50;
const END_BYTES = 22;

export function readDirectory(bytes: Uint8Array, limits: Limits): Directory {
  if (bytes.length > limits.fileBytes) {
    refuse(
      `This file is larger than ${megabytes(limits.fileBytes)}, the most that is read. Remove what is not needed, or split it, and save it again.`,
    );
  }
  expectZip(bytes);
  const end = findEnd(bytes);
  const ending = readEnd(bytes, end);
  if (ending.count > limits.entries) refuseTooMuch("files inside it", counted(limits.entries));
  if (ending.start + ending.size > end) refuseDamaged("its list of contents is not where it should be");
  const entries = new Map<string, Entry>();
  let at = ending.start;
  for (let index = 0; index < ending.count; index++) {
    if (at + 46 > ending.start + ending.size || u32(bytes, at) !== RECORD) {
      refuseDamaged("its list of contents breaks off");
    }
    const entry = readRecord(bytes, at, ending.start);
    at = entry.recordEnd;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) refuseDamaged(`it holds “${entry.name.slice(0, 60)}” twice`);
    entries.set(key, entry);
  }
  expectApart([...entries.values()], ending.start);
  return { entries, start: ending.start, end, isZip64: ending.isZip64 };
}

function findEnd(bytes: Uint8Array): number {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (u32(bytes, at) === END && at + END_BYTES + u16(bytes, at + 20) <= bytes.length) return at;
  }
  refuse(
    "This file was cut short or is not an Excel workbook: its end, with the list of what it holds, is missing. Copy it again from where it came from.",
  );
}

function readEnd(bytes: Uint8Array, end: number) {
  const ending = { count: u16(bytes, end + 10), size: u32(bytes, end + 12), start: u32(bytes, end + 16) };
  const isZip64 = ending.count === 0xffff || ending.size === 0xffffffff || ending.start === 0xffffffff;
  if (!isZip64) return { ...ending, isZip64 };
  const record = end >= 20 && u32(bytes, end - 20) === LOCATOR64 ? u64(bytes, end - 12) : -1;
  if (record < 0 || record + 56 > end || u32(bytes, record) !== END64) {
    refuseDamaged("its list of contents is not where it should be");
  }
  return {
    count: u64(bytes, record + 32),
    size: u64(bytes, record + 40),
    start: u64(bytes, record + 48),
    isZip64,
  };
}

function readRecord(bytes: Uint8Array, at: number, directoryStart: number): Entry {
  const nameEnd = at + 46 + u16(bytes, at + 28);
  const extraEnd = nameEnd + u16(bytes, at + 30);
  const recordEnd = extraEnd + u16(bytes, at + 32);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const name = new TextDecoder().decode(rawName).replace(/\\/g, "/").replace(/^\/+/, "");
  const sizes = readSizes(bytes, at, nameEnd, extraEnd);
  const { headerStart } = sizes;
  if (u16(bytes, at + 8) & 1) {
    refuse(
      "The parts of this file are protected with a zip password and can't be read; save it from Excel without one and try the new file.",
    );
  }
  const method = u16(bytes, at + 10);
  if (method !== 0 && method !== 8) {
    refuse(
      "This file is packed in a way Excel does not use; open it in Excel, save it again and try the new file.",
    );
  }
  if (headerStart + 30 > directoryStart || u32(bytes, headerStart) !== HEADER) {
    refuseDamaged("a part of it is not where its list of contents says");
  }
  const nameLength = u16(bytes, headerStart + 26);
  const dataStart = headerStart + 30 + nameLength + u16(bytes, headerStart + 28);
  if (!sameBytes(rawName, bytes.subarray(headerStart + 30, headerStart + 30 + nameLength))) {
    refuseDamaged("its list of contents and its parts give different names");
  }
  return { name, method, crc: u32(bytes, at + 16), ...sizes, dataStart, recordStart: at, recordEnd };
}

/** Sizes and place of a part; where they do not fit in four bytes they stand in its zip64 field. */
function readSizes(bytes: Uint8Array, at: number, extraStart: number, extraEnd: number) {
  const sizes = { packed: u32(bytes, at + 20), size: u32(bytes, at + 24), headerStart: u32(bytes, at + 42) };
  if (Math.max(sizes.packed, sizes.size, sizes.headerStart) < 0xffffffff) return sizes;
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + u16(bytes, field + 2)) {
    if (u16(bytes, field) !== 1) continue;
    let value = field + 4;
    for (const key of ["size", "packed", "headerStart"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      if (value + 8 > extraEnd) break;
      sizes[key] = u64(bytes, value);
      value += 8;
    }
    break;
  }
  return sizes;
}

function expectApart(entries: readonly Entry[], directoryStart: number): void {
  const inOrder = [...entries].sort((a, b) => a.headerStart - b.headerStart);
  inOrder.forEach((entry, index) => {
    const next = inOrder[index + 1]?.headerStart ?? directoryStart;
    if (entry.dataStart + entry.packed > next) refuseDamaged("parts of it lie over one another");
  });
}

/** Holds what a part declares of itself against the limits. */
export function expectSensibleSize(entry: Entry, most: number, limits: Limits): void {
  if (entry.size > most) {
    refuse(
      `This workbook is too large to be read safely: one part of it unpacks to more than ${megabytes(most)}. Remove what is not needed, or split it, and save it again.`,
    );
  }
  if (entry.size > RATIO_FROM && entry.size > entry.packed * limits.ratio) {
    refuse(
      `This file is not safe to read: a part of it unpacks to more than ${limits.ratio} times its size, which no ordinary workbook does.`,
    );
  }
}
