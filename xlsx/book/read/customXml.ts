/** Custom XML parts in UTF-8, as text with their ids (ECMA-376 part 1, 22.5). Others are kept as they are. */
import type { Relationship } from "../../read/package";
import type { Source } from "./source";

export interface CustomXmlRead {
  readonly found: { readonly id: string; readonly xml: string }[];
  /** The relationships of the workbook that were understood. */
  readonly ids: ReadonlySet<string>;
}

export function readCustomXml(source: Source, relationships: readonly Relationship[]): CustomXmlRead {
  const found: { id: string; xml: string }[] = [];
  const ids = new Set<string>();
  for (const { id, kind, target, isExternal } of relationships) {
    if (kind !== "customXml" || isExternal || !source.has(target)) continue;
    const xml = textOf(source.bytes(target));
    if (xml === null) continue;
    source.claim(target);
    const properties = source
      .relationships(target)
      .find((own) => own.kind === "customXmlProps" && !own.isExternal);
    const itemId = properties && source.has(properties.target) ? itemIdOf(source, properties.target) : "";
    found.push({ id: itemId, xml });
    ids.add(id);
  }
  return { found, ids };
}

function itemIdOf(source: Source, part: string): string {
  return source.tree(part).attributes.find(({ name }) => name === "itemID")?.value ?? "";
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? "utf-8";
    return /^utf-?8$/i.test(encoding) && !text.includes("\u0000") ? text : null;
  } catch {
    return null;
  }
}
