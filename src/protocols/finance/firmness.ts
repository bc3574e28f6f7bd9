import {
  columnsOf,
  GAP,
  IDENTIFIED,
  LINE,
  rowKind,
  TARGET,
  type Role,
  SAVINGS_REGISTERS,
} from "../../registers";
import { listed, quote } from "../../text";
import type { Cell, Sheet } from "../../workbook";
import { BENEFITS } from "../clauses";
import { figureAt, hasNoFigureYet } from "../figures";
import type { Rule } from "../rule";

const AMOUNTS: readonly Role[] = ["year", "delivered", "proposed", "achieved", "money", "amount", "party"];
const NAMED_AT_MOST = 6;

export const unfirmFigures: Rule = {
  id: "FIN-09",
  schedule: 5,
  title: "Approximate or unconfirmed figure counted as firm",
  severity: "warning",
  ...BENEFITS,
  about:
    "A saving given as about so much (circa, approximately) that is counted with the firm ones, and a saving still to be confirmed, which counts for nothing so far.",
  remedy:
    "Enter the figure that is agreed, or leave the line out of the firm total. Mark what is approximate in a column of its own.",
  isGeneral: true,
  reads: SAVINGS_REGISTERS,
  *check(context) {
    for (const register of context.registers(...SAVINGS_REGISTERS)) {
      const { table } = register;
      const sheet = context.sheet(table.sheet);
      for (const { index } of AMOUNTS.flatMap((role) => columnsOf(register, role))) {
        let about: Cell[] = [];
        const unconfirmed: Cell[] = [];
        for (let row = table.bodyTop; row <= table.area.bottom; row++) {
          const kind = rowKind(table, row);
          if (kind !== LINE && kind !== IDENTIFIED && kind !== GAP && kind !== TARGET) continue;
          const isAbout = figureAt(sheet, row, index, null)?.approximate ?? isProvisional(sheet, row, index);
          if (isAbout) about.push({ row, column: index });
          else if (kind === LINE && hasNoFigureYet(sheet, row, index))
            unconfirmed.push({ row, column: index });
        }
        // What is identified, or left to find, is about so much because a line is: that is told of the line.
        const ofLines = about.filter(({ row }) => rowKind(table, row) === LINE);
        if (ofLines.length > 0) about = ofLines;
        if (about.length > 0) {
          yield {
            sheet: table.sheet,
            cells: about,
            message: `${named(sheet, about)} ${about.length === 1 ? "is" : "are"} approximate and counted with firm figures. Enter the figure that is agreed, or mark the line as approximate in a column of its own and total firm figures apart.`,
            found: texts(sheet, about).join(", "),
          };
        }
        if (unconfirmed.length > 0) {
          yield {
            sheet: table.sheet,
            cells: unconfirmed,
            message: `${named(sheet, unconfirmed)} ${unconfirmed.length === 1 ? "gives" : "give"} no figure yet, so the saving counts for nothing in any total. Enter the amount when it is known; until then show the line as still to be confirmed.`,
            found: texts(sheet, unconfirmed).join(", "),
          };
        }
      }
    }
  },
};

/** `90 (TBC)`, `£120k provisional`: a figure with a word that it is none yet. */
function isProvisional({ grid }: Sheet, row: number, column: number): boolean {
  const text = grid.text(row, column);
  return text.length <= LONGEST && /\d/.test(text) && PROVISIONAL.test(text);
}

const LONGEST = 60;
const PROVISIONAL =
  /\b(?:tb[acd]|to be (?:agreed|confirmed)|provisional(?:ly)?|unconfirmed|not yet agreed)\b/i;

function texts(sheet: Sheet, cells: readonly Cell[]): string[] {
  return cells.slice(0, NAMED_AT_MOST).map(({ row, column }) => sheet.grid.text(row, column).trim());
}

function named(sheet: Sheet, cells: readonly Cell[]): string {
  const rest = cells.length - NAMED_AT_MOST;
  const quoted = texts(sheet, cells).map(quote);
  return rest > 0 ? `${quoted.join(", ")} and ${rest} more` : listed(quoted);
}
