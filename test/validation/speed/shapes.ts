/**
 * Workbooks of shapes that no officer keeps, which are checked all the same: very wide, of very many tables, sheets,
 * merged cells or names, of very long texts, of blanks or errors only. Each in a size and in twice the size. Measured
 * in a process of its own, and printed as JSON.
 */
import { validate } from "../../../src/validation";
import type { Area, Snapshot } from "../../../src/workbook";
import { sheetOf, snapshotOf, type Given, type Rows } from "../../registers/snapshots";
import { cpuOf, slowness } from "../../support/pace";

export interface OfShape {
  readonly shape: string;
  readonly registers: number;
  /** Rules that broke down. */
  readonly failed: number;
  /** Milliseconds of processor time by the pace of the machine, for a size and for twice the size. */
  readonly once: number;
  readonly twice: number;
}

const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));
const YEARS = ["2018/19", "2019/20", "2020/21"];

function plan(of: number, lines = 5): Given[][] {
  return [
    [`Savings plan ${of}`],
    ["Initiative", ...YEARS],
    ...many(lines, (line) => [`Initiative ${of} ${line}`, 10 + line, 20 + line, 30]),
  ];
}

function beside(tables: readonly Given[][][], width: number): Given[][] {
  return many(tables[0]!.length, (row) =>
    tables.flatMap((table) => many(width, (column) => table[row]?.[column] ?? null)),
  );
}

const stacked = (tables: readonly Given[][][]): Given[][] =>
  tables.flatMap((table) => [...table, [], [], []]);
const one = (rows: Rows, more = {}): Snapshot => snapshotOf([sheetOf(rows, more)]);
/** 30 lines of a label and figures. */
const figures = (columns: number): Given[][] =>
  many(30, (row) => [`Line ${row}`, ...many(columns, (at) => row * at)]);
const KNOWN = ["Budget", "Actual", "Grade", "Job title", "Host", "Name", "Items", "Savings achievd"];

/** Each for a size, given as how many times half of the largest there is. */
const SHAPES: Readonly<Record<string, (times: number) => Snapshot>> = {
  "150 sheets with a register each": (times) =>
    snapshotOf(many(150 * times, (at) => sheetOf(plan(at), { name: `Plan ${at}` }))),
  "8,191 columns with a header each": (times) =>
    one([["Item", ...many(8_191 * times, (at) => `Header ${at}`)], ...figures(8_191 * times)]),
  "8,191 columns of years": (times) =>
    one([["Initiative", ...many(8_191 * times, (at) => YEARS[at % 3]!)], ...figures(8_191 * times)]),
  "5,000 headers, all known": (times) =>
    one([
      many(5_000 * times, (at) => KNOWN[at % KNOWN.length]!),
      ...many(5, () => many(5_000 * times, (at) => (at % 8 < 2 ? at : `Text ${at}`))),
    ]),
  "4,000 columns, every other hidden": (times) =>
    one([["Item", ...many(4_000 * times, (at) => `Header ${at}`)], ...figures(4_000 * times)], {
      hiddenColumns: many(2_000 * times, (at) => [2 * at, 2 * at] as const),
    }),
  "4,000 columns, every other blank": (times) =>
    one([
      many(4_000 * times, (at) => (at % 2 ? null : "Budget")),
      ...many(30, () => many(4_000 * times, (at) => (at % 2 ? null : at))),
    ]),
  "2,000 merged headers": (times) =>
    one(
      [
        ["Item", ...many(2_000 * times, (at) => [`Group ${at}`, null]).flat()],
        [null, ...many(2_000 * times, (at) => [`Planned ${at}`, `Actual ${at}`]).flat()],
        ...figures(4_000 * times),
      ],
      {
        merges: many(2_000 * times, (at): Area => ({
          top: 0,
          bottom: 0,
          left: 1 + 2 * at,
          right: 2 + 2 * at,
        })),
      },
    ),
  "1,000 merged titles": (times) =>
    one(stacked(many(1_000 * times, (at) => plan(at, 3))), {
      merges: many(1_000 * times, (at): Area => ({ top: 8 * at, bottom: 8 * at, left: 0, right: 3 })),
    }),
  "1,000 tables stacked": (times) => one(stacked(many(1_000 * times, (at) => plan(at, 2)))),
  "500 tables side by side": (times) =>
    one(
      beside(
        many(500 * times, (at) => plan(at)),
        5,
      ),
    ),
  "10,000 names": (times) =>
    snapshotOf([sheetOf(plan(0, 50))], {
      names: many(10_000 * times, (at) => ({
        name: `Name${at}`,
        formula: `Name${at + 1}+Plan!$B$${3 + (at % 40)}`,
        isHidden: false,
      })),
    }),
  "50 lines of the longest texts": (times) =>
    one([
      ["Initiative", "Note", ...YEARS],
      ...many(50 * times, (at) => [
        `${at} ${"word ".repeat(6_550)}`,
        " ".repeat(32_766) + "x",
        `£${"1".repeat(32_766)}`,
        "1/".repeat(16_383),
        "(".repeat(32_767),
      ]),
    ]),
  "20,000 rows of spaces": (times) =>
    one([
      ["Initiative", ...YEARS],
      ...many(20_000 * times, (at) => (at % 2 ? [" ", "  "] : [`I${at}`, 1, " "])),
    ]),
  "5,000 rows of errors": (times) =>
    one([
      ["Initiative", ...YEARS],
      ...many(5_000 * times, (at) =>
        many(4, () => ({ formula: `A${at + 1}/0`, result: { error: "#DIV/0!" } })),
      ),
    ]),
  "5,000 header rows": (times) => one(many(5_000 * times, () => ["Initiative", ...YEARS])),
  "25,000 hidden rows": (times) =>
    one(plan(0, 50_000 * times), { hiddenRows: many(25_000 * times, (at) => [2 * at, 2 * at] as const) }),
};

function took(make: (times: number) => Snapshot, times: number): Omit<OfShape, "shape" | "twice"> {
  const snapshot = make(times);
  let found = { registers: 0, failed: 0 };
  const pace = slowness();
  const once = cpuOf(() => {
    const { registers, rules } = validate(snapshot);
    found = { registers: registers.length, failed: rules.failed.length };
  });
  return { ...found, once: once / pace };
}

took(SHAPES["1,000 tables stacked"]!, 1);
const measured: OfShape[] = Object.entries(SHAPES).map(([shape, make]) => {
  let { once } = took(make, 1);
  const { once: second, registers, failed } = took(make, 2);
  let twice = second;
  // Other work on the machine, or the collection of what is no longer used, may have come between.
  for (let tries = 0; tries < 2 && twice > 2.5 * Math.max(once, 300); tries++) {
    once = Math.min(once, took(make, 1).once);
    twice = Math.min(twice, took(make, 2).once);
  }
  return { shape, registers, failed, once, twice };
});
console.log(JSON.stringify(measured));
