/** Every rule there is, by family. An id, once published, is never given to another rule. */
import { FINANCE_RULES } from "./finance";
import { INTEGRITY_RULES } from "./integrity";
import { PEOPLE_RULES } from "./people";
import type { Rule } from "./rule";
import { SERVICE_RULES } from "./services";

export interface Family {
  readonly id: string;
  readonly title: string;
}

export const FAMILIES: readonly Family[] = [
  { id: "WB", title: "Workbook integrity" },
  { id: "FIN", title: "Finance (Schedule 5)" },
  { id: "HR", title: "Employment and section 113 (Schedules 3 and 4)" },
  { id: "SRV", title: "Services" },
];

export const CATALOGUE: readonly Rule[] = [
  ...INTEGRITY_RULES,
  ...FINANCE_RULES,
  ...PEOPLE_RULES,
  ...SERVICE_RULES,
].sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));

function place(rule: Rule): number {
  return FAMILIES.findIndex(({ id }) => id === familyOf(rule.id));
}

/** `familyOf("WB-02")` is `"WB"`. */
export function familyOf(id: string): string {
  return id.split("-")[0] ?? "";
}

export function ruleOf(id: string): Rule | undefined {
  const wanted = id.trim().toUpperCase();
  return CATALOGUE.find((rule) => rule.id === wanted);
}
