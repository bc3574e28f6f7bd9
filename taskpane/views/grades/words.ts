/** What the view says of a grade's standing, and of numbers of things. */
import type { Standing } from "../../../src/grades";

export const EVIDENCE: Readonly<
  Record<Standing["kind"], { readonly word: string; readonly meaning: string }>
> = {
  stated: { word: "Stated", meaning: "A paper or a decision puts the two grades together." },
  inferred: {
    word: "Inferred",
    meaning: "Concluded from posts that are merely alike; nobody has stated it. It maps once it is accepted.",
  },
  none: { word: "None", meaning: "The register says that there is no equivalent." },
  unknown: { word: "Not known", meaning: "" },
  refused: { word: "Can’t be used", meaning: "" },
};

export function counted(count: number, what: string): string {
  return `${count.toLocaleString("en-GB")} ${what}${count === 1 ? "" : "s"}`;
}

/** `“DPB C”, “Director Pay Band C” and 3 more`. */
export function spelt(spellings: readonly string[]): string {
  const shown = spellings.slice(0, 3).map((text) => `“${text.replace(/\s+/gu, " ").trim().slice(0, 60)}”`);
  const more = spellings.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more.toLocaleString("en-GB")} more` : shown.join(", ");
}
