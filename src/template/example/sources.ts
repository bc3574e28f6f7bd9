/** How the example names its papers, and its days. */
import { citation, source, type DOCUMENTS } from "../../partnership";
import { toSerial } from "../../text";

/** `from("scrutiny", "9.1")`: the paper and section as one line. */
export function from(document: keyof typeof DOCUMENTS, section: string): string {
  return citation(source(document, section));
}

/** Excel's number of a day. */
export function day(year: number, month: number, dayOfMonth: number): number {
  return toSerial({ year, month, day: dayOfMonth });
}
