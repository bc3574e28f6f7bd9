/** The XML of a report sheet: inline texts and numbers only, so that no text can become a formula. */
import { cellName, columnName } from "../../src/workbook";
import { escaped } from "../xml/text";

export interface ReportSheet {
  /** The name wanted; ` (2)` and so on is added where it is taken. */
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Widths of columns from the first, in characters. */
  readonly widths?: readonly number[];
  /** Rows in bold, counted from 0. */
  readonly headings?: readonly number[];
}

/** The most characters Excel shows in a cell. */
const LONGEST = 32_767;

/** @param namespace of the workbook's own main parts: the transitional one, or the strict one. */
export function sheetXml(report: ReportSheet, namespace: string): string {
  const bold = new Set(report.headings);
  const columns = (report.widths ?? []).map((width, index) => {
    const at = index + 1;
    return `<col min="${at}" max="${at}" width="${Math.min(Math.max(width, 1), 255)}" customWidth="1"/>`;
  });
  const rows = report.rows.map((row, index) => {
    const cells = row.map((value, column) => cellXml(value, cellName(index, column), bold.has(index)));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  const widest = report.rows.reduce((most, row) => Math.max(most, row.length), 1);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    `<dimension ref="A1:${columnName(widest - 1)}${Math.max(report.rows.length, 1)}"/>`,
    columns.length ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rows.join("")}</sheetData>`,
    "</worksheet>",
  ].join("");
}

function cellXml(value: string | number | null, at: string, isBold: boolean): string {
  if (value === null || value === "") return "";
  if (typeof value === "number" && Number.isFinite(value)) return `<c r="${at}"><v>${value}</v></c>`;
  const text = String(value);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  const run = `<t xml:space="preserve">${escaped(shown)}</t>`;
  // Bold as a run of rich text needs no style, so the workbook's styles stay as they are.
  return `<c r="${at}" t="inlineStr"><is>${isBold ? `<r><rPr><b/></rPr>${run}</r>` : run}</is></c>`;
}
