import { TEMPLATE_MOST_BYTES, VERSION } from "../../../src/template";
import { templateFiles } from "../../../xlsx/templateFiles";
import { type Folders, pullCatalogue, pullTemplate } from "../../../taskpane/templates";
import { brokenOff, endless, Keeper, stalled } from "./keeper";

const FILES = templateFiles();
const SOON_MS = 400;
const catalogueFile = FILES.find(({ name }) => name === "catalog.json")!;
const blank = FILES.find(({ name }) => name === "blank.xlsx")!;

interface Catalog {
  templates: { id: string; version: string; sha256: string; size: number; file: string }[];
  history: { version: string; day: string; changed: string; migration: string }[];
}

let keeper: Keeper;
let folders: Folders;

beforeEach(async () => {
  keeper = new Keeper();
  const root = await keeper.start();
  folders = { pulled: new URL("templates/", root), own: new URL("own-templates/", root) };
  for (const { name, bytes } of FILES) {
    keeper.put(`/templates/${name}`, bytes);
    keeper.put(`/own-templates/${name}`, bytes);
  }
});

afterEach(() => keeper.stop());

/** The catalogue with something changed in it. */
function changed(change: (catalog: Catalog) => void): string {
  const catalog = JSON.parse(Buffer.from(catalogueFile.bytes).toString("utf8")) as Catalog;
  change(catalog);
  return JSON.stringify(catalog);
}

async function entryOf(id: string) {
  const found = await pullCatalogue(folders, VERSION, SOON_MS);
  if (!found.ok) throw new Error(found.sentence);
  return { entry: found.value.catalogue.templates.find((each) => each.id === id)!, from: found.value.from };
}

test("the administrator's catalogue is used, and says nothing about it", async () => {
  expect(await pullCatalogue(folders, VERSION, SOON_MS)).toMatchObject({
    ok: true,
    value: { from: "pulled", sentence: null, catalogue: { templates: { length: 4 } } },
  });
});

test("a newer catalogue is used, with its versions", async () => {
  keeper.put(
    "/templates/catalog.json",
    changed((catalog) => {
      catalog.templates[0]!.version = "1.1.0";
      catalog.history.unshift({
        version: "1.1.0",
        day: "2027-03-01",
        changed: "A sheet for risks.",
        migration: "Copy the sheet Risks.",
      });
    }),
  );
  const found = await pullCatalogue(folders, VERSION, SOON_MS);
  expect(found).toMatchObject({ ok: true, value: { from: "pulled", sentence: null } });
  expect(found.ok && found.value.catalogue.history[0]?.changed).toBe("A sheet for risks.");
});

describe("the add-in's own catalogue is used, and the pane says why, where the administrator's", () => {
  const cases: [string, (keeper: Keeper) => void, RegExp][] = [
    [
      "is gone",
      (from) => from.put("/templates/catalog.json", (response) => void response.writeHead(404).end()),
      /^catalog\.json could not be had from 127\.0\.0\.1:\d+: it answered 404\. The templates/u,
    ],
    [
      "is in trouble",
      (from) => from.put("/templates/catalog.json", (response) => void response.writeHead(503).end()),
      /it answered 503/u,
    ],
    [
      "is too slow",
      (from) => from.put("/templates/catalog.json", () => undefined),
      /^catalog\.json did not come from 127\.0\.0\.1:\d+ within 0\.4 seconds\./u,
    ],
    [
      "stops in the middle",
      (from) => from.put("/templates/catalog.json", stalled('{"format": 1,')),
      /did not come from .* within 0\.4 seconds/u,
    ],
    [
      "breaks off",
      (from) => from.put("/templates/catalog.json", brokenOff(catalogueFile.bytes)),
      /could not be had from .* It may be down, or the network\./u,
    ],
    [
      "never ends",
      (from) => from.put("/templates/catalog.json", endless()),
      /is larger than 64 KB, and was not taken\./u,
    ],
    [
      "leads somewhere else",
      (from) =>
        from.put(
          "/templates/catalog.json",
          (response) => void response.writeHead(302, { Location: "/own-templates/catalog.json" }).end(),
        ),
      /could not be had from/u,
    ],
    [
      "is a page to sign in at",
      (from) => from.put("/templates/catalog.json", "<!doctype html><title>Sign in</title>"),
      /no catalogue of templates/u,
    ],
    [
      "names a file elsewhere",
      (from) =>
        from.put(
          "/templates/catalog.json",
          changed((catalog) => (catalog.templates[0]!.file = "../secret.xlsx")),
        ),
      /no catalogue of templates/u,
    ],
    [
      "is older than the add-in",
      (from) =>
        from.put(
          "/templates/catalog.json",
          changed((catalog) => (catalog.templates[0]!.version = "0.9.0")),
        ),
      /has version 0\.9\.0, older than the add-in’s own 1\.0\.0\./u,
    ],
  ];
  test.each(cases)("%s", async (_name, spoil, why) => {
    spoil(keeper);
    const found = await pullCatalogue(folders, VERSION, SOON_MS);
    expect(found).toMatchObject({
      ok: true,
      value: { from: "own", catalogue: { templates: { length: 4 } } },
    });
    const sentence = found.ok ? found.value.sentence : "";
    expect(sentence).toMatch(why);
    expect(sentence).toMatch(/that c[oa]me with the add-in are used\./u);
  });
});

