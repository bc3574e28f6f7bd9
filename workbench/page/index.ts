/** The page starts. What runs is at hand as `window.workbench`, for tests and in the browser's console. */
import "./page.css";
import { byId } from "./element";
import { start } from "./start";
import { StatusBar } from "./statusBar";
import type { Workbench } from "./workbench";

declare global {
  interface Window {
    workbench?: Workbench;
    /** Ends when the page can be used; the add-in beside it may still be starting. */
    workbenchReady?: Promise<Workbench>;
  }
}

window.workbenchReady = start();
window.workbenchReady.then(
  (workbench) => {
    window.workbench = workbench;
    document.documentElement.dataset.ready = "true";
  },
  (error: unknown) => {
    byId("statusbar").replaceChildren();
    const told = error instanceof Error ? error.message : String(error);
    new StatusBar(byId("statusbar")).say(`The workbench could not start: ${told}`, true);
    console.error(error);
  },
);
