/** What the entries of a workbook come to. */
import type { ProfileName } from "../../partnership";
import { CATALOGUE, familyOf, FAMILIES } from "../../protocols";
import type { Corrections, Synonym } from "../../registers";
import { comparable } from "../../text";
import type { Level, SettingEntry } from "./entry";

/** A workbook's settings, ready for `validate`. */
export interface WorkbookSettings {
  readonly corrections: Corrections;
  /** By rule; families are spelt out. */
  readonly levels: Readonly<Record<string, Level>>;
  /** By rule and option: `{"FIN-03": {tolerance: 5}}`. */
  readonly options: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Null where nobody said. */
  readonly profile: ProfileName | null;
  /** Every row as it stands, with who, when and why. */
  readonly entries: readonly SettingEntry[];
}

/**
 * The settings that some entries make; of two that settle the same thing the later counts, and a rule's own level
 * comes before its family's.
 *
 * @example settingsFrom([]).profile // null
 */
export function settingsFrom(entries: readonly SettingEntry[]): WorkbookSettings {
  const ofFamilies = new Map<string, Level>();
  const ofRules = new Map<string, Level>();
  const options = new Map<string, Map<string, number>>();
  const corrections = {
    tables: [] as NonNullable<Corrections["tables"]>[number][],
    columns: [] as NonNullable<Corrections["columns"]>[number][],
  };
  const words = new Map<string, Synonym>();
  let profile: ProfileName | null = null;
  for (const entry of entries) {
    switch (entry.setting) {
      case "table":
        corrections.tables.push({ sheet: entry.sheet, range: entry.range, kind: entry.kind });
        break;
      case "column": {
        const { sheet, range, role, year, party } = entry;
        corrections.columns.push({ sheet, range, role, ...(year && { year }), ...(party && { party }) });
        break;
      }
      case "word":
        words.set(comparable(entry.word), { role: entry.role, word: entry.word });
        break;
      case "rule":
        (isFamily(entry.rule) ? ofFamilies : ofRules).set(entry.rule, entry.level);
        break;
      case "option":
        options.set(
          entry.rule,
          (options.get(entry.rule) ?? new Map<string, number>()).set(entry.option, entry.value),
        );
        break;
      case "profile":
        profile = entry.profile;
        break;
      case "unread":
        break;
    }
  }
  const levels: [string, Level][] = CATALOGUE.flatMap(({ id }) => {
    const level = ofFamilies.get(familyOf(id));
    return level === undefined || ofRules.has(id) ? [] : [[id, level] as [string, Level]];
  });
  return {
    corrections: { ...corrections, words: [...words.values()] },
    levels: Object.fromEntries([...levels, ...ofRules]),
    options: Object.fromEntries([...options].map(([rule, own]) => [rule, Object.fromEntries(own)])),
    profile,
    entries,
  };
}

export function isFamily(name: string): boolean {
  return FAMILIES.some(({ id }) => id === name);
}

/** What a workbook without a settings sheet has set. */
export const NO_SETTINGS: WorkbookSettings = settingsFrom([]);
