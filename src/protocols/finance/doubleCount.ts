import {
  columnOf,
  HEADING,
  SUBTOTAL,
  TOTAL,
  rowKind,
  type Register,
  type YearFigures,
} from "../../registers";
import { comparable, listed, quote } from "../../text";
import { cellName } from "../../workbook";
import { BENEFITS } from "../clauses";
import type { Context } from "../context";
import { printed, same } from "../figures";
import type { Draft } from "../finding";
import { partsLines } from "../headers";
import type { Rule } from "../rule";
import { COMPARED_AT_MOST } from "./matching";
import { amountOf, commonYears, figuresOf, forYear } from "./amounts";
import { initiativesOf, isOfAnother, likeness, partiesIn, type Initiative } from "./initiatives";

const KINDS = ["savings plan", "savings progress"] as const;
/** Each table is compared with each; more than these are left alone, and that is said. */
const TABLES_AT_MOST = 30;

export const countedTwice: Rule = {
  id: "FIN-06",
  schedule: 5,
  title: "Same initiative counted twice",
  severity: "warning",
  ...BENEFITS,
  about:
    "An initiative that stands twice in one savings table under names that mean the same, or in two savings plans (or two tables of progress) with the same amount for the same year. The same initiative for each council, a plan beside its progress, and two versions of one table that share most of their lines are no double count. An initiative under two headings of one table with the same amounts is a note.",
  remedy:
    "Ask both owners whether it is one saving. If so, count it in one place; if not, name the lines so that a reader can tell them apart.",
  isGeneral: true,
  reads: KINDS,
  yieldsTo: ["WB-13"],
  *check(context) {
    for (const kind of KINDS) {
      const registers = context.registers(kind).map((register) => ({
        register,
        lines: initiativesOf(context, register),
      }));
      if (registers.length > TABLES_AT_MOST) {
        yield {
          sheet: -1,
          cells: [],
          severity: "note",
          message: `There are ${registers.length} tables of savings here; only up to ${TABLES_AT_MOST} are compared with one another, so a saving counted in two of them is not found. Check the tables of one year in a workbook of their own.`,
        };
      }
      for (const [index, { register, lines }] of registers.entries()) {
        yield* withinOne(context, register, lines);
        if (registers.length > TABLES_AT_MOST) continue;
        for (const other of registers.slice(0, index)) {
          if (!isOfAnother(context, register, other.register))
            yield* acrossTwo(context, other.register, other.lines, register, lines);
        }
      }
    }
  },
};

function* withinOne(context: Context, register: Register, lines: readonly Initiative[]): Generator<Draft> {
  const { table } = register;
  const years = figuresOf(context, register);
  const sections = sectionsOf(context, register);
  const told = new Set<Initiative>();
  for (const [one, other] of alike(lines, lines)) {
    if (one.cell.row >= other.cell.row || told.has(other) || isParted(context, one, other)) continue;
    const [here, there] = [sections(one.cell.row), sections(other.cell.row)];
    const isOneSection = here.index === there.index;
    const amounts = years.map((year) => equalAmount(context, one, [year], other, [year]));
    const shared = amounts.findIndex((amount) => amount !== null);
    // One line leaves its council blank, which another rule tells: with another amount it is the other council's part.
    if (shared < 0 && one.council !== other.council) continue;
    if (!isOneSection) {
      // `Staffing` stands under each service; a name that tells more, with the same amounts, may be one saving.
      const isTelling = one.words.length >= 2 && amounts.every((amount) => amount !== null);
      if (!isTelling || (here.council !== "" && there.council !== "" && here.council !== there.council))
        continue;
    }
    told.add(other);
    const isSure = isOneSection && shared >= 0;
    const amount = shared < 0 ? "" : `, each with ${amounts[shared]!}${forYear(years[shared]!.year)}`;
    yield {
      sheet: table.sheet,
      cells: [one.cell, other.cell],
      severity: isSure ? "warning" : "note",
      message: `${placed(one)} and ${placed(other)} ${isOneSection ? "seem to mean the same initiative" : "stand under two headings"}${amount}. If it is one saving, count it once; if not, name the lines apart.`,
      found: other.name,
    };
  }
}

