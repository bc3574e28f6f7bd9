export { addReportSheet } from "./addReportSheet";
export { DEFAULT_LIMITS, type Limits } from "./limits";
export { readXlsx, type ReadOptions } from "./readXlsx";
export type { ReportSheet } from "./report/sheetXml";
