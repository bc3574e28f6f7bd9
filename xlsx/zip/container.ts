/**
 * What a file is, by its first bytes and not by its name. Excel's other formats and encrypted workbooks are OLE
 * files: small file systems of sectors, whose directory names what is inside ([MS-CFB] 2.2, 2.6).
 */
import { refuse, SAVE_AGAIN } from "../unreadable";
import { u16, u32 } from "./bytes";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MOST_DIRECTORY_SECTORS = 4096;
const ENTRY_BYTES = 128;

/** Lets a zip through; everything else is refused under its own name. */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    refuse("This file is empty: it has no bytes at all. Copy it again from where it came from.");
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (OLE.every((byte, index) => bytes[index] === byte)) refuseOle(oleNames(bytes));
  if (bytes.length < 4 && [0x50, 0x4b].slice(0, bytes.length).every((byte, at) => bytes[at] === byte)) {
    refuse("This file was cut short: only its first bytes are there. Copy it again from where it came from.");
  }
  refuse(`This file is not an Excel workbook (.xlsx), whatever its name says; ${SAVE_AGAIN}.`);
}

function refuseOle(names: readonly string[]): never {
  if (names.includes("EncryptedPackage")) {
    refuse(
      "This workbook is encrypted with a password and can't be read; in Excel, open it, remove the password (File, Info, Protect Workbook, Encrypt with Password), save a copy and try that.",
    );
  }
  if (names.includes("Workbook") || names.includes("Book")) {
    refuse(`This is a workbook in the old .xls format, which is not read; ${SAVE_AGAIN}.`);
  }
  if (names.includes("WordDocument")) refuse("This is a Word document, not an Excel workbook (.xlsx).");
  refuse(`This file is an old Office file or a damaged one, not an Excel workbook (.xlsx); ${SAVE_AGAIN}.`);
}

/** The names in the directory of an OLE file, as far as it can be followed. */
function oleNames(bytes: Uint8Array): string[] {
  const shift = u16(bytes, 30);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const start = (sector: number): number => (sector + 1) * size;
  const next = (sector: number): number => {
    const fat = Math.floor((sector * 4) / size);
    // The header lists the first 109 sectors of the table of chains; a directory beyond them is not looked for.
    if (fat >= 109) return -1;
    return u32(bytes, start(u32(bytes, 76 + fat * 4)) + ((sector * 4) % size));
  };
  const names: string[] = [];
  let sector = u32(bytes, 48);
  for (let seen = 0; seen < MOST_DIRECTORY_SECTORS && sector >= 0 && sector < 0xfffffffa; seen++) {
    const first = start(sector);
    if (first + size > bytes.length) break;
    for (let at = first; at < first + size; at += ENTRY_BYTES) {
      const length = Math.min(u16(bytes, at + 64), 64) / 2 - 1;
      let name = "";
      for (let letter = 0; letter < length; letter++)
        name += String.fromCharCode(u16(bytes, at + letter * 2));
      if (name) names.push(name);
    }
    sector = next(sector);
  }
  return names;
}
