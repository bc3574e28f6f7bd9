import { answering, inPlace } from "../../functions/refuse";
import { answer, unknown, unusable } from "../../src/text";
import { ExcelError } from "./excel";

beforeAll(() => {
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode } });
});

function thrownBy(body: Parameters<typeof answering>[1]): unknown {
  try {
    return answering("COST_SHARE", body);
  } catch (error) {
    return error;
  }
}

test("an answer goes out as it is", () => {
  const spill = [[1, ""]];
  expect(thrownBy(() => answer(spill))).toBe(spill);
});

test("a refusal of the whole is thrown with its sentence", () => {
  expect(thrownBy(() => unusable("Not so."))).toEqual(new ExcelError("#VALUE!", "Not so."));
  expect(thrownBy(() => unknown("Not known."))).toEqual(new ExcelError("#N/A", "Not known."));
});

test("a refusal of a single cell is thrown, of one among several stays in its place", () => {
  const refused = inPlace({ kind: "unknown", message: "Not known." });
  expect(thrownBy(() => answer([[refused]]))).toBe(refused);
  expect(thrownBy(() => answer([[refused, 1]]))).toEqual([[refused, 1]]);
  expect(inPlace({ grade: "x" })).toEqual({ grade: "x" });
});

test("a defect says that it is one, of which function, and asks for a report", () => {
  const thrown = thrownBy(() => {
    throw new TypeError("x is undefined");
  });
  expect(thrown).toEqual(
    new ExcelError(
      "#VALUE!",
      "COST_SHARE met a defect of its own and has no result. Please report it, with the formula and what it points to. Detail for the report: x is undefined",
    ),
  );
});
