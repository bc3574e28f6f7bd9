/** Data validation of a sheet, in its own place and in the extension newer Excel keeps some of it in (x14). */
import { type Area, type Validation, asTyped, parseArea } from "../../src/workbook";
import { isTrue, type Element } from "../xml/parse";
import { unescaped } from "../xml/text";
import type { Budget } from "./budget";

const TYPES: readonly string[] = ["list", "whole", "decimal", "date", "time", "textLength", "custom"];

export class ValidationReader {
  readonly found: Validation[] = [];
  private current: { -readonly [Key in keyof Validation]: Validation[Key] } | null = null;
  private where = "";
  private inner = "";

  constructor(private readonly budget: Budget) {}

  open(element: Element): void {
    if (element.name !== "dataValidation") return;
    const type = element.attribute("type") as Validation["type"] | undefined;
    this.where = element.attribute("sqref") ?? "";
    // Without a type there is nothing to hold: only a message that Excel shows.
    this.current =
      type !== undefined && TYPES.includes(type)
        ? {
            areas: [],
            type,
            operator: element.attribute("operator") ?? "between",
            formula1: "",
            formula2: "",
            allowBlank: isTrue(element.attribute("allowBlank")),
          }
        : null;
  }

  close(name: string, text: string): void {
    const { current } = this;
    if (!current) return;
    // In the extension the formula stands in an xm:f inside formula1 or formula2, and closes before it.
    if (name === "f") this.inner = text;
    else if (name === "sqref") this.where = text;
    else if (name === "formula1") current.formula1 = this.formula(text);
    else if (name === "formula2") current.formula2 = this.formula(text);
    else if (name === "dataValidation") {
      this.found.push({ ...current, areas: this.areas() });
      this.current = null;
    }
  }

  private formula(text: string): string {
    const formula = this.inner || text;
    this.inner = "";
    return this.budget.text(asTyped(unescaped(formula)));
  }

  private areas(): Area[] {
    const names = this.where.split(/\s+/).filter(Boolean);
    this.budget.take("validations", names.length, "areas under data validation");
    return names.map(parseArea).filter((area) => area !== null);
  }
}
