/** A grid, the real client of Office.js and an add-in's own built script, joined as the workbench joins them. */
import type { Engine, Value } from "../../../workbench/engine/engine";
import { createHeadlessEngine } from "../../../workbench/engine/univer/headless";
import {
  CustomFunctionsService,
  FunctionBridge,
  readMetadata,
  SERVICE_NAME,
  type BridgeOptions,
} from "../../../workbench/functions";
import { connect, type Connection, type ConnectOptions } from "../../../workbench/node";
import { EventHub, type Exchange } from "../../../workbench/richapi";
import { emptyBook } from "./emptyBook";

export interface AddIn {
  readonly namespace: string;
  /** functions.json, as text. */
  readonly metadata: string;
  /** The script of the add-in's functions, as text. */
  readonly script: string;
}

export interface Joined {
  readonly engine: Engine;
  readonly bridge: FunctionBridge;
  readonly connection: Connection;
  readonly sheet: string;
  readonly exchanges: readonly Exchange[];
  /** Batches of messages to the add-in, in order. */
  readonly fired: readonly (readonly (readonly unknown[])[])[];
  /** Puts rows in from a cell: text with `=` is a formula. */
  put(row: number, column: number, rows: readonly (readonly Value[])[]): void;
  /** The values from one cell to another, once every custom function has answered. */
  read(top: number, left: number, bottom?: number, right?: number): Promise<Value[][]>;
  unload(): void;
  dispose(): void;
}

export async function gridWithAddIn(addIn: AddIn, options: Partial<BridgeOptions> = {}): Promise<Joined> {
  const engine = createHeadlessEngine();
  await engine.open(emptyBook());
  const sheet = engine.activeSheet();
  const events = new EventHub();
  const fired: (readonly (readonly unknown[])[])[] = [];
  const exchanges: Exchange[] = [];
  events.connect((entries) => fired.push(entries));
  const bridge = new FunctionBridge({
    functions: readMetadata(addIn.metadata, addIn.namespace).functions,
    fire: (entries) => events.send(entries),
    sheetName: (id) => engine.sheets().find((state) => state.id === id)?.name ?? "",
    ...options,
  });
  engine.setFunctions(bridge);
  const connection = await connect({
    root: {},
    profile: {
      ExcelApi: "1.12",
      CustomFunctions: "1.9",
      CustomFunctionsRuntime: "1.3",
      SharedRuntime: "1.1",
    },
    events,
    settings: { read: () => [], write: () => undefined },
    addIn: { name: "Test" },
    // The page has an Array of its own, by which the runtime knows the arrays it parses.
    realm: {} as NonNullable<ConnectOptions["realm"]>,
    services: { [SERVICE_NAME]: new CustomFunctionsService(bridge) },
    onExchange: (exchange) => exchanges.push(exchange),
  });
  runIn(connection, addIn.script);
  return {
    engine,
    bridge,
    connection,
    sheet,
    fired,
    exchanges,
    put: (row, column, rows) =>
      engine.write(
        sheet,
        row,
        column,
        rows.map((cells) =>
          cells.map((value) =>
            typeof value === "string" && value.startsWith("=") ? { formula: value } : { value },
          ),
        ),
        "api",
      ),
    read: async (top, left, bottom = top, right = left) => {
      await answered(engine, bridge);
      return engine.values(sheet, { top, left, bottom, right });
    },
    unload: () => {
      engine.setFunctions(null);
      bridge.dispose();
    },
    dispose: () => {
      engine.setFunctions(null);
      bridge.dispose();
      connection.dispose();
      engine.dispose();
    },
  };
}

/** Until nothing waits and nothing is left to calculate. */
async function answered(engine: Engine, bridge: FunctionBridge): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    await engine.settle();
    if (bridge.isSettled) return;
    if (Date.now() > end) throw new Error(`${bridge.pending} custom functions have not answered`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Runs a script in the client's page, as a `<script>` there would. */
function runIn(connection: Connection, script: string): void {
  const { constructor } = connection.Office.onReady as unknown as {
    constructor: (code: string) => () => void;
  };
  constructor(script)();
}
