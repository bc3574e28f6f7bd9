/** What the other functions take for 100,000 cells. No peer does the same, so nothing is claimed of their speed. */
import { alternateWarm, spread, timed } from "../measure";
import { claim, counted, heading, spreadCells, table } from "../told";
import { amounts, numbersFrom, pence, total } from "./column";
import type { Call, Cells } from "./excel";

const CELLS = 100_000;
const YEARS = 10;

const GRADES = [
  ["CCC Director Pay Band B", "Senior Manager Pay Band 3"],
  ["PCC Senior Manager pay Band 3", "Director Pay Band B"],
  ["DPB B", "Senior Manager Pay Band 3"],
] as const;

/** As papers print money, and what it is in pounds. */
const PRINTED = [
  ["-£500k", -500_000],
  ["£0.450m", 450_000],
  ["Circa £1.0m", 1_000_000],
  ["(1,781)", -1_781],
  ["£1,850", 1_850],
] as const;

export function otherFunctions(call: Call, rounds: number): void {
  heading(`Other functions on ${counted(CELLS)} cells, ${rounds} rounds (ms)`);
  const column = amounts(CELLS);
  const savings = block(CELLS / YEARS, YEARS);
  const targets = [Array.from({ length: YEARS }, () => 60_000_000)];
  const grades = Array.from({ length: CELLS }, (_, row) => [GRADES[row % GRADES.length]![0]]);
  const printed = Array.from({ length: CELLS }, (_, row) => [PRINTED[row % PRINTED.length]![0]]);
  let balanced: Cells = [];
  let gaps: Cells = [];
  let mapped: Cells = [];
  let pounds: Cells = [];
  const given = alternateWarm(
    {
      "COST_SHARE at 82:18, balanced": () =>
        timed(() => (balanced = call("COST_SHARE", column, [["82:18"]], null, null, true))),
      "SAVINGS_GAP, 10,000 lines x 10 years": () =>
        timed(() => (gaps = call("SAVINGS_GAP", targets, savings))),
      GRADE_MAP: () => timed(() => (mapped = call("GRADE_MAP", grades))),
      AMOUNT: () => timed(() => (pounds = call("AMOUNT", printed))),
    },
    rounds,
  );
  table(
    ["", "least", "median", "most"],
    Object.entries(given).map(([name, figures]) => [name, ...spreadCells(spread(figures))]),
  );

  const whole = total(column, 0);
  const first = total(balanced, 0);
  claim(
    "balanced: every row adds up, and each total is within a penny of its exact share",
    first + total(balanced, 1) === whole &&
      Math.abs(first * 100 - whole * 82) < 100 &&
      column.every(([amount], row) => pence(balanced[row]![0]) + pence(balanced[row]![1]) === pence(amount)),
  );
  claim(
    "SAVINGS_GAP is the target less the pence of each year",
    gaps[0]!.length === YEARS &&
      gaps[0]!.every((gap, year) => gap === (pence(targets[0]![year]) - total(savings, year)) / 100),
  );
  claim(
    "GRADE_MAP gives each grade the one the papers state",
    mapped.every(([grade], row) => grade === GRADES[row % GRADES.length]![1]),
  );
  claim(
    "AMOUNT reads each as it is printed",
    pounds.every(([amount], row) => amount === PRINTED[row % PRINTED.length]![1]),
  );
}

function block(rows: number, columns: number): number[][] {
  const next = numbersFrom(2019);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.round(next() * 1_000_000) / 100),
  );
}
