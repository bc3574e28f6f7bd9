import { useSyncExternalStore } from "react";

/** The views, by the first word of the address's hash: `#/functions/COST_SHARE`. */
export const VIEWS = ["validate", "grades", "functions", "templates", "about"] as const;
export type View = (typeof VIEWS)[number];

/** The first-run screen stands beside the views: `#/welcome`. */
export type Place = View | "welcome";
const PLACES: readonly Place[] = [...VIEWS, "welcome"];

export interface Route {
  readonly view: Place;
  /** What of the view is open, such as a function's name; `null` is the view itself. */
  readonly item: string | null;
}

/** An address that names no view opens the first. */
export function readRoute(hash: string): Route {
  const [, name, item] = /^#\/([^/]+)(?:\/(.+))?$/u.exec(hash) ?? [];
  const view = PLACES.find((each) => each === name);
  if (!view) return { view: VIEWS[0], item: null };
  return { view, item: item === undefined ? null : decoded(item) };
}

export function writeRoute({ view, item }: Route): string {
  return item === null ? `#/${view}` : `#/${view}/${encodeURIComponent(item)}`;
}

/** Whether an address names a place; one that does not is that of a pane just opened. */
export function isRoute(hash: string): boolean {
  return PLACES.some((place) => hash === `#/${place}` || hash.startsWith(`#/${place}/`));
}

/** Office takes `history.pushState` away, so the hash is where the pane keeps its place. */
export function go(route: Route): void {
  window.location.hash = writeRoute(route);
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(listen, () => window.location.hash));
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
