/** The real client of Office.js on the tiny model. */
import { connect } from "../../../workbench/node/connect";
import type { ConnectOptions, Connection } from "../../../workbench/node/connect";
import type { Exchange } from "../../../workbench/richapi";
import { TinyWorkbook } from "./tinyModel";

export interface TinyClient extends Connection {
  readonly workbook: TinyWorkbook;
  readonly trace: Exchange[];
  readonly faults: unknown[];
  /** How often the grid was asked to settle. */
  readonly settled: () => number;
}

export async function tinyClient(options: Partial<ConnectOptions> = {}): Promise<TinyClient> {
  const workbook = new TinyWorkbook();
  workbook.worksheets.add("Savings");
  workbook.worksheets.add("Costs");
  const trace: Exchange[] = [];
  const faults: unknown[] = [];
  let settled = 0;
  let kept: readonly (readonly [string, string])[] = [["unit", '"£k"']];
  const client = await connect({
    root: workbook,
    events: workbook.hub,
    profile: { ExcelApi: "1.17", SharedRuntime: "1.2", RichApiRuntime: "1.2" },
    addIn: { name: "Tiny" },
    settings: {
      read: () => kept,
      write: (values) => {
        kept = values;
      },
    },
    settle: () => {
      settled++;
      return Promise.resolve();
    },
    onExchange: (exchange) => trace.push(exchange),
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  return { ...client, workbook, trace, faults, settled: () => settled };
}
