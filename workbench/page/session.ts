/**
 * One life of the add-in: from the loading of its page to its end. It joins the frame, Microsoft's client in it, the
 * object model and the custom functions; the grid and the workbook outlive it.
 */
import type { AddIn, RibbonControl } from "../addin";
import { CustomFunctionsService, FunctionBridge, readMetadata, SERVICE_NAME } from "../functions";
import {
  documentSettings,
  frameName,
  framePort,
  runtimeServices,
  XdmHost,
  type Notice,
  type Runtime,
} from "../host";
import type { Model } from "../model";
import { WacWorkbook } from "../model/things";
import { ApiError, RichApiServer, type EventHub, type Exchange, type RequestInfo } from "../richapi";
import { element } from "./element";
import { profileOf } from "./profiles";
import { SMALL_PAYLOAD, type Settings } from "./settings";
import { slowPort } from "./slowPort";

export interface SessionOptions {
  readonly addIn: AddIn;
  readonly addInOrigin: string;
  /** functions.json, as text. */
  readonly functions: string | null;
  readonly model: Model;
  readonly events: EventHub;
  readonly settings: () => Settings;
  readonly runtime: Runtime;
  onExchange(exchange: Exchange): void;
  onInvoke(calls: readonly string[]): void;
  onUnsupported(name: string): void;
  onFault(error: unknown): void;
  onProblems(sentences: readonly string[]): void;
  onStarted(): void;
  onNotice(notice: Notice): void;
}

const CELL_EDITING =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
/** A request that waits for the end of cell editing instead of being refused (`delayForCellEdit`). */
const WAITS = 64;

let count = 0;

export class Session {
  readonly frame: HTMLIFrameElement;
  readonly conversationId: string;
  readonly bridge: FunctionBridge | null;
  readonly #host: XdmHost;
  readonly #ends: (() => void)[] = [];
  /** Requests of Office itself, which go on while a person types in a cell. */
  readonly #ofOffice = new WeakSet<RequestInfo>();

  constructor(private readonly options: SessionOptions) {
    const { addIn, addInOrigin, model, events, settings } = options;
    const identity = { conversationId: `conversation${++count}`, controlId: `workbench${count}` };
    this.conversationId = identity.conversationId;
    this.frame = element("iframe", {
      title: addIn.pane.title,
      allow: "clipboard-read; clipboard-write",
      name: frameName({
        ...identity,
        hostOrigin: location.origin,
        uiLocale: "en-GB",
        hasFunctions: addIn.functions !== null,
      }),
    });
    const payload = (): number | undefined => (settings().payload === "small" ? SMALL_PAYLOAD : undefined);
    this.bridge = this.#connectFunctions(payload);
    const limit = payload();
    const server = new RichApiServer({
      root: model.workbook(),
      services: {
        ...runtimeServices(options.runtime),
        WacPartition: new WacWorkbook(model),
        ...(this.bridge ? { [SERVICE_NAME]: new CustomFunctionsService(this.bridge) } : {}),
      },
      profile: profileOf(settings().profile, addIn),
      settle: () => model.engine.settle(),
      ...(limit === undefined ? {} : { messageLimit: limit }),
      around: (info, run) => this.#around(info, run),
      onExchange: (exchange) => options.onExchange(exchange),
      onUnsupported: (name) => options.onUnsupported(name),
      onFault: (error) => options.onFault(error),
    });
    this.#host = new XdmHost({
      ...identity,
      port: slowPort(framePort(this.frame, addInOrigin), () => settings().delay),
      origin: location.origin,
      addIn,
      profile: profileOf(settings().profile, addIn),
      settings: documentSettings(model.document, addIn),
      documentUrl: () => model.document.whole.fileName,
      process: (body, info) => {
        if (body.includes('"Microsoft.')) this.#ofOffice.add(info);
        return server.process(body, info);
      },
      onUnsupported: (name) => options.onUnsupported(name),
      onStarted: () => options.onStarted(),
      onNotice: (notice) => options.onNotice(notice),
    });
    this.#ends.push(events.connect((entries) => this.#host.fire(entries)));
    this.#ends.push(
      model.engine.listen((event) => {
        if (event.type === "selected") this.#host.selectionChanged();
      }),
    );
    this.frame.src = addInOrigin + (addIn.sharedRuntime ?? addIn.pane.page);
  }

  get takesCommands(): boolean {
    return this.#host.takesCommands;
  }

  /** The page was loaded again by its own doing: who listened in it is gone, and calls under way are lost. */
  restarted(): void {
    this.options.events.forget();
    this.bridge?.reloading();
  }

  /** Shows a page of the add-in in the pane. A shared runtime has one page, of which only the part after # changes. */
  goTo(page: string): void {
    const address = this.options.addInOrigin + page;
    if (this.frame.src !== address) this.frame.src = address;
  }

  visibilityChanged(isVisible: boolean): void {
    this.#host.visibilityChanged(isVisible);
  }

  /** Runs the function of a button; 0 where it ended well. */
  run(control: RibbonControl): Promise<number> {
    return control.action.type === "run"
      ? this.#host.runCommand(control.id, control.action.functionName)
      : Promise.resolve(0);
  }

  dispose(): void {
    for (const end of this.#ends) end();
    this.options.events.forget();
    this.#host.dispose();
    this.bridge?.gone();
    this.options.model.engine.setFunctions(null);
    this.bridge?.dispose();
    this.frame.remove();
  }

  #connectFunctions(payload: () => number | undefined): FunctionBridge | null {
    const { addIn, functions, model, settings, onProblems, onInvoke } = this.options;
    if (!addIn.functions) return null;
    const { engine } = model;
    const metadata =
      functions === null
        ? {
            functions: [],
            problems: [
              `The add-in's functions are missing: there is no ${addIn.functions.metadata}. Build it again.`,
            ],
          }
        : readMetadata(functions, addIn.functions.namespace);
    if (metadata.problems.length) onProblems(metadata.problems);
    const bridge = new FunctionBridge({
      functions: metadata.functions,
      fire: (entries) => {
        onInvoke(entries.map(([, , , message]) => message));
        this.#host.fire(
          entries.map(([category, type, target, message]) => [category, type, target, message, 0, false]),
        );
      },
      sheetName: (sheet) => engine.sheets().find(({ id }) => id === sheet)?.name ?? "",
      blanks: () => (settings().blanks === "web" ? "null" : "zero"),
      payloadLimit: () => payload() ?? 5 * 1024 * 1024,
    });
    engine.setFunctions(bridge);
    return bridge;
  }

  /** What one batch changes is undone in one step; none of it happens while a person types in a cell. */
  async #around<T>(info: RequestInfo, run: () => Promise<T>): Promise<T> {
    const { engine } = this.options.model;
    if (this.#ofOffice.has(info)) return run();
    if (engine.isEditing()) {
      if (!(info.flags & WAITS)) throw new ApiError("InvalidOperationInCellEditMode", CELL_EDITING, 400);
      while (engine.isEditing()) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return engine.group(run);
  }
}
