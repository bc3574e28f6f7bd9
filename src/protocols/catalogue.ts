/** Every rule there is, by family. An id, once published, is never given to another rule. */
import { AIM_RULES } from "./aims";
import { FINANCE_RULES } from "./finance";
import { GOVERNANCE_RULES } from "./governance";
import { INFORMATION_RULES } from "./information";
import { INTEGRITY_RULES } from "./integrity";
import { PEOPLE_RULES } from "./people";
import { comparableWords } from "../text";
import type { Rule } from "./rule";
import { SERVICE_RULES } from "./services";
import { SOVEREIGNTY_RULES } from "./sovereignty";
import { TECHNOLOGY_RULES } from "./technology";

export interface Family {
  readonly id: string;
  readonly title: string;
}

/** In the order reports and lists keep. */
export const FAMILIES: readonly Family[] = [
  { id: "WB", title: "Workbook integrity" },
  { id: "FIN", title: "Finance (Schedule 5)" },
  { id: "HR", title: "Employment and section 113 (Schedules 3 and 4)" },
  { id: "INF", title: "Information sharing (Schedule 6)" },
  { id: "TEC", title: "Technology sharing (Schedule 7)" },
  { id: "GOV", title: "Governance (Schedule 8)" },
  { id: "SOV", title: "Sovereignty (Schedule 9)" },
  { id: "SRV", title: "Services" },
  { id: "AIM", title: "Aims (Schedule 2)" },
];

export const CATALOGUE: readonly Rule[] = [
  ...INTEGRITY_RULES,
  ...FINANCE_RULES,
  ...PEOPLE_RULES,
  ...INFORMATION_RULES,
  ...TECHNOLOGY_RULES,
  ...GOVERNANCE_RULES,
  ...SOVEREIGNTY_RULES,
  ...SERVICE_RULES,
  ...AIM_RULES,
].sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));

function place(rule: Rule): number {
  return FAMILIES.findIndex(({ id }) => id === familyOf(rule.id));
}

/** `familyOf("WB-02")` is `"WB"`. */
export function familyOf(id: string): string {
  return id.split("-")[0] ?? "";
}

/** The rules of a family, in the order of their ids. */
export function rulesOf(family: string): Rule[] {
  return CATALOGUE.filter(({ id }) => familyOf(id) === family);
}

export function ruleOf(id: string): Rule | undefined {
  const wanted = id.trim().toUpperCase();
  return CATALOGUE.find((rule) => rule.id === wanted);
}

/**
 * The id of the rule or family that a name was probably meant for: an id with a slip in how it is spaced, or a title.
 *
 * @example ruleMeant("wb 2") // "WB-02"
 */
export function ruleMeant(name: string): string | null {
  const [, family = "", number = ""] = /^([a-z]{2,3})[\s_.-]*0*(\d{1,2})$/i.exec(name.trim()) ?? [];
  const rule = ruleOf(`${family}-${number.padStart(2, "0")}`);
  if (rule) return rule.id;
  const words = comparableWords(name.slice(0, 200));
  if (words === "") return null;
  const titled = CATALOGUE.find(({ title }) => comparableWords(title) === words);
  const ofFamily = FAMILIES.find(({ title }) => comparableWords(title.replace(/ \(.*/, "")) === words);
  return titled?.id ?? ofFamily?.id ?? null;
}
