/** The settings sheet: read, written, and read again. */
import fc from "fast-check";
import { PROFILE_NAMES, type PartyId } from "../../../src/partnership";
import { CATALOGUE } from "../../../src/protocols";
import { KINDS, ROLES } from "../../../src/registers";
import {
  NO_SETTINGS,
  SETTINGS_AT_MOST,
  SETTINGS_SHEET,
  settingsFrom,
  settingsOf,
  settingsRows,
  withEntry,
  withoutEntry,
  type SettingEntry,
} from "../../../src/validation";
import { applied, type Snapshot } from "../../../src/workbook";
import { sheetOf, snapshotOf, type Given, type Rows } from "../../registers/snapshots";

const NOTED = { why: "", who: "", when: "" };
const HEADINGS = ["Setting", "Sheet", "Cells", "Rule or word", "Is", "Why", "Who", "When"];

/** A workbook with a plan, and these rows below the headings of its settings. */
function settingsIn(rows: Rows, headings: readonly Given[] = HEADINGS): Snapshot {
  return snapshotOf([
    sheetOf([["Initiative", "2019/20 £000"]], { name: "Plan" }),
    sheetOf([[...headings], ...rows], { name: SETTINGS_SHEET }),
  ]);
}
const written = (entries: readonly SettingEntry[]): Snapshot => {
  const [headings, ...rows] = settingsRows(entries);
  return settingsIn(rows, headings);
};

describe("a row of the settings", () => {
  test.each<[string, Given[], Partial<ReturnType<typeof settingsOf>["settings"]>]>([
    [
      "says what a table is",
      ["Table", "Plan", "A3:D20", "", "savings plan"],
      {
        corrections: {
          tables: [{ sheet: "Plan", range: "A3:D20", kind: "savings plan" }],
          columns: [],
          words: [],
        },
      },
    ],
    [
      "says that a table is no register",
      ["table", "plan", "A3:D20", "", "No register"],
      { corrections: { tables: [{ sheet: "plan", range: "A3:D20", kind: "none" }], columns: [], words: [] } },
    ],
    [
      "says what a column is, with its year and council",
      ["Column", "Plan", "C3", "", "money; 2019/20; Peterborough City Council"],
      {
        corrections: {
          tables: [],
          columns: [{ sheet: "Plan", range: "C3", role: "money", year: "2019/20", party: "PCC" as PartyId }],
          words: [],
        },
      },
    ],
    [
      "says that a column holds nothing",
      ["Column", "Plan", "C:C", "", "nothing"],
      { corrections: { tables: [], columns: [{ sheet: "Plan", range: "C:C", role: "none" }], words: [] } },
    ],
    [
      "adds a word for a header",
      ["Word", "", "", "Lead body*", "host"],
      { corrections: { tables: [], columns: [], words: [{ role: "host", word: "Lead body*" }] } },
    ],
    ["switches a rule off", ["Rule", "", "", "wb-13", "Off"], { levels: { "WB-13": "off" } }],
    ["gives a rule another level", ["Rule", "", "", "WB-02", "note"], { levels: { "WB-02": "note" } }],
    [
      "sets an option",
      ["Option", "", "", "FIN-03 tolerance", 5],
      { options: { "FIN-03": { tolerance: 5 } } },
    ],
    [
      "sets an option by text",
      ["Option", "", "", "fin-03: Tolerance", "4.5"],
      { options: { "FIN-03": { tolerance: 4.5 } } },
    ],
    ["chooses a profile", ["Profile", "", "", "", "cheshire"], { profile: "Cheshire" }],
  ])("%s", (_, row, expected) => {
    const { settings, unheeded } = settingsOf(settingsIn([row]));
    expect(unheeded).toEqual([]);
    expect(settings).toMatchObject(expected);
    expect(settings.entries).toHaveLength(1);
  });

  test("keeps who, when and why; a date is written out", () => {
    const rows: Given[][] = [["Rule", "", "", "WB-13", "off", "codes recur", "J. Bloggs", null]];
    const dated = applied(settingsIn(rows), SETTINGS_SHEET, [
      { cell: "H2", from: null, to: 46_295, format: "dd/mm/yyyy" },
    ]);
    if (!dated.ok) throw new Error(dated.refusal.message);
    const noted = { why: "codes recur", who: "J. Bloggs", when: "30 September 2026" };
    expect(settingsOf(dated.value).settings.entries).toEqual([
      { setting: "rule", rule: "WB-13", level: "off", ...noted },
    ]);
  });

  test("is found on a sheet whose name is written in other letters", () => {
    const sheet = sheetOf([HEADINGS, ["Rule", "", "", "WB-13", "off"]], { name: "JWA SETTINGS" });
    expect(settingsOf(snapshotOf([sheet])).settings.levels).toEqual({ "WB-13": "off" });
  });

  test("of a family holds for all its rules, and a rule's own row comes first", () => {
    const { settings } = settingsOf(
      settingsIn([
        ["Rule", "", "", "HR-06", "note"],
        ["Rule", "", "", "hr", "off"],
      ]),
    );
    const ids = CATALOGUE.map(({ id }) => id).filter((id) => id.startsWith("HR-"));
    expect(Object.keys(settings.levels).sort()).toEqual(ids.sort());
    expect(settings.levels["HR-06"]).toBe("note");
    expect(settings.levels["HR-01"]).toBe("off");
  });

  test("stands below its headings wherever these stand and in whatever order", () => {
    const sheet = sheetOf(
      [
        ["What we have set"],
        [],
        ["Is", "Note to self", "Rule or word", "Setting"],
        ["off", "ask Ann", "WB-13", "Rule"],
      ],
      { name: SETTINGS_SHEET },
    );
    expect(settingsOf(snapshotOf([sheet])).settings.levels).toEqual({ "WB-13": "off" });
  });
});

