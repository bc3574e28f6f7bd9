import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  CATALOGUE_MOST_BYTES,
  checkFile,
  compareVersions,
  HISTORY,
  readCatalogue,
  TEMPLATE_MOST_BYTES,
  VERSION,
  whatChanged,
  type Catalogue,
  type CatalogueEntry,
} from "../../src/template";

const BUILT = join(__dirname, "../../dist/templates");
const TEXT = readFileSync(join(BUILT, "catalog.json"), "utf8");

function catalogue(text: string): Catalogue {
  const read = readCatalogue(text);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** The built catalogue with something changed in it. */
function spoilt(
  change: (json: { templates: Record<string, unknown>[]; history: unknown; format: unknown }) => void,
): string {
  const json = JSON.parse(TEXT) as {
    templates: Record<string, unknown>[];
    history: unknown;
    format: unknown;
  };
  change(json);
  return JSON.stringify(json);
}

test("the built catalogue is read, and names its files as they are", () => {
  const { templates, history } = catalogue(TEXT);
  expect(history).toEqual(HISTORY);
  expect(templates.map(({ id, version }) => [id, version])).toEqual([
    ["blank", VERSION],
    ["worked-example", VERSION],
    ["savings-tracker", VERSION],
    ["service-schedule", VERSION],
  ]);
  for (const entry of templates) {
    const bytes = readFileSync(join(BUILT, entry.file));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(checkFile(entry, bytes.length, sha256)).toEqual({ ok: true, value: true });
    expect(bytes.length).toBeLessThan(TEMPLATE_MOST_BYTES / 4);
  }
  expect(TEXT.length).toBeLessThan(CATALOGUE_MOST_BYTES / 2);
});

const REST =
  " The templates that come with the add-in are used. Ask whoever keeps the add-in’s files to put catalog.json right.";

test.each<[string, string, string]>([
  [
    "a sign-in page",
    "<html>Sign in</html>",
    "it is no JSON; perhaps a page of a proxy or a sign-in came in its place",
  ],
  ["nothing", "", "it is no JSON; perhaps a page of a proxy or a sign-in came in its place"],
  [
    "cut short",
    TEXT.slice(0, 400),
    "it is no JSON; perhaps a page of a proxy or a sign-in came in its place",
  ],
  ["an array", "[]", "it holds no list of templates"],
  ["null", "null", "it holds no list of templates"],
  ["no format", "{}", "its format is not 1; this add-in reads no other"],
  ["a later format", spoilt((json) => (json.format = 2)), "its format is not 1; this add-in reads no other"],
  ["far too long", `"${"x".repeat(CATALOGUE_MOST_BYTES)}"`, "it is longer than 64 KB"],
  ["no template", spoilt((json) => (json.templates = [])), "it holds no list of templates"],
  [
    "too many",
    spoilt((json) => (json.templates = Array<Record<string, unknown>>(41).fill({}))),
    "it lists more than 40 templates",
  ],
  [
    "one twice",
    spoilt((json) => (json.templates[1] = json.templates[0]!)),
    "it lists a template blank twice",
  ],
  [
    "a path",
    spoilt((json) => (json.templates[1]!.file = "../manifest.xml")),
    "The file’s name of template 2 can’t be used",
  ],
  [
    "another server",
    spoilt((json) => (json.templates[0]!.file = "https://example.org/a.xlsx")),
    "The file’s name of template 1 can’t be used",
  ],
  [
    "macros",
    spoilt((json) => (json.templates[0]!.file = "blank.xlsm")),
    "The file’s name of template 1 can’t be used",
  ],
  ["no hash", spoilt((json) => delete json.templates[0]!.sha256), "The hash of template 1 can’t be used"],
  [
    "a short hash",
    spoilt((json) => (json.templates[0]!.sha256 = "abc")),
    "The hash of template 1 can’t be used",
  ],
  [
    "a size of words",
    spoilt((json) => (json.templates[0]!.size = "90 KB")),
    "The size of template 1 can’t be used",
  ],
  [
    "a size of a bomb",
    spoilt((json) => (json.templates[0]!.size = 1e9)),
    "The size of template 1 can’t be used",
  ],
  [
    "a version of words",
    spoilt((json) => (json.templates[0]!.version = "latest")),
    "The version of template 1 can’t be used",
  ],
  [
    "an id of markup",
    spoilt((json) => (json.templates[0]!.id = "<b>")),
    "The id of template 1 can’t be used",
  ],
  [
    "an endless title",
    spoilt((json) => (json.templates[0]!.title = "x".repeat(101))),
    "The title of template 1 can’t be used",
  ],
  [
    "letters turned round",
    spoilt((json) => (json.templates[0]!.title = "Shared \u202Eslx.")),
    "The title of template 1 can’t be used",
  ],
  [
    "no sheets",
    spoilt((json) => (json.templates[0]!.sheets = [])),
    "The list of sheets of template 1 can’t be used",
  ],
  [
    "a sheet of a number",
    spoilt((json) => (json.templates[0]!.sheets = [{ name: 1, about: "x" }])),
    "The list of sheets of template 1 can’t be used",
  ],
  ["no history", spoilt((json) => (json.history = "none")), "its list of versions can’t be used"],
  ["a history of numbers", spoilt((json) => (json.history = [1])), "its list of versions can’t be used"],
])("refuses %s", (_, text, why) => {
  expect(readCatalogue(text)).toEqual({
    ok: false,
    refusal: { kind: "unusable", message: `This is no catalogue of templates: ${why}.${REST}` },
  });
});

test("whatever comes, it is read or refused, and never thrown at", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map((json) => `{"format":1,"templates":${json},"history":[]}`),
      ),
      (text) => {
        expect(typeof readCatalogue(text).ok).toBe("boolean");
      },
    ),
  );
});

