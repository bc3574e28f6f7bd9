import type { Cell } from "../../workbook";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import type { Rule } from "../rule";

export const unlockedFormulas: Rule = {
  id: "WB-23",
  schedule: null,
  title: "Unlocked formula on a protected sheet",
  severity: "note",
  ...AUDIT,
  about: "A formula that can be typed over although its sheet is protected.",
  remedy: "Select the cell, tick Locked in Format Cells > Protection, and protect the sheet again.",
  reads: "workbook",
  *check(context) {
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      const sheet = context.sheet(index);
      if (!sheet.isProtected) continue;
      const cells: Cell[] = [];
      for (const cell of sheet.formulas.positions()) {
        if (context.snapshot.styles[sheet.grid.style(cell.row, cell.column)]?.locked === false)
          cells.push(cell);
      }
      if (cells.length === 0) continue;
      yield {
        sheet: index,
        cells,
        message: `The sheet is protected, but ${counted(cells.length, "formula")} on it can be typed over. Lock ${cells.length === 1 ? "it" : "them"} in Format Cells > Protection.`,
      };
    }
  },
};
