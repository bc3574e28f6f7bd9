import { listed, quote } from "../../text";
import type { Cell } from "../../workbook";
import { AUDIT } from "../clauses";
import { counted } from "../figures";
import type { Rule } from "../rule";

export const otherWorkbooks: Rule = {
  id: "WB-10",
  schedule: null,
  title: "Link to another workbook",
  severity: "warning",
  ...AUDIT,
  about:
    "A formula or name that takes its figures from another workbook. Whoever gets this one alone can't check them, and they change or fail when the other is moved. The other workbook is never opened.",
  remedy:
    "Paste the figures in as values and write where they come from, or send the other workbook along. A link that nothing uses is broken in Data > Workbook Links.",
  reads: "workbook",
  *check(context) {
    const { externalLinks, names } = context.snapshot;
    const nameOf = (index: string): string => {
      const target = externalLinks.find((link) => String(link.index) === index)?.target ?? index;
      return quote(decoded(target).split(/[\\/]/).pop() ?? target);
    };
    let used = false;
    for (let index = 0; index < context.snapshot.sheets.length; index++) {
      const cells: Cell[] = [];
      const targets = new Set<string>();
      for (const group of context.formulaGroups(index)) {
        const outside = group.parts.references.filter(({ workbook }) => workbook !== "");
        if (outside.length === 0) continue;
        cells.push(...group.cells);
        for (const { workbook } of outside) targets.add(nameOf(workbook));
      }
      if (cells.length === 0) continue;
      used = true;
      yield {
        sheet: index,
        cells,
        message: `${counted(cells.length, "formula")} ${cells.length === 1 ? "takes" : "take"} figures from ${listed([...targets])}. Copy the figures in as values and note where they come from, or send that workbook along.`,
        found: [...targets].join(", "),
      };
    }
    const linked = names.filter(({ formula }) => /\[[^\]]+\][^,]*!/.test(formula));
    if (linked.length > 0) {
      yield {
        sheet: -1,
        cells: [],
        message: `${counted(linked.length, "defined name")} ${linked.length === 1 ? "refers" : "refer"} to another workbook: ${listed(linked.slice(0, 5).map(({ name }) => quote(name)))}. Delete or redirect ${linked.length === 1 ? "it" : "them"} in Formulas > Name Manager.`,
      };
    } else if (!used && externalLinks.length > 0) {
      yield {
        sheet: -1,
        cells: [],
        message: `The workbook keeps a link to ${listed(externalLinks.slice(0, 5).map((link) => nameOf(String(link.index))))} that no formula uses. Break it in Data > Workbook Links, so that nobody is asked to update it.`,
        severity: "note",
      };
    }
  },
};

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
