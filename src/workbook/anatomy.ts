/**
 * What a formula is made of. It is worked out once for each R1C1 form, however many cells share it, and the
 * references are resolved where a cell needs them.
 */
import { isArrayNode, parse, parseR1C1Ref, tokenize, type AstExpression } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./address";

type Step = { readonly fixed: boolean; readonly at: number } | null;

/** A reference as a formula holds it: relative to its cell, or fixed. */
export interface Reference {
  /** The other workbook's index or name; `""` for this one. */
  readonly workbook: string;
  /** `""` for the formula's own sheet. */
  readonly sheet: string;
  /** A name or a structured reference, as written; `""` for cells. */
  readonly name: string;
  readonly isSpill: boolean;
  readonly top: Step;
  readonly left: Step;
  readonly bottom: Step;
  readonly right: Step;
}

/** What one argument of a call is, as far as a rule needs to know. */
export type Argument =
  | { readonly is: "missing" }
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "text"; readonly value: string }
  | { readonly is: "boolean"; readonly value: boolean }
  | { readonly is: "reference"; readonly reference: Reference }
  | { readonly is: "other" };

export interface Call {
  /** In capitals: `VLOOKUP`, `JWA.COST_SHARE`. */
  readonly name: string;
  readonly arguments: readonly Argument[];
}

export interface Anatomy {
  readonly calls: readonly Call[];
  readonly references: readonly Reference[];
  /** Numbers typed into the arithmetic (`*0.5`), not those that tell a function how (`ROUND(x,2)`). */
  readonly constants: readonly number[];
  /** Two operators in a row that cancel or hide each other: `++`, `+-`, `--`. */
  readonly doubled: readonly string[];
  /** What is added up, where the formula does nothing but add cells of its own workbook; else null. */
  readonly summed: readonly Reference[] | null;
  /** True where it adds by SUBTOTAL or AGGREGATE, which pass over other subtotals. */
  readonly skipsSubtotals: boolean;
}

const NOTHING: Anatomy = {
  calls: [],
  references: [],
  constants: [],
  doubled: [],
  summed: null,
  skipsSubtotals: false,
};
const ARITHMETIC = new Set(["+", "-", "*", "/", "^"]);
const known = new Map<string, Anatomy>();
const KNOWN_AT_MOST = 20_000;

/** Takes a formula apart. What can't be parsed has no parts: Excel itself would not have taken it. */
export function anatomy(r1c1: string): Anatomy {
  let parts = known.get(r1c1);
  if (parts) return parts;
  parts = read(r1c1, false) ?? read(r1c1, true) ?? NOTHING;
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(r1c1, parts);
  return parts;
}

/** `asStored` takes what only files write: `[1]!Rate`, a name of another workbook. */
function read(r1c1: string, asStored: boolean): Anatomy | null {
  try {
    const options = { r1c1: true, mergeRefs: true, withLocation: false, xlsx: asStored };
    return dissect(parse(tokenize(r1c1, options), {}));
  } catch {
    return null;
  }
}

/**
 * The area a reference names from a cell of a sheet with `rows` x `columns`; a whole column or row ends where
 * the sheet's cells end. Null for names, spills and what falls off the sheet.
 */
export function resolve(
  reference: Reference,
  row: number,
  column: number,
  rows = MAX_ROWS,
  columns = MAX_COLUMNS,
): Area | null {
  if (reference.name !== "" || reference.isSpill) return null;
  const at = (step: Step, base: number): number | null =>
    step === null ? null : step.fixed ? step.at : base + step.at;
  const a = { top: at(reference.top, row), left: at(reference.left, column) };
  const b = { bottom: at(reference.bottom, row), right: at(reference.right, column) };
  const top = a.top ?? 0;
  const left = a.left ?? 0;
  const bottom = b.bottom ?? Math.max(rows - 1, top);
  const right = b.right ?? Math.max(columns - 1, left);
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return area.top < 0 || area.left < 0 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS ? null : area;
}

