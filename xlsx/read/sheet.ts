/**
 * A worksheet part: rows by the byte scanner, what stands before and behind them by saxes. The part is never held
 * whole. Before the rows saxes is fed up to each `>`, so that it says itself where they begin.
 */
import { type Area, type Sheet, type Span, type Table, MAX_COLUMNS, parseArea } from "../../src/workbook";
import { refuseDamaged } from "../unreadable";
import { Feed } from "../xml/feed";
import { refuseMalformed } from "../xml/malformed";
import { XmlReader, isTrue, whole, type Element } from "../xml/parse";
import type { Entry } from "../zip/directory";
import type { Budget } from "./budget";
import { Cells, type Shared } from "./cells";
import type { Package } from "./package";
import { readTable } from "./tables";
import { ValidationReader } from "./validations";
import type { ListedSheet } from "./workbook";

const GREATER = 0x3e;

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
  let place = "before" as "before" | "rows" | "behind";

  const open = (element: Element): void => {
    const { name, parent } = element;
    if (parent === "") {
      if (name !== "worksheet") refuseDamaged(`its part “${entry.name.slice(0, 60)}” is no worksheet`);
    } else if (name === "sheetData" && parent === "worksheet") {
      if (place !== "before") refuseMalformed(entry.name);
      place = "rows";
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
        if (name === "sheetData" && parent === "worksheet") place = "behind";
        else validations.close(name, text);
      },
    },
    file.limits.depth,
  );
  const cells = new Cells(listed.name, entry.name, shared);
  const feed = new Feed(cells.scanner, () => cells.step());
  const take = (piece: Uint8Array): void => {
    let rest: Uint8Array | null = piece;
    if (place === "before") rest = upToRows(piece);
    if (rest && place === "rows") {
      rest = feed.push(rest);
      if (rest) place = "behind";
    }
    if (!rest || place !== "behind") return;
    file.countSettings(rest.length);
    reader.write(rest);
  };
  const upToRows = (piece: Uint8Array): Uint8Array | null => {
    for (let at = 0; at < piece.length;) {
      const next = piece.indexOf(GREATER, at) + 1 || piece.length;
      file.countSettings(next - at);
      reader.write(piece.subarray(at, next));
      at = next;
      if (place !== "before") return piece.subarray(at);
    }
    return null;
  };

  file.read(entry, file.limits.partBytes, (piece) => {
    take(piece);
    onPiece(piece.length);
  });
  if (place === "rows") refuseMalformed(entry.name);
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
