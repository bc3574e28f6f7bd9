/** XML as text: elements with attributes that are there, and kept trees written again on their own. */
import { escaped } from "./text";
import type { XmlNode } from "./tree";

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** ` a="1" b="x"`; what is undefined is left out, true is 1 and false is 0. */
export function attributes(values: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const word = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    text += ` ${name}="${inAttribute(word)}"`;
  }
  return text;
}

/** An element; without content it closes itself. */
export function element(name: string, values: Attributes = {}, ...content: readonly string[]): string {
  const inner = content.join("");
  return inner === ""
    ? `<${name}${attributes(values)}/>`
    : `<${name}${attributes(values)}>${inner}</${name}>`;
}

/** Text of XML that is not a workbook's own string type: nothing is written as `_x000D_`. */
export function plainText(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) =>
      unit.length === 2 ? unit : "\uFFFD",
    )
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;");
}

function inAttribute(text: string): string {
  return escaped(text).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** Marks of revisions and of one machine's line heights: newer Excel's, of no use to anyone else. */
const PASSING = /\/(?:revision[0-9]*|2009\/9\/ac)$/;

/**
 * A tree as XML that stands on its own: every prefix it uses is declared in it, but for those of `scope`, which
 * are declared where it will stand.
 */
export function serialized(node: XmlNode, scope: Readonly<Record<string, string>> = {}): string {
  const declared: Record<string, string> = {};
  const need = (prefix: string, namespace: string): void => {
    if (prefix === "xml" || (scope[prefix] ?? "") === namespace) return;
    declared[prefix] = namespace;
  };
  need(node.prefix, node.namespace);
  let own = "";
  for (const { name, prefix, namespace, value } of node.attributes) {
    if (PASSING.test(namespace)) continue;
    if (prefix) need(prefix, namespace);
    own += ` ${prefix ? `${prefix}:` : ""}${name}="${plainAttribute(value)}"`;
  }
  for (const [prefix, namespace] of node.spoken) need(prefix, namespace);
  const declarations = Object.entries(declared).map(
    ([prefix, namespace]) => ` xmlns${prefix ? `:${prefix}` : ""}="${plainAttribute(namespace)}"`,
  );
  const inner = { ...scope, ...declared };
  const name = `${node.prefix ? `${node.prefix}:` : ""}${node.name}`;
  const content = node.content
    .map((piece) => (typeof piece === "string" ? plainText(piece) : serialized(piece, inner)))
    .join("");
  const start = `<${name}${declarations.join("")}${own}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

function plainAttribute(text: string): string {
  return plainText(text).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

/** The attributes of kept XML's outermost element, as they stand there, entities resolved. */
export function keptAttributes(xml: string): Record<string, string> {
  const start = /^<[^\s/>]+((?:\s+[^\s=]+="[^"]*")*)\s*\/?>/.exec(xml)?.[1] ?? "";
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of start.matchAll(/([^\s=]+)="([^"]*)"/g)) {
    found[name] = value
      .replace(/&#10;/g, "\n")
      .replace(/&#9;/g, "\t")
      .replace(/&#13;/g, "\r")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&");
  }
  return found;
}
