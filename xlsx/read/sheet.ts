/** A worksheet part: its cells, and of its settings what the rules read. */
import { type Area, type Sheet, type Span, type Table, MAX_COLUMNS, parseArea } from "../../src/workbook";
import { refuseDamaged } from "../unreadable";
import { XmlReader, isTrue, whole, type Element } from "../xml/parse";
import type { Entry } from "../zip/directory";
import { Place, readAround } from "./around";
import type { Budget } from "./budget";
import { Cells, type Shared } from "./cells";
import type { Package } from "./package";
import { readTable } from "./tables";
import { ValidationReader } from "./validations";
import type { ListedSheet } from "./workbook";

export function readSheet(
  file: Package,
  listed: ListedSheet,
  entry: Entry,
  shared: Shared,
  onPiece: (bytes: number) => void,
): Sheet {
  const { budget } = shared;
  const hiddenColumns: Span[] = [];
  const merges: Area[] = [];
  const tableIds: string[] = [];
  const validations = new ValidationReader(budget);
  let isProtected = false;
  const place = new Place(entry.name);

  const open = (element: Element): void => {
    const { name, parent } = element;
    if (parent === "") {
      if (name !== "worksheet") refuseDamaged(`its part “${entry.name.slice(0, 60)}” is no worksheet`);
    } else if (name === "sheetData" && parent === "worksheet") {
      place.openRows();
    } else if (name === "col" && parent === "cols") {
      if (isTrue(element.attribute("hidden"))) hiddenColumns.push(spanOf(element));
    } else if (name === "mergeCell" && parent === "mergeCells") {
      const area = parseArea(element.attribute("ref") ?? "");
      if (area) merges.push(area);
      budget.take("merges", 1, "merged cells");
    } else if (name === "sheetProtection") isProtected ||= isTrue(element.attribute("sheet"));
    else if (name === "tablePart" && parent === "tableParts") {
      tableIds.push(element.relationship ?? "");
      budget.take("tables", 1, "tables");
    } else validations.open(element);
  };
  const reader = new XmlReader(
    entry.name,
    {
      open,
      close: (name, parent, text) => {
        // `<sheetData/>`: there are no rows to scan.
        if (name === "sheetData" && parent === "worksheet") place.closeRows();
        else validations.close(name, text);
      },
    },
    file.limits.depth,
  );
  const cells = new Cells(listed.name, entry.name, shared);
  readAround(file, entry, place, reader, cells, onPiece);
  reader.end();
  return {
    name: listed.name,
    visibility: listed.visibility,
    isProtected,
    ...cells.finish(),
    hiddenRows: cells.hiddenRows,
    hiddenColumns: hiddenColumns.filter(([first, last]) => first >= 0 && first <= last),
    merges,
    tables: readTables(file, entry.name, tableIds, budget),
    validations: validations.found,
  };
}

function spanOf(element: Element): Span {
  const first = whole(element.attribute("min"), 0) - 1;
  return [first, Math.min(whole(element.attribute("max"), first + 1), MAX_COLUMNS) - 1];
}

function readTables(file: Package, part: string, ids: readonly string[], budget: Budget): Table[] {
  if (!ids.length) return [];
  const parts = new Map(file.relationships(part).map(({ id, target }) => [id, target]));
  return ids.map((id) => readTable(file, parts.get(id) ?? "", budget));
}
