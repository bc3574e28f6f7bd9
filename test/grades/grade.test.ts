import fc from "fast-check";
import { readGrade } from "../../src/grades";

const read = (text: string): string[] | string => {
  const reading = readGrade(text);
  return reading.ok ? reading.value.map(({ party, name }) => `${party} ${name}`) : reading.refusal.message;
};
const B = "CCC Director Pay Band B";
const C = "CCC Director Pay Band C";
const THREE = "PCC Senior Manager Pay Band 3";
const FOUR = "PCC Senior Manager Pay Band 4";

test.each([
  ["Director Pay Band B", [B]],
  ["CCC Director Pay Band B", [B]],
  ["Director Pay Band B (CCC)", [B]],
  ["Cambridgeshire County Council: director pay band b", [B]],
  ["  DIRECTOR   PAY\nBAND  B ", [B]],
  ["Director Pay Band \u0412", [B]],
  ["Dir\u00ADector Pay Band B", [B]],
  ["Director\u00A0Pay\u2013Band\u2014B", [B]],
  ["DPB C", [C]],
  ["dpbc", [C]],
  ["DPB-C", [C]],
  ["Director Band C", [C]],
  ["SM Band 4", [FOUR]],
  ["SMB 4", [FOUR]],
  ["SMPB4", [FOUR]],
  ["PCC SMPB 3", [THREE]],
  ["Senior Manager pay Band 4", [FOUR]],
  ["Senior Manager Pay Band 04", [FOUR]],
  ["senior manager's pay band 4", [FOUR]],
  ["Peterborough Senior Manager Band 3", [THREE]],
  ["CCC Director Pay Band B PCC Senior Manager Pay Band 3", [B, THREE]],
  ["PCC SMPB 3 / CCC DPB B", [THREE, B]],
  ["DPB B and SM Band 4", [B, FOUR]],
  ["Director Pay Band B (CCC), Senior Manager Pay Band 3 (PCC)", [B, THREE]],
  ["Director Pay Band B; DPB B", [B]],
])("%p is read as %p", (text, grades) => {
  expect(read(text)).toEqual(grades);
});

test.each([
  [
    "PCC Director Pay Band B",
    "“PCC Director Pay Band B” gives PCC a Director Pay Band, which is CCC’s structure. Check which council the grade belongs to.",
  ],
  [
    "Director Pay Band 3",
    "“Director Pay Band 3” can’t be read: the bands of CCC’s Director Pay Band are letters, and “3” is not. Write it as, for example, Director Pay Band B.",
  ],
  [
    "SM Band B",
    "“SM Band B” can’t be read: the bands of PCC’s Senior Manager Pay Band are numbers, and “B” is not. Write it as, for example, Senior Manager Pay Band 3.",
  ],
  [
    "Director Pay Band B/C",
    "“Director Pay Band B/C” says more than a grade: “c” can’t be read. Write the grade alone, for example Director Pay Band B.",
  ],
  [
    "DPB B DPB C",
    "“DPB B DPB C” holds several grades of one council. Keep one grade of each council in a cell, for example CCC Director Pay Band B PCC Senior Manager Pay Band 3.",
  ],
  [
    "CCC Director Pay Band B PCC",
    "“CCC Director Pay Band B PCC” names a council that has no grade in it. Write the council before its grade, for example PCC Senior Manager Pay Band 3.",
  ],
  [
    "Grade 10",
    "“Grade 10” is not a grade of a structure the papers name: CCC’s Director Pay Band (letters) and PCC’s Senior Manager Pay Band (numbers). Check the spelling, or add the grade to a register.",
  ],
])("%p is refused: %s", (text, message) => {
  expect(read(text)).toBe(message);
});

test("a contradiction is unusable, an unheard-of grade is unknown", () => {
  const kind = (text: string) => {
    const reading = readGrade(text);
    return reading.ok ? "ok" : reading.refusal.kind;
  };
  expect(["PCC DPB B", "DPB B C", "Band B", "", "PCC"].map(kind)).toEqual([
    "unusable",
    "unusable",
    "unknown",
    "unknown",
    "unknown",
  ]);
});

test("spelling never changes the grade", () => {
  const spaces = fc.constantFrom(" ", "  ", "\u00A0", " - ", "\u2013", "\n");
  const band = fc.constantFrom(..."ABCDEFGH");
  const cased = (text: string) =>
    fc.boolean().map((upper) => (upper ? text.toUpperCase() : text.toLowerCase()));
  fc.assert(
    fc.property(
      band,
      spaces,
      spaces,
      spaces,
      fc.tuple(cased("director"), cased("pay"), cased("band")),
      fc.constantFrom("", "CCC ", "ccc: "),
      (letter, one, two, three, [director, pay, word], party) => {
        expect(read(`${party}${director}${one}${pay}${two}${word}${three}${letter}`)).toEqual([
          `CCC Director Pay Band ${letter}`,
        ]);
      },
    ),
  );
});

test("any text is read or refused, never thrown at", () => {
  const words = fc.constantFrom(
    "CCC",
    "PCC",
    "DPB",
    "B",
    "3",
    "SM",
    "Band",
    "Director Pay Band",
    "and",
    "/",
    "x",
    "£",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(" ")),
      ),
      (text) => {
        const reading = readGrade(text);
        expect(reading.ok ? reading.value.length : reading.refusal.message.length).toBeGreaterThan(0);
      },
    ),
  );
});
