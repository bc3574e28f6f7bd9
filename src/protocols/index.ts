export { CATALOGUE, FAMILIES, familyOf, ruleOf, rulesOf, type Family } from "./catalogue";
export { Context } from "./context";
export { counted } from "./figures";
export * from "./finding";
export type { Rule, RuleOption } from "./rule";
