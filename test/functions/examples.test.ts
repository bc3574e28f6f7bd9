/** The examples of the docstrings, run. The table and the docstrings hold the same lines, so neither grows old. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openExcel } from "./excel";

const excel = openExcel();
const rounded = (places: number) => (spill: readonly (readonly unknown[])[]) =>
  spill.map((row) => row.map((cell) => Number((cell as number).toFixed(places))));
const as = (spill: readonly (readonly unknown[])[]): unknown => spill;
const DATE = (year: number, month: number, day: number) =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
const EIGHT_FIVE =
  "Shared Management Proposals, consultation document (CCC and PCC, 2017), 8.5: the deleted service directors of each council";
const BOTH = "CCC Director Pay Band B PCC Senior Manager Pay Band 3";

const EXAMPLES: [string, unknown[], unknown, ((spill: readonly (readonly unknown[])[]) => unknown)?][] = [
  ["=JWA.COST_SHARE(100.01) gives 50.01 and 50", [[[100.01]]], [[50.01, 50]]],
  ['=JWA.COST_SHARE(1000,"82:18") gives 820 and 180', [[[1000]], [["82:18"]]], [[820, 180]]],
  ['=JWA.COST_SHARE(100.01,"50:50","PCC") gives 50', [[[100.01]], [["50:50"]], "PCC"], [[50]]],
  [
    "=JWA.COST_SETTLE({300,100;50,150}) gives 50 and -50",
    [
      [
        [300, 100],
        [50, 150],
      ],
    ],
    [[50, -50]],
  ],
  ['=JWA.COST_SETTLE({300,100},"3:1") gives 0 and 0', [[[300, 100]], [["3:1"]]], [[0, 0]]],
  [
    "=JWA.SHARE_DRIFT({63,37},{86747206,32839979}) gives 9.54 to two places",
    [[[63, 37]], [[86747206, 32839979]]],
    [[9.54]],
    rounded(2),
  ],
  ["=JWA.SHARE_DRIFT({66,34},{60924,27820}) gives 0", [[[66, 34]], [[60924, 27820]]], [[0]]],
  ["=JWA.SAVINGS_GAP(4.5,{0.45;1;0.771}) gives 2.279", [[[4.5]], [[0.45], [1], [0.771]]], [[2.279]]],
  [
    "=JWA.SAVINGS_GAP({4.5,4.5},{0.45,0;0.771,0.798},,TRUE) gives 3.279 and 6.981",
    [
      [[4.5, 4.5]],
      [
        [0.45, 0],
        [0.771, 0.798],
      ],
      null,
      true,
    ],
    [[3.279, 6.981]],
  ],
  [
    '=JWA.GRADE_MAP("CCC Director Pay Band B") gives Senior Manager Pay Band 3',
    [[["CCC Director Pay Band B"]]],
    [["Senior Manager Pay Band 3"]],
  ],
  [
    '=JWA.GRADE_MAP("DPB C",,,,"inferred") gives Senior Manager Pay Band 4',
    [[["DPB C"]], null, null, null, "inferred"],
    [["Senior Manager Pay Band 4"]],
  ],
  [
    `=JWA.GRADE_MAP("${BOTH}","PCC") gives Senior Manager Pay Band 3`,
    [[[BOTH]], "PCC"],
    [["Senior Manager Pay Band 3"]],
  ],
  [
    '=JWA.GRADE_EVIDENCE("SM Band 4") gives Director Pay Band C, inferred, and the paper\'s section',
    [[["SM Band 4"]]],
    [["Director Pay Band C", "inferred", EIGHT_FIVE]],
  ],
  [
    '=JWA.GRADE_EVIDENCE("DPB A") gives an empty text, none, and an empty text',
    [[["DPB A"]]],
    [["", "none", ""]],
  ],
  ['=JWA.AMOUNT("-£500k") gives -500000', [[["-£500k"]]], [[-500000]]],
  ['=JWA.AMOUNT("Circa £1.0m") gives 1000000', [[["Circa £1.0m"]]], [[1000000]]],
  ['=JWA.AMOUNT("(1,781)","£000") gives -1781000', [[["(1,781)"]], "£000"], [[-1781000]]],
  [
    '=JWA.NOTICE_END(DATE(2019,3,31),"agreement") gives 43921, which is 31 March 2020',
    [[[DATE(2019, 3, 31)]], "agreement"],
    [[43921]],
  ],
  [
    '=JWA.NOTICE_END(DATE(2019,8,31),"shared-post") gives 43890, which is 29 February 2020',
    [[[DATE(2019, 8, 31)]], "shared-post"],
    [[43890]],
  ],
];

test.each(EXAMPLES)("%s", (line, args, expected, seen = as) => {
  const id = /^=JWA\.(\w+)\(/.exec(line)![1]!;
  expect(seen(excel.spill(id, ...args))).toEqual(expected);
});

test("these are the examples of the docstrings, all of them", () => {
  const folder = join(__dirname, "../../functions");
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .flatMap((line) => /^ \* @example (.+)$/.exec(line)?.[1] ?? []);
  expect(EXAMPLES.map(([line]) => line).sort()).toEqual(lines.sort());
});

test("the pane is given these very examples", () => {
  const given = JSON.parse(
    readFileSync(join(__dirname, "../../dist/functions.examples.json"), "utf8"),
  ) as Record<string, { formula: string; gives: string }[]>;
  const lines = Object.values(given).flatMap((each) =>
    each.map(({ formula, gives }) => `${formula} gives ${gives}`),
  );
  expect(lines.sort()).toEqual(EXAMPLES.map(([line]) => line).sort());
});
