import fs, { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findWorkbooks, sentenceOf } from "../../cli/files";
import { scratch } from "./jwa";

const folder = scratch();

afterEach(() => jest.restoreAllMocks());

test("a folder that may not be opened is told, and hides none of the others", () => {
  for (const name of ["open", "shut"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "tracker.xlsx"), "");
  }
  const readFolder = fs.readdirSync;
  jest.spyOn(fs, "readdirSync").mockImplementation(((path: string, options: { withFileTypes: true }) => {
    if (path.endsWith("shut")) throw Object.assign(new Error("permission denied"), { code: "EACCES" });
    return readFolder(path, options);
  }) as never);
  expect(findWorkbooks([folder])).toEqual({
    files: [join(folder, "open", "tracker.xlsx")],
    missing: [
      {
        file: join(folder, "shut"),
        error: "You may not open this. Ask its owner, or use a place of your own.",
      },
    ],
  });
});

test("of a folder's workbooks none is passed over in silence, and none is checked twice", () => {
  const mixed = join(folder, "mixed");
  mkdirSync(mixed);
  for (const name of [
    "new.xlsx",
    "old.xls",
    "both.xls",
    "Both.xlsx",
    "big.XLSB",
    "open.ods",
    "list.csv",
    "~$new.xlsx",
  ])
    writeFileSync(join(mixed, name), "");
  const { files, missing } = findWorkbooks([mixed, join(mixed, "new.xlsx"), `${mixed}/../mixed/new.xlsx`]);
  expect(files).toEqual([join(mixed, "Both.xlsx"), join(mixed, "new.xlsx")]);
  expect(missing.map(({ file }) => file)).toEqual(
    ["big.XLSB", "old.xls", "open.ods"].map((name) => join(mixed, name)),
  );
  for (const { error } of missing)
    expect(error).toBe(
      "Workbooks of this kind are not read. Open it in Excel, save it as an Excel workbook (.xlsx) and check that.",
    );
  mkdirSync(join(folder, "lists"));
  writeFileSync(join(folder, "lists", "list.csv"), "a,b");
  expect(findWorkbooks([join(folder, "lists")]).missing).toEqual([
    { file: join(folder, "lists"), error: "There is no .xlsx or .xlsm workbook in this folder." },
  ]);
});

test.each(["ENOENT", "ENOTDIR", "EACCES", "EROFS", "EISDIR", "ENAMETOOLONG", "ELOOP", "ENOSPC"])(
  "%s is said without its code",
  (code) => {
    const sentence = sentenceOf(Object.assign(new Error(`${code}: no`), { code }));
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toContain(code);
  },
);
