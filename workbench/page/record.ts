/** What the trace keeps of what went by. */
import type { Exchange } from "../richapi";
import { requestName } from "./requestName";
import type { TraceEntry } from "./traceLog";

type Recorded = Omit<TraceEntry, "number">;

export function recordExchange(exchange: Exchange): Recorded {
  const { error } = exchange;
  return {
    time: exchange.time,
    kind: "request",
    name: requestName(exchange.request),
    milliseconds: exchange.milliseconds,
    bytes: exchange.requestBytes + exchange.answerBytes,
    error: error && (error.place ? `${error.code} at ${error.place}` : error.code),
    sent: exchange.request,
    answered: exchange.answer,
  };
}

const MOST_NAMES = 3;

/** Calls of custom functions, as they are handed to Microsoft's runtime: `[id, function, arguments, …]`. */
export function recordInvocations(messages: readonly string[]): Recorded {
  const names = [...new Set(messages.map(functionOf))];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  const sent = `[${messages.join(",\n")}]`;
  return {
    time: Date.now(),
    kind: "function",
    name: `${messages.length} ${messages.length === 1 ? "call" : "calls"} of ${names.slice(0, MOST_NAMES).join(", ")}${more}`,
    milliseconds: null,
    bytes: sent.length,
    error: null,
    sent,
    answered: "",
  };
}

function functionOf(message: string): string {
  return /^\[\d+,"([^"]*)"/.exec(message)?.[1] ?? "a cancellation";
}
