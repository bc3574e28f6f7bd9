import { isRoute, readRoute, type Route, writeRoute } from "../../taskpane/route";

test.each<[string, Route]>([
  ["", { view: "validate", item: null }],
  ["#/about", { view: "about", item: null }],
  ["#/functions/COST_SHARE", { view: "functions", item: "COST_SHARE" }],
  ["#/welcome", { view: "welcome", item: null }],
  ["#/nowhere", { view: "validate", item: null }],
  ["#/functions/%E0%A4%A", { view: "functions", item: "%E0%A4%A" }],
])("%p opens %p", (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});

test.each<Route>([
  { view: "about", item: null },
  { view: "functions", item: "A/B #1" },
])("%p comes back from its address", (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route);
});

test.each([
  ["", false],
  ["#", false],
  ["#/nowhere", false],
  ["#/validated", false],
  ["#/validate", true],
  ["#/functions/COST_SHARE", true],
  ["#/welcome", true],
])("whether %p names a place: %p", (hash, isOne) => {
  expect(isRoute(hash)).toBe(isOne);
});
