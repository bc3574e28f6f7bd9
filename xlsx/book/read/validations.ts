/** Data validation, in its own place and in the extension newer Excel keeps some of it in (x14). */
import type { Budget } from "../../read/budget";
import { unescaped } from "../../xml/text";
import type { XmlNode } from "../../xml/tree";
import type { BookValidation } from "../book";
import { typed } from "../formula/typed";
import { areasIn, flag, given, oneOf, words } from "./attributes";

const TYPES = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;
export const OPERATORS = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;

export function readValidations(list: XmlNode | undefined, budget: Budget): BookValidation[] {
  return (list?.all("dataValidation") ?? []).map((node) => readValidation(node, budget));
}

function readValidation(node: XmlNode, budget: Budget): BookValidation {
  // In the extension a formula stands in an xm:f, and the areas in an xm:sqref.
  const formula = (name: string): string | undefined => {
    const holder = node.child(name);
    const text = holder && (holder.child("f") ?? holder).text;
    return text === undefined || text === "" ? undefined : budget.text(typed(unescaped(text)));
  };
  const areas = areasIn(node.get("sqref") ?? node.child("sqref")?.text);
  budget.take("validations", Math.max(1, areas.length), "areas under data validation");
  const type = oneOf(TYPES, node.get("type")) ?? "any";
  const operator = oneOf(OPERATORS, node.get("operator"));
  const compares = type !== "any" && type !== "list" && type !== "custom";
  const style = oneOf(["stop", "warning", "information"] as const, node.get("errorStyle")) ?? "stop";
  return given<BookValidation>({
    areas,
    type,
    operator: compares ? (operator ?? "between") : undefined,
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: flag(node, "allowBlank") || undefined,
    // The attribute says the reverse of its name: 1 hides the arrow.
    hideDropDown: flag(node, "showDropDown") || undefined,
    prompt: flag(node, "showInputMessage")
      ? { title: words(node, "promptTitle") ?? "", text: words(node, "prompt") ?? "" }
      : undefined,
    alert: flag(node, "showErrorMessage")
      ? { style, title: words(node, "errorTitle") ?? "", text: words(node, "error") ?? "" }
      : undefined,
  }) as BookValidation;
}
