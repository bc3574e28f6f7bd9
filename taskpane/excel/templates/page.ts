import type { PlanSheet } from "../../../src/template";
import { areaName } from "../../../src/workbook";

/** A digit of Calibri 11 and the room beside the text of a cell, in pixels of 0.75 points. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
const MARGINS_CM = { left: 1.2, right: 1.2, top: 1.4, bottom: 1.6 } as const;

/** Widths, heights, what stays in view, and how it is printed. */
export function setUp(sheet: Excel.Worksheet, plan: PlanSheet): void {
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  plan.widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(characters);
  });
  for (const { row, height } of plan.heights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  }
  const { rows, columns } = plan.frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  print(sheet.pageLayout, plan);
}

function print(
  page: Excel.PageLayout,
  { print: { orientation, paper, fitToHeight, area, titleRows, footer } }: PlanSheet,
): void {
  page.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  page.paperSize = paper === "a3" ? "A3" : "A4";
  page.zoom = { horizontalFitToPages: 1, ...(fitToHeight === 1 && { verticalFitToPages: 1 }) };
  page.setPrintMargins("Centimeters", MARGINS_CM);
  page.setPrintArea(areaName(area));
  if (titleRows) page.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  const footers = page.headersFooters.defaultForAllPages;
  footers.leftFooter = footer.left;
  footers.centerFooter = footer.center;
  footers.rightFooter = footer.right;
}

/** Formulas can't be typed over; no password, so anybody can take it off (Review, Unprotect Sheet). */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowSort: true,
    allowAutoFilter: true,
    selectionMode: "Normal",
  });
}

/** A column's width as Excel's dialogue shows it, in points. */
function pointsOf(characters: number): number {
  return Math.round(characters * DIGIT + PADDING) * POINTS_PER_PIXEL;
}
