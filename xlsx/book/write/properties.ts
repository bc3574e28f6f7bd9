/** What a workbook says of itself, and what add-ins keep in it. */
import { MICROSOFT, OFFICE, PACKAGE, RELATIONS } from "../../xml/namespaces";
import { element, HEAD, plainText } from "../../xml/write";
import { escaped } from "../../xml/text";
import type { Book, BookProperties, BookSettings, PropertyValue } from "../book";
import { guid } from "./notes";
import { Relations, type Parts } from "./parts";

const MOMENT =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$/;
const EXTENSIONS = `${MICROSOFT}/webextensions`;

export function writeProperties(properties: BookProperties, parts: Parts, root: Relations): void {
  parts.add(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    coreXml(properties),
  );
  root.add(`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml");
  parts.add(
    "docProps/app.xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    HEAD +
      element(
        "Properties",
        { xmlns: `${OFFICE}/extended-properties` },
        simple("Manager", properties.manager),
        simple("Company", properties.company),
      ),
  );
  root.add("extended-properties", "docProps/app.xml");
  if (!properties.custom.length) return;
  parts.add(
    "docProps/custom.xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    HEAD +
      element(
        "Properties",
        { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": `${OFFICE}/docPropsVTypes` },
        ...properties.custom.map(({ name, value }, at) =>
          element(
            "property",
            { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: at + 2, name },
            valueXml(value),
          ),
        ),
      ),
  );
  root.add("custom-properties", "docProps/custom.xml");
}

function simple(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${plainText(text)}</${name}>`;
}

function coreXml(properties: BookProperties): string {
  const moment = (name: string, text: string | undefined): string =>
    text === undefined || !MOMENT.test(text)
      ? ""
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${text}</dcterms:${name}>`;
  return (
    HEAD +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      simple("dc:title", properties.title),
      simple("dc:subject", properties.subject),
      simple("dc:creator", properties.author),
      simple("cp:keywords", properties.keywords),
      simple("dc:description", properties.comments),
      simple("cp:lastModifiedBy", properties.lastAuthor),
      simple("cp:revision", properties.revision),
      moment("created", properties.created),
      moment("modified", properties.modified),
      simple("cp:category", properties.category),
    )
  );
}

function valueXml(value: PropertyValue): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number") {
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? `<vt:i4>${value}</vt:i4>`
      : `<vt:r8>${value}</vt:r8>`;
  }
  if (typeof value === "string") return `<vt:lpwstr>${escaped(value)}</vt:lpwstr>`;
  return `<vt:filetime>${plainText(value.date)}</vt:filetime>`;
}

export function writeSettings(settings: readonly BookSettings[], parts: Parts, root: Relations): void {
  if (!settings.length) return;
  const panes = new Relations();
  const shown = settings.map((one) => {
    const part = parts.fresh("xl/webextensions/webextension", ".xml");
    parts.add(part, "application/vnd.ms-office.webextension+xml", extensionXml(one));
    const id = panes.add(`${MICROSOFT}/2011/relationships/webextension`, part);
    // Kept, and not opened: whoever opens the workbook chooses which panes are shown.
    return element(
      "wetp:taskpane",
      { dockstate: "right", visibility: 0, width: 350, row: 1 },
      element("wetp:webextensionref", { "xmlns:r": RELATIONS, "r:id": id }),
    );
  });
  const part = parts.fresh("xl/webextensions/taskpanes", ".xml");
  const xml = element("wetp:taskpanes", { "xmlns:wetp": `${EXTENSIONS}/taskpanes/2010/11` }, ...shown);
  parts.add(part, "application/vnd.ms-office.webextensiontaskpanes+xml", HEAD + xml, panes);
  root.add(`${MICROSOFT}/2011/relationships/webextensiontaskpanes`, part);
}

function extensionXml({ addInId, version, store, storeType, values }: BookSettings): string {
  return (
    HEAD +
    element(
      "we:webextension",
      { "xmlns:we": `${EXTENSIONS}/webextension/2010/11`, id: guid(`extension ${addInId} ${store}`) },
      `<we:reference${pairs({ id: addInId, version, store, storeType })}/>`,
      "<we:alternateReferences/>",
      element(
        "we:properties",
        {},
        ...values.map(([name, value]) => `<we:property${pairs({ name, value })}/>`),
      ),
      "<we:bindings/>",
      `<we:snapshot xmlns:r="${RELATIONS}"/>`,
    )
  );
}

/** Attributes of a part where `_x000D_` would mean those letters. */
function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${plainText(value).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;")}"`)
    .join("");
}

export function writeCustomXml(items: Book["customXml"], parts: Parts, workbook: Relations): void {
  for (const { id, xml } of items) {
    const part = parts.fresh("customXml/item", ".xml");
    const relations = new Relations();
    if (id !== "") {
      const properties = parts.fresh("customXml/itemProps", ".xml");
      const ds = `${OFFICE}/customXml`;
      parts.add(
        properties,
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        HEAD + element("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": ds }, "<ds:schemaRefs/>"),
      );
      relations.add("customXmlProps", properties);
    }
    parts.add(part, "application/xml", xml, relations);
    workbook.add("customXml", part);
  }
}
