/** The pane's start. It runs in the shared runtime, so also while no pane is to be seen. */
import { createRoot } from "react-dom/client";
import { onRibbon, ready } from "./excel";
import { go } from "./route";
import { Pane } from "./Pane";

const place = document.getElementById("pane");
if (!place) throw new Error("taskpane.html has no #pane.");

void ready().then((host) => {
  if (host.kind === "excel") {
    onRibbon({
      showFunctions: () => go({ view: "functions", item: null }),
      showAbout: () => go({ view: "about", item: null }),
    });
  }
  createRoot(place).render(<Pane host={host} />);
});
