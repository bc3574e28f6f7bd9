/** A copy of a workbook with one sheet more, and everything else byte for byte as it was. */
import type { Answer } from "../src/text";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { findWorkbook } from "./read/kind";
import { Package } from "./read/package";
import { inserted, outline, type Outline } from "./report/insert";
import { rezip } from "./report/rezip";
import { sheetXml, type ReportSheet } from "./report/sheetXml";
import { refuseDamaged, refusing } from "./unreadable";
import { escaped, unescaped } from "./xml/text";
import { joined } from "./zip/bytes";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIPS = /\/relationships$/;
const LONGEST_NAME = 31;

/**
 * Adds a report as the last sheet of a copy of a workbook. Three parts change, the list of sheets, that of
 * relationships and that of content types, each by one element; all others, macros and what we know nothing of
 * among them, are copied packed as they lie. Numbers stay numbers and text stays text: `=1+1` is shown, never
 * calculated. Column widths are in characters; headings are bold.
 *
 * Refuses what `readXlsx` would refuse of the file as a whole, and a ZIP64 file. A digital signature over the
 * original does not hold for the copy.
 *
 * @example
 *   addReportSheet(bytes, { name: "JWA report", rows: [["Sheet", "Cells"], ["Posts", "C7"]], headings: [0] });
 *   // the copy has a last sheet "JWA report", or "JWA report (2)" where the first is taken
 */
export function addReportSheet(
  original: Uint8Array,
  report: ReportSheet,
  options: { readonly limits?: Partial<Limits> } = {},
): Answer<Uint8Array> {
  return refusing(() => added(new Package(original, { ...DEFAULT_LIMITS, ...options.limits }), report));
}

function added(file: Package, report: ReportSheet): Uint8Array {
  const workbookPart = findWorkbook(file);
  const slash = workbookPart.lastIndexOf("/") + 1;
  const folder = workbookPart.slice(0, slash);
  const relationshipsPart = `${folder}_rels/${workbookPart.slice(slash)}.rels`;
  const sheets = outlined(file, workbookPart, "sheets");
  const relationships = outlined(file, relationshipsPart, "Relationships");
  const types = outlined(file, "[Content_Types].xml", "Types");

  const path = freshPath(file, folder);
  const id = fresh("rId", new Set(relationships.children.map((child) => attribute(child, "Id"))));
  const ids = sheets.children.map((child) => Number(attribute(child, "sheetId")) || 0);
  const name = freshName(report.name, sheets);
  const like = relationships.children.find((child) => attribute(child, "Type").endsWith("/worksheet"));
  const first = sheets.children[0];
  const reference = Object.values(first?.attributes ?? {}).find(
    ({ local, uri }) => local === "id" && RELATIONSHIPS.test(uri),
  );
  if (!like || !reference) refuseDamaged("it lists no sheets");
  const isDeclaredThere = first?.ns[reference.prefix] !== undefined;
  const declaration = isDeclaredThere ? ` xmlns:${reference.prefix}="${reference.uri}"` : "";

  const changed = new Map([
    [
      file.entry(workbookPart),
      inserted(
        sheets,
        `<${sheets.prefix}sheet name="${escaped(name)}" sheetId="${Math.max(0, ...ids) + 1}"${declaration} ${reference.name}="${id}"/>`,
      ),
    ],
    [
      file.entry(relationshipsPart),
      inserted(
        relationships,
        `<${relationships.prefix}Relationship Id="${id}" Type="${attribute(like, "Type")}" Target="${path.slice(folder.length)}"/>`,
      ),
    ],
    [
      file.entry("[Content_Types].xml"),
      inserted(types, `<${types.prefix}Override PartName="/${path}" ContentType="${WORKSHEET}"/>`),
    ],
  ]);
  const sheet = new TextEncoder().encode(sheetXml(report, sheets.namespace));
  return rezip(file.bytes, file.directory, changed, [{ name: path, bytes: sheet }]);
}

function outlined(file: Package, part: string, container: string): Outline {
  const pieces: Uint8Array[] = [];
  file.readAsItIs(file.entry(part), (piece) => void pieces.push(piece.slice()));
  return outline(joined(pieces), part, container);
}

function attribute(tag: Outline["children"][number], name: string): string {
  return tag.attributes[name]?.value ?? "";
}

function fresh(stem: string, taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

function freshPath(file: Package, folder: string): string {
  let number = 1;
  while (file.find(`${folder}worksheets/sheet${number}.xml`)) number++;
  return `${folder}worksheets/sheet${number}.xml`;
}

/** A name Excel takes that no other sheet has; case does not tell sheets apart. */
function freshName(wanted: string, sheets: Outline): string {
  const taken = new Set(sheets.children.map((child) => unescaped(attribute(child, "name")).toLowerCase()));
  const plain =
    wanted
      .replace(/[[\]:*?/\\\u0000-\u001F]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Report";
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = plain.slice(0, LONGEST_NAME - ending.length).trimEnd() + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
