/** The line at the bottom: what goes on, what went wrong last. */
import { element } from "./element";

export class StatusBar {
  readonly #state = element("span", { role: "status" }, "Starting …");
  readonly #message = element("span", { class: "message", role: "log", "aria-live": "polite" });
  readonly #requests = element("span", {});

  constructor(place: HTMLElement) {
    place.append(this.#state, this.#message, this.#requests);
  }

  state(text: string, isBusy = false): void {
    if (this.#state.textContent !== text) this.#state.textContent = text;
    this.#state.classList.toggle("busy", isBusy);
  }

  say(text: string, isBad = false): void {
    this.#message.textContent = text;
    this.#message.title = text;
    this.#message.classList.toggle("bad", isBad);
  }

  requests(count: number, unsupported: number): void {
    const told = `${count.toLocaleString("en-GB")} ${count === 1 ? "request" : "requests"}`;
    this.#requests.textContent = unsupported ? `${told}, ${unsupported} not supported` : told;
    this.#requests.classList.toggle("bad", unsupported > 0);
  }
}
