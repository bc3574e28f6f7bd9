/**
 * A scanner of XML bytes for the two parts that grow with the workbook: rows and shared texts. It makes no objects
 * and no strings of its own; a token is places in the buffer. Where the buffer ends inside a token it throws
 * `NEED_MORE`, and whoever scans goes back to where they last were sure and waits for more bytes.
 *
 * It reads what any XML 1.0 processor reads of such parts (comments, CDATA, processing instructions, prefixes,
 * either quote, blanks anywhere allowed) and refuses what is not well-formed; saxes is its oracle in the tests.
 */
import { refuseDoctype, refuseMalformed } from "./malformed";
import { decodeUtf8, resolve } from "./text";

export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export const CDATA = 4;
export type Token = typeof OPEN | typeof CLOSE | typeof TEXT | typeof CDATA;

/** Thrown where the bytes at hand end inside a token. One object: it carries nothing. */
export const NEED_MORE = { name: "NEED_MORE" } as const;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const SPACE = 0x20;

export class XmlScanner {
  buffer: Uint8Array = new Uint8Array(0);
  position = 0;
  end = 0;
  /** True when no bytes come after those in the buffer. */
  isLast = false;

  /** The local name of the element or attribute last seen: without its prefix. */
  nameStart = 0;
  nameEnd = 0;
  /** The value of the attribute, or the run of text, last seen. */
  valueStart = 0;
  valueEnd = 0;
  /** True where `value` holds no entity and no carriage return. */
  isPlain = true;
  /** After the last attribute: whether the element ended with `/>`. */
  isEmpty = false;

  /** @param part names the part in a refusal. */
  constructor(readonly part: string) {}

  /** The next piece of markup or text. After `OPEN`, read all its attributes before anything else. */
  next(): Token {
    const { buffer, end } = this;
    for (;;) {
      const start = this.position;
      if (start >= end) this.more();
      if (buffer[start] !== LESS) return this.text(start);
      if (start + 1 >= end) this.more();
      switch (buffer[start + 1]) {
        case SLASH:
          return this.close(start + 2);
        case 0x3f: // <?
          this.position = this.after(start + 2, 0x3f, GREATER, -1);
          break;
        case 0x21: // <!
          if (this.declaration(start + 2)) return CDATA;
          break;
        default:
          this.position = this.name(start + 1);
          return OPEN;
      }
    }
  }