test("where nothing answers at all, the pane says what to do", async () => {
  await keeper.stop();
  const found = await pullCatalogue(folders, VERSION, SOON_MS);
  expect(found).toMatchObject({ ok: false });
  expect(!found.ok && found.sentence).toMatch(
    /^No templates can be had: .* Check the network, then try again/u,
  );
});

test("a file of the right size and hash is taken whole", async () => {
  const { entry, from } = await entryOf("blank");
  const file = await pullTemplate(folders, entry, from, SOON_MS);
  expect(file).toMatchObject({ ok: true, value: { from: "pulled", sentence: null } });
  expect(file.ok && Buffer.from(file.value.base64, "base64").equals(Buffer.from(blank.bytes))).toBe(true);
});

describe("the add-in's own file is used, and the pane says why, where the administrator's", () => {
  const tampered = Uint8Array.from(blank.bytes);
  tampered[tampered.length - 30]! ^= 1;
  const cases: [string, Parameters<Keeper["put"]>[1], RegExp][] = [
    ["is gone", (response) => void response.writeHead(404).end(), /it answered 404/u],
    ["is too slow", stalled(blank.bytes.subarray(0, 500)), /did not come from .* within 0\.4 seconds/u],
    ["is cut short", blank.bytes.subarray(0, 1000), /it has 1,000 bytes where the catalogue names/u],
    ["breaks off", brokenOff(blank.bytes), /could not be had from/u],
    ["was tampered with", tampered, /its contents are not those the catalogue names/u],
    ["never ends", endless(), new RegExp(`is larger than ${TEMPLATE_MOST_BYTES / 1024 / 1024} MB`, "u")],
  ];
  test.each(cases)("%s", async (_name, answer, why) => {
    const { entry, from } = await entryOf("blank");
    keeper.put("/templates/blank.xlsx", answer);
    const file = await pullTemplate(folders, entry, from, SOON_MS);
    expect(file).toMatchObject({ ok: true, value: { from: "own" } });
    expect(file.ok && file.value.sentence).toMatch(why);
    expect(file.ok && file.value.sentence).toMatch(/It is version 1\.0\.0\.$/u);
    expect(file.ok && Buffer.from(file.value.base64, "base64").equals(Buffer.from(blank.bytes))).toBe(true);
  });
});

test("the add-in's own file that is not what it should be is used by nobody", async () => {
  const { entry } = await entryOf("blank");
  keeper.put("/own-templates/blank.xlsx", "something else");
  const file = await pullTemplate(folders, entry, "own", SOON_MS);
  expect(!file.ok && file.sentence).toMatch(/^The file blank\.xlsx was not used: .* Nothing was opened\.$/u);
  expect(!file.ok && file.sentence).not.toMatch(/(?:is|are) used/u);
});

test("a template that the add-in does not have, and whose file is spoilt, is refused", async () => {
  const { entry } = await entryOf("blank");
  keeper.put("/templates/risks.xlsx", "something else");
  const file = await pullTemplate(folders, { ...entry, id: "risks", file: "risks.xlsx" }, "pulled", SOON_MS);
  expect(file).toMatchObject({ ok: false });
});

test("nothing but the catalogue and the file is asked for", async () => {
  const { entry, from } = await entryOf("blank");
  await pullTemplate(folders, entry, from, SOON_MS);
  expect(keeper.asked).toEqual(["/templates/catalog.json", "/templates/blank.xlsx"]);
});
