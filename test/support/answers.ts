/** Answers and refusals in tests. */
import type { Answer } from "../../src/text";

/** The value of an answer; a refusal fails the test with its sentence. */
export function valueOf<T>(given: Answer<T>): T {
  if (!given.ok) throw new Error(`refused: ${given.refusal.message}`);
  return given.value;
}

/** `unusable: …` or `unknown: …`; an answer fails the test. */
export function refusalOf(given: Answer<unknown>): string {
  if (given.ok) throw new Error(`answered: ${JSON.stringify(given.value)}`);
  return `${given.refusal.kind}: ${given.refusal.message}`;
}
