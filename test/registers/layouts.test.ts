/** Tables laid out in every way officers lay them out: what they are read as. */
import { columnsOf, recognise, type Register } from "../../src/registers";
import { areaName, parseArea, type Sheet } from "../../src/workbook";
import { workbook, type Rows } from "./snapshots";

function only(rows: Rows, more: Partial<Sheet> = {}): Register {
  const { registers } = recognise(workbook(rows, more));
  expect(registers).toHaveLength(1);
  return registers[0]!;
}

const read = ({ kind, area, columns }: Register): [string, string, string[]] => [
  kind,
  areaName(area),
  columns.map(({ role, header, year, party }) =>
    [role, ...(year && [year]), ...(party ? [party] : []), `“${header}”`].join(" "),
  ),
];

const merges = (...areas: string[]): Partial<Sheet> => ({ merges: areas.map((area) => parseArea(area)!) });

describe("headers over several rows", () => {
  const LINES: Rows = [
    ["Joint procurement", 120, 100, 150, 0],
    ["Shared depot", 80, 80, 60, 0],
    ["Total", 200, 180, 210, 0],
  ];
  const expected = [
    "savings plan",
    "A1:E5",
    [
      "initiative “Initiative”",
      "year 2019/20 “2019/20 Planned”",
      "delivered 2019/20 “2019/20 Delivered”",
      "year 2020/21 “2020/21 Planned”",
      "delivered 2020/21 “2020/21 Delivered”",
    ],
  ];
  const under = [null, "Planned", "Delivered", "Planned", "Delivered"];

  test.each<[string, Rows, Partial<Sheet>]>([
    ["the group written once", [["Initiative", "2019/20", null, "2020/21"], under, ...LINES], {}],
    [
      "the group merged, and the label over both rows",
      [["Initiative", "2019/20", null, "2020/21"], under, ...LINES],
      merges("A1:A2", "B1:C1", "D1:E1"),
    ],
    [
      "the label in the second row",
      [[null, "2019/20", null, "2020/21"], ["Initiative", ...under.slice(1)], ...LINES],
      merges("B1:C1", "D1:E1"),
    ],
    [
      "the group repeated over each column",
      [["Initiative", "2019/20", "2019/20", "2020/21", "2020/21"], under, ...LINES],
      {},
    ],
  ])("%s", (_, rows, more) => expect(read(only(rows, more))).toEqual(expected));

  test("units in a row of their own", () => {
    const register = only([
      ["Savings plan"],
      [],
      ["Initiative", "2019/20", "2020/21"],
      [null, "£000", "£000"],
      ["Joint procurement", 120, 150],
      ["Shared depot", 80, 60],
    ]);
    expect(read(register)).toEqual([
      "savings plan",
      "A3:C6",
      ["initiative “Initiative”", "year 2019/20 “2019/20 £000”", "year 2020/21 “2020/21 £000”"],
    ]);
    expect([register.table.headerTop, register.table.headerRow, register.table.bodyTop]).toEqual([2, 3, 4]);
    expect(register.table.title).toBe("Savings plan");
  });

  test("a group, a measure and a unit: three rows", () => {
    const register = only([
      ["Initiative", "2019/20", null],
      [null, "Planned", "Delivered"],
      [null, "£000", "£000"],
      ["Joint procurement", 120, 100],
      ["Shared depot", 80, 80],
    ]);
    expect(read(register)[2]).toEqual([
      "initiative “Initiative”",
      "year 2019/20 “2019/20 Planned £000”",
      "delivered 2019/20 “2019/20 Delivered £000”",
    ]);
  });

  test("words under merged headers need not be known", () => {
    const register = only(
      [
        ["Posts deleted"],
        ["Service area", "Job title", "Before", null],
        [null, null, "Team", "Site"],
        ["CCC - Adults", "Head of Review", "North", "Shire Hall"],
        ["PCC - Roads", "Head of Works", "South", "Town Hall"],
      ],
      merges("C2:D2"),
    );
    expect(register.kind).toBe("posts deleted");
    expect(register.table.columns.map(({ header }) => header)).toEqual([
      "Service area",
      "Job title",
      "Before Team",
      "Before Site",
    ]);
    expect(register.table.bodyTop).toBe(3);
  });

  test("stacked tables with such headers are two", () => {
    const rows: Rows = [
      ["Initiative", "2019/20", null],
      [null, "Planned", "Delivered"],
      ["Joint procurement", 1, 2],
      ["Depot", 3, 4],
    ];
    const { registers } = recognise(workbook([["North"], ...rows, [], ["South"], ...rows]));
    expect(registers.map(({ area, table }) => [areaName(area), table.title])).toEqual([
      ["A2:C5", "North"],
      ["A8:C11", "South"],
    ]);
  });

  test.each<[string, Rows, number]>([
    [
      "a first line that names no figure yet",
      [
        ["Initiative", "2019/20", "2020/21"],
        ["Joint procurement", "TBC", "TBC"],
        ["Shared depot", 80, 60],
        ["Payroll", 80, 60],
      ],
      1,
    ],
    [
      "a line of words like headers",
      [
        ["Date", "Action", "Outcome"],
        ["3 April 2017", "Decision", "Report"],
        ["1 May 2017", "Close", "Paper"],
      ],
      1,
    ],
    [
      "a first line without a label",
      [
        ["Initiative", "Council", "2019/20 £000"],
        [null, "CCC", 80],
        ["Shared depot", "PCC", 60],
      ],
      1,
    ],
    [
      "a heading in the first row",
      [
        ["Initiative", "2019/20 £000", "2020/21 £000"],
        ["CCC", null, null],
        ["Shared depot", 10, 60],
        ["Payroll", 10, 60],
      ],
      1,
    ],
  ])("%s is no header", (_, rows, bodyTop) => {
    expect(recognise(workbook(rows)).tables.map((table) => table.bodyTop)).toEqual([bodyTop]);
  });
});

