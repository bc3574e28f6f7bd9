/** Tells in the status bar while functions of the add-in have not answered. */
import type { StatusBar } from "./statusBar";
import type { Workbench } from "./workbench";

const EVERY = 250;

export function watchCalculation(workbench: Workbench, status: StatusBar): void {
  let wasWaiting = false;
  setInterval(() => {
    const pending = workbench.pendingCalls;
    if (pending > 0)
      status.state(
        `Busy: ${pending.toLocaleString("en-GB")} ${pending === 1 ? "function call has" : "function calls have"} not answered`,
        true,
      );
    else if (wasWaiting) status.state("Ready");
    wasWaiting = pending > 0;
  }, EVERY);
}
