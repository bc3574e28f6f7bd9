/** Ranges of Excel as areas of ours, and back. */
import { areaName, parseArea, type Area } from "../../../src/workbook";

/** What tells where a range lies. */
export const PLACE = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true } as const;

type Placed = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

export function areaOf({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Placed): Area {
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** Without the sheet before it: `B4:B7` of `'Plan 2019'!B4:B7`. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

/** The areas of an address such as `Plan!B4:B7,Plan!B9`; what is no area is left out. */
export function areasOfAddress(address: string): Area[] {
  if (address === "") return [];
  return splitAddress(address)
    .map((part) => parseArea(withoutSheet(part)))
    .filter((area) => area !== null);
}

/** Commas inside a quoted sheet name part nothing. */
function splitAddress(address: string): string[] {
  return address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaName(area));
}
