import { listed } from "../../text";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import type { Rule } from "../rule";

/** Numbers that turn units and signs and are seldom an assumption: hundreds, months, thousands. */
const HARMLESS: ReadonlySet<number> = new Set([0, 1, -1, 2, 100, 12, 1000, 1_000_000]);

export const constantsInFormulas: Rule = {
  id: "WB-19",
  schedule: null,
  title: "Number inside a formula",
  severity: "note",
  ...AUDIT,
  about:
    "A share, rate or correction typed into the arithmetic of a formula, where no reader sees it and no one can change it for the whole sheet. 1, 2, 12, 100, 1,000 and 1,000,000 are let pass.",
  remedy:
    "Put the number in a cell of its own with a label that says what it is and who agreed it, and let the formulas read that cell.",
  reads: "workbook",
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      const { formulas } = context.sheet(index);
      for (const { parts, cells } of context.formulaGroups(index)) {
        const numbers = [...new Set(parts.constants.filter((value) => !HARMLESS.has(value)))];
        const first = cells[0];
        // A formula of numbers alone is an input written as a sum, and hides nothing.
        if (numbers.length === 0 || parts.references.length === 0 || !first) continue;
        const formula = `=${formulas.a1(first.row, first.column)}`;
        yield {
          sheet: index,
          cells,
          message: `${cells.length === 1 ? `The formula ${formula} has` : `${counted(cells.length, "formula")} like ${formula} have`} ${listed(numbers.map(String))} typed in. Put ${numbers.length === 1 ? "the number" : "the numbers"} in a cell with a label and refer to it.`,
          found: formula,
        };
      }
    }
  },
};

export const doubledOperators: Rule = {
  id: "WB-29",
  schedule: null,
  title: "Two operators in a row",
  severity: "note",
  ...AUDIT,
  about:
    "++, +- and the like in a formula: mostly what is left of an edit. A leading -- that turns TRUE into 1 inside a function is let pass.",
  remedy: "Decide which operator is meant and take the other one out.",
  reads: "workbook",
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      const { formulas } = context.sheet(index);
      for (const { parts, cells } of context.formulaGroups(index)) {
        const doubled = parts.doubled.filter((operators) => operators !== "--" || parts.calls.length === 0);
        const first = cells[0];
        if (doubled.length === 0 || !first) continue;
        const formula = `=${formulas.a1(first.row, first.column)}`;
        yield {
          sheet: index,
          cells,
          message: `${cells.length === 1 ? `The formula ${formula} has` : `${counted(cells.length, "formula")} like ${formula} have`} two operators in a row (${listed([...new Set(doubled)])}). Leave the one that is meant.`,
          found: formula,
        };
      }
    }
  },
};
