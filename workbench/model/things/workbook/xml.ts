/** Reads as much of an XML text as custom parts need: whether it is well formed, and its namespace. */
import { SaxesParser } from "saxes";

/** The namespace of the outermost element (`""` where it has none), or null where the text is no XML. */
export function namespaceOf(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  let namespace: string | null = null;
  let isBroken = false;
  parser.on("opentag", (tag) => {
    namespace ??= tag.uri;
  });
  parser.on("error", () => {
    isBroken = true;
  });
  parser.write(xml).close();
  return isBroken ? null : namespace;
}
