/** The developer panel: the switches on the left, the trace on the right. */
import { button, element } from "./element";
import type { Settings, SettingsStore } from "./settings";
import { TracePanel } from "./tracePanel";
import type { TraceLog } from "./traceLog";

export interface AddInControl {
  reload(): void;
  unload(): void;
}

export class DeveloperPanel {
  readonly #trace: TracePanel;

  constructor(
    private readonly place: HTMLElement,
    log: TraceLog,
    settings: SettingsStore,
    addIn: AddInControl,
  ) {
    this.#trace = new TracePanel(log);
    const switches = element(
      "div",
      { class: "switches" },
      element("h2", {}, "The add-in's host"),
      choice(settings, "profile", "Excel it finds", [
        ["minimum", "the manifest's minimum"],
        ["newest", "the newest known"],
        ["older", "older than the minimum"],
      ]),
      choice(settings, "delay", "Network", [
        [0, "as it is"],
        [500, "slow: half a second"],
        [3000, "very slow: 3 seconds"],
      ]),
      choice(settings, "payload", "Largest message", [
        ["excel", "5 MB, as Excel on the web"],
        ["small", "100 KB"],
      ]),
      choice(settings, "blanks", "Blank cells for functions", [
        ["web", "null, as on the web"],
        ["desktop", "0, as on the desktop"],
      ]),
      element(
        "div",
        { class: "row" },
        button("Reload add-in", () => addIn.reload(), { class: "button framed" }),
        button("Unload add-in", () => addIn.unload(), { class: "button framed" }),
      ),
    );
    place.append(switches, this.#trace.place);
  }

  get isShown(): boolean {
    return !this.place.hidden;
  }

  show(isShown: boolean): void {
    this.place.hidden = !isShown;
    this.#trace.visible(isShown);
  }
}

function choice<K extends keyof Settings>(
  settings: SettingsStore,
  name: K,
  label: string,
  options: readonly (readonly [Settings[K], string])[],
): HTMLLabelElement {
  const select = element(
    "select",
    { name },
    ...options.map(([value, text]) => element("option", { value: String(value) }, text)),
  );
  const show = (): void => {
    select.value = String(settings.current[name]);
  };
  select.addEventListener("change", () => {
    const chosen = options.find(([value]) => String(value) === select.value);
    if (chosen) settings.change({ [name]: chosen[0] });
  });
  settings.listen(show);
  show();
  return element("label", { class: "switch" }, element("span", {}, label), select);
}
