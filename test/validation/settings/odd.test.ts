/** Settings as people really type them: whatever is not followed as it was meant is told in a sentence, with its cell. */
import { accountOf, SETTINGS_SHEET, settingsOf, validate } from "../../../src/validation";
import type { Snapshot } from "../../../src/workbook";
import { readXlsx } from "../../../xlsx";
import { buildXlsx } from "../../support/xlsx";
import { sheetOf, snapshotOf, type Given, type Rows } from "../../registers/snapshots";

const HEADINGS = ["Setting", "Sheet", "Cells", "Rule or word", "Is", "Why", "Who", "When"];
const PLAN = sheetOf(
  [
    ["Initiative", "2019/20 £000", "2020/21 £000"],
    ["Print", 120, 150],
    ["Legal", 80, 60],
    ["Total", 255, 210],
  ],
  { name: "Plan" },
);
const workbook = (...sheets: Parameters<typeof sheetOf>[]): Snapshot =>
  snapshotOf([PLAN, ...sheets.map(([rows, more]) => sheetOf(rows, more))]);
const settings = (rows: Rows, headings: readonly Given[] = HEADINGS): Snapshot =>
  workbook([[[...headings], ...rows], { name: SETTINGS_SHEET }]);
const off = (snapshot: Snapshot): string[] =>
  validate(snapshot).settings.levels.flatMap(({ rule, level }) => (level === "off" ? [rule] : []));
const told = (snapshot: Snapshot): readonly string[] => accountOf(validate(snapshot), "plan.xlsx").questions;

const OFF: Given[] = ["Rule", "", "", "WB-02", "off"];

describe("a row that would set more than was meant is not followed", () => {
  test.each<[Given[], string, string]>([
    [
      ["Rule", "Plan", "", "WB-02", "off"],
      "B2",
      "A rule is set for the whole workbook and not for a sheet. Clear this cell if that is meant, or delete the row.",
    ],
    [
      ["Rule", "", "B4", "WB-02", "off"],
      "C2",
      "A rule is set for the whole workbook and not for some cells. Clear this cell if that is meant, or delete the row.",
    ],
    [
      ["Option", "Plan", "", "FIN-03 tolerance", 5],
      "B2",
      "An option is set for the whole workbook and not for a sheet. Clear this cell if that is meant, or delete the row.",
    ],
    [
      ["Word", "Plan", "", "Lead body", "host"],
      "B2",
      "A word is set for the whole workbook and not for a sheet. Clear this cell if that is meant, or delete the row.",
    ],
    [
      ["Profile", "", "A1:C4", "", "Cheshire"],
      "C2",
      "A profile is set for the whole workbook and not for some cells. Clear this cell if that is meant, or delete the row.",
    ],
  ])("%j", (row, range, why) => {
    const snapshot = settings([row]);
    expect(settingsOf(snapshot).unheeded).toEqual([{ sheet: SETTINGS_SHEET, range, why }]);
    expect(off(snapshot)).toEqual([]);
    expect(told(snapshot)).toEqual([`${SETTINGS_SHEET}!${range} was not followed. ${why}`]);
  });
});

describe("a slip in a name says what was probably meant", () => {
  test.each<[Given, string]>([
    ["WB02", "There is no rule “WB02”. Was WB-02 meant?"],
    ["wb 2", "There is no rule “wb 2”. Was WB-02 meant?"],
    ["WB-2", "There is no rule “WB-2”. Was WB-02 meant?"],
    ["Total differs from its rows", "There is no rule “Total differs from its rows”. Was WB-02 meant?"],
    ["Finance", "There is no rule “Finance”. Was FIN meant?"],
    ["WB-02, WB-13", "There is no rule “WB-02, WB-13”. Write one rule a row."],
    ["all", "There is no rule “all”. Write its id or its family, for example WB-02 or HR."],
  ])("%s", (name, why) => {
    expect(settingsOf(settings([["Rule", "", "", name, "off"]])).unheeded).toEqual([
      { sheet: SETTINGS_SHEET, range: "D2", why },
    ]);
  });
});

describe("a number that can't be meant", () => {
  test.each<[string, string | number | boolean | { value: number; format: string }, string]>([
    [
      "FIN-03 tolerance",
      1e9,
      "“1000000000” can’t be the tolerance of FIN-03. Write a number from 0 to 100, for example 3.",
    ],
    [
      "FIN-08 share",
      500,
      "“500” can’t be the share of FIN-08. Write a number from 0 to 100, for example 90.",
    ],
    [
      "FIN-03 tolerance",
      { value: 0.05, format: "0%" },
      "“5%” can’t be the tolerance of FIN-03. Write a number from 0 to 100, for example 3.",
    ],
    [
      "HR-06 days",
      -30,
      "“-30” can’t be the days of HR-06. Write a number from 0 to 1,000,000, for example 30.",
    ],
    [
      "HR-06 days",
      "45 days",
      "“45 days” can’t be the days of HR-06. Write a number from 0 to 1,000,000, for example 30.",
    ],
    [
      "HR-06 days",
      true,
      "“TRUE” can’t be the days of HR-06. Write a number from 0 to 1,000,000, for example 30.",
    ],
    [
      "HR-06 days",
      { value: 43556, format: "dd/mm/yyyy" },
      "“1 April 2019” can’t be the days of HR-06. Write a number from 0 to 1,000,000, for example 30.",
    ],
  ])("%s %j", (option, value, why) => {
    const rows = [HEADINGS, ["Option", null, null, option, value]];
    const read = readXlsx(buildXlsx({ sheets: [{ name: SETTINGS_SHEET, rows }] }));
    if (!read.ok) throw new Error(read.refusal.message);
    const own = settingsOf(read.value);
    expect(own.unheeded).toEqual([{ sheet: SETTINGS_SHEET, range: "E2", why }]);
    expect(own.settings.options).toEqual({});
  });
});

