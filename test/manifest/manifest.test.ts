/** The manifest Excel gets, as the build writes it, checked without a network. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../workbench/addin";
import { parseXml, type XmlElement } from "../../workbench/addin/xmlTree";
import { CHILDREN } from "./order";
import { pngSize } from "./png";

const DIST = join(__dirname, "../../dist");
const ADDRESS = "https://localhost:3000";
const root = parseXml(readFileSync(join(DIST, "manifest.xml"), "utf8"));
const all = walk(root);
const named = (name: string) => all.filter((element) => element.name === name);
const resources = ["Image", "Url", "String"].flatMap((name) =>
  named(name).filter((element) => element.attribute("id") !== undefined),
);
/** The files of the add-in by the addresses the manifest gives. */
const fileOf = (address: string) => join(DIST, new URL(address).pathname);

test("what is frozen: the id of the add-in, the namespace and the functions of saved workbooks", () => {
  expect(root.child("Id")?.text).toBe("3c7be0d4-5d0f-4b0e-9a63-0c2a5a3b7f16");
  expect(resource("Functions.Namespace")).toBe("JWA");
  const { functions } = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  expect(functions.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "COST_SHARE",
      "COST_SETTLE",
      "SHARE_DRIFT",
      "SAVINGS_GAP",
      "GRADE_MAP",
      "GRADE_EVIDENCE",
      "AMOUNT",
      "NOTICE_END",
    ]),
  );
});

test("what a workbook remembers of the ribbon keeps its id", () => {
  const ids = [...named("Group"), ...named("Control")].map((element) => element.attribute("id"));
  expect(ids).toEqual([
    "SharedServices.Group",
    "SharedServices.Validate",
    "SharedServices.Grades",
    "SharedServices.Functions",
    "SharedServices.Templates",
    "SharedServices.Open",
    "SharedServices.ValidateSheet",
    "SharedServices.GradesOfSelection",
  ]);
  expect(named("TaskpaneId").map(({ text }) => text)).toEqual(["SharedServices.Pane"]);
});

test("elements stand in the order Microsoft documents, and no other ones are there", () => {
  const wrong = all.flatMap((parent) => {
    const order = CHILDREN[pathOf(parent)];
    if (parent.children.length === 0) return [];
    if (!order) return [`${pathOf(parent)} has children, and the order knows none`];
    const places = parent.children.map(({ name }) => order.indexOf(name));
    const isOrdered = places.every((place, index) => place >= (places[index - 1] ?? 0));
    return isOrdered && !places.includes(-1)
      ? []
      : [`${pathOf(parent)}: ${parent.children.map(({ name }) => name).join(", ")}`];
  });
  expect(wrong).toEqual([]);
});

test("every resid stands for a resource of its kind, and every resource is used", () => {
  const used = all.flatMap((element) => element.attribute("resid") ?? []);
  const ids = resources.map((element) => element.attribute("id") ?? "");
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  for (const element of all) {
    const id = element.attribute("resid");
    if (id === undefined) continue;
    const kind = resources.find((each) => each.attribute("id") === id)?.name;
    expect([element.name, kind]).toEqual([element.name, KINDS[element.name] ?? "String"]);
  }
});

const KINDS: Readonly<Record<string, string>> = {
  Image: "Image",
  SourceLocation: "Url",
  Runtime: "Url",
  FunctionFile: "Url",
};

test("a tip's text is a long string; every other text is a short one", () => {
  const longs = root.at("VersionOverrides", "Resources", "LongStrings")?.all("String") ?? [];
  const longIds = longs.map((element) => element.attribute("id"));
  const descriptions = named("Supertip").map((tip) => tip.child("Description")?.attribute("resid"));
  expect([...longIds].sort()).toEqual([...new Set(descriptions)].sort());
});

test("no id is given twice, and none is too long", () => {
  const ids = [...resources, ...named("Group"), ...named("Control")].map(
    (each) => each.attribute("id") ?? "",
  );
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  // https://learn.microsoft.com/javascript/api/manifest/resources: a resid has 32 characters at most.
  expect(resources.map((each) => each.attribute("id") ?? "").filter((id) => id.length > 32)).toEqual([]);
});

test.each([
  ["DisplayName", 125],
  ["Description", 250],
  ["ProviderName", 125],
  ["ShortStrings", 125],
  ["LongStrings", 250],
])("texts of %s have at most %i characters, and say something", (name, most) => {
  const texts = named(name).flatMap((element) =>
    [element, ...element.children]
      .flatMap((each) => [each, ...each.all("Override")])
      .map((each) => each.attribute("DefaultValue") ?? each.attribute("Value") ?? each.text.trim())
      .filter((text, at) => at > 0 || text !== ""),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.length === 0 || text.length > most)).toEqual([]);
});

