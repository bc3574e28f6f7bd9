import { useSyncExternalStore } from "react";
import { remembered } from "../excel";
import type { Look } from "./look";

/** How the pane looks, as a person chose it; `excel` follows Excel, and the system where Excel tells nothing. */
export const CHOICES = ["excel", "light", "dark", "contrast"] as const satisfies readonly (Look | "excel")[];
export type Choice = (typeof CHOICES)[number];

const NAME = "look";
const listeners = new Set<() => void>();

function readChoice(): Choice {
  const said = remembered.read(NAME);
  return CHOICES.find((choice) => choice === said) ?? "excel";
}

export function choose(choice: Choice): void {
  remembered.write(NAME, choice);
  for (const listener of listeners) listener();
}

export function useChoice(): Choice {
  return useSyncExternalStore(listen, readChoice);
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
