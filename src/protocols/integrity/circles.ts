import { cellName } from "../../workbook";
import { AUDIT } from "../clauses";
import type { Context } from "../context";
import { counted } from "../figures";
import type { Rule } from "../rule";
import { Precedents, readsNoFormula, type Node } from "./precedents";

export const circularReferences: Rule = {
  id: "WB-28",
  schedule: null,
  title: "Circular reference",
  severity: "error",
  ...AUDIT,
  about:
    "Formulas that read, in the end, their own result. Excel shows 0 or the last value it had. References through names and table columns are not followed.",
  remedy:
    "Find the formula that takes in its own result, and leave that cell out of its range. A total should end one row above itself.",
  reads: "workbook",
  *check(context) {
    const precedents = new Precedents(context);
    for (const circle of circles(context, precedents)) {
      const first = circle[0]!;
      const onSheet = circle.filter(({ sheet }) => sheet === first.sheet);
      const path = [...circle, first]
        .slice(0, 6)
        .map(
          ({ sheet, row, column }) =>
            (sheet === first.sheet ? "" : `${context.sheet(sheet).name}!`) + cellName(row, column),
        );
      yield {
        sheet: first.sheet,
        cells: onSheet,
        message:
          circle.length === 1
            ? `The formula in ${path[0]!} reads its own cell. Take the cell out of its range.`
            : `${counted(circle.length, "formula")} read each other in a circle: ${path.join(" > ")}${circle.length > 5 ? " …" : ""}. Let one of them take its figure from elsewhere.`,
        found: `=${context.sheet(first.sheet).formulas.a1(first.row, first.column)}`,
      };
    }
    if (precedents.gaveUp) {
      yield {
        sheet: -1,
        cells: [],
        severity: "note",
        message:
          "The formulas of this workbook read one another in too many ways to follow them all, so some circles may not be listed. Excel names circles in Formulas > Error Checking > Circular References.",
      };
    }
  },
};

interface Frame {
  readonly node: Node;
  readonly rest: Generator<Node>;
  /** The last place on the path, up to this one, that a circle already told goes through; -1 where there is none. */
  told: number;
}

/** Every circle met on a walk from each formula to what it reads; each formula is entered once. */
function* circles(context: Context, precedents: Precedents): Generator<Node[]> {
  const onPath = new Map<number, number>();
  // Where a circle is entered must not depend on the order of the tabs.
  const { sheets } = context.snapshot;
  const order = [...sheets.keys()].sort((a, b) => (sheets[a]!.name < sheets[b]!.name ? -1 : 1));
  for (const sheet of order) {
    for (const group of context.formulaGroups(sheet)) {
      // No circle goes through a formula that reads what was typed and nothing else.
      if (readsNoFormula(context, sheet, group))
        for (const cell of group.cells) precedents.close({ sheet, ...cell });
    }
  }
  for (const sheet of order) {
    for (const group of context.formulaGroups(sheet)) {
      for (const cell of group.cells) {
        const start = { sheet, ...cell };
        if (precedents.isClosed(start)) continue;
        const path: Frame[] = [{ node: start, rest: precedents.of(start), told: -1 }];
        onPath.set(precedents.id(start), 0);
        while (path.length > 0 && !precedents.gaveUp) {
          const frame = path[path.length - 1]!;
          const next = frame.rest.next();
          if (next.done) {
            onPath.delete(precedents.id(frame.node));
            precedents.close(frame.node);
            path.pop();
            continue;
          }
          const id = precedents.id(next.value);
          const at = onPath.get(id);
          if (at === undefined) {
            onPath.set(id, path.length);
            path.push({ node: next.value, rest: precedents.of(next.value), told: frame.told });
          } else if (frame.told < at) {
            for (let place = at; place < path.length; place++) path[place]!.told = place;
            yield path.slice(at).map(({ node }) => node);
          }
        }
        onPath.clear();
      }
    }
  }
}
