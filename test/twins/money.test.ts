/** The plain-formula twins of the functions of money, worked out by LibreOffice and compared with the functions. */
import { amountOfCell, amountTwin, UNITS } from "../../src/money";
import { CCC_PCC } from "../../src/partnership";
import { savingsGap, savingsGapTwin } from "../../src/savings";
import {
  costSettle,
  costSettleTwin,
  costShare,
  costShareTwin,
  shareDrift,
  shareDriftTwin,
} from "../../src/sharing";
import { recalculate, testWithLibreOffice, type SheetCell } from "../support/libreoffice";
import { refusalOf, valueOf } from "../support/answers";

const ROWS = 300;
const random = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));
const pence = (most: number) => random(-most, most) / 100;
const pick = <T>(from: readonly T[]): T => from[random(0, from.length - 1)]!;

/** A cell with what the function gives for it. */
interface Expected {
  readonly formula: string;
  readonly value: number | "";
  readonly what: string;
}

const BASES: readonly (readonly [number, number])[] = [
  [50, 50],
  [82, 18],
  [18, 82],
  [0.25, 0.75],
  [1, 2],
  [2, 1],
  [495, 104],
  [0, 1],
];
const PARTS = [0.5, 0.82, 0.18, 0.25, 0.75, 0.6, 0.125, 1];

/** The inputs of a row stand in A to L, its twins behind them. */
function rowOf(row: number): { inputs: SheetCell[]; expected: Expected[] } {
  const at = row + 1;
  const amount = pick([pence(1_000_000), random(-200, 200) / 100, random(-99999, 99999) / 1000, 0, null]);
  const part = pick(PARTS);
  const paid = [pence(500_000), pence(500_000)];
  const weight = random(0, 20) / 20;
  const savings = [random(0, 5000) / 1000, random(0, 5000) / 1000, null];
  const target = random(0, 9000) / 1000;
  const agreed = random(1, 99);
  const drivers = [random(1, 90000), random(1, 90000)];
  const text = printed();
  const inputs = [amount, part, ...paid, target, ...savings, weight, agreed, 100 - agreed, ...drivers, text];

  const places = pick([2, 2, 0, -1]);
  const basis = pick(BASES);
  const partnership = CCC_PCC;
  const expected: Expected[] = [];
  const byNumbers = valueOf(costShare({ amounts: [[amount]], basis: [[...basis]], places, partnership }));
  const byCell = valueOf(costShare({ amounts: [[amount]], basis: [[part]], places, partnership }));
  const settled = valueOf(costSettle({ paid: [paid], basis: [[...basis]], partnership }));
  for (const party of [1, 2] as const) {
    expected.push(
      {
        formula: valueOf(costShareTwin(`A${at}`, basis, party, places)),
        value: byNumbers.blanks.has(0) ? "" : byNumbers.parts[party - 1]!,
        what: `party ${party} of ${amount} over ${basis.join(":")}, places ${places}`,
      },
      {
        formula: valueOf(costShareTwin(`A${at}`, `B${at}`, party, places)),
        value: byCell.blanks.has(0) ? "" : byCell.parts[party - 1]!,
        what: `party ${party} of ${amount} with first part ${part}, places ${places}`,
      },
      {
        formula: valueOf(costSettleTwin([`C${at}`, `D${at}`], basis, party, 2)),
        value: settled[party - 1]!,
        what: `party ${party} having paid ${paid.join(" and ")} over ${basis.join(":")}`,
      },
    );
  }
  const year = (cumulative: boolean, weights: SheetCell[][] | null) =>
    valueOf(savingsGap({ target: [[target]], savings: [savings.slice(0, 2)], weights, cumulative }));
  expected.push(
    {
      formula: valueOf(savingsGapTwin({ target: `E${at}`, savings: `F${at}`, places: 8 })),
      value: year(false, null)[0] as number,
      what: `gap of ${target} and ${savings[0]}`,
    },
    {
      formula: valueOf(savingsGapTwin({ target: `E${at}`, savings: `F${at}`, weights: `I${at}`, places: 8 })),
      value: year(false, [[weight]])[0] as number,
      what: `gap of ${target} and ${savings[0]} weighed ${weight}`,
    },
    {
      formula: valueOf(savingsGapTwin({ target: `E${at}`, savings: `F${at}:G${at}`, places: 8, years: 2 })),
      value: year(true, null)[1] as number,
      what: `running gap of ${target} and ${savings.join(", ")}`,
    },
    {
      formula: valueOf(shareDriftTwin(`J${at}:K${at}`, `L${at}:M${at}`)),
      value: valueOf(shareDrift({ agreed: [[agreed, 100 - agreed]], drivers: [drivers] }))[0] as number,
      what: `drift of ${agreed} against ${drivers.join(":")}`,
    },
    {
      formula: valueOf(amountTwin(`N${at}`, UNITS["£000"])),
      value: valueOf(amountOfCell(text, UNITS["£000"])) as number,
      what: `the amount ${text}`,
    },
  );
  return { inputs, expected };
}

