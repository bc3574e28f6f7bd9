/** Runs the rules over a workbook and says what they found, which ran, and which did not and why. */
import {
  CATALOGUE,
  Context,
  familyOf,
  SEVERITIES,
  type Draft,
  type Finding,
  type Rule,
  type Severity,
} from "../protocols";
import { profileOfPaper, type ProfileName } from "../partnership";
import {
  recognising,
  type Candidate,
  type Corrections,
  type Recognised,
  type Register,
  type Unheeded,
} from "../registers";
import { listed } from "../text";
import { areaName, cellsName, type Cell, type Snapshot } from "../workbook";
import { asAtOf, judgedBy, type JudgedAsAt } from "./asAt";
import {
  belongs,
  lastOf,
  levelSet,
  notedBy,
  optionsSet,
  severityOf,
  type LevelSet,
  type OptionSet,
  type SetBy,
} from "./levels";
import { withoutOurs, type SheetPassedOver } from "./ours";
import { profileFound, profileNamed, type ProfileTaken } from "./profile";
import { NOT_ASKED_FOR, notInProfile, switchedOff } from "./reasons";
import { SETTINGS_SHEET, settingsOf, type Level, type WorkbookSettings } from "./settings";

export interface RegisterFound {
  readonly kind: string;
  readonly sheet: string;
  /** As Excel writes it: `A2:E12`. */
  readonly range: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What it was known by. */
  readonly why: string;
}

/** A table that may be a register: not sure enough to check it as one, near enough to ask. */
export interface CandidateFound extends RegisterFound {
  /** What would settle it. */
  readonly missing: readonly string[];
}

export interface RuleNotRun {
  readonly rule: string;
  readonly why: string;
}

/** How a workbook was checked otherwise than every workbook is. */
export interface SettingsUsed {
  readonly profile: ProfileTaken & {
    /** Who chose it; null where it was told from the councils that registers name. */
    readonly set: SetBy | null;
  };
  /** Rules whose level was set, those switched off among them. */
  readonly levels: readonly LevelSet[];
  readonly options: readonly OptionSet[];
  /** The day by which it was judged, where that is another than today. */
  readonly asAt?: JudgedAsAt;
  /** How many tables, columns and words the workbook's settings speak of. */
  readonly corrections: number;
  /** Our own sheets, which are no data. */
  readonly passedOver: readonly SheetPassedOver[];
  /** True where the workbook has settings and the check was asked to go by others. */
  readonly isSheetPassedOver: boolean;
}

export interface Report {
  readonly settings: SettingsUsed;
  readonly registers: readonly RegisterFound[];
  /** Tables to ask about. They were checked as any table is, and not as registers. */
  readonly candidates: readonly CandidateFound[];
  /** What the workbook's settings say of its tables and could not be followed. */
  readonly unheeded: readonly Unheeded[];
  /** By sheet, then from top to bottom. */
  readonly findings: readonly Finding[];
  readonly rules: {
    readonly ran: readonly string[];
    readonly skipped: readonly RuleNotRun[];
    /** Rules that broke down. That is a defect of ours and says nothing of the workbook. */
    readonly failed: readonly RuleNotRun[];
  };
}

export interface Choice {
  /** Rules (`WB-02`) and families (`WB`) to run; all of them where left out. */
  readonly rules?: readonly string[];
  /** The catalogue, where another than our own is wanted. */
  readonly catalogue?: readonly Rule[];
  /** Other settings than those of the workbook's own sheet, which is then not followed. */
  readonly settings?: WorkbookSettings;
  /** Levels of rules for this check; they come before the workbook's settings. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** The profile of this check; it comes before the workbook's settings. */
  readonly profile?: ProfileName;
  /** Values for rules' options, by rule and name: `{"FIN-03": {tolerance: 5}}`; before the workbook's settings. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /**
   * The day of the check, as Excel's number of it. Left out, no rule says that a day has passed. A workbook of our
   * templates that says as at which day it stands is checked by that day.
   */
  readonly today?: number;
  /** The day by which this check is to judge, as Excel's number of it; it comes before any other. */
  readonly asAt?: number;
  /** What the user says of the workbook's tables, and words of its own; beyond what the workbook's settings say. */
  readonly corrections?: Corrections;
  /** Told what was recognised, before the rules run. */
  readonly onRecognised?: (recognised: Recognised) => void;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is being looked at now. */
  readonly at: string;
}

/**
 * Checks a workbook, by the settings in its own settings sheet where it has one.
 *
 * @example validate(snapshot).findings[0]?.cells // "C7"
 */
