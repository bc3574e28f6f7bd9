/** COST_SHARE beside a plain decimal.js split and dinero.js `allocate`, its growth, and the other functions. */
import { alternateWarm, spread, timed } from "./measure";
import { amounts, pence, total } from "./sharing/column";
import { openExcel, type Cells } from "./sharing/excel";
import { otherFunctions } from "./sharing/others";
import { splitByDecimal, splitByDinero } from "./sharing/peers";
import { claim, counted, figure, finish, heading, isQuick, spreadCells, table, times } from "./told";

const ROWS = 100_000;
const ROUNDS = isQuick ? 7 : 21;
const LEAST_OVER_DECIMAL = 30;
const LEAST_OVER_DINERO = 20;
/** A row of a million may cost this much more than one of a hundred thousand. */
const MOST_GROWTH = 2;

const BASES = [
  { text: "50:50", share: "0.5", ratios: [50, 50] },
  { text: "82:18", share: "0.82", ratios: [82, 18] },
];

const call = openExcel();
const column = amounts(ROWS);

for (const { text, share, ratios } of BASES) besidePeers(text, share, ratios);
growth();
otherFunctions(call, ROUNDS);
finish();

function besidePeers(basis: string, share: string, ratios: readonly number[]): void {
  heading(`COST_SHARE of ${counted(ROWS)} amounts at ${basis}, ${ROUNDS} rounds (ms)`);
  const results: Record<string, Cells> = {};
  const given = alternateWarm(
    {
      "COST_SHARE": () => timed(() => (results.ours = call("COST_SHARE", column, [[basis]]))),
      "decimal.js": () => timed(() => (results.decimal = splitByDecimal(column, share))),
      "dinero.js": () => timed(() => (results.dinero = splitByDinero(column, ratios))),
    },
    ROUNDS,
  );
  const ours = spread(given["COST_SHARE"]);
  table(
    ["", "least", "median", "most", "median over ours"],
    Object.entries(given).map(([name, figures]) => {
      const told = spread(figures);
      return [name, ...spreadCells(told), times(told.median / ours.median)];
    }),
  );
  const overDecimal = spread(given["decimal.js"]).median / ours.median;
  const overDinero = spread(given["dinero.js"]).median / ours.median;
  const sums = (cells: Cells): boolean =>
    cells.length === ROWS &&
    column.every(([amount], row) => pence(cells[row]![0]) + pence(cells[row]![1]) === pence(amount));
  claim(`every row adds up to its amount, in all three`, Object.values(results).every(sums));
  claim(
    `all ${counted(ROWS)} rows are decimal.js's to the penny`,
    differences(results.ours!, results.decimal!).rows === 0,
  );
  againstDinero(basis, differences(results.ours!, results.dinero!));
  claim(
    `at least ${LEAST_OVER_DECIMAL} times a plain decimal.js split (${times(overDecimal)})`,
    overDecimal >= LEAST_OVER_DECIMAL,
  );
  claim(
    `at least ${LEAST_OVER_DINERO} times dinero.js allocate (${times(overDinero)})`,
    overDinero >= LEAST_OVER_DINERO,
  );
}

/** Where the parts are equal the rules agree; elsewhere dinero gives the first party every penny that is left. */
function againstDinero(basis: string, { rows, most }: { rows: number; most: number }): void {
  if (basis === "50:50") {
    claim(`all ${counted(ROWS)} rows are dinero.js's to the penny`, rows === 0);
    return;
  }
  claim(`no row is more than a penny from dinero.js's`, most <= 1);
  console.log(
    `          (${counted(rows)} rows differ by it: dinero.js gives the odd penny to the first party, COST_SHARE to the larger remainder)`,
  );
}

function differences(ours: Cells, theirs: Cells): { rows: number; most: number } {
  let rows = 0;
  let most = 0;
  for (const [at, row] of ours.entries()) {
    const pennies = Math.max(
      ...row.map((part, party) => Math.abs(pence(part) - pence(theirs[at]![party]))),
    );
    if (row.some((part, party) => part !== theirs[at]![party])) rows++;
    most = Math.max(most, pennies);
  }
  return { rows, most };
}

/**
 * The same rule a row, so the same cost a row, but for what the machine adds: up to 10,000 rows the columns stay in
 * its caches; a million rows come as a million small arrays, and what the collector moves of them grows with them.
 */
function growth(): void {
  const rounds = isQuick ? 3 : 9;
  heading(`COST_SHARE at 50:50 from 1,000 to 1,000,000 rows, ${rounds} rounds`);
  const million = amounts(1_000_000);
  const sizes = [1_000, 10_000, 100_000, 1_000_000];
  const columns = new Map(sizes.map((rows) => [rows, million.slice(0, rows)]));
  let last: Cells = [];
  const perRow = (rows: number) => (): number => {
    const calls = Math.max(1, 100_000 / rows);
    const ms = timed(() => {
      for (let at = 0; at < calls; at++) last = call("COST_SHARE", columns.get(rows)!);
    });
    if (total(last, 0) + total(last, 1) !== total(columns.get(rows)!, 0))
      throw new Error(`The parts of ${rows} rows do not add up.`);
    return (ms / calls / rows) * 1e6;
  };
  const given = alternateWarm(Object.fromEntries(sizes.map((rows) => [String(rows), perRow(rows)])), rounds);
  const medians = new Map(sizes.map((rows) => [rows, spread(given[rows]!).median]));
  table(
    ["rows", "ns a row, least", "median", "most", "rows a ms"],
    sizes.map((rows) => [
      counted(rows),
      ...spreadCells(spread(given[rows]!)),
      figure(1e6 / medians.get(rows)!),
    ]),
  );
  const grown = medians.get(1_000_000)! / medians.get(100_000)!;
  claim(
    `a row of 1,000,000 costs at most ${MOST_GROWTH} times one of 100,000 (${times(grown)})`,
    grown <= MOST_GROWTH,
  );
}
