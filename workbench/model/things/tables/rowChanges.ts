/** Puts rows into a table and takes them out. */
import { MAX_ROWS, type Area, type BookTable } from "../../../../xlsx";
import type { Write } from "../../../engine/engine";
import { invalidArgument, invalidOperation } from "../../errors";
import type { CellInput } from "./block";
import { columnFormulas } from "./calculated";
import { definite } from "./looks";
import { body, bodyRows, columnOf } from "./layout";
import { closeGap, makeRoom } from "./room";
import type { TableView } from "./tableView";

/** Gives the index of the first new row. `index` is null for the end. */
export function addRows(
  view: TableView,
  index: number | null,
  block: readonly CellInput[][],
  inserts: boolean,
): number {
  const { table, sheet, places } = view;
  const { document } = places;
  const count = bodyRows(table);
  const at = index ?? count;
  if (at < 0 || at > count) throw invalidArgument();
  const isWaiting = at === count && isInsertRow(view, table);
  const fresh = block.length - (isWaiting ? 1 : 0);
  const top = body(table).top + at - (isWaiting ? 1 : 0);
  if (table.area.bottom + fresh >= MAX_ROWS) throw invalidArgument();
  if (fresh > 0) {
    const first = isWaiting ? top + 1 : top;
    const room: Area = { ...table.area, top: first, bottom: first + fresh - 1 };
    if (inserts || table.hasTotals || at < count) makeRoom(document, sheet, room, "down");
    view.put({ ...table, area: { ...table.area, bottom: table.area.bottom + fresh } });
    copyLooks(view, table, room, at);
  }
  writeRows(view, table, top, block);
  return top - body(table).top;
}

/** A table with nothing in it has one empty row that waits to be filled; a new row takes its place. */
function isInsertRow(view: TableView, table: BookTable): boolean {
  if (bodyRows(table) !== 1) return false;
  const { engine, sheet } = view;
  const cells = body(table);
  const formulas = engine.formulas(sheet, cells)[0] ?? [];
  const values = engine.values(sheet, cells)[0] ?? [];
  return values.every(
    (value, index) => value === null || (formulas[index] !== null && isCalculated(table, index)),
  );
}

const isCalculated = (table: BookTable, index: number): boolean =>
  table.columns[index]?.formula !== undefined;

function writeRows(view: TableView, table: BookTable, top: number, block: readonly CellInput[][]): void {
  const { document } = view.places;
  const rows = block.map((_, index) => top + index);
  table.columns.forEach((column, index) => {
    if (column.formula === undefined) return;
    const formulas: Write[][] = columnFormulas(document, view.sheet, table, index, rows).map((cell) => [
      cell,
    ]);
    view.engine.write(view.sheet, top, table.area.left + index, formulas, "api");
  });
  const area: Area = { ...table.area, top, bottom: top + block.length - 1 };
  if (block.some((row) => row.some((cell) => cell !== null))) view.places.write(view.sheet, area, block);
}

/** New rows look like the row above, or below where there is none above. */
function copyLooks(view: TableView, before: BookTable, room: Area, at: number): void {
  const { engine, sheet } = view;
  const rows = body(before);
  const model = at > 0 ? room.top - 1 : room.bottom + 1;
  if (at === 0 && rows.top === rows.bottom && before.area.bottom < model) return;
  before.columns.forEach((_, index) => {
    const look = engine.look(sheet, columnOf({ ...before.area, top: model, bottom: model }, index));
    const own = definite(look);
    const isPlain =
      Object.keys(own).length === 0 || (Object.keys(own).length === 1 && own.format === "General");
    if (!isPlain) engine.setLook(sheet, columnOf(room, index), own);
  });
}

/** Takes rows out by their indexes. Of a table's last rows, one empty one stays. */
export function removeRows(view: TableView, indexes: readonly number[]): void {
  const { table, sheet, places } = view;
  const count = bodyRows(table);
  const gone = [...new Set(indexes)].sort((a, b) => b - a);
  if (gone.some((index) => index < 0 || index >= count)) throw invalidArgument();
  if (isInsertRow(view, table) && gone.length > 0) throw invalidOperation();
  const keepsOne = gone.length === count;
  const top = body(table).top;
  for (const [first, last] of runs(keepsOne ? gone.slice(0, -1) : gone)) {
    closeGap(places.document, sheet, { ...table.area, top: top + first, bottom: top + last }, "up");
  }
  const taken = gone.length - (keepsOne ? 1 : 0);
  view.put({ ...table, area: { ...table.area, bottom: table.area.bottom - taken } });
  if (keepsOne) view.engine.clear(sheet, { ...table.area, top, bottom: top }, "contents");
}

/** Neighbours together, from the last to the first: 7, 6, 3 gives [6, 7] and [3, 3]. */
function runs(descending: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const index of descending) {
    const open = found.at(-1);
    if (open && open[0] === index + 1) open[0] = index;
    else found.push([index, index]);
  }
  return found;
}