export function validate(snapshot: Snapshot, choice: Choice = {}): Report {
  const steps = validating(snapshot, choice);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a table and then a rule at a time, so that a pane can show progress, draw and stop. */
export function* validating(snapshot: Snapshot, choice: Choice = {}): Generator<Progress, Report> {
  const catalogue = choice.catalogue ?? CATALOGUE;
  const of = catalogue.length + 1;
  const atFirst = { done: 0, of, at: "recognising registers" };
  yield atFirst;
  const own = settingsOf(snapshot);
  const settings = choice.settings ?? own.settings;
  const { checked, passedOver } = withoutOurs(snapshot);
  const steps = recognising(checked, together(settings.corrections, choice.corrections));
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield atFirst;
  const recognised = step.value;
  choice.onRecognised?.(recognised);
  const profile = profileTaken(checked, recognised, settings, choice.profile);
  const { partnership, papers } = profileNamed(profile.name);
  const itsDay = asAtOf(checked);
  const context = new Context(
    checked,
    recognised,
    partnership,
    papers,
    {},
    choice.asAt ?? itsDay ?? choice.today ?? null,
  );
  const drafts: Told[] = [];
  const ran: string[] = [];
  const skipped: RuleNotRun[] = [];
  const failed: RuleNotRun[] = [];
  const levels: LevelSet[] = [];
  const options: OptionSet[] = [];
  for (const [index, rule] of catalogue.entries()) {
    yield { done: index + 1, of, at: rule.title };
    const level = levelSet(rule, settings, choice.levels);
    const set = optionsSet(rule, settings, choice.options);
    if (level) levels.push(level);
    options.push(...set);
    const why =
      notAsked(rule, choice.rules) ??
      (level?.level === "off" ? switchedOff(level.set) : null) ??
      (belongs(rule, profile.name, level) ? null : notInProfile(profile.name, profileOfPaper(rule.source))) ??
      notNeeded(rule, recognised);
    if (why !== null) {
      skipped.push({ rule: rule.id, why });
      continue;
    }
    try {
      const values = context.withOptions(valuesOf(rule, set));
      drafts.push({ rule, level, drafts: [...rule.check(values)] });
      ran.push(rule.id);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      failed.push({ rule: rule.id, why: `this rule could not run: ${said}` });
    }
  }
  const { tables = [], columns = [], words = [] } = settings.corrections;
  return {
    settings: {
      profile,
      levels,
      options,
      ...judgedBy(choice.asAt ?? null, itsDay),
      corrections: tables.length + columns.length + words.length,
      passedOver,
      isSheetPassedOver: choice.settings !== undefined && own.settings.entries.length > 0,
    },
    registers: recognised.registers.map((register) => describe(snapshot, register)),
    candidates: recognised.candidates.map((one) => ({ ...describe(snapshot, one), missing: one.missing })),
    unheeded: choice.settings
      ? recognised.unheeded
      : [...own.unheeded, ...recognised.unheeded.map((one) => withPlace(one, own))],
    findings: sorted(snapshot, heard(drafts)),
    rules: { ran, skipped, failed },
  };
}

/** With the row of the settings that says so, where one does. */
function withPlace(unheeded: Unheeded, { settings, places }: ReturnType<typeof settingsOf>): Unheeded {
  const entry = lastOf(
    settings.entries,
    (one) =>
      (one.setting === "table" || one.setting === "column") &&
      one.sheet === unheeded.sheet &&
      one.range === unheeded.range,
  );
  const place = entry && places.get(entry);
  return place === undefined
    ? unheeded
    : { ...unheeded, why: `${unheeded.why} That is set in ${SETTINGS_SHEET}!${place}.` };
}

/** What is said now comes after what the workbook has said before: of two corrections of one table the later counts. */
function together(kept: Corrections, said: Corrections = {}): Corrections {
  return {
    tables: [...(kept.tables ?? []), ...(said.tables ?? [])],
    columns: [...(kept.columns ?? []), ...(said.columns ?? [])],
    // Of two meanings of one word the first is the likelier.
    words: [...(said.words ?? []), ...(kept.words ?? [])],
  };
}

function profileTaken(
  snapshot: Snapshot,
  recognised: Recognised,
  settings: WorkbookSettings,
  asked: ProfileName | undefined,
): SettingsUsed["profile"] {
  if (asked !== undefined) return { name: asked, why: "this check was asked for it", set: { by: "check" } };
  if (settings.profile === null) return { ...profileFound(snapshot, recognised), set: null };
  const entry = lastOf(settings.entries, (one) => one.setting === "profile");
  return { name: settings.profile, why: "the workbook’s settings say so", set: notedBy(entry) };
}

function notAsked(rule: Rule, asked: readonly string[] | undefined): string | null {
  if (!asked || asked.some((name) => name === rule.id || name === familyOf(rule.id))) return null;
  return NOT_ASKED_FOR;
}

function notNeeded(rule: Rule, recognised: Recognised): string | null {
  if (rule.reads === "workbook") return null;
  if (rule.reads === "tables") return recognised.tables.length > 0 ? null : "no table was found";
  const { reads } = rule;
  const isThere = recognised.registers.some(({ kind }) => reads.includes(kind));
  return isThere ? null : `no register of this kind was recognised: ${listed(reads, "or")}`;
}

function valuesOf(rule: Rule, set: readonly OptionSet[]): Record<string, number> {
  const standard = Object.entries(rule.options ?? {}).map(
    ([name, option]) => [name, option.standard] as const,
  );
  return Object.fromEntries([...standard, ...set.map(({ option, value }) => [option, value] as const)]);
}

/** What one rule found. */
interface Told {
  readonly rule: Rule;
  readonly level: LevelSet | null;
  readonly drafts: readonly Draft[];
}

interface Heard {
  readonly rule: Rule;
  readonly level: LevelSet | null;
  readonly draft: Draft;
}

/** One failure is told once: a draft whose every cell a stronger rule has already named is left out. */
function heard(all: readonly Told[]): Heard[] {
  const yieldedTo = new Set(all.flatMap(({ rule }) => rule.yieldsTo ?? []));
  const named = new Map<string, Set<string>>();
  for (const { rule, drafts } of all) {
    if (!yieldedTo.has(rule.id)) continue;
    named.set(
      rule.id,
      new Set(drafts.flatMap(({ sheet, cells }) => cells.map((cell) => keyOf(sheet, cell)))),
    );
  }
  return all.flatMap(({ rule, level, drafts }) =>
    drafts
      .filter(({ sheet, cells }) => {
        const stronger = (rule.yieldsTo ?? []).flatMap((id) => named.get(id) ?? []);
        if (stronger.length === 0 || cells.length === 0) return true;
        return !cells.every((cell) => stronger.some((keys) => keys.has(keyOf(sheet, cell))));
      })
      .map((draft) => ({ rule, level, draft })),
  );
}

function keyOf(sheet: number, { row, column }: Cell): string {
  return `${sheet}:${row}:${column}`;
}

function sorted(snapshot: Snapshot, all: readonly Heard[]): Finding[] {
  return all
    .map((one) => ({ ...one, first: firstOf(one.draft.cells) }))
    .sort(
      (a, b) =>
        a.draft.sheet - b.draft.sheet ||
        a.first.row - b.first.row ||
        a.first.column - b.first.column ||
        a.rule.id.localeCompare(b.rule.id),
    )
    .map((one) => toFinding(snapshot, one));
}

function firstOf(cells: readonly Cell[]): Cell {
  let first: Cell | undefined;
  for (const cell of cells) {
    if (!first || cell.row < first.row || (cell.row === first.row && cell.column < first.column))
      first = cell;
  }
  return first ?? { row: -1, column: -1 };
}

function toFinding(snapshot: Snapshot, { rule, level, draft }: Heard): Finding {
  return {
    rule: rule.id,
    severity: severityOf(rule, draft, level),
    sheet: snapshot.sheets[draft.sheet]?.name ?? "",
    cells: cellsName(draft.cells),
    message: draft.message,
    ...(draft.expected === undefined ? {} : { expected: draft.expected }),
    ...(draft.found === undefined ? {} : { found: draft.found }),
    source: draft.source ?? rule.source,
    ...(draft.fix === undefined ? {} : { fix: draft.fix }),
  };
}

function describe(snapshot: Snapshot, found: Register | Candidate): RegisterFound {
  const { kind, table, area, confidence, why } = found;
  const sheet = snapshot.sheets[table.sheet]?.name ?? "";
  return { kind, sheet, range: areaName(area), confidence, why };
}

/** How many findings of each severity. */
export function tally(findings: readonly Pick<Finding, "severity">[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** True where any finding is at a level or above it. */
export function reaches(findings: readonly Pick<Finding, "severity">[], level: Severity): boolean {
  const limit = SEVERITIES.indexOf(level);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit);
}
