import { LINE, profile, rowKind, SUBTOTAL, TOTAL, type FoundTable } from "../../registers";
import { quote } from "../../text";
import { anatomy, cellName, formulaAt, NUMBER, resolve, type Cell, type Sheet } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import { counted } from "../figures";
import type { CellEdit, Draft } from "../finding";
import type { Rule } from "../rule";
import { addedColumns } from "./sums";

/** Fewer formulas than these make no pattern. */
const FEWEST = 3;
/** What part of a line of cells must agree before the rest is called odd. */
const MOST = 2 / 3;

interface Pattern {
  /** The formula most cells have, as it stands in the first of them. */
  readonly example: Cell;
  readonly r1c1: string;
  readonly agreeing: number;
  readonly typed: readonly Cell[];
  readonly odd: readonly Cell[];
}

/** What most of some cells calculate, and which do not; null where there is no such thing. */
function pattern(sheet: Sheet, cells: readonly Cell[]): Pattern | null {
  const byShape = new Map<string, Cell[]>();
  const typed: Cell[] = [];
  let formulas = 0;
  for (const cell of cells) {
    const r1c1 = sheet.formulas.r1c1(cell.row, cell.column);
    if (r1c1 === "") {
      if (sheet.grid.kind(cell.row, cell.column) === NUMBER) typed.push(cell);
      continue;
    }
    formulas++;
    const same = byShape.get(r1c1);
    if (same) same.push(cell);
    else byShape.set(r1c1, [cell]);
  }
  let best: [string, Cell[]] | null = null;
  for (const entry of byShape) if (!best || entry[1].length > best[1].length) best = entry;
  if (!best || best[1].length < FEWEST || best[1].length < (formulas + typed.length) * MOST) return null;
  // A running balance starts otherwise than it goes on: with a typed figure, or with another formula.
  const start = /R\[-\d/.test(best[0]) ? cells[0] : undefined;
  const odd = [...byShape]
    .filter(([r1c1]) => r1c1 !== best[0])
    .flatMap(([, same]) => same)
    .filter((cell) => cell !== start);
  return {
    example: best[1][0]!,
    r1c1: best[0],
    agreeing: best[1].length,
    typed: typed.filter((cell) => cell !== start),
    odd,
  };
}

/** The lines of each column, and the totals side by side: where cells should calculate alike. */
function* alike(
  context: Context,
): Generator<{ table: FoundTable; sheet: Sheet; header: string; cells: Cell[]; isColumn: boolean }> {
  for (const table of context.tables) {
    const sheet = context.sheet(table.sheet);
    if (sheet.formulas.count === 0) continue;
    for (const { index, header } of table.columns) {
      if (profile(sheet, table, index).formulas < FEWEST) continue;
      const cells: Cell[] = [];
      table.rowKinds.forEach((kind, at) => {
        const row = table.bodyTop + at;
        if (kind === LINE && !sheet.formulas.isFilled(row, index) && !addsColumn(sheet, row, index))
          cells.push({ row, column: index });
      });
      yield { table, sheet, header, cells, isColumn: true };
    }
    for (let at = 0; at < table.rowKinds.length; at++) {
      if (table.rowKinds[at] !== TOTAL && table.rowKinds[at] !== SUBTOTAL) continue;
      const row = table.bodyTop + at;
      // A total of shares or rates is none, and a total of row totals may be added across.
      const cells = addedColumns(context, table)
        .filter(
          ({ index }) => sheet.formulas.has(row, index) && !calculatesAsItsLines(table, sheet, row, index),
        )
        .map(({ index }) => ({ row, column: index }));
      yield { table, sheet, header: "", cells, isColumn: false };
    }
  }
}

/** Whether a cell adds up several cells right above it: a total, though its line does not say so (“Net”). */
function addsColumn(sheet: Sheet, row: number, column: number): boolean {
  const r1c1 = sheet.formulas.r1c1(row, column);
  if (!r1c1.startsWith("SUM(R[-") && !r1c1.startsWith("=SUM(R[-")) return false;
  const area = /^=?SUM\(R\[-(\d+)\]C:R\[-(\d+)\]C\)$/i.exec(r1c1);
  return area !== null && Number(area[1]) > Number(area[2]) + 1 && Number(area[2]) <= 2;
}

function calculatesAsItsLines(table: FoundTable, sheet: Sheet, row: number, column: number): boolean {
  for (let above = row - 1; above >= table.bodyTop; above--) {
    if (rowKind(table, above) !== LINE) continue;
    return sheet.formulas.r1c1(above, column) === sheet.formulas.r1c1(row, column);
  }
  return false;
}

export const typedOverFormula: Rule = {
  id: "WB-04",
  schedule: null,
  title: "Typed number in a formula column",
  severity: "error",
  ...AUDIT,
  about:
    "A number typed where the other cells of the column calculate. It does not follow when the figures it should depend on change.",
  remedy:
    "Copy the formula of the cells beside it over the typed number. Where the number has to stand, give it a column of its own with a note on who agreed it.",
  reads: "tables",
  *check(context) {
    for (const { table, sheet, header, cells, isColumn } of alike(context)) {
      const found = isColumn ? pattern(sheet, cells) : null;
      if (!found || found.typed.length === 0) continue;
      const first = found.typed[0]!;
      const column = header ? ` of ${quote(header)}` : " of this column";
      const example = `=${sheet.formulas.a1(found.example.row, found.example.column)}`;
      yield {
        sheet: table.sheet,
        cells: found.typed,
        message: `${found.typed.length === 1 ? `The number ${String(sheet.grid.number(first.row, first.column))} is` : `${counted(found.typed.length, "number")} are`} typed, where ${counted(found.agreeing, "other cell")}${column} calculate (${example} in the first). Copy the formula over, or move the exception to a column of its own.`,
        found: String(sheet.grid.number(first.row, first.column)),
      };
    }
  },
};

export const oddFormula: Rule = {
  id: "WB-05",
  schedule: null,
  title: "Formula differs from its neighbours",
  severity: "warning",
  ...AUDIT,
  about:
    "A formula unlike the others of its column, or a total unlike the totals beside it, compared in R1C1 form so that a formula that was only filled down counts as the same.",
  remedy: "Copy the formula of its neighbours into the cell. Where it has to differ, write beside it why.",
  fix: "Gives the cell the formula of the cells on both sides of it. It offers none where several odd cells stand side by side, which may be meant.",
  reads: "tables",
  yieldsTo: ["WB-03"],
  *check(context) {
    for (const { table, sheet, header, cells, isColumn } of alike(context)) {
      const found = pattern(sheet, cells);
      if (!found || found.odd.length === 0) continue;
      const where = isColumn ? (header ? ` of ${quote(header)}` : " of this column") : " of this row";
      const places = new Map(cells.map((cell, at) => [cell, at]));
      const edits = new Map(
        found.odd.map((cell) => {
          const at = places.get(cell)!;
          const beside = [cells[at - 1], cells[at + 1]].filter((one) => one !== undefined);
          return [cell, neighbourly(sheet, cell, beside, found.r1c1)] as const;
        }),
      );
      const groups = [true, false].map((isFixed) =>
        found.odd.filter((cell) => (edits.get(cell) !== null) === isFixed),
      );
      for (const odd of groups) yield* oddTold(table.sheet, sheet, found, odd, where, edits);
    }
  },
};

function* oddTold(
  at: number,
  sheet: Sheet,
  { agreeing, example: like }: Pattern,
  odd: readonly Cell[],
  where: string,
  edits: ReadonlyMap<Cell, CellEdit | null>,
): Generator<Draft> {
  const first = odd[0];
  if (!first) return;
  const formula = `=${sheet.formulas.a1(first.row, first.column)}`;
  const example = `=${sheet.formulas.a1(like.row, like.column)}`;
  const certain = odd.flatMap((cell) => edits.get(cell) ?? []);
  yield {
    sheet: at,
    cells: odd,
    message: `${odd.length === 1 ? `The formula ${formula} differs` : `${counted(odd.length, "formula")} differ`} from the ${counted(agreeing, "other cell")}${where}, which calculate like ${example}. Copy the formula of its neighbours, or note why it has to differ.`,
    found: formula,
    expected: example,
    ...(certain.length > 0 ? { fix: { says: "Calculate like the cells beside it", edits: certain } } : {}),
  };
}

/**
 * The edit that gives an odd cell the formula of its neighbours; null unless the cells on both sides calculate by it,
 * so that a block that calculates otherwise, which somebody meant, is left alone.
 */
function neighbourly(sheet: Sheet, cell: Cell, beside: readonly Cell[], r1c1: string): CellEdit | null {
  if (!beside.every(({ row, column }) => sheet.formulas.r1c1(row, column) === r1c1)) return null;
  if (sheet.formulas.spill(cell.row, cell.column) || !isPlain(cell, r1c1)) return null;
  const formula = formulaAt(r1c1, cell.row, cell.column);
  if (formula === null) return null;
  return {
    cell: cellName(cell.row, cell.column),
    from: { formula: sheet.formulas.a1(cell.row, cell.column) },
    to: { formula },
  };
}

/** Whether the formula reads this sheet's cells alone, all of them there and none of them the cell itself. */
function isPlain({ row, column }: Cell, r1c1: string): boolean {
  return anatomy(r1c1).references.every((reference) => {
    if (reference.workbook !== "") return false;
    if (reference.sheet !== "") return true;
    const area = resolve(reference, row, column);
    if (!area) return reference.name !== "";
    const isItself = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    return !isItself;
  });
}
