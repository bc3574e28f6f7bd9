/**
 * The rows of a sheet (ECMA-376 part 1, 18.3.1.80 sheetData), from bytes into the packed grid. This is where nearly
 * all of a large workbook's time goes: no object and, for numbers and shared texts, no string is made for a cell.
 */
import {
  GridBuilder,
  MAX_COLUMNS,
  MAX_ROWS,
  cellName,
  type Formulas,
  type Grid,
  type Span,
} from "../../src/workbook";
import { quote } from "../../src/text";
import { counted } from "../limits";
import { refuse, refuseTooMuch, SAVE_AGAIN } from "../unreadable";
import { refuseMalformed } from "../xml/malformed";
import { CLOSE, OPEN, TEXT, XmlScanner } from "../xml/scanner";
import type { Budget } from "./budget";
import { BOOLEAN, ERROR, INLINE, NUMBER, SHARED, STRING, typeOf, type Type } from "./cellType";
import { Content } from "./content";
import { FormulaReader } from "./formula";
import { numberOf, numberOfText, serialOf, textAt, wholeAt } from "./number";
import { hide, type RowListener } from "./rowSettings";

const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** What all sheets of a workbook have in common. */
export interface Shared {
  readonly texts: readonly string[];
  readonly styles: Uint16Array;
  readonly dateSystem: 1900 | 1904;
  readonly budget: Budget;
}

export class Cells {
  readonly scanner: XmlScanner;
  readonly hiddenRows: Span[] = [];
  private readonly builder: GridBuilder;
  private readonly content: Content;
  private readonly formula: FormulaReader;
  private row = -1;
  private column = -1;
  private isInRow = false;

  /** @param sheet its name as people know it, for refusals. */
  constructor(
    private readonly sheet: string,
    part: string,
    private readonly shared: Shared,
    private readonly listener: RowListener | null = null,
  ) {
    this.scanner = new XmlScanner(part);
    this.builder = new GridBuilder(shared.texts);
    this.content = new Content(this.scanner, shared.budget);
    this.formula = new FormulaReader(
      sheet,
      this.scanner,
      this.content,
      shared.budget.limits,
      listener !== null,
    );
  }

  /** Reads one row's opening or end, or one cell. False at the end of all rows, which is left standing. */
  step(): boolean {
    const { scanner } = this;
    const start = scanner.position;
    const token = scanner.next();
    if (token === OPEN) {
      const isShort = scanner.nameEnd - scanner.nameStart === 1;
      if (this.isInRow && isShort && scanner.buffer[scanner.nameStart] === LETTER_C) this.cell();
      else if (!this.isInRow && scanner.isNamed("row")) this.openRow();
      else {
        scanner.isOver();
        scanner.skip(this.shared.budget.limits.depth);
      }
    } else if (token === CLOSE) {
      if (!this.isInRow) {
        if (!scanner.isNamed("sheetData")) refuseMalformed(scanner.part);
        scanner.position = start;
        return false;
      }
      if (!scanner.isNamed("row")) refuseMalformed(scanner.part);
      this.isInRow = false;
    } else if (token !== TEXT || !scanner.isBlank()) refuseMalformed(scanner.part);
    return true;
  }

  /** Cells whose formula was filled from another's; empty without a listener. */
  get shares(): FormulaReader["shares"] {
    return this.formula.shares;
  }

  finish(): { readonly grid: Grid; readonly formulas: Formulas } {
    const { budget } = this.shared;
    const grid = this.builder.build();
    const formulas = this.formula.finish();
    budget.rows += grid.rowCount;
    budget.cells += grid.size;
    budget.formulas += formulas.count;
    if (budget.rows > budget.limits.rows) refuseTooMuch("rows", counted(budget.limits.rows));
    return { grid, formulas };
  }

