/** Finds the workbook in a file, or says what the file is instead. */
import { refuse, SAVE_AGAIN } from "../unreadable";
import { u16 } from "../zip/bytes";
import type { Package } from "./package";

/** The name of the part that is the workbook: `xl/workbook.xml` in most. */
export function findWorkbook(file: Package): string {
  const main = file.relationships("").find(({ kind }) => kind === "officeDocument")?.target;
  const part = main ?? "xl/workbook.xml";
  if (/\.bin$/i.test(part) || (main === undefined && file.find("xl/workbook.bin"))) {
    refuse(`This is a binary workbook (.xlsb), which is not read; ${SAVE_AGAIN}.`);
  }
  if (file.find(part)) return part;
  const mimetype = mimetypeOf(file);
  if (mimetype.includes("opendocument.spreadsheet")) {
    refuse(`This is an OpenDocument spreadsheet (.ods), which is not read; ${SAVE_AGAIN}.`);
  }
  if (mimetype.includes("opendocument"))
    refuse("This is an OpenDocument file, not an Excel workbook (.xlsx).");
  refuse("This file holds no workbook: it is a zip of other files. Choose an Excel workbook (.xlsx).");
}

/** Refuses the other documents of Office, by the outermost element of their main part. */
export function expectWorkbook(root: string): void {
  if (root === "workbook") return;
  if (root === "document") refuse("This is a Word document, not an Excel workbook (.xlsx).");
  if (root === "presentation") refuse("This is a PowerPoint presentation, not an Excel workbook (.xlsx).");
  refuse("This file holds no workbook. Choose an Excel workbook (.xlsx).");
}

/** OpenDocument files say what they are in a first part that is never packed. */
function mimetypeOf(file: Package): string {
  const entry = file.find("mimetype");
  if (!entry || entry.method !== 0 || u16(file.bytes, entry.headerStart + 8) !== 0) return "";
  return new TextDecoder().decode(
    file.bytes.subarray(entry.dataStart, entry.dataStart + Math.min(entry.packed, 100)),
  );
}
