/** The text that bytes of XML stand for. */
import { refuseMalformed } from "./malformed";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Bytes as text, entities and line ends not yet looked at. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number, part: string): string {
  // A decoder's call costs more than a few letters do.
  if (end - start <= 8) {
    let text = "";
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte >= 0x80) {
        text = "";
        break;
      }
      text += String.fromCharCode(byte);
    }
    if (text || start === end) return text;
  }
  try {
    return utf8.decode(bytes.subarray(start, end));
  } catch {
    return refuseMalformed(part);
  }
}

/** Entities resolved and line ends made `\n`, as XML 1.0 says (2.11, 4.1, 4.6). An entity of its own is refused. */
export function resolve(raw: string, part: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|([a-z]{1,8}))?(;?)/g,
    (_, hex, decimal, name, end) => {
      const known = name === undefined ? undefined : NAMED[name as string];
      if (end && known !== undefined) return known;
      const code =
        hex !== undefined ? parseInt(hex as string, 16) : decimal !== undefined ? Number(decimal) : NaN;
      if (!end || !isCharacter(code)) return refuseMalformed(part);
      return String.fromCodePoint(code);
    },
  );
}

/** What XML 1.0 allows as a character (2.2). */
function isCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/**
 * Characters XML has no place for are written `_x000D_` in a workbook, and an underscore that would read as one of
 * these `_x005F_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 *
 * @example unescaped("a_x000D_b") // "a\rb"
 * @example unescaped("_x005F_x000D_") // "_x000D_"
 */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** The reverse: text as it may stand in an XML part of a workbook. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) =>
      unit.length === 2 ? unit : "\uFFFD",
    )
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