  /** The next attribute of an open element; false, and past the `>`, when there is none left. */
  attribute(): boolean {
    const { buffer, end } = this;
    let at = this.blanks(this.position);
    if (buffer[at] === GREATER) {
      this.isEmpty = false;
      this.position = at + 1;
      return false;
    }
    if (buffer[at] === SLASH) {
      if (at + 1 >= end) this.more();
      if (buffer[at + 1] !== GREATER) refuseMalformed(this.part);
      this.isEmpty = true;
      this.position = at + 2;
      return false;
    }
    if (at === this.position) refuseMalformed(this.part); // no blank before it
    at = this.blanks(this.name(at));
    if (buffer[at] !== EQUALS) refuseMalformed(this.part);
    at = this.blanks(at + 1);
    const quote = buffer[at]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) refuseMalformed(this.part);
    const first = ++at;
    let isPlain = true;
    for (;;) {
      if (at >= end) this.more();
      const byte = buffer[at]!;
      if (byte === quote) break;
      if (byte === LESS) refuseMalformed(this.part);
      if (byte === AMPERSAND || byte < SPACE) isPlain = false;
      at++;
    }
    this.valueStart = first;
    this.valueEnd = at;
    this.isPlain = isPlain;
    this.position = at + 1;
    return true;
  }

  /** Passes all attributes of an open element; true where it is empty (`/>`). */
  isOver(): boolean {
    while (this.attribute());
    return this.isEmpty;
  }

  /** Passes what is inside an open element whose attributes were read, and its end. */
  skip(depth: number): void {
    if (this.isEmpty) return;
    for (let open = 1; open > 0;) {
      const token = this.next();
      if (token === OPEN) {
        if (!this.isOver()) open++;
        if (open > depth) refuseMalformed(this.part);
      } else if (token === CLOSE) open--;
    }
  }

  /** Whether the name last seen is this one, given in ASCII. */
  isNamed(name: string): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let at = 0; at < name.length; at++) {
      if (this.buffer[this.nameStart + at] !== name.charCodeAt(at)) return false;
    }
    return true;
  }

  /** The value last seen, as text. */
  value(): string {
    const raw = decodeUtf8(this.buffer, this.valueStart, this.valueEnd, this.part);
    return this.isPlain ? raw : resolve(raw, this.part);
  }

  /** The value last seen as a whole number from 0 up; -1 where it is anything else. */
  wholeNumber(): number {
    const { buffer, valueStart, valueEnd } = this;
    if (valueEnd === valueStart || valueEnd - valueStart > 10) return -1;
    let number = 0;
    for (let at = valueStart; at < valueEnd; at++) {
      const digit = buffer[at]! - 0x30;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether the run of text last seen is blanks only. */
  isBlank(): boolean {
    for (let at = this.valueStart; at < this.valueEnd; at++) if (this.buffer[at]! > SPACE) return false;
    return true;
  }

  private more(): never {
    if (this.isLast) refuseMalformed(this.part);
    throw NEED_MORE;
  }

  private text(start: number): Token {
    const { buffer, end } = this;
    let isPlain = true;
    let at = start;
    for (; at < end; at++) {
      const byte = buffer[at]!;
      if (byte === LESS) break;
      if (byte === AMPERSAND || byte === RETURN) isPlain = false;
    }
    if (at >= end) this.more();
    this.valueStart = start;
    this.valueEnd = at;
    this.isPlain = isPlain;
    this.position = at;
    return TEXT;
  }

  private close(start: number): Token {
    const at = this.blanks(this.name(start));
    if (this.buffer[at] !== GREATER) refuseMalformed(this.part);
    this.position = at + 1;
    return CLOSE;
  }

  /** Sets the name that begins here, and gives where it ends. */
  private name(start: number): number {
    const { buffer, end } = this;
    let first = start;
    let at = start;
    for (; at < end; at++) {
      const byte = buffer[at]!;
      if (byte <= SPACE || byte === GREATER || byte === SLASH || byte === EQUALS) break;
      if (byte === COLON) first = at + 1;
      else if (byte === LESS || byte === QUOTE || byte === APOSTROPHE || byte === AMPERSAND) {
        refuseMalformed(this.part);
      }
    }
    if (at >= end) this.more();
    const letter = buffer[first]!;
    if (at === first || letter === 0x2d || letter === 0x2e || (letter >= 0x30 && letter <= 0x39)) {
      refuseMalformed(this.part);
    }
    this.nameStart = first;
    this.nameEnd = at;
    return at;
  }

  private blanks(start: number): number {
    const { buffer, end } = this;
    let at = start;
    while (at < end && (buffer[at] === SPACE || (buffer[at]! >= 9 && buffer[at]! <= RETURN))) at++;
    if (at >= end) this.more();
    return at;
  }

  /** A comment is passed (false); CDATA is a run of text (true); a document type is refused. */
  private declaration(start: number): boolean {
    if (this.startsWith(start, "--")) {
      this.position = this.after(start + 2, 0x2d, 0x2d, GREATER);
      return false;
    }
    if (!this.startsWith(start, "[CDATA[")) {
      if (this.startsWith(start, "DOCTYPE")) refuseDoctype(this.part);
      refuseMalformed(this.part);
    }
    this.valueStart = start + 7;
    this.position = this.after(start + 7, 0x5d, 0x5d, GREATER);
    this.valueEnd = this.position - 3;
    this.isPlain = false;
    return true;
  }

  private startsWith(start: number, mark: string): boolean {
    for (let at = 0; at < mark.length; at++) {
      if (start + at >= this.end) this.more();
      if (this.buffer[start + at] !== mark.charCodeAt(at)) return false;
    }
    return true;
  }

  /** Behind the next place where these bytes follow one another; a `third` of -1 is none. */
  private after(start: number, first: number, second: number, third: number): number {
    const { buffer, end } = this;
    for (let at = start; ; at++) {
      at = buffer.indexOf(first, at);
      if (at < 0 || at + 2 >= end + (third < 0 ? 1 : 0)) return this.more();
      if (buffer[at + 1] === second && (third < 0 || buffer[at + 2] === third)) {
        return at + (third < 0 ? 2 : 3);
      }
    }
  }
}
