import {
  columnsOf,
  columnOf,
  headerOf,
  LINE,
  profile,
  rowsOf,
  type Register,
  type RegisterColumn,
} from "../../registers";
import { comparable, listed, quote } from "../../text";
import type { Sheet } from "../../workbook";
import { source } from "../../partnership";
import type { Context } from "../context";
import { figureAt, printed, same, Sum } from "../figures";
import type { Draft } from "../finding";
import { textsAround } from "../notes";
import type { Rule } from "../rule";

/** Words that say whether a year's figure is new, goes on, or adds up the years before it. */
const SAYS_WHICH =
  /\b(?:increment\w*|cumulativ\w*|non-?recurr\w*|recurr\w*|recurs?|same level|ongoing|on-going|one[- ]?off|permanent\w*|temporary|additional|further|per (?:year|annum)|p\.a\b|pa\b|year[- ]on[- ]year|(?:each|every) year|full[- ]year|part[- ]year|in[- ]year|base budget)/;
const FEWEST_LINES = 2;

export const unstatedIncrement: Rule = {
  id: "FIN-08",
  schedule: 5,
  title: "Not said whether savings are incremental or cumulative",
  severity: "note",
  source: source("scrutiny", "9.1 Financial Implications"),
  clause:
    "The target is £4.5m in 2019/20 “with a further £4.5m required in 2020/21”, £9.0m in all: the text says that the second year's figure comes on top; the table of equal figures beside it does not.",
  about:
    "A savings plan whose years show the same figures on all or nearly all lines, where neither title, headers nor notes say whether the later years are further savings or the same savings going on.",
  remedy:
    "Write in the headers whether each year's figures are incremental (on top of the year before) or cumulative (including it).",
  isGeneral: true,
  reads: ["savings plan"],
  options: {
    share: {
      standard: 90,
      most: 100,
      about: "the share of lines, in per cent, whose figures must repeat from one year to the next",
    },
  },
  *check(context) {
    for (const register of context.registers("savings plan")) {
      if (saidOfYears(context, register) !== "") continue;
      const years = columnsOf(register, "year");
      // Councils side by side may well save the same; each is compared with itself.
      for (const party of new Set(years.map((column) => column.party)))
        yield* repeated(
          context,
          register,
          years.filter((column) => column.party === party),
        );
    }
  },
};

/** What the title, a header or a note beside the table says of its years as a whole; `""` where nothing does. */
export function saidOfYears(context: Context, { table }: Register): string {
  return textsAround(context, table)
    .filter((text) => SAYS_WHICH.test(text))
    .join("; ");
}

/** What a line, by its name or its note, says of itself. */
export function saidOfLine(sheet: Sheet, register: Register, row: number): string {
  return [columnOf(register, "initiative"), columnOf(register, "note")]
    .flatMap((column) => (column ? [comparable(sheet.grid.text(row, column.index))] : []))
    .filter((text) => SAYS_WHICH.test(text))
    .join("; ");
}

function* repeated(context: Context, register: Register, years: readonly RegisterColumn[]): Generator<Draft> {
  const { table } = register;
  const sheet = context.sheet(table.sheet);
  const rows = [...rowsOf(table, LINE)].filter((row) => saidOfLine(sheet, register, row) === "");
  for (let at = 0; at + 1 < years.length;) {
    let end = at;
    while (
      end + 1 < years.length &&
      repeats(context, register, rows, years[end]!.index, years[end + 1]!.index)
    )
      end++;
    if (end === at) {
      at++;
      continue;
    }
    const run = years.slice(at, end + 1);
    const { unit } = profile(sheet, table, run[0]!.index);
    const sums = run.map(({ index }) => {
      const own = profile(sheet, table, index).unit;
      const sum = new Sum();
      for (const row of rows) sum.add(figureAt(sheet, row, index, own)?.value ?? 0);
      return sum.value;
    });
    const all = new Sum();
    for (const sum of sums) all.add(sum);
    const names = listed(run.map(({ index }) => quote(headerOf(table, index))));
    yield {
      sheet: table.sheet,
      cells: run.map(({ index }) => ({ row: table.headerRow, column: index })),
      message: `${names} hold the same figures on all or nearly all lines, and nothing says whether the later ones are further savings or the same savings going on. Write “incremental” or “cumulative” in the headers: the lines come to ${printed(all.value, unit)} in the one case and to ${printed(sums[sums.length - 1]!, unit)} a year in the other.`,
      found: printed(sums[0]!, unit),
    };
    at = end + 1;
  }
}

/** Whether a year's figures are those of the year before on nearly all lines that have any. */
function repeats(
  context: Context,
  { table }: Register,
  rows: readonly number[],
  before: number,
  after: number,
): boolean {
  const sheet = context.sheet(table.sheet);
  const units = [before, after].map((column) => profile(sheet, table, column).unit);
  let equal = 0;
  let lines = 0;
  for (const row of rows) {
    const one = figureAt(sheet, row, before, units[0]!)?.value ?? 0;
    const other = figureAt(sheet, row, after, units[1]!)?.value ?? 0;
    if (one === 0 && other === 0) continue;
    lines++;
    if (same(one, other)) equal++;
  }
  return equal >= FEWEST_LINES && equal * 100 >= lines * context.option("share");
}
