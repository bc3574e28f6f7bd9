/** Why a rule did not run, and who set what: the ends of sentences that reports and rules not run have in common. */
import type { ProfileName } from "../partnership";
import { quote } from "../text";
import type { SetBy } from "./levels";
import { SETTINGS_SHEET } from "./settings/columns";

/** Why a rule did not run where only others were chosen. */
export const NOT_ASKED_FOR = "not asked for";

/**
 * Who set something, when and why, as the end of a sentence.
 *
 * @example setBySays({ by: "settings", who: "J. Bloggs", when: "30 September 2026", why: "codes recur" }) // "in JWA settings by J. Bloggs on 30 September 2026, because “codes recur”"
 */
export function setBySays(set: SetBy): string {
  if (set.by === "check") return "for this check";
  const who = set.who === "" ? "" : ` by ${cut(set.who)}`;
  const when = set.when === "" ? "" : ` on ${cut(set.when)}`;
  const why = set.why === "" ? ", without a reason" : `, because ${quote(set.why)}`;
  return `in ${SETTINGS_SHEET}${who}${when}${why}`;
}

/** Names are short; what is longer is no name. */
function cut(text: string): string {
  return quote(text).slice(1, -1);
}

/** Why a rule did not run that somebody switched off. */
export function switchedOff(set: SetBy): string {
  return `switched off ${setBySays(set)}`;
}

/** Why a rule did not run that rests on the papers of other councils. */
export function notInProfile(profile: ProfileName | null, papers: ProfileName | null): string {
  return `not in this profile (${profile ?? "not known"}): it rests on the papers of ${papers === "Cheshire" ? "the Cheshire councils" : (papers ?? "others")}`;
}
