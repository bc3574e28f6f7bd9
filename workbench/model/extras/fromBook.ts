/** What a file holds beside cells, as the document keeps it. */
import type { Book, BookSheet } from "../../../xlsx";
import type { Extras, Whole } from "../document";

export function extrasOf(sheet: BookSheet): Extras {
  return {
    tables: sheet.tables,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    notes: sheet.notes,
    comments: sheet.comments,
    charts: sheet.charts,
    hyperlinks: sheet.hyperlinks,
    protection: sheet.protection,
    autoFilter: sheet.autoFilter ?? null,
    print: sheet.print,
    zoom: sheet.zoom ?? 100,
    kept: sheet.kept ?? null,
    customProperties: {},
  };
}

export function wholeOf(book: Book, fileName: string): Whole {
  return {
    fileName,
    names: book.names,
    properties: book.properties,
    settings: book.settings,
    customXml: book.customXml,
    kept: book.kept,
    dateSystem: book.dateSystem,
    calculation: book.calculation,
    isIterative: book.isIterative,
    isStructureProtected: book.isStructureProtected ?? false,
  };
}