function dissect(tree: AstExpression): Anatomy {
  const calls: Call[] = [];
  const references: Reference[] = [];
  const constants: number[] = [];
  const doubled: string[] = [];

  const visit = (node: AstExpression | null, inArithmetic: boolean): void => {
    if (!node) return;
    switch (node.type) {
      case "Literal":
        if (inArithmetic && typeof node.value === "number") constants.push(node.value);
        return;
      case "ReferenceIdentifier": {
        const reference = toReference(node.value);
        if (reference) references.push(reference);
        return;
      }
      case "UnaryExpression":
        return visitUnary(node.operator, node.arguments[0] ?? null, inArithmetic);
      case "BinaryExpression":
        return visitBinary(node.operator, node.arguments);
      case "CallExpression":
        calls.push(toCall(node));
        for (const argument of node.arguments) visit(argument, false);
        return;
      case "LambdaExpression":
        return visit(node.body, false);
      case "LetExpression":
        for (const declared of node.declarations) visit(declared.init as AstExpression, false);
        return visit(node.body, inArithmetic);
      default:
        if (isArrayNode(node)) for (const line of node.elements) for (const item of line) visit(item, false);
    }
  };
  const visitUnary = (operator: string, inner: AstExpression | null, inArithmetic: boolean): void => {
    if (operator === "%" && inner?.type === "Literal" && typeof inner.value === "number") {
      if (inArithmetic) constants.push(inner.value / 100);
      return;
    }
    if (inner?.type === "UnaryExpression" && inner.operator !== "%" && operator !== "%") {
      doubled.push(operator + inner.operator);
    }
    visit(inner, inArithmetic);
  };
  const visitBinary = (operator: string, sides: readonly AstExpression[]): void => {
    const right = sides[1];
    if (
      (operator === "+" || operator === "-") &&
      right?.type === "UnaryExpression" &&
      right.operator !== "%"
    ) {
      doubled.push(operator + right.operator);
    }
    for (const side of sides) visit(side, ARITHMETIC.has(operator));
  };
  visit(tree, false);
  const summed = sumOf(tree);
  return {
    calls,
    references,
    constants,
    doubled,
    summed,
    skipsSubtotals:
      calls.length > 0 && calls.every((call) => call.name === "SUBTOTAL" || call.name === "AGGREGATE"),
  };
}

type CallNode = Extract<AstExpression, { type: "CallExpression" }>;

function callName(node: CallNode): string {
  return node.callee.type === "Identifier" ? node.callee.name.toUpperCase() : "";
}

function toCall(node: CallNode): Call {
  return { name: callName(node), arguments: node.arguments.map(toArgument) };
}

function toArgument(node: AstExpression | null): Argument {
  if (!node) return { is: "missing" };
  if (node.type === "ReferenceIdentifier") {
    const reference = toReference(node.value);
    return reference ? { is: "reference", reference } : { is: "other" };
  }
  if (node.type !== "Literal") return { is: "other" };
  if (typeof node.value === "number") return { is: "number", value: node.value };
  if (typeof node.value === "boolean") return { is: "boolean", value: node.value };
  return typeof node.value === "string" ? { is: "text", value: node.value } : { is: "other" };
}

/** `SUM(B4:B7)`, `SUBTOTAL(9,B4:B7)`, `B4+B5+SUM(B7:B9)`; null where anything else is done. */
function sumOf(node: AstExpression | null): Reference[] | null {
  if (!node) return null;
  if (node.type === "ReferenceIdentifier") {
    const reference = toReference(node.value);
    return reference && reference.name === "" && reference.workbook === "" ? [reference] : null;
  }
  if (node.type === "BinaryExpression" && node.operator === "+") {
    const left = sumOf(node.arguments[0] ?? null);
    const right = sumOf(node.arguments[1] ?? null);
    return left && right ? [...left, ...right] : null;
  }
  if (node.type !== "CallExpression") return null;
  const name = callName(node);
  if (name !== "SUM" && name !== "SUBTOTAL" && name !== "AGGREGATE") return null;
  const skip = name === "SUM" ? 0 : name === "SUBTOTAL" ? 1 : 2;
  const first = node.arguments[0];
  if (skip > 0 && !(first?.type === "Literal" && (first.value === 9 || first.value === 109))) return null;
  const parts = node.arguments.slice(skip).map(sumOf);
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
}

function toReference(text: string): Reference | null {
  const isSpill = text.endsWith("#") && !text.endsWith("]#");
  const found = parseR1C1Ref(isSpill ? text.slice(0, -1) : text);
  if (!found) return named(text);
  const [workbook, sheet] = splitContext(found.context ?? []);
  if (!("range" in found) || !found.range) return { ...named(text), workbook, sheet };
  const { r0, r1, c0, c1, $r0, $r1, $c0, $c1 } = found.range;
  const step = (at: number | null | undefined, fixed: boolean | null | undefined): Step =>
    at === null || at === undefined ? null : { fixed: fixed === true, at };
  return {
    workbook,
    sheet,
    name: "",
    isSpill,
    top: step(r0, $r0),
    left: step(c0, $c0),
    bottom: step(r1, $r1),
    right: step(c1, $c1),
  };
}

function named(text: string): Reference {
  // `[1]!Rate` is a name of another workbook; `[@Amount]` and `[Amount]` are columns of this one's tables.
  const outside = /^'?\[([^\]]+)\][^[\]]*!/.exec(text);
  return {
    workbook: outside?.[1] ?? "",
    sheet: "",
    name: text,
    isSpill: false,
    top: null,
    left: null,
    bottom: null,
    right: null,
  };
}

/** `['1', 'Sheet 1']` is a sheet of another workbook; `['Sheet 1']` one of this. */
function splitContext(context: readonly string[]): [workbook: string, sheet: string] {
  if (context.length > 1) return [context[0] ?? "", context[1] ?? ""];
  return ["", context[0] ?? ""];
}