describe("councils", () => {
  test("as columns under each year", () => {
    const register = only(
      [
        ["Initiative", "2019/20", null, "2020/21", null],
        [null, "CCC £000", "PCC £000", "CCC £000", "PCC £000"],
        ["Joint procurement", 70, 50, 90, 60],
        ["Shared depot", 50, 30, 40, 20],
      ],
      merges("B1:C1", "D1:E1"),
    );
    expect(read(register)[2]).toEqual([
      "initiative “Initiative”",
      "year 2019/20 CCC “2019/20 CCC £000”",
      "year 2019/20 PCC “2019/20 PCC £000”",
      "year 2020/21 CCC “2020/21 CCC £000”",
      "year 2020/21 PCC “2020/21 PCC £000”",
    ]);
  });
  test("as columns without years, where the title says that they save", () => {
    const rows: Rows = [
      ["Initiative", "CCC £000", "PCC £000"],
      ["Joint procurement", 70, 50],
      ["Shared depot", 50, 30],
    ];
    const register = only([["Savings by council"], ...rows]);
    expect(read(register)).toEqual([
      "savings plan",
      "A2:C4",
      ["initiative “Initiative”", "party CCC “CCC £000”", "party PCC “PCC £000”"],
    ]);
    // Without it they may be costs as well.
    expect(recognise(workbook(rows)).registers).toEqual([]);
    expect(recognise(workbook(rows)).candidates[0]).toMatchObject({
      kind: "savings plan",
      missing: ["a title, or a name of the sheet, with the word “savings”"],
    });
  });
  test("as one column", () => {
    expect(
      read(
        only([
          ["Council", "Initiative", "2019/20 £000"],
          ["CCC", "Joint procurement", 70],
          ["PCC", "Joint procurement", 50],
        ]),
      )[2],
    ).toEqual(["council “Council”", "initiative “Initiative”", "year 2019/20 “2019/20 £000”"]);
  });
});

describe("years", () => {
  test.each<[string, Rows]>([
    [
      "as they are printed",
      [
        ["Joint procurement", "2019/20", 70],
        ["Joint procurement", "2020/21", 50],
      ],
    ],
    [
      "as numbers",
      [
        ["Joint procurement", 2019, 70],
        ["Joint procurement", 2020, 50],
      ],
    ],
  ])("one column names each line's year, %s", (_, lines) => {
    expect(read(only([["Initiative", "Financial year", "Saving £000"], ...lines]))).toEqual([
      "savings plan",
      "A1:C3",
      ["initiative “Initiative”", "period “Financial year”", "amount “Saving £000”"],
    ]);
  });
  test("a column of years beside years as columns says something else", () => {
    const register = only([
      ["Initiative", "Year", "2019/20 £000"],
      ["Joint procurement", 2012, 70],
      ["Shared depot", 2014, 50],
    ]);
    expect(register.columns.map(({ role }) => role)).toEqual(["initiative", "year"]);
  });
  test("a column called Year without years in it names none", () => {
    expect(
      recognise(
        workbook([
          ["Initiative", "Year", "Saving £000"],
          ["Joint procurement", "first", 70],
          ["Shared depot", "second", 50],
        ]),
      ).registers,
    ).toEqual([]);
  });
  test("amounts in several columns beside it are ambiguous", () => {
    const register = recognise(
      workbook([
        ["Initiative", "Year", "Saving £000", "Invested £000"],
        ["Joint procurement", "2019/20", 70, 9],
        ["Shared depot", "2020/21", 50, 9],
      ]),
    );
    expect(register.registers).toEqual([]);
  });
});

describe("units in cells", () => {
  test("money and posts are told by what is written in the cells", () => {
    const register = only([
      ["Savings"],
      ["Service", "Saving", "Posts"],
      ["Adults", "-£500k", "-6.5 FTE"],
      ["Education", "-£200k", "-2 FTE"],
    ]);
    expect(columnsOf(register, "money").map(({ index }) => index)).toEqual([1]);
  });
});

describe("hidden columns", () => {
  const rows: Rows = [
    ["Initiative", "2019/20 £000", "2019/20 £000 check", "Notes"],
    ["Joint procurement", 120, { formula: "B2*2", result: 240 }, "on track"],
    ["Shared depot", 80, { formula: "B3*2", result: 160 }, "late"],
  ];
  test("of formulas are passed over", () => {
    const register = only(rows, { hiddenColumns: [[2, 2]] });
    expect(columnsOf(register, "year").map(({ index }) => index)).toEqual([1]);
    expect(columnsOf(register, "note").map(({ index }) => index)).toEqual([3]);
  });
  test("of typed figures are not, nor are formulas that show", () => {
    expect(columnsOf(only(rows), "year").map(({ index }) => index)).toEqual([1, 2]);
    expect(columnsOf(only(rows, { hiddenColumns: [[1, 1]] }), "year").map(({ index }) => index)).toEqual([
      1, 2,
    ]);
  });
});
