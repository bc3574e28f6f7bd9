/** Where the other workbooks lie that formulas refer to. The targets are read; nothing is ever opened. */
import type { ExternalLink } from "../../src/workbook";
import type { Package, Relationship } from "./package";

/** @param ids the relationships of the workbook's external references, in order. */
export function readLinks(
  file: Package,
  ids: readonly string[],
  relationships: readonly Relationship[],
): ExternalLink[] {
  const parts = new Map(relationships.map(({ id, target }) => [id, target]));
  return ids.map((id, index) => ({ index: index + 1, target: targetOf(file, parts.get(id) ?? "") }));
}

function targetOf(file: Package, part: string): string {
  const entry = file.find(part);
  if (!entry) return "";
  let target: string | null = null;
  let id = "";
  // The element that names the book comes first; the cached cells behind it may be many.
  file.parse(
    entry,
    {
      open: (element) => {
        if (target !== null || !["externalBook", "oleLink", "ddeLink"].includes(element.name)) return;
        target = [element.attribute("ddeService"), element.attribute("ddeTopic")]
          .filter((word) => word !== undefined)
          .join("|");
        id = element.relationship ?? "";
      },
    },
    () => target !== null,
  );
  const linked = file.relationships(part);
  return linked.find((relationship) => relationship.id === id)?.target ?? target ?? "";
}
