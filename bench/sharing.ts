/** COST_SHARE beside a plain decimal.js split and dinero.js `allocate`, its growth, and the other functions. */
import { execFileSync } from "node:child_process";
import { alternate, alternateWarm, spread, timed } from "./measure";
import { amounts, pence, total } from "./sharing/column";
import { buildIfStale, openExcel, type Cells } from "./sharing/excel";
import { otherFunctions } from "./sharing/others";
import { BASES, SPLITTERS, type Basis, type Splitter } from "./sharing/splitters";
import { claim, counted, figure, finish, heading, isQuick, spreadCells, table, times } from "./told";

const ROWS = 100_000;
const ROUNDS = isQuick ? 2 : 5;
/** Calls that are timed in each process of each round. */
const CALLS = 7;
const LEAST_OVER_DECIMAL = 30;
const LEAST_OVER_DINERO = 20;
/** A row of a million may cost this much more than one of a hundred thousand. */
const MOST_GROWTH = 2;

buildIfStale();
const call = openExcel();
const column = amounts(ROWS);

for (const basis of BASES) besidePeers(basis);
growth();
otherFunctions(call, ROUNDS * 4);
finish();

function besidePeers(basis: Basis): void {
  heading(
    `COST_SHARE of ${counted(ROWS)} amounts at ${basis.text}: ${ROUNDS} rounds of ${CALLS} calls, a process each (ms)`,
  );
  const ways = Object.keys(SPLITTERS) as Splitter[];
  const given = alternate(
    Object.fromEntries(ways.map((way) => [way, () => timesOf(way, basis)])) as Record<
      Splitter,
      () => number[]
    >,
    ROUNDS,
  );
  const spreads = ways.map((way) => ({ way, told: spread(given[way].flat()) }));
  const medianOf = (wanted: Splitter): number => spreads.find(({ way }) => way === wanted)!.told.median;
  const ours = medianOf("COST_SHARE");
  table(
    ["", "least", "median", "most", "median over ours"],
    spreads.map(({ way, told }) => [way, ...spreadCells(told), times(told.median / ours)]),
  );

  const results = Object.fromEntries(ways.map((way) => [way, SPLITTERS[way]()(column, basis)])) as Record<
    Splitter,
    Cells
  >;
  const addsUp = (cells: Cells): boolean =>
    cells.length === ROWS &&
    column.every(([amount], row) => pence(cells[row]![0]) + pence(cells[row]![1]) === pence(amount));
  claim("every row adds up to its amount, in all three", Object.values(results).every(addsUp));
  claim(
    `all ${counted(ROWS)} rows are decimal.js's to the penny`,
    differences(results.COST_SHARE, results["decimal.js"]).rows === 0,
  );
  againstDinero(basis, differences(results.COST_SHARE, results["dinero.js"]));
  const overDecimal = medianOf("decimal.js") / ours;
  const overDinero = medianOf("dinero.js") / ours;
  claim(
    `at least ${LEAST_OVER_DECIMAL} times a plain decimal.js split (${times(overDecimal)})`,
    overDecimal >= LEAST_OVER_DECIMAL,
  );
  claim(
    `at least ${LEAST_OVER_DINERO} times dinero.js allocate (${times(overDinero)})`,
    overDinero >= LEAST_OVER_DINERO,
  );
}

function timesOf(way: Splitter, { text }: Basis): number[] {
  const script = ".cache/bench/built/splitting.mjs";
  const output = execFileSync(process.execPath, ["--expose-gc", script, way, text, String(CALLS)], {
    encoding: "utf8",
  });
  return JSON.parse(output) as number[];
}

/** Where the parts are equal the rules agree; elsewhere dinero gives the first party every penny that is left. */
function againstDinero({ text }: Basis, { rows, most }: { rows: number; most: number }): void {
  if (text === "50:50") {
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
    const pennies = Math.max(...row.map((part, party) => Math.abs(pence(part) - pence(theirs[at]![party]))));
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
  const spreads = new Map(sizes.map((rows) => [rows, spread(given[rows]!)]));
  table(
    ["rows", "ns a row, least", "median", "most", "rows a ms"],
    sizes.map((rows) => {
      const told = spreads.get(rows)!;
      return [counted(rows), ...spreadCells(told), figure(1e6 / told.median)];
    }),
  );
  // Of the same work on the same cells, the least is what the work costs; the rest is what the machine did besides.
  const grown = spreads.get(1_000_000)!.least / spreads.get(100_000)!.least;
  claim(
    `a row of 1,000,000 costs at most ${MOST_GROWTH} times one of 100,000 (${times(grown)})`,
    grown <= MOST_GROWTH,
  );
}
