/** Tells add-ins what happens to tables and in them. */
import type { Area } from "../../../../xlsx";
import type { EngineEvent, SheetId } from "../../../engine/engine";
import { WORKBOOK_TARGET } from "../../../richapi";
import { intersection, localAddress } from "../../cells/areas";
import { eventReference } from "../../cells/eventReference";
import type { Places } from "../../places";
import { tableId } from "./find";

export const addTableEvent = (id: string, sheet: SheetId) => ({
  source: "Local",
  tableId: id,
  worksheetId: sheet,
});

export function tellAdded(places: Places, id: string, sheet: SheetId): void {
  places.events.fire("tableAdded", [sheet, WORKBOOK_TARGET], () => addTableEvent(id, sheet));
}

/** `address` is all that was changed, also where it reaches beyond the table. */
export function tellChanged(places: Places, event: Extract<EngineEvent, { type: "changed" }>): void {
  const { sheet, area, before, after } = event;
  for (const table of places.document.extras(sheet).tables) {
    if (!intersection(table.area, area)) continue;
    const id = tableId(table);
    places.events.fire("tableChanged", [id, sheet, WORKBOOK_TARGET], () => ({
      ...addTableEvent(id, sheet),
      address: localAddress(area),
      referenceId: eventReference(sheet, area),
      changeType: "RangeEdited",
      ...(before === undefined ? {} : { valueBefore: shown(before), valueTypeBefore: kind(before) }),
      ...(after === undefined ? {} : { valueAfter: shown(after), valueTypeAfter: kind(after) }),
    }));
  }
}

const shown = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "error" in value ? value.error : (value ?? "");

const kind = (value: unknown): string => {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Error";
};

/** "Occurs when the selection changes on a specific table": also when it has just left it, then without an address. */
export class SelectionTeller {
  private inside: { readonly sheet: SheetId; readonly id: string }[] = [];

  constructor(private readonly places: Places) {}

  follow(sheet: SheetId, areas: readonly Area[]): void {
    const now = this.places.document
      .extras(sheet)
      .tables.filter((table) => areas.some((area) => intersection(area, table.area)))
      .map((table) => ({ sheet, id: tableId(table) }));
    const address = areas.map(localAddress).join(",");
    for (const { id } of now) this.tell(sheet, id, address);
    for (const { sheet: from, id } of this.inside)
      if (!now.some((other) => other.id === id)) this.tell(from, id, "");
    this.inside = now;
  }

  private tell(sheet: SheetId, id: string, address: string): void {
    this.places.events.fire("tableSelectionChanged", [id], () => ({ address, worksheetId: sheet }));
  }
}
