/** What stands inside an element of a cell: a run of text as places in the buffer, or rich text as a string. */
import { counted } from "../limits";
import { refuse } from "../unreadable";
import { refuseMalformed } from "../xml/malformed";
import { CDATA, CLOSE, OPEN, TEXT, type XmlScanner } from "../xml/scanner";
import { decodeUtf8, resolve, unescaped } from "../xml/text";
import type { Budget } from "./budget";

export class Content {
  /** The run of bytes that is the content, where it is one piece without entities (`isPlain`). */
  start = 0;
  end = 0;
  isPlain = true;
  /** Whether any text came in runs, each of which may look different. */
  sawRuns = false;
  private whole = "";

  constructor(
    private readonly scanner: XmlScanner,
    private readonly budget: Budget,
  ) {}

  /** Reads the text of an element whose attributes were read, and its end. */
  read(element: string): void {
    const { scanner } = this;
    this.start = this.end = 0;
    this.isPlain = true;
    if (scanner.isEmpty) return;
    let token = scanner.next();
    if (token === TEXT) {
      this.start = scanner.valueStart;
      this.end = scanner.valueEnd;
      if (scanner.isPlain) {
        token = scanner.next();
        if (token === CLOSE) {
          if (!scanner.isNamed(element)) refuseMalformed(scanner.part);
          return;
        }
        this.whole = decodeUtf8(scanner.buffer, this.start, this.end, scanner.part);
      } else {
        this.whole = scanner.value();
        token = scanner.next();
      }
    } else this.whole = "";
    // In several pieces: comments or CDATA between them, or entities in it.
    while (token !== CLOSE) {
      if (token === OPEN) refuseMalformed(scanner.part);
      this.isPlain = false;
      this.whole += token === CDATA ? this.cdata() : scanner.value();
      token = scanner.next();
    }
    this.isPlain = false;
    if (!scanner.isNamed(element)) refuseMalformed(scanner.part);
  }

  /** What was read last, as text; `limit` is the most characters it may have. */
  text(limit = this.budget.limits.textLength): string {
    if (this.isPlain && this.start === this.end) return "";
    const text = unescaped(this.raw());
    if (text.length > limit) {
      refuse(
        `This workbook holds a text or formula of more than ${counted(limit)} characters, which Excel itself does not allow. Shorten it and save the workbook again.`,
      );
    }
    return this.budget.text(text);
  }

  /** As `text`, with nothing unescaped. */
  raw(): string {
    const { scanner } = this;
    return this.isPlain ? decodeUtf8(scanner.buffer, this.start, this.end, scanner.part) : this.whole;
  }

  /** The words of `<is>` or `<si>`, whose attributes were read: its own, or those of its runs. */
  richText(element: string): string {
    const { scanner } = this;
    let text = "";
    let runs = 0;
    for (;;) {
      const token = scanner.next();
      if (token === OPEN) {
        if (scanner.isNamed("t")) {
          scanner.isOver();
          this.read("t");
          text += this.text();
        } else if (scanner.isNamed("r")) {
          this.sawRuns = true;
          if (!scanner.isOver()) runs++;
        } else {
          scanner.isOver();
          scanner.skip(this.budget.limits.depth);
        }
        if (runs > 1 || text.length > this.budget.limits.textLength) refuseMalformed(scanner.part);
      } else if (token === CLOSE) {
        if (runs === 0) {
          if (!scanner.isNamed(element)) refuseMalformed(scanner.part);
          return text;
        }
        if (!scanner.isNamed("r")) refuseMalformed(scanner.part);
        runs--;
      } else if (token === CDATA || !scanner.isBlank()) refuseMalformed(scanner.part);
    }
  }

  private cdata(): string {
    const { scanner } = this;
    const raw = decodeUtf8(scanner.buffer, scanner.valueStart, scanner.valueEnd, scanner.part);
    return resolve(raw.replace(/&/g, "&amp;"), scanner.part);
  }
}
