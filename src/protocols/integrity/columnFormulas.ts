import { comparableWords, quote } from "../../text";
import { anatomy, cellName, formulaAt, NUMBER, resolve, type Cell, type Sheet } from "../../workbook";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import type { CellEdit, Draft } from "../finding";
import type { Rule } from "../rule";
import { alike } from "./alike";
import type { Alike, Pattern } from "./pattern";

export const typedOverFormula: Rule = {
  id: "WB-04",
  schedule: null,
  title: "Typed number in a formula column",
  severity: "error",
  ...AUDIT,
  about:
    "A number typed where the other cells of the column calculate, or those of the row on both sides of it. It does not follow when the figures it should depend on change.",
  remedy:
    "Copy the formula of the cells beside it over the typed number. Where the number has to stand, give it a column of its own with a note on who agreed it.",
  reads: "tables",
  *check(context) {
    for (const line of alike(context)) {
      const { table, sheet, across, pattern: found } = line;
      if (across === "totals" || found.typed.length === 0) continue;
      const first = found.typed[0]!;
      const example = `=${sheet.formulas.a1(found.example.row, found.example.column)}`;
      yield {
        sheet: table.sheet,
        cells: found.typed,
        message: `${found.typed.length === 1 ? `The number ${String(sheet.grid.number(first.row, first.column))} is` : `${counted(found.typed.length, "number")} are`} typed, where ${counted(found.agreeing, "other cell")}${where(line)} calculate (${example} in the first). Copy the formula over, or move the exception to a column of its own.`,
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
    "A formula unlike the others of its column, unlike those of its row on both sides of it, or a total unlike the totals beside it, compared in R1C1 form so that a formula that was only filled down counts as the same.",
  remedy: "Copy the formula of its neighbours into the cell. Where it has to differ, write beside it why.",
  fix: "Gives the cell the formula of the cells on both sides of it. It offers none where several odd cells stand side by side, at the edge of a section, where the line has a note, or where it calculates by a rate of its own, since it may be meant.",
  reads: "tables",
  yieldsTo: ["WB-03", "WB-06"],
  *check(context) {
    for (const line of alike(context)) {
      const { table, sheet, cells, pattern: found } = line;
      if (found.odd.length === 0) continue;
      const places = new Map(cells.map((cell, at) => [cell, at]));
      const edits = new Map(
        found.odd.map((cell) => {
          const at = places.get(cell)!;
          const beside = [cells[at - 1], cells[at + 1]] as const;
          // Over a heading or a blank row is another section.
          const isWithin =
            line.across !== "column" || (beside[0]?.row === cell.row - 1 && beside[1]?.row === cell.row + 1);
          const edit =
            isWithin && !isExplained(line, cell) ? neighbourly(sheet, cell, ...beside, found.r1c1) : null;
          return [cell, edit] as const;
        }),
      );
      const isInside = (cell: Cell): boolean => line.across !== "column" || !found.atEdge?.has(cell);
      const groups = [
        found.odd.filter((cell) => edits.get(cell) !== null),
        found.odd.filter((cell) => edits.get(cell) === null && isInside(cell)),
      ];
      for (const odd of groups) yield* oddTold(table.sheet, sheet, found, odd, where(line), edits);
      // The first or last of a column often closes it on purpose.
      const atEdge = found.odd.filter((cell) => edits.get(cell) === null && !isInside(cell));
      for (const draft of oddTold(table.sheet, sheet, found, atEdge, where(line), edits))
        yield { ...draft, severity: "note" };
    }
  },
};

const NOTES = /\b(?:notes?|comments?|remarks?|reasons?|explanations?|narrative)\b/;

/** Whether the line has a note beside it, which may say why its formula has to differ. */
function isExplained({ table, sheet }: Alike, { row }: Cell): boolean {
  return table.columns.some(
    ({ index, header }) => NOTES.test(comparableWords(header)) && !sheet.grid.isBlank(row, index),
  );
}

/** Of what the cells are that a message speaks of. */
function where({ across, header }: Alike): string {
  if (across !== "column") return " of this row";
  return header ? ` of ${quote(header)}` : " of this column";
}

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
function neighbourly(
  sheet: Sheet,
  cell: Cell,
  before: Cell | undefined,
  after: Cell | undefined,
  r1c1: string,
): CellEdit | null {
  for (const beside of [before, after])
    if (!beside || sheet.formulas.r1c1(beside.row, beside.column) !== r1c1) return null;
  if (sheet.formulas.spill(cell.row, cell.column) || !isPlain(cell, r1c1)) return null;
  if (hasRateOfItsOwn(sheet, cell, r1c1)) return null;
  const formula = formulaAt(r1c1, cell.row, cell.column);
  if (formula === null) return null;
  return {
    cell: cellName(cell.row, cell.column),
    from: { formula: sheet.formulas.a1(cell.row, cell.column) },
    to: { formula },
  };
}

/** Whether it calculates by another rate than its neighbours: one typed in, or a fixed cell that holds a number. */
function hasRateOfItsOwn(sheet: Sheet, { row, column }: Cell, r1c1: string): boolean {
  const own = anatomy(sheet.formulas.r1c1(row, column));
  const theirs = anatomy(r1c1);
  if ([...own.constants].sort().join() !== [...theirs.constants].sort().join()) return true;
  const fixed = ({ references }: typeof own): string[] =>
    references.flatMap((reference) => {
      if (!reference.top?.fixed || !reference.left?.fixed || reference.sheet !== "") return [];
      const area = resolve(reference, row, column);
      const isOne = area && area.top === area.bottom && area.left === area.right;
      return isOne && sheet.grid.kind(area.top, area.left) === NUMBER ? [cellName(area.top, area.left)] : [];
    });
  const shared = new Set(fixed(theirs));
  return fixed(own).some((name) => !shared.has(name));
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
