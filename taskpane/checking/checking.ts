/** The store of this pane, between the real Excel and a real worker. */
import { activeSheet, applyEdits, readWorkbook, watchWorkbook, writeSheet } from "../excel";
import { startChecker } from "./start";
import { CheckingStore } from "./store";

export const checking = new CheckingStore({
  clock: {
    setTimeout: (work, milliseconds) => window.setTimeout(work, milliseconds),
    clearTimeout: (timer) => window.clearTimeout(timer),
    now: () => new Date(),
  },
  startChecker,
  readWorkbook,
  watchWorkbook,
  activeSheet,
  applyEdits,
  writeSheet,
});