describe("a row that can't be understood is told at its cell, with what to write", () => {
  test.each<[Given[], string, string]>([
    [
      ["Ruel", "", "", "WB-02", "off"],
      "A2",
      "“Ruel” is no setting. Write Table, Column, Word, Rule, Option or Profile.",
    ],
    [
      ["", "", "", "WB-02", "off"],
      "A2",
      "A blank is no setting. Write Table, Column, Word, Rule, Option or Profile.",
    ],
    [
      ["Rule", "", "", "WB-99", "off"],
      "D2",
      "There is no rule “WB-99”. Write its id or its family, for example WB-02 or HR.",
    ],
    [
      ["Rule", "", "", "", "off"],
      "D2",
      "No rule is named. Write its id or its family, for example WB-02 or HR.",
    ],
    [["Rule", "", "", "WB-02", "on"], "E2", "“on” is no level. Write off, error, warning or note."],
    [["Rule", "", "", "WB-02", ""], "E2", "A blank is no level. Write off, error, warning or note."],
    [
      ["Option", "", "", "FIN-03 margin", 5],
      "D2",
      "“margin” is no option of FIN-03. Write FIN-03 tolerance.",
    ],
    [["Option", "", "", "FIN-03", 5], "D2", "No option of FIN-03 is named. Write FIN-03 tolerance."],
    [["Option", "", "", "WB-02 tolerance", 5], "D2", "WB-02 has no options. Delete this row."],
    [
      ["Option", "", "", "FIN-03 tolerance", "five"],
      "E2",
      "“five” can’t be the tolerance of FIN-03. Write a number from 0 to 100, for example 3.",
    ],
    [
      ["Option", "", "", "FIN-03 tolerance", -1],
      "E2",
      "“-1” can’t be the tolerance of FIN-03. Write a number from 0 to 100, for example 3.",
    ],
    [
      ["Table", "Plam", "A3:D20", "", "savings plan"],
      "B2",
      "There is no sheet “Plam”. Write its name as on its tab.",
    ],
    [["Table", "", "A3:D20", "", "savings plan"], "B2", "No sheet is named. Write its name as on its tab."],
    [
      ["Table", SETTINGS_SHEET, "A3:D20", "", "savings plan"],
      "B2",
      "The settings are no register. Name the sheet with the table.",
    ],
    [
      ["Table", "Plan", "the top", "", "savings plan"],
      "C2",
      "“the top” is no range of cells. Write it as Excel does, for example A3:D20.",
    ],
    [
      ["Column", "Plan", "C3", "", "initiatve"],
      "E2",
      "“initiatve” is nothing a column can be. Was initiative meant?",
    ],
    [
      ["Column", "Plan", "C3", "", "money; last year"],
      "E2",
      "“last year” is no financial year and no council. Write for example money; 2019/20; CCC.",
    ],
    [
      ["Word", "", "", "--", "host"],
      "D2",
      "“--” is no word. Write the heading as it stands in the workbook.",
    ],
    [
      ["Word", "", "", "x".repeat(81), "host"],
      "D2",
      "A heading of 81 letters is too long; at most 80 are read.",
    ],
    [
      ["Profile", "", "", "", "Surrey"],
      "E2",
      "“Surrey” is no profile. Write CCC and PCC, Cheshire or custom.",
    ],
    [
      ["Rule", "", "", "WB-02", { formula: 'LOWER("OFF")', result: "off" }],
      "E2",
      "There is a formula here. Type what is set as plain text, without a formula.",
    ],
    [
      ["Rule", "", "", { error: "#REF!" }, "off"],
      "D2",
      "There is an error here. Type what is set as plain text, without a formula.",
    ],
  ])("%j", (row, range, why) => {
    const { settings, unheeded } = settingsOf(settingsIn([row]));
    expect(unheeded).toEqual([{ sheet: SETTINGS_SHEET, range, why }]);
    expect({ ...settings, entries: [] }).toEqual(NO_SETTINGS);
    expect(settings.entries.map(({ setting }) => setting)).toEqual(["unread"]);
  });

  test("a kind of register that there is not names those there are", () => {
    const { unheeded } = settingsOf(settingsIn([["Table", "Plan", "A3:D20", "", "list"]]));
    expect(unheeded[0]?.why).toMatch(
      /^“list” is no kind of register\. Write savings monitor, .*, agreements or no register\.$/,
    );
  });

  test("two rows on one thing: the later counts, and the earlier is told", () => {
    const { settings, unheeded } = settingsOf(
      settingsIn([
        ["Rule", "", "", "WB-02", "off"],
        ["Profile", "", "", "", "custom"],
        ["Rule", "", "", "WB-02", "note"],
      ]),
    );
    expect(settings.levels).toEqual({ "WB-02": "note" });
    expect(unheeded).toEqual([
      {
        sheet: SETTINGS_SHEET,
        range: "A2",
        why: "Row 4 settles the same thing, and the later one counts. Delete the one that does not hold.",
      },
    ]);
  });

  test("a sheet without headings is told once, an empty one not at all", () => {
    const told = (rows: Rows) => settingsOf(snapshotOf([sheetOf(rows, { name: SETTINGS_SHEET })])).unheeded;
    expect(told([["WB-02", "off"]])).toEqual([
      {
        sheet: SETTINGS_SHEET,
        range: "A1:H1",
        why: "The headings of the settings are not there, so none was read. Write Setting, Sheet, Cells, Rule or word, Is, Why, Who, When into the first row, one a cell.",
      },
    ]);
    expect(told([])).toEqual([]);
    expect(told([[" "]])).toEqual([]);
  });
});

