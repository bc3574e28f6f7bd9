/**
 * The workbench: a grid, the workbook in it, and an add-in beside it. It outlives the add-in's page, which may be
 * loaded again, be taken away or hang.
 */
import type { RibbonControl } from "../addin";
import type { Engine } from "../engine/engine";
import { openDocument, openModel, type Model, type WorkbookDocument } from "../model";
import { makeThings } from "../model/things";
import { EventHub } from "../richapi";
import type { Hosted } from "../server/hosted";
import type { Book } from "../../xlsx";
import { button, byId } from "./element";
import { emptyBook } from "../model/emptyBook";
import { bookFrom, bytesOf } from "./openFiles";
import type { Pane } from "./pane";
import { recordExchange, recordInvocations } from "./record";
import { leavePane } from "./regions";
import { Session } from "./session";
import type { SettingsStore } from "./settings";
import type { StatusBar } from "./statusBar";
import { TraceLog } from "./traceLog";
import { watchHealth } from "./health";

export interface WorkbenchParts {
  readonly hosted: Hosted;
  readonly engine: Engine;
  readonly pane: Pane;
  readonly status: StatusBar;
  readonly settings: SettingsStore;
  /** The workbook that is open has another name. */
  onNamed(name: string): void;
  /** What the add-in allows or forbids of its buttons. */
  onControl(id: string, isEnabled: boolean): void;
  /** The add-in made a workbook of its own. */
  onMade(book: Book): void;
}

export class Workbench {
  readonly trace = new TraceLog();
  /** What the add-in asked for and is not there, in order. */
  readonly unsupported: string[] = [];
  readonly engine: Engine;
  readonly document: WorkbookDocument;
  readonly model: Model | null;
  readonly settings: SettingsStore;
  readonly #events = new EventHub();
  #session: Session | null = null;
  #stopWatching: () => void = () => undefined;
  #requests = 0;
  #startsWithDocument = false;

  constructor(private readonly parts: WorkbenchParts) {
    this.engine = parts.engine;
    this.settings = parts.settings;
    this.document = openDocument(parts.engine);
    const { addIn } = parts.hosted;
    this.model = addIn
      ? openModel(
          this.document,
          {
            events: this.#events,
            addIn: { id: addIn.id, version: addIn.version },
            author: "You",
            createWorkbook: (book) => parts.onMade(book ?? emptyBook()),
          },
          makeThings,
        )
      : null;
    parts.settings.listen((now, before) => {
      // office.js and the server learn these when the add-in starts, and not again; one that is still to start will.
      if (now.profile !== before.profile || now.payload !== before.payload) {
        if (this.isLoaded) this.loadAddIn();
      } else if (now.blanks !== before.blanks) this.engine.calculate("all");
    });
  }

  get isLoaded(): boolean {
    return this.#session !== null;
  }

  /** Calls of custom functions that have not been answered. */
  get pendingCalls(): number {
    return this.#session?.bridge?.pending ?? 0;
  }

  get name(): string {
    return this.document.whole.fileName;
  }

  /** Loads the add-in's page, for the first time or anew. */
  loadAddIn(): void {
    const { hosted, pane } = this.parts;
    const { addIn } = hosted;
    this.unloadAddIn();
    if (!addIn || !this.model) {
      pane.trouble(hosted.refusal ?? "There is no add-in.");
      return;
    }
    pane.title(addIn.pane.title);
    const session: Session = new Session({
      addIn,
      addInOrigin: hosted.addInOrigin,
      functions: hosted.functions,
      model: this.model,
      events: this.#events,
      settings: () => this.settings.current,
      runtime: {
        isPaneVisible: () => pane.isShown,
        showPane: (isVisible) => pane.show(isVisible),
        startsWithDocument: () => this.#startsWithDocument,
        setStartsWithDocument: (starts) => {
          this.#startsWithDocument = starts;
        },
        enableControl: (id, isEnabled) => this.parts.onControl(id, isEnabled),
        showTab: () => undefined,
      },
      onExchange: (exchange) => {
        this.#requests++;
        this.trace.add(recordExchange(exchange));
        this.#tellRequests();
      },
      onInvoke: (calls) => this.trace.add(recordInvocations(calls)),
      onUnsupported: (name) => {
        this.unsupported.push(name);
        this.#note(`${name} is not supported by the workbench.`, name);
        this.#tellRequests();
      },
      onFault: (error) => this.#note(`The workbench has a defect: ${textOf(error)}`, textOf(error)),
      onProblems: (sentences) => {
        for (const sentence of sentences) this.#note(sentence, sentence);
      },
      onStarted: () => health.started(),
      onNotice: (notice) => {
        if (notice === "toCell" || notice === "escape") byId("grid").focus();
        else if (notice === "leaveForward") leavePane("forward");
        else if (notice === "leaveBackward") leavePane("backward");
      },
    });
    const health = watchHealth({
      frame: session.frame,
      origin: hosted.addInOrigin,
      page: addIn.pane.page,
      delay: () => this.settings.current.delay,
      conversationId: session.conversationId,
      onRestarted: () => session.restarted(),
      onTrouble: (sentence) => {
        pane.trouble(
          sentence,
          button("Reload add-in", () => this.loadAddIn(), { class: "button framed" }),
        );
        if (sentence !== null) this.trace.add(pageEntry(sentence, "trouble"));
      },
    });
    this.#session = session;
    this.#stopWatching = () => health.stop();
    pane.hold(session.frame);
    this.trace.add(pageEntry(`The add-in is loaded: ${hosted.addInOrigin}${addIn.pane.page}`, null));
  }

