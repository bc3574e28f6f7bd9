export { appliesIn, profileOfRule } from "./applies";
export { CATALOGUE, FAMILIES, familyOf, ruleOf, rulesOf, type Family } from "./catalogue";
export { Context } from "./context";
export { counted } from "./figures";
export { explained, type Explained } from "./explain";
export * from "./finding";
export { headingOf, SCHEDULE_HEADINGS } from "./schedule";
export type { Rule, RuleOption } from "./rule";
