/**
 * Formulas worked out by LibreOffice: an opinion on a formula that owes nothing to this program. A workbook is
 * written with formulas and no results, so that LibreOffice has to work them out, and read back as text.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";

/** A cell: a value, nothing, or a formula beginning with `=`. Text that begins with `=` can't be given. */
export type SheetCell = number | string | boolean | null;

const PLACES = [
  "soffice",
  "libreoffice",
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

let program: string | null | undefined;

/** The program, or null where there is none. */
function libreOffice(): string | null {
  program ??=
    PLACES.find((place) => {
      if (place.includes("/")) return existsSync(place);
      try {
        execFileSync(place, ["--version"], { stdio: "ignore", timeout: 60_000 });
        return true;
      } catch {
        return false;
      }
    }) ?? null;
  return program;
}

/**
 * `test` where LibreOffice is found. Elsewhere the test is skipped and says why, and it fails where CI is set, for
 * there it has to be found.
 */
export function testWithLibreOffice(name: string, run: () => void | Promise<void>, timeout = 120_000): void {
  const tried = async (): Promise<void> => run();
  if (libreOffice()) test(name, tried, timeout);
  else if (process.env.CI) {
    test(name, () => {
      throw new Error("LibreOffice was not found, and CI is set. Install libreoffice-calc.");
    });
  } else test.skip(`${name} (skipped: LibreOffice was not found)`, tried);
}

/**
 * The rows of a sheet as LibreOffice works them out, all cells as text: numbers with all their places, errors as
 * `#N/A` or `Err:502`, TRUE and FALSE.
 *
 * @example await recalculate([[2, 3, "=A1*B1"]]) // [["2", "3", "6"]]
 */
export async function recalculate(rows: readonly (readonly SheetCell[])[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "recalculate-"));
  try {
    const file = join(folder, "sheet.xlsx");
    writeFileSync(file, workbookOf(rows));
    return valuesInLibreOffice(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sheet of a file, counted from 1, as LibreOffice opens it: all cells as text in the same way. */
export function valuesInLibreOffice(file: string, sheet = 1): string[][] {
  return [...tables(file, sheet).values()][0]!;
}

/** Every sheet of a file in the same way, by its name. */
export function sheetsInLibreOffice(file: string): Map<string, string[][]> {
  const stem = `${basename(file, extname(file))}-`;
  return new Map(
    [...tables(file, -1)].map(([name, rows]) => [basename(name, ".csv").slice(stem.length), rows]),
  );
}

/** The pages that LibreOffice prints of a file, each by its size in millimetres: `297 x 210`. */
export function pagesInLibreOffice(file: string): string[] {
  const [pdf] = converted(file, "pdf").values();
  const sizes = pdf!.toString("latin1").matchAll(/\/Type\s*\/Page\b[^s].*?\/MediaBox\s*\[([\d. ]+)\]/gs);
  const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);
  return [...sizes].map(([, box]) => {
    const [, , width, height] = box!.trim().split(/\s+/);
    return `${millimetres(width)} x ${millimetres(height)}`;
  });
}

/** Tables of text by the names of their files. -1 means every sheet. */
function tables(file: string, sheet: number): Map<string, string[][]> {
  // Separator, quote, UTF-8, from row 1; cell content not as shown, so that no place is lost.
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${sheet}`;
  return new Map(
    [...converted(file, filter)].map(([name, bytes]) => [name, parseCsv(bytes.toString("utf8"))]),
  );
}

/** What LibreOffice makes of a file: its files by their names. */
function converted(file: string, filter: string): Map<string, Buffer> {
  const soffice = libreOffice();
  if (!soffice) throw new Error("LibreOffice was not found.");
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        folder,
        file,
      ],
      { stdio: "ignore", timeout: 110_000 },
    );
    const made = readdirSync(folder).filter((name) => name.endsWith(`.${filter.slice(0, 3)}`));
    if (made.length === 0) throw new Error(`LibreOffice could not open ${basename(file)}.`);
    return new Map(made.map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least of a workbook: one sheet, texts in their cells, formulas without results. */
function workbookOf(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const related = (type: string, target: string) =>
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related("worksheet", "sheet.xml"),
    "xl/sheet.xml": `<worksheet xmlns="${main}"><sheetData>${rows
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((cell, column) => cellOf(cell, at, column)).join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function cellOf(cell: SheetCell, row: number, column: number): string {
  const at = `r="${columnName(column)}${row + 1}"`;
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell.startsWith("=")) return `<c ${at}><f>${escaped(cell.slice(1))}</f></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text) ?? ["", undefined, "", ""];
    row.push(quoted === undefined ? (plain ?? "") : quoted.replace(/""/g, '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
    if (!end) break;
  }
  return rows;
}
