/** What a workbook made from one of our templates says of itself, in its custom document properties. */
import type { TemplateStamp } from "../../src/workbook";
import type { Package } from "./package";

const ID = "JWA template";
const VERSION = "JWA template version";

export function readStamp(file: Package): TemplateStamp | null {
  const part =
    file.relationships("").find(({ kind }) => kind === "custom-properties")?.target ?? "docProps/custom.xml";
  const entry = file.find(part);
  if (!entry) return null;
  const properties = new Map<string, string>();
  let property = "";
  file.parse(entry, {
    open: (element) => {
      if (element.name === "property") property = element.attribute("name") ?? "";
    },
    close: (_, parent, text) => {
      if (parent === "property" && (property === ID || property === VERSION))
        properties.set(property, text.trim());
    },
  });
  const id = properties.get(ID);
  return id === undefined ? null : { id, version: properties.get(VERSION) ?? "" };
}
