/** From the bytes of an .xlsx file to a whole workbook as plain data. */
import type { Answer } from "../../src/text";
import { DEFAULT_LIMITS } from "../limits";
import { Budget } from "../read/budget";
import type { Shared } from "../read/cells";
import { findWorkbook } from "../read/kind";
import { Package } from "../read/package";
import { readSharedTexts } from "../read/sharedTexts";
import { readWorkbook } from "../read/workbook";
import type { ReadOptions } from "../readXlsx";
import { refuseDamaged, refusing } from "../unreadable";
import type { Book, BookSheet } from "./book";
import { readPersons } from "./read/comments";
import { readCustomXml } from "./read/customXml";
import { readLooks } from "./read/looks";
import { dynamicArrays, hasRichValues } from "./read/metadata";
import { readNames } from "./read/names";
import { readProperties } from "./read/properties";
import { RowCount } from "./read/rows";
import { readSettings } from "./read/settings";
import { readSheet, type Common } from "./read/sheet";
import { Source } from "./read/source";
import { Telling } from "./read/telling";
import { paletteOf } from "./read/theme";
import { keptOfBook } from "./read/workbookKept";
import { flag, numberIn } from "./read/attributes";

/**
 * Reads an Excel workbook (.xlsx, .xlsm, .xltx) whole: what `readXlsx` reads, and looks, widths, notes, comments,
 * charts, links, print set-up, properties, what add-ins keep in it. What a book has no words for is kept as it is
 * and named in `kept.told`. Nothing is calculated, no link is followed, no macro is looked at.
 *
 * Refuses what `readXlsx` refuses, in the same sentences.
 *
 * @example
 *   const read = readBook(bytes);
 *   if (read.ok) read.value.sheets[0]?.notes; // [{ row: 0, column: 1, author: "A. Officer", text: "Check this" }]
 */
export function readBook(bytes: Uint8Array, options: ReadOptions = {}): Answer<Book> {
  return refusing(() =>
    bookOf(
      new Source(new Package(bytes, { ...DEFAULT_LIMITS, ...options.limits }, options.inflate)),
      options,
    ),
  );
}

function bookOf(source: Source, options: ReadOptions): Book {
  const { file } = source;
  const part = findWorkbook(file);
  const workbook = readWorkbook(file, part);
  const root = source.tree(part);
  const fileRelationships = source.relationships("");
  const relationships = source.relationships(part);
  const telling = new Telling();
  const partsOf = (kind: string): string[] =>
    relationships
      .filter((found) => found.kind === kind && !found.isExternal && source.has(found.target))
      .map(({ target }) => target);
  const treeOf = (kind: string) => (partsOf(kind)[0] === undefined ? null : source.tree(partsOf(kind)[0]!));

  const styles = treeOf("styles");
  const theme = partsOf("theme")[0];
  const palette = paletteOf(theme === undefined ? null : source.glance(theme), styles);
  const looks = readLooks(styles, palette);
  const metadata = treeOf("sheetMetadata");
  if (hasRichValues(metadata)) telling.say("pictures and linked data inside cells are not kept");
  const budget = new Budget(file.limits);
  const texts = partsOf("sharedStrings")[0];
  if (texts !== undefined) source.claim(texts);
  partsOf("calcChain").forEach((chain) => source.claim(chain));
  const shared: Shared = {
    texts: readSharedTexts(file, texts, budget, () =>
      telling.say("letters of one cell in different fonts are kept as words in one font"),
    ),
    styles: looks.byIndex,
    dateSystem: workbook.dateSystem,
    budget,
  };
  const common: Common = {
    source,
    shared,
    palette,
    dxfs: { overlays: looks.overlays, nodes: styles?.child("dxfs")?.all("dxf") ?? [] },
    dynamic: dynamicArrays(metadata),
    persons: readPersons(source, partsOf("person")),
    rows: new RowCount(),
    telling,
  };

  const worksheets = workbook.sheets.flatMap((listed) => {
    const target = relationships.find(({ id }) => id === listed.relationship);
    if (!target || target.isExternal) refuseDamaged(`its sheet “${listed.name.slice(0, 40)}” is missing`);
    return target.kind === "worksheet" ? [{ listed, entry: file.entry(target.target) }] : [];
  });
  const total = worksheets.reduce((sum, { entry }) => sum + entry.size, 0);
  let done = 0;
  const sheets = worksheets.map(({ listed, entry }): BookSheet => {
    return readSheet(common, listed, entry, (bytes) => {
      done += bytes;
      options.onProgress?.(Math.min(1, done / total));
    });
  });

  const { names, print } = readNames(
    root.child("definedNames"),
    workbook.sheets.map(({ name }) => name),
  );
  const active = numberIn(root.at("bookViews", "workbookView"), "activeTab") ?? 0;
  const activeName = workbook.sheets[active]?.name;
  const customXml = readCustomXml(source, relationships);
  const isStructureProtected = flag(root.child("workbookProtection"), "lockStructure") === true;
  const properties = readProperties(source, fileRelationships);
  const settings = readSettings(source, fileRelationships);
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, print: { ...sheet.print, ...print.get(sheet.name) } })),
    names,
    looks: looks.looks,
    ...(looks.styles.length ? { styles: looks.styles } : {}),
    dateSystem: workbook.dateSystem,
    calculation: workbook.calculation,
    isIterative: workbook.isIterative,
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ name }) => name === activeName),
    ),
    ...(isStructureProtected ? { isStructureProtected } : {}),
    properties,
    settings,
    customXml: customXml.found,
    kept: keptOfBook({
      source,
      root,
      styles,
      workbook,
      relationships,
      fileRelationships,
      customXml: customXml.ids,
      telling,
    }),
  };
}
