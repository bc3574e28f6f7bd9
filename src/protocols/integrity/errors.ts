import { anatomy, ERROR, isCellError, type Cell } from "../../workbook";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import type { Context } from "../context";
import type { Rule } from "../rule";

const REMEDY: Readonly<Record<string, string>> = {
  "#REF!": "A cell it refers to was deleted: restore it or correct the reference.",
  "#DIV/0!": "It divides by a blank or by zero: fill in the divisor, or show nothing with IFERROR.",
  "#N/A": "Nothing was found for what it looks up: correct the entry or add it to the list.",
  "#NAME?": "It uses a name or function this Excel does not know: correct the spelling.",
  "#VALUE!": "It calculates with text: enter figures as numbers.",
  "#NUM!": "It gives a number that Excel can't hold: check what it calculates with.",
  "#NULL!": "Two ranges in it do not meet: put a comma or a colon between them.",
  "#SPILL!": "Something stands where its results should go: clear the cells below and beside it.",
  "#CALC!": "Excel can't calculate it: check its arguments.",
};

function isJwa(context: Context, sheet: number, row: number, column: number): boolean {
  return /\bJWA\.|_xldudf_/i.test(context.sheet(sheet).formulas.a1(row, column));
}

/** `=IF(B4="",NA(),B4)`: a gap that a chart leaves out. */
function isMeant(context: Context, sheet: number, row: number, column: number, error: string): boolean {
  if (error !== "#N/A") return false;
  const { formulas } = context.sheet(sheet);
  return anatomy(formulas.r1c1(row, column)).calls.some(({ name }) => name === "NA");
}

export const errorValues: Rule = {
  id: "WB-06",
  schedule: null,
  title: "Error value",
  severity: "error",
  ...AUDIT,
  about:
    "A cell that shows an error instead of a result. Every formula that reads it fails as well. A formula that gives #N/A by NA() means to.",
  remedy:
    "Follow the formula to the cell where the error begins, and mend it there: fill in a divisor, restore what was deleted, or correct a name.",
  reads: "workbook",
  yieldsTo: ["WB-18"],
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      const { grid } = context.sheet(index);
      const byError = new Map<string, Cell[]>();
      for (let row = 0; row < grid.rowCount; row++) {
        const end = grid.rowEnd(row);
        for (let column = grid.rowBegin(row); column < end; column++) {
          if (grid.kind(row, column) !== ERROR) continue;
          const value = grid.value(row, column);
          if (!isCellError(value) || isMeant(context, index, row, column, value.error)) continue;
          const cells = byError.get(value.error);
          if (cells) cells.push({ row, column });
          else byError.set(value.error, [{ row, column }]);
        }
      }
      for (const [error, cells] of byError) {
        const remedy = REMEDY[error] ?? "Correct the formula or what it reads.";
        yield {
          sheet: index,
          cells,
          message: `${cells.length === 1 ? "This cell shows" : `${counted(cells.length, "cell")} show`} ${error} instead of a result. ${remedy}`,
          found: error,
        };
      }
    }
  },
};

export const addInNotLoaded: Rule = {
  id: "WB-18",
  schedule: null,
  title: "JWA function without the add-in",
  severity: "error",
  ...AUDIT,
  about:
    "A JWA function that shows #NAME?, or that stands as _xldudf_JWA_… in the formula bar: this Excel has not loaded the add-in. In a saved file that spelling is merely how Excel stores it and is no fault.",
  remedy:
    "Open the add-in from Home > Add-ins and recalculate with Ctrl+Alt+F9. For someone without the add-in, save a copy with values or with the plain formulas.",
  reads: "workbook",
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      const { grid } = context.sheet(index);
      const cells: Cell[] = [];
      let shown = "";
      for (const group of context.formulaGroups(index)) {
        if (!/\bJWA\.|_xldudf_/i.test(group.r1c1)) continue;
        for (const cell of group.cells) {
          const value = grid.value(cell.row, cell.column);
          const unknown = isCellError(value) && value.error === "#NAME?";
          if (!unknown && !/_xldudf_/i.test(group.r1c1)) continue;
          if (!isJwa(context, index, cell.row, cell.column)) continue;
          cells.push(cell);
          shown ||= unknown ? "#NAME?" : "_xldudf_";
        }
      }
      if (cells.length === 0) continue;
      yield {
        sheet: index,
        cells,
        message: `${counted(cells.length, "JWA formula")} can't calculate, because this Excel has not loaded the add-in. Open Shared Services for Excel from Home > Add-ins, then recalculate with Ctrl+Alt+F9. Someone without the add-in needs a copy with values or plain formulas.`,
        found: shown,
      };
    }
  },
};
