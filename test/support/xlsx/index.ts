/** Writes small workbooks for tests, in the shape Excel gives them. Never shipped. */
import { zipSync, strToU8, type Zippable } from "fflate";
import { parseArea } from "../../../src/workbook";
import { full, placed, sheetPart, stored, xml } from "./sheetPart";
import { checkSpec, type FullCell, type SpecSheet, type SpecTable, type WorkbookSpec } from "./spec";

export type * from "./spec";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const RELATIONS = `${OFFICE}/relationships`;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Relation = [kind: string, target: string, external?: boolean];

/** The parts of a workbook by name, as text, for tests that spoil one before zipping. */
export function workbookParts(spec: WorkbookSpec): Record<string, string> {
  checkSpec(spec);
  const texts: string[] = [];
  const textAt = new Map<string, number>();
  const styles: FullCell[] = [{}];
  const styleAt = new Map<string, number>([["General true", 0]]);
  const pools = {
    text: (text: string) => {
      if (!textAt.has(text)) textAt.set(text, texts.push(text) - 1);
      return textAt.get(text)!;
    },
    style: (cell: FullCell) => {
      const key = `${cell.format ?? "General"} ${cell.locked ?? true}`;
      if (!styleAt.has(key)) styleAt.set(key, styles.push(cell) - 1);
      return styleAt.get(key)!;
    },
  };
  const parts: Record<string, string> = {};
  const types: [part: string, type: string][] = [["xl/workbook.xml", `${TYPE}.sheet.main+xml`]];
  const relations: Relation[] = [];
  let tables = 0;
  spec.sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts[part] = sheetPart(sheet, pools);
    types.push([part, `${TYPE}.worksheet+xml`]);
    relations.push(["worksheet", `worksheets/sheet${index + 1}.xml`]);
    const own = (sheet.tables ?? []).map((table): Relation => {
      const name = `table${++tables}.xml`;
      parts[`xl/tables/${name}`] = tablePart(table, tables, sheet);
      types.push([`xl/tables/${name}`, `${TYPE}.table+xml`]);
      return ["table", `../tables/${name}`];
    });
    if (own.length) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsPart(own);
  });
  const links = (spec.externalLinks ?? []).map((target, index) => {
    const part = `externalLinks/externalLink${index + 1}.xml`;
    parts[`xl/${part}`] =
      `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONS}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`;
    parts[`xl/externalLinks/_rels/externalLink${index + 1}.xml.rels`] = relationsPart([
      ["externalLinkPath", target, true],
    ]);
    types.push([`xl/${part}`, `${TYPE}.externalLink+xml`]);
    return `<externalReference r:id="rId${relations.push(["externalLink", part])}"/>`;
  });
  relations.push(["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]);
  types.push(["xl/styles.xml", `${TYPE}.styles+xml`], ["xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`]);
  parts["xl/workbook.xml"] = workbookPart(spec, links.join(""));
  parts["xl/_rels/workbook.xml.rels"] = relationsPart(relations);
  parts["xl/styles.xml"] = stylesPart(styles);
  const items = texts.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join("");
  parts["xl/sharedStrings.xml"] = `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items}</sst>`;
  const root: Relation[] = [["officeDocument", "xl/workbook.xml"]];
  if (spec.template) {
    parts["docProps/custom.xml"] = customPart(spec.template);
    types.push([
      "docProps/custom.xml",
      "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    ]);
    root.push(["custom-properties", "docProps/custom.xml"]);
  }
  const overrides = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationsPart(root),
    ...parts,
  };
}

/** @example buildXlsx({ sheets: [{ name: "Posts", rows: [["FTE"], [1], ["=SUM(A2:A2)"]] }] }) */
export function buildXlsx(spec: WorkbookSpec): Uint8Array {
  return zipParts(workbookParts(spec));
}

export function zipParts(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(files, { level: 6, mtime: "2026-01-01T00:00:00" });
}

function relationsPart(relations: readonly Relation[]): string {
  const all = relations.map(([kind, target, external], index) => {
    const mode = external ? ' TargetMode="External"' : "";
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${xml(target)}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function workbookPart(spec: WorkbookSpec, links: string): string {
  const sheets = spec.sheets.map(({ name, visibility }, index) => {
    const state = visibility && visibility !== "visible" ? ` state="${visibility}"` : "";
    return `<sheet name="${xml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = (spec.names ?? []).map(({ name, formula, sheet, hidden }) => {
    const local = sheet === undefined ? -1 : spec.sheets.findIndex((other) => other.name === sheet);
    if (sheet !== undefined && local < 0) throw new Error(`the name ${name} is local to no sheet: ${sheet}`);
    const scope = local < 0 ? "" : ` localSheetId="${local}"`;
    return `<definedName name="${xml(name)}"${scope}${hidden ? ' hidden="1"' : ""}>${xml(stored(formula))}</definedName>`;
  });
  const mode = spec.calculation && spec.calculation !== "auto" ? ` calcMode="${spec.calculation}"` : "";
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    spec.dateSystem === 1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>",
    `<sheets>${sheets.join("")}</sheets>`,
    links && `<externalReferences>${links}</externalReferences>`,
    names.length ? `<definedNames>${names.join("")}</definedNames>` : "",
    `<calcPr calcId="191029"${mode}${spec.iterative ? ' iterate="1"' : ""}/></workbook>`,
  ].join("");
}

function stylesPart(styles: readonly FullCell[]): string {
  const formats = [...new Set(styles.map(({ format }) => format ?? "General"))].filter(
    (f) => f !== "General",
  );
  const listed = formats.map((f, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xml(f)}"/>`);
  const cells = styles.map(({ format, locked }) => {
    const id = format === undefined || format === "General" ? 0 : 164 + formats.indexOf(format);
    const start = `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"`;
    return locked === false ? `${start} applyProtection="1"><protection locked="0"/></xf>` : `${start}/>`;
  });
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    listed.length ? `<numFmts count="${listed.length}">${listed.join("")}</numFmts>` : "",
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs></styleSheet>`,
  ].join("");
}

function tablePart(table: SpecTable, id: number, sheet: SpecSheet): string {
  const area = parseArea(table.area);
  if (!area) throw new Error(`the table ${table.name} has no area: ${table.area}`);
  const header = placed(sheet).get(area.top);
  const columns: { name: string; formula?: string }[] =
    table.columns ??
    Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
      name: String(full(header?.get(area.left + index) ?? null).value ?? `Column${index + 1}`),
    }));
  const inner = columns.map((column, index) => {
    const start = `<tableColumn id="${index + 1}" name="${xml(column.name)}"`;
    return column.formula !== undefined
      ? `${start}><calculatedColumnFormula>${xml(stored(column.formula))}</calculatedColumnFormula></tableColumn>`
      : `${start}/>`;
  });
  const total = table.totalRow ? ' totalsRowCount="1"' : "";
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${table.area}"${total}><tableColumns count="${columns.length}">${inner.join("")}</tableColumns></table>`;
}

function customPart({ id, version }: { id: string; version: string }): string {
  const all = Object.entries({ "JWA template": id, "JWA template version": version }).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${xml(value)}</vt:lpwstr></property>`,
  );
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${all.join("")}</Properties>`;
}
