/** What goes to the runtime and comes from it, apart from the calls themselves. */
import type { AnswerValue } from "./answer";

/** A result as the runtime reports it: a list, or in older formats an object. Nothing in it can be trusted. */
export function resultOf(result: unknown): { id: unknown; ok: boolean; value: unknown; code: unknown } {
  if (Array.isArray(result)) {
    const [id, ok, value, code] = result as unknown[];
    return { id, ok: ok === true, value, code };
  }
  const own = (name: string): unknown =>
    typeof result === "object" && result !== null && Object.hasOwn(result, name)
      ? (result as Record<string, unknown>)[name]
      : undefined;
  return { id: own("id"), ok: own("failed") !== true, value: own("value"), code: own("errorCode") };
}

/** Counted only where the number of characters leaves it open. */
export function bytesOf(text: string, limit: number): number {
  return text.length * 3 <= limit ? text.length : new TextEncoder().encode(text).length;
}

export function tooLarge(name: string, limit: number): AnswerValue {
  const most = limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MB` : `${limit} bytes`;
  return {
    error: "#VALUE!",
    message: `${name} was given more than the ${most} that Excel on the web passes to a custom function, so it was not called. Give it fewer cells.`,
  };
}
