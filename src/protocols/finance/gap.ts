import {
  GAP,
  IDENTIFIED,
  LINE,
  profile,
  rowsOf,
  TARGET,
  type Register,
  type YearFigures,
} from "../../registers";
import { source } from "../../partnership";
import { quote } from "../../text";
import type { Unit } from "../../money";
import { type Cell, type Sheet } from "../../workbook";
import type { Context } from "../context";
import { figureAt, printed, same, Sum, type Figure } from "../figures";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { figuresOf } from "./amounts";

interface Stated extends Figure {
  readonly cell: Cell;
  readonly text: string;
}

export const statedGap: Rule = {
  id: "FIN-04",
  schedule: 5,
  title: "Stated savings and gap contradict the items",
  severity: "error",
  source: source("scrutiny", "9.1 Financial Implications"),
  clause:
    "Savings identified are set against the year's target, and what is still to be identified is what remains.",
  about:
    "A table of savings that states what is identified, what is still to find, or both. What is identified must be the sum of the items, and the gap the target less the items, to the last place that is printed.",
  remedy:
    "Add up the items again and subtract them from the target, then correct the figure that does not fit. =JWA.SAVINGS_GAP gives the gap year by year.",
  isGeneral: true,
  reads: ["savings progress"],
  *check(context) {
    for (const register of context.registers("savings progress")) {
      for (const figures of figuresOf(context, register)) yield* checkYear(context, register, figures);
    }
  },
};

function* checkYear(
  context: Context,
  { table }: Register,
  { index: column, has }: YearFigures,
): Generator<Draft> {
  const sheet = context.sheet(table.sheet);
  const { unit, isUnsure } = profile(sheet, table, column);
  if (isUnsure) return;
  const items = new Sum();
  // Lines above what is stated and lines below it: nothing tells which of them it is stated of.
  const stated = [...rowsOf(table, IDENTIFIED, GAP)].filter((row) => figureAt(sheet, row, column, unit));
  const sides = new Set<boolean>();
  for (const row of rowsOf(table, LINE)) {
    if (!has(row)) continue;
    const figure = figureAt(sheet, row, column, unit);
    if (!figure) continue;
    items.add(figure.value);
    for (const at of stated) sides.add(row < at);
  }
  if (sides.size > 1) return;
  if (items.count === 0) return;
  const one = (kind: typeof IDENTIFIED | typeof GAP | typeof TARGET): Stated | null => {
    for (const row of rowsOf(table, kind)) {
      if (!has(row)) continue;
      const figure = figureAt(sheet, row, column, unit);
      if (figure) return { ...figure, cell: { row, column }, text: shown(sheet, { row, column }, unit) };
    }
    return null;
  };
  const identified = one(IDENTIFIED);
  const gap = one(GAP);
  const target = one(TARGET);
  const left = target ? Number((target.value - items.value).toPrecision(15)) : null;
  const sum = printed(items.value, unit);

  const wrongIdentified = identified && !agrees(items.value, identified);
  const wrongGap = gap && left !== null && !agrees(left, gap);
  const swapped = wrongIdentified && wrongGap && agrees(left, identified) && agrees(items.value, gap);
  const hint = swapped ? " The two figures look swapped: each fits where the other stands." : "";
  if (wrongIdentified) {
    yield {
      sheet: table.sheet,
      cells: [identified.cell],
      message: `${quote(identified.text)} is stated as identified, but the ${items.count} items come to ${sum}. Add the item that is missing, or correct the figure.${hint}`,
      expected: sum,
      found: identified.text,
    };
  }
  if (wrongGap && target) {
    yield {
      sheet: table.sheet,
      cells: [gap.cell],
      message: `${quote(gap.text)} is stated as still to find, but the target of ${quote(target.text)} less the items (${sum}) leaves ${printed(left, unit)}. Correct the figure, or the items.${hint}`,
      expected: printed(left, unit),
      found: gap.text,
    };
  }
  if (identified && gap && target && !wrongGap && !wrongIdentified) {
    const difference = target.value - identified.value - gap.value;
    if (same(difference, 0) || Math.abs(difference) <= identified.place + gap.place) return;
    yield {
      sheet: table.sheet,
      cells: [identified.cell, gap.cell],
      message: `${quote(identified.text)} identified and ${quote(gap.text)} to find do not add to the target of ${quote(target.text)}. Correct the one that is wrong.`,
      expected: target.text,
      found: printed(identified.value + gap.value, unit),
    };
  }
}

/** A figure printed to a place agrees with whatever rounds to it. */
function agrees(exact: number, stated: Figure): boolean {
  return same(exact, stated.value) || Math.abs(exact - stated.value) <= (stated.place / 2) * (1 + 1e-9);
}

function shown(sheet: Sheet, { row, column }: Cell, unit: Unit | null): string {
  const value = sheet.grid.value(row, column);
  if (typeof value === "number") return printed(figureAt(sheet, row, column, unit)!.value, unit);
  return typeof value === "string" ? value : "";
}
