/** Which rules a profile takes: those of its own papers, and those any councils can go by. */
import { profileOfPaper, type ProfileName } from "../partnership";
import { familyOf } from "./catalogue";
import type { Rule } from "./rule";

/**
 * The one profile a rule runs in; null for a rule that runs in all of them.
 *
 * @example profileOfRule(ruleOf("HR-03")!) // "CCC and PCC"
 */
export function profileOfRule({ id, source, isGeneral }: Rule): ProfileName | null {
  return isGeneral === true || familyOf(id) === "WB" ? null : profileOfPaper(source);
}

/** Whether a rule runs in a profile. Where the profile is not known (null), every rule does. */
export function appliesIn(rule: Rule, profile: ProfileName | null): boolean {
  const own = profileOfRule(rule);
  return profile === null || own === null || own === profile;
}
