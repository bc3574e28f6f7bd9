/** NOTICE_END's plain formula, recalculated by LibreOffice, against the function. */
import { CCC_PCC, noticeEnds, noticeEndTwin } from "../../src/partnership";
import { toSerial } from "../../src/text";
import { recalculate, testWithLibreOffice } from "../support/libreoffice";

test("the twin is EDATE with the months of the kind; an unknown kind has none", () => {
  expect(noticeEndTwin("A2", "shared-post", CCC_PCC)).toBe('=IF(OR(A2="",A2=0),"",EDATE(A2,6))');
  expect(noticeEndTwin("A2", "lease", CCC_PCC)).toBeUndefined();
});

testWithLibreOffice("NOTICE_END agrees with its twin on every day of five years and on blanks", async () => {
  const first = toSerial({ year: 2016, month: 1, day: 1 });
  const dates = [...Array.from({ length: 5 * 366 }, (_, day) => first + day), 61, 2_900_000, 0, ""];
  const shown = await recalculate(
    dates.map((date, index) => [
      date,
      ...CCC_PCC.notice.map(({ kind }) => unformatted(noticeEndTwin(`A${index + 1}`, kind, CCC_PCC)!)),
    ]),
  );
  const ends = CCC_PCC.notice.map(({ kind }) => {
    const result = noticeEnds(
      dates.map((date) => [date]),
      kind,
      CCC_PCC,
    );
    return result.ok ? result.value.flat() : [];
  });
  for (const [index, date] of dates.entries()) {
    expect([date, ...shown[index]!.slice(1).map((cell) => (cell === "" ? "" : Number(cell)))]).toEqual([
      date,
      ...ends.map((end) => end[index]),
    ]);
  }
});

/** LibreOffice gives EDATE's result the look of a date, with two figures for the year. */
function unformatted(formula: string): string {
  const twin = formula.slice(1);
  return `=IF(ISNUMBER(${twin}),TEXT(${twin},"0"),${twin})`;
}
