import { BLANK, findTables, HEADING, LINE, SUBTOTAL, TOTAL, type FoundTable } from "../../src/registers";
import { areaName, parseArea } from "../../src/workbook";
import { workbook, type Rows } from "./snapshots";

const LETTER: Readonly<Record<number, string>> = {
  [LINE]: "L",
  [SUBTOTAL]: "S",
  [TOTAL]: "T",
  [HEADING]: "H",
  [BLANK]: "-",
};
const kinds = ({ rowKinds }: FoundTable): string => [...rowKinds].map((kind) => LETTER[kind] ?? "?").join("");

/** Each table as its area, its title and its rows: `A3:C6 Plan: LLT`. */
function tablesOf(rows: Rows): string[] {
  return findTables(workbook(rows)).map((table) => `${areaName(table.area)} ${table.title}: ${kinds(table)}`);
}

const HEAD = ["Initiative", "2019/20 £000", "2020/21 £000"];
const A = ["Joint procurement", 120, 150];
const B = ["Shared legal support", 80, 60];
const C = ["One print contract", 45, 30];
const SUM = ["Total", 245, 240];

describe("one table", () => {
  test.each<[string, Rows, string[]]>([
    ["alone", [HEAD, A, B, C, SUM], ["A1:C5 : LLLT"]],
    ["under a title and a blank row", [["Plan"], [], HEAD, A, B, C, SUM], ["A3:C7 Plan: LLLT"]],
    ["with its total below a blank row", [HEAD, A, B, C, [], SUM], ["A1:C6 : LLL-T"]],
    [
      "with headings and subtotals",
      [HEAD, ["Back office"], A, B, ["Subtotal", 200, 210], ["Estates"], C, ["Subtotal", 45, 30], SUM],
      ["A1:C9 : HLLSHLST"],
    ],
    ["with notes under it", [HEAD, A, B, C, SUM, [], ["Note: figures are rounded."]], ["A1:C5 : LLLT"]],
    [
      "that starts in C5",
      [[], [], [], [], [null, null, ...HEAD], [null, null, ...A], [null, null, ...B], [null, null, ...SUM]],
      ["C5:E8 : LLT"],
    ],
    ["of two rows", [HEAD, A], ["A1:C2 : L"]],
    ["whose years are numbers", [["Initiative", 2019, 2020], A, B, SUM], ["A1:C4 : LLT"]],
    ["with a blank line among its lines", [HEAD, A, [], B, C, SUM], ["A1:C6 : L-LLT"]],
    [
      "with labels under no header",
      [[null, "2019/20 £000", "2020/21 £000", "Comment"], A, B, SUM],
      ["A1:D4 : LLT"],
    ],
    [
      "whose words are unknown",
      [
        ["Thing", "Colour", "Weight"],
        ["a", "red", 3],
        ["b", "blue", 4],
      ],
      ["A1:C3 : LL"],
    ],
    [
      "with a blank column between its names and its years",
      [
        ["Plan"],
        ["Initiative", null, "2019/20 £000", "2020/21 £000"],
        ["Joint procurement", null, 120, 150],
        ["Back office"],
        ["Shared legal support", null, 80, 60],
        ["Total", null, 200, 210],
      ],
      ["A2:D6 Plan: LHLT"],
    ],
    [
      "with blank columns between blocks of figures",
      [
        ["Ref", "Service", null, "Budget £000", "Actual £000", null, "Variance £000", "Comment"],
        [1, "Libraries", null, 120, 110, null, -10, "A post is vacant"],
        [2, "Archives", null, 80, 90, null, 10, "More visits"],
        [null, "Total", null, 200, 200, null, 0],
      ],
      ["A1:H4 : LLT"],
    ],
    [
      "with a total between totals, which is a subtotal",
      [HEAD, A, ["Total", 120, 150], B, C, ["Total", 245, 240]],
      ["A1:C6 : LSLLT"],
    ],
    [
      "with a note that is a line of the table",
      [HEAD, A, ["of which rent", 20, 20], B, ["Total", 200, 210]],
      ["A1:C5 : LHLT"],
    ],
  ])("%s", (_, rows, expected) => expect(tablesOf(rows)).toEqual(expected));
});

