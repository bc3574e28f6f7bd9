/**
 * An answer, or why there is none. Refusals are values, not exceptions: an exception is a defect of ours.
 */

export interface Refusal {
  /**
   * `unusable`: this input can't be used (Excel shows `#VALUE!`). `unknown`: nothing is known for it
   * (Excel shows `#N/A`). These two are the only errors of Excel that can carry a message.
   */
  readonly kind: "unusable" | "unknown";
  /** What was entered, what to do, an example: a sentence or two for an officer. */
  readonly message: string;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function answer<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** The input can't be used. */
export function unusable(message: string): Answer<never> {
  return { ok: false, refusal: { kind: "unusable", message } };
}

/** Nothing is known for the input. */
export function unknown(message: string): Answer<never> {
  return { ok: false, refusal: { kind: "unknown", message } };
}
