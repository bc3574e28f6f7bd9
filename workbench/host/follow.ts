/** Tells a page what Office itself, not Excel's own events, tells of the workbook. */
import type { Engine } from "../engine/engine";
import type { XdmHost } from "./xdmHost";

/** `Workbook.onSelectionChanged` goes this way. Gives back how to end it. */
export function followSelection(engine: Engine, host: XdmHost): () => void {
  return engine.listen((event) => {
    if (event.type === "selected" || event.type === "activated") host.selectionChanged();
  });
}
