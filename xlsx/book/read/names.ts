/** Defined names; those that say how a sheet prints go to the sheet. */
import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area, type Span } from "../../../src/workbook";
import { whole } from "../../xml/parse";
import { unescaped } from "../../xml/text";
import type { XmlNode } from "../../xml/tree";
import type { BookName, BookPrint } from "../book";
import { typed } from "../formula/typed";
import { flag, given, words } from "./attributes";

export interface NamesRead {
  readonly names: BookName[];
  /** By the name of the sheet. */
  readonly print: ReadonlyMap<string, Pick<BookPrint, "titleRows" | "titleColumns" | "area">>;
}

/** @param sheets the names of all sheets in the order of the file: local names count them. */
export function readNames(list: XmlNode | undefined, sheets: readonly string[]): NamesRead {
  const names: BookName[] = [];
  const print = new Map<string, Pick<BookPrint, "titleRows" | "titleColumns" | "area">>();
  for (const node of list?.all("definedName") ?? []) {
    const name = words(node, "name") ?? "";
    const formula = typed(unescaped(node.text).trim());
    const sheet = sheets[whole(node.get("localSheetId"), -1)];
    // Written anew from the filter; and marks Excel leaves for functions an older one did not know.
    if (
      name === "_xlnm._FilterDatabase" ||
      (/^_xl(?:fn|ws|pm|udf|nm\._FilterDatabase)/.test(name) && !/^_xlnm\.Print/.test(name))
    )
      continue;
    const found = sheet === undefined ? null : printOf(name, formula);
    if (sheet !== undefined && found) print.set(sheet, { ...print.get(sheet), ...found });
    else {
      names.push(
        given<BookName>({
          name,
          formula,
          sheet,
          isHidden: flag(node, "hidden") || undefined,
          comment: words(node, "comment"),
        }) as BookName,
      );
    }
  }
  return { names, print };
}

function printOf(
  name: string,
  formula: string,
): Pick<BookPrint, "titleRows" | "titleColumns" | "area"> | null {
  if (name !== "_xlnm.Print_Area" && name !== "_xlnm.Print_Titles") return null;
  const areas = formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((piece) => parseArea(piece.slice(piece.lastIndexOf("!") + 1)));
  if (areas.some((area) => area === null)) return null;
  const sure = areas as Area[];
  if (name === "_xlnm.Print_Area") return sure.length === 1 ? { area: sure[0]! } : null;
  const found: { titleRows?: Span; titleColumns?: Span } = {};
  for (const { top, bottom, left, right } of sure) {
    if (left === 0 && right === MAX_COLUMNS - 1) found.titleRows = [top, bottom];
    else if (top === 0 && bottom === MAX_ROWS - 1) found.titleColumns = [left, right];
    else return null;
  }
  return found;
}
