/** The manifest Excel gets, as the build writes it, checked without a network. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
    "SharedServices.Open",
    "SharedServices.Functions",
    "SharedServices.About",
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
      .map((each) => each.attribute("DefaultValue") ?? each.text.trim())
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
  expect(icons).toHaveLength(4);
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

test("the commands of the ribbon are those the pane answers", () => {
  const commands = named("FunctionName").map(({ text }) => text);
  const start = readFileSync(join(__dirname, "../../taskpane/index.tsx"), "utf8");
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((name) => !start.includes(`${name}: `))).toEqual([]);
});

test("it asks for no more than it needs", () => {
  const sets = named("Set").map((set) => [set.attribute("Name"), set.attribute("MinVersion")]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.1"],
    ["ExcelApi", "1.7"],
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
    defaultLocale: "en-GB",
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
