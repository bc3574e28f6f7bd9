import fs, { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findWorkbooks, saidOfFigures, sentenceOf } from "../../cli/files";
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
    passedOver: [],
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
    "export.TSV",
    "mac.numbers",
    "macros.xls",
    "macros.xlsm",
    "new.csv",
    "notes.txt",
    "~$new.xlsx",
  ])
    writeFileSync(join(mixed, name), "");
  const { files, missing, passedOver } = findWorkbooks([
    mixed,
    join(mixed, "new.xlsx"),
    `${mixed}/../mixed/new.xlsx`,
  ]);
  expect(files).toEqual(["Both.xlsx", "macros.xlsm", "new.xlsx"].map((name) => join(mixed, name)));
  const OTHER =
    "Workbooks of this kind are not read. Open it in Excel, save it as an Excel workbook (.xlsx) and check that.";
  expect(missing).toEqual(
    [
      ["big.XLSB", OTHER],
      [
        "mac.numbers",
        "Workbooks of this kind are not read. Export it from Numbers as an Excel workbook (.xlsx) and check that.",
      ],
      ["old.xls", OTHER],
      ["open.ods", OTHER],
    ].map(([name, error]) => ({ file: join(mixed, name!), error })),
  );
  expect(passedOver).toEqual(["export.TSV", "list.csv", "new.csv"].map((name) => join(mixed, name)));
  mkdirSync(join(folder, "texts"));
  writeFileSync(join(folder, "texts", "notes.txt"), "a,b");
  expect(findWorkbooks([join(folder, "texts")]).missing).toEqual([
    { file: join(folder, "texts"), error: "There is no .xlsx or .xlsm workbook in this folder." },
  ]);
});

test("files of figures are named, and the first of many", () => {
  expect(saidOfFigures([])).toBe("");
  expect(saidOfFigures(["data/list.csv"])).toBe(
    "list.csv holds figures as text and was not read. To check it, open it in Excel and save it as an Excel workbook (.xlsx).",
  );
  expect(saidOfFigures(["a.csv", "b.csv", "c.tsv", "d.csv", "e.csv"])).toBe(
    "a.csv, b.csv, c.tsv and 2 more hold figures as text and were not read. To check one, open it in Excel and save it as an Excel workbook (.xlsx).",
  );
});

test.each(["ENOENT", "ENOTDIR", "EACCES", "EROFS", "EISDIR", "ENAMETOOLONG", "ELOOP", "ENOSPC"])(
  "%s is said without its code",
  (code) => {
    const sentence = sentenceOf(Object.assign(new Error(`${code}: no`), { code }));
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toContain(code);
  },
);
