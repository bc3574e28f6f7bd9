import { source } from "../../partnership";
import { columnOf, type Register, type YearFigures } from "../../registers";
import { listed, quote } from "../../text";
import { cellName } from "../../workbook";
import type { Context } from "../context";
import { printed } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { amountOf, commonYears, forYear } from "./amounts";
import { initiativesOf, isOfAnother } from "./initiatives";
import { COMPARED_AT_MOST, grouped, matches, type Group, type Match } from "./matching";

const NAMED_AT_MOST = 6;

export const shortOfAllocation: Rule = {
  id: "FIN-05",
  schedule: 5,
  title: "Less identified than allocated, by initiative",
  severity: "warning",
  source: source("scrutiny", "9.1 Financial Implications"),
  clause:
    "The savings have initial allocations by initiative; what is identified is set against them, and the rest of the options is still to be identified.",
  about:
    "An initiative of a savings plan whose progress, in another table of the workbook, shows less for the year than was allocated. Initiatives are matched by name, also where one is abbreviated (P&C for People and Communities), or where one table numbers its lines (P1 – Back office) and the other does not; a match that is only likely gives a note. Lines of the plan that no line of progress is named like are told in one note.",
  remedy:
    "Find the rest of the saving, or change the allocation and write down who agreed it. Where the names differ, use one name in both tables.",
  isGeneral: true,
  reads: ["savings plan", "savings progress"],
  *check(context) {
    for (const progress of context.registers("savings progress")) {
      for (const plan of context.registers("savings plan")) {
        if (isOfAnother(context, plan, progress)) continue;
        yield* compare(context, plan, progress);
      }
    }
  },
};

function* compare(context: Context, plan: Register, progress: Register): Generator<Draft> {
  const years = commonYears(context, plan, progress);
  if (years.length === 0) return;
  const isByCouncil = columnOf(plan, "council") !== null && columnOf(progress, "council") !== null;
  const planned = grouped(initiativesOf(context, plan), isByCouncil);
  const shown = grouped(initiativesOf(context, progress), isByCouncil);
  const pairs = matches(planned, shown, isByCouncil);
  for (const pair of pairs) {
    for (const { year, one, other } of years) {
      const draft = shortfall(context, plan, progress, pair, year, one, other);
      if (draft) yield draft;
    }
  }
  // Names of long tables are compared as written only: what is left over says little there.
  if (pairs.length > 0 && planned.length <= COMPARED_AT_MOST && shown.length <= COMPARED_AT_MOST)
    yield* unmatched(context, plan, progress, planned, shown, pairs);
}

function shortfall(
  context: Context,
  plan: Register,
  progress: Register,
  pair: Match,
  year: string,
  planColumns: readonly YearFigures[],
  progressColumns: readonly YearFigures[],
): Draft | null {
  const allocated = amountOf(context, plan, rowsIn(pair.one), planColumns);
  const identified = amountOf(context, progress, rowsIn(pair.other), progressColumns);
  if (!allocated || !identified) return null;
  // A bare number beside pounds: nobody says how much it is.
  if ((allocated.unit?.kind === "money") !== (identified.unit?.kind === "money")) return null;
  // Savings are written as positive figures in one table and as negative ones in another.
  const least = Math.abs(allocated.value) - Math.abs(identified.value);
  const rounding = (allocated.place + identified.place) / 2;
  if (least <= rounding * (1 + 1e-9)) return null;
  const finer = [allocated.unit, identified.unit].sort((a, b) => (a?.factor ?? 1) - (b?.factor ?? 1))[0]!;
  const names = [pair.one.first.name, pair.other.first.name].map(quote);
  const where = `${sheetPrefix(context, plan, progress)}${listed(allocated.cells.slice(0, 3).map(({ row, column }) => cellName(row, column)))}`;
  const how =
    names[0] === names[1]
      ? ""
      : ` The two names ${pair.isLikely ? "may" : "are taken to"} mean one initiative.`;
  const isFirm = !pair.isLikely && !pair.hasRivals && !identified.isApproximate && !allocated.isApproximate;
  const advice = pair.hasRivals
    ? "Other lines have names like it: say which belong to it, then find the rest."
    : pair.isLikely
      ? "If they do, find the rest or change the allocation; if not, name them apart."
      : "Find the rest, or change the allocation and note who agreed it.";
  return {
    sheet: progress.table.sheet,
    cells: identified.cells,
    severity: isFirm ? "warning" : "note",
    message: `${names[1]!} shows ${printed(identified.value, identified.unit)}${forYear(year)}, ${printed(least, finer)} less than the ${printed(allocated.value, allocated.unit)} allocated to ${names[0]!} (${where}).${how} ${advice}`,
    expected: printed(allocated.value, allocated.unit),
    found: printed(identified.value, identified.unit),
  };
}

function rowsIn({ lines }: Group): number[] {
  return lines.map(({ cell }) => cell.row);
}

function sheetPrefix(context: Context, plan: Register, progress: Register): string {
  return plan.table.sheet === progress.table.sheet ? "" : `${context.sheet(plan.table.sheet).name}, `;
}

/** One note for what can't be compared: the plan's lines on one side, progress under other names on the other. */
function* unmatched(
  context: Context,
  plan: Register,
  progress: Register,
  planned: readonly Group[],
  shown: readonly Group[],
  pairs: readonly Match[],
): Generator<Draft> {
  const placed = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const alone = planned.filter((group) => !placed.has(group));
  const unknown = shown.filter((group) => !placed.has(group));
  if (alone.length === 0) return;
  const there = `No line of progress (${context.sheet(progress.table.sheet).name}) is named like ${named(alone, "or")}`;
  yield {
    sheet: plan.table.sheet,
    cells: alone.flatMap(({ lines }) => lines.map(({ cell }) => cell)),
    severity: "note",
    message:
      unknown.length > 0
        ? `${there}, and no line here like ${named(unknown, "or")}, so what is identified can't be set against what was allocated. Use the same names in both tables.`
        : `${there}, so nothing is shown as identified for ${alone.length === 1 ? "it" : "them"}. Add a line of progress, with 0 where nothing is identified so far.`,
    found: alone
      .map(({ first }) => first.name)
      .slice(0, NAMED_AT_MOST)
      .join(", "),
  };
}

function named(groups: readonly Group[], and: string): string {
  const names = groups.slice(0, NAMED_AT_MOST).map(({ first }) => quote(first.name));
  const rest = groups.length - NAMED_AT_MOST;
  return listed(rest > 0 ? [...names, `${rest} more`] : names, and);
}
