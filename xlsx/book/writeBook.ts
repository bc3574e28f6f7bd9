/** From a whole workbook as plain data to the bytes of an .xlsx file. */
import { MAIN, MICROSOFT } from "../xml/namespaces";
import { HEAD } from "../xml/write";
import type { Book } from "./book";
import { TextTable } from "./write/cells";
import { Persons } from "./write/notes";
import { Parts, Relations } from "./write/parts";
import { writeCustomXml, writeProperties, writeSettings } from "./write/properties";
import { reachableParts } from "./write/reachable";
import { writeSheet } from "./write/sheet";
import { Storing } from "./write/storing";
import { StyleTable } from "./write/styles";
import { metadataXml, workbookXml } from "./write/workbook";

export interface WriteOptions {
  /** Namespaces of custom functions, whose calls Excel writes under another name: `["JWA"]` for `JWA.COST_SHARE`. */
  readonly functionNamespaces?: readonly string[];
}

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes a workbook as Excel does: the same book always gives the same bytes. Text is never written as a formula,
 * every formula keeps the result its cell holds, and what was kept on reading goes back as it was.
 *
 * Throws a `RangeError`, with a sentence, for what Excel would not open: a workbook without sheets, a drop-down
 * list of more than 255 characters. A text of more than 32,767 characters is cut.
 *
 * @example
 *   writeBook({ ...book, formulas }, { functionNamespaces: ["JWA"] })
 *   // `JWA.COST_SHARE(A2:A9)` stands in the file as `_xldudf_JWA_COST_SHARE(A2:A9)`
 */
export function writeBook(book: Book, options: WriteOptions = {}): Uint8Array {
  if (!book.sheets.some(({ visibility }) => visibility === "visible")) {
    throw new RangeError("A workbook needs at least one sheet that is not hidden.");
  }
  const reached = reachableParts(book);
  const isKept = (part: string): boolean => reached.has(part.toLowerCase());
  const parts = new Parts(book.kept.parts);
  const root = new Relations(book.kept.relationships.filter(({ isOfFile }) => isOfFile));
  const relations = new Relations(book.kept.relationships.filter(({ isOfFile }) => !isOfFile));
  const styles = new StyleTable(book, book.kept.elements ?? []);
  const texts = new TextTable();
  const persons = new Persons();
  const storing = new Storing(options.functionNamespaces ?? []);
  const tableIds = new Set<number>();
  let isDynamic = false;

  const ids = book.sheets.map((sheet, at) => {
    const part = writeSheet(sheet, at + 1, at === book.activeSheet, {
      parts,
      styles,
      texts,
      persons,
      storing,
      tableId: (wanted) => {
        let id = Math.max(1, wanted);
        while (tableIds.has(id)) id++;
        tableIds.add(id);
        return id;
      },
      isKept,
      onDynamic: () => void (isDynamic = true),
    });
    return relations.add("worksheet", part);
  });
  parts.add("xl/styles.xml", `${TYPES}.styles+xml`, styles.xml());
  relations.add("styles", "xl/styles.xml");
  if (texts.size > 0) {
    parts.add("xl/sharedStrings.xml", `${TYPES}.sharedStrings+xml`, texts.xml(HEAD, MAIN));
    relations.add("sharedStrings", "xl/sharedStrings.xml");
  }
  if (isDynamic) {
    parts.add("xl/metadata.xml", `${TYPES}.sheetMetadata+xml`, metadataXml());
    relations.add("sheetMetadata", "xl/metadata.xml");
  }
  if (!persons.isEmpty) {
    parts.add("xl/persons/person.xml", "application/vnd.ms-excel.person+xml", persons.xml());
    relations.add(`${MICROSOFT}/2017/10/relationships/person`, "xl/persons/person.xml");
  }
  writeCustomXml(book.customXml, parts, relations);
  const hasMacros = book.kept.relationships.some(({ type }) => type.endsWith("/vbaProject"));
  const workbook = "xl/workbook.xml";
  parts.add(
    workbook,
    hasMacros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : `${TYPES}.sheet.main+xml`,
    workbookXml(book, ids, hasGaps(book), (formula) => storing.plain(formula)),
    relations,
  );
  root.add("officeDocument", workbook);
  writeProperties(book.properties, parts, root);
  writeSettings(book.settings, parts, root);
  return parts.finish(root, isKept);
}

function hasGaps(book: Book): boolean {
  return book.sheets.some(({ grid, formulas }) =>
    formulas.some(({ row, column }) => grid.value(row, column) === null),
  );
}
