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

test.each(["ENOENT", "ENOTDIR", "EACCES", "EROFS", "EISDIR", "ENAMETOOLONG", "ELOOP", "ENOSPC"])(
  "%s is said without its code",
  (code) => {
    const sentence = sentenceOf(Object.assign(new Error(`${code}: no`), { code }));
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toContain(code);
  },
);