  private openRow(): void {
    const { scanner } = this;
    let row = this.row + 1;
    let isHidden = false;
    let height = NaN;
    let isOwnHeight = false;
    let style = -1;
    let isStyled = false;
    let outline = 0;
    while (scanner.attribute()) {
      if (scanner.nameEnd - scanner.nameStart === 1 && scanner.buffer[scanner.nameStart] === LETTER_R) {
        row = scanner.wholeNumber() - 1;
      } else if (scanner.isNamed("hidden")) isHidden = this.isTrue();
      else if (this.listener) {
        if (scanner.isNamed("ht")) height = numberOfText(scanner.value());
        else if (scanner.isNamed("customHeight")) isOwnHeight = this.isTrue();
        else if (scanner.isNamed("s")) style = scanner.wholeNumber();
        else if (scanner.isNamed("customFormat")) isStyled = this.isTrue();
        else if (scanner.isNamed("outlineLevel")) outline = Math.max(0, scanner.wholeNumber());
      }
    }
    if (row < 0 || row >= MAX_ROWS) {
      refuse(
        `The sheet ${quote(this.sheet)} has a row beyond ${counted(MAX_ROWS)}, the last one Excel knows; ${SAVE_AGAIN}.`,
      );
    }
    if (row <= this.row) this.refuseOrder(`row ${row + 1}`);
    if (this.shared.budget.rows + row >= this.shared.budget.limits.rows) {
      refuseTooMuch("rows", counted(this.shared.budget.limits.rows));
    }
    this.row = row;
    this.column = -1;
    this.isInRow = !scanner.isEmpty;
    if (isHidden) hide(this.hiddenRows, row);
    if (!this.listener || !(isHidden || isOwnHeight || (isStyled && style >= 0) || outline > 0)) return;
    this.listener.row({
      row,
      height: isOwnHeight && height >= 0 ? height : null,
      isHidden,
      style: isStyled && style >= 0 ? (this.shared.styles[style] ?? 0) : null,
      outline,
    });
  }

  private isTrue(): boolean {
    const { buffer, valueStart, valueEnd } = this.scanner;
    const letter = buffer[valueStart];
    return valueEnd > valueStart && (letter === 0x31 || letter === LETTER_T);
  }

  private cell(): void {
    const { scanner, content } = this;
    let column = this.column + 1;
    let style = 0;
    let type: Type = NUMBER;
    let metadata = 0;
    while (scanner.attribute()) {
      if (scanner.nameEnd - scanner.nameStart !== 1) {
        if (this.listener && scanner.isNamed("cm")) metadata = scanner.wholeNumber();
        continue;
      }
      const letter = scanner.buffer[scanner.nameStart];
      if (letter === LETTER_R) column = this.reference();
      else if (letter === LETTER_S) style = this.shared.styles[scanner.wholeNumber()] ?? 0;
      else if (letter === LETTER_T) type = typeOf(scanner, this.sheet);
    }
    if (column >= MAX_COLUMNS) this.refuseReference();
    let hasValue = false;
    let start = 0;
    let end = 0;
    let isPlain = true;
    let text = "";
    this.formula.clear();
    if (!scanner.isEmpty) {
      for (;;) {
        const token = scanner.next();
        if (token === OPEN) {
          const letter = scanner.nameEnd - scanner.nameStart === 1 ? scanner.buffer[scanner.nameStart]! : 0;
          if (letter === LETTER_V) {
            while (scanner.attribute());
            content.read("v");
            hasValue = true;
            start = content.start;
            end = content.end;
            isPlain = content.isPlain;
            if (!isPlain || type >= STRING) text = type === NUMBER ? content.raw() : content.text();
          } else if (letter === LETTER_F) this.formula.read();
          else if (scanner.isNamed("is")) {
            hasValue = true;
            text = scanner.isOver() ? "" : content.richText("is");
            isPlain = false;
          } else {
            scanner.isOver();
            scanner.skip(this.shared.budget.limits.depth);
          }
        } else if (token === CLOSE) {
          if (!scanner.isNamed("c")) refuseMalformed(scanner.part);
          break;
        } else if (token !== TEXT || !scanner.isBlank()) refuseMalformed(scanner.part);
      }
    }
    // From here nothing waits for more bytes: what is taken is taken once.
    const { row, builder } = this;
    if (!hasValue || ((isPlain ? start === end : text === "") && type !== STRING && type !== INLINE)) {
      this.expect(builder.addEmpty(row, column, style), column);
    } else if (type === NUMBER) {
      const number = isPlain ? numberOf(scanner.buffer, start, end) : numberOfText(text);
      if (Number.isNaN(number)) {
        this.refuseValue(
          column,
          isPlain ? scanner.part && textAt(scanner.buffer, start, end) : text,
          "a number",
        );
      }
      this.expect(builder.addNumber(row, column, number, style), column);
    } else if (type === SHARED) {
      const index = isPlain ? wholeAt(scanner.buffer, start, end) : numberOfText(text);
      if (!(index >= 0 && index < this.shared.texts.length)) this.refuseShared(column);
      this.expect(builder.addShared(row, column, index, style), column);
    } else this.addText(type, column, text, style);
    this.column = column;
    this.formula.keep(row, column);
    if (metadata > 0) this.listener?.metadata(row, column, metadata);
    if (this.shared.budget.cells + builder.size > this.shared.budget.limits.cells) {
      refuseTooMuch("cells", counted(this.shared.budget.limits.cells));
    }
    if (this.shared.budget.formulas + this.formula.count > this.shared.budget.limits.formulas) {
      refuseTooMuch("formulas", counted(this.shared.budget.limits.formulas));
    }
  }

