import { builtInTable, mapGrade, readRegister } from "../../src/grades";
import type { CellValue } from "../../src/workbook";

const HEADERS = [
  "from party",
  "from grade",
  "to party",
  "to grade",
  "evidence",
  "source",
  "valid from",
  "valid to",
];
const GOOD = ["CCC", "DPB C", "PCC", "SMPB 4", "stated", "", 0, 0];

function refusal(rows: CellValue[][]): string {
  const read = readRegister(rows);
  return read.ok ? "read" : read.refusal.message;
}

test("columns in any order, other headings, other columns, blank rows", () => {
  const read = readRegister([
    ["Notes", "Evidence", "To Council", "Equivalent  grade", "From grade", "Council from"],
    ["x", "Stated", "Peterborough", "SM Band 4", "DPB C", "ccc"],
    [0, 0, 0, 0, 0, 0],
    ["", null, "", "", "", ""],
  ]);
  expect(read.ok && mapGrade("DPB C", { register: read.value })).toEqual({
    ok: true,
    value: "Senior Manager Pay Band 4",
  });
});

test("the papers' pairs, laid out as a register, read back to the same answers", () => {
  const read = readRegister(builtInTable());
  if (!read.ok) throw new Error(read.refusal.message);
  for (const grade of ["DPB B", "DPB C", "SMPB 3", "SMPB 4", "DPB A"]) {
    for (const accept of ["stated", "inferred"] as const) {
      expect(mapGrade(grade, { register: read.value, accept }).ok).toBe(mapGrade(grade, { accept }).ok);
    }
  }
});

test.each<[string, CellValue[], string]>([
  ["a party left out", ["", ...GOOD.slice(1)], "“from party” is blank. Write CCC or PCC."],
  [
    "an unknown party",
    ["Fenland", ...GOOD.slice(1)],
    "“Fenland” given as “from party” is not one of the councils. Use CCC or PCC.",
  ],
  [
    "one council twice",
    ["PCC", ...GOOD.slice(1)],
    "both parties are PCC. A row maps a grade of one council to the other.",
  ],
  [
    "no evidence",
    [...GOOD.slice(0, 4), ""],
    "“evidence” is blank. Write stated where a paper or a decision names both grades, inferred where it was concluded, none where there is no equivalent.",
  ],
  [
    "evidence of another kind",
    [...GOOD.slice(0, 4), "probably"],
    "“probably” under “evidence” can’t be read. Write stated where a paper or a decision names both grades, inferred where it was concluded, none where there is no equivalent.",
  ],
  [
    "no grade",
    ["CCC", "", "PCC", "SMPB 4", "stated"],
    "“from grade” is blank. Write the grade, for example Director Pay Band B.",
  ],
  [
    "a grade of the other council",
    ["CCC", "SMPB 3", "PCC", "SMPB 4", "stated"],
    "“SMPB 3” under “from grade” is a grade of PCC, but the row’s party is CCC. Check which it is.",
  ],
  [
    "a custom grade of the other council",
    ["CCC", "PCC Grade 9", "PCC", "SMPB 4", "stated"],
    "“PCC Grade 9” under “from grade” names PCC, but the row’s party is CCC. Check which it is.",
  ],
  [
    "two grades in a cell",
    ["CCC", "DPB B SMPB 3", "PCC", "SMPB 4", "stated"],
    "“DPB B SMPB 3” under “from grade” holds two grades. Keep CCC’s alone.",
  ],
  [
    "a text date",
    [...GOOD.slice(0, 6), "April 2020"],
    "“April 2020” under “valid from” is not a date. Enter a date as Excel keeps it, for example 01/04/2020, or leave it blank.",
  ],
  [
    "an end before its start",
    [...GOOD.slice(0, 6), 43922, 43921],
    "it ends on 31 March 2020, before it starts on 1 April 2020. Check “valid from” and “valid to”.",
  ],
  [
    "an error",
    [...GOOD.slice(0, 5), { error: "#REF!" }],
    "“source” holds the error #REF!. Mend it at its source.",
  ],
])("a row with %s is refused by its number", (_what, row, message) => {
  expect(refusal([HEADERS, GOOD, row])).toBe(`Row 3 of the register: ${message}`);
});

test("three bad rows are named, and how many more there are", () => {
  const bad = ["", "DPB C", "PCC", "SMPB 4", "stated"];
  expect(refusal([HEADERS, bad, bad, bad, bad, bad])).toMatch(
    /^Row 2 of .* Row 3 of .* Row 4 of the register: “from party” is blank\. Write CCC or PCC\. 2 more rows need the same care\.$/,
  );
});

test("a header given twice and headers left out are named", () => {
  expect(refusal([[...HEADERS, "From council"], GOOD])).toBe(
    "The register has two columns headed “from party”. Keep one of them.",
  );
  expect(refusal([HEADERS.slice(0, 4), GOOD])).toMatch(
    /its headers; “evidence” is missing\. It needs from party,/,
  );
  expect(refusal([])).toMatch(/are missing/);
});
