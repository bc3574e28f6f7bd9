/** What a workbook says of itself: core, extended and custom document properties (ECMA-376 part 2 11, part 1 22). */
import type { Relationship } from "../../read/package";
import { unescaped } from "../../xml/text";
import type { BookProperties, PropertyValue } from "../book";
import { given } from "./attributes";
import type { Source } from "./source";

export function readProperties(source: Source, relationships: readonly Relationship[]): BookProperties {
  const root = (kind: string) => {
    const part = relationships.find(
      (relationship) => relationship.kind === kind && !relationship.isExternal,
    )?.target;
    return part !== undefined && source.has(part) ? source.tree(part) : undefined;
  };
  const core = root("core-properties");
  const extended = root("extended-properties");
  const text = (name: string, of = core): string | undefined => of?.child(name)?.text.trim() || undefined;
  return given<BookProperties>({
    title: text("title"),
    subject: text("subject"),
    author: text("creator"),
    keywords: text("keywords"),
    comments: text("description"),
    category: text("category"),
    manager: text("Manager", extended),
    company: text("Company", extended),
    lastAuthor: text("lastModifiedBy"),
    created: text("created"),
    modified: text("modified"),
    revision: text("revision"),
    custom: (root("custom-properties")?.all("property") ?? []).flatMap((node) => {
      const value = node.children[0];
      const name = node.get("name");
      return value && name !== undefined ? [{ name, value: valueOf(value.name, value.text) }] : [];
    }),
  }) as BookProperties;
}

function valueOf(type: string, text: string): PropertyValue {
  if (type === "bool") return text.trim() === "true" || text.trim() === "1";
  if (type === "filetime" || type === "date") return { date: text.trim() };
  if (/^(?:u?i[1248]|u?int|r[48]|decimal)$/.test(type)) {
    const number = Number(text);
    if (Number.isFinite(number)) return number;
  }
  return unescaped(text);
}
