import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine } from "../../../workbench/server/commandLine";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "workbench-words-"));
  mkdirSync(join(folder, "trackers.xlsx"));
  for (const name of ["tracker.xlsx", "old.xls", "Macro.XLSM"]) writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("what npm start is given", () => {
  it.each([
    ["", { file: null, opensBrowser: true, port: null, wantsHelp: false }],
    ["tracker.xlsx", { file: "tracker.xlsx" }],
    ["Macro.XLSM", { file: "Macro.XLSM" }],
    ["--no-open tracker.xlsx --port 3010", { file: "tracker.xlsx", opensBrowser: false, port: 3010 }],
    ["--port=65534", { port: 65534 }],
    ["--help", { wantsHelp: true }],
    ["nothing.xlsx --help", { wantsHelp: true }],
  ])("%s", (words, expected) => {
    const read = readCommandLine(words.split(" ").filter(Boolean), folder);
    const file = "file" in expected && expected.file ? { file: join(folder, expected.file) } : {};
    expect(read).toMatchObject({ ok: true, value: { ...expected, ...file } });
  });

  it.each([
    [
      "missing.xlsx",
      /^There is no file "missing.xlsx" in .+\. Give its path from there: npm start -- path\/to\/tracker.xlsx$/,
    ],
    ["trackers.xlsx", /^"trackers.xlsx" is a folder\. Name one workbook in it/],
    ["old.xls", /^"old.xls" is no .xlsx workbook by its name\. Save it as .xlsx first/],
    ["--port", /^--port takes a number from 1 to 65534, not nothing\. Example: npm start -- --port 3010$/],
    ["--port http", /not "http"/],
    ["--port 0", /not "0"/],
    ["--port 65535", /not "65535"/],
    ["--port -1", /not "-1"/],
    ["--prot 3010", /^"--prot" is no option here: there are --no-open and --port\./],
    [
      "tracker.xlsx old.xls",
      /^One workbook can be opened, not both "tracker.xlsx" and "old.xls"\. A name with spaces/,
    ],
  ])("refuses %s in a sentence", (words, sentence) => {
    const read = readCommandLine(words.split(" "), folder);
    expect(read.ok).toBe(false);
    expect(read.ok ? "" : read.message).toMatch(sentence);
  });
});
