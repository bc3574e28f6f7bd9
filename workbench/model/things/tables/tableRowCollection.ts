import type { Api } from "../../../richapi/member";
import { invalidArgument } from "../../errors";
import { flag, isMissing, wholeNumber } from "../arguments";
import { itemAt } from "../collection";
import { method, question, read } from "../declare";
import { rowsOfInput, type CellInput } from "./block";
import { bodyRows } from "./layout";
import { addRows, removeRows } from "./rowChanges";
import { TableRow } from "./tableRow";
import type { TableView } from "./tableView";

export class TableRowCollection {
  constructor(readonly view: TableView) {}

  items(): TableRow[] {
    return Array.from({ length: bodyRows(this.view.table) }, (_, index) => new TableRow(this.view, index));
  }

  static readonly api: Api<TableRowCollection> = {
    name: "TableRowCollection",
    page: "excel.tablerowcollection",
    items: (self) => self.items(),
    members: {
      count: read("1.1", (self) => bodyRows(self.view.table)),
      getCount: question("1.4", (self) => bodyRows(self.view.table)),
      getItemAt: question("1.1", (self, index) => itemAt(self.items(), index)),
      add: method("1.1", (self, index, values, alwaysInsert) => {
        const width = self.view.table.columns.length;
        const empty: CellInput[][] = [new Array<CellInput>(width).fill(null)];
        const block = isMissing(values) ? empty : rowsOfInput(values, width);
        if (block.length === 0) throw invalidArgument();
        const inserts = isMissing(alwaysInsert) || flag(alwaysInsert, "alwaysInsert");
        return new TableRow(self.view, addRows(self.view, position(index), block, inserts));
      }),
      deleteRows: method("1.16", (self, rows) => {
        if (!Array.isArray(rows)) throw invalidArgument();
        removeRows(
          self.view,
          rows.map((row: unknown) => (row instanceof TableRow ? row.index : wholeNumber(row, "row"))),
        );
      }),
      deleteRowsAt: method("1.16", (self, index, count) => {
        const first = wholeNumber(index, "index");
        const length = isMissing(count) ? 1 : wholeNumber(count, "count");
        if (length < 1) throw invalidArgument();
        removeRows(
          self.view,
          Array.from({ length }, (_, offset) => first + offset),
        );
      }),
    },
  };
}

/** "If null or -1, the addition happens at the end." */
export const position = (index: unknown): number | null =>
  isMissing(index) || index === -1 ? null : wholeNumber(index, "index");
