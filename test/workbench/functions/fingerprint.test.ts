import fc from "fast-check";
import type { Argument, Value } from "../../../workbench/engine/engine";
import { fingerprint } from "../../../workbench/functions/fingerprint";

const column = (values: Value[]): Argument => ({ kind: "array", values: values.map((value) => [value]) });
const print = (...given: Argument[]) => fingerprint("FN", given, false);

test("the same arguments have the same fingerprint, others have another", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true }).map((number) => number + 0),
    fc.string({ maxLength: 3 }),
    fc.boolean(),
    fc.constant(null),
  );
  const values = fc.array(value, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(print(column(a)) === print(column(b))).toBe(
        a.length === b.length && a.every((item, at) => Object.is(item, b[at])),
      );
    }),
  );
});

test.each<[string, Argument[], Argument[]]>([
  ["a shape", [{ kind: "array", values: [[1, 2]] }], [column([1, 2])]],
  ["an omission", [{ kind: "omitted" }], [{ kind: "value", value: null }]],
  ["a type", [column([1])], [column(["1"])]],
  ["a boolean", [column([true])], [column([1])]],
  ["an error", [column([{ error: "#N/A" }])], [column(["#N/A"])]],
  ["a split", [column(["ab", "c"])], [column(["a", "bc"])]],
  ["an order", [column([1, 2])], [column([2, 1])]],
])("%s makes a difference", (_, a, b) => {
  expect(print(...a)).not.toBe(print(...b));
});

test("no two of 50,000 columns that differ in one penny are taken for one another", () => {
  const rows = Array.from({ length: 20 }, (_, row) => row * 1.01);
  const seen = new Set<string>();
  for (let change = 0; change < 50_000; change++) seen.add(print(column([...rows, change / 100])));
  expect(seen.size).toBe(50_000);
});
