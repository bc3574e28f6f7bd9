/** Keeps tables true to their cells: header texts, calculated columns; and tells who listens to tables. */
import type { EngineEvent } from "../../../engine/engine";
import { intersection } from "../../cells/areas";
import type { Places } from "../../places";
import { followFormulas } from "./calculated";
import { followHeaders } from "./headers";
import { SelectionTeller, tellChanged } from "./tableEvents";

export function followTables(places: Places): void {
  const selection = new SelectionTeller(places);
  const { engine } = places.document;
  engine.listen((event) => {
    if (event.type === "changed" && event.by !== "calculation") {
      followCells(places, event);
      tellChanged(places, event);
    } else if (event.type === "selected") selection.follow(event.sheet, event.areas);
  });
}

function followCells(places: Places, { sheet, area }: Extract<EngineEvent, { type: "changed" }>): void {
  const { document } = places;
  const ids = document
    .extras(sheet)
    .tables.filter((table) => intersection(table.area, area))
    .map((table) => table.id);
  const current = (id: number) => document.extras(sheet).tables.find((table) => table.id === id);
  for (const id of ids) {
    const table = current(id);
    if (table?.hasHeader && intersection({ ...table.area, bottom: table.area.top }, area))
      followHeaders(document, sheet, table);
    const renamed = current(id);
    if (renamed) followFormulas(document, sheet, renamed, area);
  }
}
