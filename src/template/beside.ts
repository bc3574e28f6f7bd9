/** A template made to stand beside what a workbook already has: names that are taken get a number. */
import { tokenize } from "@borgar/fx";
import type { PlanChart, PlanSheet, PlanTable, WorkbookPlan } from "./plan";

const LONGEST_SHEET_NAME = 31;

export interface Renamed {
  readonly what: "sheet" | "table" | "name";
  readonly from: string;
  readonly to: string;
}

/**
 * The plan with names nobody has yet, and everything in it that names a sheet, a table or a name put right.
 *
 * @example besideWhatIsThere(plan, { sheets: ["Savings"], names: [] }).renamed // [{ what: "sheet", from: "Savings", to: "Savings (2)" }]
 */
export function besideWhatIsThere(
  plan: WorkbookPlan,
  taken: { readonly sheets: readonly string[]; readonly names: readonly string[] },
): { readonly plan: WorkbookPlan; readonly renamed: readonly Renamed[] } {
  const sheets = renaming(
    plan.sheets.map(({ name }) => name),
    taken.sheets,
    (name, number) => `${name.slice(0, LONGEST_SHEET_NAME - ` (${number})`.length)} (${number})`,
  );
  const tables = plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const names = plan.names.map(({ name }) => name);
  const others = renaming([...tables, ...names], taken.names, numbered);
  const renamed = [
    ...[...sheets].map(([from, to]) => ({ what: "sheet" as const, from, to })),
    ...tables
      .filter((name) => others.has(name))
      .map((from) => ({ what: "table" as const, from, to: others.get(from)! })),
    ...names
      .filter((name) => others.has(name))
      .map((from) => ({ what: "name" as const, from, to: others.get(from)! })),
  ];
  if (renamed.length === 0) return { plan, renamed };
  const words = new Words(sheets, others);
  return {
    plan: {
      ...plan,
      sheets: plan.sheets.map((sheet) => renamedSheet(sheet, words)),
      names: plan.names.map(({ name, formula, comment }) => ({
        name: words.other(name),
        formula: words.formula(formula),
        comment,
      })),
    },
    renamed,
  };
}

/** As Excel does it for copies of tables; a few letters and a number would be a cell. */
function numbered(name: string, number: number): string {
  return /^[a-z]{1,3}$/iu.test(name) ? `${name}_${number}` : `${name}${number}`;
}

/** From the names that are taken to free ones; names that differ only in their capitals are the same to Excel. */
function renaming(
  wanted: readonly string[],
  taken: readonly string[],
  called: (name: string, number: number) => string,
): Map<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const own = new Set(wanted.map((name) => name.toLowerCase()));
  const found = new Map<string, string>();
  for (const name of wanted) {
    if (!used.has(name.toLowerCase())) continue;
    let number = 2;
    while (used.has(called(name, number).toLowerCase()) || own.has(called(name, number).toLowerCase()))
      number++;
    const free = called(name, number);
    used.add(free.toLowerCase());
    found.set(name, free);
  }
  return found;
}

/** What is called otherwise now. */
class Words {
  private readonly sheets: ReadonlyMap<string, string>;
  private readonly others: ReadonlyMap<string, string>;

  constructor(sheets: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) {
    const lower = (names: ReadonlyMap<string, string>) =>
      new Map([...names].map(([from, to]) => [from.toLowerCase(), to]));
    this.sheets = lower(sheets);
    this.others = lower(others);
  }

  sheet(name: string): string {
    return this.sheets.get(name.toLowerCase()) ?? name;
  }

  other(name: string): string {
    return this.others.get(name.toLowerCase()) ?? name;
  }

  /** A formula without its `=`; text in quotes stays as it is. */
  formula(formula: string): string {
    return tokenize(formula)
      .map(({ type, value }) => {
        if (type === "structured") {
          const bracket = value.indexOf("[");
          return this.other(value.slice(0, bracket)) + value.slice(bracket);
        }
        return type.startsWith("range") ? this.reference(value) : value;
      })
      .join("");
  }

  /** `Lists!$A$5`, a name, or a name of a sheet. */
  reference(text: string): string {
    const mark = text.lastIndexOf("!");
    if (mark < 0) return this.other(text);
    const written = text.slice(0, mark);
    const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
    const now = this.sheet(name);
    return now === name ? text : `${quoted(now)}${text.slice(mark)}`;
  }
}

function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\d_]*$/u.test(sheet) && !/^[a-z]{1,3}\d+$/iu.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

function renamedSheet(sheet: PlanSheet, words: Words): PlanSheet {
  const links = new Set(sheet.links.map(({ row, column }) => `${row},${column}`));
  return {
    ...sheet,
    name: words.sheet(sheet.name),
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row, down) =>
        row.map((cell, across) => {
          if (cell.formula !== undefined) return { ...cell, formula: words.formula(cell.formula) };
          // A link shows the name of the sheet it leads to.
          const isLink = links.has(`${block.top + down},${block.left + across}`);
          return isLink && typeof cell.value === "string" ? { value: words.sheet(cell.value) } : cell;
        }),
      ),
    })),
    tables: sheet.tables.map((table) => renamedTable(table, words)),
    validations: sheet.validations.map(({ formula1, formula2, ...rest }) => ({
      ...rest,
      ...(formula1 !== undefined && { formula1: words.formula(formula1) }),
      ...(formula2 !== undefined && { formula2: words.formula(formula2) }),
    })),
    conditionalFormats: sheet.conditionalFormats.map((each) => ({
      ...each,
      formula: words.formula(each.formula),
    })),
    charts: sheet.charts.map((chart) => renamedChart(chart, words)),
    links: sheet.links.map((link) => ({
      ...link,
      location: words.reference(link.location),
    })),
  };
}

function renamedTable(table: PlanTable, words: Words): PlanTable {
  return {
    ...table,
    name: words.other(table.name),
    columns: table.columns.map(({ formula, asFunction, totalFormula, ...rest }) => ({
      ...rest,
      ...(formula !== undefined && { formula: words.formula(formula) }),
      ...(asFunction !== undefined && { asFunction: words.formula(asFunction) }),
      ...(totalFormula !== undefined && { totalFormula: words.formula(totalFormula) }),
    })),
  };
}

function renamedChart(chart: PlanChart, words: Words): PlanChart {
  return {
    ...chart,
    series: chart.series.map(({ name, categories, values, color }) => ({
      name: words.reference(name),
      categories: words.reference(categories),
      values: words.reference(values),
      color,
    })),
  };
}
