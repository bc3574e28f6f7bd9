import { requestName } from "../../../workbench/page/requestName";

const paths = {
  1: { ObjectPathType: 1 },
  3: { ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  5: { ObjectPathType: 5, ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["Savings"] } },
  7: { ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 5, ArgumentInfo: { Arguments: ["A1:B2"] } },
};
const request = (...actions: object[]): string => JSON.stringify({ Actions: actions, ObjectPaths: paths });

describe("what a request is called in the trace", () => {
  it.each([
    [
      request(
        { ActionType: 1, ObjectPathId: 7 },
        { ActionType: 2, ObjectPathId: 7, QueryInfo: { Select: ["values", "text"] } },
      ),
      'Worksheets.("Savings").GetRange("A1:B2") load values, text',
    ],
    [request({ ActionType: 2, ObjectPathId: 3, QueryInfo: {} }), "Worksheets load all"],
    [
      request({ ActionType: 3, ObjectPathId: 7, Name: "Clear" }),
      'Worksheets.("Savings").GetRange("A1:B2").Clear()',
    ],
    [request({ ActionType: 4, ObjectPathId: 5, Name: "Visibility" }), 'Worksheets.("Savings").Visibility ='],
    [request({ ActionType: 9, ObjectPathId: 7 }), 'Worksheets.("Savings").GetRange("A1:B2") set'],
    [
      request({ ActionType: 3, ObjectPathId: 7, Name: "_KeepReference" }),
      'Worksheets.("Savings").GetRange("A1:B2")',
    ],
    [
      request(...Array.from({ length: 8 }, () => ({ ActionType: 3, ObjectPathId: 3, Name: "Add" }))),
      `${Array.from({ length: 6 }, () => "Worksheets.Add()").join("; ")}, and 2 more`,
    ],
    ["{}", "nothing"],
    ["no JSON", "unreadable request"],
  ])("%s", (body, name) => {
    expect(requestName(body)).toBe(name);
  });

  it("ends where paths go in a circle", () => {
    const circle = { 1: { Name: "A", ParentObjectPathId: 2 }, 2: { Name: "B", ParentObjectPathId: 1 } };
    const body = JSON.stringify({ Actions: [{ ActionType: 2, ObjectPathId: 1 }], ObjectPaths: circle });
    expect(requestName(body)).toBe("B.A.B.A.B.A load all");
  });
});
