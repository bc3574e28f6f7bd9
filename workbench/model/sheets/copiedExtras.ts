import type { SheetId } from "../../engine/engine";
import type { Extras, WorkbookDocument } from "../document";

/** What a copied sheet takes along: tables under names of their own, since a workbook has each name once. */
export function copiedExtras(document: WorkbookDocument, from: SheetId): Extras {
  const extras = document.extras(from);
  const tables = document.engine.sheets().flatMap(({ id }) => document.extras(id).tables);
  const taken = new Set([...tables, ...document.whole.names].map(({ name }) => name.toLowerCase()));
  let lastId = tables.reduce((last, { id }) => Math.max(last, id), 0);
  const freeName = (name: string): string => {
    for (let number = 2; ; number++) {
      const free = `${name}${String(number)}`;
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  };
  return {
    ...extras,
    tables: extras.tables.map((table) => ({ ...table, id: ++lastId, name: freeName(table.name) })),
    comments: extras.comments.map((comment) => ({ ...comment, id: crypto.randomUUID() })),
    charts: extras.charts.map((chart) => ({ ...chart, id: crypto.randomUUID() })),
    // A kept part belongs to one sheet only.
    kept: null,
  };
}
