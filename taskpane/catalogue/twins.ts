/**
 * Plain Excel formulas in place of a call, one for each cell that the call fills. Where there is none, why, in a
 * sentence; the call is then left as it is. What is planned here is checked once it is written: a plain formula that
 * does not show the call's value is taken back.
 */
import { amountTwin, amountUnit, readPlaces } from "../../src/money";
import { CCC_PCC, noticeEndTwin } from "../../src/partnership";
import { savingsGapTwin } from "../../src/savings";
import {
  costSettleTwin,
  costShareTwin,
  DEFAULT_TOLERANCE,
  readBasis,
  readParty,
  shareDriftTwin,
} from "../../src/sharing";
import { answer, unusable, type Answer } from "../../src/text";
import { type Argument, type Literal, readCall } from "./call";
import { type Block, blockOf } from "./cellsOf";
import { NAMESPACE } from "./formula";

/** One formula for each cell, row by row, in the shape of what the call fills. */
export type Twins = Answer<string[][]>;

/** How many cells the call fills as it stands in the sheet. */
export interface Filled {
  readonly rows: number;
  readonly columns: number;
}

/** More cells than this are not written formula by formula. */
const MOST_CELLS = 50_000;

/**
 * The plain formulas that give what a formula gives.
 *
 * @example twinsOf('=JWA.COST_SHARE(A2:A3,"82:18",1)', { rows: 2, columns: 1 })
 * // [['=IF(A2="","",ROUND(ROUND(A2,2)*41/50,2))'], ['=IF(A3="","",ROUND(ROUND(A3,2)*41/50,2))']]
 */
export function twinsOf(formula: string, filled: Filled): Twins {
  const call = readCall(formula);
  if (!call) {
    return unusable(
      "The call stands inside a larger formula. Put it in a cell of its own first, or freeze it to values.",
    );
  }
  const planner = PLANNERS[call.name];
  if (!planner)
    return unusable(`There is no plain formula for ${NAMESPACE}.${call.name}. Freeze it to values.`);
  if (filled.rows * filled.columns > MOST_CELLS) {
    return unusable(
      `It fills more than ${MOST_CELLS.toLocaleString("en-GB")} cells. Freeze it to values, or split the range.`,
    );
  }
  const planned = planner((index) => call.arguments[index] ?? { kind: "omitted" }, filled);
  if (!planned.ok) return planned;
  const { rows, columns, at } = planned.value;
  if (rows !== filled.rows || columns !== filled.columns) {
    return unusable(
      `It fills ${filled.rows} × ${filled.columns} cells, where ${rows} × ${columns} were expected. See whether it shows #SPILL! or #BUSY!, and try again.`,
    );
  }
  const twins: string[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: string[] = [];
    for (let column = 0; column < columns; column++) {
      const twin = at(row, column);
      if (!twin.ok) return twin;
      line.push(twin.value);
    }
    twins.push(line);
  }
  return answer(twins);
}

interface Planned extends Filled {
  at(row: number, column: number): Answer<string>;
}
type Arguments = (index: number) => Argument;
type Planner = (given: Arguments, filled: Filled) => Answer<Planned>;

const PLANNERS: Readonly<Record<string, Planner>> = {
  COST_SHARE: costShares,
  COST_SETTLE: costSettlement,
  SHARE_DRIFT: drifts,
  SAVINGS_GAP: gaps,
  AMOUNT: amounts,
  NOTICE_END: notices,
  GRADE_MAP: noGrades,
  GRADE_EVIDENCE: noGrades,
};

function costShares(given: Arguments): Answer<Planned> {
  const balance = literalOf(given(4), "balance");
  if (!balance.ok) return balance;
  if (balance.value !== null && balance.value !== false && balance.value !== 0) {
    return unusable("No plain formula balances a column. Freeze it to values.");
  }
  const source = oneColumn(given(0), "amounts");
  const basis = basisOf(given(1));
  const places = placesOf(given(3));
  const named = literalOf(given(2), "party");
  if (!source.ok) return source;
  if (!basis.ok) return basis;
  if (!places.ok) return places;
  if (!named.ok) return named;
  const party = readParty(named.value, 2, CCC_PCC);
  if (!party.ok) return party;
  return answer({
    rows: source.value.rows,
    columns: party.value === null ? 2 : 1,
    at: (row, column) =>
      costShareTwin(
        source.value.cell(row, 0),
        basis.value,
        (party.value ?? column) === 0 ? 1 : 2,
        places.value,
      ),
  });
}

function costSettlement(given: Arguments): Answer<Planned> {
  const paid = cellsOf(given(0), "paid");
  const basis = basisOf(given(1));
  const places = placesOf(given(2));
  if (!paid.ok) return paid;
  if (!basis.ok) return basis;
  if (!places.ok) return places;
  const { rows, columns, part } = paid.value;
  if (columns !== 2) {
    return unusable("Only for two parties is there a plain formula that settles alike. Freeze it to values.");
  }
  const each = [part(0, 0, rows - 1, 0), part(0, 1, rows - 1, 1)] as const;
  return answer({
    rows: 1,
    columns: 2,
    at: (_row, column) => costSettleTwin(each, basis.value, column === 0 ? 1 : 2, places.value),
  });
}

function drifts(given: Arguments): Answer<Planned> {
  const agreed = cellsOf(given(0), "agreed");
  const drivers = cellsOf(given(1), "drivers");
  const tolerance = literalOf(given(2), "tolerance");
  if (!agreed.ok) return agreed;
  if (!drivers.ok) return drivers;
  if (!tolerance.ok) return tolerance;
  const most = tolerance.value ?? DEFAULT_TOLERANCE;
  if (typeof most !== "number") return unusable("The tolerance is no number. Correct it, then try again.");
  const line = ({ columns, part }: Block, row: number) => part(row, 0, row, columns - 1);
  return answer({
    rows: agreed.value.rows,
    columns: 1,
    at: (row) => shareDriftTwin(line(agreed.value, row), line(drivers.value, row), most),
  });
}

