/** Rules held against tables that are known to be right, or wrong in one known place. */
import fc from "fast-check";
import type { Finding } from "../../src/protocols";
import { validate } from "../../src/validation";
import { cellName, parseArea, type CellValue } from "../../src/workbook";
import { sheetOf, snapshotOf, workbook, type Given } from "../registers/snapshots";

const LABELS = [
  "Joint procurement",
  "Shared legal support",
  "One print contract",
  "Shared depot",
  "Joint training",
  "Customer contact",
  "Payroll",
  "Fleet",
  "Archives",
  "Scanning",
  "Libraries",
  "Translation",
];
const HEADERS = ["2019/20 £000", "2020/21 £000", "Saving £", "Amount £m", "Budget", "2021/22"];

interface Layout {
  readonly top: number;
  readonly left: number;
  readonly title: boolean;
  readonly blankBeforeTotal: boolean;
  readonly totalWord: string;
  /** Lines by section; one section has no subtotal. */
  readonly sections: readonly (readonly (readonly number[])[])[];
  readonly headers: readonly string[];
  readonly places: number;
}

const layout: fc.Arbitrary<Layout> = fc
  .record({ columns: fc.integer({ min: 1, max: 3 }), places: fc.constantFrom(0, 2) })
  .chain(({ columns, places }) => {
    const amount = fc.integer({ min: 1, max: 900_000 }).map((units) => units / 10 ** places);
    const line = fc.array(amount, { minLength: columns, maxLength: columns });
    const section = fc.array(line, { minLength: 2, maxLength: 4 });
    return fc.record({
      top: fc.nat(6),
      left: fc.nat(4),
      title: fc.boolean(),
      blankBeforeTotal: fc.boolean(),
      totalWord: fc.constantFrom("Total", "TOTAL", "Grand total", "Total savings"),
      sections: fc.array(section, { minLength: 1, maxLength: 3 }),
      headers: fc.shuffledSubarray(HEADERS, { minLength: columns, maxLength: columns }),
      places: fc.constant(places),
    });
  });

interface Built {
  readonly rows: Given[][];
  /** Where the totals stand, the grand one last. */
  readonly totals: { readonly row: number; readonly column: number; readonly rows: number }[];
}

/** Sums in whole units of the last place: exact, as the program's must turn out. */
function build({ top, left, title, blankBeforeTotal, totalWord, sections, headers, places }: Layout): Built {
  const rows: Given[][] = Array.from({ length: top }, () => []);
  const totals: Built["totals"] = [];
  const pad = Array.from({ length: left }, () => null);
  const scale = 10 ** places;
  const add = (lines: readonly (readonly number[])[]): number[] =>
    headers.map(
      (_, column) => lines.reduce((sum, line) => sum + Math.round(line[column]! * scale), 0) / scale,
    );
  const total = (label: string, lines: readonly (readonly number[])[]): void => {
    headers.forEach((_, column) =>
      totals.push({ row: rows.length, column: left + 1 + column, rows: lines.length }),
    );
    rows.push([...pad, label, ...add(lines)]);
  };
  if (title) rows.push([...pad, "Shared services savings plan"], []);
  rows.push([...pad, "Initiative", ...headers]);
  let label = 0;
  for (const [index, lines] of sections.entries()) {
    for (const line of lines) rows.push([...pad, LABELS[label++]!, ...line]);
    if (sections.length > 1) total(`Subtotal ${index + 1}`, lines);
  }
  if (blankBeforeTotal) rows.push([]);
  total(totalWord, sections.flat());
  return { rows, totals };
}

const told = (rows: Given[][], rule: string): string[] =>
  validate(workbook(rows))
    .findings.filter((finding) => finding.rule === rule)
    .map(({ cells }) => cells);

