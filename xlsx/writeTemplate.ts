/** A template as the bytes of an .xlsx file. */
import {
  LOOKS,
  type LookName,
  type LookPlan,
  type PlanBlock,
  type PlanSheet,
  type WorkbookPlan,
} from "../src/template";
import { cellName, GridBuilder, type Area } from "../src/workbook";
import type { Book, BookFormula, BookRow, BookSheet, Frame, Line, Look } from "./book/book";
import { Layout } from "./book/geometry";
import { writeBook } from "./book/writeBook";

/** Whose work the file says it is. */
const AUTHOR = "Shared Services for Excel";

/**
 * The same plan always gives the same bytes: no day, no time and no name of a person goes in.
 *
 * @example writeTemplate(layOut(templateOf("blank")!)) // Uint8Array of a workbook
 */
export function writeTemplate(plan: WorkbookPlan): Uint8Array {
  return writeBook(bookOfTemplate(plan), { functionNamespaces: ["JWA"] });
}

/** The template as a book: what the file holds, before it is written. */
export function bookOfTemplate(plan: WorkbookPlan): Book {
  const looks = new Looks();
  return {
    sheets: plan.sheets.map((sheet) => sheetOf(sheet, looks)),
    names: plan.names.map(({ name, formula, comment }) => ({ name, formula, comment })),
    looks: looks.all,
    dateSystem: 1900,
    calculation: "auto",
    isIterative: false,
    activeSheet: 0,
    properties: {
      title: plan.title,
      subject: plan.about,
      author: AUTHOR,
      custom: plan.stamp.map(([name, value]) => ({ name, value })),
    },
    settings: [],
    customXml: [],
    kept: { parts: [], relationships: [], told: [] },
  };
}

/** The looks in use, numbered as they come; 0 is the workbook's own. */
class Looks {
  readonly all: Look[] = [{ format: "General" }];
  private readonly known = new Map<LookName, number>();

  index(name: LookName): number {
    let found = this.known.get(name);
    if (found === undefined) this.known.set(name, (found = this.all.push(lookOf(LOOKS[name])) - 1));
    return found;
  }
}

function lookOf({ border, topBorder, unlocked, ...look }: LookPlan): Look {
  const thin = (color: string): Line => ({ style: "thin", color });
  const sides = border
    ? { top: thin(border), bottom: thin(border), left: thin(border), right: thin(border) }
    : topBorder
      ? { top: { style: "medium" as const, color: topBorder } }
      : undefined;
  return { ...look, ...(sides && { borders: sides }), ...(unlocked && { locked: false }) };
}

function sheetOf(plan: PlanSheet, looks: Looks): BookSheet {
  const { grid, formulas } = cellsOf(plan, looks);
  const heights: BookRow[] = plan.heights.map(({ row, height }) => ({ row, height }));
  const layout = new Layout(columnsOf(plan), heights);
  const frame = ({ top, left, bottom, right }: Area): Frame => ({
    left: layout.left(left),
    top: layout.top(top),
    width: layout.left(right + 1) - layout.left(left),
    height: layout.top(bottom + 1) - layout.top(top),
  });
  return {
    name: plan.name,
    visibility: "visible",
    tabColor: plan.tabColor,
    grid,
    formulas,
    columns: columnsOf(plan),
    rows: heights,
    merges: [],
    frozen: plan.frozen,
    tables: plan.tables.map(({ name, area, hasTotals, columns }, at) => ({
      id: at + 1,
      name,
      area,
      hasHeader: true,
      hasTotals,
      columns: columns.map(({ name: header, formula, totalFormula, totalLabel }) => ({
        name: header,
        ...(formula !== undefined && { formula }),
        ...(totalFormula !== undefined && { totalFunction: "custom" as const, totalFormula }),
        ...(totalLabel !== undefined && { totalLabel }),
      })),
      style: "TableStyleLight1",
      showFilterButton: true,
    })),
    validations: plan.validations.map(({ area, alert, ...rest }) => ({
      ...rest,
      areas: [area],
      allowBlank: true,
      ...(alert && { alert: { style: "stop" as const, ...alert } }),
    })),
    conditionalFormats: plan.conditionalFormats.map(({ area, formula, look }, at) => ({
      kind: "formula" as const,
      areas: [area],
      priority: at + 1,
      formula,
      look,
    })),
    notes: plan.notes.map((note) => ({ ...note, author: AUTHOR })),
    comments: [],
    charts: plan.charts.map(({ area, ...chart }, at) => ({
      ...chart,
      id: `chart${at + 1}`,
      frame: frame(area),
      legend: "bottom" as const,
      valueFormat: "#,##0",
    })),
    hyperlinks: plan.links.map(({ row, column, location, tip }) => ({
      area: { top: row, left: column, bottom: row, right: column },
      location,
      tip,
    })),
    protection: plan.isProtected
      ? {
          allow: { formatCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true },
          selection: "normal",
        }
      : null,
    print: {
      orientation: plan.print.orientation,
      paper: plan.print.paper,
      fitToWidth: plan.print.fitToWidth,
      fitToHeight: plan.print.fitToHeight,
      margins: { left: 1.2, right: 1.2, top: 1.4, bottom: 1.6 },
      footer: plan.print.footer,
      area: plan.print.area,
      ...(plan.print.titleRows && { titleRows: plan.print.titleRows }),
    },
    hidesGridlines: true,
    selected: {
      top: plan.frozen.rows,
      left: plan.frozen.columns,
      bottom: plan.frozen.rows,
      right: plan.frozen.columns,
    },
  };
}

function columnsOf({ widths }: PlanSheet): BookSheet["columns"] {
  return widths.map((width, column) => ({ span: [column, column] as const, width }));
}

/** Blocks and looks brought into reading order. */
function cellsOf({ name, blocks, looks: areas }: PlanSheet, looks: Looks) {
  const cells = new Map<
    number,
    Map<number, { cell?: PlanBlock["cells"][number][number]; look?: LookName }>
  >();
  const at = (row: number, column: number) => {
    let columns = cells.get(row);
    if (!columns) cells.set(row, (columns = new Map()));
    let found = columns.get(column);
    if (!found) columns.set(column, (found = {}));
    return found;
  };
  for (const { top, left, cells: rows } of blocks)
    rows.forEach((row, down) =>
      row.forEach((cell, across) => {
        const place = at(top + down, left + across);
        if (place.cell && place.cell.value !== null)
          throw new Error(`Two blocks of ${name} fill ${cellName(top + down, left + across)}.`);
        place.cell = cell;
      }),
    );
  for (const { area, look } of areas)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) at(row, column).look = look;
  const grid = new GridBuilder();
  const formulas: BookFormula[] = [];
  for (const [row, columns] of [...cells].sort(([a], [b]) => a - b))
    for (const [column, { cell, look }] of [...columns].sort(([a], [b]) => a - b)) {
      if (cell?.formula !== undefined) formulas.push({ row, column, formula: cell.formula });
      grid.addValue(row, column, cell?.value ?? null, look === undefined ? 0 : looks.index(look));
    }
  return { grid: grid.build(), formulas };
}
