import { readManifest, type AddIn } from "../../../workbench/addin";
import { manifest } from "./manifest";

function read(text: string, locale?: string): AddIn {
  const answer = readManifest(text, locale);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

const without =
  (pattern: RegExp) =>
  (text: string): string => {
    if (!pattern.test(text)) throw new Error(`The manifest does not have ${String(pattern)}.`);
    return text.replace(pattern, "");
  };
const instead =
  (old: string, put: string) =>
  (text: string): string => {
    if (!text.includes(old)) throw new Error(`The manifest does not have ${old}.`);
    return text.replace(old, put);
  };

describe("an add-in as its manifest has it", () => {
  it("reads both parts, and keeps of addresses the path", () => {
    const addIn = read(manifest());
    expect(addIn).toEqual({
      id: "4d6f9f0c-9a53-4f0f-9b6c-2f5f3f6d5a10",
      version: "2.3.4",
      name: "Reckoner",
      description: "Reckons & counts.",
      provider: "Counting House",
      icons: { 32: "/icons/32.png", 64: "/icons/64.png" },
      requirements: { ExcelApi: "1.12", DialogApi: "1.4", SharedRuntime: "1.1" },
      permissions: "ReadWriteDocument",
      pane: { page: "/pane.html#/start", title: "Reckoner pane" },
      sharedRuntime: "/pane.html#/start",
      functions: {
        namespace: "RECKON",
        metadata: "/functions.json",
        script: "/functions.js",
        page: "/pane.html#/start",
      },
      ribbon: [
        {
          id: "Group",
          label: "Reckoner",
          controls: [
            {
              id: "Open",
              label: "Open",
              tip: { title: "Open", text: "Opens the pane." },
              icons: { 16: "/icons/16.png", 32: "/icons/32.png" },
              action: { type: "showPane", paneId: "Pane", page: "/pane.html#/start" },
            },
            {
              id: "Round",
              label: "Round",
              tip: { title: "Round", text: "" },
              icons: {},
              action: { type: "run", functionName: "round" },
            },
          ],
        },
      ],
      contextMenu: [
        {
          id: "RoundCell",
          label: "Round",
          tip: { title: "Round", text: "" },
          icons: {},
          action: { type: "run", functionName: "roundCell" },
        },
      ],
    });
  });

  it.each([
    ["cy-GB", "Cyfrifydd", "Agor"],
    ["CY-gb", "Cyfrifydd", "Agor"],
    ["de-DE", "Reckoner", "Open"],
  ])("takes the texts of %s", (locale, name, label) => {
    const addIn = read(manifest(), locale);
    expect([addIn.name, addIn.ribbon[0]?.controls[0]?.label]).toEqual([name, label]);
  });

  it("does with the base part alone", () => {
    const addIn = read(manifest(without(/<VersionOverrides[^]*<\/VersionOverrides>/)));
    expect(addIn).toMatchObject({
      pane: { page: "/old.html?v=1", title: "Reckoner" },
      requirements: { ExcelApi: "1.7", DialogApi: "1.4" },
      sharedRuntime: null,
      functions: null,
      ribbon: [],
      contextMenu: [],
    });
  });

  it("has no shared runtime where its lifetime is short", () => {
    expect(read(manifest(instead('lifetime="long"', 'lifetime="short"'))).sharedRuntime).toBeNull();
  });

  it("reads one with a byte order mark", () => {
    expect(read(`\uFEFF${manifest()}`).name).toBe("Reckoner");
  });
});

describe("a manifest that can't be used", () => {
  it.each<[string, string, RegExp]>([
    ["no XML", "Hello", /^The manifest is no well-formed XML \(line:column: what is wrong\): 1:\d+: .+\.$/],
    ["nothing", "", /^The manifest is no well-formed XML/],
    ["cut short", manifest().slice(0, 900), /^The manifest is no well-formed XML/],
    [
      "an entity of its own",
      `<!DOCTYPE OfficeApp [<!ENTITY a "aaaa">]>${manifest(instead("2.3.4", "&a;")).slice(38)}`,
      /^The manifest is no well-formed XML/,
    ],
    [
      "JSON's sister in XML",
      "<manifest/>",
      /^The manifest starts with <manifest>\. An add-in only manifest starts with <OfficeApp>\.$/,
    ],
    ["a mail add-in", manifest(instead("TaskPaneApp", "MailApp")), /is of the type MailApp/],
    [
      "an add-in for Word",
      manifest(without(/<Host Name="Workbook"\/>/)),
      /^The manifest has no Excel host, only Document\. Add <Host Name="Workbook"\/> to <Hosts>\.$/,
    ],
    [
      "an http address",
      manifest(instead("https://example.org/functions.js", "http://example.org/functions.js")),
      /^The manifest's <SourceLocation> is not https: "http:\/\/example.org\/functions.js"\. Office loads add-ins over https only\.$/,
    ],
    [
      "a script for an address",
      manifest(instead("https://example.org/icons/16.png", "javascript:alert(1)")),
      /is not https/,
    ],
    [
      "half an address",
      manifest(instead("https://example.org/pane.html", "/pane.html")),
      /is no address: "\/pane.html#\/start"\. Write it in full/,
    ],
    [
      "a resid that stands for nothing",
      manifest(instead(' id="Open.Tip"', ' id="Other.Tip"')),
      /^The manifest's <Description> asks for the resource "Open.Tip", which <Resources> does not have\./,
    ],
    ["no id", manifest(without(/<Id>[^<]*<\/Id>/)), /^The manifest has no <Id>, or it is empty\.$/],
    [
      "no name",
      manifest(without(/<DisplayName[^]*?<\/DisplayName>/)),
      /^The manifest has no <DisplayName>\.$/,
    ],
    [
      "a permission nobody knows",
      manifest(instead(">ReadWriteDocument<", ">Everything<")),
      /^<Permissions> of the manifest is "Everything"\. Use one of Restricted, /,
    ],
    [
      "functions without metadata",
      manifest(without(/<Metadata>.*<\/Metadata>/)),
      /^The manifest's custom functions have no <Metadata> with a <SourceLocation>\.$/,
    ],
    [
      "a button that does nothing known",
      manifest(instead('"ShowTaskpane"', '"Dance"')),
      /^The button Open has no <Action> that is known here\./,
    ],
  ])("%s", (_what, text, sentence) => {
    const answer = readManifest(text);
    expect(answer.ok ? "" : answer.refusal.message).toMatch(sentence);
  });
});
