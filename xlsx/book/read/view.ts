/** How a sheet is looked at: what stays in view, what is selected; and its columns, links and merged cells. */
import { MAX_COLUMNS, parseArea, type Area } from "../../../src/workbook";
import type { Budget } from "../../read/budget";
import type { Relationship } from "../../read/package";
import { whole } from "../../xml/parse";
import type { XmlNode } from "../../xml/tree";
import type { BookColumns, BookHyperlink, BookSheet } from "../book";
import { characterWidth } from "../geometry";
import { flag, given, numberIn, words } from "./attributes";

export function readView(
  view: XmlNode | undefined,
): Pick<BookSheet, "frozen" | "hidesGridlines" | "zoom" | "selected"> {
  const pane = view?.child("pane");
  const isFrozen = /^frozen/.test(pane?.get("state") ?? "");
  const zoom = numberIn(view, "zoomScale");
  const active = pane?.get("activePane") ?? "topLeft";
  const selections = view?.all("selection") ?? [];
  const selection = selections.find((node) => (node.get("pane") ?? "topLeft") === active) ?? selections[0];
  const selected = parseArea((selection?.get("sqref") ?? "").split(/\s/)[0] ?? "");
  return {
    frozen: isFrozen
      ? { rows: numberIn(pane, "ySplit") ?? 0, columns: numberIn(pane, "xSplit") ?? 0 }
      : { rows: 0, columns: 0 },
    ...(flag(view, "showGridLines") === false ? { hidesGridlines: true } : {}),
    ...(zoom === undefined || zoom === 100 ? {} : { zoom }),
    ...(selected ? { selected } : {}),
  };
}

export function readColumns(list: XmlNode | undefined, looks: Uint16Array): BookColumns[] {
  return (list?.all("col") ?? []).flatMap((node) => {
    const first = whole(node.get("min"), 0) - 1;
    const last = Math.min(whole(node.get("max"), first + 1), MAX_COLUMNS) - 1;
    if (first < 0 || last < first) return [];
    const width = numberIn(node, "width");
    const style = whole(node.get("style"), 0);
    const columns = given<BookColumns>({
      span: [first, last] as const,
      width: width === undefined || flag(node, "customWidth") === false ? undefined : characterWidth(width),
      hidden: flag(node, "hidden") || undefined,
      look: style > 0 ? (looks[style] ?? 0) || undefined : undefined,
      outline: whole(node.get("outlineLevel"), 0) || undefined,
    }) as BookColumns;
    return Object.keys(columns).length > 1 ? [columns] : [];
  });
}

export function readMerges(list: XmlNode | undefined, budget: Budget): Area[] {
  const found = (list?.all("mergeCell") ?? []).map((node) => parseArea(node.get("ref") ?? ""));
  budget.take("merges", found.length, "merged cells");
  return found.filter((area) => area !== null);
}

export function readHyperlinks(
  list: XmlNode | undefined,
  relationships: readonly Relationship[],
): BookHyperlink[] {
  return (list?.all("hyperlink") ?? []).flatMap((node) => {
    const area = parseArea(node.get("ref") ?? "");
    const id = node.relationship();
    const address = id === undefined ? undefined : relationships.find((found) => found.id === id)?.target;
    const location = words(node, "location");
    if (!area || (address === undefined && location === undefined)) return [];
    return [given<BookHyperlink>({ area, address, location, tip: words(node, "tooltip") }) as BookHyperlink];
  });
}
