import { AUDIT } from "../clauses";
import { counted } from "../figures";
import type { Rule } from "../rule";
import type { Cell } from "../../workbook";
import { Precedents, type Node } from "./precedents";

const CLOCKS = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN"]);

export const clockFeedsFunction: Rule = {
  id: "WB-17",
  schedule: null,
  title: "TODAY or NOW feeding a JWA function",
  severity: "warning",
  ...AUDIT,
  about:
    "A JWA function that reads TODAY(), NOW() or a random number, itself or through other cells. It is worked out anew at every edit, and tomorrow it gives another answer from the same workbook.",
  remedy: "Type the date of the calculation into a cell with a label, and let the formula read that cell.",
  reads: "workbook",
  *check(context) {
    const isClock = (calls: readonly { name: string }[]): boolean =>
      calls.some(({ name }) => CLOCKS.has(name));
    const groups = context.snapshot.sheets.flatMap((_, sheet) => context.formulaGroups(sheet));
    if (!groups.some(({ parts }) => isClock(parts.calls))) return;
    const precedents = new Precedents(context);
    for (let sheet = 0; sheet < context.snapshot.sheets.length; sheet++) {
      const cells: Cell[] = [];
      for (const { parts, cells: all } of context.formulaGroups(sheet)) {
        if (!parts.calls.some(({ name }) => name.startsWith("JWA."))) continue;
        cells.push(...all.filter((cell) => readsClock(precedents, { sheet, ...cell }, isClock)));
      }
      if (cells.length === 0) continue;
      yield {
        sheet,
        cells,
        message: `${counted(cells.length, "JWA formula")} ${cells.length === 1 ? "depends" : "depend"} on today's date or the time, so ${cells.length === 1 ? "its" : "their"} answer changes from day to day and every edit works ${cells.length === 1 ? "it" : "them"} out anew. Type the date into a cell and refer to that.`,
      };
    }
  },
};

function readsClock(
  precedents: Precedents,
  start: Node,
  isClock: (calls: readonly { name: string }[]) => boolean,
): boolean {
  const seen = new Set<number>();
  const waiting = [start];
  for (let node = waiting.pop(); node && !precedents.gaveUp; node = waiting.pop()) {
    const id = precedents.id(node);
    if (seen.has(id)) continue;
    seen.add(id);
    if (isClock(precedents.partsOf(node)?.calls ?? [])) return true;
    waiting.push(...precedents.of(node));
  }
  return false;
}
