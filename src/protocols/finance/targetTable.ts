/** Savings against the targets of a table of their own: by year, and of the councils that have a target. */
import { ExactSum } from "../../money";
import { findParty, PROFILES } from "../../partnership";
import {
  columnOf,
  LINE,
  profile,
  registerPlace,
  rowsOf,
  targetTables,
  yearFigures,
  yearOfHeader,
  type Recognised,
  type Register,
  type TargetTable,
  type YearFigures,
} from "../../registers";
import { comparable, counted, listed, quote } from "../../text";
import { areaName, type Sheet, type Snapshot } from "../../workbook";
import { figureAt } from "../figures";
import { against, identifiedIn } from "./identified";
import type { SavingsByYear, SavingsYear } from "./savingsYear";

/** How targets were first spread over initiatives is no saving that was identified. */
const ALLOCATION = /\ballocat/;
/** Words for both councils, or for more than one. */
const OF_SEVERAL = /^$|\b(?:both|joint|jointly|shared|all|and)\b|[&/+,]/;
const NAMED_AT_MOST = 6;

/** The targets of one year. */
interface OfYear {
  /** By council; `""` where they are of all together. */
  readonly targets: ReadonlyMap<string, number>;
  /** Councils whose line has no figure, or that have no line for this year and have one for another. */
  readonly without: readonly string[];
  /** Councils with two lines. */
  readonly twice: readonly string[];
}

/**
 * Sets the one savings register that is without a target of its own against the table of targets. With more than one
 * register or table nothing tells which belongs to which: then a remark says so.
 */
export function byTargetTable(
  snapshot: Snapshot,
  recognised: Recognised,
  registers: readonly Register[],
): SavingsByYear[] {
  const meant = meantBy(registers);
  if (meant.length === 0) return [];
  const tables = targetTables(snapshot, recognised);
  const [first, another] = tables;
  if (!first) return [];
  const told = (remark: string): SavingsByYear[] => [
    { ...placeOf(snapshot, first), years: [], targets: null, remarks: [remark] },
  ];
  if (another) {
    return told(
      `Several tables state targets: ${places(tables.map(({ table }) => `${quote(snapshot.sheets[table.sheet]!.name)}, ${areaName(table.area)}`))}. Keep the targets in one of them, or in a row “Target” below the savings.`,
    );
  }
  const [register, other] = meant;
  if (other) {
    return told(
      `These targets may be those of several tables of savings: ${places(meant.map((one) => `${quote(snapshot.sheets[one.table.sheet]!.name)}, ${registerPlace(one)}`))}. State the target of each in a row “Target” below its lines.`,
    );
  }
  return [compared(snapshot, register!, first)];
}

/** Progress is what is identified; a plan is it where there is no progress. */
function meantBy(registers: readonly Register[]): readonly Register[] {
  const all = registers.filter(
    ({ table }) => !ALLOCATION.test(comparable(table.title)) && !ALLOCATION.test(comparable(table.name)),
  );
  const progress = all.filter(({ kind }) => kind === "savings progress");
  return progress.length > 0 ? progress : all;
}

function compared(snapshot: Snapshot, register: Register, targets: TargetTable): SavingsByYear {
  const sheet = snapshot.sheets[register.table.sheet]!;
  const byYear = read(snapshot.sheets[targets.table.sheet]!, targets);
  const figures = yearFigures(sheet, register);
  const own = [...new Set(figures.map(({ year }) => year))];
  const years: SavingsYear[] = [];
  const remarks: string[] = [];
  for (const year of own) {
    const ofYear = byYear.get(year);
    if (!ofYear || (ofYear.targets.size === 0 && ofYear.twice.length === 0)) continue;
    const found = yearOf(sheet, register, year, ofYear, figures);
    if ("years" in found) years.push(found.years);
    if (found.remark !== null) remarks.push(found.remark);
  }
  remarks.push(...unmatched(own, byYear));
  const { sheet: name, range } = placeOf(snapshot, targets);
  return {
    sheet: sheet.name,
    range: registerPlace(register),
    title: register.table.title,
    years,
    targets: { sheet: name, range },
    remarks,
  };
}

