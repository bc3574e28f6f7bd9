import { rewriteFormulas } from "./formulas";
import { withTableRenamed } from "./mentions";
import { checkTableName } from "./names";
import type { TableView } from "./tableView";

/** Gives a table another name, and every formula that speaks of it. */
export function renameTable(view: TableView, name: string): void {
  const { document } = view.places;
  const before = view.table.name;
  if (name === before) return;
  checkTableName(document, name, view.number);
  view.change({ name });
  rewriteFormulas(document, before, (formula) => withTableRenamed(formula, before, name));
}