describe("several tables", () => {
  test.each<[string, Rows, string[]]>([
    [
      "stacked, each under its title",
      [
        ["Plan"],
        HEAD,
        A,
        B,
        SUM,
        [],
        ["Timetable"],
        ["Date", "Action"],
        ["3 April 2017", "Consult"],
        ["1 May 2017", "Close"],
      ],
      ["A2:C5 Plan: LLT", "A8:B10 Timetable: LL"],
    ],
    [
      "stacked without a blank row between",
      [
        ["Long-term"],
        ["Ref", "Name", "Host"],
        [1, "Farms", "East"],
        ["Transitional"],
        ["Ref", "Name", "Host"],
        [2, "Autism", "West"],
      ],
      ["A2:C3 Long-term: L", "A5:C6 Transitional: L"],
    ],
    ["stacked with the same headers again", [HEAD, A, B, HEAD, C, A], ["A1:C3 : LL", "A4:C6 : LL"]],
    [
      "side by side",
      [
        ["Initiative", "2019/20 £000", null, "Date", "Action"],
        ["Joint procurement", 120, null, "3 April 2017", "Consult"],
        ["Shared legal support", 80, null, "1 May 2017", "Close"],
      ],
      ["A1:B3 : LL", "D1:E3 : LL"],
    ],
    [
      "side by side, each with labels",
      [
        ["Initiative", "2019/20 £000", null, "Initiative", "2020/21 £000"],
        ["Joint procurement", 120, null, "Joint procurement", 150],
        ["Shared legal support", 80, null, "Shared legal support", 60],
      ],
      ["A1:B3 : LL", "D1:E3 : LL"],
    ],
    [
      "side by side, each with a title",
      [
        ["Plan", null, null, "Targets"],
        ["Initiative", "2019/20 £000", null, "2020/21", "2021/22"],
        ["Joint procurement", 120, null, 500, 600],
        ["Shared legal support", 80, null, 510, 610],
      ],
      ["A2:B4 Plan: LL", "D2:E4 Targets: LL"],
    ],
    [
      "side by side, with the same headers",
      [
        ["Initiative", "2019/20", null, "2019/20", "Lead"],
        ["Joint procurement", 120, null, 500, "Ann Lee"],
        ["Shared legal support", 80, null, 510, "Sam Roe"],
      ],
      ["A1:B3 : LL", "D1:E3 : LL"],
    ],
    [
      "side by side, of other lengths",
      [
        ["Initiative", "2019/20", null, "2020/21", "2021/22"],
        ["Joint procurement", 120, null, 500, 10],
        ["Shared legal support", 80, null, 510, 20],
        [null, null, null, 520, 30],
      ],
      ["A1:B3 : LL", "D1:E4 : LLL"],
    ],
    [
      "side by side, the second by date",
      [
        ["Service", "Budget", null, "Date", "Action"],
        ["Libraries", 120, null, 43556, "Consult"],
        ["Archives", 80, null, 43586, "Close"],
      ],
      ["A1:B3 : LL", "D1:E3 : LL"],
    ],
    ["far apart", [HEAD, A, B, [], [], [], [], HEAD, C, A], ["A1:C3 : LL", "A8:C10 : LL"]],
  ])("%s", (_, rows, expected) => expect(tablesOf(rows)).toEqual(expected));
});

describe("a table without headers", () => {
  test("is found under its title, by its labels and figures", () => {
    expect(
      tablesOf([
        ["Savings"],
        ["Adults", "-£500k", "-6.5FTE"],
        ["Education", "-£200k", "-2FTE"],
        ["Total", "-£700k", "-8.5FTE"],
      ]),
    ).toEqual(["A2:C4 Savings: LLT"]);
  });
  test("takes three rows at least", () => {
    expect(
      tablesOf([
        ["Rate", 0.5],
        ["Year", 2019],
      ]),
    ).toEqual([]);
  });
});

describe("no table", () => {
  test.each<[string, Rows]>([
    ["an empty sheet", []],
    ["one cell", [["Plan"]]],
    ["prose", [["This workbook sets out the plan."], ["It is a draft."], ["Ask Finance."]]],
    ["one column of words", [["Contents"], ["Plan"], ["Progress"], ["Timetable"]]],
    ["a header with nothing below", [HEAD]],
    [
      "figures alone",
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
  ])("%s", (_, rows) => expect(tablesOf(rows)).toEqual([]));
});

describe("Excel's own tables", () => {
  const rows: Rows = [
    ["Some words"],
    ["Initiative", "2019/20 £000"],
    ["Joint procurement", 120],
    ["Shared legal support", 80],
    ["Sum", 200],
    [],
    HEAD,
    A,
    B,
  ];
  const excel = {
    name: "Savings",
    area: parseArea("A2:B5")!,
    headerRows: 1,
    totalRows: 1,
    columns: [{ name: "Initiative" }, { name: "2019/20 £000" }],
  };

  test("keep their area and name; their total row is one whatever it is called", () => {
    const [own, other] = findTables(workbook(rows, { tables: [excel] }));
    expect([own!.name, areaName(own!.area), kinds(own!)]).toEqual(["Savings", "A2:B5", "LLT"]);
    expect(areaName(other!.area)).toBe("A7:C9");
  });
  test("without a header row have columns without headers", () => {
    const [own] = findTables(
      workbook(rows, { tables: [{ ...excel, area: parseArea("A3:B5")!, headerRows: 0 }] }),
    );
    expect(own!.headerRow).toBe(-1);
    expect(own!.bodyTop).toBe(2);
    expect(own!.columns.map(({ header }) => header)).toEqual(["", ""]);
  });
});

test("the column of labels is the one of words, wherever it stands", () => {
  const [table] = findTables(
    workbook([
      ["Ref", "2019/20 £000", "Initiative"],
      [1, 120, "Joint procurement"],
      [2, 80, "Shared legal support"],
    ]),
  );
  expect(table!.labelColumn).toBe(2);
});