test("totals that are right are left in peace, wherever the table stands and however it is made", () => {
  fc.assert(
    fc.property(layout, (given) => {
      expect(told(build(given).rows, "WB-02")).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("one wrong total is found at its cell, and nowhere else unless a total of totals no longer holds", () => {
  fc.assert(
    fc.property(
      layout,
      fc.nat(),
      fc.integer({ min: 50, max: 5_000 }),
      fc.boolean(),
      (given, pick, by, less) => {
        const { rows, totals } = build(given);
        const at = totals[pick % totals.length]!;
        const right = rows[at.row]![at.column] as number;
        const wrong = right + (less ? -by : by);
        // A figure that other rows happen to come to is no planted fault.
        fc.pre(wrong !== 0);
        rows[at.row]![at.column] = wrong;
        const found = told(rows, "WB-02");
        expect(found).toContain(cellName(at.row, at.column));
        expect(found.length).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 200 },
  );
});

test("a total by one unit out for rounded figures is a warning, in pounds an error", () => {
  const rows = (header: string): Given[][] => [
    ["Initiative", header],
    ["Joint procurement", 120],
    ["Shared legal support", 80],
    ["Total", 201],
  ];
  const severity = (header: string): string[] =>
    validate(workbook(rows(header))).findings.map((one) => one.severity);
  expect(severity("2019/20 £000")).toEqual(["warning"]);
  expect(severity("2019/20 £")).toEqual(["error"]);
  expect(severity("Number of posts")).toEqual(["error"]);
});

describe("a fix, once made, takes its finding away and changes no other cell", () => {
  const fixed: readonly [rule: string, rows: Given[][]][] = [
    [
      "WB-01",
      [
        ["Initiative", "2019/20 £"],
        ["Joint procurement", "1,200"],
        ["Shared depot", 80],
        ["Payroll", " (30) "],
        ["Fleet", "\u2212£45"],
        ["Total", 1205],
      ],
    ],
    [
      "WB-12",
      [
        ["Init\u0456ative", "H\u043Est", "2019/20 £000"],
        ["Joint\u200B procurement", "CCC", 120],
        ["Shared depot", "PCC", 80],
        ["\uFEFFPayroll", "CCC", 30],
      ],
    ],
    [
      "WB-31",
      [
        ["Initiative ", "2019/20 £000"],
        [" Joint procurement", 120],
        ["Shared\u00A0depot", 80],
        ["Payroll", 30],
      ],
    ],
    [
      "WB-14",
      [
        ["Date", "Action"],
        ["3rd April 2017", "Consult"],
        ["12 May 2017", "Close"],
        [42_917, "Start"],
      ],
    ],
  ];

  test.each(fixed)("%s", (rule, rows) => {
    const before = validate(workbook(rows));
    const own = before.findings.filter((finding) => finding.rule === rule && finding.fix);
    expect(own.length).toBeGreaterThan(0);
    const after = rows.map((row) => [...row]);
    for (const finding of own) apply(after, finding);
    expect(validate(workbook(after)).findings.filter((finding) => finding.rule === rule)).toEqual([]);
    const edited = new Set(own.flatMap(({ fix }) => fix!.edits.map(({ cell }) => cell)));
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (!edited.has(cellName(r, c))) expect(after[r]![c]).toBe(value);
        else expect(after[r]![c]).not.toEqual(value);
      }),
    );
  });

  test("every cell that is edited is one the finding names", () => {
    for (const [rule, rows] of fixed) {
      for (const { cells, fix } of validate(workbook(rows)).findings.filter((one) => one.rule === rule)) {
        const areas = cells.split(",").map((part) => parseArea(part)!);
        for (const { cell } of fix?.edits ?? []) {
          const { top, left } = parseArea(cell)!;
          expect(
            areas.some(
              (area) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
            ),
          ).toBe(true);
        }
      }
    }
  });

  test("a formula is never typed over", () => {
    const rows: Given[][] = [
      ["Initiative", "2019/20 £000"],
      [{ formula: 'A9&" "', result: "Joint procurement " }, 120],
      ["Shared depot", { formula: 'TEXT(80,"0")', result: "80" }],
      [{ formula: "A10", result: "Payr\u043Ell" }, 30],
      ["Total", 150],
    ];
    for (const { fix } of validate(workbook(rows)).findings) {
      for (const { cell } of fix?.edits ?? []) expect(["A2", "B3", "A4"]).not.toContain(cell);
    }
  });
});

/** Makes the edits of a fix, which must start from what stands there. */
function apply(rows: Given[][], { fix }: Finding): void {
  for (const { cell, from, to } of fix!.edits) {
    const { top, left } = parseArea(cell)!;
    expect(rows[top]![left]).toEqual(from);
    rows[top]![left] = to as CellValue;
  }
}

test("numbers typed as text are fixed to the number that was meant", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom(0, 1, 2),
      fc.constantFrom("plain", "commas", "brackets", "pounds"),
      (units, places, way) => {
        const value = units / 10 ** places;
        const size = Math.abs(value).toFixed(places);
        const commas = size.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",");
        const sign = value < 0 ? "-" : "";
        const text = {
          plain: sign + size,
          commas: sign + commas,
          brackets: value < 0 ? `(${commas})` : commas,
          pounds: `${sign}£${commas}`,
        }[way];
        const rows: Given[][] = [
          ["Initiative", "Amount £"],
          ["Joint procurement", 120],
          ["Shared depot", text],
          ["Payroll", 30],
        ];
        const [finding] = validate(workbook(rows), { rules: ["WB-01"] }).findings;
        expect(finding?.fix?.edits).toEqual([{ cell: "B3", from: text, to: value === 0 ? 0 : value }]);
      },
    ),
  );
});

test("checking takes time in line with the rows", () => {
  const tracker = (count: number) => {
    const rows: Given[][] = [["Initiative", "Council", "2019/20 £000", "2020/21 £000", "All £000"]];
    for (let line = 0; line < count; line++) {
      const row = line + 2;
      rows.push([
        `Initiative ${line}`,
        line % 2 ? "CCC" : "PCC",
        line % 97,
        line % 89,
        { formula: `SUM(C${row}:D${row})`, result: (line % 97) + (line % 89) },
      ]);
    }
    rows.push(["Total", null, { formula: `SUM(C2:C${count + 1})` }, null, null]);
    return snapshotOf([sheetOf(rows)]);
  };
  const seconds = (count: number): number => {
    const given = tracker(count);
    const start = performance.now();
    validate(given);
    return (performance.now() - start) / 1000;
  };
  seconds(2_000);
  const small = Math.min(seconds(4_000), seconds(4_000));
  // Ten times the rows; a rule that compares each row with each would take a hundred times as long.
  expect(seconds(40_000)).toBeLessThan(Math.max(small, 0.02) * 40);
}, 30_000);
