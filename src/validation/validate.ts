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
import {
  recognise,
  type Candidate,
  type Corrections,
  type Recognised,
  type Register,
  type Unheeded,
} from "../registers";
import { listed } from "../text";
import { areaName, cellsName, type Cell, type Snapshot } from "../workbook";
import { isReport } from "./isReport";
import { partnershipOf } from "./profile";

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

export interface Report {
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

/** Why a rule did not run where only others were chosen. */
export const NOT_ASKED_FOR = "not asked for";

export interface Choice {
  /** Rules (`WB-02`) and families (`WB`) to run; all of them where left out. */
  readonly rules?: readonly string[];
  /** The catalogue, where another than our own is wanted. */
  readonly catalogue?: readonly Rule[];
  /** Values for rules' options, by rule and name: `{"FIN-03": {tolerance: 5}}`. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The day of the check, as Excel's number of it. Left out, no rule says that a day has passed. */
  readonly today?: number;
  /** What the user says of the workbook's tables, and words of its own. */
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
 * Checks a workbook.
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

/** The same, a rule at a time, so that a pane can show progress, draw and stop. */
export function* validating(workbook: Snapshot, choice: Choice = {}): Generator<Progress, Report> {
  const snapshot = withoutReports(workbook);
  const catalogue = choice.catalogue ?? CATALOGUE;
  const of = catalogue.length + 1;
  yield { done: 0, of, at: "recognising registers" };
  const recognised = recognise(snapshot, choice.corrections);
  choice.onRecognised?.(recognised);
  const { partnership, papers } = partnershipOf(snapshot, recognised);
  const context = new Context(snapshot, recognised, partnership, papers, {}, choice.today ?? null);
  const drafts: { rule: Rule; drafts: Draft[] }[] = [];
  const ran: string[] = [];
  const skipped: RuleNotRun[] = [];
  const failed: RuleNotRun[] = [];
  for (const [index, rule] of catalogue.entries()) {
    yield { done: index + 1, of, at: rule.title };
    const why = notNeeded(rule, recognised, choice.rules);
    if (why !== null) {
      skipped.push({ rule: rule.id, why });
      continue;
    }
    try {
      drafts.push({ rule, drafts: [...rule.check(context.withOptions(optionsOf(rule, choice)))] });
      ran.push(rule.id);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      failed.push({ rule: rule.id, why: `this rule could not run: ${said}` });
    }
  }
  return {
    registers: recognised.registers.map((register) => describe(snapshot, register)),
    candidates: recognised.candidates.map((one) => ({ ...describe(snapshot, one), missing: one.missing })),
    unheeded: recognised.unheeded,
    findings: sorted(snapshot, heard(drafts)),
    rules: { ran, skipped, failed },
  };
}

/** A report that was written into the workbook is no part of what is checked. */
function withoutReports(workbook: Snapshot): Snapshot {
  const sheets = workbook.sheets.filter((sheet) => !isReport(sheet));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}

function notNeeded(rule: Rule, recognised: Recognised, asked: readonly string[] | undefined): string | null {
  if (asked && !asked.some((name) => name === rule.id || name === familyOf(rule.id))) return NOT_ASKED_FOR;
  if (rule.reads === "workbook") return null;
  if (rule.reads === "tables") return recognised.tables.length > 0 ? null : "no table was found";
  const { reads } = rule;
  const isThere = recognised.registers.some(({ kind }) => reads.includes(kind));
  return isThere ? null : `no register of this kind was recognised: ${listed(reads, "or")}`;
}

function optionsOf(rule: Rule, choice: Choice): Record<string, number> {
  const options: Record<string, number> = {};
  for (const [name, { standard }] of Object.entries(rule.options ?? {})) {
    options[name] = choice.options?.[rule.id]?.[name] ?? standard;
  }
  return options;
}

interface Heard {
  readonly rule: Rule;
  readonly draft: Draft;
}

/** One failure is told once: a draft whose every cell a stronger rule has already named is left out. */
function heard(all: readonly { rule: Rule; drafts: readonly Draft[] }[]): Heard[] {
  const yieldedTo = new Set(all.flatMap(({ rule }) => rule.yieldsTo ?? []));
  const named = new Map<string, Set<string>>();
  for (const { rule, drafts } of all) {
    if (!yieldedTo.has(rule.id)) continue;
    named.set(
      rule.id,
      new Set(drafts.flatMap(({ sheet, cells }) => cells.map((cell) => keyOf(sheet, cell)))),
    );
  }
  return all.flatMap(({ rule, drafts }) =>
    drafts
      .filter(({ sheet, cells }) => {
        const stronger = (rule.yieldsTo ?? []).flatMap((id) => named.get(id) ?? []);
        if (stronger.length === 0 || cells.length === 0) return true;
        return !cells.every((cell) => stronger.some((keys) => keys.has(keyOf(sheet, cell))));
      })
      .map((draft) => ({ rule, draft })),
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
    .map(({ rule, draft }) => toFinding(snapshot, rule, draft));
}

function firstOf(cells: readonly Cell[]): Cell {
  let first: Cell | undefined;
  for (const cell of cells) {
    if (!first || cell.row < first.row || (cell.row === first.row && cell.column < first.column))
      first = cell;
  }
  return first ?? { row: -1, column: -1 };
}

function toFinding(snapshot: Snapshot, rule: Rule, draft: Draft): Finding {
  return {
    rule: rule.id,
    severity: draft.severity ?? rule.severity,
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
