/** Makes the sheets of another workbook fit into this one: names that are taken change, and formulas with them. */
import type { Book, BookName, BookSheet, BookTable } from "../../../../xlsx";
import type { WorkbookDocument } from "../../document";
import { copyName } from "../../sheets/names";
import { allTables } from "../tables/find";
import { withTableRenamed } from "../tables/mentions";
import { withSheetsRenamed } from "./sheetMentions";

export interface Adapted {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
}

export function adapt(document: WorkbookDocument, book: Book, chosen: readonly BookSheet[]): Adapted {
  const sheetNames = renamedSheets(document, chosen);
  const tables = renamedTables(document, chosen);
  const formula = (text: string): string => {
    let next = withSheetsRenamed(text, (name) => sheetNames.get(name.toLowerCase()) ?? null);
    for (const { before, after } of tables)
      if (before.name !== after.name) next = withTableRenamed(next, before.name, after.name);
    return next;
  };
  const sheets = chosen.map((sheet) =>
    adaptSheet(sheet, sheetNames.get(sheet.name.toLowerCase())!, tables, formula),
  );
  return { sheets, names: adaptNames(document, book, sheetNames, formula) };
}

/** Old names in small letters to new ones: a taken name gets ` (2)` behind it. */
function renamedSheets(document: WorkbookDocument, chosen: readonly BookSheet[]): Map<string, string> {
  const taken = new Set(document.engine.sheets().map(({ name }) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const { name } of chosen) {
    const own = taken.has(name.toLowerCase()) ? copyName(document.engine, name) : name;
    names.set(name.toLowerCase(), own);
    taken.add(own.toLowerCase());
  }
  return names;
}

interface RenamedTable {
  readonly before: BookTable;
  readonly after: BookTable;
}

function renamedTables(document: WorkbookDocument, chosen: readonly BookSheet[]): RenamedTable[] {
  const here = allTables(document).map(({ table }) => table);
  const taken = new Set([...here, ...document.whole.names].map(({ name }) => name.toLowerCase()));
  let id = Math.max(0, ...here.map((table) => table.id));
  return chosen
    .flatMap(({ tables }) => tables)
    .map((before) => {
      let name = before.name;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${before.name}${String(number)}`;
      taken.add(name.toLowerCase());
      return { before, after: { ...before, id: ++id, name } };
    });
}

function adaptSheet(
  sheet: BookSheet,
  name: string,
  tables: readonly RenamedTable[],
  formula: (text: string) => string,
): BookSheet {
  return {
    ...sheet,
    name,
    formulas: sheet.formulas.map((one) => ({ ...one, formula: formula(one.formula) })),
    tables: sheet.tables.map((table) => {
      const { after } = tables.find(({ before }) => before === table)!;
      const columns = after.columns.map((column) =>
        column.formula === undefined ? column : { ...column, formula: formula(column.formula) },
      );
      return { ...after, columns };
    }),
    validations: sheet.validations.map((rule) => ({
      ...rule,
      ...(rule.formula1 === undefined ? {} : { formula1: formula(rule.formula1) }),
      ...(rule.formula2 === undefined ? {} : { formula2: formula(rule.formula2) }),
    })),
    conditionalFormats: sheet.conditionalFormats.map((format) =>
      format.kind === "formula" ? { ...format, formula: formula(format.formula) } : format,
    ),
  };
}

/** Names local to the sheets come with them, and those of the workbook that are not here yet and speak of them. */
function adaptNames(
  document: WorkbookDocument,
  book: Book,
  sheets: ReadonlyMap<string, string>,
  formula: (text: string) => string,
): BookName[] {
  const here = new Set(
    document.whole.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => name.toLowerCase()),
  );
  return book.names.flatMap((name) => {
    const own = { ...name, formula: formula(name.formula) };
    if (name.sheet !== undefined) {
      const sheet = sheets.get(name.sheet.toLowerCase());
      return sheet === undefined ? [] : [{ ...own, sheet }];
    }
    return here.has(name.name.toLowerCase()) || own.formula.includes("#REF!") ? [] : [own];
  });
}
