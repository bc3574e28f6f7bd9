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
    const reading = new Set<number>();
    for (let sheet = 0; sheet < context.snapshot.sheets.length; sheet++) {
      const cells: Cell[] = [];
      for (const { parts, cells: all } of context.formulaGroups(sheet)) {
        if (!parts.calls.some(({ name }) => name.startsWith("JWA."))) continue;
        cells.push(...all.filter((cell) => readsClock(precedents, reading, { sheet, ...cell }, isClock)));
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

/**
 * Walks from a formula to all it reads, until a clock is found. What reads one is remembered, and what does not is
 * closed, so that many formulas over one list cost as much as one. In a circle, which is an error of its own, some may
 * be passed over.
 */
function readsClock(
  precedents: Precedents,
  reading: Set<number>,
  start: Node,
  isClock: (calls: readonly { name: string }[]) => boolean,
): boolean {
  if (precedents.isClosed(start)) return false;
  const path: { readonly node: Node; readonly rest: Generator<Node> }[] = [];
  const onPath = new Set<number>();
  const enter = (node: Node): void => {
    onPath.add(precedents.id(node));
    path.push({ node, rest: precedents.of(node) });
  };
  const reads = (node: Node): boolean =>
    reading.has(precedents.id(node)) || isClock(precedents.partsOf(node)?.calls ?? []);
  let isFound = reads(start);
  enter(start);
  while (!isFound && path.length > 0 && !precedents.gaveUp) {
    const { node, rest } = path[path.length - 1]!;
    const next = rest.next();
    if (next.done) {
      path.pop();
      onPath.delete(precedents.id(node));
      precedents.close(node);
    } else if (reads(next.value)) isFound = true;
    else if (!onPath.has(precedents.id(next.value))) enter(next.value);
  }
  if (isFound) for (const { node } of path) reading.add(precedents.id(node));
  return isFound;
}