describe("hostile settings", () => {
  test("of 10,000 rows the first thousand are read, in time, and that is said", () => {
    const rows = Array.from({ length: 10_000 }, (_, at): Given[] => ["Word", "", "", `Word ${at}`, "host"]);
    const { settings, unheeded } = settingsOf(settingsIn(rows));
    expect(settings.entries).toHaveLength(SETTINGS_AT_MOST);
    expect(unheeded).toEqual([
      {
        sheet: SETTINGS_SHEET,
        range: "A1002",
        why: "Only the first 1,000 settings are read. Delete those that are no longer needed.",
      },
    ]);
  });

  test("a thousand bad rows are told a hundred times at most", () => {
    const { unheeded } = settingsOf(settingsIn(Array.from({ length: 1_000 }, () => ["x".repeat(30_000)])));
    expect(unheeded).toHaveLength(101);
    expect(unheeded[100]?.why).toBe(
      "From here on 900 more rows were not followed. Put the ones above right first.",
    );
    for (const { why } of unheeded) expect(why.length).toBeLessThan(250);
  });

  test("whatever stands there, nothing is thrown and every refusal is a sentence", () => {
    const cell: fc.Arbitrary<Given> = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom<Given>(
        "Rule",
        "Table",
        "Column",
        "Word",
        "Option",
        "Profile",
        "WB-02",
        "off",
        "Plan",
        "A1:B2",
        "host",
        "FIN-03 tolerance",
        "__proto__",
        "constructor",
        "A1:XFD1048576",
        "=1+1",
        "'=1",
        null,
        true,
        { error: "#N/A" },
        { formula: "1/0", result: { error: "#DIV/0!" } },
        { formula: "x" },
      ),
      fc.double(),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });
    const headings = fc.oneof(
      fc.constant<Given[]>(HEADINGS),
      fc.shuffledSubarray<Given>(HEADINGS),
      fc.array(cell),
    );
    fc.assert(
      fc.property(headings, rows, (heads, given) => {
        const { settings, unheeded } = settingsOf(settingsIn(given, heads));
        for (const { why, range } of unheeded) {
          expect(why).toMatch(/[.?]$/);
          expect(range).toMatch(/^[A-Z]+\d+(?::[A-Z]+\d+)?$/);
        }
        expect(settings).toEqual(settingsFrom(settings.entries));
      }),
      { numRuns: 500 },
    );
  });
});

