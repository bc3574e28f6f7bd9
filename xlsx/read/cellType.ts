import { quote } from "../../src/text";
import { refuse, SAVE_AGAIN } from "../unreadable";
import type { XmlScanner } from "../xml/scanner";

/** What a cell's `t="…"` says of its value. */
export const NUMBER = 0;
export const SHARED = 1;
export const STRING = 2;
export const INLINE = 3;
export const BOOLEAN = 4;
export const ERROR = 5;
export const DATE = 6;
export type Type =
  typeof NUMBER | typeof SHARED | typeof STRING | typeof INLINE | typeof BOOLEAN | typeof ERROR | typeof DATE;

/** Reads the attribute just scanned. @param sheet its name, for a refusal. */
export function typeOf(scanner: XmlScanner, sheet: string): Type {
  const { buffer, valueStart: at, valueEnd } = scanner;
  if (valueEnd - at === 1) {
    switch (buffer[at]) {
      case 0x73: // s
        return SHARED;
      case 0x6e: // n
        return NUMBER;
      case 0x62: // b
        return BOOLEAN;
      case 0x65: // e
        return ERROR;
      case 0x64: // d
        return DATE;
    }
  }
  const word = scanner.value();
  if (word === "str") return STRING;
  if (word === "inlineStr") return INLINE;
  if (word === "") return NUMBER;
  return refuse(
    `The sheet ${quote(sheet)} holds a cell of a kind that Excel does not know, ${quote(word)}; ${SAVE_AGAIN}.`,
  );
}