describe("a file that was pulled", () => {
  const entry: CatalogueEntry = catalogue(TEXT).templates[0]!;
  test("with other contents is refused", () => {
    expect(checkFile(entry, entry.size, "0".repeat(64))).toEqual({
      ok: false,
      refusal: {
        kind: "unusable",
        message:
          "The file blank.xlsx was not used: its contents are not those the catalogue names. It may have been cut short or changed on its way. The copy that comes with the add-in is used.",
      },
    });
  });
  test("cut short is refused with its bytes", () => {
    const cut = checkFile({ ...entry, size: 90_884 }, 1_024, entry.sha256);
    expect(cut.ok ? "" : cut.refusal.message).toContain(
      "it has 1,024 bytes where the catalogue names 90,884. It may have been cut short",
    );
  });
  test("may have its hash in capitals", () => {
    expect(checkFile(entry, entry.size, entry.sha256.toUpperCase()).ok).toBe(true);
  });
});

describe("versions", () => {
  test.each<[string, string, number]>([
    ["1.0.0", "1.0.0", 0],
    ["1.2.0", "1.10.0", -1],
    ["2.0.0", "1.9.9", 1],
    ["1.0.1", "1.0.0", 1],
    ["0.9.0", "1.0.0", -1],
    ["1.0", "1.0.0", NaN],
    ["v1.0.0", "1.0.0", NaN],
    ["01.0.0", "1.0.0", NaN],
  ])("%s and %s", (one, other, step) => expect(compareVersions(one, other)).toBe(step));

  test("compare as a number of three digits of a thousand", () => {
    const version = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999));
    fc.assert(
      fc.property(version, version, (a, b) => {
        const value = ([x, y, z]: number[]): number => (x! * 1000 + y!) * 1000 + z!;
        expect(compareVersions(a.join("."), b.join("."))).toBe(Math.sign(value(a) - value(b)));
      }),
    );
  });

  const MADE_UP = ["1.0.0", "1.1.0", "1.10.0", "2.0.0"].map((version) => ({
    version,
    day: "2026-01-01",
    changed: `What ${version} changed`,
    migration: "Nothing to do.",
  }));
  test.each<[string, string, string[]]>([
    ["1.0.0", "2.0.0", ["2.0.0", "1.10.0", "1.1.0"]],
    ["1.1.0", "1.10.0", ["1.10.0"]],
    ["2.0.0", "2.0.0", []],
    ["2.0.0", "1.0.0", []],
    ["", "2.0.0", []],
  ])("from %s to %s", (from, to, changed) => {
    expect(whatChanged(from, to, MADE_UP).map(({ version }) => version)).toEqual(changed);
  });

  test("each has a day, what changed in one line, and what to do; the newest first", () => {
    HISTORY.forEach((one, at) => {
      expect(one.changed).toMatch(/^[A-Z][^\n]*\.$/);
      expect(one.migration).toMatch(/^[A-Z][^\n]*\.$/);
      expect(one.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (at > 0) expect(compareVersions(HISTORY[at - 1]!.version, one.version)).toBe(1);
    });
  });
});
