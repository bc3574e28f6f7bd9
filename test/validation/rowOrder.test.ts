/** What is found on a line does not depend on which lines stand above it. */
import fc from "fast-check";
import { validate } from "../../src/validation";
import { parseArea } from "../../src/workbook";
import { workbook, type Given } from "../registers/snapshots";

const NAMES = [
  "Joint procurement",
  "Shared legal support",
  "One print contract",
  "P&C initiatives",
  "People and Communities initiatives",
  "Payroll bureau",
  "Fleet insurance",
  "Archives",
  "Libaries",
  "Head of Review",
  "Service Director: Education",
  "Replace the finance system",
  "New charging policy for transport",
  "s.133 agreement for shared staff",
];
const money = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 5, max: 900 }) },
  fc.constantFrom<Given>("1,200", "circa £120k", "TBC", "£1.2m", -40, null, 0.5, { error: "#N/A" }),
);
const council = fc.constantFrom<Given>("CCC", "PCC", "CCC", "PCC", null, "Fenland DC", "both");
const day = fc.constantFrom<Given>(
  "3 April 2019",
  "31 June 2019",
  "1/4/19",
  "TBC",
  null,
  "May 2019",
  "W/C 3rd April 2019",
);
const words = fc.constantFrom<Given>("on track", "No impact", "At risk", "TBC", null, "jo.brown@example.org");
const grade = fc.constantFrom<Given>(
  "Director Pay Band B",
  "Senior Manager Pay Band 4",
  "CCC Director Pay Band B PCC Senior Manager Pay Band 3",
  "TBC",
  null,
);
const area = fc.constantFrom<Given>("CCC - Adults", "PCC - Roads", "Joint - Education");

interface Shape {
  readonly title: string;
  readonly headers: readonly string[];
  /** By column; the name of the line comes first. */
  readonly cells: readonly fc.Arbitrary<Given>[];
}
const SHAPES: readonly Shape[] = [
  {
    title: "Savings plan",
    headers: ["Initiative", "Council", "2019/20 £000", "2020/21 £000"],
    cells: [council, money, money],
  },
  {
    title: "Savings plan",
    headers: ["Initiative", "Contract end", "2019/20 £000", "Notes"],
    cells: [day, money, words],
  },
  {
    title: "Shared costs",
    headers: ["Line", "Amount £", "Basis", "CCC £", "PCC £"],
    cells: [money, fc.constantFrom<Given>("50:50", "60:40", "TBC", null), money, money],
  },
  {
    title: "Posts to be deleted",
    headers: ["Job title", "Service area", "Grade", "Number of post holders", "Notes"],
    cells: [area, grade, fc.constantFrom<Given>(0, 1, 2, null), words],
  },
  {
    title: "New posts",
    headers: ["Job title", "Service area", "Grade", "FTE"],
    cells: [area, grade, fc.constantFrom<Given>(0.5, 1, 2)],
  },
  {
    title: "Shared services",
    headers: ["Name", "Host", "Arrangement", "Review date"],
    cells: [council, fc.constantFrom<Given>("Long-term", "Transitional"), day],
  },
  {
    title: "Decisions",
    headers: ["Decision", "Council", "Body", "Outcome"],
    cells: [
      council,
      fc.constantFrom<Given>("Cabinet", "General Purposes Committee", "Employment Committee", null),
      fc.constantFrom<Given>("agreed", "refused", null),
    ],
  },
];

/** Rules on order itself, or that name the second of two by design. */
const OF_ORDER = new Set(["HR-14", "HR-09"]);
/** A council on the first line of each group only is a lesser fault than one left out here and there. */
const WEIGHED_BY_ORDER = new Set(["FIN-12"]);

/** Every rule with every line and column that it names; the severity with it. */
function named(shape: Shape, lines: readonly (readonly Given[])[], ids: readonly number[]): string[] {
  const rows: Given[][] = [[shape.title], [...shape.headers], ...lines.map((line) => [...line])];
  const { findings, rules } = validate(workbook(rows));
  expect(rules.failed).toEqual([]);
  const all = new Set<string>();
  for (const { rule, severity, cells } of findings) {
    if (OF_ORDER.has(rule)) continue;
    for (const part of cells.split(",")) {
      const { top, bottom, left, right } = parseArea(part)!;
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          all.add(
            `${rule} ${WEIGHED_BY_ORDER.has(rule) ? "" : severity} ${row < 2 ? `row ${row}` : `line ${ids[row - 2]}`} ${column}`,
          );
    }
  }
  return [...all].sort();
}

const given = fc.constantFrom(...SHAPES).chain((shape) =>
  fc
    // One line a name: which of two that are alike is named does depend on which comes first. A name alone in its
    // row is a heading over the lines below it.
    .uniqueArray(
      fc
        .tuple(fc.constantFrom<Given>(...NAMES), ...shape.cells)
        .filter(([, ...cells]) => cells.some((cell) => cell !== null)),
      { minLength: 3, maxLength: 9, selector: ([name]) => name },
    )
    .chain((lines) =>
      fc.record({
        shape: fc.constant(shape),
        lines: fc.constant(lines as Given[][]),
        order: fc.shuffledSubarray([...lines.keys()], { minLength: lines.length, maxLength: lines.length }),
      }),
    ),
);

test("lines in another order are found the same", () => {
  fc.assert(
    fc.property(given, ({ shape, lines, order }) => {
      const there = named(shape, lines, [...lines.keys()]);
      const back = named(
        shape,
        order.map((at) => lines[at]!),
        order,
      );
      expect(back).toEqual(there);
    }),
    { numRuns: 400 },
  );
}, 60_000);
