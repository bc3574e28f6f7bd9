/**
 * A workbook read from the grid gives the findings that its file gives: the published workbooks, a long tracker, and
 * every golden workbook.
 *
 * @jest-environment ./workbench/node/jestEnvironment.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "../../../src/validation";
import type { Snapshot } from "../../../src/workbook";
import type { Bench } from "../../../workbench/node";
import { readXlsx, writeBook } from "../../../xlsx";
import { savingsTracker } from "../../support/savingsTracker";
import { buildXlsx, type WorkbookSpec } from "../../support/xlsx";
import { bookOf, readOpen } from "./reading";

declare const workbench: Bench;

jest.setTimeout(60_000);

function fromFile(bytes: Uint8Array): Snapshot {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** The file Excel would save now: formulas without results are calculated when a workbook is opened. */
const saved = (): Uint8Array => writeBook(workbench.document.book(), { functionNamespaces: ["JWA"] });

/** All of the findings: rule, severity, cells, words, fixes. */
const findingsOf = (snapshot: Snapshot) => validate(snapshot, { today: 45_000 }).findings;

const published = join(__dirname, "../../fixtures/published");
const samples: [string, () => Uint8Array][] = [
  ...readdirSync(published)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name): [string, () => Uint8Array] => [name, () => readFileSync(join(published, name))]),
];

test.each(samples)("%s: the grid gives the findings of the file", async (_name, bytes) => {
  const file = bytes();
  await workbench.open(bookOf(file));
  const { snapshot, missed } = await readOpen();
  expect(missed).toEqual([]);
  expect(findingsOf(snapshot)).toEqual(findingsOf(fromFile(file)));
});

const golden = join(__dirname, "../../golden");
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const rules = folders(golden).filter((name) => /^[A-Z]+-\d\d$/.test(name));

test.each(rules)("%s: its golden workbooks give in the grid what their file gives", async (rule) => {
  for (const name of folders(join(golden, rule))) {
    const spec = readFileSync(join(golden, rule, name, "workbook.json"), "utf8");
    await workbench.open(bookOf(buildXlsx(JSON.parse(spec) as WorkbookSpec)));
    const { snapshot } = await readOpen();
    expect({ name, findings: findingsOf(snapshot) }).toEqual({
      name,
      findings: findingsOf(fromFile(saved())),
    });
  }
});

test("a tracker of 2,000 lines gives in the grid what its file gives", async () => {
  await workbench.open(bookOf(savingsTracker(2_000)));
  const { snapshot } = await readOpen();
  expect(findingsOf(snapshot)).toEqual(findingsOf(fromFile(saved())));
});
