import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  argument,
  buildFormula,
  type FunctionEntry,
  readCatalogue,
  search,
  typedFor,
} from "../../taskpane/catalogue";

const built = (file: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, "../../dist", file), "utf8"));
const catalogue = readCatalogue(
  ...([built("functions.json"), built("functions.examples.json")] as Parameters<typeof readCatalogue>),
);
const named = (name: string): FunctionEntry => {
  const entry = catalogue.find((each) => each.name === name);
  if (!entry) throw new Error(`There is no ${name}.`);
  return entry;
};

test.each([
  ["a2:a9", "A2:A9"],
  [" $B$2 ", "$B$2"],
  ["Sheet1!a1:b2", "Sheet1!A1:B2"],
  ["'Savings 2019'!C3", "'Savings 2019'!C3"],
  ["B:B", "B:B"],
  ["d1#", "D1#"],
  ["Savings[Amount]", "Savings[Amount]"],
  ["1000", "1000"],
  ["£1,000.50", "1000.50"],
  ["-3", "-3"],
  ["+3", "3"],
  ["82%", "82%"],
  ["0.5", "0.5"],
  ["true", "TRUE"],
  ['"DPB3"', '"DPB3"'],
  ["{1,2;3,4}", "{1,2;3,4}"],
  ["=Shares", "Shares"],
  ["= SUM(A1:A3)", "SUM(A1:A3)"],
  ["", ""],
  // What only looks like a part of a sheet, or of a number, is text.
  ["82:18", '"82:18"'],
  ["50:50", '"50:50"'],
  ["-£500k", '"-£500k"'],
  ["1,0", '"1,0"'],
  ["Director Pay Band B", '"Director Pay Band B"'],
  ['the "old" scale', '"the ""old"" scale"'],
  ["XFE1", '"XFE1"'],
  ["A0", '"A0"'],
  ["A1048577", '"A1048577"'],
  ["Wed!", '"Wed!"'],
])("%p is given to a function as %p", (typed, expected) => {
  expect(argument(typed)).toBe(expected);
});

test("whatever is typed, text can't end its quotes early", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const made = argument(typed);
      if (!made.startsWith('"')) return;
      expect(made.slice(1, -1).replaceAll('""', "")).not.toContain('"');
    }),
  );
});

test.each([
  ["COST_SHARE", ["A2:A9"], "=JWA.COST_SHARE(A2:A9)"],
  ["COST_SHARE", ["A2:A9", "82:18"], '=JWA.COST_SHARE(A2:A9,"82:18")'],
  ["COST_SHARE", ["100.01", "", "PCC"], '=JWA.COST_SHARE(100.01,,"PCC")'],
  ["COST_SHARE", ["A1", "", "", "", "true"], "=JWA.COST_SHARE(A1,,,,TRUE)"],
  ["NOTICE_END", ["B2", "shared-post"], '=JWA.NOTICE_END(B2,"shared-post")'],
  ["AMOUNT", ["-£500k", "£000"], '=JWA.AMOUNT("-£500k","£000")'],
])("%s of %p is %s", (name, typed, formula) => {
  expect(buildFormula(named(name), typed)).toEqual({ ok: true, formula });
});

test("what has to be given is named", () => {
  expect(buildFormula(named("NOTICE_END"), ["", ""])).toEqual({
    ok: false,
    missing: ["notice_date", "kind"],
  });
  expect(buildFormula(named("COST_SHARE"), ["  ", "50:50"])).toEqual({ ok: false, missing: ["amounts"] });
});

test("the catalogue is what was built: every function, with its pick-lists", () => {
  expect(catalogue).toHaveLength(8);
  expect(catalogue.filter(({ description }) => description === "")).toEqual([]);
  const party = named("COST_SHARE").parameters.find(({ name }) => name === "party");
  expect(party).toMatchObject({
    isOptional: true,
    choices: [
      { value: "CCC", meaning: "Cambridgeshire County Council" },
      { value: "PCC", meaning: "Peterborough City Council" },
    ],
  });
});

test("every function has examples, and each example's formula is typed back as it stands", () => {
  for (const entry of catalogue) {
    expect(entry.examples.length).toBeGreaterThan(0);
    for (const { formula } of entry.examples) {
      expect(buildFormula(entry, typedFor(entry, formula))).toEqual({ ok: true, formula });
    }
  }
});

test("what an example fills in is what a person would type", () => {
  expect(typedFor(named("COST_SHARE"), '=JWA.COST_SHARE(100.01,"50:50","PCC")')).toEqual([
    "100.01",
    "50:50",
    "PCC",
    "",
    "",
  ]);
  expect(typedFor(named("AMOUNT"), '=JWA.AMOUNT("A2")')).toEqual(['"A2"', ""]);
});

test.each([
  ["grade", ["GRADE_MAP", "GRADE_EVIDENCE"]],
  ["notice end", ["NOTICE_END"]],
  ["COST_SHARE", ["COST_SHARE", "COST_SETTLE", "SAVINGS_GAP"]],
  ["penny", ["COST_SHARE"]],
  ["turnip", []],
])("%p finds %p, those by name first", (asked, names) => {
  expect(search(catalogue, asked).map(({ name }) => name)).toEqual(names);
});

test("who asks for nothing sees all", () => {
  expect(search(catalogue, " ")).toEqual(catalogue);
});
