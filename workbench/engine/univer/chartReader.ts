/** Reads what a chart's formulas name: cells of the workbook, names of cells, and constants. */
import { tokenize } from "@borgar/fx";
import { parseArea, type Area } from "../../../xlsx";
import type { Engine, SheetId, Value } from "../engine";
import type { ReadCells, Reader } from "../charts";
import { shownText } from "./shownText";

export interface Source {
  readonly sheet: SheetId;
  readonly area: Area;
}

type Grid = Pick<Engine, "sheets" | "values" | "formats" | "used" | "isRowHidden" | "isColumnHidden">;

/**
 * @param nameFormula what a defined name stands for
 * @param onRead told of the cells that were read
 */
export function chartReader(
  grid: Grid,
  nameFormula: (name: string) => string | undefined,
  onRead: (source: Source) => void,
): Reader {
  return (formula) => {
    const constants = constantsOf(formula);
    if (constants) return constants;
    const sources = sourcesOf(formula, grid, nameFormula);
    if (!sources) return null;
    const values: Value[] = [];
    const texts: string[] = [];
    let format: string | undefined;
    for (const source of sources) {
      onRead(source);
      const { sheet } = source;
      const area = usedPart(grid, source);
      if (!area) continue;
      const read = grid.values(sheet, area);
      const formats = grid.formats(sheet, area);
      for (let row = area.top; row <= area.bottom; row++) {
        if (grid.isRowHidden(sheet, row)) continue;
        for (let column = area.left; column <= area.right; column++) {
          if (grid.isColumnHidden(sheet, column)) continue;
          const value = read[row - area.top]?.[column - area.left] ?? null;
          const pattern = formats[row - area.top]?.[column - area.left] ?? "General";
          values.push(value);
          texts.push(shownText(value, pattern));
          format ??= pattern;
        }
      }
    }
    return { values, texts, format: format ?? "General" };
  };
}

/** Where a formula is nothing but cells, or a name of cells; null where it is anything else. */
export function sourcesOf(
  formula: string,
  grid: Pick<Engine, "sheets">,
  nameFormula: (name: string) => string | undefined,
): Source[] | null {
  const inner = /^\s*=?\s*\((.*)\)\s*$/s.exec(formula)?.[1] ?? formula.replace(/^\s*=/, "");
  const sources: Source[] = [];
  for (const { type, value } of tokenize(inner)) {
    if (type === "whitespace" || (type === "operator" && value === ",")) continue;
    if (type === "range_named") {
      const meant = nameFormula(value.slice(value.lastIndexOf("!") + 1));
      const cells = meant === undefined ? null : sourcesOf(meant, grid, () => undefined);
      if (!cells) return null;
      sources.push(...cells);
      continue;
    }
    const bang = value.lastIndexOf("!");
    const area = type.startsWith("range") ? parseArea(value.slice(bang + 1).replaceAll("$", "")) : null;
    if (!area || bang < 0) return null;
    const name = value
      .slice(0, bang)
      .replace(/^'(.*)'$/s, "$1")
      .replaceAll("''", "'");
    const sheet = grid.sheets().find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) return null;
    sources.push({ sheet: sheet.id, area });
  }
  return sources.length > 0 ? sources : null;
}

/** `"Fees"`, `12`, `{1,2.5,"x"}`. */
function constantsOf(formula: string): ReadCells | null {
  const words = /^=?\{(.*)\}$/s.exec(formula.trim())?.[1] ?? formula.trim();
  const values: Value[] = [];
  for (const { type, value } of tokenize(words)) {
    if (type === "whitespace" || (type === "operator" && /^[,;]$/.test(value))) continue;
    if (type === "number") values.push(Number(value));
    else if (type === "string") values.push(value.slice(1, -1).replaceAll('""', '"'));
    else return null;
  }
  if (values.length === 0) return null;
  return { values, texts: values.map((value) => shownText(value, "General")), format: "General" };
}

/** Of whole columns and rows, as far as the sheet holds something. */
function usedPart(grid: Grid, { sheet, area }: Source): Area | null {
  if (area.bottom - area.top < 100_000 && area.right - area.left < 1000) return area;
  const used = grid.used(sheet, true);
  if (!used) return null;
  const bottom = Math.min(area.bottom, used.bottom);
  const right = Math.min(area.right, used.right);
  return bottom < area.top || right < area.left ? null : { ...area, bottom, right };
}
