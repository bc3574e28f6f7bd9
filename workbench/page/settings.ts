/** The switches of the developer panel. They last as long as the page's tab. */
import type { Appearance } from "./appearance";

export interface Settings {
  readonly appearance: Appearance;
  /** Which Excel is reported: the least the manifest asks for, the newest, or one below that least. */
  readonly profile: "minimum" | "newest" | "older";
  /** Milliseconds added to each message, there and back. */
  readonly delay: number;
  /** 5 MB as Excel on the web allows, or little, so that one meets the limit soon. */
  readonly payload: "excel" | "small";
  /** What custom functions get for a blank cell: 0 on the desktop, null on the web. */
  readonly blanks: "desktop" | "web";
}

/** The small limit, in bytes. */
export const SMALL_PAYLOAD = 100 * 1024;

export const DEFAULTS: Omit<Settings, "appearance"> = {
  profile: "minimum",
  delay: 0,
  payload: "excel",
  blanks: "web",
};

export class SettingsStore {
  #current: Settings;
  readonly #listeners = new Set<(now: Settings, before: Settings) => void>();

  constructor(start: Settings) {
    this.#current = start;
  }

  get current(): Settings {
    return this.#current;
  }

  change(change: Partial<Settings>): void {
    const before = this.#current;
    this.#current = { ...before, ...change };
    for (const listener of this.#listeners) listener(this.#current, before);
  }

  listen(listener: (now: Settings, before: Settings) => void): void {
    this.#listeners.add(listener);
  }
}
