/** What saved workbooks rely on: it may grow at the end, never change. */
import golden from "./golden/signatures.json";
import { openExcel } from "./excel";

const excel = openExcel();

test("ids, order of parameters, types, shapes and optional flags are those of the golden file", () => {
  const signatures = excel.metadata.functions.map(({ id, name, parameters, result }) => ({
    id,
    name,
    parameters: parameters.map(({ name, type, dimensionality, optional, customEnumId }) => ({
      name,
      type,
      dimensionality: dimensionality ?? "scalar",
      optional: optional ?? false,
      pickList: customEnumId ?? null,
    })),
    result: result.dimensionality ?? "scalar",
  }));
  expect(signatures).toEqual(golden.functions);
});

test("pick-lists hold the words of the golden file, each once and explained", () => {
  const lists = excel.metadata.enums.map(({ id, values }) => ({
    id,
    values: values.map((value) => value.stringValue),
  }));
  expect(lists).toEqual(golden.pickLists);
  for (const list of excel.metadata.enums) {
    for (const value of list.values) expect(value.tooltip).toMatch(/\w{5}/);
  }
});

test("every function of the metadata is registered, and nothing else", () => {
  expect([...excel.ids].sort()).toEqual(golden.functions.map(({ id }) => id).sort());
});

test("errors in a range reach the functions", () => {
  expect(excel.metadata.allowErrorForDataTypeAny).toBe(true);
});

test("everything is described where the user sees it", () => {
  for (const { description, parameters } of excel.metadata.functions) {
    expect(description).toMatch(/^[A-Z].+\.$/);
    for (const parameter of parameters) expect(parameter.description).toMatch(/^\S.{9,}$/);
  }
});

test("optional parameters say what leaving them out means", () => {
  const silent = excel.metadata.functions.flatMap(({ id, parameters }) =>
    parameters
      .filter(
        ({ optional, description }) => optional && !/left out|It comes before the papers/.test(description),
      )
      .map(({ name }) => `${id} ${name}`),
  );
  expect(silent).toEqual([]);
});