function yearOf(
  sheet: Sheet,
  register: Register,
  year: string,
  { targets, without, twice }: OfYear,
  figures: readonly YearFigures[],
): { readonly years: SavingsYear; readonly remark: string | null } | { readonly remark: string } {
  if (twice.length > 0) {
    const whose = twice.filter((council) => council !== "");
    return {
      remark: `${year} has two targets${whose.length > 0 ? ` of ${listed(whose)}` : ""}, so it is not shown. Keep one line for each year${whose.length > 0 ? " and council" : ""}.`,
    };
  }
  const its = figures.filter((each) => each.year === year);
  const isOfCouncils = !targets.has("");
  const councils = its.filter(({ party }) => party !== undefined);
  const whole = its.find(({ party }) => party === undefined);
  const column = columnOf(register, "council");
  const saysWhose = column !== null || councils.length > 0;
  if (isOfCouncils && without.length > 0 && !saysWhose) {
    return {
      remark: `${year}: ${listed(without)} ${without.length === 1 ? "has" : "have"} no target, and the savings do not say whose they are, so they are not set against it. Add a column “Council” to them, or the target that is missing.`,
    };
  }
  const counts = (row: number, { party }: YearFigures): boolean => {
    if (!isOfCouncils) return true;
    if (party !== undefined) return targets.has(party);
    if (!column) return true;
    const council = councilOf(sheet.grid.text(row, column.index));
    return targets.has(council) || (without.length === 0 && OF_SEVERAL.test(comparable(council)));
  };
  const columns = isOfCouncils && !column && councils.length > 0 ? councils : whole ? [whole] : its;
  const identified = identifiedIn(sheet, register, columns, counts);
  const target = new ExactSum();
  for (const each of targets.values()) target.add(each);
  const set = identified && against(year, target.total().toNumber(), identified);
  if (!set) return { remark: `${year}: the savings are not given in money, so no gap can be worked out.` };
  const { leftOut } = identified;
  return {
    years: set,
    remark:
      leftOut === 0
        ? null
        : `${year}: ${counted(leftOut, "saving")} of councils without a target ${leftOut === 1 ? "is" : "are"} not counted.`,
  };
}

/** Years that only one of the two has. */
function unmatched(own: readonly string[], byYear: ReadonlyMap<string, OfYear>): string[] {
  const wanted = [...byYear].filter(([, { targets }]) => targets.size > 0).map(([year]) => year);
  if (own.every((year) => year === ""))
    return [
      `The savings name no year, and the targets are of ${listed(wanted)}: they can’t be set against each other.`,
    ];
  const missing = wanted.filter((year) => !own.includes(year));
  const open = own.filter((year) => year !== "" && !wanted.includes(year));
  return [
    ...(missing.length > 0
      ? [`No column or line of the savings is of ${listed(missing)}, for which there is a target.`]
      : []),
    ...(open.length > 0 ? [`There is no target for ${listed(open)}.`] : []),
  ];
}

function read(sheet: Sheet, { table, year, target, council }: TargetTable): Map<string, OfYear> {
  const { unit } = profile(sheet, table, target);
  const lines = [...rowsOf(table, LINE)].flatMap((row) => {
    const of = yearOfHeader(sheet.grid.text(row, year));
    if (of === "") return [];
    const whose = council === null ? "" : councilOf(sheet.grid.text(row, council));
    return [{ year: of, council: whose, target: figureAt(sheet, row, target, unit)?.value ?? null }];
  });
  const councils = [...new Set(lines.map((line) => line.council))];
  const years = [...new Set(lines.map((line) => line.year))];
  return new Map(
    years.map((of): [string, OfYear] => {
      const stated = lines.filter((line) => line.year === of && line.target !== null);
      const targets = new Map(stated.map((line) => [line.council, line.target!]));
      return [
        of,
        {
          targets,
          without: councils.filter((one) => !targets.has(one)),
          twice: [...targets.keys()].filter(
            (one) => stated.filter((line) => line.council === one).length > 1,
          ),
        },
      ];
    }),
  );
}

/** A council by its short name, however it is written; else what is written. */
function councilOf(text: string): string {
  for (const { partnership } of PROFILES) {
    const party = findParty(partnership, text);
    if (party) return party.id;
  }
  return text.trim();
}

function placeOf(
  snapshot: Snapshot,
  { table }: TargetTable,
): { readonly sheet: string; readonly range: string; readonly title: string } {
  return {
    sheet: snapshot.sheets[table.sheet]!.name,
    range: areaName(table.area),
    title: table.title,
  };
}

function places(all: readonly string[]): string {
  const rest = all.length - NAMED_AT_MOST;
  return rest > 0 ? `${all.slice(0, NAMED_AT_MOST).join("; ")} and ${rest} more` : all.join("; ");
}
