export { connect } from "./connect";
export type { Connection, ConnectOptions } from "./connect";
export { createExcel } from "./createExcel";
export type { ExcelOptions, NodeExcel } from "./createExcel";
export type { Bench } from "./jestEnvironment";
export { emptyBook } from "./emptyBook";
