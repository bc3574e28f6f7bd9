/** From what an add-in writes for cells (an address, a name, a table) to the cells. */
import type { Area } from "../../../xlsx";
import type { SheetId } from "../../engine/engine";
import type { WorkbookDocument } from "../document";
import { areaOfText, splitAddress, type AddressPart } from "./addressText";
import { tableArea } from "./structured";

export interface Found {
  readonly sheet: SheetId;
  readonly areas: readonly Area[];
}

/** Null where the text means no cells, or cells of several sheets. Without a sheet in it, it is of `home`. */
export function resolve(document: WorkbookDocument, address: string, home: SheetId): Found | null {
  const parts = splitAddress(address.trim().replace(/^=/, ""));
  if (parts === null) return null;
  const found = parts.map((part) => resolvePart(document, part, home));
  const sheet = found[0]?.sheet;
  if (sheet === undefined) return null;
  const areas: Area[] = [];
  for (const place of found) {
    if (place === null || place.sheet !== sheet) return null;
    areas.push(...place.areas);
  }
  return { sheet, areas };
}

function resolvePart(document: WorkbookDocument, part: AddressPart, home: SheetId): Found | null {
  const sheets = document.engine.sheets();
  const wanted = part.sheet?.toLowerCase();
  const named = sheets.find(({ name }) => name.toLowerCase() === wanted);
  if (part.sheet !== null && !named) return null;
  const area = areaOfText(part.text);
  if (area) return { sheet: named?.id ?? home, areas: [area] };
  return ofTable(document, part.text) ?? ofName(document, part.text, named?.id ?? home);
}

function ofTable(document: WorkbookDocument, text: string): Found | null {
  for (const { id } of document.engine.sheets()) {
    const area = tableArea(text, document.extras(id).tables);
    if (area) return { sheet: id, areas: [area] };
  }
  return null;
}

/** A name of the sheet comes before one of the workbook. */
function ofName(document: WorkbookDocument, text: string, home: SheetId): Found | null {
  const lower = text.toLowerCase();
  const homeName = document.engine
    .sheets()
    .find(({ id }) => id === home)
    ?.name.toLowerCase();
  const named = document.whole.names.filter(({ name }) => name.toLowerCase() === lower);
  const name =
    named.find(({ sheet }) => sheet !== undefined && sheet.toLowerCase() === homeName) ??
    named.find(({ sheet }) => sheet === undefined);
  if (!name || name.formula.toLowerCase() === lower) return null;
  return resolve(document, name.formula, home);
}
