/** What add-ins keep in a workbook ([MS-OWEXML] 2.2): one web extension part each, listed by the task panes part. */
import type { Relationship } from "../../read/package";
import type { BookSettings } from "../book";
import type { Source } from "./source";

export function readSettings(source: Source, relationships: readonly Relationship[]): BookSettings[] {
  const panes = relationships.find(
    ({ kind, isExternal }) => kind === "webextensiontaskpanes" && !isExternal,
  )?.target;
  if (panes === undefined || !source.has(panes)) return [];
  source.claim(panes);
  return source
    .relationships(panes)
    .filter(({ kind, isExternal, target }) => kind === "webextension" && !isExternal && source.has(target))
    .map(({ target }) => readExtension(source, target));
}

function readExtension(source: Source, part: string): BookSettings {
  const root = source.tree(part);
  source.relationships(part);
  const reference = root.child("reference");
  return {
    addInId: reference?.get("id") ?? "",
    version: reference?.get("version") ?? "",
    store: reference?.get("store") ?? "",
    storeType: reference?.get("storeType") ?? "",
    values: (root.child("properties")?.all("property") ?? []).map(
      (node) => [node.get("name") ?? "", node.get("value") ?? ""] as const,
    ),
  };
}
