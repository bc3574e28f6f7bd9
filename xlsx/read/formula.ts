/** A cell's formula (ECMA-376 part 1, 18.3.1.40 f): its own, shared, of an array, or of a data table. */
import { Formulas, MAX_COLUMNS, asTyped, cellName, parseArea } from "../../src/workbook";
import { quote } from "../../src/text";
import type { Limits } from "../limits";
import { refuse, SAVE_AGAIN } from "../unreadable";
import type { XmlScanner } from "../xml/scanner";
import type { Content } from "./content";

/** The first cell of formulas that were filled from it. */
export type Base = ReturnType<Formulas["setBase"]>;
type Kind = "none" | "own" | "shared" | "array" | "dataTable";

export class FormulaReader {
  private readonly formulas = new Formulas();
  /** Cells that share a formula, by row and column, with the one it was filled from; kept where asked for. */
  readonly shares = new Map<number, Base>();
  private readonly bases = new Map<number, Base>();
  /** Cells that share a formula whose first cell has not come yet. */
  private readonly waiting = new Map<number, { row: number; column: number }[]>();

  private kind: Kind = "none";
  private text = "";
  private group = -1;
  private reference = "";
  private inputs: [row: string, column: string] = ["", ""];

  constructor(
    private readonly sheet: string,
    private readonly scanner: XmlScanner,
    private readonly content: Content,
    private readonly limits: Limits,
    private readonly keepsShares = false,
  ) {}

  get count(): number {
    return this.formulas.count;
  }

  clear(): void {
    this.kind = "none";
  }

  /** Reads an `<f>` just opened; `keep` takes it when the whole cell was read. */
  read(): void {
    const { scanner, content } = this;
    let kind: Kind = "own";
    let first = "";
    let second = "";
    let isTwoWay = false;
    let isRowInput = false;
    this.group = -1;
    this.reference = "";
    while (scanner.attribute()) {
      if (scanner.isNamed("t")) kind = kindOf(scanner.value());
      else if (scanner.isNamed("si")) this.group = scanner.wholeNumber();
      else if (scanner.isNamed("ref")) this.reference = scanner.value();
      else if (scanner.isNamed("r1")) first = scanner.value();
      else if (scanner.isNamed("r2")) second = scanner.value();
      else if (scanner.isNamed("dt2D")) isTwoWay = isOn(scanner.value());
      else if (scanner.isNamed("dtr")) isRowInput = isOn(scanner.value());
    }
    content.read("f");
    this.text = typedOutsideTexts(content.text(this.limits.formulaLength));
    this.kind = kind;
    this.inputs = isTwoWay ? [first, second] : isRowInput ? [first, ""] : ["", first];
  }

  /** Takes the formula read for this cell, if there was one. */
  keep(row: number, column: number): void {
    const { formulas, text } = this;
    switch (this.kind) {
      case "none":
        return;
      case "own":
        if (text) formulas.set(row, column, text);
        return;
      case "array":
      case "dataTable": {
        // Excel shows the cells of a data table as {=TABLE(row input,column input)}.
        const shown = this.kind === "array" ? text : `TABLE(${this.inputs.join(",")})`;
        if (shown) formulas.set(row, column, shown);
        const area = parseArea(this.reference);
        if (shown && area) formulas.setSpill(row, column, area);
        return;
      }
      case "shared":
        return this.share(row, column);
    }
  }

  finish(): Formulas {
    for (const [cell] of this.waiting.values()) {
      if (cell) this.refuseShared(cell.row, cell.column);
    }
    return this.formulas;
  }

  private share(row: number, column: number): void {
    const { formulas, text, group } = this;
    const base = this.bases.get(group);
    if (text) {
      // Some writers give every cell its text as well; only the one with the area is what others are filled from.
      if (base && !this.reference) return formulas.set(row, column, text);
      const own = formulas.setBase(row, column, text);
      this.bases.set(group, own);
      for (const cell of this.waiting.get(group) ?? []) this.setShared(cell.row, cell.column, own);
      this.waiting.delete(group);
    } else if (base) this.setShared(row, column, base);
    else {
      const others = this.waiting.get(group) ?? [];
      others.push({ row, column });
      this.waiting.set(group, others);
      if (others.length > this.limits.formulas) this.refuseShared(row, column);
    }
  }

  private setShared(row: number, column: number, base: Base): void {
    this.formulas.setShared(row, column, base);
    if (this.keepsShares) this.shares.set(row * MAX_COLUMNS + column, base);
  }

  private refuseShared(row: number, column: number): never {
    const at = cellName(row, column);
    refuse(
      `In the sheet ${quote(this.sheet)}, cell ${at} shares a formula that is missing from the file; ${SAVE_AGAIN}.`,
    );
  }
}

function kindOf(type: string): Kind {
  return type === "shared" || type === "array" || type === "dataTable" ? type : "own";
}

/** What stands in quotes is text, whatever it looks like. */
function typedOutsideTexts(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, at) => (at % 2 ? piece : asTyped(piece)))
    .join("");
}

function isOn(value: string): boolean {
  return value === "1" || value === "true";
}
