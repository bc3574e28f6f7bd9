import type { BookTable } from "../../../xlsx";
import { addressOf, quotedSheet, without } from "../../../workbench/model/cells/areas";
import { splitAddress } from "../../../workbench/model/cells/addressText";
import { tableArea } from "../../../workbench/model/cells/structured";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test.each([
  ["A1", [{ sheet: null, text: "A1" }]],
  ["Sheet1!A:B", [{ sheet: "Sheet1", text: "A:B" }]],
  ["'It''s here'!2:3", [{ sheet: "It's here", text: "2:3" }]],
  [
    "A1:B2, D4",
    [
      { sheet: null, text: "A1:B2" },
      { sheet: null, text: "D4" },
    ],
  ],
  ["'a,b!c'!A1", [{ sheet: "a,b!c", text: "A1" }]],
  ["Costs[[#Headers],[Year, 1]]", [{ sheet: null, text: "Costs[[#Headers],[Year, 1]]" }]],
])("%s is split", (address, parts) => {
  expect(splitAddress(address)).toEqual(parts);
});

test.each(["", "A1,", "'open!A1", "Costs[x", "!A1"])("%j is no address", (address) => {
  expect(splitAddress(address)).toBeNull();
});

test.each([
  ["Savings", "Savings"],
  ["My sheet", "'My sheet'"],
  ["Bob's", "'Bob''s'"],
  ["2024", "'2024'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
])("the sheet %s is written %s", (name, written) => {
  expect(quotedSheet(name)).toBe(written);
});

test.each([
  [area(0, 0, 0, 0), "S!A1"],
  [area(1, 0, 2, 16383), "S!2:3"],
  [area(0, 1, 1048575, 1), "S!B:B"],
])("%j is %s", (given, address) => {
  expect(addressOf("S", given)).toBe(address);
});

const table: BookTable = {
  id: 1,
  name: "Costs",
  area: area(2, 1, 6, 3),
  hasHeader: true,
  hasTotals: true,
  columns: [{ name: "Party" }, { name: "Year, 1" }, { name: "It's [x]" }],
};

test.each([
  ["Costs", area(3, 1, 5, 3)],
  ["costs[Party]", area(3, 1, 5, 1)],
  ["Costs[#All]", area(2, 1, 6, 3)],
  ["Costs[[#Headers],[Year, 1]]", area(2, 2, 2, 2)],
  ["Costs[[Party]:[Year, 1]]", area(3, 1, 5, 2)],
  ["Costs[[#Data],[#Totals],[Party]]", area(3, 1, 6, 1)],
  ["Costs[It''s '[x']]", area(3, 3, 5, 3)],
  ["Costs[None]", null],
  ["Other[Party]", null],
])("%s means the cells it names", (text, cells) => {
  expect(tableArea(text, [table])).toEqual(cells);
});

test("what is left of an area with a hole", () => {
  expect(without(area(0, 0, 2, 2), area(1, 1, 1, 1))).toEqual([
    area(0, 0, 0, 2),
    area(1, 0, 1, 0),
    area(1, 2, 1, 2),
    area(2, 0, 2, 2),
  ]);
});