/** Sums of this many places are whole pennies in £, £000 and £m alike, for numbers below a billion. */
const GAP_PLACES = 8;

function gaps(given: Arguments): Answer<Planned> {
  const savings = cellsOf(given(1), "savings");
  const running = literalOf(given(3), "cumulative");
  if (!savings.ok) return savings;
  if (!running.ok) return running;
  const cumulative = running.value === true || running.value === 1;
  const weights = given(2).kind === "omitted" ? answer(null) : cellsOf(given(2), "weights");
  if (!weights.ok) return weights;
  const { columns: years, rows: lines, part } = savings.value;
  const target = targetOf(given(0), years, cumulative);
  if (!target.ok) return target;
  return answer({
    rows: 1,
    columns: years,
    at: (_row, year) =>
      savingsGapTwin({
        target: target.value.text(year),
        savings: part(0, cumulative ? 0 : year, lines - 1, year),
        ...(weights.value ? { weights: weights.value.part(0, 0, weights.value.rows - 1, 0) } : {}),
        ...(cumulative && target.value.isForEveryYear ? { years: year + 1 } : {}),
        places: GAP_PLACES,
      }),
  });
}

interface Target {
  readonly isForEveryYear: boolean;
  text(year: number): string;
}

function targetOf(given: Argument, years: number, cumulative: boolean): Answer<Target> {
  if (given.kind === "literal" && typeof given.value === "number") {
    return answer({ isForEveryYear: true, text: () => given.text });
  }
  const cells = cellsOf(given, "target");
  if (!cells.ok) return cells;
  const { columns, part } = cells.value;
  if (columns === 1) return answer({ isForEveryYear: true, text: () => part(0, 0, 0, 0) });
  if (columns !== years) return unusable("The target has other years than the savings. Freeze it to values.");
  return answer({ isForEveryYear: false, text: (year) => part(0, cumulative ? 0 : year, 0, year) });
}

function amounts(given: Arguments): Answer<Planned> {
  const source = cellsOf(given(0), "text");
  const named = literalOf(given(1), "unit");
  if (!source.ok) return source;
  if (!named.ok) return named;
  const unit = amountUnit(named.value);
  if (!unit.ok) return unit;
  const { rows, columns, cell } = source.value;
  return answer({ rows, columns, at: (row, column) => amountTwin(cell(row, column), unit.value) });
}

function notices(given: Arguments): Answer<Planned> {
  const dates = cellsOf(given(0), "notice date");
  const kind = literalOf(given(1), "kind");
  if (!dates.ok) return dates;
  if (!kind.ok) return kind;
  const { rows, columns, cell } = dates.value;
  return answer({
    rows,
    columns,
    at: (row, column) => {
      const twin = noticeEndTwin(cell(row, column), String(kind.value), CCC_PCC);
      return twin === undefined
        ? unusable("The kind of notice is not known. Correct it first.")
        : answer(twin);
    },
  });
}

function noGrades(): Answer<Planned> {
  return unusable(
    "No plain formula reads grades as people write them, nor finds a register by its headers. Freeze it to values.",
  );
}

/** The two parties' weights, or the cell with the first party's part. */
function basisOf(given: Argument): Answer<readonly number[] | string> {
  if (given.kind === "reference") {
    const block = blockOf(given.text);
    if (block?.rows === 1 && block.columns === 1) return answer(given.text);
    return unusable(
      "The basis is a range of weights, for which there is no plain formula. Freeze it to values, or write the basis in the formula, such as 82:18.",
    );
  }
  if (given.kind === "expression" || given.kind === "array") return inTheFormula("basis");
  const basis = readBasis({
    basis: given.kind === "omitted" ? null : [[given.value]],
    rows: 1,
    partnership: CCC_PCC,
  });
  if (!basis.ok) return basis;
  if (basis.value.count !== 2) {
    return unusable(
      `There are ${basis.value.count} parties, and only for two is there a plain formula that shares alike. Freeze it to values.`,
    );
  }
  const { small } = (basis.value as Extract<typeof basis.value, { kind: "common" }>).weights;
  return small ? answer([...small]) : unusable("The weights have too many figures for a plain formula.");
}

function placesOf(given: Argument): Answer<number> {
  const literal = literalOf(given, "places");
  return literal.ok ? readPlaces(literal.value) : literal;
}

function oneColumn(given: Argument, what: string): Answer<Pick<Block, "rows" | "cell">> {
  if (given.kind === "literal" && typeof given.value === "number") {
    return answer({ rows: 1, cell: () => given.text });
  }
  return cellsOf(given, what);
}

function cellsOf(given: Argument, what: string): Answer<Block> {
  if (given.kind !== "reference") return inTheFormula(what);
  const block = blockOf(given.text);
  if (block) return answer(block);
  return unusable(
    `“${what}” is ${given.text}, and a plain formula needs an address such as A2:A9. Freeze it to values, or write the address.`,
  );
}

/** What is given as it stands, or left out. */
function literalOf(given: Argument, what: string): Answer<Literal | null> {
  if (given.kind === "omitted") return answer(null);
  if (given.kind === "literal") return answer(given.value);
  if (given.kind !== "reference") return inTheFormula(what);
  return unusable(
    `“${what}” stands in ${given.text}, and a plain formula needs it in the formula. Freeze it to values.`,
  );
}

function inTheFormula(what: string): Answer<never> {
  return unusable(
    `“${what}” is worked out inside the formula. Put it in cells of its own first, or freeze the call to values.`,
  );
}