  /** Takes the add-in away, as when it is removed: its functions give `#NAME?`. */
  unloadAddIn(): void {
    this.#stopWatching();
    this.parts.pane.trouble(null);
    if (!this.#session) return;
    this.#session.dispose();
    this.#session = null;
    this.parts.pane.hold(null);
    this.trace.add(pageEntry("The add-in is unloaded.", null));
  }

  /** A button of the ribbon, or of a cell's menu. */
  async press(control: RibbonControl): Promise<void> {
    const { pane, status } = this.parts;
    if (!this.#session) this.loadAddIn();
    if (control.action.type === "showPane") {
      pane.show(true);
      this.#session?.goTo(control.action.page);
      return;
    }
    status.state(`${control.label} …`, true);
    const ended = await this.#runIn(this.#session, control);
    status.state("Ready");
    if (ended === 0) return;
    const told =
      ended === NO_SUCH_FUNCTION
        ? `The add-in has no function ${control.action.functionName} for the button ${control.label}. It is named by Office.actions.associate.`
        : `The function of the button ${control.label} ended with an error (${ended ?? "no add-in"}).`;
    this.#note(told, told);
  }

  /** A runtime that is still starting gets its command when it has. */
  async #runIn(session: Session | null, control: RibbonControl): Promise<number | undefined> {
    const end = performance.now() + START_PATIENCE;
    while (session && session === this.#session && !session.takesCommands && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return session?.run(control);
  }

  paneShown(isShown: boolean): void {
    this.#session?.visibilityChanged(isShown);
  }

  /** Opens a file's bytes; where they can't be used, gives the sentence and leaves what is open as it was. */
  async open(bytes: Uint8Array, name: string): Promise<string | null> {
    const opened = bookFrom(bytes);
    if (!opened.ok) return opened.sentence;
    await this.openBook(opened.book, name);
    return null;
  }

  async openBook(book: Book, name: string): Promise<void> {
    // An add-in belongs to its workbook: another one starts it anew, as Excel does.
    const wasLoaded = this.isLoaded;
    this.unloadAddIn();
    await this.document.open(book, name);
    this.parts.onNamed(name);
    if (wasLoaded) this.loadAddIn();
  }

  /** The workbook as the bytes of an .xlsx file. */
  async save(): Promise<Uint8Array> {
    await this.engine.settle();
    const namespace = this.parts.hosted.addIn?.functions?.namespace;
    return bytesOf(this.document.book(), namespace === undefined ? [] : [namespace]);
  }

  #tellRequests(): void {
    this.parts.status.requests(this.#requests, this.unsupported.length);
  }

  #note(sentence: string, error: string): void {
    this.parts.status.say(sentence, true);
    this.trace.add(pageEntry(sentence, error));
  }
}

const NO_SUCH_FUNCTION = 11101;
/** Milliseconds a command waits for the add-in to start. */
const START_PATIENCE = 15_000;

function pageEntry(name: string, error: string | null): Parameters<TraceLog["add"]>[0] {
  return {
    time: Date.now(),
    kind: "page",
    name,
    milliseconds: null,
    bytes: 0,
    error,
    sent: "",
    answered: "",
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
