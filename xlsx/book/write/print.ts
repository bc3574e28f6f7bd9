/** Print set-up, protection and the view of a sheet, merged with what was kept of them. */
import { areaName } from "../../../src/workbook";
import { escaped } from "../../xml/text";
import { element, keptAttributes, type Attributes } from "../../xml/write";
import type { BookPrint, BookProtection, BookSheet } from "../book";
import { CENTIMETRES } from "../read/print";
import { PROTECTED } from "../read/protection";

const PAPERS = { a4: "9", a3: "8", letter: "1" } as const;

export function kept(sheet: BookSheet, name: string): string | undefined {
  return sheet.kept?.elements.find((element) => element.name === name)?.xml;
}

/** An element with the attributes that were kept and those the book says; `""` where there are none. */
function merged(sheet: BookSheet, name: string, own: Attributes): string {
  const before = keptAttributes(kept(sheet, name) ?? "");
  delete before["xmlns"];
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const xml = element(name, { ...before, ...said });
  return xml === `<${name}/>` ? "" : xml;
}

export function sheetPrXml(sheet: BookSheet): string {
  const { print } = sheet;
  const fits = print.fitToWidth !== undefined || print.fitToHeight !== undefined;
  return element(
    "sheetPr",
    keptAttributes(kept(sheet, "sheetPr") ?? ""),
    sheet.tabColor === undefined
      ? ""
      : element("tabColor", { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` }),
    /<outlinePr[^>]*\/>/.exec(kept(sheet, "sheetPr") ?? "")?.[0] ?? "",
    fits ? '<pageSetUpPr fitToPage="1"/>' : "",
  ).replace(/^<sheetPr\/>$/, "");
}

export function sheetViewsXml(sheet: BookSheet, isActive: boolean): string {
  const { rows, columns } = sheet.frozen;
  const isFrozen = rows > 0 || columns > 0;
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const first = areaName({ top: rows, left: columns, bottom: rows, right: columns });
  const selected = sheet.selected;
  const attributes = { ...keptAttributes(kept(sheet, "sheetView") ?? "") };
  delete attributes["xmlns"];
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      {
        ...attributes,
        showGridLines: sheet.hidesGridlines ? false : undefined,
        tabSelected: isActive || undefined,
        zoomScale: sheet.zoom,
        workbookViewId: 0,
      },
      isFrozen
        ? element("pane", {
            xSplit: columns || undefined,
            ySplit: rows || undefined,
            topLeftCell: first,
            activePane: pane,
            state: "frozen",
          })
        : "",
      selected
        ? element("selection", {
            pane: isFrozen ? pane : undefined,
            activeCell: areaName({ ...selected, bottom: selected.top, right: selected.left }),
            sqref: areaName(selected),
          })
        : "",
    ),
  );
}

export function protectionXml(protection: BookProtection | null): string {
  if (!protection) return "";
  const allowed = Object.fromEntries(
    PROTECTED.filter((name) => protection.allow[name]).map((name): [string, boolean] => [name, false]),
  );
  return element("sheetProtection", {
    ...protection.password,
    sheet: true,
    objects: protection.allow.editObjects ? undefined : true,
    scenarios: protection.allow.editScenarios ? undefined : true,
    ...allowed,
    selectLockedCells: protection.selection === "normal" ? undefined : true,
    selectUnlockedCells: protection.selection === "none" ? true : undefined,
  });
}

export function printXml(sheet: BookSheet): Record<string, string> {
  const { print } = sheet;
  const { margins } = print;
  const inches = (centimetres: number | undefined, usual: number): number =>
    centimetres === undefined ? usual : Math.round((centimetres / CENTIMETRES) * 1e8) / 1e8;
  const before = keptAttributes(kept(sheet, "pageMargins") ?? "");
  const fits = print.fitToWidth !== undefined || print.fitToHeight !== undefined;
  return {
    printOptions: merged(sheet, "printOptions", { gridLines: print.gridlines || undefined }),
    pageMargins: margins
      ? element("pageMargins", {
          left: inches(margins.left, 0.7),
          right: inches(margins.right, 0.7),
          top: inches(margins.top, 0.75),
          bottom: inches(margins.bottom, 0.75),
          header: before["header"] ?? 0.3,
          footer: before["footer"] ?? 0.3,
        })
      : "",
    pageSetup: merged(sheet, "pageSetup", {
      paperSize: print.paper && PAPERS[print.paper],
      scale: print.scale,
      fitToWidth: fits ? (print.fitToWidth ?? 0) : undefined,
      fitToHeight: fits ? (print.fitToHeight ?? 0) : undefined,
      orientation: print.orientation,
    }),
    headerFooter: headerFooterXml(sheet, print),
  };
}

function headerFooterXml(sheet: BookSheet, print: BookPrint): string {
  const text = (name: string, sides: BookPrint["header"]): string =>
    sides === undefined ? "" : `<${name}>${escaped(sidesText(sides))}</${name}>`;
  const before = kept(sheet, "headerFooter") ?? "";
  const others = /^<[^>]*[^/]>(.*)<\/[^>]*>$/s.exec(before)?.[1] ?? "";
  const attributes = keptAttributes(before);
  const xml = element(
    "headerFooter",
    attributes,
    text("oddHeader", print.header),
    text("oddFooter", print.footer),
    others,
  );
  return xml === "<headerFooter/>" ? "" : xml;
}

function sidesText({ left, center, right }: NonNullable<BookPrint["header"]>): string {
  return [
    left === undefined ? "" : `&L${left}`,
    center === undefined ? "" : `&C${center}`,
    right === undefined ? "" : `&R${right}`,
  ].join("");
}
