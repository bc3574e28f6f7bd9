/**
 * A report as people read it: what was found by sheet and then by schedule, alike findings folded; what ran, on what,
 * and what did not and why. The terminal, the JSON, the report sheet and the page all take their words from here.
 */
import { CATALOGUE, headingOf, SCHEDULE_HEADINGS, type Rule } from "../../protocols";
import { listed, visible } from "../../text";
import { tally, type CandidateFound, type Report } from "../validate";
import { clausesOf, type ClauseAccount } from "./clauses";
import { foldedBySheet, type SheetAccount } from "./fold";
import {
  candidateSays,
  coverage,
  registerSays,
  settingsSay,
  unheededSays,
  verdict,
  type Counts,
} from "./words";

export interface RegisterAccount {
  readonly kind: string;
  readonly sheet: string;
  readonly range: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What it was known by. */
  readonly why: string;
  /** Rules made for registers of this kind that ran. */
  readonly rules: readonly string[];
  /** All of it as one line. */
  readonly says: string;
}

/** One part of the agreement: how many of its rules ran, and what they found. */
export interface ScheduleAccount {
  readonly heading: string;
  readonly counts: Counts;
  readonly ran: number;
  readonly skipped: number;
  readonly failed: number;
}

export interface RuleName {
  readonly id: string;
  readonly title: string;
}

export interface NotRun {
  readonly why: string;
  readonly rules: readonly RuleName[];
}

export interface Account {
  /** The workbook, as its reader knows it. */
  readonly name: string;
  /** `"1 error, 3 warnings and 2 notes."` */
  readonly verdict: string;
  /** `"34 rules ran, 45 were skipped."` */
  readonly coverage: string;
  /** How it was checked otherwise than any other workbook; the profile first. */
  readonly settings: readonly string[];
  readonly counts: Counts;
  readonly schedules: readonly ScheduleAccount[];
  readonly sheets: readonly SheetAccount[];
  /** What the rules that found something rest on. */
  readonly clauses: readonly ClauseAccount[];
  readonly registers: readonly RegisterAccount[];
  /** What to ask about tables that may be registers, and what was said of tables and could not be followed. */
  readonly questions: readonly string[];
  /** One entry a reason. */
  readonly skipped: readonly NotRun[];
  /** Rules that broke down, one entry each: a defect of ours, never a fault of the workbook. */
  readonly failed: readonly NotRun[];
}

/**
 * Lays a report out for people. What came from the workbook is made harmless to show (see `visible`), and is still
 * text: whoever makes a page of it has to escape it.
 *
 * @example accountOf(validate(snapshot), "tracker.xlsx").verdict // "2 errors and 1 note."
 */
export function accountOf(report: Report, name: string, catalogue: readonly Rule[] = CATALOGUE): Account {
  const rules = new Map(catalogue.map((rule) => [rule.id, rule]));
  const named = (id: string): RuleName => ({ id, title: rules.get(id)?.title ?? id });
  const reasons = new Map<string, RuleName[]>();
  for (const { rule, why } of report.rules.skipped) {
    const same = reasons.get(visible(why));
    if (same) same.push(named(rule));
    else reasons.set(visible(why), [named(rule)]);
  }
  const counts = tally(report.findings);
  return {
    name: visible(name),
    verdict: verdict(counts),
    coverage: coverage(report.rules),
    settings: settingsSay(report.settings).map(visible),
    counts,
    schedules: bySchedule(report, rules),
    sheets: foldedBySheet(report.findings, rules),
    clauses: clausesOf(report.findings, rules),
    registers: report.registers.map((register) => {
      const readers = report.rules.ran.filter((id) => isMadeFor(rules.get(id), register.kind));
      const told = {
        ...register,
        kind: visible(register.kind),
        sheet: visible(register.sheet),
        why: visible(register.why),
        rules: readers,
      };
      return { ...told, says: registerSays(told) };
    }),
    questions: questionsOf(report),
    skipped: [...reasons].map(([why, skipped]) => ({ why, rules: skipped })),
    failed: report.rules.failed.map(({ rule, why }) => ({ why: visible(why), rules: [named(rule)] })),
  };
}

/** One question a table, whatever number of registers it may be. */
function questionsOf({ candidates, unheeded }: Report): string[] {
  const tables = new Map<string, CandidateFound[]>();
  for (const one of candidates) {
    const place = JSON.stringify([one.sheet, one.range]);
    tables.set(place, [...(tables.get(place) ?? []), one]);
  }
  return [...[...tables.values()].map(candidateSays), ...unheeded.map(unheededSays)].map(visible);
}

function isMadeFor(rule: Rule | undefined, kind: string): boolean {
  return Array.isArray(rule?.reads) && (rule.reads as readonly string[]).includes(kind);
}

function bySchedule({ findings, rules: { ran, skipped, failed } }: Report, rules: ReadonlyMap<string, Rule>) {
  const heading = (id: string): string => headingOf(rules.get(id));
  return SCHEDULE_HEADINGS.map((title) => {
    const here = (id: string): boolean => heading(id) === title;
    return {
      heading: title,
      counts: tally(findings.filter(({ rule }) => here(rule))),
      ran: ran.filter(here).length,
      skipped: skipped.filter(({ rule }) => here(rule)).length,
      failed: failed.filter(({ rule }) => here(rule)).length,
    };
  }).filter(({ counts, ran: made, skipped: left, failed: broken }) => {
    return made + left + broken + counts.error + counts.warning + counts.note > 0;
  });
}

/** `WB-02 and WB-03`, for a line that only names rules. */
export function idsOf(rules: readonly RuleName[]): string {
  return listed(rules.map(({ id }) => id));
}