describe("headings", () => {
  test("one that is missing is named, and not the cell that could not be read", () => {
    expect(
      told(settings([["Rule", "", "", "WB-02", "off"]], ["Setting", "Sheet", "Cells", "Rule", "Is"])),
    ).toEqual([
      "JWA settings!A2 was not followed. There is no column headed “Rule or word”. Write that heading into row 1, above what the rows set.",
    ]);
  });
  test("one that stands twice is told; the first counts", () => {
    const snapshot = settings([["Rule", "WB-02", "off", "note"]], ["Setting", "Rule or word", "Is", "Is"]);
    expect(told(snapshot)).toEqual([
      "JWA settings!D1 was not followed. “Is” is a heading already, and the first of them counts. Take this one away.",
    ]);
    expect(off(snapshot)).toEqual(["WB-02"]);
  });
  test("further columns are the user's own", () => {
    const snapshot = settings([["R", ...OFF, "", "", "", "yes"]], ["RAG", ...HEADINGS, "Approved"]);
    expect(told(snapshot)).toEqual([]);
    expect(off(snapshot)).toEqual(["WB-02"]);
  });
});

describe("sheets", () => {
  test.each(["Settings", "JWA settings (2)", "JWA  settings", "Jwa Setting"])(
    "one with the headings of settings and the name %s is told, and not followed",
    (name) => {
      const snapshot = workbook([[["How we check"], HEADINGS, OFF], { name }]);
      expect(told(snapshot)).toContain(
        `The sheet “${name.replace(/ +/g, " ")}” was not followed. It has the headings of settings in row 2, but another name. Call it JWA settings, or delete it.`,
      );
      expect(off(snapshot)).toEqual([]);
    },
  );
  test("beside the settings that are read a second one is told", () => {
    const first: Rows = [HEADINGS, ["Rule", "", "", "WB-02", "note"]];
    for (const name of ["JWA settings (2)", "JWA settings "]) {
      const snapshot = workbook([first, { name: SETTINGS_SHEET }], [[HEADINGS, OFF], { name }]);
      expect(told(snapshot)).toContain(
        `The sheet “${name.trim()}” was not followed. It has the headings of settings in row 1, and the settings are read from “JWA settings”. Move its rows there, and delete it.`,
      );
      expect(validate(snapshot).settings.levels).toMatchObject([{ rule: "WB-02", level: "note" }]);
    }
  });
  test("a log with a column Setting and one Is is no sheet of settings", () => {
    expect(
      told(
        workbook([
          [
            ["Setting", "Is", "Owner"],
            ["Room 4", "booked", "AB"],
          ],
          { name: "Rooms" },
        ]),
      ),
    ).toEqual([]);
  });
  test.each(["hidden", "veryHidden"] as const)(
    "one that is %s is followed, and that is said",
    (visibility) => {
      const snapshot = workbook([[HEADINGS, OFF], { name: SETTINGS_SHEET, visibility }]);
      expect(off(snapshot)).toEqual(["WB-02"]);
      expect(accountOf(validate(snapshot), "plan.xlsx").settings).toContain(
        "The sheet “JWA settings” was not checked: it holds the settings of this workbook. It is hidden: show it, so that everybody sees what was set.",
      );
    },
  );
});

describe("places", () => {
  test.each<Given[]>([
    ["Table", "'Plan'", "$A$1:$C$4", "", "no register"],
    ["Table", "", "Plan!A1:C4", "", "no register"],
    ["Table", "Plan", "'Plan'!$A$1:$C$4", "", "no register"],
    ["table", " plan ", "a1:c4", "", "No Register"],
  ])("%s %j %j is understood as Excel writes it", (...row) => {
    const report = validate(settings([row]));
    expect(report.unheeded).toEqual([]);
    expect(report.registers).toEqual([]);
    expect(validate(settings([])).registers).toHaveLength(1);
  });
  test("cells of another sheet than the one that is named", () => {
    expect(told(settings([["Table", "Plan", "Notes!A1:C4", "", "no register"]]))).toEqual([
      "JWA settings!C2 was not followed. “Notes!A1:C4” is on another sheet than “Plan”. Write the cells alone, for example A3:D20.",
    ]);
  });
  test("where there is no table, the row that says so is named", () => {
    expect(told(settings([[], ["Table", "Plan", "J30:K40", "", "savings plan"]]))).toEqual([
      "What is said of Plan!J30:K40 was not followed. There is no table in these cells. Name the cells of the table with its header. That is set in JWA settings!A3.",
    ]);
  });
  test("what stands in a cell that the setting has no use for is told, and the rest followed", () => {
    const snapshot = settings([["Table", "Plan", "A1:C4", "Savings plan", "no register"]]);
    expect(told(snapshot)).toEqual([
      "JWA settings!D2 was not followed. A table is named by its cells alone. Clear this cell, or move it to Why.",
    ]);
    expect(validate(snapshot).registers).toEqual([]);
  });
});

test("a rule that is set to its own level is told as that", () => {
  const { settings: said } = accountOf(
    validate(
      settings([
        ["Rule", "", "", "WB", "off"],
        ["Rule", "", "", "WB-02", "error"],
      ]),
    ),
    "",
  );
  expect(said).toContain(
    "WB-02 counts as error, as it does by itself: set in JWA settings, without a reason.",
  );
});
