import fc from "fast-check";
import { CCC_PCC, CHESHIRE, noticeEnd, noticeEnds, noticeTerm } from "../../src/partnership";
import { fromSerial, serialText, toSerial } from "../../src/text";

const on = (year: number, month: number, day: number): number => toSerial({ year, month, day });
const end = (date: number, kind: string): string => {
  const result = noticeEnd(date, kind, CCC_PCC);
  return result.ok ? serialText(result.value) : result.refusal.message;
};

test.each([
  [on(2018, 10, 16), "agreement", "16 October 2019"],
  [on(2018, 10, 16), "agreement-defined", "16 January 2019"],
  [on(2018, 10, 16), "shared-post", "16 April 2019"],
  [on(2019, 8, 31), "shared-post", "29 February 2020"],
  [on(2018, 8, 31), "shared-post", "28 February 2019"],
  [on(2020, 2, 29), "agreement", "28 February 2021"],
  [on(2019, 11, 30), "agreement-defined", "29 February 2020"],
  [on(2019, 3, 31) + 0.75, "agreement", "31 March 2020"],
  [on(1899 + 1, 1, 31), "agreement-defined", "30 April 1900"],
  [on(2019, 3, 31), " Shared  Post ", "30 September 2019"],
  [on(2019, 3, 31), "AGREEMENT_DEFINED", "30 June 2019"],
])("notice on %d of kind %s ends on %s", (date, kind, expected) => {
  expect(end(date, kind)).toBe(expected);
});

test("each refusal says what was entered and what to do", () => {
  expect(end(43555, "lease")).toBe(
    "“lease” is not a kind of notice. Use one of these: agreement (12 months), agreement-defined (3 months), shared-post (6 months).",
  );
  expect(end(43555, " ")).toMatch(/^No kind of notice is given\. Use one of these: agreement/);
  expect(end(-3, "agreement")).toBe(
    "-3 is not a day of Excel's calendar. Give the date notice was served as a date, for example 31/03/2019.",
  );
  // 29 February 1900, which Excel numbers and which never was.
  expect(end(60, "agreement")).toMatch(/^60 is not a day/);
  expect(end(NaN, "agreement")).toMatch(/^NaN is not a day/);
  expect(end(3_000_000, "agreement")).toMatch(/^3000000 is not a day/);
  expect(end(on(9999, 6, 30), "agreement")).toBe(
    "12 months after 30 June 9999 is past the year 9999, where Excel's calendar stops. Check the date.",
  );
});

test("papers that state no notice give no end", () => {
  const result = noticeEnd(43555, "agreement", CHESHIRE);
  expect(!result.ok && result.refusal.message).toBe(
    "The papers of Cheshire East and Cheshire West and Chester state no notice, so no end can be worked out from them.",
  );
});

test("a range keeps its shape; blanks stay blank and text is refused in its place", () => {
  const ends = noticeEnds([[43555, 0, null], ["", "31 March 2019", "#REF!"], [true]], "agreement", CCC_PCC);
  expect(ends.ok && ends.value).toEqual([
    [43921, "", ""],
    [
      "",
      {
        kind: "unusable",
        message:
          "“31 March 2019” is not a date that Excel can count from. Type it as a date, for example 31/03/2019, or turn the text into one with DATEVALUE.",
      },
      {
        kind: "unusable",
        message:
          "There is an error, #REF!, in place of a date. Put that cell right first; this one will follow.",
      },
    ],
    [{ kind: "unusable", message: expect.stringMatching(/^TRUE is not a date/) }],
  ]);
});

test("the end is in the month counted on, on the same day or on the month's last", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_900_000 }),
      fc.constantFrom(...CCC_PCC.notice.map(({ kind }) => kind)),
      (date, kind) => {
        const result = noticeEnd(date, kind, CCC_PCC);
        if (!result.ok) throw new Error(result.refusal.message);
        const [from, to] = [fromSerial(date)!, fromSerial(result.value)!];
        const months = noticeTerm(kind, CCC_PCC)!.months;
        expect(to.year * 12 + to.month - from.year * 12 - from.month).toBe(months);
        const lastOfMonth = fromSerial(result.value + 1)!.day === 1;
        expect(to.day === from.day || (to.day < from.day && lastOfMonth)).toBe(true);
      },
    ),
  );
});
