/** Who listens to which event of the workbook, and the way out for what happens. */
import type { EventName } from "./eventTypes";
import { EVENT_CATEGORY, EVENT_TYPES } from "./eventTypes";
import type { MethodMember } from "./member";

/** One message to the client, as it goes over the wire: category, type, target, text, id, whether it comes from afar. */
export type Entry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id?: number,
  isRemote?: boolean,
];

export class EventHub {
  readonly #counts = new Map<string, number>();
  readonly #listeners = new Set<(entries: readonly Entry[]) => void>();
  /** While false nothing is told, as with `Excel.Runtime.enableEvents`. */
  isEnabled = true;

  /** The client registers with the first handler of an object and unregisters with the last one's end. */
  register(name: EventName, target: string): void {
    const key = `${EVENT_TYPES[name].number} ${target}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${EVENT_TYPES[name].number} ${target}`;
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }

  isWanted(name: EventName, target: string): boolean {
    return this.isEnabled && this.#counts.has(`${EVENT_TYPES[name].number} ${target}`);
  }

  /** Tells an event to those of the targets where somebody listens. `message` is asked for only then. */
  fire(name: EventName, targets: readonly string[], message: () => Readonly<Record<string, unknown>>): void {
    const wanted = targets.filter((target) => this.isWanted(name, target));
    if (wanted.length === 0) return;
    const text = JSON.stringify(message());
    this.send(wanted.map((target) => [EVENT_CATEGORY, EVENT_TYPES[name].number, target, text]));
  }

  /** Sends messages of any kind: custom functions use it too. */
  send(entries: readonly Entry[]): void {
    for (const listener of this.#listeners) listener(entries);
  }

  /** Gives what leads messages to a client; gives back how to end that. */
  connect(listener: (entries: readonly Entry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forgets who listens, as when the add-in's page is loaded anew. */
  forget(): void {
    this.#counts.clear();
  }

  /**
   * The two members by which the client registers an event at objects of a class, for its `api`:
   * `members: { ...hub(...) }`. `where` gives the hub and the target of an object.
   */
  static members<T>(
    name: EventName,
    where: (self: T) => { readonly hub: EventHub; readonly target: string },
  ): Record<string, MethodMember<T>> {
    const { registration, since } = EVENT_TYPES[name];
    const change = (how: "register" | "unregister"): MethodMember<T> => ({
      kind: "method",
      since,
      isPure: true,
      call: (self) => {
        const { hub, target } = where(self);
        hub[how](name, target);
      },
    });
    return {
      [registration]: change("register"),
      [registration.replace("_Register", "_Unregister")]: change("unregister"),
    };
  }
}
