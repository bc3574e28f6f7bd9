/**
 * An Excel with no more than the manifest asks for.
 *
 * @jest-environment ./workbench/node/jestEnvironment.ts
 * @jest-environment-options {"profile": {"ExcelApi": "1.7"}}
 */
import type { Bench } from "../../../workbench/node";
import { buildXlsx } from "../../support/xlsx";
import { bookOf, readOpen } from "./reading";

declare const workbench: Bench;

test("it reads the cells, finds hidden rows, and says what it can't tell", async () => {
  const rows = Array.from({ length: 200 }, (_, i) => [`Line ${i}`, i]);
  await workbench.open(
    bookOf(
      buildXlsx({
        sheets: [{ name: "Plan", rows: [["Item", "Cost"], ...rows], hiddenRows: ["40:42", "100"] }],
      }),
    ),
  );
  const { snapshot, missed } = await readOpen();
  const [plan] = snapshot.sheets;
  expect([plan!.grid.rowCount, plan!.grid.number(200, 1)]).toEqual([201, 199]);
  expect(plan!.hiddenRows).toEqual([
    [39, 41],
    [99, 99],
  ]);
  for (const sentence of missed) expect(sentence).toMatch(/^(?:This Excel|Only Excel) .*\.$/);
  expect(missed.map((sentence) => /ExcelApi 1\.\d+/.exec(sentence)?.[0] ?? "links").sort()).toEqual([
    "ExcelApi 1.13",
    "ExcelApi 1.8",
    "ExcelApi 1.9",
    "links",
  ]);
});
