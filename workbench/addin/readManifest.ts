/**
 * An add-in only manifest (XML), read: its base part and the `VersionOverrides` for Excel.
 * https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview
 */
import type { AddIn } from "./addin";
import { pathOf, Resources } from "./resources";
import { readContextMenu, readGroups } from "./ribbon";
import { refuse, Unusable } from "./unusable";
import { parseXml, type XmlElement } from "./xmlTree";

export type ManifestAnswer =
  | { readonly ok: true; readonly value: AddIn }
  | { readonly ok: false; readonly refusal: { readonly message: string } };

const PERMISSIONS = [
  "Restricted",
  "ReadDocument",
  "ReadAllDocument",
  "WriteDocument",
  "ReadWriteDocument",
] as const;

/**
 * Reads the text of a manifest, with texts in a language (`en-GB`) where it has them.
 *
 * Refuses, with a sentence for the add-in's developer: what is no XML or no manifest of an add-in, an add-in that is
 * not for Excel, addresses that are not https, and a `resid` that stands for nothing.
 */
export function readManifest(text: string, locale = "en-GB"): ManifestAnswer {
  try {
    return { ok: true, value: readOffice(parsed(text), locale) };
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, refusal: { message: error.message } };
    throw error;
  }
}

function parsed(text: string): XmlElement {
  try {
    return parseXml(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\.$/, "") : "unreadable";
    return refuse(`The manifest is no well-formed XML (line:column: what is wrong): ${why}.`);
  }
}

function readOffice(root: XmlElement, locale: string): AddIn {
  if (root.name !== "OfficeApp")
    refuse(`The manifest starts with <${root.name}>. An add-in only manifest starts with <OfficeApp>.`);
  if (root.attribute("type") !== "TaskPaneApp")
    refuse(
      `The manifest is of the type ${root.attribute("type") ?? "(none)"}. The workbench hosts a TaskPaneApp.`,
    );
  const hosts = (root.child("Hosts")?.all("Host") ?? []).map((host) => host.attribute("Name"));
  if (!hosts.includes("Workbook"))
    refuse(
      `The manifest has no Excel host, only ${hosts.join(", ") || "none at all"}. Add <Host Name="Workbook"/> to <Hosts>.`,
    );
  const overrides = newest(root);
  const resources = new Resources(overrides?.child("Resources"), locale);
  const host = overrides
    ?.child("Hosts")
    ?.all("Host")
    .find((entry) => entry.attribute("type") === "Workbook");
  const desktop = host?.child("DesktopFormFactor");
  const ribbon = readGroups(desktop, resources);
  const contextMenu = readContextMenu(desktop, resources);
  const name = resources.own(root.child("DisplayName")) ?? refuse("The manifest has no <DisplayName>.");
  return {
    id: textOf(root, "Id"),
    version: textOf(root, "Version"),
    name,
    description: resources.own(root.child("Description")) ?? "",
    provider: root.child("ProviderName")?.text.trim() ?? "",
    icons: baseIcons(root, resources),
    requirements: requirements(root, overrides),
    permissions: permissions(root),
    pane: pane(root, desktop, resources, name),
    sharedRuntime: sharedRuntime(host, resources),
    functions: functions(host, resources),
    ribbon,
    contextMenu,
  };
}

/** `VersionOverrides` may hold a newer one of its own. */
function newest(element: XmlElement): XmlElement | undefined {
  const overrides = element.child("VersionOverrides");
  return (overrides && newest(overrides)) ?? overrides;
}

function textOf(root: XmlElement, name: string): string {
  return root.child(name)?.text.trim() || refuse(`The manifest has no <${name}>, or it is empty.`);
}

function permissions(root: XmlElement): AddIn["permissions"] {
  const said = root.child("Permissions")?.text.trim() ?? "Restricted";
  return (
    PERMISSIONS.find((permission) => permission === said) ??
    refuse(`<Permissions> of the manifest is "${said}". Use one of ${PERMISSIONS.join(", ")}.`)
  );
}

function baseIcons(root: XmlElement, resources: Resources): Record<number, string> {
  const icons: Record<number, string> = {};
  const read = (size: number, name: string): void => {
    const address = resources.own(root.child(name));
    if (address !== undefined) icons[size] = pathOf(address, name);
  };
  read(32, "IconUrl");
  read(64, "HighResolutionIconUrl");
  return icons;
}

/** The sets of both parts; where both name one, the higher. */
function requirements(root: XmlElement, overrides: XmlElement | undefined): Record<string, string> {
  const least: Record<string, string> = {};
  for (const sets of [root.at("Requirements", "Sets"), overrides?.at("Requirements", "Sets")])
    for (const set of sets?.all("Set") ?? []) {
      const name = set.attribute("Name");
      const version = set.attribute("MinVersion") ?? sets?.attribute("DefaultMinVersion") ?? "1.1";
      if (name === undefined) continue;
      const before = least[name];
      least[name] = before !== undefined && isAtLeast(before, version) ? before : version;
    }
  return least;
}

function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function pane(
  root: XmlElement,
  desktop: XmlElement | undefined,
  resources: Resources,
  name: string,
): AddIn["pane"] {
  const action = desktop && firstPane(desktop);
  const page = action?.child("SourceLocation");
  if (action && page) return { page: resources.path(page), title: resources.textOf(action, "Title") ?? name };
  const address =
    resources.own(root.at("DefaultSettings", "SourceLocation")) ??
    refuse("The manifest names no page for the task pane: <DefaultSettings> has no <SourceLocation>.");
  return { page: pathOf(address, "SourceLocation"), title: name };
}

function firstPane(element: XmlElement): XmlElement | undefined {
  if (element.name === "Action" && element.attribute("type") === "ShowTaskpane") return element;
  for (const child of element.children) {
    const found = firstPane(child);
    if (found) return found;
  }
  return undefined;
}

function sharedRuntime(host: XmlElement | undefined, resources: Resources): string | null {
  const runtime = host
    ?.at("Runtimes")
    ?.all("Runtime")
    .find((entry) => entry.attribute("lifetime") === "long");
  return runtime ? resources.path(runtime) : null;
}

/** https://learn.microsoft.com/javascript/api/manifest/extensionpoint#customfunctions */
function functions(host: XmlElement | undefined, resources: Resources): AddIn["functions"] {
  const point = host
    ?.child("AllFormFactors")
    ?.all("ExtensionPoint")
    .find((entry) => entry.attribute("type") === "CustomFunctions");
  if (!point) return null;
  const path = (name: string): string => {
    const location = point.at(name, "SourceLocation");
    return location
      ? resources.path(location)
      : refuse(`The manifest's custom functions have no <${name}> with a <SourceLocation>.`);
  };
  return {
    namespace: resources.textOf(point, "Namespace") ?? refuse("The custom functions have no <Namespace>."),
    metadata: path("Metadata"),
    script: path("Script"),
    page: path("Page"),
  };
}
