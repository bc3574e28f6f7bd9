/** The workbook as it stands, put together from the grid and the document, ready for a file. */
import type { Book, BookColumns, BookRow, BookSheet, Look } from "../../../xlsx";
import type { Engine, SheetId, SheetState } from "../../engine/engine";
import type { Extras, Whole } from "../document";
import { totalsTyped } from "./totalRow";

export function bookOf(engine: Engine, whole: Whole, extras: (sheet: SheetId) => Extras): Book {
  const looks = new Looks();
  const states = engine.sheets();
  const sheets = states.map((state) => sheetOf(engine, state, extras(state.id), looks));
  return {
    sheets,
    names: whole.names,
    looks: looks.all,
    dateSystem: whole.dateSystem,
    calculation: whole.calculation,
    isIterative: whole.isIterative,
    activeSheet: Math.max(
      0,
      states.findIndex((state) => state.id === engine.activeSheet()),
    ),
    isStructureProtected: whole.isStructureProtected,
    properties: whole.properties,
    settings: whole.settings,
    customXml: whole.customXml,
    kept: whole.kept,
  };
}

/** Each look once; the first is the workbook's default. */
class Looks {
  readonly all: Look[] = [{ format: "General" }];
  private readonly known = new Map<string, number>([[JSON.stringify(this.all[0]), 0]]);

  readonly index = (look: Look): number => {
    const key = JSON.stringify(Object.fromEntries(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1))));
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.all.push(look) - 1;
    this.known.set(key, index);
    return index;
  };
}

function sheetOf(engine: Engine, state: SheetState, extras: Extras, looks: Looks): BookSheet {
  const { id } = state;
  const { grid, formulas } = engine.contents(id, looks.index);
  const selection = engine.selection();
  const selected = selection.sheet === id ? selection.areas[0] : undefined;
  return {
    name: state.name,
    visibility: state.visibility,
    ...(state.tabColor === null ? {} : { tabColor: state.tabColor }),
    grid,
    formulas,
    columns: columnsOf(engine, state),
    rows: rowsOf(engine, state),
    merges: engine.merges(id),
    frozen: engine.frozen(id),
    tables: extras.tables.map((table) =>
      table.hasTotals ? { ...table, columns: totalsTyped(engine, id, table) } : table,
    ),
    validations: extras.validations,
    conditionalFormats: extras.conditionalFormats,
    notes: extras.notes,
    comments: extras.comments,
    charts: extras.charts,
    hyperlinks: extras.hyperlinks,
    protection: extras.protection,
    ...(extras.autoFilter === null ? {} : { autoFilter: extras.autoFilter }),
    print: extras.print,
    hidesGridlines: !engine.gridlines(id),
    zoom: extras.zoom,
    ...(selected === undefined ? {} : { selected }),
    ...(extras.kept === null ? {} : { kept: extras.kept }),
  };
}

/** A character of the default font is 5.25 points wide, and Excel adds 3.75 points of room to a column. */
const charactersOf = (points: number): number =>
  Math.max(0, Math.round(((points - 3.75) / 5.25) * 256) / 256);

/** Columns in runs of the same width; those as wide as a new sheet's are left out. */
function columnsOf(engine: Engine, { id, columns }: SheetState): BookColumns[] {
  const usual = engine.columnWidth(id, columns - 1);
  const runs: { first: number; last: number; points: number; hidden: boolean }[] = [];
  for (let column = 0; column < columns; column++) {
    const points = engine.columnWidth(id, column);
    const hidden = engine.isColumnHidden(id, column);
    const last = runs[runs.length - 1];
    if (last && last.points === points && last.hidden === hidden) last.last = column;
    else runs.push({ first: column, last: column, points, hidden });
  }
  return runs
    .filter((run) => run.hidden || run.points !== usual)
    .map(({ first, last, points, hidden }) => ({
      span: [first, last] as const,
      width: charactersOf(points),
      ...(hidden ? { hidden } : {}),
    }));
}

function rowsOf(engine: Engine, { id, rows }: SheetState): BookRow[] {
  const usual = engine.rowHeight(id, rows - 1);
  const found: BookRow[] = [];
  for (let row = 0; row < rows; row++) {
    const height = engine.rowHeight(id, row);
    const hidden = engine.isRowHidden(id, row);
    if (hidden || height !== usual) found.push({ row, height, ...(hidden ? { hidden } : {}) });
  }
  return found;
}
