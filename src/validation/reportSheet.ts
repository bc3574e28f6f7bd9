/** The sheet a report is written to; a second one has a number behind its name. */
export const REPORT_SHEET = "JWA report";

/** The first cell of such a sheet, by which it is known again. */
export const REPORT_MARK = "Shared Services for Excel: report on this workbook";
