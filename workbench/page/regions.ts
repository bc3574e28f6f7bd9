/** F6 goes round the parts of the page, as it does in Excel: commands, cells, pane, developer panel. */
import { byId } from "./element";

const REGIONS: readonly (() => HTMLElement | null)[] = [
  () => byId("file"),
  () => byId("grid"),
  () => (byId("pane").hidden ? null : byId("pane").querySelector("iframe")),
  () => (byId("developer").hidden ? null : byId("developer").querySelector("select")),
];

export function goRoundWithF6(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      const places = REGIONS.flatMap((region) => region() ?? []);
      const at = places.findIndex((place) => holds(place, document.activeElement));
      const next = (at + (event.shiftKey ? -1 : 1) + places.length) % places.length;
      places[next]?.focus();
    },
    true,
  );
}

/** The File button stands for all above the grid. */
function holds(place: HTMLElement, active: Element | null): boolean {
  if (!active) return false;
  const region = place.closest("#commands, #grid, #pane, #developer") ?? place;
  return region.contains(active);
}

/** Where Tab goes from the last control of the add-in, and Shift+Tab from its first. */
export function leavePane(direction: "forward" | "backward"): void {
  const developer = byId("developer");
  if (direction === "backward") byId("pane").querySelector<HTMLElement>("header button")?.focus();
  else
    (developer.hidden ? byId("titletools") : developer).querySelector<HTMLElement>("button, select")?.focus();
}