const text = fc.oneof(
  fc.constantFrom(
    "",
    "=HYPERLINK(1)",
    "+1",
    "-x",
    "@SUM(A1)",
    "'quoted",
    "''=1",
    "it's",
    "1/4/2026",
    " padded ",
  ),
  fc.string({ maxLength: 20 }),
);
const noted = fc.record({ why: text, who: text, when: text });
const place = { sheet: fc.constant("Plan"), range: fc.constantFrom("A3:D20", "C3", "B:B", "$A$1:$C$9") };
const settled: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    setting: fc.constant("table"),
    ...place,
    kind: fc.constantFrom("none", ...KINDS.map(({ kind }) => kind)),
  }),
  fc.record(
    {
      setting: fc.constant("column"),
      ...place,
      role: fc.constantFrom("none", ...ROLES),
      year: fc.constantFrom("2019/20", "2020/21", "2019"),
      party: fc.constantFrom("CCC", "CWACC"),
    },
    { requiredKeys: ["setting", "sheet", "range", "role"] },
  ),
  fc.record({
    setting: fc.constant("word"),
    word: fc.constantFrom("Lead body", "=Host", "-host", "'host", "Led by*"),
    role: fc.constantFrom(...ROLES),
  }),
  fc.record({
    setting: fc.constant("rule"),
    rule: fc.constantFrom("HR", ...CATALOGUE.map(({ id }) => id)),
    level: fc.constantFrom("off", "error", "warning", "note"),
  }),
  fc.record({
    setting: fc.constant("option"),
    rule: fc.constant("FIN-03"),
    option: fc.constant("tolerance"),
    value: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
  }),
  fc.record({ setting: fc.constant("profile"), profile: fc.constantFrom(...PROFILE_NAMES) }),
  fc.record({
    setting: fc.constant("unread"),
    cells: fc.tuple(fc.constantFrom("Nothing", "=x", "'x"), text, text, text, fc.oneof(text, fc.integer())),
  }),
);
const entries = fc.array(
  fc.tuple(settled, noted).map(([what, who]) => ({ ...what, ...who }) as SettingEntry),
  { maxLength: 12 },
);

describe("settings that are written are read as they were", () => {
  /** Cells begin and end without blanks, and with one apostrophe at most. */
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, one: unknown) =>
        typeof one === "string"
          ? one
              .trim()
              .replace(/^'+(?=[=+\-@])/, "")
              .replace(/^'{2,}/, "'")
              .trim()
          : one,
      ),
    );
  const excels = (cell: string | number): Given =>
    cell === "" ? null : typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;

  test.each<[string, (cell: string | number) => Given]>([
    ["from a file, which keeps every sign", (cell) => (cell === "" ? null : cell)],
    ["from Excel, which takes the first apostrophe away", excels],
  ])("%s", (_, kept) => {
    fc.assert(
      fc.property(entries, (given) => {
        const [headings, ...rows] = settingsRows(given);
        const read = settingsOf(
          settingsIn(
            rows.map((row) => row.map(kept)),
            headings,
          ),
        ).settings.entries;
        expect(plain(read)).toEqual(plain(given));
        expect(settingsOf(written(read)).settings.entries).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  test("no cell is a formula, however it is written", () => {
    fc.assert(
      fc.property(entries, (given) => {
        for (const cell of settingsRows(given).flat())
          if (typeof cell === "string") expect(cell).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  test("the table of a workbook that sets nothing is its headings", () => {
    expect(settingsRows([])).toEqual([HEADINGS]);
  });
});

describe("an entry", () => {
  const off: SettingEntry = { setting: "rule", rule: "WB-13", level: "off", ...NOTED };
  const plan: SettingEntry = {
    setting: "table",
    sheet: "Plan",
    range: "A3:D20",
    kind: "savings plan",
    ...NOTED,
  };

  test("takes the place of the one on the same thing, and stands last where there is none", () => {
    const note: SettingEntry = { ...off, level: "note" };
    expect(withEntry([off, plan], note)).toEqual([note, plan]);
    expect(withEntry([plan], off)).toEqual([plan, off]);
    const grown: SettingEntry = { ...plan, range: "A3:D25", kind: "none" };
    expect(withEntry([plan, off], grown)).toEqual([grown, off]);
    expect(withEntry([plan], { ...plan, range: "F3:H9" })).toHaveLength(2);
    expect(withEntry([plan], { ...plan, sheet: "Other" })).toHaveLength(2);
  });

  test("can be taken away again", () => {
    expect(withoutEntry([off, plan], { ...off, level: "error" })).toEqual([plan]);
  });

  test("of each thing there is one, whatever is set in whatever order", () => {
    fc.assert(
      fc.property(entries, (given) => {
        let all: SettingEntry[] = [];
        for (const one of given) {
          all = withEntry(all, one);
          expect(all).toContain(one);
        }
        const keys = all.filter((one) => one.setting === "rule").map((one) => one.rule);
        expect(new Set(keys).size).toBe(keys.length);
        const last = given.filter((one) => one.setting === "profile").at(-1);
        expect(settingsFrom(all).profile).toBe(last?.profile ?? null);
      }),
    );
  });
});
