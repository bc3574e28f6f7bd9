import type { PartyId } from "../../partnership";
import type { Owner } from "./owners";

/** A grade in each council, as the consultation of 2017 writes them in 8.6. */
const GRADES: ReadonlyMap<string, string> = new Map([
  ["CCC", "Director Pay Band B"],
  ["PCC", "Senior Manager Pay Band 3"],
]);
export const BOTH = [...GRADES].map(([party, grade]) => `${party} ${grade}`).join(" ");

/** How a grade of a council's post is written, or of a joint post's in both; of whoever's, where that is not known. */
export function gradeExample(owner: Owner | PartyId | null): string {
  if (owner === "joint") return BOTH;
  return (owner === null ? undefined : GRADES.get(owner)) ?? "Senior Manager Pay Band 4";
}
