/** What the cost falls on: one set of weights for all amounts, or one for each. */
import type { Partnership } from "../partnership";
import { isBlank, isErrorName, shapeOf, shown, weightsOf, type Cells, type Weights } from "../money";
import { answer, quote, unusable, type Answer, type Refusal } from "../text";
import { readFirstPart, readRatio } from "./ratio";

export type Basis = CommonBasis | RowBasis;

/** The same weights for every amount. */
export interface CommonBasis {
  readonly kind: "common";
  readonly count: number;
  readonly weights: Weights;
}

/** Each amount has weights of its own; a row that can't be used says why. */
export interface RowBasis {
  readonly kind: "rows";
  readonly count: number;
  readonly weights: readonly (Weights | Refusal)[];
}

export interface BasisRequest {
  /** Left out, or one blank cell: the partnership's default. */
  readonly basis: Cells | null | undefined;
  /** How many amounts there are. */
  readonly rows: number;
  readonly partnership: Partnership;
  /** How many parties share, where the caller knows; else as many as the partnership has. */
  readonly parties?: number | undefined;
}

/**
 * The weights of each row. `refused` hears of the rows that have none that can be used; equal ones stand in for
 * them, and the caller sees to it that they share nothing.
 */
export function weightsByRow(
  basis: RowBasis,
  refused: (row: number, refusal: Refusal) => void,
): readonly Weights[] {
  const equal = weightsOf(new Array<number>(basis.count).fill(1));
  if (!equal.ok) throw new Error("Equal weights are weights.");
  return basis.weights.map((weights, row) => {
    if (!("message" in weights)) return weights;
    refused(row, weights);
    return equal.value;
  });
}

/**
 * Reads a basis. Its shapes:
 * - left out, or one blank cell: the partnership's default;
 * - one cell: `50:50`, `82/18`, `1:2:1`, `60%:40%`, `equal`, or the first of two parties' part from 0 to 1;
 * - one row or one column: a weight for each party (headcount, calls, budgets);
 * - a row of weights for each amount (n x p, both at least 2).
 *
 * Refuses weights that are negative, blank, not numbers, or all zero: for all amounts, or in the row concerned where
 * each amount has its own; and a block whose rows do not match the amounts.
 */
export function readBasis({ basis, rows, partnership, parties }: BasisRequest): Answer<Basis> {
  const only = basis?.length === 1 && basis[0]?.length === 1 ? basis[0][0] : undefined;
  if (!basis || (basis.length === 1 && basis[0]?.length === 1 && isBlank(only))) {
    return byDefault(partnership, parties);
  }
  const shape = shapeOf(basis, "weights");
  if (!shape.ok) return shape;
  const { rows: height, columns: width } = shape.value;
  if (height === 1 && width === 1) return common(inOneCell(only, parties ?? partnership.parties.length));
  if (height === 1 || width === 1) {
    const weights = height === 1 ? basis[0]! : basis.map((row) => row[0]);
    return common(
      oneForEach(weights, (at) => (height === 1 ? `column ${at + 1}` : `row ${at + 1}`) + " of the basis"),
    );
  }
  if (height !== rows) {
    return unusable(
      `The basis has ${height} rows of weights, but there ${rows === 1 ? "is 1 amount" : `are ${rows} amounts`}. Give one row of weights for all amounts, or one row for each.`,
    );
  }
  return answer({
    kind: "rows",
    count: width,
    weights: basis.map((row, index) => {
      const weights = oneForEach(row, (at) => `row ${index + 1}, column ${at + 1} of the basis`, index);
      return weights.ok ? weights.value : weights.refusal;
    }),
  });
}

function common(weights: Answer<Weights>): Answer<Basis> {
  if (!weights.ok) return weights;
  return answer({ kind: "common", count: weights.value.count, weights: weights.value });
}

function byDefault(partnership: Partnership, parties: number | undefined): Answer<Basis> {
  const stated = partnership.defaultBasis?.value;
  if (!stated) {
    return unusable(
      `The papers of ${partnership.name} state no basis. Give one, such as 50:50, or point to the weights.`,
    );
  }
  if (parties !== undefined && parties !== stated.weights.length) {
    return unusable(
      `Without a basis costs fall ${stated.text}, but there are ${parties} parties here. Give a basis with ${parties} parts, or equal.`,
    );
  }
  return common(weightsOf(stated.weights));
}

function inOneCell(cell: unknown, parties: number): Answer<Weights> {
  if (typeof cell === "number" && Number.isFinite(cell)) return readFirstPart(cell);
  if (typeof cell === "string" && !isErrorName(cell)) return readRatio(cell, parties);
  return unusable(
    `${shown(cell)} is not a basis. Type one such as 50:50 or equal, or give the first party's part as a number from 0 to 1.`,
  );
}

/** Weights of one range, one a party. `where` names a cell; `row` is given where each amount has its own. */
function oneForEach(cells: readonly unknown[], where: (at: number) => string, row?: number): Answer<Weights> {
  let any = false;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (typeof cell === "number" && cell >= 0 && cell < Infinity) {
      if (cell > 0) any = true;
    } else return unusable(badWeight(cell, where(at)));
  }
  if (any) return weightsOf(cells as readonly number[]);
  return unusable(
    `The weights${row === undefined ? "" : ` in row ${row + 1} of the basis`} are all zero or blank, so nobody would pay. Give at least one party a weight, such as its headcount.`,
  );
}

function badWeight(cell: unknown, where: string): string {
  if (isBlank(cell))
    return `The weight in ${where} is blank. Put a number there; 0 if that party pays nothing.`;
  if (typeof cell === "number") {
    return `The weight in ${where} is ${cell}, and weights can't be negative. Put a number from 0 upwards there, such as a headcount.`;
  }
  if (typeof cell === "string" && !isErrorName(cell)) {
    return `The weight in ${where} is the text ${quote(cell)}. Put a number there, such as a headcount.`;
  }
  return `${shown(cell)} stands in ${where}, where a weight belongs. Put a number there, such as a headcount.`;
}
