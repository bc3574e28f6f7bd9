/**
 * A page without a browser for the real, unmodified office.js: the little it asks of `window` and `document`, with
 * its scripts read from the package instead of the network, and a line to the host instead of a parent window.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { Context } from "node:vm";
import type { Port } from "../host";

export const ORIGIN = "https://localhost";
const BASE = `${ORIGIN}/lib/`;

/** Things a page's own code and the client must share, so that what one makes is an `Error` to the other. */
export interface Realm {
  readonly Error: unknown;
  readonly JSON: unknown;
  readonly Promise: unknown;
}

const scripts = new Map<string, Script>();

function script(name: string): Script | null {
  const folder = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  const known = scripts.get(path) ?? new Script(readFileSync(path, "utf8"), { filename: path });
  scripts.set(path, known);
  return known;
}

interface Element {
  readonly tagName: string;
  src?: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
}

type Listener = (event: object) => void;
const nothing = (): undefined => undefined;

function storage(): object {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: unknown) => values.set(key, String(value)),
    removeItem: (key: string) => values.delete(key),
    clear: () => values.clear(),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}

/** Timers that end with the page and keep no process alive. */
class Timers {
  readonly #open = new Set<NodeJS.Timeout>();

  readonly members = {
    setTimeout: (work: () => void, milliseconds?: number) => {
      const timer = setTimeout(() => {
        this.#open.delete(timer);
        work();
      }, milliseconds).unref();
      this.#open.add(timer);
      return timer;
    },
    setInterval: (work: () => void, milliseconds?: number) => {
      const timer = setInterval(work, milliseconds).unref();
      this.#open.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => this.#clear(timer),
    clearInterval: (timer: NodeJS.Timeout) => this.#clear(timer),
  };

  #clear(timer: NodeJS.Timeout | undefined): void {
    clearTimeout(timer);
    if (timer) this.#open.delete(timer);
  }

  end(): void {
    for (const timer of this.#open) clearTimeout(timer);
    this.#open.clear();
  }
}

export class OfficePage {
  readonly #timers = new Timers();
  readonly #hostListeners = new Set<(text: unknown) => void>();
  readonly #pageListeners = new Set<Listener>();
  readonly #window: Context;
  #isOpen = true;

  /** The host's end of the line. */
  readonly port: Port = {
    send: (text) => this.#later(() => this.#hear(text)),
    listen: (listener) => {
      this.#hostListeners.add(listener);
      return () => this.#hostListeners.delete(listener);
    },
  };

  /** `frameName` is what `frameName()` of the host gives. Nothing runs until `load`. */
  constructor(frameName: string, realm: Realm) {
    const window: Record<string, unknown> = {
      ...realm,
      ...this.#timers.members,
      console,
      performance,
      URL,
      TextEncoder,
      TextDecoder,
      name: frameName,
      location: {
        href: `${ORIGIN}/`,
        origin: ORIGIN,
        protocol: "https:",
        host: "localhost",
        hostname: "localhost",
        pathname: "/",
        hash: "",
        search: "",
      },
      navigator: { userAgent: "Node", language: "en-GB", languages: ["en-GB"] },
      document: this.#document(),
      history: {},
      sessionStorage: storage(),
      localStorage: storage(),
      addEventListener: (type: string, listener: Listener) => {
        if (type === "message") this.#pageListeners.add(listener);
      },
      removeEventListener: (_type: string, listener: Listener) => this.#pageListeners.delete(listener),
      focus: nothing,
      alert: nothing,
      confirm: nothing,
      prompt: nothing,
    };
    Object.assign(window, { window, self: window, parent: this.#host, top: this.#host });
    this.#window = createContext(window);
  }

  /** What the page's scripts have made: `Office`, `Excel`, `OfficeExtension`. */
  global(name: string): unknown {
    return (this.#window as Record<string, unknown>)[name];
  }

  /** Runs office.js and gives what `Office.onReady` ends with. */
  load(): Promise<{ readonly host: string | null; readonly platform: string | null }> {
    script("office.js")?.runInContext(this.#window);
    const office = this.global("Office") as { onReady(): Promise<{ host: string; platform: string }> };
    return office.onReady();
  }

  close(): void {
    this.#isOpen = false;
    this.#timers.end();
    this.#hostListeners.clear();
    this.#pageListeners.clear();
  }

  readonly #host = {
    postMessage: (text: unknown) =>
      this.#later(() => {
        for (const listener of this.#hostListeners) listener(text);
      }),
  };

  /** Messages come one by one, after what is running has ended. */
  #later(work: () => void): void {
    setImmediate(() => {
      if (this.#isOpen) work();
    });
  }

  #hear(text: string): void {
    const event = { data: text, origin: ORIGIN, source: this.#host };
    for (const listener of [...this.#pageListeners]) listener(event);
  }

  #document(): object {
    const body = this.#element("body");
    const head = this.#element("head");
    const byTag: Readonly<Record<string, readonly object[]>> = {
      head: [head],
      body: [body],
      script: [{ src: `${BASE}office.js` }],
    };
    return {
      readyState: "complete",
      domain: "localhost",
      URL: `${ORIGIN}/`,
      body,
      head,
      cookie: "",
      createElement: (tag: string) => this.#element(tag),
      getElementsByTagName: (tag: string) => byTag[tag] ?? [],
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener: nothing,
      removeEventListener: nothing,
    };
  }

  #element(tag: string): Element & Record<string, unknown> {
    return {
      tagName: tag.toUpperCase(),
      style: {},
      setAttribute: nothing,
      addEventListener: nothing,
      appendChild: (child: Element) => {
        if (child.tagName === "SCRIPT") this.#later(() => this.#run(child));
        return child;
      },
    };
  }

  #run(element: Element): void {
    const name = element.src?.startsWith(BASE) ? element.src.slice(BASE.length) : "";
    const found = name === "" ? null : script(name);
    found?.runInContext(this.#window);
    if (found) element.onload?.({});
    else element.onerror?.({});
  }
}
