/** Excel's own data validation of a sheet, found by asking about ever smaller areas until each has one rule. */
import type { Area, Validation } from "../../../src/workbook";
import { has } from "../host";
import { ask } from "../run";
import { areasOfAddress, rangeAt } from "./place";

const PARTS = 16;
const COLUMNS_AT_ONCE = 64;
const AREAS_AT_ONCE = 400;
/** A sheet with more different areas than these is not taken apart to the end. */
const AREAS_AT_MOST = 4_000;

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

type Rule = Omit<Validation, "areas">;

export async function readValidations(
  context: Excel.RequestContext,
  sheet: string,
  { used, isProtected }: { readonly used: Area | null; readonly isProtected: boolean },
  missed: Set<string>,
): Promise<Validation[]> {
  if (!used) return [];
  if (!has("1.8")) {
    missed.add(NO_VALIDATIONS);
    return [];
  }
  let open = isProtected || !has("1.9") ? [used] : await special(context, sheet);
  const byRule = new Map<string, { rule: Rule; areas: Area[] }>();
  let asked = 0;
  while (open.length > 0) {
    const now = open.splice(0, AREAS_AT_ONCE);
    asked += now.length;
    if (asked > AREAS_AT_MOST) {
      missed.add(TOO_MANY);
      break;
    }
    const answers = await ask(context, () =>
      now.map((area) =>
        rangeAt(context.workbook.worksheets.getItem(sheet), area).dataValidation.load({
          type: true,
          rule: true,
          ignoreBlanks: true,
        }),
      ),
    );
    for (const [at, area] of now.entries()) {
      const { type, rule, ignoreBlanks } = answers[at]!;
      if (type === "None") continue;
      if (type === "Inconsistent" || type === "MixedCriteria") open.push(...split(area));
      else note(byRule, area, ruleOf(rule, ignoreBlanks));
    }
  }
  return [...byRule.values()].map(({ rule, areas }) => ({ areas: joined(areas), ...rule }));
}

async function special(context: Excel.RequestContext, sheet: string): Promise<Area[]> {
  const cells = await ask(context, () =>
    context.workbook.worksheets
      .getItem(sheet)
      .getRange()
      .getSpecialCellsOrNullObject("DataValidations")
      .load({ address: true }),
  );
  return cells.isNullObject ? [] : areasOfAddress(cells.address);
}

function note(byRule: Map<string, { rule: Rule; areas: Area[] }>, area: Area, rule: Rule | null): void {
  if (!rule) return;
  const key = JSON.stringify(rule);
  const known = byRule.get(key);
  if (known) known.areas.push(area);
  else byRule.set(key, { rule, areas: [area] });
}

function split(area: Area): Area[] {
  const { top, left, bottom, right } = area;
  const parts: Area[] = [];
  if (right > left) {
    const width = Math.ceil((right - left + 1) / COLUMNS_AT_ONCE);
    for (let from = left; from <= right; from += width)
      parts.push({ ...area, left: from, right: Math.min(right, from + width - 1) });
  } else if (bottom > top) {
    const height = Math.ceil((bottom - top + 1) / PARTS);
    for (let from = top; from <= bottom; from += height)
      parts.push({ ...area, top: from, bottom: Math.min(bottom, from + height - 1) });
  }
  return parts;
}

/** Areas one below the other, taken apart only to ask about them, are one again. */
function joined(areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = found[found.length - 1];
    if (last && last.left === area.left && last.right === area.right && last.bottom + 1 === area.top)
      found[found.length - 1] = { ...last, bottom: area.bottom };
    else found.push(area);
  }
  return found;
}

function ruleOf(rule: Excel.DataValidationRule, allowBlank: boolean): Rule | null {
  const nothing = { operator: "between", formula1: "", formula2: "", allowBlank };
  if (rule.list) return { ...nothing, type: "list", formula1: listOf(rule.list.source) };
  if (rule.custom) return { ...nothing, type: "custom", formula1: formulaOf(rule.custom.formula) };
  const compared: readonly [
    Validation["type"],
    Excel.BasicDataValidation | Excel.DateTimeDataValidation | undefined,
  ][] = [
    ["whole", rule.wholeNumber],
    ["decimal", rule.decimal],
    ["textLength", rule.textLength],
    ["date", rule.date],
    ["time", rule.time],
  ];
  const found = compared.find(([, criteria]) => criteria);
  if (!found?.[1]) return null;
  const [kind, { operator, formula1, formula2 }] = found;
  return {
    type: kind,
    operator: OPERATORS[operator] ?? "between",
    formula1: formulaOf(formula1),
    formula2: formula2 === undefined || formula2 === null ? "" : formulaOf(formula2),
    allowBlank,
  };
}

function formulaOf(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}

/** A list typed into the rule stands in quotes in a file. */
function listOf(source: unknown): string {
  const text = String(source);
  return text.startsWith("=") ? text.slice(1) : `"${text.replace(/"/g, '""')}"`;
}

const NO_VALIDATIONS =
  "This Excel does not tell add-ins what data validation allows (it is older than ExcelApi 1.8), so values were not compared with it.";
const TOO_MANY =
  "A sheet has data validation in several thousand separate areas; only the first of them were compared with their cells.";
