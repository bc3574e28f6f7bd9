/** What is said of a rule wherever it is explained: its page in docs/rules and `jwa rules`. */
import { citation, type ProfileName } from "../partnership";
import { listed } from "../text";
import { profileOfRule } from "./applies";
import { ruleOf } from "./catalogue";
import { headingOf } from "./schedule";
import type { Rule } from "./rule";

export interface Explained {
  readonly id: string;
  readonly title: string;
  readonly severity: Rule["severity"];
  /** The part of the agreement it belongs to. */
  readonly part: string;
  readonly checks: string;
  /** The clause in our words, and where it stands. */
  readonly why: string;
  readonly source: string;
  readonly reads: string;
  readonly remedy: string;
  /** A sentence an option. */
  readonly options: readonly string[];
  /** The profiles it runs in. */
  readonly applies: string;
  /** What its fix does, or that it offers none. */
  readonly fix: string;
  /** Rules whose finding on a cell makes this one's needless there. */
  readonly yields: string | null;
}

/**
 * A rule in the words of its own entry in the catalogue.
 *
 * @example explained(ruleOf("WB-02")!).reads // "every table"
 */
export function explained(rule: Rule): Explained {
  const stronger = (rule.yieldsTo ?? []).map((id) => `${id} (${ruleOf(id)?.title ?? "another rule"})`);
  return {
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    part: headingOf(rule),
    checks: rule.about,
    why: rule.clause,
    source: citation(rule.source),
    reads:
      rule.reads === "workbook"
        ? "the workbook"
        : rule.reads === "tables"
          ? "every table"
          : `registers: ${listed(rule.reads)}`,
    remedy: rule.remedy ?? "Each finding says what to do.",
    options: Object.entries(rule.options ?? {}).map(
      ([name, { standard, about }]) => `${name}: ${about.replace(/\.$/, "")} (${standard} unless set).`,
    ),
    applies: `In ${appliesTo(profileOfRule(rule))}.`,
    fix: rule.fix ?? "It offers none: what is right is for people to say.",
    yields:
      stronger.length === 0
        ? null
        : `Silent on cells already named by ${listed(stronger, "or")}: one fault is told once.`,
  };
}

function appliesTo(profile: ProfileName | null): string {
  return profile === null
    ? "every profile"
    : `the profile ${profile}; in a custom one where it is given a level; and in every workbook whose profile is not known`;
}
