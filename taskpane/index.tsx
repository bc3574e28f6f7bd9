/** The pane's start. It runs in the shared runtime, so also while no pane is to be seen. */
import { createRoot } from "react-dom/client";
import { onRibbon, ready } from "./excel";
import { go, isRoute } from "./route";
import { Pane } from "./Pane";
import { isWelcomed } from "./welcomed";

const place = document.getElementById("pane");
if (!place) throw new Error("taskpane.html has no #pane.");

void ready().then((host) => {
  if (host.kind === "excel") {
    onRibbon({
      showValidate: () => go({ view: "validate", item: null }),
      showGrades: () => go({ view: "grades", item: null }),
      showFunctions: () => go({ view: "functions", item: null }),
      showTemplates: () => go({ view: "templates", item: null }),
      gradesOfSelection: () => go({ view: "grades", item: "selection" }),
      validateSheet: () => go({ view: "validate", item: "sheet" }),
    });
  }
  if (!isRoute(window.location.hash) && !isWelcomed()) go({ view: "welcome", item: null });
  createRoot(place).render(<Pane host={host} />);
});
