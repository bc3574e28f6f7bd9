/** Small parts, read by saxes: whole, with namespaces, capped in depth, without document types. */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { refuse } from "../unreadable";
import { refuseDoctype, refuseMalformed } from "./malformed";

/** An element as it opens. Names are local: which prefix a writer chose says nothing. */
export interface Element {
  readonly name: string;
  /** The local name of the element it is in; `""` for the outermost. */
  readonly parent: string;
  readonly namespace: string;
  /** The value of an attribute of no namespace; `undefined` where it is not there. */
  attribute(name: string): string | undefined;
  /** The `r:id` of an element, in the transitional namespace or the strict one. */
  readonly relationship: string | undefined;
}

export interface Visitor {
  open?(element: Element): void;
  /** An element closes; `text` is the text directly inside it. */
  close?(name: string, parent: string, text: string): void;
}

const RELATIONSHIPS = /\/relationships$/;

class Opened implements Element {
  constructor(
    private readonly tag: SaxesTagNS,
    readonly parent: string,
  ) {}
  get name(): string {
    return this.tag.local;
  }
  get namespace(): string {
    return this.tag.uri;
  }
  attribute(name: string): string | undefined {
    return this.tag.attributes[name]?.value;
  }
  get relationship(): string | undefined {
    return Object.values(this.tag.attributes).find(
      ({ local, uri }) => local === "id" && RELATIONSHIPS.test(uri),
    )?.value;
  }
}

export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private readonly names: string[] = [];
  private readonly texts: string[] = [];

  constructor(
    private readonly part: string,
    visitor: Visitor,
    depth: number,
  ) {
    const { parser, names, texts } = this;
    parser.on("error", () => refuseMalformed(part));
    parser.on("doctype", () => refuseDoctype(part));
    parser.on("opentag", (tag) => {
      const parent = names[names.length - 1] ?? "";
      if (names.push(tag.local) > depth) {
        refuse(
          `This file is not safe to read: the elements of its part “${part.slice(0, 60)}” lie more than ${depth} deep in one another, which no Excel workbook has.`,
        );
      }
      texts.push("");
      visitor.open?.(new Opened(tag, parent));
    });
    const text = (piece: string): void => {
      if (texts.length) texts[texts.length - 1] += piece;
    };
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("closetag", () => {
      const name = names.pop() ?? "";
      visitor.close?.(name, names[names.length - 1] ?? "", texts.pop() ?? "");
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

  end(): void {
    this.parser.close();
  }
}

/** `1`, `true` and `on` are true in a workbook's attributes. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A whole number from 0 up; `otherwise` where there is none or something else. */
export function whole(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^[0-9]{1,10}$/.test(value) ? Number(value) : otherwise;
}
