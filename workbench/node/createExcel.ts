/** Excel without Excel: the real client of Office.js, the workbench's object model and grid, in plain Node. */
import { createHeadlessEngine } from "../engine/univer/headless";
import type { Engine } from "../engine/engine";
import { documentSettings, followSelection } from "../host";
import { openDocument, openModel } from "../model";
import type { WorkbookDocument } from "../model";
import { makeThings, WacWorkbook } from "../model/things";
import { EventHub, NEWEST } from "../richapi";
import type { Exchange, Profile } from "../richapi";
import type { Book } from "../../xlsx";
import { connect } from "./connect";
import type { Connection, ConnectOptions } from "./connect";
import { emptyBook } from "../model/emptyBook";

export interface ExcelOptions {
  readonly addIn?: { readonly id: string; readonly version: string; readonly name: string };
  /** Which Excel it is; the newest where left out. What is newer than it is refused with ApiNotFound. */
  readonly profile?: Profile;
  /** In bytes; 5 MB where left out, as Excel on the web has it. */
  readonly messageLimit?: number;
  /** Who writes notes and comments. */
  readonly author?: string;
  readonly services?: ConnectOptions["services"];
  readonly realm?: ConnectOptions["realm"];
  readonly onUnsupported?: (name: string) => void;
}

export interface NodeExcel extends Connection {
  readonly document: WorkbookDocument;
  readonly engine: Engine;
  readonly events: EventHub;
  /** Every request and answer so far. */
  readonly trace: Exchange[];
  /** Errors in the workbench itself, which no add-in should see. */
  readonly faults: unknown[];
  /** Books an add-in asked to be opened beside this one: `Excel.createWorkbook`. */
  readonly created: (Book | null)[];
  /** Takes the place of the open workbook; a new one with an empty `Sheet1` where left out. */
  open(book?: Book, fileName?: string): Promise<void>;
}

export async function createExcel(options: ExcelOptions = {}): Promise<NodeExcel> {
  const addIn = options.addIn ?? { id: "test", version: "1.0.0.0", name: "Test" };
  const engine = createHeadlessEngine();
  const document = openDocument(engine);
  const events = new EventHub();
  const trace: Exchange[] = [];
  const faults: unknown[] = [];
  const created: (Book | null)[] = [];
  const model = openModel(
    document,
    { events, addIn, author: options.author ?? "Tester", createWorkbook: (book) => created.push(book) },
    makeThings,
  );
  const connection = await connect({
    root: model.workbook(),
    events,
    profile: options.profile ?? NEWEST,
    addIn,
    settings: documentSettings(document, addIn),
    documentUrl: () => document.whole.fileName,
    settle: () => engine.settle(),
    onExchange: (exchange) => trace.push(exchange),
    onFault: (fault) => faults.push(fault),
    services: { WacPartition: new WacWorkbook(model), ...options.services },
    ...(options.realm ? { realm: options.realm } : {}),
    ...(options.messageLimit === undefined ? {} : { messageLimit: options.messageLimit }),
    ...(options.onUnsupported ? { onUnsupported: options.onUnsupported } : {}),
  });
  await document.open(emptyBook(), "Book1.xlsx");
  const end = followSelection(engine, connection.host);
  return {
    ...connection,
    document,
    engine,
    events,
    trace,
    faults,
    created,
    open: async (book = emptyBook(), fileName = "Book1.xlsx") => {
      connection.server.references.clear();
      await document.open(book, fileName);
    },
    dispose: () => {
      end();
      connection.dispose();
      engine.dispose();
    },
  };
}
