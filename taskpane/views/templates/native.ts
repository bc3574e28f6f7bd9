/**
 * Building a template's sheets in the open workbook. It comes in a part of its own, for it brings the templates
 * themselves: who opens one as a new workbook needs none of it.
 */
import { layOut, templateOf, type WorkbookPlan } from "../../../src/template";
import { type Adding, type AddingProgress, addTemplate, foreseeTemplate } from "../../excel/templates";
import type { Outcome } from "../../excel";

export function foresee(id: string): Promise<Outcome<Adding>> {
  const plan = planOf(id);
  return plan ? foreseeTemplate(plan) : Promise.resolve(UNKNOWN);
}

export function add(id: string, onProgress: (progress: AddingProgress) => void): Promise<Outcome<Adding>> {
  const plan = planOf(id);
  return plan ? addTemplate(plan, onProgress) : Promise.resolve(UNKNOWN);
}

const UNKNOWN: Outcome<never> = {
  ok: false,
  sentence:
    "This add-in is older than the template and can’t add it sheet by sheet. Open it as a new workbook.",
};

function planOf(id: string): WorkbookPlan | null {
  const template = templateOf(id);
  return template ? layOut(template) : null;
}
