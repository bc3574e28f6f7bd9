/** A small part as a tree, for what is read here and there in it, and for XML that is kept and written again. */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { refuse, refuseTooMuch } from "../unreadable";
import { refuseDoctype, refuseMalformed } from "./malformed";
import { transitional } from "./namespaces";

export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly value: string;
}

const RELATIONSHIPS = /\/relationships$/;

export class XmlNode {
  readonly content: (XmlNode | string)[] = [];

  constructor(
    /** Without its prefix. */
    readonly name: string,
    readonly prefix: string,
    readonly namespace: string,
    readonly attributes: readonly XmlAttribute[],
    /** Prefixes that attribute values speak of (`Requires="x14"`), with their namespaces. */
    readonly spoken: readonly (readonly [prefix: string, namespace: string])[],
  ) {}

  get children(): XmlNode[] {
    return this.content.filter((piece): piece is XmlNode => typeof piece !== "string");
  }

  /** The text directly inside. */
  get text(): string {
    return this.content.filter((piece) => typeof piece === "string").join("");
  }

  /** An attribute of no namespace. */
  get(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.name === name && attribute.prefix === "")?.value;
  }

  /** The `r:id`, or another attribute of that namespace. */
  relationship(name = "id"): string | undefined {
    return this.attributes.find(
      (attribute) => attribute.name === name && RELATIONSHIPS.test(attribute.namespace),
    )?.value;
  }

  child(name: string): XmlNode | undefined {
    return this.content.find((piece): piece is XmlNode => typeof piece !== "string" && piece.name === name);
  }

  /** Follows names inwards, taking the first of each. */
  at(...names: string[]): XmlNode | undefined {
    let node: XmlNode | undefined = this as XmlNode;
    for (const name of names) node = node?.child(name);
    return node;
  }

  all(name: string): XmlNode[] {
    return this.children.filter((child) => child.name === name);
  }

  /** All elements of a name at any depth, in the order they stand. */
  *deep(name: string): Generator<XmlNode> {
    for (const child of this.children) {
      if (child.name === name) yield child;
      yield* child.deep(name);
    }
  }
}

/** What trees of one workbook take together; an element costs some hundred bytes. */
export class TreeBudget {
  private elements = 0;
  constructor(private readonly most = 500_000) {}
  take(): void {
    if (++this.elements > this.most)
      refuseTooMuch("settings of its sheets", this.most.toLocaleString("en-GB"));
  }
}

export class TreeReader {
  root: XmlNode | null = null;
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private readonly open: XmlNode[] = [];

  /** @param opened is told of each element as it opens, with how deep it lies (1 for the outermost). */
  constructor(
    private readonly part: string,
    depth: number,
    budget: TreeBudget,
    hooks: { opened?(node: XmlNode, depth: number): void; closed?(node: XmlNode, depth: number): void } = {},
  ) {
    const { parser, open } = this;
    parser.on("error", () => refuseMalformed(part));
    parser.on("doctype", () => refuseDoctype(part));
    parser.on("opentag", (tag) => {
      budget.take();
      const node = nodeOf(tag, (prefix) => parser.resolve(prefix));
      open[open.length - 1]?.content.push(node);
      this.root ??= node;
      if (open.push(node) > depth) {
        refuse(
          `This file is not safe to read: the elements of its part “${part.slice(0, 60)}” lie more than ${depth} deep in one another, which no Excel workbook has.`,
        );
      }
      hooks.opened?.(node, open.length);
    });
    const text = (piece: string): void => {
      open[open.length - 1]?.content.push(piece);
    };
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("closetag", () => {
      const node = open.pop();
      if (node) hooks.closed?.(node, open.length + 1);
    });
  }

  write(piece: Uint8Array): void {
    let text: string;
    try {
      text = this.decoder.decode(piece, { stream: true });
    } catch {
      return refuseMalformed(this.part);
    }
    this.parser.write(text);
  }

  end(): XmlNode {
    this.parser.close();
    return this.root ?? refuseMalformed(this.part);
  }
}

function nodeOf(tag: SaxesTagNS, resolve: (prefix: string) => string | undefined): XmlNode {
  const attributes: XmlAttribute[] = [];
  const spoken: [string, string][] = [];
  for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
    if (prefix === "xmlns" || (prefix === "" && local === "xmlns")) continue;
    attributes.push({ name: local, prefix, namespace: transitional(uri), value });
    if (local !== "Requires" && local !== "Ignorable") continue;
    for (const word of value.split(/\s+/).filter(Boolean)) {
      const namespace = tag.ns[word] ?? resolve(word);
      if (namespace !== undefined) spoken.push([word, transitional(namespace)]);
    }
  }
  return new XmlNode(tag.local, tag.prefix, transitional(tag.uri), attributes, spoken);
}
