/** How a function of ours ends: with a spill, or with one of the two errors of Excel that can say why. */
import type { Answer, Refusal } from "../src/text";

/** `#N/A` where nothing is known, `#VALUE!` where the input can't be used; the sentence shows on the cell. */
export function refuse({ kind, message }: Refusal): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(kind === "unknown" ? notAvailable : invalidValue, message);
}

/**
 * Runs the body of a function. A refusal of the whole is thrown as a `CustomFunctions.Error`, as is the refusal of
 * a single cell: that is the way of which Microsoft documents that the message is shown. Any other exception is a
 * defect of ours and says so; nothing else escapes.
 */
export function answering(name: string, body: () => Answer<unknown[][]>): any[][] {
  let result: Answer<unknown[][]>;
  try {
    result = body();
  } catch (defect) {
    throw refuse({ kind: "unusable", message: defectOf(name, defect) });
  }
  if (!result.ok) throw refuse(result.refusal);
  const { value } = result;
  const only = value.length === 1 && value[0]!.length === 1 ? value[0]![0] : undefined;
  if (only instanceof CustomFunctions.Error) throw only;
  return value;
}

/** A cell of a spill: what it is, or its refusal as an error in its own place. */
export function inPlace<T>(value: T | Refusal): T | CustomFunctions.Error {
  return isRefusal(value) ? refuse(value) : value;
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "kind" in value && "message" in value;
}

function defectOf(name: string, defect: unknown): string {
  const detail = defect instanceof Error ? defect.message : String(defect);
  return `${name} met a defect of its own and has no result. Please report it, with the formula and what it points to. Detail for the report: ${detail.slice(0, 120)}`;
}
