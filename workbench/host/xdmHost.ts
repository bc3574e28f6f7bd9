/** The host's end of the line to an add-in's page: answers office.js as Excel on the web does, and brings it events. */
import type { Answer, Entry, Profile, RequestInfo } from "../richapi";
import { appContext } from "./appContext";
import { OfficeError, perform, readCall } from "./methods";
import type { Port } from "./port";
import type { SettingsStore } from "./settingsStore";
import { ActionKind, answerText, Failure, readMessage, ResponseKind } from "./wire";
import type { Request } from "./wire";

/** What a page asks the application around it for, by the keyboard mostly. */
const NOTICES: Readonly<Record<number, Notice>> = {
  0: "focus",
  1: "blur",
  5: "leaveForward",
  6: "leaveBackward",
  13: "leaveForward",
  14: "leaveBackward",
  15: "escape",
  16: "toCell",
};
export type Notice = "focus" | "blur" | "leaveForward" | "leaveBackward" | "escape" | "toCell";

/** The pane was shown or hidden: `Office.addin.onVisibilityModeChanged`. */
const VISIBILITY_CHANGED = [65536, 65539] as const;

/** Events there are; another one is refused when a page registers for it. */
const EVENTS = new Set([
  "richApiMessage",
  "appCommandInvoked",
  "documentSelectionChanged",
  "settingsChanged",
]);

export interface XdmHostOptions {
  readonly port: Port;
  /** The host page's own origin. */
  readonly origin: string;
  readonly conversationId: string;
  readonly controlId: string;
  readonly addIn: { readonly name: string };
  readonly profile: Profile;
  readonly settings: SettingsStore;
  /** Such as `en-GB`; the language of Office and of the data. */
  readonly uiLocale?: string;
  readonly dataLocale?: string;
  readonly documentUrl: () => string;
  readonly isReadOnly?: boolean;
  process(body: string, info: RequestInfo): Promise<Answer>;
  onUnsupported(name: string): void;
  /** office.js in the page has started. */
  onStarted?(): void;
  onNotice?(notice: Notice): void;
}

export class XdmHost {
  readonly #options: XdmHostOptions;
  readonly #registrations = new Map<string, Request>();
  readonly #commands = new Map<string, (status: number) => void>();
  readonly #close: () => void;
  #queue: Promise<unknown> = Promise.resolve();
  #commandCount = 0;
  #isOpen = true;

  constructor(options: XdmHostOptions) {
    this.#options = options;
    this.#close = options.port.listen((text) => this.#receive(text));
  }

  /** Ends the conversation, as when the page is taken away or loaded anew. Commands under way come to nothing. */
  dispose(): void {
    this.#isOpen = false;
    this.#close();
    this.#registrations.clear();
    for (const end of this.#commands.values()) end(OfficeError.internal);
    this.#commands.clear();
  }

  /** Brings messages to the page: events of the workbook, and calls of custom functions. */
  fire(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const array = entries.map(([category, type, target, message, id, isRemote]) => [
      category,
      type,
      target,
      message,
      id ?? 0,
      isRemote ?? false,
    ]);
    this.#event("richApiMessage", { Version: 1, Error: 0, ArrayData: array });
  }

  /** `Workbook.onSelectionChanged`, and `Office.EventType.DocumentSelectionChanged`. */
  selectionChanged(): void {
    this.#event("documentSelectionChanged", { Version: 1, Error: 0 });
  }

  /** The workbook's settings were changed otherwise than by this page. */
  settingsChanged(): void {
    this.#event("settingsChanged", { Version: 1, Error: 0 });
  }

  visibilityChanged(isVisible: boolean): void {
    const message = JSON.stringify({ visibility: isVisible ? "Visible" : "Hidden" });
    this.fire([[...VISIBILITY_CHANGED, "", message]]);
  }

  /** Whether the page takes ribbon commands; it does when office.js has started. */
  get takesCommands(): boolean {
    return this.#registrations.has("appCommandInvoked");
  }

  /**
   * Runs a ribbon or context menu command: the function the page gave to `Office.actions.associate`. Ends when the
   * function calls `event.completed()`; the status is 0, or 11101 where there is no such function.
   */
  runCommand(controlId: string, functionName: string): Promise<number> {
    const id = `command${++this.#commandCount}`;
    const ended = new Promise<number>((resolve) => this.#commands.set(id, resolve));
    const source = JSON.stringify({ source: { id: controlId } });
    const isSent = this.#event("appCommandInvoked", {
      Version: 1,
      Error: 0,
      0: id,
      1: functionName,
      2: source,
    });
    if (!isSent) this.#endCommand(id, OfficeError.internal);
    return ended;
  }

  #endCommand(id: string, status: number): void {
    this.#commands.get(id)?.(status);
    this.#commands.delete(id);
  }

  #event(name: string, data: object): boolean {
    const registration = this.#registrations.get(name);
    if (!registration || !this.#isOpen) return false;
    this.#options.port.send(answerText(registration, this.#options.origin, ResponseKind.event, data));
    return true;
  }

  #receive(text: unknown): void {
    const request = readMessage(text);
    if (!request || request._conversationId !== this.#options.conversationId) return;
    // One after another, as Excel does: what is asked later sees what was done before.
    this.#queue = this.#queue.then(async () => {
      const answer = await this.#answer(request).catch(() => FAILED);
      if (answer === null || !this.#isOpen) return;
      const failure = answer === FAILED ? Failure.handling : Failure.none;
      this.#options.port.send(
        answerText(
          request,
          this.#options.origin,
          ResponseKind.answer,
          answer === FAILED ? null : answer,
          failure,
        ),
      );
    });
  }

  async #answer(request: Request): Promise<object | null> {
    const { _actionName: name, _actionType: kind, _data: data } = request;
    if (kind === ActionKind.register) return this.#register(request);
    if (kind === ActionKind.unregister) {
      this.#registrations.delete(name);
      return { Version: 1, Error: 0 };
    }
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#start();
      case "ContextActivationManager_notifyHost":
        this.#notice(data);
        return null;
      case "executeMethod": {
        const called = readCall(data);
        if (called) return perform(called, this.#methods());
        break;
      }
    }
    this.#options.onUnsupported(`office.js request ${name}`);
    return FAILED;
  }

  #start(): object {
    const options = this.#options;
    // The page was loaded anew: who listened before is gone.
    this.#registrations.clear();
    options.onStarted?.();
    return appContext({
      controlId: options.controlId,
      uiLocale: options.uiLocale ?? "en-GB",
      dataLocale: options.dataLocale ?? "en-GB",
      documentUrl: options.documentUrl(),
      isReadOnly: options.isReadOnly ?? false,
      profile: options.profile,
      settings: options.settings.read(),
      addInName: options.addIn.name,
    });
  }

  #register(request: Request): object {
    const { _actionName: name } = request;
    if (!EVENTS.has(name)) {
      this.#options.onUnsupported(`Office event ${name}`);
      return { Version: 1, Error: OfficeError.notSupported };
    }
    this.#registrations.set(name, request);
    return { Version: 1, Error: 0 };
  }

  #notice(data: unknown): void {
    const notice = Array.isArray(data) ? NOTICES[Number(data[1])] : undefined;
    if (notice) this.#options.onNotice?.(notice);
  }

  #methods(): Parameters<typeof perform>[1] {
    return {
      settings: this.#options.settings,
      process: (body, info) => this.#options.process(body, info),
      commandCompleted: (id, status) => this.#endCommand(id, status),
      unsupported: (name) => this.#options.onUnsupported(name),
    };
  }
}

const FAILED: object = {};
