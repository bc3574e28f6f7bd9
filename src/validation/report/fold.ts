/** Findings in the order people read them: by sheet, by schedule, and what is alike under one heading. */
import {
  headingOf,
  SCHEDULE_HEADINGS,
  SEVERITIES,
  type Finding,
  type Rule,
  type Severity,
} from "../../protocols";
import { citation } from "../../partnership";
import { visible } from "../../text";
import { tally } from "../validate";
import { moreAlike, WHOLE_WORKBOOK, type Counts } from "./words";

/** One thing found; findings of the same words are one, with the cells of all. */
export interface Item {
  /** `""` where it is about the workbook as a whole. */
  readonly cells: string;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  /** Which findings of the report it stands for, counted from 0. */
  readonly findings: readonly number[];
}

/** Findings of one rule, severity and source on one sheet. */
export interface Group {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly citation: string;
  readonly items: readonly Item[];
}

export interface SheetAccount {
  /** As the report has it: `""` is the workbook as a whole. */
  readonly sheet: string;
  readonly heading: string;
  readonly counts: Counts;
  readonly schedules: readonly { readonly heading: string; readonly groups: readonly Group[] }[];
}

interface Place {
  readonly finding: Finding;
  readonly index: number;
}

/** The report's findings by sheet, in the order of its sheets, with the rules' titles. */
export function foldedBySheet(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): SheetAccount[] {
  const places = findings.map((finding, index) => ({ finding, index }));
  return [...by(places, ({ finding }) => finding.sheet)].map(([sheet, here]) => ({
    sheet,
    heading: sheet === "" ? WHOLE_WORKBOOK : visible(sheet),
    counts: tally(here.map(({ finding }) => finding)),
    schedules: [...by(here, ({ finding }) => headingOf(rules.get(finding.rule)))]
      .sort(([a], [b]) => SCHEDULE_HEADINGS.indexOf(a) - SCHEDULE_HEADINGS.indexOf(b))
      .map(([heading, ofSchedule]) => ({ heading, groups: groups(ofSchedule, rules) })),
  }));
}

/** Errors first; within a severity by rule, and otherwise from top to bottom as the report has them. */
function groups(places: readonly Place[], rules: ReadonlyMap<string, Rule>): Group[] {
  const alike = by(places, ({ finding }) =>
    JSON.stringify([finding.severity, finding.rule, citation(finding.source)]),
  );
  return [...alike.values()]
    .map((same) => {
      const { rule, severity, source } = same[0]!.finding;
      return {
        rule,
        title: rules.get(rule)?.title ?? rule,
        severity,
        citation: visible(citation(source)),
        items: [...by(same, wordsOf).values()].map(item),
      };
    })
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.rule.localeCompare(b.rule),
    );
}

function wordsOf({ finding: { message, found, expected } }: Place): string {
  return JSON.stringify([message, found ?? null, expected ?? null]);
}

function item(same: readonly Place[]): Item {
  const { message, found, expected } = same[0]!.finding;
  return {
    cells: same.flatMap(({ finding: { cells } }) => (cells === "" ? [] : [visible(cells)])).join(","),
    message: visible(message),
    ...(found === undefined ? {} : { found: visible(found) }),
    ...(expected === undefined ? {} : { expected: visible(expected) }),
    findings: same.map(({ index }) => index),
  };
}

function by<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const same = groups.get(key(one));
    if (same) same.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/**
 * The first items of a group, and what is said of the rest, if any. The forms that show a report whole leave it out:
 * the sheet and the JSON.
 */
export function firstOf(
  items: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly rest: string | null } {
  const shown = items.slice(0, most);
  const left = items.slice(most).reduce((sum, { findings }) => sum + findings.length, 0);
  return { shown, rest: left > 0 ? moreAlike(left) : null };
}
