/** From the bytes of an .xlsx file to the snapshot the rules read. */
import type { Answer } from "../src/text";
import type { Sheet, Snapshot } from "../src/workbook";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { Budget } from "./read/budget";
import type { Shared } from "./read/cells";
import { findWorkbook } from "./read/kind";
import { readLinks } from "./read/links";
import { Package } from "./read/package";
import { readSharedTexts } from "./read/sharedTexts";
import { readSheet } from "./read/sheet";
import { readStamp } from "./read/stamp";
import { readStyles } from "./read/styles";
import { readWorkbook } from "./read/workbook";
import { refuseDamaged, refusing } from "./unreadable";
import type { Inflater } from "./zip/unpack";

export interface ReadOptions {
  /** Where other limits than the default ones hold. */
  readonly limits?: Partial<Limits>;
  /** The platform's own way to unpack, where it has one (`node:zlib`); the result is the same, sooner. */
  readonly inflate?: Inflater;
  /** Called as sheets are read, with the part of them that is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm, .xltx) from its bytes: every sheet's values, formulas, formats and what is
 * hidden, and the workbook's names, links and settings. Nothing is calculated, no link is followed, no macro is
 * looked at; charts, drawings, comments and sheets that are only a chart are passed over.
 *
 * Refuses, with a sentence for the officer who chose the file: what is no .xlsx (encrypted, .xls, .xlsb, .ods, any
 * other file), what is damaged or cut short, and what is larger than the limits or built to be.
 *
 * @example
 *   const read = readXlsx(bytes);
 *   if (read.ok) read.value.sheets[0]?.grid.value(6, 2); // what C7 of the first sheet holds
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Answer<Snapshot> {
  return refusing(() =>
    readPackage(new Package(bytes, { ...DEFAULT_LIMITS, ...options.limits }, options.inflate), options),
  );
}

function readPackage(file: Package, options: ReadOptions): Snapshot {
  const part = findWorkbook(file);
  const workbook = readWorkbook(file, part);
  const relationships = file.relationships(part);
  const partOf = (kind: string): string | undefined =>
    relationships.find((relationship) => relationship.kind === kind)?.target;
  const { styles, byIndex } = readStyles(file, partOf("styles"));
  const budget = new Budget(file.limits);
  const shared: Shared = {
    texts: readSharedTexts(file, partOf("sharedStrings"), budget),
    styles: byIndex,
    dateSystem: workbook.dateSystem,
    budget,
  };
  const worksheets = workbook.sheets.flatMap((listed) => {
    const target = relationships.find(({ id }) => id === listed.relationship);
    if (!target || target.isExternal) refuseDamaged(`its sheet “${listed.name.slice(0, 40)}” is missing`);
    // Sheets that are a chart or an old dialogue hold no cells.
    return target.kind === "worksheet" ? [{ listed, entry: file.entry(target.target) }] : [];
  });
  const total = worksheets.reduce((sum, { entry }) => sum + entry.size, 0);
  let done = 0;
  const sheets = worksheets.map(({ listed, entry }): Sheet => {
    return readSheet(file, listed, entry, shared, (bytes) => {
      done += bytes;
      options.onProgress?.(Math.min(1, done / total));
    });
  });
  return {
    dateSystem: workbook.dateSystem,
    calculation: workbook.calculation,
    isIterative: workbook.isIterative,
    styles,
    sheets,
    names: workbook.names,
    externalLinks: readLinks(file, workbook.externalLinks, relationships),
    template: readStamp(file),
  };
}
