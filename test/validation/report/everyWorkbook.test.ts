/** Every workbook of the golden folders: its JSON follows the schema, and every form of its report says all that is told. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import schema from "../../../docs/report.schema.json";
import { jsonReport } from "../../../cli/output/json";
import { validate } from "../../../src/validation";
import { readXlsx } from "../../../xlsx";
import { buildXlsx, type WorkbookSpec } from "../../support/xlsx";
import { closed } from "../../support/closedSchema";
import { forms, missingIn, FILE, resultOf } from "./forms";

const GOLDEN = join(__dirname, "../../golden");
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(path, entry.name)] : [],
  );
const cases = folders(GOLDEN)
  .flatMap(folders)
  .map((folder) => [folder.slice(GOLDEN.length + 1), join(folder, "workbook.json")] as const);
const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(closed(schema) as typeof schema);

test("there are workbooks for every rule", () => expect(cases.length).toBeGreaterThan(160));

test.each(cases)("%s", (_, path) => {
  const read = readXlsx(buildXlsx(JSON.parse(readFileSync(path, "utf8")) as WorkbookSpec));
  if (!read.ok) throw new Error(read.refusal.message);
  const report = validate(read.value);
  const json: unknown = JSON.parse(jsonReport([resultOf(report)]));
  expect(isValid(json) ? [] : isValid.errors).toEqual([]);
  for (const [form, said] of Object.entries(forms(report)))
    expect([form, ...missingIn(report, form, said)]).toEqual([form]);
  expect(FILE).not.toBe("");
});
