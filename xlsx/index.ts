export { addReportSheet } from "./addReportSheet";
export { DEFAULT_LIMITS, type Limits } from "./limits";
export { readXlsx, type ReadOptions } from "./readXlsx";
export type { ReportSheet } from "./report/sheetXml";
export type * from "./book/book";
export { readBook } from "./book/readBook";
export { writeBook, type WriteOptions } from "./book/writeBook";
export {
  areaName,
  cellName,
  columnIndex,
  columnName,
  Grid,
  GridBuilder,
  isCellError,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  type Area,
  type CellError,
  type Span,
  type Visibility,
} from "../src/workbook";
export { longRowReferences } from "./book/formula/stored";
export { shortRowReferences } from "./book/formula/typed";