test("every address is https on the add-in's own host, and its file is in dist/", () => {
  const addresses = all
    .map((element) => element.attribute("DefaultValue") ?? "")
    .filter((value) => /^\w+:\/\//u.test(value));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !address.startsWith(`${ADDRESS}/`))).toEqual([]);
  expect(addresses.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
  expect(readFileSync(join(DIST, "manifest.xml"), "utf8")).not.toMatch(
    /\{\{|http:\/\/(?!schemas|www\.w3\.org)/u,
  );
});

test("each icon comes in Microsoft's eight sizes, and has the size it is given for", () => {
  const icons = named("Icon");
  expect(icons).toHaveLength(8);
  for (const icon of icons) {
    const sizes = icon.all("Image").map((image) => Number(image.attribute("size")));
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    for (const image of icon.all("Image")) {
      const size = Number(image.attribute("size"));
      const png = readFileSync(fileOf(resource(image.attribute("resid") ?? "")));
      expect(pngSize(png)).toEqual({ width: size, height: size });
    }
  }
  const iconOf = (name: string) => readFileSync(fileOf(root.child(name)?.attribute("DefaultValue") ?? ""));
  expect(pngSize(iconOf("IconUrl"))).toEqual({ width: 32, height: 32 });
  expect(pngSize(iconOf("HighResolutionIconUrl"))).toEqual({ width: 64, height: 64 });
});

test("one page serves the runtime, the functions, the ribbon's commands and the pane", () => {
  const pages = [
    ...named("Runtime"),
    ...named("FunctionFile"),
    ...named("Page").flatMap((page) => page.all("SourceLocation")),
    ...named("Action").flatMap((action) => action.all("SourceLocation")),
  ].map((element) => element.attribute("resid"));
  expect(pages).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
  expect(root.at("DefaultSettings", "SourceLocation")?.attribute("DefaultValue")).toBe(
    resource("Taskpane.Url"),
  );
  expect(named("Runtime")[0]?.attribute("lifetime")).toBe("long");
});

test("the commands of the ribbon and the menu are those the pane answers, each with a button", () => {
  const commands = named("FunctionName").map(({ text }) => text);
  const start = readFileSync(join(__dirname, "../../taskpane/index.tsx"), "utf8");
  const answered = [...start.matchAll(/^\s+(\w+): \(\) => go\(/gmu)].map(([, name]) => name);
  expect([...new Set(commands)].sort()).toEqual(answered.sort());
});

test("the group stands on the Home tab, and the menu is that of a cell", () => {
  expect(named("OfficeTab").map((tab) => tab.attribute("id"))).toEqual(["TabHome"]);
  expect(named("OfficeMenu").map((menu) => menu.attribute("id"))).toEqual(["ContextMenuCell"]);
  const labelsIn = (place: XmlElement | undefined) =>
    place?.all("Control").map((control) => resource(control.child("Label")?.attribute("resid") ?? ""));
  expect(labelsIn(named("Group")[0])).toEqual([
    "Validate",
    "Map grades",
    "Functions",
    "Templates",
    "Open pane",
  ]);
  expect(labelsIn(named("OfficeMenu")[0])).toEqual(["Validate this sheet", "Map grades"]);
});

test("Excel falls back on en-US; what is British stands beside it as en-GB, and differs", () => {
  expect(root.child("DefaultLocale")?.text).toBe("en-US");
  const overrides = all.flatMap((element) => element.all("Override").map((each) => [element, each] as const));
  expect(overrides.length).toBeGreaterThan(0);
  for (const [element, override] of overrides) {
    expect(override.attribute("Locale")).toBe("en-GB");
    expect(override.attribute("Value")).not.toBe(element.attribute("DefaultValue"));
    // An address or the namespace is the same everywhere.
    expect(["String", "Description", "DisplayName"]).toContain(element.name);
    expect(element.attribute("id")).not.toBe("Functions.Namespace");
  }
  // Words that only Britain spells so stand in no default.
  const defaults = all.map((element) => element.attribute("DefaultValue") ?? "").join(" ");
  expect(defaults).not.toMatch(/catalogue|organisation|colour|council/iu);
});

test.each([
  ["en-US", "catalog of templates"],
  ["en-GB", "catalogue of templates"],
  ["fr-FR", "catalog of templates"],
])("a host in %s reads its own words", (locale, words) => {
  const answer = readManifest(readFileSync(join(DIST, "manifest.xml"), "utf8"), locale);
  const controls = answer.ok ? answer.value.ribbon.flatMap((group) => group.controls) : [];
  expect(controls.find(({ id }) => id === "SharedServices.Templates")?.tip.text).toContain(words);
});

test("it asks for no more than it needs", () => {
  const sets = named("Set").map((set) => [set.attribute("Name"), set.attribute("MinVersion")]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.1"],
    ["ExcelApi", "1.10"],
  ]);
  expect(named("Host").map((host) => host.attribute("Name") ?? host.attribute("type"))).toEqual([
    "Workbook",
    "Workbook",
  ]);
  expect(named("AppDomain")).toEqual([]);
});

test("Microsoft's own reader of manifests finds the same in it", () => {
  // In a process of its own, for the package mixes kinds of modules that jest can't load.
  const reader = JSON.stringify(require.resolve("office-addin-manifest"));
  const read = `require(${reader}).OfficeAddinManifest.readManifestFile("dist/manifest.xml")`;
  const printed = execFileSync(
    process.execPath,
    ["-e", `${read}.then((info) => console.log(JSON.stringify(info)))`],
    { cwd: join(__dirname, "../.."), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const info = JSON.parse(printed) as unknown;
  const { version } = JSON.parse(readFileSync(join(DIST, "../package.json"), "utf8")) as { version: string };
  expect(info).toMatchObject({
    id: "3c7be0d4-5d0f-4b0e-9a63-0c2a5a3b7f16",
    displayName: "Shared Services for Excel",
    version: `${version}.0`,
    defaultLocale: "en-US",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    defaultSettings: { sourceLocation: `${ADDRESS}/taskpane.html` },
  });
});

/** What a resource stands for. */
function resource(id: string): string {
  const found = resources.find((element) => element.attribute("id") === id);
  return found?.attribute("DefaultValue") ?? "";
}

function walk(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(walk)];
}

/** An element with its parent's name and its kind: a host of the base part differs from one of the overrides. */
function pathOf(element: XmlElement): string {
  const kind = element.attribute("type");
  return kind === undefined ? element.name : `${element.name}:${kind}`;
}
