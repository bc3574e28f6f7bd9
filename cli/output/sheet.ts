/** The report as a sheet for a copy of the workbook. */
import { accountOf, REPORT_SHEET, reportRows } from "../../src/validation";
import type { ReportSheet } from "../../xlsx";
import type { FileResult } from "../result";

export function reportSheet(result: FileResult): ReportSheet {
  return { name: REPORT_SHEET, ...reportRows(accountOf(result, result.file)) };
}
