import { cellName, cellsName, EMPTY, resolve, type Cell } from "../../workbook";
import { listed } from "../../text";
import { AUDIT } from "../clauses";
import type { Context, FormulaGroup } from "../context";
import { counted } from "../figures";
import type { Rule } from "../rule";

export const emptyReferences: Rule = {
  id: "WB-24",
  schedule: null,
  title: "Formula reads an empty cell",
  severity: "note",
  ...AUDIT,
  about:
    "Plain arithmetic with a cell that is empty and so counts as zero. Sums over ranges, and formulas that test for blanks, are let pass.",
  remedy: "Enter the figure that is missing, or 0 where nothing is meant.",
  reads: "workbook",
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      for (const group of context.formulaGroups(index)) {
        if (group.parts.calls.length > 0 || group.parts.references.length === 0) continue;
        const cells: Cell[] = [];
        let example = "";
        for (const cell of group.cells) {
          const empty = emptyIn(context, index, group, cell);
          if (empty === "") continue;
          cells.push(cell);
          example ||= empty;
        }
        const first = cells[0];
        if (!first) continue;
        const formula = `=${context.sheet(index).formulas.a1(first.row, first.column)}`;
        yield {
          sheet: index,
          cells,
          message: `${cells.length === 1 ? `The formula ${formula} reads ${example}, which is empty` : `${counted(cells.length, "formula")} read empty cells: ${formula} reads ${example}`}. An empty cell counts as 0: enter the figure, or 0 where that is meant.`,
          found: formula,
        };
      }
    }
  },
};

function emptyIn(context: Context, index: number, group: FormulaGroup, cell: Cell): string {
  for (const reference of group.parts.references) {
    if (reference.workbook !== "" || reference.name !== "") continue;
    const sheet =
      reference.sheet === ""
        ? context.sheet(index)
        : context.snapshot.sheets.find(({ name }) => name.toLowerCase() === reference.sheet.toLowerCase());
    const area = sheet && resolve(reference, cell.row, cell.column);
    if (!sheet || !area || area.top !== area.bottom || area.left !== area.right) continue;
    if (sheet.grid.kind(area.top, area.left) !== EMPTY || sheet.formulas.has(area.top, area.left)) continue;
    const inMerge = sheet.merges.some(
      ({ top, left, bottom, right }) =>
        area.top >= top && area.top <= bottom && area.left >= left && area.left <= right,
    );
    if (inMerge || sheet.formulas.isFilled(area.top, area.left)) continue;
    return (reference.sheet === "" ? "" : `${sheet.name}!`) + cellName(area.top, area.left);
  }
  return "";
}

/** Lookups that take the nearest value unless told to match exactly, and which argument tells. */
const TELLS: Readonly<Record<string, number>> = { VLOOKUP: 3, HLOOKUP: 3, MATCH: 2 };

export const approximateLookups: Rule = {
  id: "WB-27",
  schedule: null,
  title: "Approximate lookup",
  severity: "warning",
  ...AUDIT,
  about:
    "VLOOKUP, HLOOKUP or MATCH without exact match, or LOOKUP: where the entry is missing, or the list is not sorted, they give the value of another line instead of an error.",
  remedy:
    "Ask for an exact match: FALSE as the last argument of VLOOKUP and HLOOKUP, 0 as that of MATCH, or XLOOKUP instead.",
  reads: "workbook",
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      for (const { parts, cells } of context.formulaGroups(index)) {
        const names = parts.calls.flatMap(({ name, arguments: given }) => {
          if (name === "LOOKUP") return [name];
          const at = TELLS[name];
          if (at === undefined) return [];
          const tells = given[at];
          if (tells === undefined) return [name];
          const isNearest =
            (tells.is === "boolean" && tells.value) || (tells.is === "number" && tells.value !== 0);
          return isNearest ? [name] : [];
        });
        const first = cells[0];
        if (names.length === 0 || !first) continue;
        const formula = `=${context.sheet(index).formulas.a1(first.row, first.column)}`;
        yield {
          sheet: index,
          cells,
          message: `${listed([...new Set(names)])} in ${cells.length === 1 ? formula : `${cellsName(cells.slice(0, 200))} (${formula})`} takes the nearest entry where there is no exact one. Add ${names.includes("MATCH") ? "0 (MATCH)" : "FALSE"} as the last argument, or use XLOOKUP.`,
          found: formula,
        };
      }
    }
  },
};