  private addText(type: Type, column: number, text: string, style: number): void {
    const { row, builder } = this;
    if (type === STRING || type === INLINE) this.expect(builder.addText(row, column, text, style), column);
    else if (type === ERROR) this.expect(builder.addError(row, column, text.trim(), style), column);
    else if (type === BOOLEAN) {
      const word = text.trim();
      if (!/^(?:[01]|true|false)$/i.test(word)) this.refuseValue(column, text, "TRUE or FALSE");
      this.expect(builder.addBoolean(row, column, word === "1" || /^true$/i.test(word), style), column);
    } else {
      const serial = serialOf(text, this.shared.dateSystem);
      if (Number.isNaN(serial)) this.refuseValue(column, text, "a date");
      this.expect(builder.addNumber(row, column, serial, style), column);
    }
  }

  /** The column of a cell's own reference, which must name the row it is in. */
  private reference(): number {
    const { buffer, valueStart, valueEnd } = this.scanner;
    let at = valueStart;
    let column = 0;
    for (; at < valueEnd; at++) {
      const letter = buffer[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a || buffer[at]! < 0x41) break;
      column = column * 26 + letter - 0x40;
    }
    let row = 0;
    const digits = at;
    for (; at < valueEnd; at++) {
      const digit = buffer[at]! - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at < valueEnd || digits === valueStart || digits - valueStart > 3 || row === 0)
      this.refuseReference();
    if (column > MAX_COLUMNS) this.refuseReference();
    if (row - 1 !== this.row) this.refuseOrder(`cell ${this.scanner.value().slice(0, 12)}`);
    return column - 1;
  }

  private expect(isTaken: boolean, column: number): void {
    if (!isTaken) this.refuseOrder(`cell ${cellName(this.row, column)}`);
  }

  private refuseOrder(what: string): never {
    refuse(`The sheet ${quote(this.sheet)} holds ${what} twice or out of order; ${SAVE_AGAIN}.`);
  }

  private refuseReference(): never {
    refuse(
      `The sheet ${quote(this.sheet)} holds a cell that lies on no sheet, in row ${this.row + 1}; ${SAVE_AGAIN}.`,
    );
  }

  private refuseValue(column: number, text: string, kind: string): never {
    const at = cellName(this.row, column);
    refuse(
      `In the sheet ${quote(this.sheet)}, the file holds ${quote(text)} for cell ${at}, where ${kind} belongs; ${SAVE_AGAIN}.`,
    );
  }

  private refuseShared(column: number): never {
    const at = cellName(this.row, column);
    refuse(
      `In the sheet ${quote(this.sheet)}, the text of cell ${at} is missing from the file; ${SAVE_AGAIN}.`,
    );
  }
}
