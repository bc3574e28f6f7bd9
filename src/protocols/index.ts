export { appliesIn, profileOfRule } from "./applies";
export { CATALOGUE, FAMILIES, familyOf, ruleOf, rulesOf, type Family } from "./catalogue";
export { Context } from "./context";
export { counted } from "../text";
export { explained, type Explained } from "./explain";
export * from "./finding";
export { savingsByYear, type SavingsByYear, type SavingsYear } from "./finance/savingsByYear";
export { headingOf, SCHEDULE_HEADINGS } from "./schedule";
export type { Rule, RuleOption } from "./rule";