function* acrossTwo(
  context: Context,
  first: Register,
  firstLines: readonly Initiative[],
  second: Register,
  secondLines: readonly Initiative[],
): Generator<Draft> {
  const years = commonYears(context, first, second);
  if (years.length === 0) return;
  const pairs = [...alike(firstLines, secondLines)].filter(
    ([one, other]) => one.council === other.council || one.council === "" || other.council === "",
  );
  const shared = new Set(pairs.map(([one]) => one)).size;
  // A later version of the same table, not a second count.
  if (shared * 2 > Math.min(firstLines.length, secondLines.length)) return;
  const isOneSheet = first.table.sheet === second.table.sheet;
  const told = new Set<Initiative>();
  for (const [one, other] of pairs) {
    if (told.has(other)) continue;
    for (const { year, one: here, other: there } of years) {
      const amount = equalAmount(context, one, here, other, there);
      if (amount === null) continue;
      told.add(other);
      const place = isOneSheet ? "" : `${context.sheet(first.table.sheet).name}, `;
      yield {
        sheet: second.table.sheet,
        cells: isOneSheet ? [one.cell, other.cell] : [other.cell],
        message: `${quote(other.name)} counts ${amount}${forYear(year)}, and so does ${quote(one.name)} in another table (${place}${cellName(one.cell.row, one.cell.column)}). If it is one saving, count it in one table only; if each has its own, name the council or the service on both.`,
        found: other.name,
      };
      break;
    }
  }
}

function placed({ name, cell }: Initiative): string {
  return `${quote(name)} (${cellName(cell.row, cell.column)})`;
}

/** Pairs of lines whose names surely mean one initiative. */
function* alike(
  ones: readonly Initiative[],
  others: readonly Initiative[],
): Generator<[Initiative, Initiative]> {
  if (ones.length <= COMPARED_AT_MOST && others.length <= COMPARED_AT_MOST) {
    for (const one of ones) {
      for (const other of others) {
        if (one === other) continue;
        const like = likeness(one, other);
        if (like === "same" || like === "sure") yield [one, other];
      }
    }
    return;
  }
  const byKey = new Map<string, Initiative>();
  for (const one of ones) if (!byKey.has(one.key)) byKey.set(one.key, one);
  for (const other of others) {
    const one = byKey.get(other.key);
    if (one && one !== other) yield [one, other];
  }
}

/** Whether columns beside the name set two lines of a table apart: the council, the directorate, the site. */
function isParted(context: Context, one: Initiative, other: Initiative): boolean {
  if (one.council !== "" && other.council !== "" && one.council !== other.council) return true;
  const { table } = one.register;
  const { grid } = context.sheet(table.sheet);
  const period = columnOf(one.register, "period")?.index;
  const textAt = (row: number, column: number): string => comparable(String(grid.value(row, column) ?? ""));
  if (period !== undefined && textAt(one.cell.row, period) !== textAt(other.cell.row, period)) return true;
  return table.columns.some(
    ({ index, header }) =>
      partsLines(header) &&
      comparable(grid.text(one.cell.row, index)) !== comparable(grid.text(other.cell.row, index)),
  );
}

/** Which part of a table a row is in, and which council its heading names. */
function sectionsOf(
  context: Context,
  { table }: Register,
): (row: number) => { index: number; council: string } {
  const { grid } = context.sheet(table.sheet);
  const found: { index: number; council: string }[] = [];
  let now = { index: 0, council: "" };
  for (let row = table.bodyTop; row <= table.area.bottom; row++) {
    const kind = rowKind(table, row);
    if (kind === HEADING) {
      const named = partiesIn(context.partnership, grid.text(row, table.labelColumn));
      now = { index: now.index + 1, council: listed(named.map(({ id }) => id)) };
    } else if (kind === SUBTOTAL || kind === TOTAL) now = { index: now.index + 1, council: "" };
    found[row - table.bodyTop] = now;
  }
  return (row) => found[row - table.bodyTop]!;
}

/** The amount two lines share, as it is printed; null where they differ or say nothing. */
function equalAmount(
  context: Context,
  one: Initiative,
  here: readonly YearFigures[],
  other: Initiative,
  there: readonly YearFigures[],
): string | null {
  const a = amountOf(context, one.register, [one.cell.row], here);
  const b = amountOf(context, other.register, [other.cell.row], there);
  return a && b && a.value !== 0 && same(a.value, b.value) ? printed(b.value, b.unit) : null;
}
