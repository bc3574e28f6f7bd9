/** The sentences of a report, each written here and nowhere else. */
import { SEVERITIES, type Severity } from "../../protocols";
import { isSettingsSheet, SETTINGS_SHEET } from "../settings/columns";
import { counted, listed, quote } from "../../text";
import { setBySays } from "../reasons";
import type { CandidateFound, Report, SettingsUsed } from "../validate";

export type Counts = Readonly<Record<Severity, number>>;

/** What each severity asks of whoever reads the report. */
export const MEANINGS: Readonly<Record<Severity, string>> = {
  error: "wrong, or against what the councils agreed: put it right",
  warning: "likely to be wrong or to mislead: check it",
  note: "worth knowing: decide whether it matters here",
};

export const PLURALS: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  note: "Notes",
};

/** Said in place of registers where none is recognised. */
export const NO_REGISTER = "No register was recognised; the checks of any workbook were made.";

/** The heading of what concerns no sheet alone. */
export const WHOLE_WORKBOOK = "The workbook as a whole";

/** Heads the clauses; they are told in our words, for the papers' own are the councils'. */
export const RESTS_ON = "What the findings rest on";
export const IN_OUR_WORDS = "What the clause says, in our words";

/**
 * What was found, as one sentence. It never says that a workbook has no faults, only that none was found.
 *
 * @example verdict({ error: 1, warning: 0, note: 2 }) // "1 error and 2 notes."
 */
export function verdict(counts: Counts): string {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return "Nothing was found by the rules that ran.";
  return `${listed(found.map((severity) => counted(counts[severity], severity)))}.`;
}

/** How much was checked: `"34 rules ran, 45 were skipped."` */
export function coverage({ ran, skipped, failed }: Report["rules"]): string {
  const parts = [
    `${counted(ran.length, "rule")} ran`,
    `${skipped.length} ${skipped.length === 1 ? "was" : "were"} skipped`,
    ...(failed.length > 0 ? [`${failed.length} could not run`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** The same of one part of the agreement: `"4 of 13"`. */
export function shareOfRules(part: {
  readonly ran: number;
  readonly skipped: number;
  readonly failed: number;
}) {
  return `${part.ran} of ${part.ran + part.skipped + part.failed}`;
}

/** `"savings plan at Allocation!A2:C9 (92% sure: columns …), read by FIN-05 and FIN-06"` */
export function registerSays(register: {
  readonly kind: string;
  readonly sheet: string;
  readonly range: string;
  readonly confidence: number;
  readonly why: string;
  readonly rules: readonly string[];
}): string {
  const { kind, sheet, range, confidence, why, rules } = register;
  const readers = rules.length > 0 ? `, read by ${listed(rules)}` : "";
  return `${kind} at ${sheet}!${range} (${sureness(confidence)} sure: ${why})${readers}`;
}

/**
 * The question that is asked of a table, instead of guessing what it is.
 *
 * @example candidateSays([candidate]) // "Is Plan!A3:C8 a register: savings plan (40%)? It has columns …; for savings plan it lacks …"
 */
export function candidateSays(kinds: readonly CandidateFound[]): string {
  const first = kinds[0]!;
  const names = kinds.map(({ kind, confidence }) => `${kind} (${sureness(confidence)})`);
  const what = `Is ${first.sheet}!${first.range} a register: ${listed(names, "or")}?`;
  return `${what} It has ${first.why}; for ${first.kind} it lacks ${listed(first.missing)}. Until that is said it is checked as any table.`;
}

/** What the workbook's settings say and could not be followed. */
export function unheededSays({ sheet, range, why }: Report["unheeded"][number]): string {
  if (range === "") return `The sheet ${quote(sheet)} was not followed. ${why}`;
  if (isSettingsSheet(sheet)) return `${sheet}!${range} was not followed. ${why}`;
  return `What is said of ${sheet}!${range} was not followed. ${why}`;
}

/** `sureness(0.8)` is `80%`. */
export function sureness(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}

/** Said of alike findings beyond those that are shown. */
export function moreAlike(count: number): string {
  return `and ${counted(count, "more finding")} like ${count === 1 ? "this" : "these"}`;
}

/** A long list of cells, cut after a whole range: `B4,B7,…`. */
export function cellsCut(cells: string, most: number): string {
  if (cells.length <= most) return cells;
  const end = cells.lastIndexOf(",", most);
  return `${cells.slice(0, end > 0 ? end : most)}, …`;
}

/**
 * How this workbook was checked otherwise than any other, a sentence each, the profile first. Rules that are switched
 * off stand with those that were skipped.
 *
 * @example settingsSay(report.settings)[0] // "Profile: CCC and PCC, since its registers name CCC."
 */
export function settingsSay(used: SettingsUsed): string[] {
  const { profile, levels, options, asAt, corrections, passedOver, isSheetPassedOver } = used;
  return [
    profileSays(profile),
    ...(isSheetPassedOver
      ? [`The settings in ${SETTINGS_SHEET} were not followed: the check was asked to go by others.`]
      : []),
    ...levels
      .filter(({ level }) => level !== "off")
      .map(
        ({ rule, level, instead, set }) =>
          `${rule} counts as ${level}${level === instead ? ", as it does by itself" : ` instead of ${instead}`}: set ${setBySays(set)}.`,
      ),
    ...options.map(
      ({ rule, option, value, instead, set }) =>
        `${rule} goes by ${option} ${value} instead of ${instead}: set ${setBySays(set)}.`,
    ),
    ...(asAt
      ? [
          asAt.by === "check"
            ? `Judged as at ${asAt.day}: this check was asked to.`
            : `Judged as at ${asAt.day}: the workbook says that it stands as at that day.`,
        ]
      : []),
    ...(corrections > 0
      ? [
          `${counted(corrections, "correction")} of tables, columns and words ${corrections === 1 ? "was" : "were"} taken from ${SETTINGS_SHEET}.`,
        ]
      : []),
    ...passedOver.map(({ sheet, why, isHidden }) =>
      why === "settings"
        ? `The sheet ${quote(sheet)} was not checked: it holds the settings of this workbook.${isHidden ? " It is hidden: show it, so that everybody sees what was set." : ""}`
        : `The sheet ${quote(sheet)} was not checked: it is an earlier report.`,
    ),
  ];
}

function profileSays({ name, why, set }: SettingsUsed["profile"]): string {
  if (name === null)
    return `Profile: not known, since ${why}. The rules of all papers ran, with the facts of CCC and PCC; say in ${SETTINGS_SHEET} which profile holds.`;
  if (set === null) return `Profile: ${name}, since ${why}.`;
  return `Profile: ${name}, set ${setBySays(set)}.`;
}
