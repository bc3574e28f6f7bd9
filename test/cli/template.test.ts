import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { CLI, jwa, scratch } from "./jwa";

const folder = scratch();

test("lists the templates with what each is for and its sheets", () => {
  const { code, out, err } = jwa("template");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("blank             Shared services workbook (version 1.0.0)\n");
  expect(out).toContain("worked-example    Shared services workbook: worked example (version 1.0.0)\n");
  expect(out).toContain("                  Savings, targets and the gap between them, on their own.\n");
  expect(out).toContain("Sheets: Start, Parties, Services and Lists\n");
});

test.each(["blank", "worked-example", "savings-tracker", "service-schedule"])(
  "writes %s, byte for byte as the catalogue has it",
  (id) => {
    const file = join(folder, `${id}.xlsx`);
    expect(jwa("template", id, "--out", file)).toEqual({
      code: 0,
      out: expect.stringMatching(/^.*, version 1\.0\.0, is in .*\.xlsx\.\n$/) as string,
      err: "",
    });
    const built = readFileSync(join(__dirname, "../../dist/templates", `${id}.xlsx`));
    expect(readFileSync(file).equals(built)).toBe(true);
  },
);

test("writes into this folder under the template's name unless told otherwise", () => {
  const here = join(folder, "here");
  mkdirSync(here);
  const { status, stdout } = spawnSync(process.execPath, [CLI, "template", "BLANK"], {
    cwd: here,
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: "Shared services workbook, version 1.0.0, is in blank.xlsx.\n",
  });
  expect(readFileSync(join(here, "blank.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

test("overwrites nothing unless told to", () => {
  const file = join(folder, "kept.xlsx");
  writeFileSync(file, "somebody's work");
  expect(jwa("template", "blank", "--out", file)).toEqual({
    code: 2,
    out: "",
    err: `jwa: ${file} is there already. Give another name with --out, or --force to overwrite it.\n`,
  });
  expect(readFileSync(file, "utf8")).toBe("somebody's work");
  expect(jwa("template", "blank", "--out", file, "--force").code).toBe(0);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
});

test.each<[readonly string[], string]>([
  [
    ["payroll"],
    "There is no template “payroll”. There are blank, worked-example, savings-tracker and service-schedule; “jwa template” says what each is for.",
  ],
  [["blank", "--out", ""], "--out is empty. Name a file, or leave it out."],
  [["--force"], "Say which template is to be written, for example jwa template blank."],
  [
    ["blank", "--out", "report.pdf"],
    "A template is an .xlsx workbook, and report.pdf is not called one. End the name in .xlsx.",
  ],
])("refuses %j", (args, says) => {
  expect(jwa("template", ...args)).toEqual({ code: 2, out: "", err: `jwa: ${says}\n` });
});

test("refuses a folder as the file", () => {
  expect(jwa("template", "blank", "--out", folder).err).toBe(
    `jwa: ${folder} is a folder. Name a file for the workbook, such as ${join(folder, "shared.xlsx")}.\n`,
  );
});
