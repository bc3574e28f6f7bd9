export { connect } from "./connect";
export type { Connection, ConnectOptions } from "./connect";
export type { ExcelOptions, NodeExcel } from "./createExcel";
export type { Bench } from "./jestEnvironment";
