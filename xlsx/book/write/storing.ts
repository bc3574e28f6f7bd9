/** Formulas on their way into a file: where they stand says whose `[@FTE]` it is and whether they spill. */
import { contains } from "../../../src/workbook";
import type { BookFormula, BookSheet } from "../book";
import { PREFIXES } from "../formula/future";
import { mayGiveSeveral, stored } from "../formula/stored";

export interface StoringInSheet {
  /** A formula of no cell: of a validation, a name, a chart. */
  plain(formula: string): string;
  cell(formula: BookFormula): { readonly text: string; readonly isDynamic: boolean };
}

/** Names before a bracket; most formulas call nothing that files name otherwise, and need no closer look. */
const CALLED = /([\p{L}\p{N}_.]+)\(/gu;

export class Storing {
  constructor(private readonly functionNamespaces: readonly string[]) {}

  plain(formula: string): string {
    return this.storedText(formula, null, false);
  }

  inTable(formula: string, table: string): string {
    return this.storedText(formula, table, false);
  }

  inSheet(sheet: BookSheet): StoringInSheet {
    return {
      plain: (formula) => this.plain(formula),
      cell: (formula) => {
        const text = formula.formula;
        const isNotable = this.isNotable(text);
        const isDynamic =
          formula.isOldArray !== true &&
          (formula.area !== undefined || (isNotable && mayGiveSeveral(text, this.functionNamespaces)));
        if (!isNotable) return { text, isDynamic };
        const table = text.includes("[@")
          ? (sheet.tables.find(({ area }) => contains(area, formula.row, formula.column))?.name ?? null)
          : null;
        return { text: this.storedText(text, table, isDynamic), isDynamic };
      },
    };
  }

  private isNotable(formula: string): boolean {
    if (formula.includes("@") || formula.includes("#")) return true;
    for (const [, name = ""] of formula.matchAll(CALLED)) {
      if (name.includes(".") || PREFIXES.has(name.toUpperCase())) return true;
    }
    return false;
  }

  private storedText(formula: string, table: string | null, isDynamic: boolean): string {
    if (!this.isNotable(formula)) return formula;
    return stored(formula, { functionNamespaces: this.functionNamespaces, table, isDynamic });
  }
}
