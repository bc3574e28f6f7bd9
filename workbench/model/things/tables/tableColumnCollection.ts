import type { Api } from "../../../richapi/member";
import { itemAt, lookups } from "../collection";
import { method, question, read } from "../declare";
import { addColumn } from "./columnChanges";
import { columnNumbers } from "./columnNumbers";
import { TableColumn } from "./tableColumn";
import { position } from "./tableRowCollection";
import type { TableView } from "./tableView";

export class TableColumnCollection {
  constructor(readonly view: TableView) {}

  items(): TableColumn[] {
    return columnNumbers(this.view.table).map((number) => new TableColumn(this.view, number));
  }

  /** By name in any case of letters, or by the number that is its id. */
  find(key: unknown): TableColumn | null {
    const items = this.items();
    if (typeof key === "number") return items.find((item) => item.number === key) ?? null;
    if (typeof key !== "string") return null;
    const byName = items.find((item) => item.column.name.toLowerCase() === key.toLowerCase());
    return byName ?? items.find((item) => String(item.number) === key) ?? null;
  }

  static readonly api: Api<TableColumnCollection> = {
    name: "TableColumnCollection",
    page: "excel.tablecolumncollection",
    items: (self) => self.items(),
    members: {
      ...lookups<TableColumnCollection>({ count: "1.4", item: "1.1", orNull: "1.4" }),
      count: read("1.1", (self) => self.items().length),
      getItemAt: question("1.1", (self, index) => itemAt(self.items(), index)),
      add: method("1.1", (self, index, values, name) => {
        const at = addColumn(self.view, position(index), values, name);
        return itemAt(self.items(), at);
      }),
    },
  };
}
