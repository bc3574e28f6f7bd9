import type { Api } from "../../../richapi/member";
import type { Write } from "../../../engine/engine";
import { invalidArgument, notSupported } from "../../errors";
import { flag, isMissing, oneOf, record, wholeNumber } from "../arguments";
import { method, read } from "../declare";
import { body, columnOf } from "./layout";
import { moveFormula } from "./moveFormula";
import { definite } from "./looks";
import { compareRows, type SortKey } from "./order";
import type { TableView } from "./tableView";

interface Sorting {
  readonly fields: readonly Readonly<Record<string, unknown>>[];
  readonly matchCase: boolean;
}

/** What each table was sorted by last, as long as the workbook is open. */
const lastSorting = new WeakMap<object, Map<number, Sorting>>();

export class TableSort {
  constructor(readonly view: TableView) {}

  private get sortings(): Map<number, Sorting> {
    const { document } = this.view.places;
    let found = lastSorting.get(document);
    if (!found) lastSorting.set(document, (found = new Map()));
    return found;
  }

  get last(): Sorting | null {
    return this.sortings.get(this.view.number) ?? null;
  }

  apply(fields: unknown, matchCase: unknown): void {
    if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
    const sorting: Sorting = {
      fields: fields.map((field: unknown) => record(field, "sort field")),
      matchCase: !isMissing(matchCase) && flag(matchCase, "matchCase"),
    };
    sortBody(this.view, sorting);
    this.sortings.set(this.view.number, sorting);
  }

  static readonly api: Api<TableSort> = {
    name: "TableSort",
    page: "excel.tablesort",
    members: {
      fields: read("1.2", (self) => self.last?.fields ?? []),
      matchCase: read("1.2", (self) => self.last?.matchCase ?? false),
      method: read("1.2", () => "PinYin"),
      apply: method("1.2", (self, fields, matchCase, how) => {
        if (!isMissing(how)) oneOf(how, ["PinYin", "StrokeCount"], "method");
        self.apply(fields, matchCase);
      }),
      clear: method("1.2", (self) => {
        self.sortings.delete(self.view.number);
      }),
      reapply: method("1.2", (self) => {
        if (self.last) sortBody(self.view, self.last);
      }),
    },
  };
}

function sortKey(field: Readonly<Record<string, unknown>>, width: number): SortKey {
  const column = wholeNumber(field["key"], "key");
  if (column < 0 || column >= width) throw invalidArgument();
  const on = isMissing(field["sortOn"]) ? "Value" : field["sortOn"];
  if (on !== "Value") throw notSupported(`sort by ${String(on)}`);
  return {
    column,
    isAscending: isMissing(field["ascending"]) || flag(field["ascending"], "ascending"),
    textAsNumber: field["dataOption"] === "TextAsNumber",
  };
}

/** Rows move whole, with their formulas and number formats; notes and comments go with their cells. */
function sortBody(view: TableView, sorting: Sorting): void {
  const { engine, sheet, table, places } = view;
  const rows = body(table);
  const keys = sorting.fields.map((field) => sortKey(field, table.columns.length));
  const values = engine.values(sheet, rows);
  const compare = compareRows(keys, sorting.matchCase);
  const order = values
    .map((_, index) => index)
    .sort((a, b) => compare(values[a] ?? [], values[b] ?? []) || a - b);
  if (order.every((from, to) => from === to)) return;
  const formulas = engine.formulas(sheet, rows);
  const block = order.map((from, to) =>
    (values[from] ?? []).map((value, column): Write => {
      const formula = formulas[from]?.[column] ?? null;
      const at = rows.left + column;
      if (formula === null) return { value };
      return {
        formula: moveFormula(
          formula,
          { row: rows.top + from, column: at },
          { row: rows.top + to, column: at },
        ),
      };
    }),
  );
  moveFormats(view, order);
  engine.write(sheet, rows.top, rows.left, block, "api");
  const to = new Map(order.map((from, index) => [rows.top + from, rows.top + index]));
  const moved = <T extends { readonly row: number; readonly column: number }>(
    items: readonly T[],
  ): readonly T[] =>
    items.map((item) => {
      const isIn = item.column >= rows.left && item.column <= rows.right;
      const row = isIn ? (to.get(item.row) ?? item.row) : item.row;
      return row === item.row ? item : { ...item, row };
    });
  const { notes, comments } = places.document.extras(sheet);
  if (notes.length + comments.length > 0)
    places.document.change(sheet, { notes: moved(notes), comments: moved(comments) });
}

/** Only where a column's cells look different from each other is there anything to move. */
function moveFormats(view: TableView, order: readonly number[]): void {
  const { engine, sheet, table } = view;
  const rows = body(table);
  table.columns.forEach((_, index) => {
    const cells = columnOf(rows, index);
    const look = engine.look(sheet, cells);
    if (Object.values(look).every((value) => value !== undefined)) return;
    const at = (row: number) => ({ ...cells, top: row, bottom: row });
    const looks = order.map((from) => engine.look(sheet, at(rows.top + from)));
    looks.forEach((one, to) => {
      engine.setLook(sheet, at(rows.top + to), definite(one));
    });
  });
}