/** Printed money in the forms that the twin reads. */
function printed(): string {
  const whole = random(0, 9999999).toLocaleString("en-GB");
  const short = `${random(0, 999)}.${random(0, 999)}`;
  return pick([
    `£${whole}`,
    `(${whole})`,
    `(£${whole})`,
    `£(${short}m)`,
    `£${short}m`,
    `-£${random(1, 9999)}k`,
    `£-${random(1, 9999)}`,
    `Circa £${short}m`,
    `approximately £${short}m`,
    `c. £${short}bn`,
    whole,
    short,
    ` £${short} m `,
  ]);
}

testWithLibreOffice("the twins agree with the functions on rows of every kind", async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => rowOf(row));
  const sheet = await recalculate(
    rows.map(({ inputs, expected }) => [...inputs, ...expected.map((one) => one.formula)]),
  );
  expect(sheet).toHaveLength(ROWS);
  const wrong: string[] = [];
  rows.forEach(({ inputs, expected }, row) =>
    expected.forEach(({ value, what, formula }, at) => {
      const shown = sheet[row]![inputs.length + at]!;
      const agrees =
        value === ""
          ? shown === ""
          : shown !== "" && Math.abs(Number(shown) - value) <= 1e-9 * Math.max(1, Math.abs(value));
      if (!agrees) wrong.push(`${what}: ${value}, but ${formula} gives ${shown}`);
    }),
  );
  expect(wrong).toEqual([]);
});

testWithLibreOffice("half a pound of a part in a cell goes where the function puts it", async () => {
  const cases = [-75, -25, 25, 75, 125].flatMap((amount) =>
    [0.82, 0.18, 0.58, 0.29].map((part) => [amount, part] as const),
  );
  const sheet = await recalculate(
    cases.map(([amount, part], row) => [
      amount,
      part,
      ...([1, 2] as const).map((party) => valueOf(costShareTwin(`A${row + 1}`, `B${row + 1}`, party, 0))),
    ]),
  );
  const shown = sheet.map((line) => line.slice(2, 4).map(Number));
  const shares = cases.map(([amount, part]) => [
    ...valueOf(costShare({ amounts: [[amount]], basis: [[part]], places: 0, partnership: CCC_PCC })).parts,
  ]);
  expect(shown).toEqual(shares);
});

describe("what has no twin says so", () => {
  test("three parties", () => {
    expect(refusalOf(costShareTwin("A2", [1, 1, 1], 1, 2))).toBe(
      "unusable: There are 3 parties, and only for two is there a plain formula that shares alike. Replace the call by its values.",
    );
    expect(refusalOf(costSettleTwin(["A2", "B2"], [1, 1, 1], 1, 2))).toContain("There are 3 parties");
  });

  test("weights that share nothing, places that are none, units that are no money", () => {
    expect(refusalOf(costShareTwin("A2", [0, 0], 1, 2))).toContain("not both zero, for example 50 and 50");
    expect(refusalOf(costShareTwin("A2", [1, 1], 1, 2.5))).toContain("2.5 is not a number of places");
    expect(refusalOf(savingsGapTwin({ target: "A1", savings: "A2:A9", places: -1 }))).toContain(
      "2 for £, 5 for £000",
    );
    expect(refusalOf(amountTwin("A2", UNITS.FTE))).toContain("FTE is not a unit of money");
  });
});

test("the twins are written as the documents give them", () => {
  expect(valueOf(costShareTwin("A2", [50, 50], 1, 2))).toBe('=IF(A2="","",ROUND(ROUND(A2,2)*50/100,2))');
  expect(valueOf(costShareTwin("A2", [50, 50], 2, 2))).toBe(
    '=IF(A2="","",ROUND(ROUND(A2,2)-ROUND(ROUND(A2,2)*50/100,2),2))',
  );
  expect(valueOf(savingsGapTwin({ target: "B1", savings: "B2:B4", places: 8 }))).toBe(
    "=ROUND(SUM(B1)-SUM(B2:B4),8)",
  );
});
