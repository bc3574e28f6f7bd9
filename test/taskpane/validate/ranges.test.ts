/** A finding of several ranges: which comes next, and what is said of it. */
import { nextRange, rangeSays, rangesOf } from "../../../taskpane/views/validate/report/findings/ranges";

test.each([
  ["A2:A3,A5", ["A2:A3", "A5"]],
  ["C7", ["C7"]],
  ["B:B,4:7", ["B:B", "4:7"]],
  ["", []],
  ["nothing", []],
])("%j is of the ranges %j", (cells, ranges) => {
  expect(rangesOf(cells)).toEqual(ranges);
});

test("each comes in its turn, and the first after the last", () => {
  const ranges = ["A2:A3", "A5", "A7"];
  const gone: number[] = [];
  let last: number | null = null;
  for (let press = 0; press < 5; press++) gone.push((last = nextRange(ranges, last)));
  expect(gone).toEqual([0, 1, 2, 0, 1]);
  expect([nextRange(["C7"], null), nextRange(["C7"], 0), nextRange([], null)]).toEqual([0, 0, 0]);
});

test.each([
  [["A2:A3", "A5"], 0, "Range 1 of 2: A2:A3. Go there again for the next."],
  [["A2:A3", "A5"], 1, "Range 2 of 2: A5. Go there again for the first."],
  [["C7"], 0, null],
  [[], 0, null],
])("of %j at %d: %s", (ranges, at, says) => {
  expect(rangeSays(ranges, at)).toBe(says);
});
