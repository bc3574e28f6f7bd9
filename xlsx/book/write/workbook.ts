/** The workbook part, its elements in the order of the schema (ECMA-376 part 1, 18.2.27 workbook). */
import { areaName, columnName, type Area } from "../../../src/workbook";
import { MAIN, RELATIONS } from "../../xml/namespaces";
import { escaped } from "../../xml/text";
import { element, HEAD, keptAttributes } from "../../xml/write";
import type { Book, BookName, BookSheet } from "../book";

/** @param ids the relationships of the sheets, in their order. @param hasGaps whether a formula lacks its result. */
export function workbookXml(
  book: Book,
  ids: readonly string[],
  hasGaps: boolean,
  stored: (formula: string) => string,
): string {
  const kept = book.kept.elements ?? [];
  const whole = (name: string): string =>
    kept
      .filter((element) => element.name === name)
      .map(({ xml }) => xml)
      .join("");
  const rest = (name: string): Record<string, string> => keptAttributes(whole(name));
  const others = kept.filter(({ name }) => name === "sheet").map(({ xml }) => xml);
  // A kept sheet's number may be one of ours: it is counted on behind them.
  const chartSheets = others.map((xml, at) =>
    xml.replace(/ sheetId="[^"]*"/, ` sheetId="${book.sheets.length + at + 1}"`),
  );
  const sheets = book.sheets.map(({ name, visibility }, at) =>
    element("sheet", {
      name,
      sheetId: at + 1,
      state: visibility === "visible" ? undefined : visibility,
      "r:id": ids[at],
    }),
  );
  const chartNames = others.map((xml) => keptAttributes(xml)["name"] ?? "");
  const names = namesOf(book, chartNames, stored);
  const protection = rest("workbookProtection");
  const isProtected = book.isStructureProtected === true || Object.keys(protection).length > 0;
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    whole("fileVersion"),
    whole("fileSharing"),
    element("workbookPr", { ...rest("workbookPr"), date1904: book.dateSystem === 1904 ? true : undefined }),
    isProtected
      ? element("workbookProtection", {
          ...protection,
          lockStructure: book.isStructureProtected ? true : undefined,
        })
      : "",
    element("bookViews", {}, element("workbookView", { activeTab: book.activeSheet || undefined })),
    element("sheets", {}, ...sheets, ...chartSheets),
    whole("functionGroups"),
    whole("externalReferences"),
    names.length ? element("definedNames", {}, ...names) : "",
    element("calcPr", {
      calcId: 191_029,
      calcMode: book.calculation === "auto" ? undefined : book.calculation,
      iterate: book.isIterative ? true : undefined,
      fullCalcOnLoad: hasGaps ? true : undefined,
      ...rest("calcPr"),
    }),
    whole("oleSize"),
    whole("customWorkbookViews"),
    whole("pivotCaches"),
    whole("webPublishing"),
    whole("fileRecoveryPr"),
    whole("extLst"),
    "</workbook>",
  ].join("");
}

/** `'J''s posts'!`. Quotes are never wrong. */
function sheetPrefix(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}

function fixed(area: Area): string {
  return areaName(area)
    .split(":")
    .map((cell) => cell.replace(/^([A-Z]+)([0-9]+)$/, "$$$1$$$2"))
    .join(":");
}

function namesOf(book: Book, chartSheets: readonly string[], stored: (formula: string) => string): string[] {
  const all: BookName[] = [...book.names, ...book.sheets.flatMap(printNames)];
  const order = [...book.sheets.map(({ name }) => name), ...chartSheets];
  return all.flatMap(({ name, formula, sheet, isHidden, comment }) => {
    const local = sheet === undefined ? undefined : order.indexOf(sheet);
    // A name local to a sheet that is gone means nothing.
    if (local === -1) return [];
    return [
      element(
        "definedName",
        { name, comment, localSheetId: local, hidden: isHidden || undefined },
        escaped(stored(formula)),
      ),
    ];
  });
}

function printNames(sheet: BookSheet): BookName[] {
  const { name, print, autoFilter } = sheet;
  const at = sheetPrefix(name);
  const names: BookName[] = [];
  const add = (own: string, formula: string, isHidden = false): void => {
    names.push({ name: `_xlnm.${own}`, formula, sheet: name, ...(isHidden ? { isHidden } : {}) });
  };
  if (autoFilter) add("_FilterDatabase", at + fixed(autoFilter), true);
  if (print.area) add("Print_Area", at + fixed(print.area));
  const titles: string[] = [];
  if (print.titleColumns)
    titles.push(`${at}$${columnName(print.titleColumns[0])}:$${columnName(print.titleColumns[1])}`);
  if (print.titleRows) titles.push(`${at}$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  if (titles.length) add("Print_Titles", titles.join(","));
  return names;
}

/** Marks formulas as dynamic arrays ([MS-XLSX] 2.3.11). */
export function metadataXml(): string {
  const dynamic = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
  const type = element("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120_000,
    copy: 1,
    pasteAll: 1,
    pasteValues: 1,
    merge: 1,
    splitFirst: 1,
    rowColShift: 1,
    clearFormats: 1,
    clearComments: 1,
    assign: 1,
    coerce: 1,
    cellMeta: 1,
  });
  return [
    `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="${dynamic}">`,
    `<metadataTypes count="1">${type}</metadataTypes>`,
    '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">',
    '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  ].join("");
}
