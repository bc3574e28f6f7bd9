/** A worksheet part from its spec. */
import { MAX_COLUMNS, parseArea } from "../../../src/workbook";
import type { FullCell, SpecCell, SpecSheet } from "./spec";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

export function xml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\r/g, "_x000D_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** As Excel stores it: functions of an add-in under the name of a user-defined one. */
export function stored(formula: string): string {
  return formula.replace(/^=/, "").replace(/\bJWA\.([A-Z_]+)(?=\()/g, "_xldudf_JWA_$1");
}

export function full(cell: SpecCell): FullCell {
  if (typeof cell === "object" && cell !== null) return cell;
  return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : { value: cell };
}

/** The cells of a sheet by row and column. */
export function placed(sheet: SpecSheet): Map<number, Map<number, FullCell>> {
  const rows = new Map<number, Map<number, FullCell>>();
  const put = (row: number, column: number, cell: SpecCell): void => {
    if (cell === null) return;
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(column, full(cell));
  };
  sheet.rows?.forEach((cells, row) => cells.forEach((cell, column) => put(row, column, cell)));
  for (const [address, cell] of Object.entries(sheet.cells ?? {})) {
    const area = parseArea(address);
    if (!area) throw new Error(`${address} in the sheet ${sheet.name} is no cell`);
    put(area.top, area.left, cell);
  }
  return rows;
}

export interface Pools {
  text(text: string): number;
  style(cell: FullCell): number;
}

export function sheetPart(sheet: SpecSheet, pools: Pools): string {
  const rows = placed(sheet);
  const hidden = new Set((sheet.hiddenRows ?? []).flatMap((span) => span1(span, "rows", sheet.name)));
  const order = [...new Set([...rows.keys(), ...hidden])].sort((a, b) => a - b);
  let group = 0;
  const data = order.map((row) => {
    const cells = [...(rows.get(row) ?? new Map<number, FullCell>())].sort(([a], [b]) => a - b);
    const inner = cells.map(([column, cell]) => cellXml(cell, `${letters(column)}${row + 1}`)).join("");
    return `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ""}>${inner}</row>`;
  });
  function cellXml(cell: FullCell, at: string): string {
    const style = pools.style(cell);
    const s = style ? ` s="${style}"` : "";
    const formula = formulaXml(cell);
    if (cell.error !== undefined) return `<c r="${at}"${s} t="e">${formula}<v>${xml(cell.error)}</v></c>`;
    const value = cell.value ?? null;
    if (value === null) return formula || s ? `<c r="${at}"${s}>${formula}</c>` : "";
    if (typeof value === "number") return `<c r="${at}"${s}>${formula}<v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c r="${at}"${s} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    if (formula) return `<c r="${at}"${s} t="str">${formula}<v>${xml(value)}</v></c>`;
    return `<c r="${at}"${s} t="s"><v>${pools.text(value)}</v></c>`;
  }
  function formulaXml(cell: FullCell): string {
    if (cell.sharedBy !== undefined) return `<f t="shared" si="${cell.sharedBy}"/>`;
    if (cell.formula === undefined) return "";
    const text = xml(stored(cell.formula));
    if (cell.array !== undefined) return `<f t="array" ref="${cell.array}">${text}</f>`;
    if (cell.shared !== undefined) return `<f t="shared" ref="${cell.shared}" si="${group++}">${text}</f>`;
    return `<f>${text}</f>`;
  }
  const columns = (sheet.hiddenColumns ?? []).map((span) => {
    const at = span1(span, "columns", sheet.name);
    return `<col min="${at[0]! + 1}" max="${at[at.length - 1]! + 1}" width="9" hidden="1"/>`;
  });
  const merges = sheet.merges ?? [];
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    columns.length ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${data.join("")}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${m}"/>`).join("")}</mergeCells>`
      : "",
    validationsXml(sheet),
    sheet.tables?.length
      ? `<tableParts count="${sheet.tables.length}">${sheet.tables.map((_, i) => `<tablePart r:id="rId${i + 1}"/>`).join("")}</tableParts>`
      : "",
    extensionXml(sheet),
    "</worksheet>",
  ].join("");
}

function validationsXml(sheet: SpecSheet): string {
  const own = (sheet.validations ?? []).filter((validation) => !validation.extension);
  if (!own.length) return "";
  const all = own.map(({ area, type, operator, formula1, formula2, allowBlank }) => {
    const attributes = `type="${type}"${operator ? ` operator="${operator}"` : ""}${allowBlank ? ' allowBlank="1"' : ""}`;
    const second = formula2 === undefined ? "" : `<formula2>${xml(stored(formula2))}</formula2>`;
    return `<dataValidation ${attributes} sqref="${area}"><formula1>${xml(stored(formula1))}</formula1>${second}</dataValidation>`;
  });
  return `<dataValidations count="${own.length}">${all.join("")}</dataValidations>`;
}

function extensionXml(sheet: SpecSheet): string {
  const own = (sheet.validations ?? []).filter((validation) => validation.extension);
  if (!own.length) return "";
  const all = own.map(({ area, type, formula1, formula2, allowBlank }) => {
    const f = (name: string, formula: string | undefined): string =>
      formula === undefined ? "" : `<x14:${name}><xm:f>${xml(stored(formula))}</xm:f></x14:${name}>`;
    return `<x14:dataValidation type="${type}"${allowBlank ? ' allowBlank="1"' : ""}>${f("formula1", formula1)}${f("formula2", formula2)}<xm:sqref>${area}</xm:sqref></x14:dataValidation>`;
  });
  return `<extLst><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="${own.length}">${all.join("")}</x14:dataValidations></ext></extLst>`;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** `4:5` as rows 3 and 4, `C` as column 2. */
function span1(span: string, kind: "rows" | "columns", sheet: string): number[] {
  const area = parseArea(span.includes(":") ? span : `${span}:${span}`);
  if (!area) throw new Error(`${span} in the sheet ${sheet} names no ${kind}`);
  const isRows = area.right === MAX_COLUMNS - 1 && area.left === 0;
  if (isRows !== (kind === "rows")) throw new Error(`${span} in the sheet ${sheet} names no ${kind}`);
  const [first, last] = isRows ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
