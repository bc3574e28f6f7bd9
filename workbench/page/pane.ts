/** The task pane at the right: its header, its width, its frame, and what is said when the add-in is in trouble. */
import { button, element } from "./element";

const LEAST = 200;
const USUAL = 350;
const STEP = 20;

export class Pane {
  readonly #heading = element("h2", {});
  readonly #trouble = element("div", { class: "trouble", role: "alert", hidden: true });
  readonly #holder = element("div", { class: "frame" });
  #width = USUAL;

  constructor(
    private readonly place: HTMLElement,
    private readonly splitter: HTMLElement,
    private readonly onShown: (isShown: boolean) => void,
  ) {
    const close = button("✕", () => this.show(false), { "aria-label": "Close the pane", title: "Close" });
    place.setAttribute("aria-label", "Task pane");
    place.append(element("header", {}, this.#heading, close), this.#trouble, this.#holder);
    this.#makeResizable();
    this.#resize(USUAL);
  }

  get isShown(): boolean {
    return !this.place.hidden;
  }

  title(text: string): void {
    this.#heading.textContent = text;
    this.place.setAttribute("aria-label", `Task pane: ${text}`);
  }

  /** The frame stays loaded while the pane is closed, as a shared runtime does. */
  show(isShown: boolean): void {
    this.place.hidden = !isShown;
    this.splitter.hidden = !isShown;
    this.onShown(isShown);
  }

  hold(frame: HTMLIFrameElement | null): void {
    this.#holder.replaceChildren(...(frame ? [frame] : []));
  }

  /** Says in the pane what is wrong, with ways out; null takes it away. */
  trouble(sentence: string | null, ...ways: readonly HTMLButtonElement[]): void {
    this.#trouble.hidden = sentence === null;
    this.#trouble.replaceChildren(
      ...(sentence === null ? [] : [element("p", {}, sentence), element("div", {}, ...ways)]),
    );
  }

  #makeResizable(): void {
    const { splitter } = this;
    for (const [name, value] of Object.entries({
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": "Width of the pane",
      "aria-valuemin": String(LEAST),
    }))
      splitter.setAttribute(name, value);
    splitter.addEventListener("pointerdown", (event) => {
      splitter.setPointerCapture(event.pointerId);
      // The frame would take the pointer's moves for itself.
      this.#holder.style.pointerEvents = "none";
    });
    splitter.addEventListener("pointermove", (event) => {
      if (splitter.hasPointerCapture(event.pointerId)) this.#resize(window.innerWidth - event.clientX);
    });
    splitter.addEventListener("lostpointercapture", () => {
      this.#holder.style.pointerEvents = "";
    });
    splitter.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.#resize(this.#width + STEP);
      else if (event.key === "ArrowRight") this.#resize(this.#width - STEP);
      else return;
      event.preventDefault();
    });
    window.addEventListener("resize", () => this.#resize(this.#width));
  }

  #resize(width: number): void {
    const most = Math.max(LEAST, Math.round(window.innerWidth * 0.6));
    this.#width = Math.round(Math.min(most, Math.max(LEAST, width)));
    this.place.style.width = `${this.#width}px`;
    this.splitter.setAttribute("aria-valuenow", String(this.#width));
    this.splitter.setAttribute("aria-valuemax", String(most));
  }
}
