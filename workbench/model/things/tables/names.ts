/** What tables and names may be called. */
import type { WorkbookDocument } from "../../document";
import { invalidArgument } from "../../errors";
import { allTables } from "./find";

/** "Learn about using structured references": begins with a letter, `_` or `\`; no spaces; no cell's address. */
export function isNameAllowed(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  if (/^[rc]$/i.test(name) || /^r[0-9]+(c[0-9]*)?$|^c[0-9]+$|^rc[0-9]*$/i.test(name)) return false;
  if (/^(true|false)$/i.test(name)) return false;
  const cell = /^([a-z]{1,3})([0-9]+)$/i.exec(name);
  return !(cell && isColumn(cell[1]!) && Number(cell[2]) >= 1 && Number(cell[2]) <= 1048576);
}

const isColumn = (letters: string): boolean =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) <= 16384;

/** Refuses with the one code Excel has for it (office-js issue 551): a name in use is an invalid argument too. */
export function checkTableName(document: WorkbookDocument, name: string, own: number | null): void {
  if (!isNameAllowed(name))
    throw invalidArgument(
      `'${name}' can't be a table's name. Begin with a letter, use no spaces and no cell's address, for example Savings_2026.`,
    );
  if (isTaken(document, name, own))
    throw invalidArgument(`There is already a table or a name called '${name}'.`);
}

function isTaken(document: WorkbookDocument, name: string, own: number | null): boolean {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  return (
    allTables(document).some(({ table }) => table.id !== own && same(table.name)) ||
    document.whole.names.some((other) => same(other.name))
  );
}

/** `Table1`, or the next that is free. */
export function freeTableName(document: WorkbookDocument): string {
  for (let number = allTables(document).length + 1; ; number++) {
    const name = `Table${String(number)}`;
    if (!isTaken(document, name, null)) return name;
  }
}

export const freeTableId = (document: WorkbookDocument): number =>
  Math.max(0, ...allTables(document).map(({ table }) => table.id)) + 1;

/** Excel's header cells hold unique text: what is empty is `Column3`, what is there twice gets a number behind it. */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  const given = new Set(texts.map((text) => text.toLowerCase()));
  return texts.map((text, index) => {
    const stem = text === "" ? "Column" : text;
    let name = text === "" ? `Column${String(index + 1)}` : text;
    for (
      let number = text === "" ? index + 2 : 2;
      taken.has(name.toLowerCase()) || (name !== text && given.has(name.toLowerCase()));
      number++
    )
      name = `${stem}${String(number)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
