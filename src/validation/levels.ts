/** Which rules run and at what level, by the profile, by the workbook's settings, and by who asks for the check. */
import type { ProfileName } from "../partnership";
import { appliesIn, familyOf, SEVERITIES, type Draft, type Rule, type Severity } from "../protocols";
import type { Level, Noted, SettingEntry, WorkbookSettings } from "./settings";

/** Who set something: the workbook's settings, with who, when and why; or whoever asked for this check. */
export type SetBy = { readonly by: "check" } | ({ readonly by: "settings" } & Noted);

export interface LevelSet {
  readonly rule: string;
  readonly level: Level;
  /** The rule's own. */
  readonly instead: Severity;
  readonly set: SetBy;
}

export interface OptionSet {
  readonly rule: string;
  readonly option: string;
  readonly value: number;
  /** The rule's own. */
  readonly instead: number;
  readonly set: SetBy;
}

/** The level somebody set for a rule; null where nobody did. */
export function levelSet(
  rule: Rule,
  settings: WorkbookSettings,
  asked: Readonly<Record<string, Level>> = {},
): LevelSet | null {
  const own = asked[rule.id];
  const level = own ?? settings.levels[rule.id];
  if (level === undefined) return null;
  return { rule: rule.id, level, instead: rule.severity, set: own ? { by: "check" } : setBy(rule, settings) };
}

function setBy({ id }: Rule, { entries }: WorkbookSettings): SetBy {
  const named = (name: string): SettingEntry | undefined =>
    lastOf(entries, (one) => one.setting === "rule" && one.rule === name);
  return notedBy(named(id) ?? named(familyOf(id)));
}

/** Of two entries on one thing the later counts. */
export function lastOf(
  entries: readonly SettingEntry[],
  test: (one: SettingEntry) => boolean,
): SettingEntry | undefined {
  for (let at = entries.length - 1; at >= 0; at--) if (test(entries[at]!)) return entries[at];
  return undefined;
}

export function notedBy(entry: Noted | undefined): SetBy {
  return { by: "settings", why: entry?.why ?? "", who: entry?.who ?? "", when: entry?.when ?? "" };
}

/** The values of a rule's options that were set, and by whom. Options a rule does not declare are passed over. */
export function optionsSet(
  rule: Rule,
  settings: WorkbookSettings,
  asked: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): OptionSet[] {
  return Object.entries(rule.options ?? {}).flatMap(([option, { standard }]) => {
    const own = asked[rule.id]?.[option];
    const value = own ?? settings.options[rule.id]?.[option];
    if (value === undefined) return [];
    const entry = lastOf(
      settings.entries,
      (one) => one.setting === "option" && one.rule === rule.id && one.option === option,
    );
    const set: SetBy = own === undefined ? notedBy(entry) : { by: "check" };
    return [{ rule: rule.id, option, value, instead: standard, set }];
  });
}

/** Whether a rule belongs to a profile. In the custom one a level picks a rule that rests on others' papers. */
export function belongs(rule: Rule, profile: ProfileName | null, level: LevelSet | null): boolean {
  return appliesIn(rule, profile) || (profile === "custom" && level !== null && level.level !== "off");
}

/**
 * The severity of one finding. What a rule itself holds to be milder than its own severity is not made worse by
 * raising the rule, and is no worse than the rule where that is lowered.
 */
export function severityOf(rule: Rule, draft: Draft, set: LevelSet | null): Severity {
  const own = draft.severity ?? rule.severity;
  if (set === null || set.level === "off") return own;
  const isMilder = SEVERITIES.indexOf(own) > SEVERITIES.indexOf(rule.severity);
  if (!isMilder) return set.level;
  return SEVERITIES.indexOf(own) > SEVERITIES.indexOf(set.level) ? own : set.level;
}
