/** Puts an element at the end of another one in the text of an XML part, and changes nothing else of it. */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { refuse } from "../unreadable";
import { refuseDoctype, refuseMalformed } from "../xml/malformed";

export interface Outline {
  readonly text: string;
  /** Where the end tag of the container begins. */
  readonly at: number;
  /** The prefix of the container with its colon, or `""`: elements of its namespace are written with it. */
  readonly prefix: string;
  /** The elements directly inside the container. */
  readonly children: readonly SaxesTagNS[];
  readonly namespace: string;
}

export function outline(bytes: Uint8Array, part: string, container: string): Outline {
  const text = decode(bytes);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: string[] = [];
  const children: SaxesTagNS[] = [];
  let found: Outline | null = null;
  parser.on("error", () => refuseMalformed(part));
  parser.on("doctype", () => refuseDoctype(part));
  parser.on("opentag", (tag) => {
    if (open[open.length - 1] === container && open.length === depthOf(container)) children.push(tag);
    open.push(tag.local);
  });
  parser.on("closetag", (tag) => {
    open.pop();
    if (found || tag.local !== container || open.length !== depthOf(container) - 1 || tag.isSelfClosing)
      return;
    const prefix = tag.prefix ? `${tag.prefix}:` : "";
    found = { text, at: text.lastIndexOf("<", parser.position - 1), prefix, children, namespace: tag.uri };
  });
  parser.write(text).close();
  return (
    found ??
    refuse("This workbook lists its parts in a way that can't be added to, so no report sheet was made.")
  );
}

/** `sheets` lies in the workbook; the other containers are outermost. */
function depthOf(container: string): number {
  return container === "sheets" ? 2 : 1;
}

export function inserted({ text, at }: Outline, element: string): Uint8Array {
  return new TextEncoder().encode(text.slice(0, at) + element + text.slice(at));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(
      "This workbook is written in another encoding than UTF-8, so no report sheet can be added; open it in Excel, save it and try the new file.",
    );
  }
}
