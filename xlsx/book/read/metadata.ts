/** Which numbers of cell metadata mark a dynamic array ([MS-XLSX] 2.3.11, XLDAPR), counted from 1. */
import type { XmlNode } from "../../xml/tree";
import { isTrue, whole } from "../../xml/parse";

const DYNAMIC = "XLDAPR";

export function dynamicArrays(root: XmlNode | null): ReadonlySet<number> {
  const types = root?.child("metadataTypes")?.all("metadataType") ?? [];
  const type = types.findIndex((node) => node.get("name") === DYNAMIC) + 1;
  if (!root || type === 0) return new Set();
  const future = root.all("futureMetadata").find((node) => node.get("name") === DYNAMIC);
  const blocks = (future?.all("bk") ?? []).map((block) =>
    [...block.deep("dynamicArrayProperties")].some((node) => isTrue(node.get("fDynamic"))),
  );
  const found = new Set<number>();
  (root.child("cellMetadata")?.all("bk") ?? []).forEach((block, index) => {
    const isDynamic = block
      .all("rc")
      .some((node) => whole(node.get("t"), 0) === type && blocks[whole(node.get("v"), 0)] === true);
    if (isDynamic) found.add(index + 1);
  });
  return found;
}

/** Whether cells show more than their value: pictures in cells, stocks, currencies. */
export function hasRichValues(root: XmlNode | null): boolean {
  return (root?.child("valueMetadata")?.children.length ?? 0) > 0;
}
