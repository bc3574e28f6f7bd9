/** The order and place of elements and attributes, from the schemas of ECMA-376 part 1, annex A, said as tables. */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { writeBook } from "../../../xlsx";
import { EXAMPLE } from "./example";
import { ORDER } from "./schemaOrder";

const parts = Object.fromEntries(
  Object.entries(unzipSync(writeBook(EXAMPLE, { functionNamespaces: ["JWA"] }))).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString("utf8"),
  ]),
);
const xmlParts = Object.entries(parts);

interface Seen {
  readonly name: string;
  readonly children: string[];
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(part: string, xml: string): Seen[] {
  const all: Seen[] = [];
  const open: Seen[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (problem) => {
    throw new Error(`${part}: ${problem.message}`);
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const seen = { name: tag.local, children: [], attributes };
    open[open.length - 1]?.children.push(tag.local);
    open.push(seen);
    all.push(seen);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return all;
}

test.each(xmlParts)("%s is well-formed, and its elements stand in the schema's order", (part, xml) => {
  for (const { name, children } of elementsOf(part, xml)) {
    const order = ORDER[name];
    if (!order) continue;
    const places = children.map((child) => order.indexOf(child));
    expect([part, name, children.filter((_, at) => places[at]! < 0)]).toEqual([part, name, []]);
    expect([part, name, places]).toEqual([part, name, [...places].sort((a, b) => a - b)]);
  }
});

test("the table of order is used: elements it names are written", () => {
  const written = new Set(xmlParts.flatMap(([part, xml]) => elementsOf(part, xml).map(({ name }) => name)));
  expect(Object.keys(ORDER).filter((name) => !written.has(name))).toEqual([]);
});

test("every count is the number of children", () => {
  for (const [part, xml] of xmlParts) {
    for (const { name, children, attributes } of elementsOf(part, xml)) {
      if (attributes["count"] === undefined || name === "sst") continue;
      if (name === "futureMetadata") continue;
      expect([part, name, Number(attributes["count"])]).toEqual([part, name, children.length]);
    }
  }
});

test("every part has a content type, and every type a part", () => {
  const types = elementsOf("types", parts["[Content_Types].xml"]!);
  const overrides = types
    .filter(({ name }) => name === "Override")
    .map(({ attributes }) => attributes["PartName"]!.slice(1));
  const others = Object.keys(parts).filter(
    (name) => !name.endsWith(".rels") && name !== "[Content_Types].xml",
  );
  expect(overrides.sort()).toEqual(others.sort());
});

test("every relationship leads to a part, every id is named once and every named id is there", () => {
  for (const [name, xml] of xmlParts.filter(([part]) => part.endsWith(".rels"))) {
    const folder = name.split("/").slice(0, -2);
    const found = elementsOf(name, xml).filter((element) => element.name === "Relationship");
    const ids = found.map(({ attributes }) => attributes["Id"]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of found) {
      if (attributes["TargetMode"] === "External") continue;
      const steps = [...folder];
      for (const step of attributes["Target"]!.split("/")) {
        if (step === "..") steps.pop();
        else steps.push(step);
      }
      expect(Object.keys(parts)).toContain(steps.join("/"));
    }
    const owner = [
      ...folder,
      name
        .split("/")
        .at(-1)!
        .replace(/\.rels$/, ""),
    ].join("/");
    for (const { attributes } of owner === "" ? [] : elementsOf(owner, parts[owner] ?? "<none/>")) {
      if (attributes["r:id"] !== undefined) expect(ids).toContain(attributes["r:id"]);
    }
  }
});

test("numbers that name fonts, fills, borders, formats and looks are those of their lists", () => {
  const styles = elementsOf("styles", parts["xl/styles.xml"]!);
  const size = (name: string) => styles.find((element) => element.name === name)!.children.length;
  for (const { name, attributes } of styles) {
    if (name !== "xf") continue;
    expect(Number(attributes["fontId"])).toBeLessThan(size("fonts"));
    expect(Number(attributes["fillId"])).toBeLessThan(size("fills"));
    expect(Number(attributes["borderId"])).toBeLessThan(size("borders"));
    expect(Number(attributes["xfId"] ?? 0)).toBeLessThan(size("cellStyleXfs"));
  }
  for (const [part, xml] of xmlParts.filter(([name]) => name.startsWith("xl/worksheets/sheet"))) {
    for (const { attributes } of elementsOf(part, xml)) {
      expect(Number(attributes["dxfId"] ?? 0)).toBeLessThan(size("dxfs"));
    }
    for (const { attributes } of elementsOf(part, xml).filter(({ name }) => ["c", "row"].includes(name))) {
      expect(Number(attributes["s"] ?? 0)).toBeLessThan(size("cellXfs"));
    }
  }
});
