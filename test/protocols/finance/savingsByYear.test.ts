/** What the chart of a savings register shows, against sums made by whole pence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { savingsByYear } from "../../../src/protocols";
import { recognise } from "../../../src/registers";
import { readXlsx } from "../../../xlsx";
import { workbook, type Rows } from "../../registers/snapshots";

function ofRows(...rows: Rows) {
  const snapshot = workbook(rows);
  return savingsByYear(snapshot, recognise(snapshot));
}

test("the published progress report: each year's target, what its lines come to, and the gap", () => {
  const file = join(__dirname, "../../fixtures/published/pcc-savings-2019.xlsx");
  const read = readXlsx(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.refusal.message);
  expect(savingsByYear(read.value, recognise(read.value))).toEqual([
    {
      sheet: "Progress 2019-20",
      range: "A3:D10",
      title: "Progress against the 2019/20 target",
      years: [
        {
          year: "2019/20",
          target: 4_500_000,
          identified: 2_221_000,
          gap: 2_279_000,
          says: { target: "£4.5m", identified: "£2.221m", gap: "£2.279m" },
          approximate: 1,
          unstated: 1,
        },
        {
          year: "2020/21",
          target: 4_500_000,
          identified: 798_000,
          gap: 3_702_000,
          says: { target: "£4.5m", identified: "£0.798m", gap: "£3.702m" },
          approximate: 0,
          unstated: 0,
        },
      ],
      targets: null,
      remarks: [],
    },
  ]);
});

test("more than the target is a gap below nought, and a year without a target is left out", () => {
  const [found] = ofRows(
    ["Initiative", "2019/20 £000", "2020/21 £000"],
    ["Depot", 300, 10],
    ["Contact centre", 250, 20],
    ["Target", 500, null],
  );
  expect(found?.years.map(({ year, gap, says }) => [year, gap, says.gap])).toEqual([
    ["2019/20", -50_000, "-£50k"],
  ]);
});

test("without a target there is nothing to show, nor is a total one", () => {
  expect(
    ofRows(["Initiative", "2019/20 £000"], ["Depot", 300], ["Contact centre", 250], ["Total", 550]),
  ).toEqual([]);
});

test("the lines are added up, whatever a total or a stated figure says", () => {
  const [found] = ofRows(
    ["Initiative", "2019/20 £"],
    ["Depot", 300],
    ["Contact centre", 250.1],
    ["Total", 999],
    ["Still to be identified", 1],
    ["Target", 600],
    ["Target", 5000],
  );
  expect(found?.years).toMatchObject([{ target: 600, identified: 550.1, gap: 49.9 }]);
});

test("pence come out exactly, however many lines there are", () => {
  const pence = fc.integer({ min: -5_000_000, max: 5_000_000 });
  fc.assert(
    fc.property(fc.array(pence, { minLength: 2, maxLength: 60 }), pence, (lines, target) => {
      const [found] = ofRows(
        ["Initiative", "2019/20 £"],
        ...lines.map((each, at) => [`Initiative ${at + 1}`, each / 100]),
        ["Target", target / 100],
      );
      const sum = lines.reduce((so, each) => so + each, 0);
      expect(found?.years[0]?.identified).toBe(0 + sum / 100);
      expect(found?.years[0]?.gap).toBe(0 + (target - sum) / 100);
    }),
  );
});
