/** What a user sets for one workbook: one entry is one row of the settings sheet. */
import type { ProfileName } from "../../partnership";
import type { Severity } from "../../protocols";
import type { ColumnCorrection, Synonym, TableCorrection } from "../../registers";
import { comparable } from "../../text";
import { overlap, parseArea } from "../../workbook";

/** Who set it, when and why; each may be `""`. */
export interface Noted {
  readonly why: string;
  readonly who: string;
  /** As it stands in the sheet: `30 September 2026`. */
  readonly when: string;
}

/** A rule's level. `off`: it does not run. */
export type Level = Severity | "off";

/** Cells of a row that could not be understood, kept so that writing the sheet anew loses none. */
export interface UnreadRow {
  readonly setting: "unread";
  /** Setting, sheet, cells, rule or word, and what it is. */
  readonly cells: readonly (string | number)[];
}

export type SettingEntry = Noted &
  (
    | ({ readonly setting: "table" } & TableCorrection)
    | ({ readonly setting: "column" } & ColumnCorrection)
    | ({ readonly setting: "word" } & Synonym)
    /** `rule` may be a family: `HR`. */
    | { readonly setting: "rule"; readonly rule: string; readonly level: Level }
    | { readonly setting: "option"; readonly rule: string; readonly option: string; readonly value: number }
    | { readonly setting: "profile"; readonly profile: ProfileName }
    | UnreadRow
  );

/** Whether two entries settle the same thing, so that only one of them can count. */
export function settleSame(a: SettingEntry, b: SettingEntry): boolean {
  switch (a.setting) {
    case "table":
    case "column":
      return b.setting === a.setting && isSamePlace(a, b);
    case "word":
      return b.setting === "word" && comparable(a.word) === comparable(b.word);
    case "rule":
      return b.setting === "rule" && a.rule === b.rule;
    case "option":
      return b.setting === "option" && a.rule === b.rule && a.option === b.option;
    case "profile":
      return b.setting === "profile";
    case "unread":
      return false;
  }
}

/** A table that has grown since is still the same one. */
function isSamePlace(
  a: { readonly sheet: string; readonly range: string },
  b: { readonly sheet: string; readonly range: string },
): boolean {
  if (a.sheet.trim().toLowerCase() !== b.sheet.trim().toLowerCase()) return false;
  const [one, other] = [parseArea(a.range.trim()), parseArea(b.range.trim())];
  return one && other ? overlap(one, other) : a.range.trim() === b.range.trim();
}

/**
 * The entries with another one: in the place of those that settle the same thing, else at the end.
 *
 * @example withEntry([], { setting: "rule", rule: "WB-13", level: "off", why: "codes recur", who: "J. Bloggs", when: "30 September 2026" })
 */
export function withEntry(entries: readonly SettingEntry[], entry: SettingEntry): SettingEntry[] {
  const at = entries.findIndex((one) => settleSame(one, entry));
  if (at < 0) return [...entries, entry];
  return entries.flatMap((one, index) => (index === at ? [entry] : settleSame(one, entry) ? [] : [one]));
}

/** The entries without those that settle the same thing as one: what it set is as it comes again. */
export function withoutEntry(entries: readonly SettingEntry[], entry: SettingEntry): SettingEntry[] {
  return entries.filter((one) => !settleSame(one, entry) && one !== entry);
}
